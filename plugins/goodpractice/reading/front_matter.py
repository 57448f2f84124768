"""Front matter: the fields at the top of a Markdown file, between two lines of three hyphens, and the body below."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodpractice.diagnostics import Diagnostic, Mend, Place
from goodpractice.rules_of_text import FRONT_MATTER_DOUBLED, FRONT_MATTER_MISSING, FRONT_MATTER_UNCLOSED

_FENCE = "---"
_LIKE_A_FENCE = re.compile(r"\s*(?:[-–—]{2,}|[–—]|\.\.\.|(?:- ){2,}-|[_*=+~]{3,}|```(?:ya?ml)?)\s*")
_PART_OF_FIELDS = re.compile(r"[A-Za-z_]+:(?:\s|$)|\s|- |$")
_FIELD = re.compile(r"[A-Za-z_]+:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Where the fields and the body of a file stand: numbers of lines, counted from 0, `end` not being one of them."""

    start: int
    end: int
    body: int
    left_out: int | None = None
    """A line within it that is no field and is not read."""


def find_front_matter(lines: tuple[str, ...], path: str) -> tuple[FrontMatter | None, list[Diagnostic]]:
    """Return where the front matter stands, as far as it can be told, and what is wrong with its fences."""
    opening = _first_text(lines, 0)
    if opening is None or not _LIKE_A_FENCE.fullmatch(lines[opening]):
        return None, [_no_opening(lines, opening, path)]
    closing = next((n for n, line in enumerate(lines) if n > opening and _LIKE_A_FENCE.fullmatch(line)), None)
    found = list(_check_opening(lines, opening, closing, path))
    if closing is None:
        end = _end_of_fields(lines, opening)
        found.append(_unclosed(lines, opening, end, path))
        return FrontMatter(opening + 1, end, end), found
    if lines[closing].rstrip() != _FENCE and not found:
        message = "The line that closes the front matter is not three hyphens."
        place, hint = Place(path, closing + 1), "Write three hyphens and nothing else: ---"
        found.append(FRONT_MATTER_UNCLOSED.at(place, message, hint, lines[closing], _fence(lines, closing)))
    second = _second(lines, closing + 1)
    if second is not None:
        found.append(_doubled(lines, FrontMatter(opening + 1, closing, closing + 1), second, path))
        return FrontMatter(opening + 1, closing, second.body), found
    goes_on = _goes_on(lines, closing)
    if goes_on is not None:
        message, hint = "The front matter goes on below this line of hyphens.", "Delete this line."
        mend = (Mend(closing + 1, 1, f"{lines[closing]}\n", ""),)
        found.append(FRONT_MATTER_DOUBLED.at(Place(path, closing + 1), message, hint, lines[closing], mend))
        return FrontMatter(opening + 1, goes_on, goes_on + 1, left_out=closing), found
    return FrontMatter(opening + 1, closing, closing + 1), found


def _no_opening(lines: tuple[str, ...], first: int | None, path: str) -> Diagnostic:
    """Return what to say where the first line that says something is no fence."""
    message = "The file does not start with front matter."
    hint = "Begin the first line with three hyphens, then the fields, then a line of three hyphens."
    mend: tuple[Mend, ...] = ()
    fences = [number for number, line in enumerate(lines) if line.rstrip() == _FENCE]
    starts = [each for each in fences if _FIELD.match("".join(lines[each + 1 : each + 2]))]
    if starts:
        message = f"Text stands above the front matter, which starts on line {starts[0] + 1}."
        hint = "Delete what stands above it, or move it below."
    elif fences and first is not None and _FIELD.match(lines[first]):
        message, hint = "There is no line of three hyphens above the first field.", "Add a line above it: ---"
        mend = (Mend(first + 1, 1, "", f"{_FENCE}\n"),)
    return FRONT_MATTER_MISSING.at(Place(path), message, hint, lines[0], mend)


def _unclosed(lines: tuple[str, ...], opening: int, end: int, path: str) -> Diagnostic:
    last = max((number for number in range(opening, end) if lines[number].strip()), default=opening)
    mend = (Mend(last + 1, len(lines[last]) + 1, "", f"\n{_FENCE}"),) if lines[end].startswith("## ") else ()
    message = "The front matter is not closed before this line."
    hint = "Add a line of three hyphens after the last field."
    return FRONT_MATTER_UNCLOSED.at(Place(path, end + 1), message, hint, lines[end], mend)


def _doubled(lines: tuple[str, ...], first: FrontMatter, second: FrontMatter, path: str) -> Diagnostic:
    again = (*lines[second.start - 1 : second.body], "")
    same = lines[second.start : second.body - 1] == lines[first.start : first.end]
    message = "A second front matter starts here."
    hint = "Keep one of the two, and delete the other with its lines of hyphens."
    mend = (Mend(second.start, 1, "\n".join(again), ""),) if same else ()
    return FRONT_MATTER_DOUBLED.at(Place(path, second.start), message, hint, lines[second.start - 1], mend)


def _check_opening(lines: tuple[str, ...], opening: int, closing: int | None, path: str) -> Iterator[Diagnostic]:
    if lines[opening].rstrip() != _FENCE:
        message = "The line that opens the front matter is not three hyphens."
        place = Place(path, opening + 1)
        hint = "Write three hyphens and nothing else, here and where the front matter ends: ---"
        other = _fence(lines, closing) if closing is not None and lines[closing].rstrip() != _FENCE else ()
        yield FRONT_MATTER_MISSING.at(place, message, hint, lines[opening], (*_fence(lines, opening), *other))
    elif opening > 0:
        message = f"The front matter starts on line {opening + 1}, not at the top."
        above = Mend(1, 1, "\n".join((*lines[:opening], "")), "")
        yield FRONT_MATTER_MISSING.at(Place(path), message, "Delete the empty lines above it.", mend=(above,))


def _goes_on(lines: tuple[str, ...], closing: int) -> int | None:
    """Return the line that closes the front matter in truth, where only fields stand between it and another."""
    rest = lines[closing + 1 :]
    if not rest or not _FIELD.match(rest[0]):
        return None
    count = next((number for number, line in enumerate(rest) if not _PART_OF_FIELDS.match(line)), None)
    return closing + 1 + count if count is not None and rest[count].rstrip() == _FENCE else None


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
