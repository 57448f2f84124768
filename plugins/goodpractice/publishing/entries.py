"""A page for each entry: what it says, how far it can be trusted, and where to go next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from goodpractice.diagnostics import Diagnostic
from goodpractice.model.addresses import entry_uri, term_uri
from goodpractice.model.entry import Entry, Record
from goodpractice.model.knowledge_base import Likeness
from goodpractice.model.partial_date import PartialDate
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.model.types.webinar import Webinar
from goodpractice.publishing.templates.cards import cards
from goodpractice.publishing.templates.engine import number, render
from goodpractice.publishing.templates.transcript import paragraphs
from goodpractice.site import Site
from goodpractice.site_file import Page

ALIKE = 3
"""How many similar entries a page shows."""
_NOT_FACTS = frozenset(
    """title summary caution inferred status reviewed review_by old_addresses points evidence_note written_by consent
    anonymised captions""".split()
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


def publish(site: Site) -> Iterator[Page]:
    """Yield the page of every entry that the host does not render itself."""
    for entry in site.knowledge_base.entries:
        if not entry.kind.hosted:
            yield _page(site, entry)


def _page(site: Site, entry: Entry) -> Page:
    uri = entry_uri(entry)
    story = site.story(entry)
    named = _named(site, entry)
    likenesses = site.knowledge_base.alike(entry, ALIKE + len(named))
    alike = [each for each in likenesses if each.entry not in named]
    facts, topics = tuple(_facts(site, entry, uri)), tuple(_topics(site, entry, uri))
    html = render(
        "entry",
        entry=entry,
        kind=entry.kind,
        listing=_link(site, f"{entry.kind.address}/index.md", uri),
        story=story.html if story else "",
        facts=facts,
        topics=topics,
        also_inferred=_also_inferred(entry, (*facts, *topics)),
        evidence_note=getattr(entry, "evidence_note", None),
        superseded_by=_superseded_by(site, entry, uri),
        review_overdue=isinstance(entry, Record) and entry.review_due < site.knowledge_base.as_of,
        notices=_notices(site, entry),
        transcript=paragraphs(site.transcript(entry)),
        plays_at=urlsplit(getattr(entry, "recording", None) or "").hostname,
        named=cards(site, named, uri),
        alike=[_alike(site, each, uri) for each in alike[:ALIKE]],
        words=_in_words,
        report=site.link_to_docs("corrections", uri),
    )
    headings = story.headings if story else ()
    return Page(uri, entry.title, entry.summary, html, headings, entry.path, ("navigation", "toc"))


def _notices(site: Site, entry: Entry) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the file of an entry and with its captions."""
    beside = entry.captions_path if isinstance(entry, Webinar) else ""
    return (*site.notices.get(entry.path, ()), *site.notices.get(beside, ()))


def _link(site: Site, uri: str, start: str) -> str:
    return site.settings.addresses.link(uri, start)


def _facts(site: Site, entry: Entry, uri: str) -> Iterator[Fact]:
    """Yield the facts of the panel: the type's own short fields, then the coded fields that are not topics."""
    inferred = entry.inferred if isinstance(entry, Record) else ()
    elsewhere = {*_NOT_FACTS, *type(entry).reference_fields(), *type(entry).facet_fields()}
    for name, _ in type(entry).written_fields():
        value = getattr(entry, name)
        shown = _short(value) if name not in elsewhere else ()
        if shown:
            yield Fact(_humanised(name), shown, name in inferred, name)
    coded = site.knowledge_base.vocabularies_of(entry.kind.name)
    for vocabulary in sorted(coded, key=lambda each: not each.shown_in_lists):
        if vocabulary.search_weight < 2 and vocabulary.terms and entry.terms.get(vocabulary.key):
            yield _coded(site, entry, vocabulary, uri, inferred)
        for measure in vocabulary.measures:
            if measure.id in entry.measures.get(vocabulary.key, {}):
                text = number(entry.measures[vocabulary.key][measure.id]) + ("%" if measure.unit == "percent" else "")
                read_in = measure.id in inferred or vocabulary.key in inferred
                yield Fact(measure.label, (Value(text),), read_in, vocabulary.key)


def _topics(site: Site, entry: Entry, uri: str) -> Iterator[Fact]:
    """Yield the coded fields that say what the entry is about: those that weigh most in search."""
    inferred = entry.inferred if isinstance(entry, Record) else ()
    for vocabulary in site.knowledge_base.vocabularies_of(entry.kind.name):
        if vocabulary.search_weight >= 2 and vocabulary.terms and entry.terms.get(vocabulary.key):
            yield _coded(site, entry, vocabulary, uri, inferred)


def _coded(site: Site, entry: Entry, vocabulary: Vocabulary, uri: str, inferred: Iterable[str]) -> Fact:
    values = tuple(
        Value(term.label, _link(site, term_uri(vocabulary.key, term.id), uri), term.meaning)
        for term in vocabulary.terms
        if term.id in entry.terms[vocabulary.key]
    )
    label = vocabulary.label_many if len(values) > 1 else vocabulary.label
    read_in = vocabulary.editors_reading and getattr(entry, "written_by", "editors") == "editors"
    return Fact(label, values, read_in or vocabulary.key in inferred, vocabulary.key)


def _also_inferred(entry: Entry, shown: Iterable[Fact]) -> str:
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
    text = _in_words(value)
    if text.startswith(("http://", "https://")):
        return (Value("Open", text),)
    return (Value(text),) if text else ()


def _in_words(value: Any) -> str:
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


def _superseded_by(site: Site, entry: Entry, uri: str) -> Value | None:
    ref = entry.superseded_by if isinstance(entry, Record) else None
    newer = site.knowledge_base.entry(ref) if ref else None
    return Value(newer.title, _link(site, entry_uri(newer), uri)) if newer else None


def _named(site: Site, entry: Entry) -> list[Entry]:
    """Return the entries this one names and those that name it, each once."""
    names = [ref for field in type(entry).reference_fields() for ref in _refs(getattr(entry, field))]
    others = [site.knowledge_base.entry(ref) for ref in names]
    everyone = [*(each for each in others if each), *site.knowledge_base.naming(entry.ref)]
    return list({each.ref: each for each in everyone if each.ref != entry.ref}.values())


def _refs(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, tuple) else ()


def _alike(site: Site, likeness: Likeness, uri: str) -> dict[str, Any]:
    shared = ", ".join(site.knowledge_base.label(key, term) for key, term in likeness.shared[:3])
    return {"card": cards(site, (likeness.entry,), uri)[0], "shared": shared}
