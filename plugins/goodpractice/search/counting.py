"""What an entry says, counted: its tokens, how often it has each, and where its words stand."""

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from goodpractice.search.concepts import Concepts
from goodpractice.search.words import STOP_WORDS, stem, stems_of, words

BETWEEN_TEXTS = 8
"""How many positions are left out between two texts, so that no phrase goes from one into the next."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of an entry, and how much a word of it counts."""

    text: str
    weight: int


@dataclass(frozen=True, slots=True)
class Counted:
    """An entry as search counts it. Arrays, as there are hundreds of tokens an entry and thousands of entries."""

    tokens: tuple[str, ...]
    counts: "array[float]"
    """How often the entry has each token, weighted by field."""
    ends: "array[int]"
    """For each token, where its positions end in `places`."""
    places: "array[int]"
    """The positions of the words of the first token, then those of the second, and so on."""
    length: float
    """The sum of all counts, concepts left out."""

    def positions(self, number: int) -> "array[int]":
        """Return the positions of the words that are the token with a number."""
        return self.places[self.ends[number - 1] if number else 0 : self.ends[number]]


def count(texts: Iterable[Text], carried: Mapping[str, int], concepts: Concepts) -> tuple[Counted, frozenset[str]]:
    """Return an entry as search counts it, and the words of a to z in it as they are written.

    `carried` are the concepts the entry carries as terms, each with what that counts.
    """
    tally = _Tally(dict(carried), {token: [] for token in carried})
    for each in texts:
        if each.weight:
            tally.add(each, concepts)
    ends, flat = array("I"), array("I")
    for positions in tally.places.values():
        flat.extend(positions)
        ends.append(len(flat))
    length = sum(count for token, count in tally.counts.items() if not token.startswith("="))
    counts = array("f", tally.counts.values())
    return Counted(tuple(tally.counts), counts, ends, flat, float(length)), frozenset(tally.written)


@dataclass(slots=True)
class _Tally:
    """What has been counted so far."""

    counts: dict[str, float]
    places: dict[str, list[int]]
    """The positions of each token, in the order of the counts."""
    written: set[str] = field(default_factory=set)
    place: int = 0
    """The position of the next word."""

    def add(self, text: Text, concepts: Concepts) -> None:
        """Count the words of a text and the concepts it names."""
        counts, places = self.counts, self.places
        place = self.place
        found = tuple(words(text.text))
        for word in found:
            for part in word:
                if part not in STOP_WORDS:
                    token = stem(part)
                    counts[token] = counts.get(token, 0) + text.weight
                    places.setdefault(token, []).append(place)
                    self.written.add(part)
                place += 1
            if len(word) > 1:
                self._add_without_place(stem("".join(word)), text.weight)
        for mention in concepts.mentions(stems_of(found)):
            if mention.same:
                self._add_without_place(concepts.concepts[mention.concept].token, text.weight)
        self.place = place + BETWEEN_TEXTS

    def _add_without_place(self, token: str, weight: int) -> None:
        """Count a token that has no position: a concept, or a hyphenated word written as one."""
        self.counts[token] = self.counts.get(token, 0) + weight
        self.places.setdefault(token, [])
