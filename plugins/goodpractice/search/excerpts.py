"""The sentence of an entry that says most about a query, with what matched marked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodpractice.search.concepts import Concepts
from goodpractice.search.records import Sentence
from goodpractice.search.words import stem, words

PIECE = re.compile(r"[^\W_](?:[^\W_]|['’ʼ`]|[\u0300-\u036f])*")
"""A word as it stands in a sentence."""

Part = tuple[str, bool]
"""A piece of a sentence, and whether it matched."""


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    stem: str


def excerpt(
    sentences: Sequence[Sentence], wanted: frozenset[str], asked: frozenset[int], concepts: Concepts
) -> tuple[Sentence | None, tuple[Part, ...]]:
    """Return the best sentence and its parts; None and nothing where no sentence matches.

    The best is the one with the most different words and concepts of the query; of equals, the first.
    """
    best: tuple[int, Sentence, frozenset[int], tuple[_Piece, ...]] | None = None
    for sentence in sentences:
        pieces = tuple(_pieces(sentence.text))
        matched, found = _matches(pieces, wanted, asked, concepts)
        if found and (best is None or found > best[0]):
            best = (found, sentence, matched, pieces)
    return (best[1], tuple(_parts(best[1].text, best[3], best[2]))) if best else (None, ())


def _pieces(sentence: str) -> Iterator[_Piece]:
    for match in PIECE.finditer(sentence):
        parts = [part for word in words(match.group()) for part in word]
        yield _Piece(match.start(), match.end(), stem("".join(parts)))


def _matches(
    pieces: tuple[_Piece, ...], wanted: frozenset[str], asked: frozenset[int], concepts: Concepts
) -> tuple[frozenset[int], int]:
    """Return which pieces matched, and how many different words and concepts did."""
    matched = {number for number, piece in enumerate(pieces) if piece.stem in wanted}
    different: set[str | int] = {pieces[number].stem for number in matched}
    for mention in concepts.mentions([piece.stem for piece in pieces]) if asked else ():
        if mention.same and mention.concept in asked:
            matched.update(range(mention.start, mention.start + mention.length))
            different.add(mention.concept)
    return frozenset(matched), len(different)


def _parts(sentence: str, pieces: tuple[_Piece, ...], matched: frozenset[int]) -> Iterator[Part]:
    """Yield the sentence in parts; matches that stand side by side are one part."""
    position = 0
    number = 0
    while number < len(pieces):
        if number not in matched:
            number += 1
            continue
        last = number
        while last + 1 in matched and not sentence[pieces[last].end : pieces[last + 1].start].strip(" -"):
            last += 1
        if pieces[number].start > position:
            yield sentence[position : pieces[number].start], False
        yield sentence[pieces[number].start : pieces[last].end], True
        position = pieces[last].end
        number = last + 1
    if position < len(sentence):
        yield sentence[position:], False
