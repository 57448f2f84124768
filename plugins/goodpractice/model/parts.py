"""What entries of several types are made of: sources, resources, people to ask."""

from pydantic import BaseModel, ConfigDict

from goodpractice.model.partial_date import When
from goodpractice.model.values import Mailbox, Text, WebLink


class Part(BaseModel):
    """A value within an entry: frozen, and knowing exactly its own fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Source(Part):
    """Something published that an entry was written from."""

    title: Text
    """What it is: its own title, or a plain description."""
    publisher: Text
    """Who published it first; never a copy or a mirror."""
    link: WebLink | None = None
    """Where it can be read. Leave it out when only a copy was found."""
    licence: Text | None = None
    """Under what licence it may be used, if it says so."""
    seen: When | None = None
    """When the editors last saw it."""
    note: Text | None = None
    """Anything a reader should know about the source."""


class Resource(Part):
    """Something to take away: a letter, a template, a set of slides."""

    title: Text
    """What it is."""
    link: WebLink
    """Where to get it."""
    kind: Text | None = None
    """What sort of thing it is, such as web page, slides or letter."""
    size: Text | None = None
    """How large the download is, such as 2 MB."""


class Acceptance(Part):
    """A warning of what may be private that an editor has read and found to be in order."""

    code: Text
    """The code of the warning, such as possible-child-name."""
    mark: Text
    """The four letters that the warning gives; they change when the passage does, so that somebody reads it again."""
    reason: Text
    """Why nobody can be recognised. Do not repeat the passage."""


class Contact(Part):
    """Whom to ask: a role, never a private person."""

    role: Text
    """The role to ask for, such as deputy head."""
    email: Mailbox | None = None
    """A role mailbox, such as office@school.example."""
    link: WebLink | None = None
    """A contact page."""
