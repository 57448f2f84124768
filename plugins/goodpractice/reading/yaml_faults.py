"""Lines that are not YAML: what the slip most likely was and how to mend it, judged by the line itself."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from goodpractice.reading.scalars import in_quotes

_CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}
_FIELD = re.compile(r"\s*(?:- +)*[A-Za-z_]+:(?:\s|$)")
_GLUED_HYPHEN = re.compile(r"(\s*-)([A-Za-z_]\S*.*)")
_CANNOT_START_A_TEXT = re.compile(r"[@`%&*!|>\]},]|[-?:](?= )")


@dataclass(frozen=True, slots=True)
class Slip:
    """A line that could not be read: its number and column counted from 0, what is wrong with it, and the mend."""

    line: int
    column: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where to look: a line, the column in it, and the line before it that says something."""

    line: str
    column: int
    before: str

    @property
    def key(self) -> str:
        """What stands before the value, with its indentation: `  - title: `, `  - ` or nothing."""
        match = _FIELD.match(self.line) or re.match(r"\s*(?:- +)*", self.line)
        return match.group().rstrip() if match else ""

    @property
    def value(self) -> str:
        """The text of the line without its field's name."""
        return self.line[len(self.key) :].strip()

    @property
    def value_column(self) -> int:
        """Where that text starts."""
        return self.line.find(self.value, len(self.key))

    def quoted(self) -> str:
        """Return the line as it should be: the text in quotes that fit what it holds."""
        text = self.value.strip("\"'") if self.value[:1] in "\"'" and self.value[:1] == self.value[-1:] else self.value
        return f"{self.key.lstrip()} {in_quotes(text)}".strip()


Found = tuple[int, str, str] | None
"""The column, what is wrong, and the mend."""


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
    if begun and (opening in _CLOSING or (opening and begun.line < number and not _FIELD.match(lines[begun.line]))):
        number, column = begun.line, begun.column
    elif problem and texts and problem.line > texts[-1]:
        number, column = _first_open(lines) or (texts[-1], 0)
    above = max((each for each in texts if each < number), default=number)
    if _GLUED_HYPHEN.match(lines[above]) and not _GLUED_HYPHEN.match(lines[number]):
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
    spot = _Spot(line, column, before)
    found = next((slip for look in _LOOKS if (slip := look(spot)) is not None), None)
    found = found or (
        column,
        "YAML cannot read this line.",
        "Check its indentation and quotes against a line that works.",
    )
    return Slip(number, *found)


def _never_closed(spot: _Spot) -> Found:
    character = spot.line[spot.column : spot.column + 1]
    closing = _CLOSING.get(character)
    if closing is None or closing in spot.line[spot.column + 1 :]:
        return None
    what = "quotation mark" if character in "\"'" else "bracket"
    return spot.column, f"A {what} {character} is opened here and never closed.", f"Add the closing {closing}."


def _backslash(spot: _Spot) -> Found:
    if spot.line[spot.column : spot.column + 1] != '"' or "\\" not in spot.value:
        return None
    return spot.column, "A backslash within double quotes confuses YAML.", f"Use single quotes: {spot.quoted()}"


def _star_for_a_bullet(spot: _Spot) -> Found:
    star, _, rest = spot.line.strip().partition(" ")
    if star not in ("*", "•", "–", "—") or not rest:
        return None
    column = spot.line.index(star)
    return (
        column,
        f"YAML does not take {star} for the start of an item.",
        f"Write a hyphen and a space: - {rest.strip()}",
    )


def _glued_hyphen(spot: _Spot) -> Found:
    match = _GLUED_HYPHEN.fullmatch(spot.line)
    if match is None:
        return None
    return len(match[1]), "There is no space after the hyphen.", f"Write a hyphen and a space: - {match[2]}"


def _text_goes_on(spot: _Spot) -> Found:
    closing = _CLOSING.get(spot.value[:1])
    end = spot.value.find(closing, 1) if closing else -1
    if end < 0 or not spot.value[end + 1 :].strip():
        return None
    what = "quotation mark" if closing in ('"', "'") else "bracket"
    column = spot.value_column + end + 1
    return column, f"The text goes on after the closing {what}.", f"Put all of it in quotes: {spot.quoted()}"


def _bad_start(spot: _Spot) -> Found:
    match = _CANNOT_START_A_TEXT.match(spot.value)
    if match is None:
        return None
    message = f"A text cannot start with {match.group()} in YAML."
    return spot.value_column, message, f"Put the text in quotes: {spot.quoted()}"


def _colon_inside(spot: _Spot) -> Found:
    if ": " not in f"{spot.value} " or spot.value[:1] in _CLOSING:
        return None
    column = spot.value_column + f"{spot.value} ".index(": ")
    if not spot.key and spot.line[:1] == " " and _FIELD.match(spot.before):
        field = spot.before.split(":")[0].strip()
        hint = f"Write `{field}: >-` on a line of its own, and all of the text indented below it."
        return column, "A colon inside the text confuses YAML.", hint
    return column, "A colon inside the text confuses YAML.", f"Put the text in quotes: {spot.quoted()}"


def _indented_by_mistake(spot: _Spot) -> Found:
    if not _FIELD.match(spot.line) or spot.line[:1] != " ":
        return None
    column = len(spot.line) - len(spot.line.lstrip())
    if not spot.before:
        message = "This line is indented, and the fields below it are not."
        return column, message, f"Delete the spaces at its start: {spot.line.strip()}"
    if re.match(r"[A-Za-z_]+: *[^\s|>#]", spot.before):
        message = "This line is indented, so YAML takes it for more of the line above."
        return column, message, f"Delete the spaces at its start: {spot.line.strip()}"
    message = "The indentation of this line does not fit the lines above it."
    return column, message, "Give all fields of one group the same number of spaces."


def _not_a_field(spot: _Spot) -> Found:
    match = re.match(r"(\s*[A-Za-z_]+)(?::|\s*=\s*)(\S.*)", spot.line)
    if match:
        hint = f"Write a colon and a space: {match[1].strip()}: {match[2]}"
        return len(match[1]), "There is no colon followed by a space here.", hint
    if ":" in spot.line or spot.line.lstrip().startswith("-"):
        return None
    column = len(spot.line) - len(spot.line.lstrip())
    hint = "Write `field: value`, or indent it under its field."
    return column, "This line is neither a field nor part of one.", hint


_LOOKS: tuple[Callable[[_Spot], Found], ...] = (
    _never_closed,
    _backslash,
    _star_for_a_bullet,
    _glued_hyphen,
    _text_goes_on,
    _bad_start,
    _colon_inside,
    _indented_by_mistake,
    _not_a_field,
)
