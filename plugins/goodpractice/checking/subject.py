"""A document being checked against its type: what it says, and what its type declares."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from goodpractice.diagnostics import closest, near_miss
from goodpractice.model.entry import Entry
from goodpractice.model.kinds import entry_types
from goodpractice.reading.document import Document, Node, Scalar, Steps, child
from goodpractice.reading.document import Mapping as MappingNode
from goodpractice.reading.scalars import in_quotes


@dataclass(frozen=True, slots=True)
class Subject:
    """What is being explained: the document, the type it should be, what that is called, and the fields it may have."""

    document: Document
    model: type[BaseModel]
    called: str
    coded: Mapping[str, str]
    """The fields that come from vocabularies, and the help of each."""
    given: Mapping[str, str]
    """The fields a file may not set, and why."""
    groups: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The fields within those that come from vocabularies of measures."""


def type_of(document: Document) -> type[Entry] | None:
    """Return the type of entry a document should hold, by its folder; None for a vocabulary."""
    folder = document.path.partition("/")[0]
    return next((model for model in entry_types().values() if model.kind.folder == folder), None)


def id_of(document: Document, model: type[Entry]) -> str:
    """Return the id of the entry a document holds: its path within the folder of its type, without the ending."""
    return str(PurePosixPath(document.path).relative_to(model.kind.folder).with_suffix(""))


def written_at(subject: Subject, error: ErrorDetails) -> str:
    """Return the text of the value an error is about, as it stands in the file; empty where it is no single value."""
    node: Node | None = subject.document.root
    for step in error["loc"]:
        node = child(node, step) if node is not None else None
    return node.written if isinstance(node, Scalar) else ""


def line_at(subject: Subject, error: ErrorDetails) -> str:
    """Return the line on which the value stands, without its indentation."""
    return subject.document.source(subject.document.place(tuple(error["loc"])).line).strip()


def after_hash(subject: Subject, error: ErrorDetails) -> str:
    """Return in quotes what a sign hides that starts a remark, where an empty field has nothing else on its line."""
    key = subject.document.root.key(str(error["loc"][0])) if len(error["loc"]) == 1 else None
    match = re.fullmatch(r"[\w-]+:\s+(#.*\S)\s*", subject.document.source(key.line)) if key is not None else None
    return in_quotes(match[1]) if match else ""


def help_for(subject: Subject, error: ErrorDetails) -> str:
    """Return the field's own help: the sentence that stands under its declaration."""
    steps = tuple(error["loc"])
    if len(steps) == 1 and steps[0] in subject.coded:
        return subject.coded[str(steps[0])]
    declared = field_at(subject.model, steps)
    return (declared.description or "") if declared else ""


def field_at(model: type[BaseModel], steps: Steps) -> FieldInfo | None:
    """Return the declaration of the field at the end of a way, or None where there is none."""
    names = [number for number, step in enumerate(steps) if isinstance(step, str)]
    if not names:
        return None
    owner = model_at(model, steps[: names[-1]])
    return owner.model_fields.get(str(steps[names[-1]])) if owner else None


def model_at(model: type[BaseModel], steps: Steps) -> type[BaseModel] | None:
    """Return the model at the end of a way through fields and lists, or None where there is none."""
    for step in steps:
        if isinstance(step, str):
            field = model.model_fields.get(step)
            inner = _model_in(field.annotation) if field else None
            if inner is None:
                return None
            model = inner
    return model


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Return the model an annotation holds, however deep: `tuple[Source, ...]` holds Source."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := _model_in(each)) is not None), None)


def choices(field: FieldInfo | None) -> tuple[str, ...]:
    """Return the few values a field takes, as texts."""
    return tuple(str(each) for each in get_args(field.annotation)) if field else ()


def known_fields(subject: Subject, steps: Steps) -> set[str]:
    """Return the fields a file may set at the end of a way."""
    model = model_at(subject.model, steps)
    if model is None:
        return set()
    fields = set(model.model_fields)
    return fields if steps else (fields - set(subject.given)) | set(subject.coded)


def meant(subject: Subject, error: ErrorDetails) -> str | None:
    """Return the field that an unknown one was probably meant to be, or None."""
    parent = tuple(error["loc"][:-1])
    present = {*_present(subject.document, parent)}
    return closest(str(error["loc"][-1]), sorted(known_fields(subject, parent) - present))


def surely_meant(subject: Subject, error: ErrorDetails) -> str | None:
    """Return the field that an unknown one can only be a slip for, or None where somebody must be asked."""
    parent = tuple(error["loc"][:-1])
    present = {*_present(subject.document, parent)}
    return near_miss(str(error["loc"][-1]), sorted(known_fields(subject, parent) - present))


def _present(document: Document, steps: Steps) -> Iterable[str]:
    node = document.root
    for step in steps:
        inner = child(node, step)
        if not isinstance(inner, MappingNode):
            return ()
        node = inner
    return node.keys()
