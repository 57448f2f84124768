"""Two vocabularies crossed: how many entries carry each pair of their terms, and which pairs nobody has told of."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.types.vocabulary import Term, Vocabulary


@dataclass(frozen=True, slots=True)
class Row:
    """A term, how many entries carry it, and how many of them carry each term of the other vocabulary too."""

    term: Term
    total: int
    counts: tuple[int, ...]
    """One for each column."""


@dataclass(frozen=True, slots=True)
class Group:
    """The rows below one broader term."""

    head: Term | None
    """The broader term; None where its rows have none."""
    total: int
    """How many entries carry any term of the group."""
    counts: tuple[int, ...]
    """How many of them carry each term of the other vocabulary too."""
    rows: tuple[Row, ...]

    @property
    def pairs(self) -> int:
        """How many pairs there are."""
        return sum(len(row.counts) for row in self.rows)

    @property
    def told(self) -> int:
        """How many pairs an entry carries."""
        return sum(1 for row in self.rows for count in row.counts if count)


@dataclass(frozen=True, slots=True)
class Crossing:
    """The terms of one vocabulary against those of another; every entry counts, whatever its type."""

    vocabulary: Vocabulary
    other: Vocabulary
    columns: tuple[Term, ...]
    """The terms of the other vocabulary."""
    groups: tuple[Group, ...]

    @property
    def pairs(self) -> int:
        """How many pairs there are."""
        return sum(group.pairs for group in self.groups)

    @property
    def told(self) -> int:
        """How many pairs an entry carries."""
        return sum(group.told for group in self.groups)

    @property
    def gaps(self) -> int:
        """How many pairs no entry carries."""
        return self.pairs - self.told


def crossings(knowledge_base: KnowledgeBase) -> Iterator[Crossing]:
    """Yield a crossing for each vocabulary that names another in `crossed_with`."""
    for vocabulary in knowledge_base.vocabularies.values():
        other = knowledge_base.vocabularies.get(vocabulary.crossed_with or "")
        if other is not None:
            yield _crossing(knowledge_base, vocabulary, other)


def _crossing(knowledge_base: KnowledgeBase, vocabulary: Vocabulary, other: Vocabulary) -> Crossing:
    totals, pairs = _counted(knowledge_base, vocabulary, other)
    columns = tuple(_lines(knowledge_base, other))
    grouped: dict[Term | None, list[Row]] = {}
    for term in _lines(knowledge_base, vocabulary):
        row = Row(term, totals[term.id], tuple(pairs[(term.id, column.id)] for column in columns))
        grouped.setdefault(_head(knowledge_base, vocabulary, term), []).append(row)
    groups = tuple(
        Group(
            head,
            totals[head.id if head else ""],
            tuple(pairs[(head.id if head else "", column.id)] for column in columns),
            tuple(rows),
        )
        for head, rows in grouped.items()
    )
    return Crossing(vocabulary, other, columns, groups)


def _counted(
    knowledge_base: KnowledgeBase, vocabulary: Vocabulary, other: Vocabulary
) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """Return how many entries carry each term, and each pair of terms; the empty id is for the terms of no group."""
    totals: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    alone = {each.id for each in _lines(knowledge_base, vocabulary) if _head(knowledge_base, vocabulary, each) is None}
    for entry in knowledge_base.entries:
        carried = entry.terms.get(vocabulary.key, ())
        terms = (*knowledge_base.with_broader(vocabulary.key, carried), *([""] if alone & set(carried) else []))
        totals.update(terms)
        others = knowledge_base.with_broader(other.key, entry.terms.get(other.key, ()))
        pairs.update((term, column) for term in terms for column in others)
    return totals, pairs


def _lines(knowledge_base: KnowledgeBase, vocabulary: Vocabulary) -> Iterator[Term]:
    """Yield the terms that have a line of their own: those with no narrower one, and those that some entry carries."""
    carried = {term_id for entry in knowledge_base.entries for term_id in entry.terms.get(vocabulary.key, ())}
    for term in vocabulary.terms:
        if term.id in carried or not knowledge_base.narrower(vocabulary.key, term.id):
            yield term


def _head(knowledge_base: KnowledgeBase, vocabulary: Vocabulary, term: Term) -> Term | None:
    """Return the broadest term above a term, or the term itself where others stand below it; else None."""
    top = knowledge_base.with_broader(vocabulary.key, (term.id,))[-1]
    return vocabulary.term(top) if top != term.id or knowledge_base.narrower(vocabulary.key, top) else None
