"""Rolling captions, which show the line before once more with the next: to cues in which nothing is said twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

_LINES = 4
"""How many lines roll at the most."""
_NEAR = 100
"""How many thousandths of a second may lie between two captions of which one goes on with the other."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A caption as a player shows it: from when to when, in thousandths of a second, its lines, and who says them."""

    start: int
    end: int
    text: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Cue:
    """Something said: when it starts, in whole seconds, in plain words, and who says it where that is known."""

    start: int
    text: str
    speaker: str = ""
    silence: float = 0.0
    """How many seconds there was nothing to hear before it."""


def without_repeats(shown: Iterable[Shown]) -> tuple[Cue, ...]:
    """Return captions as cues in the order in which they start, each with only what is new in it.

    Words that are shown again are dropped only where most captions do so: else somebody said them twice.
    """
    ordered = sorted(shown, key=lambda each: each.start)
    repeated = [0, *(_repeated(one, other) for one, other in pairwise(ordered))]
    rolling = 2 * sum(each > 0 for each in repeated) >= len(ordered) - 1
    cues: list[Cue] = []
    heard = ordered[0].start if ordered else 0
    for each, again in zip(ordered, repeated, strict=False):
        words = each.text.split()[again if rolling else 0 :]
        if words:
            silence = max(0, each.start - heard) / 1000
            cues.append(Cue(each.start // 1000, " ".join(words), each.speaker, silence))
        heard = max(heard, each.end)
    return tuple(cues)


def _repeated(one: Shown, other: Shown) -> int:
    """Return how many words at the start of a caption are the last lines of the one before it."""
    if one.speaker != other.speaker or other.start > one.end + _NEAR:
        return 0
    words, lines = other.text.split(), one.text.split("\n")[-_LINES:]
    endings = (" ".join(lines[number:]).split() for number in range(len(lines)))
    return next((len(each) for each in endings if words[: len(each)] == each), 0)
