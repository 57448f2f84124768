"""Files of the website as values: what is published, before any host has seen it."""

from dataclasses import dataclass, field
from typing import Literal

from goodpractice.markup.story import Heading


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that is served as it is."""

    uri: str
    """Its path below the site's root."""
    content: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """A page of ours, to be put into the host's frame."""

    uri: str
    """Its path below the site's root, ending in `.md` whatever the address becomes."""
    title: str
    description: str
    html: str
    headings: tuple[Heading, ...] = ()
    source: str | None = None
    """The file a reader should edit to change it, from the root of the knowledge base; None where there is none."""
    hide: tuple[Literal["navigation", "toc"], ...] = ("navigation", "toc")
    listed: bool = field(default=True)
    """Whether search engines should list it."""


SiteFile = Asset | Page
