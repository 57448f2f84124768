"""How far an entry can be trusted and what it took, in a few badges: each leads to the rule that gave it."""

from collections.abc import Iterator
from dataclasses import dataclass

from goodpractice.model.entry import Entry
from goodpractice.model.types.case_study import CaseStudy
from goodpractice.publishing.templates.facts import Fact, Value, coded
from goodpractice.site import Site

STAFF_TIME = "staff_time"


@dataclass(frozen=True, slots=True)
class Badge:
    """One badge: a fact, or that it is not stated, with the rule behind it and what is known beside it."""

    fact: Fact
    """What is stated; without values where nothing is."""
    note: str = ""
    """What the entry says of it in words."""
    note_name: str = ""
    """The field in which it says so."""


def badges_of(site: Site, entry: Entry, uri: str) -> tuple[Badge, ...]:
    """Return the badges of an entry: those its vocabularies ask for, and what it took of people's time."""
    return tuple(_badges(site, entry, uri))


def in_badges(site: Site, entry: Entry) -> frozenset[str]:
    """Return the names of the fields that badges show, so that nothing else on the page repeats them."""
    keys = {each.key for each in site.knowledge_base.vocabularies_of(entry.kind.name) if each.badge}
    return frozenset({*keys, *(f"{key}_note" for key in keys), STAFF_TIME})


def _badges(site: Site, entry: Entry, uri: str) -> Iterator[Badge]:
    shown = [each for each in site.knowledge_base.vocabularies_of(entry.kind.name) if each.badge]
    for vocabulary in sorted(shown, key=lambda each: (entry.kind.name not in each.required_by, each.key)):
        note_name = f"{vocabulary.key}_note"
        note = getattr(entry, note_name, None) or ""
        if entry.terms.get(vocabulary.key):
            yield Badge(coded(site, entry, vocabulary, uri), note, note_name)
        else:
            yield Badge(Fact(vocabulary.label, (), name=vocabulary.key), note, note_name)
    if isinstance(entry, CaseStudy) and entry.staff_time:
        inferred = STAFF_TIME in entry.inferred
        yield Badge(Fact("Staff time", (Value(entry.staff_time),), inferred, STAFF_TIME))
