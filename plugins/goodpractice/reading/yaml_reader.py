"""YAML text to nodes that know their line and column, and what is wrong with it; the one place that reads YAML."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NoReturn

import yaml

from goodpractice.diagnostics import Diagnostic, Mend, Place, Rule
from goodpractice.reading.document import Mapping, Node, Scalar, Sequence
from goodpractice.reading.doubles import without_doubles
from goodpractice.reading.indents import without_fence
from goodpractice.reading.scalars import in_quotes, mend, read_bare, surprise
from goodpractice.reading.text import invisible
from goodpractice.reading.yaml_faults import Slip, explain_line, explain_syntax
from goodpractice.rules_of_text import (
    FILE_TOO_LARGE,
    INVISIBLE_CHARACTER,
    NEEDS_QUOTES,
    NESTED_TOO_DEEPLY,
    NOT_A_MAPPING,
    YAML_FEATURE,
    YAML_SYNTAX,
)

DEEPEST = 12
"""How many lists and mappings may stand within one another; our fields need four."""
MOST_FIELDS = 200
"""How many fields a group may have; no entry has a quarter of them."""
MOST_ITEMS = 2_000
"""How many items a list may have; the longest vocabulary has some 150."""

_Events = Iterator[Any]  # PyYAML types its events as one class, though each kind has fields of its own


@dataclass(slots=True)
class Tree:
    """What has been read so far."""

    root: Node | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    """Fields that stand there and could not be read."""
    stopped: bool = False
    """Whether the rest could not be read; the last diagnostic says why."""


class _StopReadingError(Exception):
    """The rest of this text cannot be read; the diagnostic that says why has been noted last."""


class Reader:
    """Turns the events of YAML's C parser into nodes; holds what every step needs to say where it is."""

    def __init__(self, path: str, lines: tuple[str, ...], first_line: int) -> None:
        self._path = path
        self._lines = lines
        self._first_line = first_line
        self.tree = Tree()

    def read(self) -> Tree:
        """Return the one node the text holds, as far as it can be read."""
        events = self._events()
        try:
            for event in events:
                if isinstance(event, yaml.DocumentStartEvent) and self.tree.root is not None:
                    hint = "Keep one entry a file; remove this line."
                    mend = without_fence(self._lines, self._spot(event)[0] - self._first_line, self._first_line)
                    self._note(YAML_FEATURE, event, "A second document starts here.", hint, mend)
                    break
                if isinstance(event, yaml.NodeEvent):
                    self.tree.root = self._node(event, events, 1)
        except _StopReadingError:
            self.tree.stopped = True
        if isinstance(self.tree.root, Scalar) and self.tree.root.value is None:
            self.tree.root = None
        return self.tree

    def not_a_mapping(self, root: Node) -> Diagnostic:
        """Return what to say of a text that is YAML, but no fields."""
        kind = "a list" if isinstance(root, Sequence) else "a piece of text"
        hint = "Write one field a line, as in `title: Quiet hours`."
        place = Place(self._path, root.line, root.column)
        return self._broken(NOT_A_MAPPING, place, f"Here is {kind} where fields are expected.", hint)

    def not_a_field(self, start: int) -> Diagnostic:
        """Return what to say of the first line from `start` on that says something and is no field."""
        number = next((number for number, line in enumerate(self._lines) if number >= start and line.strip()), 0)
        return self._slip(explain_line(self._lines, number))

    def without_doubles(self, entries: list[tuple[Scalar, Node]]) -> tuple[tuple[Scalar, Node], ...]:
        """Return the entries, the first of each name, and note the others."""
        kept, mistakes = without_doubles(entries, self._path, self._lines, self._first_line)
        self.tree.diagnostics += mistakes
        return kept

    def _events(self) -> _Events:
        try:
            yield from yaml.parse("\n".join(self._lines) + "\n", Loader=yaml.CSafeLoader)
        except yaml.MarkedYAMLError as error:
            self.tree.diagnostics.append(self._slip(explain_syntax(self._lines, error)))
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
        for count in itertools.count():
            if isinstance(event := next(events), yaml.SequenceEndEvent):
                return
            if count == MOST_ITEMS:
                self._stop_at(event, f"A list of more than {MOST_ITEMS:,} items is too long to be read.")
            node = self._node(event, events, depth + 1)
            if not isinstance(event, yaml.AliasEvent):
                yield node

    def _pairs(self, events: _Events, depth: int) -> Iterator[tuple[Scalar, Node]]:
        for count in itertools.count():
            if isinstance(start := next(events), yaml.MappingEndEvent):
                return
            if count == MOST_FIELDS:
                self._stop_at(start, f"More than {MOST_FIELDS} fields are too many to be read.")
            key = self._node(start, events, depth + 1) if not isinstance(start, yaml.ScalarEvent) else self._key(start)
            event = next(events)
            value = self._node(event, events, depth + 1)
            if not isinstance(key, Scalar):
                self._note(YAML_FEATURE, start, "A field's name must be a word.", "Write `field: value`.")
            elif key.told or isinstance(event, yaml.AliasEvent):
                self.tree.unreadable.add(key.written)
            else:
                yield key, value

    def _stop_at(self, event: Any, message: str) -> NoReturn:
        self._note(FILE_TOO_LARGE, event, message, "Shorten it.")
        raise _StopReadingError

    def _key(self, event: yaml.ScalarEvent) -> Scalar:
        self._refuse_features(event)
        line, column = self._spot(event)
        return Scalar(event.value, event.value, line, column, told=self._refuse_invisible(event))

    def _scalar(self, event: yaml.NodeEvent) -> Scalar:
        line, column = self._spot(event)
        if not isinstance(event, yaml.ScalarEvent):  # an alias, already refused
            return Scalar(None, "", line, column, told=True)
        written = event.value
        if event.style:  # quoted or a block: text as it stands
            return Scalar(written, written, line, column, told=self._refuse_invisible(event))
        if self._refuse_surprises(event):
            return Scalar(written, written, line, column, told=True)
        return Scalar(read_bare(written), written, line, column)

    def _refuse_invisible(self, event: yaml.ScalarEvent) -> bool:
        """Note a character nobody can see, which an escape with a backslash can put into a quoted text."""
        code = invisible(event.value)
        if code is not None:
            message = f"This text holds an invisible character (U+{code:04X})."
            self._note(INVISIBLE_CHARACTER, event, message, "Delete the escape that starts with a backslash.")
        return code is not None

    def _refuse_surprises(self, event: Any) -> bool:
        """Note where YAML reads a bare word as something else than it looks like, and whether it did."""
        slip = self._another_meaning(event) or self._hidden_rest(event) or self._swallowed_item(event)
        if slip is not None:
            self.tree.diagnostics.append(slip)
        return slip is not None

    def _another_meaning(self, event: Any) -> Diagnostic | None:
        meaning = surprise(event.value)
        if meaning is None:
            return None
        message = f"Without quotes, `{event.value}` is read as {meaning}."
        return self._broken(NEEDS_QUOTES, self._place(event), message, mend(event.value, meaning))

    def _hidden_rest(self, event: Any) -> Diagnostic | None:
        rest = self._line(event.end_mark.line)[event.end_mark.column :].rstrip()
        if not event.value or not re.match(r"\s+#\S", rest):
            return None
        message = "What follows the # here is left out, as a remark."
        whole = event.value + rest
        hint, place = f"Put all of it in quotes: {in_quotes(whole)}", self._place(event)
        return self._broken(
            NEEDS_QUOTES, place, message, hint, (Mend(place.line, place.column, whole, in_quotes(whole)),)
        )

    def _swallowed_item(self, event: Any) -> Diagnostic | None:
        start, end = event.start_mark, event.end_mark
        if not re.fullmatch(r"\s*(?:- +)+", self._line(start.line)[: start.column]):
            return None
        for number in range(start.line + 1, end.line + 1):
            text = self._line(number).lstrip()
            if text.startswith("- "):
                message = "This line is indented deeper than the item above, so it is read as part of it."
                column = len(self._line(number)) - len(text)
                hint, right = "Give all hyphens of a list the same indentation.", self._line(start.line)
                mend = Mend(number + 1, 1, " " * column, right[: len(right) - len(right.lstrip())])
                return self._slip(Slip(number, column, message, hint, (mend,)))
        return None

    def _refuse_features(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.AliasEvent):
            message = f"`*{event.anchor}` is read as a short cut to another value (an alias), not as text."
            self._note(YAML_FEATURE, event, message, "Write the value itself.")
        elif event.anchor is not None:
            message = f"`&{event.anchor}` is read as a name for what follows (an anchor), not as text."
            mend = (Mend(*self._spot(event), f"&{event.anchor} ", ""),)
            self._note(YAML_FEATURE, event, message, "Remove it; put text in quotes.", mend)
        elif (tag := getattr(event, "tag", None)) is not None:
            message = f"`{tag}` is read as a sort of value (a tag), not as text."
            line, column = self._spot(event)
            rest = self._line(line - self._first_line)[column - 1 :].rstrip()
            mend = (Mend(line, column, rest, in_quotes(rest)),)
            self._note(YAML_FEATURE, event, message, "Remove it; put text in quotes.", mend)

    def _spot(self, event: Any) -> tuple[int, int]:
        return self._first_line + event.start_mark.line, event.start_mark.column + 1

    def _place(self, event: Any) -> Place:
        return Place(self._path, *self._spot(event))

    def _line(self, number: int) -> str:
        return self._lines[number] if 0 <= number < len(self._lines) else ""

    def _note(self, rule: Rule, event: yaml.Event, message: str, hint: str, mend: tuple[Mend, ...] = ()) -> None:
        self.tree.diagnostics.append(self._broken(rule, self._place(event), message, hint, mend))

    def _slip(self, slip: Slip) -> Diagnostic:
        place = Place(self._path, self._first_line + slip.line, slip.column + 1)
        mend = tuple(replace(each, line=each.line + self._first_line - 1) for each in slip.mend)
        return self._broken(YAML_SYNTAX, place, slip.message, slip.hint, mend)

    def _broken(self, rule: Rule, place: Place, message: str, hint: str, mend: tuple[Mend, ...] = ()) -> Diagnostic:
        return rule.at(place, message, hint, self._line(place.line - self._first_line), mend)
