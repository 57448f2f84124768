"""Reference pages made from the code: the fields of each type, and every mistake the checks can find."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from goodpractice.markup.story import Heading
from goodpractice.model.addresses import vocabulary_uri
from goodpractice.model.kinds import entry_types
from goodpractice.model.marks import Refers
from goodpractice.model.partial_date import PartialDate
from goodpractice.model.searches import Searches
from goodpractice.model.seasons import Seasons
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.publishing.templates.engine import render
from goodpractice.rule_groups import SEVERITIES, grouped
from goodpractice.rules import ALL_RULES
from goodpractice.site import Site
from goodpractice.site_file import Page

FIELDS = "reference/fields.md"
MISTAKES = "reference/mistakes.md"
_HEADINGS = (Heading(2, "what-the-words-mean", "What the words mean"), Heading(2, "find-a-code", "Find a code"))
_EXAMPLES = (
    ("text", "Quiet hours before lessons", "In quotation marks where it holds a colon or a hash."),
    ("whole number", "60", "Digits only: no comma, no sign for per cent."),
    ("number", "91.5", "With a point; no sign for per cent."),
    ("true or false", "true", "One of the two words, without quotation marks."),
    ("day", "2026-01-31", "Year, month, day."),
    ("day and time", '"2026-01-31 16:00"', "In quotation marks, in the time of London."),
    ("date, as far as known", "2026-01", "A day, a month (2026-01), a year (2026) or an academic year (2025/26)."),
    ("list of text", "[one, two]", "In square brackets, or each on a line of its own after a hyphen."),
    ("hub/…", "hub/north-shore-academy", "The type, a stroke, and the name of the file without its ending."),
    ("fields", "role: Deputy head", "Fields within a field: each on its own line, with two more spaces before it."),
)
"""How each form is written: its name in the tables, an example, and what is easily got wrong."""


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
    html = render(
        "fields", title=title, types=types, vocabulary=vocabulary, single=single, forms=_EXAMPLES, pages=_pages(site)
    )
    names = [name for name, *_ in types] + ["Vocabulary", *(heading for heading, *_ in single)]
    yield Page(
        FIELDS,
        title,
        "Every field an entry can have, what to write and what it means.",
        html,
        headings=tuple(Heading(2, each.lower().replace(" ", "-"), each) for each in ("How to write it", *names)),
        hide=("navigation",),
    )
    title = "Mistakes"
    groups = tuple(grouped(ALL_RULES))
    html = render("mistakes", title=title, rules=ALL_RULES, groups=groups, severities=SEVERITIES)
    yield Page(
        MISTAKES,
        title,
        "Every mistake the checks can find, by what you were doing, and how to mend it.",
        html,
        headings=(*_HEADINGS, *(Heading(2, group.name, group.title) for group, _ in groups)),
        hide=("navigation",),
    )


def _pages(site: Site) -> dict[str, str]:
    """Return the link to the page of each vocabulary that has terms, by its key."""
    link = site.settings.addresses.link
    found = (each for each in site.knowledge_base.vocabularies.values() if each.terms)
    return {each.key: link(vocabulary_uri(each.key), FIELDS) for each in found}


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
