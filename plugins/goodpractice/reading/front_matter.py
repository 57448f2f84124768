"""Front matter: the fields at the top of a Markdown file, between two lines of three hyphens, and the body below."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodpractice.diagnostics import Diagnostic, Mend, Place
from goodpractice.rules_of_text import FRONT_MATTER_DOUBLED, FRONT_MATTER_MISSING, FRONT_MATTER_UNCLOSED

_FENCE = "---"
_LIKE_A_FENCE = re.compile(r"\s*(?:[-–—]{2,}|[–—]|\.\.\.)\s*")
_FIELD = re.compile(r"[A-Za-z_]+:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Where the fields and the body of a file stand: numbers of lines, counted from 0, `end` not being one of them."""

    start: int
    end: int
    body: int


def find_front_matter(lines: tuple[str, ...], path: str) -> tuple[FrontMatter | None, list[Diagnostic]]:
    """Return where the front matter stands, as far as it can be told, and what is wrong with its fences."""
    opening = _first_text(lines, 0)
    if opening is None or not _LIKE_A_FENCE.fullmatch(lines[opening]):
        hint = "Begin the first line with three hyphens, then the fields, then a line of three hyphens."
        message = "The file does not start with front matter."
        mend: tuple[Mend, ...] = ()
        if opening is not None and _FIELD.match(lines[opening]) and _FENCE in lines[opening:]:
            message, hint = "There is no line of three hyphens above the first field.", "Add a line above it: ---"
            mend = (Mend(opening + 1, 1, "", f"{_FENCE}\n"),)
        return None, [FRONT_MATTER_MISSING.at(Place(path), message, hint, lines[0], mend)]
    found = list(_check_opening(lines, opening, path))
    closing = next((n for n, line in enumerate(lines) if n > opening and _LIKE_A_FENCE.fullmatch(line)), None)
    if closing is None:
        end = _end_of_fields(lines, opening)
        message, hint = "The front matter is not closed before this line.", "Add a line of three hyphens after the last field."
        last = max((number for number in range(opening, end) if lines[number].strip()), default=opening)
        mend = (Mend(last + 1, len(lines[last]) + 1, "", f"\n{_FENCE}"),) if lines[end].startswith("## ") else ()
        found.append(FRONT_MATTER_UNCLOSED.at(Place(path, end + 1), message, hint, lines[end], mend))
        return FrontMatter(opening + 1, end, end), found
    if lines[closing].rstrip() not in (_FENCE, lines[opening].rstrip()):
        message = "The line that closes the front matter is not three hyphens."
        place, hint = Place(path, closing + 1), "Write three hyphens and nothing else: ---"
        found.append(FRONT_MATTER_UNCLOSED.at(place, message, hint, lines[closing], _fence(lines, closing)))
    second = _second(lines, closing + 1)
    if second is None:
        return FrontMatter(opening + 1, closing, closing + 1), found
    message = "A second front matter starts here."
    place = Place(path, second.start)
    hint = "Keep one of the two, and delete the other with its lines of hyphens."
    again = lines[second.start - 1 : second.body]
    same = lines[second.start : second.body - 1] == lines[opening + 1 : closing]
    mend = (Mend(second.start, 1, "\n".join((*again, "")), ""),) if same else ()
    found.append(FRONT_MATTER_DOUBLED.at(place, message, hint, lines[second.start - 1], mend))
    return FrontMatter(opening + 1, closing, second.body), found


def _check_opening(lines: tuple[str, ...], opening: int, path: str) -> Iterator[Diagnostic]:
    if lines[opening].rstrip() != _FENCE:
        message = "The line that opens the front matter is not three hyphens."
        place = Place(path, opening + 1)
        hint = "Write three hyphens and nothing else, here and where the front matter ends: ---"
        same = (n for n, line in enumerate(lines) if n > opening and line.rstrip() == lines[opening].rstrip())
        mend = (*_fence(lines, opening), *(each for number in same for each in _fence(lines, number)))[:2]
        yield FRONT_MATTER_MISSING.at(place, message, hint, lines[opening], mend)
    elif opening > 0:
        message = f"The front matter starts on line {opening + 1}, not at the top."
        above = Mend(1, 1, "\n".join((*lines[:opening], "")), "")
        yield FRONT_MATTER_MISSING.at(Place(path), message, "Delete the empty lines above it.", mend=(above,))


def _fence(lines: tuple[str, ...], number: int) -> tuple[Mend, ...]:
    return (Mend(number + 1, 1, lines[number], _FENCE),)


def _first_text(lines: tuple[str, ...], start: int) -> int | None:
    return next((number for number, line in enumerate(lines) if number >= start and line.strip()), None)


def _end_of_fields(lines: tuple[str, ...], opening: int) -> int:
    """Return the line that seems to be the first of the body where no fence says so: a heading, else an empty line."""
    rest = range(opening + 1, len(lines))
    heading = next((number for number in rest if lines[number].startswith("## ")), None)
    empty = next((number for number in rest if not lines[number].strip()), None)
    return next((number for number in (heading, empty) if number is not None), len(lines) - 1)


def _second(lines: tuple[str, ...], start: int) -> FrontMatter | None:
    """Return another front matter that stands at the top of the body, if there is one."""
    opening = _first_text(lines, start)
    if opening is None or lines[opening].rstrip() != _FENCE:
        return None
    field = _first_text(lines, opening + 1)
    if field is None or not _FIELD.match(lines[field]):
        return None
    closing = next((n for n, line in enumerate(lines) if n > field and line.rstrip() == _FENCE), None)
    return None if closing is None else FrontMatter(opening + 1, closing, closing + 1)
