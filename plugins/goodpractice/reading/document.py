"""A document: what a file says, and where each of its values stands; read, not yet believed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from goodpractice.diagnostics import Diagnostic, Mend, Place, Rule

Plain = None | bool | int | float | str | date
"""What a single YAML value can be once read."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: what it was read as, how it is written, and where."""

    value: Plain
    written: str
    line: int
    column: int
    told: bool = False
    """Whether what is wrong with it has been said already."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes, and where it starts."""

    items: tuple["Node", ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Fields and their nodes in the order of the file, and where it starts. No field stands in it twice."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int

    def get(self, key: str) -> "Node | None":
        """Return the node of a field, or None where the mapping does not have it."""
        return next((node for each, node in self.entries if each.written == key), None)

    def key(self, key: str) -> Scalar | None:
        """Return the field's name as it stands in the file, or None."""
        return next((each for each, _ in self.entries if each.written == key), None)

    def keys(self) -> Iterator[str]:
        """Yield the names of the fields."""
        return (each.written for each, _ in self.entries)


Node = Scalar | Sequence | Mapping
Steps = tuple[str | int, ...]
"""The way to a value within a document: field names and list positions, such as ("sources", 0, "link")."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read: its fields with their places, its body, and what was wrong with it as text."""

    path: str
    lines: tuple[str, ...]
    root: Mapping
    body: str = ""
    body_line: int = 1
    """The line of the file on which the body starts."""
    unreadable: frozenset[str] = frozenset()
    """Fields that stand in the file but whose text is not YAML; nobody should call them missing."""

    def plain(self) -> dict[str, object]:
        """Return the fields as plain Python values, lists as tuples."""
        return {key.written: as_plain(node) for key, node in self.root.entries}

    def place(self, steps: Steps = (), *, of_key: bool = False) -> Place:
        """Return where the value at `steps` stands, or its nearest existing parent; `of_key` asks for its name."""
        node: Node = self.root
        spot: Node | Scalar = self.root
        for number, step in enumerate(steps):
            found = child(node, step)
            if found is None:
                break
            last = number == len(steps) - 1
            key = node.key(str(step)) if isinstance(node, Mapping) else None
            spot = key if key is not None and (of_key and last) else found
            node = found
        return Place(self.path, spot.line, spot.column)

    def source(self, line: int) -> str:
        """Return the text of a line, or nothing where the file has no such line."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    def broken(self, rule: Rule, place: Place, message: str, hint: str, mend: tuple[Mend, ...] = ()) -> Diagnostic:
        """Return a rule broken at a place in this document, with the offending line."""
        return rule.at(place, message, hint, self.source(place.line), mend)


def child(node: Node, step: str | int) -> Node | None:
    """Return the node one step further in, or None where there is none."""
    if isinstance(node, Mapping):
        return node.get(str(step))
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None


def is_empty(node: Node) -> bool:
    """Return whether a field says nothing: no value, or a list or group with nothing in it."""
    if isinstance(node, Scalar):
        return node.value is None and not node.told
    return not (node.items if isinstance(node, Sequence) else node.entries)


def is_told(node: Node) -> bool:
    """Return whether what is wrong with a value has been said already."""
    return isinstance(node, Scalar) and node.told


def as_plain(node: Node) -> object:
    """Return a node as plain Python values: dict, tuple or a single value."""
    if isinstance(node, Mapping):
        return {key.written: as_plain(each) for key, each in node.entries}
    if isinstance(node, Sequence):
        return tuple(as_plain(each) for each in node.items)
    return node.value
