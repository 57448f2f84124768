"""One document against its type: a frozen value, or every mistake in its fields."""

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from goodpractice.checking.explain import explain
from goodpractice.checking.subject import Subject
from goodpractice.diagnostics import Diagnostic, Place
from goodpractice.reading.document import Document, Mapping, Node, Scalar, as_plain
from goodpractice.rules import EMPTY_VALUE

Model = TypeVar("Model", bound=BaseModel)


def check_fields(
    subject: Subject, model: type[Model], more: dict[str, Any], leave_out: frozenset[str] = frozenset()
) -> tuple[Model | None, list[Diagnostic]]:
    """Return the value a document holds, or None, and what is wrong with its fields.

    `more` holds what the file does not set (its id, its coded fields); `leave_out` names the fields checked elsewhere.
    """
    document = subject.document
    fields = {
        key.written: _filled(node)
        for key, node in document.root.entries
        if key.written not in leave_out and not _is_empty(node)
    }
    empty = _empty_fields(document, document.root)
    if "*" in document.unreadable:
        return None, empty
    forbidden = [name for name in subject.given if name in fields]
    errors = []
    value = None
    try:
        value = model.model_validate({**fields, **more})
    except ValidationError as error:
        errors = error.errors(include_url=False)
    errors += [{"type": "extra_forbidden", "loc": (name,), "msg": "", "input": fields[name]} for name in forbidden]
    mistakes = explain(subject, errors)
    taken = {(each.line, each.column) for each in mistakes}
    mistakes += [each for each in empty if (each.line, each.column) not in taken]
    return (None if errors or document.unreadable else value), mistakes


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value is None


def _filled(node: Node) -> object:
    """Return a node as plain values, without the fields that say nothing."""
    if isinstance(node, Mapping):
        return {key.written: _filled(each) for key, each in node.entries if not _is_empty(each)}
    return tuple(_filled(each) for each in node.items) if not isinstance(node, Scalar) else as_plain(node)


def _empty_fields(document: Document, node: Node) -> list[Diagnostic]:
    if isinstance(node, Scalar):
        return []
    if not isinstance(node, Mapping):
        return [found for each in node.items for found in _empty_fields(document, each)]
    found = []
    for key, each in node.entries:
        if _is_empty(each):
            place = Place(document.path, key.line, key.column)
            message = f"The field `{key.written}` is empty."
            found.append(document.broken(EMPTY_VALUE, place, message, "Fill it in, or delete the line."))
        found += _empty_fields(document, each)
    return found
