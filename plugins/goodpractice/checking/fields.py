"""One document against its type: a frozen value, or every mistake in its fields."""

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from goodpractice.checking.explain import explain
from goodpractice.checking.mends.tokens import without_field
from goodpractice.checking.outdented import outdented
from goodpractice.checking.subject import Subject
from goodpractice.diagnostics import Diagnostic, Place, shortened
from goodpractice.reading.document import Document, Mapping, Node, Scalar, as_plain, is_empty
from goodpractice.rules_of_content import EMPTY_VALUE

Model = TypeVar("Model", bound=BaseModel)


def check_fields(
    subject: Subject,
    model: type[Model],
    more: dict[str, Any],
    leave_out: frozenset[str] = frozenset(),
    needed: Iterable[str] = (),
) -> tuple[Model | None, list[Diagnostic]]:
    """Return the value a document holds, or None, and what is wrong with its fields.

    `more` holds what the file does not set (its id, its coded fields); `leave_out` names the fields whose values are
    checked elsewhere, and `needed` those of them that must be there.
    """
    document = subject.document
    if "*" in document.unreadable:
        return None, []
    moved, misplaced = outdented(subject)
    fields = {
        key.written: _filled(node)
        for key, node in document.root.entries
        if key.written not in leave_out | moved and not is_empty(node)
    }
    errors = []
    value = None
    try:
        value = model.model_validate({**fields, **more})
    except ValidationError as error:
        errors = error.errors(include_url=False)
    errors += [_error("extra_forbidden", name) for name in subject.given if name in fields]
    filled = {key.written for key, node in document.root.entries if not is_empty(node)}
    errors += [_error("missing", name) for name in needed if name not in filled]
    mistakes = [*misplaced, *explain(subject, errors)]
    taken = {(each.line, each.column) for each in mistakes}
    mistakes += [each for each in _empty_fields(document, document.root) if (each.line, each.column) not in taken]
    hidden = {key.line for key, _ in document.root.entries if key.written in document.unreadable | moved}
    mistakes = [each for each in mistakes if each.code != EMPTY_VALUE.code or each.line not in hidden]
    return (None if errors or document.unreadable else value), mistakes


def _error(kind: str, name: str) -> ErrorDetails:
    return {"type": kind, "loc": (name,), "msg": "", "input": None}


def _filled(node: Node) -> object:
    """Return a node as plain values, without the fields that say nothing."""
    if isinstance(node, Mapping):
        return {key.written: _filled(each) for key, each in node.entries if not is_empty(each)}
    return tuple(_filled(each) for each in node.items) if not isinstance(node, Scalar) else as_plain(node)


def _empty_fields(document: Document, node: Node) -> list[Diagnostic]:
    if isinstance(node, Scalar):
        return []
    if not isinstance(node, Mapping):
        return [found for each in node.items for found in _empty_fields(document, each)]
    found = []
    in_braces = document.source(node.line)[node.column - 1 : node.column] == "{"
    if in_braces and all(is_empty(each) for _, each in node.entries):
        return []  # a list in the wrong brackets
    for key, each in node.entries:
        if isinstance(each, Scalar) and is_empty(each):  # an empty list in brackets says that there is nothing
            place = Place(document.path, key.line, key.column)
            message = f"The field `{shortened(key.written)}` is empty."
            mend = without_field(document, key, each)
            found.append(document.broken(EMPTY_VALUE, place, message, "Fill it in, or delete the line.", mend))
        found += _empty_fields(document, each)
    return found
