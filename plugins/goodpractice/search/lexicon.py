"""The words of an index as people write them: what a misspelt word may have meant, how an unfinished one goes on."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from goodpractice.search.concepts import Concepts
from goodpractice.search.distance import distance
from goodpractice.search.words import STOP_WORDS, words

KNOWN_WORD = re.compile(r"[a-z]{3,}")
"""What is kept, of words as they are written."""
MISSPELT = re.compile(r"[a-z]{4,}")
"""What can be mended: shorter words are too near to too many others."""
UNFINISHED = re.compile(r"[a-z]{2,}")
SHORT = 5
"""Up to so many letters, no letter is taken for another one."""
LONG = 8
"""From so many letters on, a word may have two slips."""
COMPLETIONS = 3
MANY_ENTRIES = 2_000
"""From so many entries on, a word that only one of them has is more likely a slip than a word."""
HIGHEST_LEVEL = 15
_SLIP = 3
"""How many levels more common a word must be to be taken in spite of one more slip."""


@dataclass(frozen=True)
class Lexicon:
    """Words and how common they are."""

    levels: Mapping[str, int]
    """For each word the whole binary logarithm of how many entries hold it, in the order of the words."""

    @cached_property
    def by_letter(self) -> Mapping[str, tuple[str, ...]]:
        """The words by their first letter."""
        found: dict[str, list[str]] = {}
        for word in self.levels:
            found.setdefault(word[0], []).append(word)
        return {letter: tuple(words_) for letter, words_ in found.items()}

    def mended(self, word: str) -> str | None:
        """Return the word that a misspelt one most likely stands for, or None."""
        if not MISSPELT.fullmatch(word):
            return None
        most = 2 if len(word) >= LONG else 1
        best: tuple[int, str] | None = None
        for candidate in self._beginning_like(word):
            apart = distance(word, candidate, most)
            ranked = (_SLIP * apart - self.levels[candidate], candidate)
            if 0 < apart <= most and (best is None or ranked < best) and _is_near(word, candidate):
                best = ranked
        return best[1] if best else None

    def completions(self, beginning: str) -> tuple[str, ...]:
        """Return the most common words that begin so and are longer."""
        if not UNFINISHED.fullmatch(beginning):
            return ()
        longer = (
            word for word in self.by_letter.get(beginning[0], ()) if word.startswith(beginning) and word != beginning
        )
        return tuple(sorted(longer, key=lambda word: (-self.levels[word], word))[:COMPLETIONS])

    def _beginning_like(self, word: str) -> Iterator[str]:
        for letter in sorted({word[0], word[1]}):
            yield from self.by_letter.get(letter, ())


def _is_near(word: str, candidate: str) -> bool:
    """Return whether a slip is likely: too many words as short as “gate” and “gave” differ in one letter."""
    return len(word) > SHORT or len(word) != len(candidate) or sorted(word) == sorted(candidate)


def lexicon_of(holding: Mapping[str, int], concepts: Concepts, carrying: Mapping[str, int], total: int) -> Lexicon:
    """Return the lexicon of `total` entries.

    `holding` says how many entries have each word in their texts, `carrying` how many hold each concept's token.
    """
    least = 2 if total >= MANY_ENTRIES else 1
    counts = {word: count for word, count in holding.items() if count >= least}
    for concept in concepts.concepts:
        for word in _named(concept.label, *concept.names, *concept.narrower):
            counts[word] = max(counts.get(word, 0), carrying.get(concept.token, 0), 1)
    kept = (word for word in counts if KNOWN_WORD.fullmatch(word) and word not in STOP_WORDS)
    return Lexicon({word: min(HIGHEST_LEVEL, counts[word].bit_length() - 1) for word in sorted(kept)})


def _named(*names: str) -> Iterable[str]:
    return (part for name in names for word in words(name) for part in word)
