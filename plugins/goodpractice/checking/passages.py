"""The raw lines of a file to passages: words that belong together, however they are wrapped, and where each stands."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MOST_LINES_TOGETHER = 40
"""How many lines of captions make a passage where no sentence ends."""
_ENOUGH_LINES = 6
_FIELD = re.compile(r"([a-z_]+):(?:\s|$)")
_START = re.compile(r"(?:[-+*]|[0-9]{1,3}[.)]|#{1,6})(?:\s|$)|\||[A-Za-z_]{1,40}:(?:\s|$)|-{3,}")
"""What starts a passage of its own: an item, a heading, a row of a table, a field."""
_NOT_SAID = re.compile(r"-->|^\s*[0-9]{1,5}\s*$")
"""The times of a caption, and its number."""
_EMPHASIS = re.compile(r"_(?![^\W_])|(?<![^\W_])_")
_AS_TYPED = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
        **dict.fromkeys("‘’ʼ′", "'"),
        **dict.fromkeys("“”„″", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("*`\u00ad\u200b\u200c\u200d\u2060\ufeff\N{REPLACEMENT CHARACTER}"),
    }
)
"""One character for each way of writing it, and none for what marks emphasis or cannot be seen."""
_A_SPACE = re.compile(r"&(?:nbsp|#160|#xa0);", re.IGNORECASE)

Spot = tuple[int, int]
"""A line and a column, both counted from 1."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, an item, a field: its text on one line, with one space between words and plain marks."""

    text: str
    rows: tuple[tuple[int, int, str], ...]
    """The lines it was made of: number, the column before their first character, and what they hold."""
    field: str = ""
    """The field at the margin that it belongs to; empty in a story."""

    def spots(self, ends: Iterable[tuple[int, int]]) -> list[tuple[Spot, int]]:
        """Return where each of some parts of the text starts, and the number of the line on which it ends."""
        starts, places = self._words()

        def spot(offset: int) -> Spot:
            number = bisect_right(starts, offset) - 1
            line, column = places[number]
            return line, column + offset - starts[number]

        return [(spot(start), spot(max(start, end - 1))[0]) for start, end in ends] if starts else []

    def _words(self) -> tuple[list[int], list[Spot]]:
        """Return, for each run of characters that stand together here and in the file, where it starts in both."""
        starts: list[int] = []
        places: list[Spot] = []
        length, before = 0, (0, 0)
        for number, first, row in self.rows:
            spaced = True
            for column, shown in _kept(row):
                if shown.isspace():
                    spaced = True
                    continue
                if spaced and length:
                    length += 1
                place = (number, first + column + 1)
                if spaced or place != before:
                    starts.append(length)
                    places.append(place)
                length, spaced, before = length + 1, False, (number, place[1] + 1)
        return starts, places


def passages(lines: Iterable[str], *, captions: bool = False) -> Iterator[Passage]:
    """Yield the passages of a file, from its lines; captions run on from one to the next until a sentence ends."""
    return _of_captions(lines) if captions else _of_text(lines)


def as_typed(text: str) -> str:
    """Return a text as patterns read it: on one line, one space between words, one way of writing each mark."""
    plain = _A_SPACE.sub(" ", text) if "&" in text else text
    plain = _EMPHASIS.sub("", plain) if "_" in plain else plain
    return " ".join(plain.translate(_AS_TYPED).split())


def _kept(row: str) -> Iterator[tuple[int, str]]:
    """Yield each character of a line that stays, as patterns read it, with its offset."""
    entities = {match.start(): match.end() for match in _A_SPACE.finditer(row)}
    dropped = {match.start() for match in _EMPHASIS.finditer(row)}
    end = 0
    for offset, each in enumerate(row):
        if offset in entities:
            end = entities[offset]
            yield offset, " "
        if offset >= end and offset not in dropped and (shown := each.translate(_AS_TYPED)):
            yield offset, shown


def _of_text(lines: Iterable[str]) -> Iterator[Passage]:
    rows: list[tuple[int, int, str]] = []
    field = ""
    for number, line in enumerate(lines, 1):
        row = line.lstrip(" \t>")
        starts = _START.match(row)
        if rows and (starts or not row):
            yield _passage(rows, field)
            rows = []
        if starts and (named := _FIELD.match(line)):
            field = named[1]
        elif starts and row.startswith("---"):
            field = ""
        if row:
            rows.append((number, len(line) - len(row), row))
    if rows:
        yield _passage(rows, field)


def _of_captions(lines: Iterable[str]) -> Iterator[Passage]:
    rows: list[tuple[int, int, str]] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or _NOT_SAID.search(line):
            continue
        rows.append((number, 0, line))
        ends = line.rstrip().endswith((".", "?", "!"))
        if len(rows) >= MOST_LINES_TOGETHER or (ends and len(rows) >= _ENOUGH_LINES):
            yield _passage(rows)
            rows = []
    if rows:
        yield _passage(rows)


def _passage(rows: list[tuple[int, int, str]], field: str = "") -> Passage:
    return Passage(" ".join(filter(None, (as_typed(row) for _, _, row in rows))), tuple(rows), field)
