"""The entries most like one, found by its own most telling words; and the same story told twice."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest
from math import log
from zlib import crc32

from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.search.engine import Engine
from goodpractice.search.words import STOP_WORDS, stem, words

TELLING = 2
"""From which weight in search a vocabulary says what an entry is about."""
MOST_WORDS = 30
"""How many of its words stand for an entry in the search for others."""
_FIRST, _SECOND, _BITS = 0x9E3779B1, 0x85EBCA77, 0xFFFFFFFFFFFF
"""Odd numbers without a pattern, so that the same words in another order give another number."""
SAME = 0.25
"""From which share of its rows of words that stand in the other, too, a text of one organisation is the same story.

Of the pairs of different stories of one organisation here, the likest have 0.22; of stories told again with a quarter
of the sentences left out, the others in another order and every fifth word replaced, the least like have 0.29.
"""
FEWEST_ROWS = 60
"""Shorter texts are made of the same few phrases."""
_SKETCH = 24
"""How many of its rows stand for a text when all are compared: those whose check sums are lowest."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An entry that is like another one."""

    entry: Entry
    shared: tuple[tuple[str, str], ...]
    """The terms that both carry: field key and term id."""
    same_story: bool
    """Whether it is probably the same story, told a second time."""


def neighbours(
    engine: Engine, knowledge_base: KnowledgeBase, entry: Entry, lines: Iterable[str], count: int = 3
) -> tuple[Neighbour, ...]:
    """Return the entries of its type most like an entry, best first; `lines` are the words of its story.

    The entry itself need not be in the index.
    """
    told = (entry.title, entry.summary, *lines)
    text = " ".join(_telling(engine, told))
    answer = engine.query(text, {"kind": (entry.kind.name,)}, limit=count + 1, exact=True, count=False)
    found = (knowledge_base.entry(f"{each['kind']}/{each['id']}") for each in answer["results"])
    others = [other for other in found if other is not None and other.ref != entry.ref][:count]
    rows = rows_of(told)
    is_same = {other.ref: _is_same(entry, rows, other, rows_of(_told(other))) for other in others}
    return tuple(
        Neighbour(other, _shared(knowledge_base, entry, other), same_story=is_same[other.ref]) for other in others
    )


def told_twice(entries: Iterable[tuple[Entry, Iterable[str]]]) -> Iterator[tuple[Entry, Entry]]:
    """Yield pairs of entries that probably tell the same story, the later one by reference first.

    In time that grows with the number of entries: only those are compared of which some of the rows with the lowest
    check sums are the same (Broder, On the resemblance and containment of documents, 1997).
    """
    seen: dict[tuple[str, int], list[tuple[Entry, frozenset[int]]]] = {}
    for entry, lines in sorted(entries, key=lambda each: each[0].ref):
        rows = rows_of((entry.title, entry.summary, *lines))
        candidates: dict[str, tuple[Entry, frozenset[int]]] = {}
        for row in nsmallest(_SKETCH, rows):
            here = seen.setdefault((f"{entry.kind.name} {_organisation(entry)}", row), [])
            candidates |= {other.ref: (other, others) for other, others in here}
            here.append((entry, rows))
        for other, others in candidates.values():
            if _is_same(entry, rows, other, others):
                yield entry, other


def rows_of(lines: Iterable[str]) -> frozenset[int]:
    """Return a number for each three words that stand in a row in a text; others have the same number hardly ever."""
    sums: dict[str, int] = {}
    plain = [word for line in lines for word in _WORD.findall(line.casefold())]
    numbers = [sums.get(word) or sums.setdefault(word, crc32(word.encode())) for word in plain]
    rows = zip(numbers, numbers[1:], numbers[2:], strict=False)
    return frozenset((first * _FIRST ^ second * _SECOND ^ third) & _BITS for first, second, third in rows)


def _is_same(entry: Entry, rows: frozenset[int], other: Entry, others: frozenset[int]) -> bool:
    fewest = min(len(rows), len(others))
    return (
        fewest >= FEWEST_ROWS and _organisation(entry) == _organisation(other) and len(rows & others) >= SAME * fewest
    )


def _organisation(entry: Entry) -> str:
    """Return who is behind an entry, without what people leave out or add."""
    return " ".join(word for word in _WORD.findall(entry.byline.casefold()) if word != "the")


def _told(entry: Entry) -> tuple[str, ...]:
    return (entry.title, entry.summary, *(entry.body.split("\n") if entry.body else entry.own_lines))


def _telling(engine: Engine, lines: Iterable[str]) -> list[str]:
    """Return the words of a text that say most of it: often here, and in few entries."""
    counted = Counter(part for line in lines for word in words(line) for part in word if part not in STOP_WORDS)
    total = len(engine.records) + 1
    holding = engine.weighing.holding
    weights = {word: times * log(total / (holding[stem(word)] + 1)) for word, times in counted.items()}
    return sorted(weights, key=lambda word: (-weights[word], word))[:MOST_WORDS]


def _shared(knowledge_base: KnowledgeBase, entry: Entry, other: Entry) -> tuple[tuple[str, str], ...]:
    """Return the terms of both that say what a story is about: those that count in search."""
    pairs = ((key, term) for key, terms in entry.terms.items() for term in terms)
    telling = (pair for pair in pairs if knowledge_base.vocabularies[pair[0]].search_weight >= TELLING)
    return tuple((key, term) for key, term in telling if term in other.terms.get(key, ()))
