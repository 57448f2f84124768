"""Searches that must hold, as written: every name leads somewhere, and no search contradicts itself or another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count, islice
from typing import get_args

from goodpractice.checking.codes import unknown_term
from goodpractice.checking.fields import check_fields
from goodpractice.checking.mends.of_names import entry_surely_named, mend_name
from goodpractice.checking.mends.tokens import without_item
from goodpractice.checking.phrases import listed
from goodpractice.checking.references import HOW_TO_NAME, MOST_GUESSES
from goodpractice.checking.subject import Subject
from goodpractice.diagnostics import MOST_TOLD, Diagnostic, Place, closest, near_miss, shortened
from goodpractice.model.kinds import entry_types
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.searches import Expectation, GoldenSearch, Searches
from goodpractice.model.types.vocabulary import Term, Vocabulary
from goodpractice.reading.document import Document, Node, Scalar, Sequence
from goodpractice.reading.document import Mapping as MappingNode
from goodpractice.rules_of_content import (
    DOUBLED_SEARCH,
    DOUBLED_TERM,
    INCONSISTENT,
    NOT_IN_SEARCH,
    UNKNOWN_FILTER,
    UNKNOWN_REFERENCE,
)


@dataclass(frozen=True, slots=True)
class WrittenSearches:
    """The searches that must hold, and the document they stand in."""

    document: Document
    searches: tuple[GoldenSearch, ...]
    """In the order of the file; none where the file does not hold."""


def check_searches(
    document: Document, knowledge_base: KnowledgeBase, known: frozenset[str], unknown: frozenset[str]
) -> tuple[WrittenSearches, list[Diagnostic]]:
    """Return the searches a document holds, and what is wrong with it.

    `known` are the entries that exist, broken ones among them, as `type/id`; `unknown` the fields whose vocabulary
    does not hold.
    """
    value, found = check_fields(Subject(document, Searches, "list of searches", {}, {}), Searches, {})
    if len(knowledge_base.entries) < len(known):  # what is left out may be all that holds one of their terms
        unknown |= {name for model in entry_types().values() for name in model.facet_fields()}
    items = [each for each in _items(document.root.get("searches")) if isinstance(each, MappingNode)]
    for more in (
        _check_names(document, items, knowledge_base, known),
        _check_filters(document, items, _facets(knowledge_base), unknown),
        _check_doubles(document, items),
    ):
        found += islice(more, MOST_TOLD)
    return WrittenSearches(document, value.searches if value else ()), found


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else ()


def _texts(node: Node | None) -> Iterator[tuple[Scalar, str]]:
    """Yield the texts of a list, those left out with which something is wrong."""
    for item in _items(node):
        if isinstance(item, Scalar) and isinstance(item.value, str) and not item.told:
            yield item, item.written.strip()


def _at(document: Document, node: Scalar) -> Place:
    return Place(document.path, node.line, node.column)


def _check_names(
    document: Document, items: list[MappingNode], knowledge_base: KnowledgeBase, known: frozenset[str]
) -> Iterator[Diagnostic]:
    guesses = count()
    for item in items:
        seen: dict[str, str] = {}
        named = ((field, *each) for field in get_args(Expectation) for each in _texts(item.get(field)))
        for field, node, ref in named:
            before = seen.get(ref)
            seen.setdefault(ref, field)
            entry = knowledge_base.entry(ref)
            rule, hint, mend = INCONSISTENT, "Delete one of the two.", without_item(document, node)
            if before == field:
                rule, message = DOUBLED_TERM, f"`{shortened(ref)}` stands in `{field}` twice."
            elif before is not None:
                mend = ()
                message = f"`{shortened(ref)}` stands in `{before}` and in `{field}`."
            elif ref not in known:
                looked = next(guesses) < MOST_GUESSES
                guess = _meant(ref, known) if looked else None
                mend = mend_name(document, node, entry_surely_named(ref, known) if looked else None)
                rule, message = UNKNOWN_REFERENCE, f"There is no entry `{shortened(ref)}`."
                hint = f"Did you mean `{guess}`?" if guess else HOW_TO_NAME
            elif entry is not None and not entry.searchable:
                mend = ()
                rule, message = NOT_IN_SEARCH, f"Nobody can find `{shortened(ref)}` by searching."
                hint = f"Name another entry, or let search have this one: {entry.path} leaves it out."
            else:
                continue
            yield document.broken(rule, _at(document, node), message, hint, mend)


def _meant(ref: str, known: frozenset[str]) -> str | None:
    """Return the entry somebody meant: the one of that name, whatever its type, or one that is spelt alike."""
    name = ref.rpartition("/")[2].partition(".")[0]
    same = sorted(each for each in known if each.rpartition("/")[2] == name)
    return same[0] if same else closest(ref, sorted(known))


def _facets(knowledge_base: KnowledgeBase) -> dict[str, Vocabulary]:
    """Return what readers can filter by: the types of entry, and each vocabulary that is a facet."""
    kinds = tuple(
        Term(id=name, label=model.kind.one.capitalize(), meaning=f"{model.kind.many.capitalize()}.")
        for name, model in entry_types().items()
    )
    kind = Vocabulary(key="kind", label="Type", label_many="Types", help="What an entry is.", terms=kinds)
    return {each.key: each for each in (kind, *knowledge_base.facets)}


def _check_filters(
    document: Document, items: list[MappingNode], facets: Mapping[str, Vocabulary], unknown: frozenset[str]
) -> Iterator[Diagnostic]:
    for item in items:
        filters = item.get("filters")
        for key, terms in filters.entries if isinstance(filters, MappingNode) else ():
            facet = facets.get(key.written)
            if key.written in unknown:
                continue
            if facet is None:
                guess = closest(key.written, facets)
                message = f"Readers cannot filter by `{shortened(key.written)}`."
                hint = f"Did you mean `{guess}`?" if guess else f"They can filter by {listed(sorted(facets))}."
                mend = mend_name(document, key, near_miss(key.written, facets))
                yield document.broken(UNKNOWN_FILTER, _at(document, key), message, hint, mend)
                continue
            for node, term in _texts(terms):
                if facet.term(term) is None:
                    yield unknown_term(document, node, facet)


def _check_doubles(document: Document, items: list[MappingNode]) -> Iterator[Diagnostic]:
    first: dict[tuple[str, frozenset[tuple[str, frozenset[str]]]], int] = {}
    for item in items:
        query, filters = item.get("query"), item.get("filters")
        if not isinstance(query, Scalar):
            continue
        fields = filters.entries if isinstance(filters, MappingNode) else ()
        chosen = frozenset((key.written, frozenset(text for _, text in _texts(terms))) for key, terms in fields)
        words = " ".join(query.written.casefold().split())
        line = first.setdefault((words, chosen), query.line)
        if line != query.line:
            message = f"The search for `{shortened(words)}` is here a second time; the first is on line {line}."
            hint = "Write what both expect into one of them, and delete the other."
            yield document.broken(DOUBLED_SEARCH, _at(document, query), message, hint)
