"""YAML text to nodes that know their line and column; the one place that reads YAML."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from goodpractice.diagnostics import Diagnostic, Place, Rule
from goodpractice.reading.document import Mapping, Node, Scalar, Sequence
from goodpractice.reading.scalars import read_bare, surprise
from goodpractice.reading.yaml_faults import explain_fault
from goodpractice.rules import (
    DOUBLED_KEY,
    NEEDS_QUOTES,
    NESTED_TOO_DEEPLY,
    NOT_A_MAPPING,
    TAB_INDENT,
    YAML_FEATURE,
    YAML_SYNTAX,
)

DEEPEST = 12
"""How many lists and mappings may stand within one another; our fields need four."""

_Events = Iterator[Any]  # PyYAML types its events as one class, though each kind has fields of its own


@dataclass(slots=True)
class _Tree:
    """What has been read so far."""

    mapping: Mapping
    diagnostics: list[Diagnostic] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    stopped: bool = False


class _StopReadingError(Exception):
    """The rest of this text cannot be read; the diagnostic that says why has been noted."""


def parse(lines: tuple[str, ...], path: str, first_line: int = 1) -> tuple[Mapping, list[Diagnostic], frozenset[str]]:
    """Read lines of YAML that start at `first_line` of the file.

    Returns the mapping they hold, the diagnostics, and the fields that stand there but could not be read: where the
    whole is not YAML, each top-level field is read on its own, so that one slip hides one field and not all of them.
    """
    tabs = list(_tabs(lines, path, first_line))
    spaced = tuple(_without_tabs(line) for line in lines)
    tree = _read(spaced, path, first_line)
    if tree.stopped:
        apart = _read_apart(spaced, path, first_line)
        if not apart.stopped:  # each field is fine by itself: what joins them is not
            apart.diagnostics = tree.diagnostics
        tree = apart
    broken_lines = {each.line for each in tabs}
    rest = [each for each in tree.diagnostics if each.line not in broken_lines or each.code != YAML_SYNTAX.code]
    return tree.mapping, [*tabs, *rest], frozenset(tree.unreadable)


def _tabs(lines: tuple[str, ...], path: str, first_line: int) -> Iterator[Diagnostic]:
    for number, line in enumerate(lines, first_line):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and line.strip():
            yield TAB_INDENT.at(
                Place(path, number, indent.index("\t") + 1),
                "This line is indented with a tab.",
                "Use two spaces for each step of indentation.",
                line,
            )


def _without_tabs(line: str) -> str:
    body = line.lstrip()
    return line[: len(line) - len(body)].replace("\t", "  ") + body


def _read(lines: tuple[str, ...], path: str, first_line: int) -> _Tree:
    tree = _Tree(Mapping((), first_line, 1))
    reader = _Reader(path, lines, first_line, tree)
    try:
        tree.mapping = reader.document()
    except _StopReadingError:
        tree.stopped = True
        tree.unreadable.update(_key_of(line) for line in lines[:1])
    return tree


def _read_apart(lines: tuple[str, ...], path: str, first_line: int) -> _Tree:
    """Read each top-level field by itself."""
    whole = _Tree(Mapping((), first_line, 1))
    entries: list[tuple[Scalar, Node]] = []
    for start, end in _blocks(lines):
        part = _read(lines[start:end], path, first_line + start)
        whole.diagnostics.extend(part.diagnostics)
        whole.unreadable.update(part.unreadable)
        whole.stopped |= part.stopped
        entries.extend(part.mapping.entries)
    reader = _Reader(path, lines, first_line, whole)
    whole.mapping = Mapping(reader.without_doubles(entries), first_line, 1)
    return whole


def _blocks(lines: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each top-level field: a line that starts at the margin, and what is indented below."""
    starts = [n for n, line in enumerate(lines) if line[:1] not in ("", " ", "#", "-", "]", "}")]
    yield from zip(starts, [*starts[1:], len(lines)], strict=True)


def _key_of(line: str) -> str:
    return line.split(":", 1)[0].strip().strip("\"'")


class _Reader:
    """Turns the events of YAML's C parser into nodes; holds what every step needs to say where it is."""

    def __init__(self, path: str, lines: tuple[str, ...], first_line: int, tree: _Tree) -> None:
        self._path = path
        self._lines = lines
        self._first_line = first_line
        self._tree = tree

    def document(self) -> Mapping:
        """Return the one mapping the text holds; an empty one where it holds nothing."""
        events = self._events()
        empty = Mapping((), self._first_line, 1)
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self._note(
                    YAML_FEATURE, event, "A second document starts here.", "Keep one entry a file; remove this line."
                )
                break
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, 1)
        if root is None or (isinstance(root, Scalar) and root.value is None):
            return empty
        if isinstance(root, Mapping):
            return root
        kind = "a list" if isinstance(root, Sequence) else "a piece of text"
        place = Place(self._path, root.line, root.column)
        message = f"Here is {kind} where fields are expected."
        self._add(NOT_A_MAPPING, place, message, "Write one field a line, as in `title: Quiet hours`.")
        return empty

    def without_doubles(self, entries: list[tuple[Scalar, Node]]) -> tuple[tuple[Scalar, Node], ...]:
        """Return the entries, the first of each name, and note the others."""
        first: dict[str, tuple[Scalar, Node]] = {}
        for key, node in entries:
            if key.written in first:
                before = first[key.written][0].line
                place = Place(self._path, key.line, key.column)
                message = f"The field `{key.written}` is here a second time; the first is on line {before}."
                self._add(DOUBLED_KEY, place, message, "Keep one of the two and delete the other.")
            else:
                first[key.written] = (key, node)
        return tuple(first.values())

    def _events(self) -> _Events:
        try:
            yield from yaml.parse("\n".join(self._lines) + "\n", Loader=yaml.CSafeLoader)
        except yaml.MarkedYAMLError as error:
            self._note_syntax(error)
            raise _StopReadingError from error

    def _node(self, event: yaml.NodeEvent, events: _Events, depth: int) -> Node:
        self._refuse_features(event)
        if depth > DEEPEST:
            self._note(NESTED_TOO_DEEPLY, event, "Lists are nested too deeply here.", "Write a plain list of words.")
            raise _StopReadingError
        line, column = self._spot(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self._items(events, depth)), line, column)
        if isinstance(event, yaml.MappingStartEvent):
            return Mapping(self.without_doubles(list(self._pairs(events, depth))), line, column)
        return self._scalar(event)

    def _items(self, events: _Events, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            node = self._node(event, events, depth + 1)
            if not isinstance(event, yaml.AliasEvent):
                yield node

    def _pairs(self, events: _Events, depth: int) -> Iterator[tuple[Scalar, Node]]:
        while not isinstance(start := next(events), yaml.MappingEndEvent):
            key = self._node(start, events, depth + 1) if not isinstance(start, yaml.ScalarEvent) else self._key(start)
            event = next(events)
            value = self._node(event, events, depth + 1)
            if isinstance(key, Scalar) and isinstance(event, yaml.AliasEvent):
                self._tree.unreadable.add(key.written)
            elif isinstance(key, Scalar):
                yield key, value
            else:
                self._note(YAML_FEATURE, start, "A field's name must be a word.", "Write `field: value`.")

    def _key(self, event: yaml.ScalarEvent) -> Scalar:
        self._refuse_features(event)
        line, column = self._spot(event)
        return Scalar(event.value, event.value, line, column)

    def _scalar(self, event: yaml.NodeEvent) -> Scalar:
        line, column = self._spot(event)
        if not isinstance(event, yaml.ScalarEvent):  # an alias, already refused
            return Scalar(None, "", line, column)
        written = event.value
        if event.style:  # quoted or a block: text as it stands
            return Scalar(written, written, line, column)
        meaning = surprise(written)
        if meaning is not None:
            hint = f'Write it in quotes: "{written}".'
            if meaning in ("true", "false"):
                hint = f'Write "{written}" in quotes if you mean the word, or {meaning} if you mean that.'
            self._note(NEEDS_QUOTES, event, f"YAML reads `{written}` without quotes as {meaning}.", hint)
            return Scalar(written, written, line, column)
        return Scalar(read_bare(written), written, line, column)

    def _refuse_features(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._note(YAML_FEATURE, event, f"`*{event.anchor}` is a YAML alias.", "Write the value itself.")
        elif event.anchor is not None:
            self._note(YAML_FEATURE, event, f"`&{event.anchor}` is a YAML anchor.", "Remove it; put text in quotes.")
        elif (tag := getattr(event, "tag", None)) is not None:
            self._note(YAML_FEATURE, event, f"`{tag}` is a YAML tag.", "Remove it; put text in quotes.")

    def _note_syntax(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        begun = error.context_mark
        # An opening quote or bracket that is never closed is where to look, not the place where the parser gave up.
        if begun and self._character(begun) in "\"'[{":
            mark = begun
        line, column = 0, 1
        if mark is not None:
            line = min(mark.line, len(self._lines) - 1)
            column = mark.column + 1 if mark.line == line else 1
        message, hint = explain_fault(self._lines[line] if self._lines else "", self._character(mark))
        self._add(YAML_SYNTAX, Place(self._path, self._first_line + line, column), message, hint)

    def _character(self, mark: yaml.Mark | None) -> str:
        if mark is None or mark.line >= len(self._lines):
            return " "
        return self._lines[mark.line][mark.column : mark.column + 1] or " "

    def _spot(self, event: Any) -> tuple[int, int]:
        return self._first_line + event.start_mark.line, event.start_mark.column + 1

    def _note(self, rule: Rule, event: yaml.Event, message: str, hint: str) -> None:
        self._add(rule, Place(self._path, *self._spot(event)), message, hint)

    def _add(self, rule: Rule, place: Place, message: str, hint: str) -> None:
        index = place.line - self._first_line
        source = self._lines[index] if 0 <= index < len(self._lines) else ""
        self._tree.diagnostics.append(rule.at(place, message, hint, source))
