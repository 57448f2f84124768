"""The labelled facts of an entry: what its panel shows, and what it is about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from goodpractice.model.addresses import term_uri
from goodpractice.model.entry import Entry, Record
from goodpractice.model.partial_date import PartialDate
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.publishing.templates.engine import number
from goodpractice.site import Site

_NOT_FACTS = frozenset(
    """title summary caution inferred status reviewed review_by old_addresses points evidence_note written_by consent
    anonymised accepted captions recording slides minutes""".split()
)
"""Fields with a place of their own on the page."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a fact, with a link where it has a page."""

    text: str
    href: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled fact about an entry."""

    label: str
    values: tuple[Value, ...]
    inferred: bool = False
    """Whether it is the editors' reading and not stated in a source."""
    name: str = ""
    """The field it comes from."""


def facts_of(site: Site, entry: Entry, uri: str) -> Iterator[Fact]:
    """Yield the facts of the panel: the type's own short fields, then the coded fields that are not topics."""
    inferred = entry.inferred if isinstance(entry, Record) else ()
    elsewhere = {*_NOT_FACTS, *type(entry).reference_fields(), *type(entry).facet_fields()}
    for name, _ in type(entry).written_fields():
        value = getattr(entry, name)
        shown = _short(value) if name not in elsewhere else ()
        if shown:
            yield Fact(_humanised(name), shown, name in inferred, name)
    carried = site.knowledge_base.vocabularies_of(entry.kind.name)
    for vocabulary in sorted(carried, key=lambda each: not each.shown_in_lists):
        if vocabulary.search_weight < 2 and vocabulary.terms and entry.terms.get(vocabulary.key):
            yield coded(site, entry, vocabulary, uri)
        for measure in vocabulary.measures:
            if measure.id in entry.measures.get(vocabulary.key, {}):
                text = number(entry.measures[vocabulary.key][measure.id]) + ("%" if measure.unit == "percent" else "")
                read_in = measure.id in inferred or vocabulary.key in inferred
                yield Fact(measure.label, (Value(text),), read_in, vocabulary.key)


def topics_of(site: Site, entry: Entry, uri: str) -> Iterator[Fact]:
    """Yield the coded fields that say what the entry is about: those that weigh most in search."""
    for vocabulary in site.knowledge_base.vocabularies_of(entry.kind.name):
        if vocabulary.search_weight >= 2 and vocabulary.terms and entry.terms.get(vocabulary.key):
            yield coded(site, entry, vocabulary, uri)


def readings_of(site: Site, entry: Entry, uri: str) -> Iterator[tuple[Fact, str]]:
    """Yield the coded fields that are always the editors' own reading, each with what the field says."""
    for vocabulary in site.knowledge_base.vocabularies_of(entry.kind.name):
        if vocabulary.editors_reading and vocabulary.terms and entry.terms.get(vocabulary.key):
            yield coded(site, entry, vocabulary, uri), vocabulary.help


def coded(site: Site, entry: Entry, vocabulary: Vocabulary, uri: str) -> Fact:
    """Return what an entry carries of a vocabulary, each term with its page and its meaning."""
    inferred = entry.inferred if isinstance(entry, Record) else ()
    values = tuple(
        Value(term.label, _link(site, term_uri(vocabulary.key, term.id), uri), term.meaning)
        for term in vocabulary.terms
        if term.id in entry.terms[vocabulary.key]
    )
    label = vocabulary.label_many if len(values) > 1 else vocabulary.label
    read_in = vocabulary.editors_reading and getattr(entry, "written_by", "editors") == "editors"
    return Fact(label, values, read_in or vocabulary.key in inferred, vocabulary.key)


def also_inferred(entry: Entry, shown: Iterable[Fact]) -> str:
    """Return the names of what is the editors' reading and is marked nowhere else on the page."""
    marked = {fact.name for fact in shown if fact.inferred}
    names = entry.inferred if isinstance(entry, Record) else ()
    return ", ".join(_humanised(name).lower() for name in names if name not in marked)


def _humanised(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _short(value: object) -> tuple[Value, ...]:
    """Return a field's value as texts for the panel; nothing for values that need more room."""
    if isinstance(value, tuple):
        return tuple(Value(each) for each in value if isinstance(each, str))
    text = in_words(value)
    if text.startswith(("http://", "https://")):
        return (Value("Open", text),)
    return (Value(text),) if text else ()


def in_words(value: Any) -> str:
    """Return a single value as people read it; nothing for what is not a single value, or is false or unknown."""
    if isinstance(value, PartialDate):
        return value.in_words[:1].upper() + value.in_words[1:]
    if isinstance(value, date):
        return PartialDate(value.isoformat()[:10]).in_words
    if isinstance(value, bool):
        return "Yes" if value else ""
    if isinstance(value, int | float):
        return number(value)
    return value if isinstance(value, str) else ""


def _link(site: Site, uri: str, start: str) -> str:
    return site.settings.addresses.link(uri, start)
