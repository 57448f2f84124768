"""What a result shows of an entry, and the sentences its excerpt is chosen from."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from textwrap import wrap
from typing import Any

from goodpractice.search.words import terms

MOST_CHARACTERS = 2_400
"""How much text a record keeps: about 400 words, which a long entry's most telling words rarely fill."""
LONGEST_SENTENCE = 300
"""The most characters that an excerpt shows; text without stops is cut between words."""

_WHOLE_WORDS: Any = {"break_long_words": False, "break_on_hyphens": False, "expand_tabs": False}
# A sentence ends at a stop, a question or an exclamation mark before a space and what can begin a sentence.
_SENTENCE_END = re.compile(r"(?<=[.!?])[ ]+(?=[A-Z0-9\"'“‘(£])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an entry."""

    text: str
    at: int | None = None
    """When it was said, in whole seconds from the start of a recording."""

    def as_json(self) -> str | list[Any]:
        """Return the sentence as the search format writes it."""
        return self.text if self.at is None else [self.text, self.at]


@dataclass(frozen=True, slots=True)
class Record:
    """An entry as search results show it."""

    id: str
    kind: str
    url: str
    title: str
    summary: str
    details: tuple[tuple[str, str], ...] = ()
    """The few facts by which people choose: label and value."""
    sentences: tuple[Sentence, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the record as the search format writes it."""
        return {
            "id": self.id,
            "kind": self.kind,
            "url": self.url,
            "title": self.title,
            "summary": self.summary,
            "details": [list(each) for each in self.details],
            "sentences": [each.as_json() for each in self.sentences],
        }

    def telling(self, found: tuple[Sentence, ...], impacts: Mapping[str, int]) -> "Record":
        """Return the record with sentences, no more than it may keep: those that hold the most telling words."""
        fits = sum(len(each.text) for each in found) <= MOST_CHARACTERS
        return replace(self, sentences=found if fits else _telling(found, impacts))


def sentences(line: str) -> list[str]:
    """Return the sentences of a line of plain words, those too long to be read at a glance in pieces."""
    return [piece for each in _SENTENCE_END.split(line) for piece in wrap(each, LONGEST_SENTENCE, **_WHOLE_WORDS)]


def _telling(found: Sequence[Sentence], impacts: Mapping[str, int]) -> tuple[Sentence, ...]:
    """Return some sentences in their order: one for each token, the most telling first, while room is left."""
    held = [frozenset(terms(each.text)) for each in found]
    first: dict[str, int] = {}
    for number, tokens in enumerate(held):
        for token in tokens:
            first.setdefault(token, number)
    kept: set[int] = set()
    covered: set[str] = set()
    room = MOST_CHARACTERS
    for token in sorted(first, key=lambda token: (-impacts.get(token, 0), token)):
        number = first[token]
        if token in covered or len(found[number].text) > room:
            continue
        kept.add(number)
        covered |= held[number]
        room -= len(found[number].text)
    return tuple(found[number] for number in sorted(kept))
