"""What the start of a line says: whether it is indented with a tab, and whether a field begins there."""

import re
from collections.abc import Iterator

from goodpractice.diagnostics import Diagnostic, Mend, Place
from goodpractice.rules_of_text import TAB_INDENT

_NAME = re.compile(r"[\s*_`\"']*([A-Za-z_]*[A-Za-z])[*_`\"']*\s*[:=;–—]")


def tabs(lines: tuple[str, ...], spaced: tuple[str, ...], path: str, first_line: int) -> tuple[Diagnostic, ...]:
    """Return one diagnostic of the lines indented with anything but spaces; `spaced` has them as they should be.

    A paste from a web page or from Word brings spaces that do not break; they look like others and are not.
    """
    odd = [number for number, line in enumerate(lines) if _is_odd(line)]
    if not odd:
        return ()
    line = lines[odd[0]]
    first = next(each for each in line if each != " ")
    what = "a tab" if first == "\t" else "a space of another kind"
    others = len(odd) - 1
    more = f", and so {'is' if others == 1 else 'are'} {others} more" if others else ""
    hint = "Use two spaces for each step of indentation."
    mend = tuple(Mend(first_line + each, 1, _indent(lines[each]), _indent(spaced[each])) for each in odd)
    place = Place(path, first_line + odd[0], line.index(first) + 1)
    return (TAB_INDENT.at(place, f"This line is indented with {what}{more}.", hint, line, mend),)


def readings(lines: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield lines with spaces for what indents them, in each way that may be meant.

    That is: as the lines above, at the margin, two for a tab, or four for one.
    """
    if not any(_is_odd(line) for line in lines):
        yield lines
        return
    yield tuple(_like_those_above(lines))
    for step in ("", "  ", "    "):
        yield tuple(_spaced(line, step) for line in lines)


def _is_odd(line: str) -> bool:
    return bool(line.strip()) and bool(_indent(line).strip(" "))


def _spaced(line: str, step: str) -> str:
    if not _is_odd(line):
        return line
    return re.sub(r"\s", " ", _indent(line).replace("\t", step)) + line.lstrip()


def _like_those_above(lines: tuple[str, ...]) -> Iterator[str]:
    before = ""
    for line in lines:
        if _is_odd(line):
            text = line.lstrip()
            hyphen = re.match(r" *(?:- +)?" if not text.startswith("- ") else r" *", before)
            opens = 2 if before.endswith(":") else 0
            line = " " * ((hyphen.end() if hyphen else 0) + opens) + text  # noqa: PLW2901
        before = line.rstrip() if line.strip() else before
        yield line


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def blocks_of(lines: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each top-level field: a line that starts at the margin, and what is indented below."""
    starts = [n for n, line in enumerate(lines) if n == 0 or line[:1] not in ("", " ", "#", "-", "]", "}")]
    yield from zip(starts, [*starts[1:], len(lines)], strict=True)


def names_in(lines: tuple[str, ...]) -> set[str]:
    """Return what may be the names of fields at the start of some lines."""
    return {match[1] for line in lines if (match := _NAME.match(line))}


def without_fence(lines: tuple[str, ...], number: int, first_line: int) -> tuple[Mend, ...]:
    """Return the change that takes out a line of hyphens below which no field of those above stands again."""
    again = names_in(lines[:number]) & names_in(lines[number + 1 :])
    return () if again else (Mend(first_line + number, 1, f"{lines[number]}\n", ""),)
