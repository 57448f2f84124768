"""What can be wrong with a file, as values: the place, the rule that was broken, and the mend."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from typing import Literal

Severity = Literal["error", "warning", "advice"]
"""An error stops a build, a warning only a strict one; advice, how to make an entry better, stops nothing."""

MOST_TOLD = 100
"""How many lines of one file are told of for the same slip; whoever mends them sees the rest next time."""
_NEAR = 0.66
"""How alike two words must be for one to be a slip for the other: `kye` and `key` are, just."""


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file: its path from the root of the knowledge base, and line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """Something every file must keep. Its code is permanent: people search for it and link to it."""

    code: str
    severity: Severity
    why: str
    """Why the rule exists, in a sentence for the person who broke it."""
    wrong: str
    """A line that breaks it."""
    right: str
    """What to write instead."""

    def at(self, place: Place, message: str, hint: str, source: str = "") -> "Diagnostic":
        """Return this rule broken at a place: what is wrong, what to write instead, and the offending line."""
        return Diagnostic(place.path, place.line, place.column, self.code, self.severity, message, hint, source)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake: where it is, which rule it breaks, what is wrong and what to write instead."""

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    hint: str
    source: str = ""
    """The offending line as it stands in the file; empty where there is none to show."""

    def as_json(self) -> dict[str, str | int]:
        """Return the seven documented keys; the offending line is for people at a terminal."""
        values = asdict(self)
        del values["source"]
        return values


def in_file_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return each diagnostic once, by file, then line, then column; those of one place in the order they were found."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda each: (each.path, each.line, each.column)))


def shortened(text: str, most: int = 60) -> str:
    """Return a text as a message can hold it: one that is too long is cut and ends in dots."""
    return text if len(text) <= most else f"{text[:most]}…"


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that `word` was probably meant to be, or None where nothing is near."""
    by_folded = {each.casefold().replace("_", "-").replace(" ", "-"): each for each in known}
    near = get_close_matches(word.casefold().replace("_", "-").replace(" ", "-"), by_folded, n=1, cutoff=_NEAR)
    return by_folded[near[0]] if near else None
