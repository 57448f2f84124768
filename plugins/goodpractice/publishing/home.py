"""The home page: search, the questions the vocabularies ask, what matters at this time of year, and what there is."""

from collections.abc import Iterator
from dataclasses import dataclass

from goodpractice.model.addresses import listing_uri, matrix_uri, term_uri, vocabulary_uri
from goodpractice.model.crossing import crossings
from goodpractice.model.entry import Record
from goodpractice.model.kinds import entry_types
from goodpractice.model.partial_date import PartialDate
from goodpractice.model.seasons import seasons_on
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.publishing.templates.cards import Card, cards
from goodpractice.publishing.templates.engine import render
from goodpractice.site import Site
from goodpractice.site_file import Page

URI = "index.md"
NEWEST = 6
FITTING = 3
"""How many entries a time of the year shows."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A term with its page and how many entries carry it."""

    label: str
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that says what is here: of how many, where there is a whole, and where to see it."""

    count: int
    label: str
    href: str
    of: int = 0


@dataclass(frozen=True, slots=True)
class Time:
    """A time of the year, the terms that matter in it and the entries that carry most of them."""

    title: str
    text: str
    choices: tuple[Choice, ...]
    cards: tuple[Card, ...]


def publish(site: Site) -> Iterator[Page]:
    """Yield the home page."""
    link = site.settings.addresses.link
    kinds = [model.kind for model in entry_types().values() if not model.kind.hosted]
    html = render(
        "home",
        search=link("search.md", URI),
        browse=link("browse/index.md", URI),
        about=site.link_to_docs("about", URI),
        contribute=site.link_to_docs("contribute", URI),
        questions=list(_questions(site)),
        times=list(_times(site)),
        newest=[
            (kind, link(listing_uri(kind), URI), cards(site, site.knowledge_base.newest(kind.name, NEWEST), URI))
            for kind in kinds[:1]
        ],
        figures=list(_figures(site)),
        last_read=_last_read(site),
    )
    yield Page(URI, "Home", "Find what worked, and what did not, in places like yours.", html)


def _choice(site: Site, vocabulary: Vocabulary, term_id: str) -> Choice:
    count = len(site.knowledge_base.tagged(vocabulary.key, term_id))
    href = site.settings.addresses.link(term_uri(vocabulary.key, term_id), URI)
    return Choice(vocabulary.label_of(term_id), href, count)


def _questions(site: Site) -> Iterator[tuple[str, list[Choice], str]]:
    """Yield each question a vocabulary asks, its terms that entries carry, and the page of all its terms."""
    for vocabulary in site.knowledge_base.vocabularies.values():
        if vocabulary.question:
            found = (_choice(site, vocabulary, each.id) for each in vocabulary.terms)
            choices = sorted((each for each in found if each.count), key=lambda each: (-each.count, each.label))
            yield vocabulary.question, choices, site.settings.addresses.link(vocabulary_uri(vocabulary.key), URI)


def _times(site: Site) -> Iterator[Time]:
    """Yield the times of the year that the day lies in; no entry is shown for two of them."""
    knowledge_base = site.knowledge_base
    shown: set[str] = set()
    for season in seasons_on(site.seasons, knowledge_base.as_of):
        named = [(key, term_id) for key, term_id in season.pairs() if key in knowledge_base.vocabularies]
        choices = (_choice(site, knowledge_base.vocabularies[key], term_id) for key, term_id in named)
        fitting = knowledge_base.fitting(named, FITTING + len(shown))
        entries = [each for each in fitting if each.ref not in shown][:FITTING]
        shown |= {each.ref for each in entries}
        yield Time(season.title, season.text, tuple(choices), tuple(cards(site, entries, URI)))


def _figures(site: Site) -> Iterator[Figure]:
    link, knowledge_base = site.settings.addresses.link, site.knowledge_base
    for model in entry_types().values():
        if not model.kind.hosted:
            count = len(knowledge_base.of_kind(model.kind.name))
            yield Figure(count, model.kind.one if count == 1 else model.kind.many, link(listing_uri(model.kind), URI))
    for vocabulary in knowledge_base.vocabularies.values():
        if vocabulary.in_figures:
            carried = sum(1 for term in vocabulary.terms if knowledge_base.tagged(vocabulary.key, term.id))
            href = link(vocabulary_uri(vocabulary.key), URI)
            yield Figure(carried, vocabulary.label_many.lower(), href, len(vocabulary.terms))
    for crossing in crossings(knowledge_base):
        pair = f"{crossing.vocabulary.label_many.lower()} and {crossing.other.label_many.lower()}"
        href = link(matrix_uri(crossing.vocabulary.key), URI)
        yield Figure(crossing.gaps, f"pairs of {pair} without a story", href, crossing.pairs)


def _last_read(site: Site) -> str:
    """Return the day on which an entry was last read, as people write it; empty where there is none."""
    days = (entry.reviewed for entry in site.knowledge_base.entries if isinstance(entry, Record))
    last = max(days, default=None)
    return PartialDate(last.isoformat()).in_words if last else ""
