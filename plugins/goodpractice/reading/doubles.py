"""Fields of the same name in one group: the first is kept, and each other is a mistake."""

from goodpractice.diagnostics import Diagnostic, Mend, Place, shortened
from goodpractice.reading.document import Node, Scalar
from goodpractice.rules_of_text import DOUBLED_KEY

Entries = tuple[tuple[Scalar, Node], ...]
_HINT = "Keep one of the two and delete the other."


def without_doubles(
    entries: list[tuple[Scalar, Node]], path: str, lines: tuple[str, ...], first_line: int
) -> tuple[Entries, list[Diagnostic]]:
    """Return the first entry of each name, and a diagnostic for each other; `lines` start at `first_line`."""
    first: dict[str, tuple[Scalar, Node]] = {}
    found: list[Diagnostic] = []
    for key, node in entries:
        before = first.setdefault(key.written, (key, node))[0]
        if before is not key:
            message = f"The field `{shortened(key.written)}` is here a second time; the first is on line {before.line}."
            mend = _without_line(lines, key.line - first_line, before.line - first_line, key.line)
            place = Place(path, key.line, key.column)
            found.append(DOUBLED_KEY.at(place, message, _HINT, lines[key.line - first_line], mend))
    return tuple(first.values()), found


def _without_line(lines: tuple[str, ...], number: int, same_as: int, line: int) -> tuple[Mend, ...]:
    """Return the change that takes out a line at the margin where another says the same and nothing belongs to it."""
    text, below = lines[number], lines[number + 1] if number + 1 < len(lines) else ""
    alone = ": " in text and text[:1] != " " and not below.startswith((" ", "-"))
    return (Mend(line, 1, f"{text}\n", ""),) if alone and text == lines[same_as] else ()
