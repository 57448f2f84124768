"""What the start of a line says: whether it is indented with a tab, and whether a field begins there."""

import re
from collections.abc import Iterator
from itertools import islice

from goodpractice.diagnostics import MOST_TOLD, Diagnostic, Place
from goodpractice.rules_of_text import TAB_INDENT

_NAME = re.compile(r"\s*([A-Za-z_]+)\s*[:=]")


def tabs(lines: tuple[str, ...], path: str, first_line: int) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each line that is indented with a tab."""
    indented = ((n, line) for n, line in enumerate(lines, first_line) if line.strip() and "\t" in _indent(line))
    for number, line in islice(indented, MOST_TOLD):
        place = Place(path, number, line.index("\t") + 1)
        hint = "Use two spaces for each step of indentation."
        yield TAB_INDENT.at(place, "This line is indented with a tab.", hint, line)


def without_tabs(line: str) -> str:
    """Return a line with two spaces for each tab it is indented with."""
    return _indent(line).replace("\t", "  ") + line.lstrip()


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def blocks_of(lines: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each top-level field: a line that starts at the margin, and what is indented below."""
    starts = [n for n, line in enumerate(lines) if n == 0 or line[:1] not in ("", " ", "#", "-", "]", "}")]
    yield from zip(starts, [*starts[1:], len(lines)], strict=True)


def names_in(lines: tuple[str, ...]) -> set[str]:
    """Return what may be the names of fields at the start of some lines."""
    return {match[1] for line in lines if (match := _NAME.match(line))}
