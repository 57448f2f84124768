"""Fields that belong to a group and stand at the margin below its empty name: one slip, told once."""

from collections.abc import Iterator

from goodpractice.checking.phrases import listed
from goodpractice.checking.subject import Subject, known_fields
from goodpractice.diagnostics import Diagnostic, Mend, Place
from goodpractice.reading.document import Scalar, is_empty
from goodpractice.rules_of_text import YAML_SYNTAX


def outdented(subject: Subject) -> tuple[frozenset[str], list[Diagnostic]]:
    """Return the names of groups and of fields that should be indented below them, and what to say of each group."""
    names: set[str] = set()
    found: list[Diagnostic] = []
    for group, keys in _groups(subject):
        first, document = keys[0], subject.document
        names |= {group.written, *(key.written for key in keys)}
        last = document.root.entries[-1][0]
        following = [key.line for key, _ in document.root.entries if key.line > keys[-1].line]
        end = min(following, default=keys[-1].line + 1 if keys[-1] is last else len(document.lines) + 1)
        lines = [number for number in range(first.line, end) if document.source(number).strip()]
        message = f"`{first.written}` belongs to `{group.written}`, and is not indented."
        hint = f"Put two spaces before {listed(key.written for key in keys)}."
        mend = tuple(Mend(number, 1, "", "  ") for number in lines)
        found.append(document.broken(YAML_SYNTAX, Place(document.path, first.line, first.column), message, hint, mend))
    return frozenset(names), found


def _groups(subject: Subject) -> Iterator[tuple[Scalar, list[Scalar]]]:
    """Yield each group that is empty, with the fields right below it that only it can have."""
    known = known_fields(subject, ())
    entries = subject.document.root.entries
    for number, (group, node) in enumerate(entries):
        if not isinstance(node, Scalar) or not is_empty(node):
            continue
        inner = subject.groups.get(group.written) or known_fields(subject, (group.written,))
        keys: list[Scalar] = []
        for key, _ in entries[number + 1 :]:
            if key.written not in inner - known:
                break
            keys.append(key)
        if keys:
            yield group, keys
