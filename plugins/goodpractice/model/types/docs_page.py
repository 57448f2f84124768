"""Docs pages: what the maintainers write about the site itself and the rules around its subject."""

from typing import ClassVar

from goodpractice.model.entry import Entry, Kind
from goodpractice.model.parts import Acceptance
from goodpractice.model.values import Words


class DocsPage(Entry):
    """A page written by hand. The host renders it; search reads it like any other entry."""

    kind: ClassVar[Kind] = Kind(one="docs page", many="docs pages", hosted=True, search_share=0.85)

    in_search: bool = True
    """Whether readers can find the page by searching; pages for maintainers need not be in their way."""
    hide: Words = ()
    """Parts of the page frame to leave out: navigation, toc or footer."""
    accepted: tuple[Acceptance, ...] = ()
    """Warnings of what may be private that an editor has read and accepted, each with the reason."""

    @property
    def searchable(self) -> bool:
        """Whether search has it."""
        return self.in_search
