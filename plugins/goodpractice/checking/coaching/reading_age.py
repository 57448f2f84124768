"""How hard a text is to read, by the length of its words and sentences."""

import re
from collections.abc import Iterable

OLDEST = 18
"""The reading age above which advice is given: an adult who has finished school reads it without effort."""
FEWEST_WORDS = 100
"""In a shorter text a few names decide."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCES = re.compile(r"[.!?]+(?=\s|$)")


def reading_age(lines: Iterable[str]) -> int | None:
    """Return the age in years at which English pupils read a text easily; None where it is too short to tell.

    By the Automated Readability Index, which gives a year of American schooling; those begin at five (Senter and Smith,
    Automated Readability Index, 1967, AMRL-TR-66-220). It needs no dictionary: 4.71 × letters per word + 0.5 × words
    per sentence − 21.43.
    """
    blocks = tuple(lines)
    words = [word for line in blocks for word in _WORD.findall(line)]
    sentences = sum(max(1, len(_SENTENCES.findall(line))) for line in blocks)
    if len(words) < FEWEST_WORDS:
        return None
    letters = sum(len(word) for word in words)
    index = 4.71 * letters / len(words) + 0.5 * len(words) / sentences - 21.43
    return round(index) + 5
