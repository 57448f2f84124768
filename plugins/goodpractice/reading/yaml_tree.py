"""Lines of YAML to the fields they hold: all at once, or each by itself where the whole cannot be read."""

import re

from goodpractice.diagnostics import Diagnostic
from goodpractice.reading.document import Mapping, Node, Scalar
from goodpractice.reading.indents import blocks_of, names_in, readings, tabs
from goodpractice.reading.yaml_reader import MOST_FIELDS, Reader, Tree
from goodpractice.rules_of_text import YAML_SYNTAX

_OPEN = re.compile(r"([A-Za-z_]+):\s*(?:[>|][-+]?\s*)?")


def parse(lines: tuple[str, ...], path: str, first_line: int = 1) -> tuple[Mapping, list[Diagnostic], frozenset[str]]:
    """Read lines of YAML that start at `first_line` of the file.

    Returns the mapping they hold, the diagnostics, and the fields that stand there but could not be read: where the
    whole is not YAML, each top-level field is read on its own, so that one slip hides one field and not all of them.
    """
    spaced, reader = _first_that_reads(lines, path, first_line)
    tree = reader.tree
    indented = list(tabs(lines, spaced, path, first_line))
    blocks = list(blocks_of(spaced)) if tree.stopped else []
    if 0 < len(blocks) <= MOST_FIELDS:
        tree = _read_apart(spaced, path, first_line, blocks, tree.diagnostics[-1])
    elif tree.root is not None and not isinstance(tree.root, Mapping):
        tree.diagnostics.append(reader.not_a_mapping(tree.root))
    told = {mend.line for each in indented for mend in each.mend}
    rest = [each for each in tree.diagnostics if each.line not in told or each.code != YAML_SYNTAX.code]
    mapping = tree.root if isinstance(tree.root, Mapping) else Mapping((), first_line, 1)
    return mapping, [*indented, *rest], frozenset(tree.unreadable)


def _first_that_reads(lines: tuple[str, ...], path: str, first_line: int) -> tuple[tuple[str, ...], Reader]:
    """Return the lines with the indentation that is meant, as they are read: the first reading without a mistake."""
    read: list[tuple[tuple[str, ...], Reader]] = []
    for spaced in readings(lines):
        reader = Reader(path, spaced, first_line)
        reader.read()
        read.append((spaced, reader))
        if not reader.tree.diagnostics:
            return spaced, reader
    return read[0]


def _read_apart(
    lines: tuple[str, ...], path: str, first_line: int, blocks: list[tuple[int, int]], why: Diagnostic
) -> Tree:
    """Read each top-level field by itself; `why` that was needed is told where none of them explains it."""
    whole = Reader(path, lines, first_line)
    entries: list[tuple[Scalar, Node]] = []
    for start, end in blocks:
        reader = Reader(path, lines[start:end], first_line + start)
        part = reader.read()
        whole.tree.diagnostics += part.diagnostics
        whole.tree.unreadable |= part.unreadable
        if isinstance(part.root, Mapping):
            entries += part.root.entries
        elif part.root is not None:
            whole.tree.diagnostics.append(whole.not_a_field(start))
        if part.stopped or (part.root is not None and not isinstance(part.root, Mapping)):
            whole.tree.stopped = True
            whole.tree.unreadable |= names_in(lines[start:end]) or _left_open(lines, start)
    if not whole.tree.stopped:
        whole.tree.diagnostics.append(why)
    whole.tree.root = Mapping(whole.without_doubles(entries), first_line, 1)
    return whole.tree


def _left_open(lines: tuple[str, ...], start: int) -> set[str]:
    """Return the field above a line whose text seems to begin on that line, without being indented."""
    above = next((line for line in reversed(lines[:start]) if line.strip()), "")
    match = _OPEN.fullmatch(above)
    return {match[1]} if match else set()
