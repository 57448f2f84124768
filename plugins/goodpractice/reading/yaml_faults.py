"""Lines that are not YAML: what the slip most likely was and how to mend it, judged by the line itself."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from goodpractice.diagnostics import Mend
from goodpractice.reading.scalars import in_quotes

_CURLY = "“”„‘’"
_CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}
_FIELD = re.compile(r"\s*(?:- +)*[A-Za-z_]+:(?:\s|$)")
_COLON_INSIDE = "A colon inside a text is read as the end of a field's name."
_BULLET = re.compile(r"(\s*)([*•·‣▪●○–—])\s+(\S.*)")
_NO_COLON_AND_SPACE = re.compile(r"(\s*(?:- +)?)([A-Za-z_]+)(?:\s*(?:[=;]|\uff1a|\ufe55)\s*|\s+:(?=\S)|:[^\S ]*)(\S.*)")
_GLUED_HYPHEN = re.compile(r"(\s*-)([A-Za-z_]\S*.*)")
_CANNOT_START_A_TEXT = re.compile(r"[@`%&*!|>\]},]|[-?:](?= )")


@dataclass(frozen=True, slots=True)
class Slip:
    """A line that could not be read: its number and column counted from 0, what is wrong with it, and the mend."""

    line: int
    column: int
    message: str
    hint: str
    mend: tuple[Mend, ...] = ()
    """The changes that mend it, their lines counted from 1 within the lines that were read."""


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

    @property
    def value_quoted(self) -> str:
        """The text in quotes that fit what it holds."""
        text = self.value.strip("\"'") if self.value[:1] in "\"'" and self.value[:1] == self.value[-1:] else self.value
        return in_quotes(text)

    def quoted(self) -> str:
        """Return the line as it should be."""
        return f"{self.key.lstrip()} {self.value_quoted}".strip()


Found = tuple[int, str, str, str | None] | None
"""The column, what is wrong, the hint, and the line as it should be; None where somebody must decide."""


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
        found = _bullet(_Spot(lines[below], 0, lines[number])) if mend and _bullet(_Spot(lines[number], 0, "")) else None
        if found is None or found[3] is None:
            return
        yield Mend(below + 1, 1, lines[below], found[3])


def _bullet(spot: _Spot) -> Found:
    return _star_for_a_bullet(spot) or _glued_hyphen(spot)


def _never_closed(spot: _Spot) -> Found:
    character = spot.line[spot.column : spot.column + 1]
    closing = _CLOSING.get(character)
    if closing is None or closing in spot.line[spot.column + 1 :]:
        return None
    what = "quotation mark" if character in "\"'" else "bracket"
    text = spot.line.rstrip()
    right: str | None = (text[:-1] if text[-1:] in _CURLY else text.rstrip(",")) + closing
    if character == "'" and text[spot.column + 1 :].rstrip("'") and text[-1:] not in _CURLY:
        right = None  # it may be an apostrophe
    return spot.column, f"A {what} {character} is opened here and never closed.", f"Add the closing {closing}.", right


def _backslash(spot: _Spot) -> Found:
    if spot.line[spot.column : spot.column + 1] != '"' or "\\" not in spot.value:
        return None
    hint = f"Use single quotes: {spot.quoted()}"
    return spot.column, "A backslash within double quotes is read as the start of a special sign.", hint, _with_value(spot)


def _star_for_a_bullet(spot: _Spot) -> Found:
    match = _BULLET.fullmatch(spot.line)
    if match is None:
        return None
    indent, star, rest = match.groups()
    message = f"An item of a list starts with a hyphen, not with {star}."
    return len(indent), message, f"Write a hyphen and a space: - {rest.strip()}", f"{indent}- {rest.strip()}"


def _glued_hyphen(spot: _Spot) -> Found:
    match = _GLUED_HYPHEN.fullmatch(spot.line)
    if match is None:
        return None
    hint = f"Write a hyphen and a space: - {match[2]}"
    return len(match[1]), "There is no space after the hyphen.", hint, f"{match[1]} {match[2]}"


def _text_goes_on(spot: _Spot) -> Found:
    closing = _CLOSING.get(spot.value[:1])
    end = spot.value.find(closing, 1) if closing else -1
    if end < 0 or not spot.value[end + 1 :].strip():
        return None
    what = "quotation mark" if closing in ('"', "'") else "bracket"
    column = spot.value_column + end + 1
    rest = spot.value[end + 1 :].strip()
    if link := re.fullmatch(r"\[[^\]]*\]\((\S+)\)", spot.value):
        message, hint = "A link is written here as in a story.", f"Write the address alone: {link[1]}"
        return spot.value_column, message, hint, spot.line[: spot.value_column] + link[1]
    if closing in "]}" and not rest.strip("])},.; "):
        message, hint = f"Something stands after the closing bracket: {rest}", f"Delete it: {spot.value[: end + 1]}"
        return column, message, hint, spot.line[: column]
    message, hint = f"The text goes on after the closing {what}.", f"Put all of it in quotes: {spot.quoted()}"
    return column, message, hint, _with_value(spot)


def _sign_of_a_block(spot: _Spot) -> Found:
    match = re.match(r"([>|][-+]?)\s+(?=\S)", spot.value)
    if match is None:
        return None
    message = f"After {match[1]} the text starts on the next line."
    text = spot.value[match.end() :]
    text = in_quotes(text) if ": " in text or " #" in text else text
    right = spot.line[: spot.value_column] + text
    hint = f"Delete the sign: {spot.key.lstrip()} {text}"
    return spot.value_column, message, hint, right


def _bad_start(spot: _Spot) -> Found:
    match = _CANNOT_START_A_TEXT.match(spot.value)
    if match is None:
        return None
    message = f"A text without quotes cannot start with {match.group()} here."
    return spot.value_column, message, f"Put the text in quotes: {spot.quoted()}", _with_value(spot)


def _colon_inside(spot: _Spot) -> Found:
    if ": " not in f"{spot.value} " or spot.value[:1] in _CLOSING:
        return None
    column = spot.value_column + f"{spot.value} ".index(": ")
    if not spot.key and spot.line[:1] == " " and _FIELD.match(spot.before):
        field = spot.before.split(":")[0].strip()
        hint = f"Write `{field}: >-` on a line of its own, and all of the text indented below it."
        return column, _COLON_INSIDE, hint, None
    hint = f"Put the text in quotes: {spot.quoted()}"
    return column, _COLON_INSIDE, hint, _with_value(spot)


def _indented_by_mistake(spot: _Spot) -> Found:
    if not _FIELD.match(spot.line) or spot.line[:1] != " ":
        return None
    column = len(spot.line) - len(spot.line.lstrip())
    hint = f"Delete the spaces at its start: {spot.line.strip()}"
    if not spot.before:
        return column, "This line is indented, and the fields below it are not.", hint, spot.line.strip()
    if re.match(r"[A-Za-z_]+: *[^\s|>#]", spot.before):
        message = "This line is indented, so it is read as more of the line above."
        return column, message, hint, spot.line.strip()
    message = "The indentation of this line does not fit the lines above it."
    above = re.match(r" *(?:- +)?", spot.before)
    right = " " * above.end() + spot.line.strip() if above and not spot.line.lstrip().startswith("- ") else None
    return column, message, "Give all fields of one group the same number of spaces.", right


def _not_a_field(spot: _Spot) -> Found:
    match = _NO_COLON_AND_SPACE.match(spot.line)
    if match:
        hint = f"Write a colon and a space: {match[2]}: {match[3]}"
        message = "There is no colon followed by a space here."
        return match.end(2), message, hint, f"{match[1]}{match[2]}: {match[3]}"
    if ":" in spot.line or spot.line.lstrip().startswith("-"):
        return None
    column = len(spot.line) - len(spot.line.lstrip())
    hint = "Write `field: value`, or indent it under its field."
    goes_on = re.match(r"[A-Za-z_]+:(?: +[^\s#\[{\"']|$)", spot.before) or spot.before[:1] == " "
    right = f"  {spot.line}" if goes_on and column == 0 else None
    return column, "This line is neither a field nor part of one.", hint, right


def _with_value(spot: _Spot) -> str:
    """Return the line with its text in quotes."""
    return spot.line[: spot.value_column] + spot.value_quoted


_LOOKS: tuple[Callable[[_Spot], Found], ...] = (
    _never_closed,
    _backslash,
    _star_for_a_bullet,
    _glued_hyphen,
    _text_goes_on,
    _sign_of_a_block,
    _bad_start,
    _colon_inside,
    _indented_by_mistake,
    _not_a_field,
)
