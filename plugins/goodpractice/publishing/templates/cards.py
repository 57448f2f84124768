"""What lists show of an entry: the values of a card."""

from collections.abc import Iterable
from dataclasses import dataclass

from goodpractice.model.addresses import entry_uri
from goodpractice.model.entry import Entry, Record
from goodpractice.model.knowledge_base import is_current
from goodpractice.site import Site


@dataclass(frozen=True, slots=True)
class Card:
    """An entry as it stands in a list."""

    title: str
    href: str
    summary: str
    kind: str
    byline: str
    details: tuple[str, ...]
    dated: str
    status: str
    """Why it no longer stands, in a word; empty where it does."""
    ref: str
    """The entry it is of, as `type/id`."""


def cards(site: Site, entries: Iterable[Entry], start: str) -> list[Card]:
    """Return the cards of some entries, with links from the page `start`."""
    return [_card(site, entry, start) for entry in entries]


def _card(site: Site, entry: Entry, start: str) -> Card:
    shown = [each for each in site.knowledge_base.vocabularies_of(entry.kind.name) if each.shown_in_lists]
    return Card(
        entry.title,
        site.settings.addresses.link(entry_uri(entry), start),
        entry.summary,
        entry.kind.one.capitalize(),
        entry.byline,
        tuple(each.label_of(term) for each in shown for term in entry.terms.get(each.key, ())),
        entry.dated.in_words if entry.dated else "",
        "" if is_current(entry) or not isinstance(entry, Record) else entry.status,
        entry.ref,
    )
