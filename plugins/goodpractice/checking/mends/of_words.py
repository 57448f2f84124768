"""Mends of bare words that are read as something else: what the field they stand in is for decides what they mean."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import get_args

from pydantic import BaseModel

from goodpractice.checking.guesses import number_surely_meant
from goodpractice.checking.mends.tokens import instead
from goodpractice.checking.subject import field_at, type_of
from goodpractice.diagnostics import Diagnostic, near_miss
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.reading.document import Document, Node, Scalar, Sequence, Steps
from goodpractice.reading.document import Mapping as MappingNode
from goodpractice.reading.scalars import in_quotes, surprise
from goodpractice.rules_of_text import NEEDS_QUOTES

VOCABULARIES = "vocabularies"


def mend_words(found: Iterable[Diagnostic], documents: Mapping[str, Document]) -> Iterator[Diagnostic]:
    """Yield diagnostics, those of surprising words with what to write in their field; `documents` are by path."""
    for each in found:
        document = documents.get(each.path)
        known = each.code == NEEDS_QUOTES.code and not each.mend and document is not None
        yield _mended(each, document) if known and document is not None else each


def _mended(diagnostic: Diagnostic, document: Document) -> Diagnostic:
    model = type_of(document) or (Vocabulary if document.path.startswith(f"{VOCABULARIES}/") else None)
    spot = next(_spots(document.root, (), diagnostic.line, diagnostic.column), None)
    if model is None or spot is None:
        return diagnostic
    steps, node = spot
    field = field_at(model, steps) or field_at(model, _as_meant(model, steps))
    kinds = set(_kinds(field.annotation)) if field else set()
    meaning = surprise(node.written) or ""
    number = number_surely_meant(node.written)
    if bool in kinds and meaning in ("true", "false"):
        right, hint = meaning, f"Write `{meaning}`."
    elif kinds & {int, float} and number:
        right, hint = number, f"Write {number}."
    elif kinds & {int, float}:
        return replace(diagnostic, hint=f"Write the number alone. {(field.description or '') if field else ''}".strip())
    elif str in kinds:
        right = in_quotes(node.written)
        hint = f"Put it in quotes: {right}."
    else:
        return diagnostic
    return replace(diagnostic, hint=hint, mend=instead(document, node, right))


def _as_meant(model: type[BaseModel], steps: Steps) -> Steps:
    """Return the way to a field at the margin as it should be written, where its name has a slip too."""
    name = near_miss(str(steps[0]), model.model_fields)
    return (name, *steps[1:]) if name else steps


def _kinds(annotation: object) -> Iterator[object]:
    """Yield the plain types an annotation holds, however deep."""
    inner = get_args(annotation)
    for each in inner:
        yield from _kinds(each)
    if not inner:
        yield annotation


def _spots(node: Node, steps: Steps, line: int, column: int) -> Iterator[tuple[Steps, Scalar]]:
    """Yield the value that stands at a place, and the way to it."""
    if isinstance(node, Scalar):
        if (node.line, node.column) == (line, column):
            yield steps, node
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _spots(item, (*steps, number), line, column)
    elif isinstance(node, MappingNode):
        for key, value in node.entries:
            yield from _spots(value, (*steps, key.written), line, column)
