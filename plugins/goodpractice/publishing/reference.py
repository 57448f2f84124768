"""Reference pages made from the code: the fields of each type, and every mistake the checks can find."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from goodpractice.model.kinds import entry_types
from goodpractice.model.marks import Refers
from goodpractice.model.partial_date import PartialDate
from goodpractice.model.searches import Searches
from goodpractice.model.seasons import Seasons
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.publishing.templates.engine import render
from goodpractice.rules import ALL_RULES
from goodpractice.site import Site
from goodpractice.site_file import Page


@dataclass(frozen=True, slots=True)
class Row:
    """A field as the reference shows it."""

    name: str
    form: str
    required: bool
    help: str
    inner: tuple["Row", ...] = ()


def publish(site: Site) -> Iterator[Page]:
    """Yield the page of fields and the page of mistakes."""
    types = [
        (
            model.kind.one.capitalize(),
            f"{model.kind.folder}/*{model.kind.ending}",
            model.__doc__ or "",
            [_row(name, field) for name, field in model.written_fields()],
            site.knowledge_base.vocabularies_of(model.kind.name),
            model.sections,
        )
        for model in entry_types().values()
    ]
    vocabulary = [_row(name, field) for name, field in Vocabulary.model_fields.items()]
    title = "Fields"
    single = [
        (heading, file, model.__doc__, [_row(name, field) for name, field in model.model_fields.items()])
        for heading, file, model in (("Searches", "searches.yml", Searches), ("Seasons", "seasons.yml", Seasons))
    ]
    html = render("fields", title=title, types=types, vocabulary=vocabulary, single=single)
    yield Page("reference/fields.md", title, "Every field an entry can have, and what it means.", html)
    title = "Mistakes"
    html = render("mistakes", title=title, rules=ALL_RULES)
    yield Page("reference/mistakes.md", title, "Every mistake the checks can find, and how to mend it.", html)


def _row(name: str, field: FieldInfo) -> Row:
    inner = _model_in(field.annotation)
    rows = tuple(_row(each, found) for each, found in inner.model_fields.items()) if inner else ()
    refers = next((mark.kinds for mark in field.metadata if isinstance(mark, Refers)), None)
    form = _form(field.annotation)
    if refers is not None:
        form = form.replace("text", " or ".join(f"{kind}/…" for kind in refers) or "type/id")
    return Row(name, form, field.is_required(), field.description or "", rows)


_FORMS: dict[Any, str] = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    PartialDate: "date, as far as known",
    Mapping: "fields",
}


def _form(annotation: Any) -> str:
    """Return what an annotation asks for, in a writer's words."""
    if get_origin(annotation) is Annotated:
        return _form(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return " or ".join(_form(each) for each in get_args(annotation) if each is not NoneType)
    if get_origin(annotation) is tuple:
        return f"list of {_form(get_args(annotation)[0])}"
    if get_origin(annotation) is Literal:
        return ", ".join(get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return "fields"
    return _FORMS.get(
        get_origin(annotation) or annotation,
        getattr(annotation, "__name__", "value").replace("datetime", "day and time").replace("date", "day"),
    )


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := _model_in(each))), None)
