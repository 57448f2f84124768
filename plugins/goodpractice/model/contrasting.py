"""What was tried elsewhere with another result: told from fields, and from nothing else."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from goodpractice.model.entry import Entry
from goodpractice.model.types.case_study import CaseStudy, Impact
from goodpractice.model.types.vocabulary import Term, Vocabulary


@dataclass(frozen=True)
class Contrast:
    """Another entry that tried the same and tells of another result, and why it does."""

    entry: Entry
    tried: tuple[tuple[str, str], ...]
    """What both tried: field key and term id."""
    setbacks: tuple[tuple[str, str], ...] = ()
    """The terms of it that say that something did not go as hoped, where this entry carries none such."""
    figures: tuple[Impact, Impact] | None = None
    """The first figure of this entry and of the other that measure the same and went opposite ways."""


def tried(entry: Entry, vocabularies: Mapping[str, Vocabulary]) -> Iterator[tuple[str, str]]:
    """Yield what an entry tells of having tried, as field key and term id."""
    for key, term_ids in entry.terms.items():
        if key in vocabularies and vocabularies[key].can_be_tried:
            yield from ((key, term_id) for term_id in term_ids)


def contrast(
    entry: Entry, other: Entry, shared: Iterable[tuple[str, str]], vocabularies: Mapping[str, Vocabulary]
) -> Contrast | None:
    """Return how the result of another entry differs from that of this one; None where nothing says that it does."""
    figures = _opposed(entry, other)
    found = tuple(setbacks(other, vocabularies)) if not any(setbacks(entry, vocabularies)) else ()
    return Contrast(other, tuple(shared), found, figures) if figures or found else None


def setbacks(entry: Entry, vocabularies: Mapping[str, Vocabulary]) -> Iterator[tuple[str, str]]:
    """Yield the terms of an entry that say that something did not go as hoped, as field key and term id."""
    for key, term_ids in entry.terms.items():
        for term_id in term_ids:
            term: Term | None = vocabularies[key].term(term_id) if key in vocabularies else None
            if term and term.setback:
                yield key, term_id


def measured(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what the figures of an entry that moved are of, so that the same measure reads the same."""
    for row in entry.impact if isinstance(entry, CaseStudy) else ():
        if row.moved:
            yield _measured(row)


def _opposed(entry: Entry, other: Entry) -> tuple[Impact, Impact] | None:
    """Return the first two figures that measure the same in the same unit, if the one rose and the other fell.

    Nothing says of a measure whether more of it is better, so only the same measure can be compared.
    """
    if not isinstance(entry, CaseStudy) or not isinstance(other, CaseStudy):
        return None
    theirs = {_measured(row): row for row in reversed(other.impact) if row.moved}
    for row in entry.impact:
        match = theirs.get(_measured(row)) if row.moved else None
        if match:
            return (row, match) if (row.moved > 0) != (match.moved > 0) else None
    return None


def _measured(row: Impact) -> tuple[str, str]:
    return " ".join(row.measure.casefold().split()), row.unit.casefold()
