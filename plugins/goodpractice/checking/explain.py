"""What pydantic found wrong, in a writer's words: keyed on the permanent type of each error, never on its text."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from goodpractice.diagnostics import Diagnostic, Place, Rule, closest
from goodpractice.reading.document import Document, Mapping as MappingNode, Scalar, Steps, child
from goodpractice.rules import (
    INCONSISTENT,
    MISSING_FIELD,
    NOT_A_DATE,
    NOT_A_LINK,
    NOT_ALLOWED_VALUE,
    OUT_OF_RANGE,
    TOO_LONG,
    TOO_SHORT,
    UNKNOWN_FIELD,
    WRONG_FORM,
    WRONG_TYPE,
)


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


def explain(subject: Subject, errors: Iterable[ErrorDetails]) -> list[Diagnostic]:
    """Return one diagnostic for each mistake; a misspelt field that is also missing is one mistake."""
    told = [error for error in errors if not _is_unreadable(subject, error)]
    mends = {
        (_parent(error), guess)
        for error in told
        if error["type"] == "extra_forbidden" and (guess := _meant(subject, error)) is not None
    }
    return [
        _explain_one(subject, error)
        for error in told
        if not (error["type"] == "missing" and (_parent(error), str(error["loc"][-1])) in mends)
    ]


def with_article(words: str) -> str:
    """Return words with `a` or `an` before them."""
    return f"{'an' if words[:1].lower() in 'aeiou' else 'a'} {words}"


def kind_of(value: object) -> str:
    """Return what a value is, in a writer's words."""
    kinds: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (bool, "true or false"),
        ((int, float), "a number"),
        (str, "text"),
        (date, "a date"),
        (tuple, "a list"),
        (dict, "a group of fields"),
    )
    return next((name for kind, name in kinds if isinstance(value, kind)), "empty")


def _is_unreadable(subject: Subject, error: ErrorDetails) -> bool:
    """Whether the text of the field could not be read as YAML: that has been said already."""
    hidden = subject.document.unreadable
    return "*" in hidden or (bool(error["loc"]) and str(error["loc"][-1]) in hidden and error["type"] == "missing")


def _parent(error: ErrorDetails) -> Steps:
    return tuple(error["loc"][:-1])


def _explain_one(subject: Subject, error: ErrorDetails) -> Diagnostic:
    say = _EXPLANATIONS.get(error["type"], _no_better_words)
    rule, message, hint = say(subject, error)
    steps: Steps = tuple(error["loc"])
    at_name = error["type"] in ("extra_forbidden", "missing")
    place = subject.document.place(steps, of_key=at_name)
    if error["type"] == "missing" and len(steps) == 1 and child(subject.document.root, steps[0]) is None:
        place = Place(subject.document.path)
    return subject.document.broken(rule, place, message, hint)


Explanation = tuple[Rule, str, str]


def _missing(subject: Subject, error: ErrorDetails) -> Explanation:
    name = str(error["loc"][-1])
    within = f" in `{_name(error['loc'][:-1])}`" if len(error["loc"]) > 1 else ""
    if child(subject.document.root, name) is not None and not within:
        return MISSING_FIELD, f"`{name}` is empty.", _help(subject, error)
    return MISSING_FIELD, f"The field `{name}` is missing{within}.", f"Add `{name}:`. {_help(subject, error)}".strip()


def _unknown(subject: Subject, error: ErrorDetails) -> Explanation:
    name = str(error["loc"][-1])
    if len(error["loc"]) == 1 and name in subject.given:
        return UNKNOWN_FIELD, f"`{name}` is not written here: {subject.given[name]}.", "Delete this line."
    owner = with_article(subject.called) if len(error["loc"]) == 1 else f"`{_name(error['loc'][:-1])}`"
    guess = _meant(subject, error)
    known = ", ".join(f"`{each}`" for each in sorted(_known_fields(subject, error["loc"][:-1])))
    hint = f"Did you mean `{guess}`?" if guess else f"Delete it, or use one of {known}."
    return UNKNOWN_FIELD, f"{owner[:1].upper()}{owner[1:]} has no field called `{name}`.", hint


def _meant(subject: Subject, error: ErrorDetails) -> str | None:
    parent = tuple(error["loc"][:-1])
    present = {*_present(subject.document, parent)}
    return closest(str(error["loc"][-1]), sorted(_known_fields(subject, parent) - present))


def _present(document: Document, steps: Steps) -> Iterable[str]:
    node = document.root
    for step in steps:
        inner = child(node, step)
        if not isinstance(inner, MappingNode):
            return ()
        node = inner
    return node.keys()


def _known_fields(subject: Subject, steps: Steps) -> set[str]:
    model = _model_at(subject.model, steps)
    if model is None:
        return set()
    fields = set(model.model_fields)
    return fields if steps else (fields - set(subject.given)) | set(subject.coded)


def _should_be_text(subject: Subject, error: ErrorDetails) -> Explanation:
    value = error["input"]
    written = _written(subject, error)
    hint = f'Put it in quotes: "{written}".' if kind_of(value) in ("a number", "a date", "true or false") else ""
    if kind_of(value) in ("a list", "a group of fields"):
        hint = f"Write one text after the colon, as in `{error['loc'][-1]}: some words`."
    return WRONG_TYPE, f"`{_name(error['loc'])}` should be text, but it is {kind_of(value)}.", hint or _help(subject, error)


def _should_be_list(subject: Subject, error: ErrorDetails) -> Explanation:
    written = _written(subject, error) or "first, second"
    hint = f"Put square brackets around it: `{error['loc'][-1]}: [{written}]`."
    if kind_of(error["input"]) != "text":
        hint = f"Write one item a line, each after a hyphen and a space. {_help(subject, error)}"
    return WRONG_TYPE, f"`{_name(error['loc'])}` should be a list, but it is {kind_of(error['input'])}.", hint


def _should_be_group(subject: Subject, error: ErrorDetails) -> Explanation:
    model = _model_at(subject.model, tuple(error["loc"]))
    names = ", ".join(f"`{name}`" for name in model.model_fields) if model else ""
    message = f"`{_name(error['loc'])}` should have fields of its own, but it is {kind_of(error['input'])}."
    return WRONG_TYPE, message, f"Indent its fields below it: {names}." if names else _help(subject, error)


def _should_be_number(subject: Subject, error: ErrorDetails) -> Explanation:
    whole = "a whole number" if error["type"].startswith("int") else "a number"
    message = f"`{_name(error['loc'])}` should be {whole}, but it is {_shown(error['input'])}."
    return WRONG_TYPE, message, f"Write only digits, without a unit, a sign such as % or quotes. {_help(subject, error)}"


def _should_be_true_or_false(subject: Subject, error: ErrorDetails) -> Explanation:
    message = f"`{_name(error['loc'])}` should be true or false, but it is {_shown(error['input'])}."
    return WRONG_TYPE, message, f"Write `true` or `false`. {_help(subject, error)}"


def _not_a_date(subject: Subject, error: ErrorDetails) -> Explanation:
    forms = {
        "partial_date": "Write 2024-05-15, 2024-05, 2024 or the academic year 2023/24.",
        "day": "Write the day as 2026-01-31.",
        "moment": 'Write the day and time as "2026-01-31 16:00", in quotes.',
    }
    what = {"partial_date": "a date", "day": "a day", "moment": "a day and time"}[error["type"]]
    message = f"`{_name(error['loc'])}` should be {what}, but it is {_shown(error['input'])}."
    return NOT_A_DATE, message, f"{forms[error['type']]} {_help(subject, error)}"


def _not_a_link(subject: Subject, error: ErrorDetails) -> Explanation:
    message = f"`{_name(error['loc'])}` should be a web address, but it is {_shown(error['input'])}."
    return NOT_A_LINK, message, "Write the whole address, as in https://www.example.org/page."


def _not_one_of(subject: Subject, error: ErrorDetails) -> Explanation:
    allowed = _choices(_field_at(subject.model, tuple(error["loc"])))
    guess = closest(str(error["input"]), allowed)
    hint = f"Did you mean `{guess}`? " if guess else ""
    hint += "It is one of " + ", ".join(f"`{each}`" for each in allowed) + "."
    return NOT_ALLOWED_VALUE, f"`{_name(error['loc'])}` cannot be {_shown(error['input'])}.", hint


def _too_long(subject: Subject, error: ErrorDetails) -> Explanation:
    most = error["ctx"]["max_length"]
    message = f"`{_name(error['loc'])}` has {len(str(error['input']).strip())} characters; the most is {most}."
    return TOO_LONG, message, f"Shorten it. {_help(subject, error)}"


def _too_short(subject: Subject, error: ErrorDetails) -> Explanation:
    return TOO_SHORT, f"`{_name(error['loc'])}` is empty.", f"Fill it in, or delete the field. {_help(subject, error)}"


def _out_of_range(subject: Subject, error: ErrorDetails) -> Explanation:
    bound = {"ge": "at least", "le": "at most", "gt": "more than", "lt": "less than"}
    limits = [f"{bound[key]} {value:g}" for key, value in error["ctx"].items() if key in bound]
    message = f"`{_name(error['loc'])}` is {_shown(error['input'])}, and it must be {' and '.join(limits)}."
    return OUT_OF_RANGE, message, f"Check the number. {_help(subject, error)}"


def _wrong_form(subject: Subject, error: ErrorDetails) -> Explanation:
    return WRONG_FORM, f"`{_name(error['loc'])}` cannot be {_shown(error['input'])}.", _help(subject, error)


def _no_figure(subject: Subject, error: ErrorDetails) -> Explanation:
    message = f"`{_name(error['loc'])}` has no figure."
    return MISSING_FIELD, message, "Give `after` (and `before`, if it is known), or `change`; or leave the row out."


def _no_sources(subject: Subject, error: ErrorDetails) -> Explanation:
    message = "The editors wrote this entry, and it names no source."
    return MISSING_FIELD, message, "Add `sources:` with a title, a publisher and a link for each."


def _no_consent(subject: Subject, error: ErrorDetails) -> Explanation:
    message = "An organisation's own story needs its consent and must let nobody be recognised."
    return INCONSISTENT, message, "Add `consent: true` and `anonymised: true` once both hold."


def _terms_or_measures(subject: Subject, error: ErrorDetails) -> Explanation:
    return INCONSISTENT, "A vocabulary has either terms or measures.", "Give one of `terms:` and `measures:`."


def _no_better_words(subject: Subject, error: ErrorDetails) -> Explanation:
    return WRONG_TYPE, f"`{_name(error['loc'])}` cannot be {_shown(error['input'])}.", _help(subject, error)


_EXPLANATIONS: Mapping[str, Callable[[Subject, ErrorDetails], Explanation]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "string_type": _should_be_text,
    "tuple_type": _should_be_list,
    "model_type": _should_be_group,
    "model_attributes_type": _should_be_group,
    "int_type": _should_be_number,
    "float_type": _should_be_number,
    "bool_type": _should_be_true_or_false,
    "bool_parsing": _should_be_true_or_false,
    "partial_date": _not_a_date,
    "day": _not_a_date,
    "moment": _not_a_date,
    "web_link": _not_a_link,
    "literal_error": _not_one_of,
    "string_too_long": _too_long,
    "string_too_short": _too_short,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "string_pattern_mismatch": _wrong_form,
    "mailbox": _wrong_form,
    "impact_figure": _no_figure,
    "editors_need_sources": _no_sources,
    "own_story_needs_consent": _no_consent,
    "terms_or_measures": _terms_or_measures,
}


def _name(loc: Iterable[str | int]) -> str:
    """Return the way to a value as people say it: `sources`, item 2, `link`."""
    words = ""
    for step in loc:
        words += f" {step + 1}" if isinstance(step, int) else f"{'.' if words else ''}{step}"
    return words


def _shown(value: object) -> str:
    text = str(value)
    if isinstance(value, str | int | float | date) and not isinstance(value, bool):
        return f"`{text[:60]}…`" if len(text) > 60 else f"`{text}`"
    return kind_of(value)


def _written(subject: Subject, error: ErrorDetails) -> str:
    node: Any = subject.document.root
    for step in error["loc"]:
        node = child(node, step) if node is not None else None
    return node.written[:60] if isinstance(node, Scalar) else ""


def _help(subject: Subject, error: ErrorDetails) -> str:
    """Return the field's own help: the sentence that stands under its declaration."""
    steps = tuple(error["loc"])
    if len(steps) == 1 and steps[0] in subject.coded:
        return subject.coded[str(steps[0])]
    field = _field_at(subject.model, steps)
    return (field.description or "") if field else ""


def _field_at(model: type[BaseModel], steps: Steps) -> FieldInfo | None:
    names = [number for number, step in enumerate(steps) if isinstance(step, str)]
    if not names:
        return None
    owner = _model_at(model, steps[: names[-1]])
    return owner.model_fields.get(str(steps[names[-1]])) if owner else None


def _model_at(model: type[BaseModel], steps: Steps) -> type[BaseModel] | None:
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


def _choices(field: FieldInfo | None) -> tuple[str, ...]:
    return tuple(str(each) for each in get_args(field.annotation)) if field else ()
