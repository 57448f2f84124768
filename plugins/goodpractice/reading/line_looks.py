"""What a line that is not YAML looks like: each look knows one slip, and the line as it should be."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from goodpractice.reading.scalars import in_quotes

_FIELD_WITH_SIGNS = re.compile(r"(\s*(?:- +)?)[*`]{1,3}([A-Za-z_]+)[*`]{0,3}:[*`]{0,3}\s+(\S.*)")
_DASH_FOR_COLON = re.compile(r"([a-z_]+)\s+[–—-]\s+(\S.*)")
_CURLY = "“”„‘’"
CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}
FIELD = re.compile(r"\s*(?:- +)*[A-Za-z_]+:(?:\s|$)")
_COLON_INSIDE = "A colon inside a text is read as the end of a field's name."
_BULLET = re.compile(r"(\s*)([*•·‣▪●○–—])\s+(\S.*)")
_NO_COLON_AND_SPACE = re.compile(r"(\s*(?:- +)?)([A-Za-z_]+)(?:\s*(?:[=;]|\uff1a|\ufe55)\s*|\s+:(?=\S)|:[^\S ]*)(\S.*)")
GLUED_HYPHEN = re.compile(r"(\s*-)([A-Za-z_]\S*.*)")
_CANNOT_START_A_TEXT = re.compile(r"[@`%&*!|>\]},]|[-?:](?= )")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where to look: a line, the column in it, and the line before it that says something."""

    line: str
    column: int
    before: str

    @property
    def key(self) -> str:
        """What stands before the value, with its indentation: `  - title: `, `  - ` or nothing."""
        match = FIELD.match(self.line) or re.match(r"\s*(?:- +)*", self.line)
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


def bullet(spot: Spot) -> Found:
    """Return what is wrong with a line of a list that does not start with a hyphen and a space."""
    return _star_for_a_bullet(spot) or _glued_hyphen(spot)


def _never_closed(spot: Spot) -> Found:
    character = spot.line[spot.column : spot.column + 1]
    closing = CLOSING.get(character)
    if closing is None or closing in spot.line[spot.column + 1 :]:
        return None
    what = "quotation mark" if character in "\"'" else "bracket"
    text = spot.line.rstrip()
    right: str | None = (text[:-1] if text[-1:] in _CURLY else text.rstrip(",")) + closing
    if character == "'" and text[spot.column + 1 :].rstrip("'") and text[-1:] not in _CURLY:
        right = None  # it may be an apostrophe
    hint = f"Add the closing {closing}."
    if right is None:
        hint = f"Add the closing {closing}, or put all of it in double quotes: {spot.quoted()}"
    return spot.column, f"A {what} {character} is opened here and never closed.", hint, right


def _backslash(spot: Spot) -> Found:
    if spot.line[spot.column : spot.column + 1] != '"' or "\\" not in spot.value:
        return None
    hint = f"Use single quotes: {spot.quoted()}"
    return (
        spot.column,
        "A backslash within double quotes is read as the start of a special sign.",
        hint,
        _with_value(spot),
    )


def _star_for_a_bullet(spot: Spot) -> Found:
    match = _BULLET.fullmatch(spot.line)
    if match is None:
        return None
    indent, star, rest = match.groups()
    message = f"An item of a list starts with a hyphen, not with {star}."
    return len(indent), message, f"Write a hyphen and a space: - {rest.strip()}", f"{indent}- {rest.strip()}"


def _glued_hyphen(spot: Spot) -> Found:
    match = GLUED_HYPHEN.fullmatch(spot.line)
    if match is None:
        return None
    hint = f"Write a hyphen and a space: - {match[2]}"
    return len(match[1]), "There is no space after the hyphen.", hint, f"{match[1]} {match[2]}"


def _text_goes_on(spot: Spot) -> Found:
    closing = CLOSING.get(spot.value[:1])
    end = spot.value.find(closing, 1) if closing else -1
    if closing is None or end < 0 or not spot.value[end + 1 :].strip():
        return None
    what = "quotation mark" if closing in ('"', "'") else "bracket"
    column = spot.value_column + end + 1
    rest = spot.value[end + 1 :].strip()
    if link := re.fullmatch(r"\[[^\]]*\]\((\S+)\)", spot.value):
        message, hint = "A link is written here as in a story.", f"Write the address alone: {link[1]}"
        return spot.value_column, message, hint, spot.line[: spot.value_column] + link[1]
    if closing in "]}" and not rest.strip("])},.; "):
        message, hint = f"Something stands after the closing bracket: {rest}", f"Delete it: {spot.value[: end + 1]}"
        return column, message, hint, spot.line[:column]
    message, hint = f"The text goes on after the closing {what}.", f"Put all of it in quotes: {spot.quoted()}"
    return column, message, hint, _with_value(spot)


def _two_commas(spot: Spot) -> Found:
    match = re.search(r",(\s*,)+", spot.line)
    if match is None or spot.value[:1] != "[":
        return None
    message = "There is nothing between two commas here."
    right = spot.line[: match.start()] + "," + spot.line[match.end() :]
    return match.start(), message, f"Write one comma: {right.strip()}", right


def _field_with_signs(spot: Spot) -> Found:
    match = _FIELD_WITH_SIGNS.fullmatch(spot.line)
    if match is None:
        return None
    right = f"{match[1]}{match[2]}: {match[3]}"
    message = "The name of a field stands without signs around it."
    return len(match[1]), message, f"Write {right.strip()}", right


def _sign_of_a_block(spot: Spot) -> Found:
    match = re.match(r"([>|][-+]?)\s+(?=.*\w)", spot.value)
    if match is None:
        return None
    message = f"After {match[1]} the text starts on the next line."
    text = spot.value[match.end() :]
    text = in_quotes(text) if ": " in text or " #" in text else text
    right = spot.line[: spot.value_column] + text
    hint = f"Delete the sign: {spot.key.lstrip()} {text}"
    return spot.value_column, message, hint, right


def _bad_start(spot: Spot) -> Found:
    match = _CANNOT_START_A_TEXT.match(spot.value)
    if match is None:
        return None
    message = f"A text without quotes cannot start with {match.group()} here."
    right = _with_value(spot) if re.search(r"\w", spot.value) else None
    return spot.value_column, message, f"Put the text in quotes: {spot.quoted()}", right


def _colon_inside(spot: Spot) -> Found:
    if ": " not in f"{spot.value} " or spot.value[:1] in CLOSING:
        return None
    column = spot.value_column + f"{spot.value} ".index(": ")
    if not spot.key and spot.line[:1] == " " and FIELD.match(spot.before):
        field = spot.before.split(":")[0].strip()
        hint = f"Write `{field}: >-` on a line of its own, and all of the text indented below it."
        return column, _COLON_INSIDE, hint, None
    hint = f"Put the text in quotes: {spot.quoted()}"
    return column, _COLON_INSIDE, hint, _with_value(spot)


def _indented_by_mistake(spot: Spot) -> Found:
    if not FIELD.match(spot.line) or spot.line[:1] != " ":
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


def _not_a_field(spot: Spot) -> Found:
    match = _NO_COLON_AND_SPACE.match(spot.line)
    if match:
        hint = f"Write a colon and a space: {match[2]}: {match[3]}"
        message = "There is no colon followed by a space here."
        return match.end(2), message, hint, f"{match[1]}{match[2]}: {match[3]}"
    if dash := _DASH_FOR_COLON.fullmatch(spot.line):
        hint = f"Write a colon and a space: {dash[1]}: {dash[2]}"
        return len(dash[1]), "There is no colon followed by a space here.", hint, None
    if ":" in spot.line or spot.line.lstrip().startswith("-"):
        return None
    column = len(spot.line) - len(spot.line.lstrip())
    hint = "Write `field: value`, or indent it under its field."
    goes_on = re.match(r"[A-Za-z_]+:(?: +[^\s#\[{\"']|$)", spot.before) or spot.before[:1] == " "
    right = f"  {spot.line}" if goes_on and column == 0 else None
    return column, "This line is neither a field nor part of one.", hint, right


def _with_value(spot: Spot) -> str:
    """Return the line with its text in quotes."""
    return spot.line[: spot.value_column] + spot.value_quoted


LOOKS: tuple[Callable[[Spot], Found], ...] = (
    _two_commas,
    _field_with_signs,
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
