"""What can be wrong with a file, as values: the place, the rule that was broken, and the mend."""

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher, get_close_matches
from typing import Literal

Severity = Literal["error", "warning", "advice"]
"""An error stops a build, a warning only a strict one; advice, how to make an entry better, stops nothing."""

MOST_TOLD = 100
"""How many lines of one file are told of for the same slip; whoever mends them sees the rest next time."""
_NEAR = 0.66
"""How alike two words must be for one to be a slip for the other: `kye` and `key` are, just."""
_SURE = 0.8
"""How alike they must be for nobody to be asked."""
_APART = 0.05
"""How much more alike than any other word the right one must then be."""


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file: its path from the root of the knowledge base, and line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Mend:
    """A change that needs no thought: in a line, at a column, the text `wrong` is to be replaced by `right`.

    An empty `right` deletes. Either may hold line feeds, where lines are added or taken out.
    """

    line: int
    column: int
    wrong: str
    right: str


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

    def at(self, place: Place, message: str, hint: str, source: str = "", mend: tuple[Mend, ...] = ()) -> "Diagnostic":
        """Return this rule broken at a place: what is wrong, what to write instead, the offending line, the mend."""
        return Diagnostic(place.path, place.line, place.column, self.code, self.severity, message, hint, source, mend)


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
    mend: tuple[Mend, ...] = ()
    """What `validate --fix` does about it, all of it in the same file; empty where a person must decide."""
    new_name: str = ""
    """The name that the file should have instead, where that is the mend; empty otherwise."""

    def as_json(self) -> dict[str, str | int]:
        """Return the seven documented keys; the line and its mend are for whoever edits the file itself."""
        values = asdict(self)
        for inner in ("source", "mend", "new_name"):
            del values[inner]
        return values


def in_file_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return each diagnostic once, by file, then line, then column; those of one place in the order they were found."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda each: (each.path, each.line, each.column)))


def shortened(text: str, most: int = 60) -> str:
    """Return a text as a message can hold it: one that is too long is cut and ends in dots."""
    return text if len(text) <= most else f"{text[:most]}…"


def near_miss(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that `word` can only be a slip for, or None: one so near that nobody need be asked.

    Digits must agree, as `year-8` is no slip for `year-7`, and no other word may be about as near.
    """
    by_folded = {_folded(each): each for each in known}
    folded = _folded(word)
    near = get_close_matches(folded, by_folded, n=2, cutoff=_NEAR)
    if not near or re.findall(r"\d", folded) != re.findall(r"\d", near[0]):
        return None
    first, *others = (SequenceMatcher(None, folded, each).ratio() for each in near)
    swapped = len(folded) > 2 and sorted(folded) == sorted(near[0])  # two letters that changed places
    apart = not others or first - others[0] >= _APART
    return by_folded[near[0]] if apart and (first >= _SURE or swapped) else None


def _folded(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that `word` was probably meant to be, or None where nothing is near."""
    by_folded = {_folded(each): each for each in known}
    near = get_close_matches(_folded(word), by_folded, n=1, cutoff=_NEAR)
    return by_folded[near[0]] if near else None
