"""Directories: on one page every entry of a type, in groups, and who finds theirs in it by another vocabulary."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodpractice.model.addresses import calendar_uri, directory_uri, entry_uri, listing_uri
from goodpractice.model.entry import Entry, Kind
from goodpractice.model.kinds import entry_types
from goodpractice.model.types.hub import Hub
from goodpractice.model.types.vocabulary import Term, Vocabulary
from goodpractice.publishing.templates.browser import modules, needed
from goodpractice.publishing.templates.directory import vocabularies_of
from goodpractice.publishing.templates.engine import render
from goodpractice.publishing.templates.facts import Fact, Value, facts_of
from goodpractice.publishing.templates.meetings import is_past
from goodpractice.site import Site
from goodpractice.site_file import Page

MAIN = "directory.js"


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as the directory shows it."""

    title: str
    href: str
    summary: str
    facts: tuple[Fact, ...]
    places: str
    """The ids of its terms in the vocabularies by which people look for theirs, with spaces between them."""


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that stand together; the last group, of those whose place is not known, has no term."""

    id: str
    label: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A term people may type, whether or not an entry carries it."""

    id: str
    label: str
    within: str
    """The id of the group it lies in; empty where the vocabularies do not say."""
    names: str
    """What else it is called, with bars between the names."""
    looser: str
    """Narrower words that lead to it."""


def publish(site: Site) -> Iterator[Page]:
    """Yield the directory of each type that is to have one."""
    for model in entry_types().values():
        vocabularies = vocabularies_of(site, model.kind)
        if vocabularies:
            yield _page(site, model.kind, vocabularies)


def _page(site: Site, kind: Kind, vocabularies: Sequence[Vocabulary]) -> Page:
    uri = directory_uri(kind)
    link = site.settings.addresses.link
    grouping, others = vocabularies[0], vocabularies[1:]
    entries = sorted(site.knowledge_base.of_kind(kind.name), key=lambda each: (each.title.casefold(), each.id))
    title = f"Find your {kind.one}"
    html = render(
        "directory",
        kind=kind,
        title=title,
        listing=link(listing_uri(kind), uri),
        total=len(entries),
        grouping=grouping,
        others=others,
        names=" or ".join(each.label.lower() for each in reversed(vocabularies)),
        groups=_groups(site, grouping, others, entries, uri),
        without=[term.label for term in grouping.terms if not _carrying(site, grouping, term, entries)],
        indexes=[(each, _index(site, each, entries, uri)) for each in others],
        places=[(each, [_place(each, term, grouping) for term in each.terms]) for each in vocabularies],
        calendar=link(calendar_uri(), uri) if _is_meeting_to_come(site, entries) else "",
        module=link(modules()[MAIN], uri),
        preload=[link(modules()[name], uri) for name in sorted(needed(MAIN) - {MAIN})],
    )
    about = f"Every {kind.one} there is, by {' and by '.join(each.label.lower() for each in vocabularies)}."
    return Page(uri, title, about, html)


def _carrying(site: Site, vocabulary: Vocabulary, term: Term, entries: Sequence[Entry]) -> list[Entry]:
    """Return those of some entries that carry a term or a narrower one of its vocabulary."""
    tagged = {each.ref for each in site.knowledge_base.tagged(vocabulary.key, term.id)}
    return [each for each in entries if each.ref in tagged]


def _groups(
    site: Site, grouping: Vocabulary, others: Sequence[Vocabulary], entries: Sequence[Entry], uri: str
) -> list[Group]:
    groups = [
        Group(term.id, term.label, tuple(_row(site, each, grouping, others, uri) for each in found))
        for term in grouping.terms
        if (found := _carrying(site, grouping, term, entries))
    ]
    lost = [each for each in entries if not each.terms.get(grouping.key)]
    if lost:
        label = f"{grouping.label} not known"
        groups.append(Group("", label, tuple(_row(site, each, grouping, others, uri) for each in lost)))
    return groups


def _row(site: Site, entry: Entry, grouping: Vocabulary, others: Sequence[Vocabulary], uri: str) -> Row:
    facts = tuple(fact for fact in facts_of(site, entry, uri) if fact.name != grouping.key)
    places = (term for each in others for term in entry.terms.get(each.key, ()))
    return Row(entry.title, _link(site, entry, uri), entry.summary, facts, " ".join(places))


def _index(site: Site, vocabulary: Vocabulary, entries: Sequence[Entry], uri: str) -> list[tuple[Term, list[Value]]]:
    """Return the terms that some entry carries, in the order of their labels, with the entries that do."""
    found = []
    for term in sorted(vocabulary.terms, key=lambda each: each.label.casefold()):
        carrying = _carrying(site, vocabulary, term, entries)
        if carrying:
            found.append((term, [Value(each.title, _link(site, each, uri)) for each in carrying]))
    return found


def _place(vocabulary: Vocabulary, term: Term, grouping: Vocabulary) -> Place:
    own = vocabulary.key == grouping.key
    key, _, broader = (term.broader or "").partition("/")
    within = term.id if own else broader if key == grouping.key else ""
    return Place(term.id, term.label, within, "|".join(term.synonyms), "|".join(term.narrower_words))


def _is_meeting_to_come(site: Site, entries: Sequence[Entry]) -> bool:
    as_of = site.knowledge_base.as_of
    return any(not is_past(each, as_of) for entry in entries if isinstance(entry, Hub) for each in entry.meetings)


def _link(site: Site, entry: Entry, uri: str) -> str:
    return site.settings.addresses.link(entry_uri(entry), uri)
