"""Merge conflicts: the marks Git leaves in a file where two people changed the same lines."""

import re

from goodpractice.diagnostics import MOST_TOLD, Diagnostic, Place
from goodpractice.rules_of_text import MERGE_CONFLICT

_MARK = re.compile(r"<{7} .*|\|{7}(?: .*)?|={7}|>{7} .*")
_OURS, _BASE, _MIDDLE, _THEIRS = "<<<<<<<", "|||||||", "=======", ">>>>>>>"


def settle(lines: tuple[str, ...], path: str) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Return the lines with the first version of each conflict, blank for the rest, and a diagnostic for each."""
    ends = [number for number, line in enumerate(lines) if line.startswith(_THEIRS)]
    if not ends and not any(line.startswith(f"{_OURS} ") for line in lines):
        return lines, ()
    if not ends or not any(line.startswith(_OURS) for line in lines[: ends[-1]]):
        return _half(lines, path)
    kept: list[str] = []
    starts: list[int] = []
    version = ""
    for number, line in enumerate(lines):
        mark = line[: len(_OURS)]
        if not version and mark == _OURS and number < ends[-1]:
            version = _OURS
            starts.append(number)
        elif version and mark in (_BASE, _MIDDLE):
            version = _MIDDLE
        elif version and mark == _THEIRS:
            version = ""
        else:
            kept.append("" if version == _MIDDLE else line)
            continue
        kept.append("")
    return tuple(kept), tuple(_conflict(lines, start, path) for start in starts[:MOST_TOLD])


def _half(lines: tuple[str, ...], path: str) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Return the lines without the marks that are left of a conflict, and a diagnostic at the first of them."""
    left = [number for number, line in enumerate(lines) if _MARK.fullmatch(line)]
    if not left:
        return lines, ()
    message = "This mark was left when two versions of the file were put together."
    hint = f"Delete the lines that start with {_OURS}, {_MIDDLE} and {_THEIRS}, and check what stands around them."
    marks = frozenset(left)
    kept = tuple("" if number in marks else line for number, line in enumerate(lines))
    return kept, (MERGE_CONFLICT.at(Place(path, left[0] + 1), message, hint, lines[left[0]]),)


def _conflict(lines: tuple[str, ...], start: int, path: str) -> Diagnostic:
    message = "Two people changed these lines, and both versions stand here."
    hint = f"Keep what is right, and delete the lines that start with {_OURS}, {_MIDDLE} and {_THEIRS}."
    return MERGE_CONFLICT.at(Place(path, start + 1), message, hint, lines[start])
