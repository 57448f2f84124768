"""Pairs of terms: which of them have a page of their own, and the entries that carry both.

A page for each pair that any entry carries would be ten times as many pages as all others. So a pair has one where

- the two vocabularies are crossed: their matrix leads to every pair; or
- both vocabularies are among those by which people choose (facets that count twice or more in search, or that lists
  show), one of them counts twice or more in search, and two entries and one in a hundred of all carry both. So however
  large a knowledge base becomes, there are not more and more of them.

In none of them is one term the broader of the other: each entry of the narrower then carries both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import KnowledgeBase, newest_first
from goodpractice.model.types.vocabulary import Vocabulary

MOST_ENTRIES = 1_000
"""In a larger knowledge base the page of a pair shows its newest entries only: so what pairs cost has a bound."""
SHARE = 100
"""One in so many of all entries must carry both terms of a pair."""
TELLING = 2
"""The search weight from which a vocabulary says what an entry is about."""

Coded = tuple[str, str]
"""A term: the key of its vocabulary, and its id."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two terms, in the order in which their address names them, and the entries that carry both, newest first."""

    one: Coded
    other: Coded
    entries: tuple[Entry, ...]


def pairs_of(knowledge_base: KnowledgeBase) -> Iterator[Pair]:
    """Yield every pair that has a page, in the order of their terms."""
    keys = [key for key, each in knowledge_base.vocabularies.items() if each.terms and _is_paired(knowledge_base, each)]
    carrying: dict[tuple[Coded, Coded], list[Entry]] = {}
    for entry in sorted(knowledge_base.entries, key=newest_first):
        carried = ((key, term) for key in keys for term in knowledge_base.with_broader(key, entry.terms.get(key, ())))
        for pair in combinations(sorted(carried), 2):
            carrying.setdefault(pair, []).append(entry)
    for (one, other), entries in sorted(carrying.items()):
        if has_page(knowledge_base, one, other, len(entries)):
            yield Pair(one, other, tuple(entries))


def has_page(knowledge_base: KnowledgeBase, one: Coded, other: Coded, count: int) -> bool:
    """Return whether a pair of terms that so many entries carry has a page of its own."""
    first, second = knowledge_base.vocabularies[one[0]], knowledge_base.vocabularies[other[0]]
    if first is second and is_nested(knowledge_base, one[0], one[1], other[1]):
        return False
    if _are_crossed(first, second):
        return count >= 1
    is_telling = max(first.search_weight, second.search_weight) >= TELLING
    is_common = count >= max(2, len(knowledge_base.entries) / SHARE)
    return is_common and is_telling and is_chosen_by(first) and is_chosen_by(second)


def is_nested(knowledge_base: KnowledgeBase, key: str, term_id: str, other_id: str) -> bool:
    """Return whether two terms of a vocabulary are one, or one is the broader of the other, near or far."""
    above, above_other = (knowledge_base.with_broader(key, (each,)) for each in (term_id, other_id))
    return other_id in above or term_id in above_other


def is_chosen_by(vocabulary: Vocabulary) -> bool:
    """Return whether a vocabulary is among those by which people choose what to read."""
    return vocabulary.facet and (vocabulary.search_weight >= TELLING or vocabulary.shown_in_lists)


def _are_crossed(one: Vocabulary, other: Vocabulary) -> bool:
    return one.crossed_with == other.key or other.crossed_with == one.key


def _is_paired(knowledge_base: KnowledgeBase, vocabulary: Vocabulary) -> bool:
    others = knowledge_base.vocabularies.values()
    return is_chosen_by(vocabulary) or any(_are_crossed(vocabulary, each) for each in others)
