"""Lines that are not YAML: what the slip most likely was and how to mend it, judged by the line itself."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from goodpractice.diagnostics import Mend
from goodpractice.reading.line_looks import CLOSING, FIELD, GLUED_HYPHEN, LOOKS, Spot, bullet


@dataclass(frozen=True, slots=True)
class Slip:
    """A line that could not be read: its number and column counted from 0, what is wrong with it, and the mend."""

    line: int
    column: int
    message: str
    hint: str
    mend: tuple[Mend, ...] = ()
    """The changes that mend it, their lines counted from 1 within the lines that were read."""


def explain_syntax(lines: tuple[str, ...], error: yaml.MarkedYAMLError) -> Slip:
    """Return where the slip is that made lines unreadable, what it is, and how to mend it."""
    problem, begun = error.problem_mark or error.context_mark, error.context_mark
    number = min(problem.line, len(lines) - 1) if problem else 0
    column = problem.column if problem and problem.line == number else 0
    texts = [each for each, line in enumerate(lines) if line.strip()]
    if texts and lines[texts[0]][:1] == " " != lines[number][:1] and texts[0] < number:
        return explain_line(lines, texts[0])
    # What is opened and never closed, or begun and never a field, is where to look, not where the parser gave up.
    opening = lines[begun.line][begun.column : begun.column + 1] if begun and begun.line < len(lines) else ""
    if begun and (opening in CLOSING or (opening and begun.line < number and not FIELD.match(lines[begun.line]))):
        number, column = begun.line, begun.column
    elif problem and texts and problem.line > texts[-1]:
        number, column = _first_open(lines) or (texts[-1], 0)
    above = max((each for each in texts if each < number), default=number)
    if GLUED_HYPHEN.match(lines[above]) and not GLUED_HYPHEN.match(lines[number]):
        number, column = above, 0
    return explain_line(lines, number, column)


def _first_open(lines: tuple[str, ...]) -> tuple[int, int] | None:
    """Return the line and column of the outermost bracket that is never closed."""
    opened: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        for column, character in enumerate(line):
            if character in "[{":
                opened.append((number, column))
            elif character in "]}" and opened:
                opened.pop()
    return opened[0] if opened else None


def explain_line(lines: tuple[str, ...], number: int, column: int = 0) -> Slip:
    """Return what is wrong with one line, looked at from a column."""
    line = lines[number] if lines else ""
    before = next((each for each in reversed(lines[:number]) if each.strip()), "")
    spot = Spot(line, column, before)
    found = next((slip for look in LOOKS if (slip := look(spot)) is not None), None)
    column, message, hint, right = found or (
        column,
        "This line cannot be read.",
        "Check its indentation and quotes against a line that works.",
        None,
    )
    mend = (Mend(number + 1, 1, line, right),) if right is not None else ()
    return Slip(number, column, message, hint, (*mend, *_same_slip_below(lines, number, mend)))


def _same_slip_below(lines: tuple[str, ...], number: int, mend: tuple[Mend, ...]) -> Iterator[Mend]:
    """Yield the changes of the lines of a list that all start with the same sign that is no hyphen and a space."""
    for below in range(number + 1, len(lines)):
        found = bullet(Spot(lines[below], 0, lines[number])) if mend and bullet(Spot(lines[number], 0, "")) else None
        if found is None or found[3] is None:
            return
        yield Mend(below + 1, 1, lines[below], found[3])
