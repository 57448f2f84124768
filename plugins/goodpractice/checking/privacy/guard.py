"""The privacy guard: everything that a file may give away of a person, as diagnostics that never show it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain, islice

from goodpractice.checking.passages import Passage, passages
from goodpractice.checking.privacy.births import find_births
from goodpractice.checking.privacy.contacts import find_contacts
from goodpractice.checking.privacy.counts import find_counts, find_rows
from goodpractice.checking.privacy.finding import Finder, Found
from goodpractice.checking.privacy.initials import find_initials
from goodpractice.checking.privacy.names import find_names
from goodpractice.checking.privacy.numbers import find_numbers
from goodpractice.checking.privacy.stories import find_stories
from goodpractice.checking.privacy.words import HINTS, MESSAGES
from goodpractice.diagnostics import MOST_TOLD, Diagnostic, Place
from goodpractice.reading.text import LONGEST_LINE
from goodpractice.rules_of_privacy import ACCEPTABLE

FINDERS: tuple[Finder, ...] = (
    find_numbers,
    find_contacts,
    find_births,
    find_names,
    find_initials,
    find_counts,
    find_stories,
)
_LETTERS = "bcdfghjklmnpqrstvwxz"
"""No vowels, so that no mark is a word."""
_LETTERS_OF_MARK = 4


@dataclass(frozen=True, slots=True)
class Guarded:
    """What may be private in a file: its diagnostic, what accepts it, and what no other diagnostic may show."""

    diagnostic: Diagnostic
    mark: str
    lines: frozenset[int]
    secret: str


def guard(path: str, lines: Sequence[str], known: frozenset[str]) -> tuple[Guarded, ...]:
    """Return what in a file, or in its name, may give away a person; `known` are words of the knowledge base's subject.

    Where two kinds of finding meet in one place, the certain one is told, and of equals the longer one.
    """
    together = tuple(passages((line[:LONGEST_LINE] for line in lines), captions=path.endswith(".vtt")))
    in_rows: dict[Passage, list[Found]] = {}
    for passage, each in find_rows(together):
        in_rows.setdefault(passage, []).append(each)
    found = ((each, _apart((*_findings(each, known), *in_rows.get(each, ())))) for each in together)
    told = (each for passage, some in found if some for each in _told(path, passage, some))
    return tuple(islice(_once(chain(_in_name(path, known), told)), MOST_TOLD))


def _findings(passage: Passage, known: frozenset[str]) -> Iterator[Found]:
    for find in FINDERS:
        yield from find(passage, known)


def _apart(found: Iterable[Found]) -> tuple[Found, ...]:
    """Return findings that do not overlap with a better one, in their order, and no more than are told."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda each: (each.rule.severity, each.start - each.end)):
        if all(each.end <= other.start or each.start >= other.end for other in kept):
            kept.append(each)
        if len(kept) == MOST_TOLD:
            break
    return tuple(sorted(kept, key=lambda each: each.start))


def _told(path: str, passage: Passage, found: Sequence[Found]) -> Iterator[Guarded]:
    lines = frozenset(number for number, *_ in passage.rows)
    spots = passage.spots((each.start, each.end) for each in found)
    for each, ((line, column), _) in zip(found, spots, strict=True):
        mark = mark_of(each.rule.code, passage.text)
        secret = passage.text[each.start : each.end]
        yield Guarded(_diagnostic(each, Place(path, line, column), mark), mark, lines, secret)


def _in_name(path: str, known: frozenset[str]) -> Iterator[Guarded]:
    """Yield what the name of a file gives away, which its address does for ever."""
    stem = path.rpartition("/")[2].partition(".")[0]
    for text in (stem, re.sub(r"[-_ ]+", " ", stem).title()):
        passage = Passage(text, ())
        for found in _apart(_findings(passage, known)):
            if found.rule.severity == "error":
                yield Guarded(_diagnostic(found, Place(path), ""), "", frozenset(), "")


def _once(guarded: Iterable[Guarded]) -> Iterator[Guarded]:
    """Yield each kind of finding once a line, so that one slip has one message."""
    seen: set[tuple[int, str]] = set()
    for each in guarded:
        place = (each.diagnostic.line, each.diagnostic.code)
        if place not in seen:
            seen.add(place)
            yield each


def _diagnostic(found: Found, place: Place, mark: str) -> Diagnostic:
    code = found.rule.code
    hint = HINTS[code]
    if code in ACCEPTABLE:
        hint += f" If it is not so, an editor can accept it: under `accepted`, `code: {code}`, `mark: {mark}` and "
        hint += "a `reason`."
    return found.rule.at(place, MESSAGES[code], hint)


def mark_of(code: str, passage: str) -> str:
    """Return what names a passage without showing it: four letters, which change when the passage does."""
    number = int.from_bytes(sha256(f"{code}\n{passage}".encode()).digest()[:8])
    return "".join(_LETTERS[number // len(_LETTERS) ** place % len(_LETTERS)] for place in range(_LETTERS_OF_MARK))
