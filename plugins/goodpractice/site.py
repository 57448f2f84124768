"""The website as one value: all that pages are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from goodpractice.diagnostics import Diagnostic
from goodpractice.markup.story import Story
from goodpractice.model.addresses import Addresses, entry_uri
from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.seasons import Season
from goodpractice.model.transcript import Spoken
from goodpractice.model.types.docs_page import DocsPage


@dataclass(frozen=True, slots=True)
class Settings:
    """What the host decides about the site."""

    site_url: str = ""
    """Where the site will be, ending in a slash; empty where that is not known."""
    addresses: Addresses = field(default_factory=Addresses)
    page_size: int = 24
    """How many entries a list shows before it goes on to another page."""


@dataclass(frozen=True, slots=True)
class Site:
    """The knowledge base, its told stories and what is wrong with it, with the settings of the site it becomes."""

    knowledge_base: KnowledgeBase
    stories: Mapping[str, Story]
    """The body of each entry that has one, by reference."""
    settings: Settings
    notices: Mapping[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    """What is wrong with files whose pages are shown all the same, by path; only while somebody is editing."""
    transcripts: Mapping[str, tuple[Spoken, ...]] = field(default_factory=dict)
    """What is said in the recording of each entry that has captions, by reference."""
    captions: Mapping[str, bytes] = field(default_factory=dict)
    """The captions files that entries name, by their paths in the knowledge base."""
    seasons: tuple[Season, ...] = ()
    """What matters at which time of the year."""

    def link_to_docs(self, page_id: str, start: str) -> str:
        """Return the link from the page `start` to a page of the docs; empty where nobody has written it."""
        page = self.knowledge_base.entry(f"{DocsPage.kind.name}/{page_id}")
        return self.settings.addresses.link(entry_uri(page), start) if page else ""

    def story(self, entry: Entry) -> Story | None:
        """Return the told body of an entry, or None where it has none."""
        return self.stories.get(entry.ref)

    def transcript(self, entry: Entry) -> tuple[Spoken, ...]:
        """Return what is said in the recording of an entry; nothing where it has no captions."""
        return self.transcripts.get(entry.ref, ())
