"""The cues of captions to sentences, each with the second at which it starts: what people read and search finds."""

import re
from collections.abc import Iterable, Iterator

from goodpractice.model.transcript import Spoken
from goodpractice.reading.rolling import Cue

LONGEST = 300
"""How many characters there are at the most before a sentence is cut: machines write captions without full stops."""
PAUSE = 2.0
"""After how many seconds of silence a sentence is over."""
_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_NO_END = re.compile(r"[\"'“‘(\[]*(?:[A-Z]\.|(?:Mr|Mrs|Ms|Dr|Prof|St|vs|cf|e\.g|i\.e)\.)")
"""A full stop that ends no sentence: after an initial or a word that is cut short."""


def spoken(cues: Iterable[Cue]) -> tuple[Spoken, ...]:
    """Return what is said as sentences.

    Each ends at a full stop, a pause or another speaker, or where it would grow too long.
    """
    return tuple(_sentences(cues))


def _sentences(cues: Iterable[Cue]) -> Iterator[Spoken]:
    words: list[str] = []
    first = Cue(0, "")
    for cue in cues:
        pieces = cue.text.split()
        ahead = next((number for number, word in enumerate(pieces, 1) if _ends(word)), len(pieces))
        grown = len(" ".join([*words, *pieces[:ahead]])) > LONGEST
        if words and (grown or cue.silence > PAUSE or cue.speaker != first.speaker):
            yield _one(first, words)
            words = []
        for word in pieces:
            if words and len(" ".join([*words, word])) > LONGEST:
                yield _one(first, words)
                words = []
            first = first if words else cue
            words.append(word)
            if _ends(word):
                yield _one(first, words)
                words = []
    if words:
        yield _one(first, words)


def _ends(word: str) -> bool:
    return bool(_END.search(word)) and not _NO_END.fullmatch(word)


def _one(first: Cue, words: list[str]) -> Spoken:
    return Spoken(first.start, " ".join(words), first.speaker)
