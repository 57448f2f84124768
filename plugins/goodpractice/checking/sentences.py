"""What to say of each kind of mistake in a field: what is wrong, and what to write instead."""

import re
from collections.abc import Callable, Iterable, Mapping

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from goodpractice.checking.guesses import date_meant, number_meant
from goodpractice.checking.subject import (
    Subject,
    choices,
    field_at,
    help_for,
    kind_of,
    known_fields,
    line_at,
    meant,
    model_at,
    shown,
    way_to,
    with_article,
    written_at,
)
from goodpractice.diagnostics import Rule, closest, shortened
from goodpractice.reading.document import child
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

Explanation = tuple[Rule, str, str]
LONGEST_NUMBER = 18
"""The most digits a number can have."""


def _first_large(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _should(error: ErrorDetails, wanted: str, found: str) -> str:
    return f"{_first_large(way_to(error['loc']))} should {wanted}, but it is {found}."


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _names(model: type[BaseModel]) -> list[str]:
    """Return the fields of a model, those it must have first."""
    return sorted(model.model_fields, key=lambda name: not model.model_fields[name].is_required())


def _missing(subject: Subject, error: ErrorDetails) -> Explanation:
    name = str(error["loc"][-1])
    if child(subject.document.root, name) is not None and len(error["loc"]) == 1:
        return MISSING_FIELD, f"`{name}` is empty.", f"Fill it in. {help_for(subject, error)}".strip()
    within = f" in {way_to(error['loc'][:-1])}" if len(error["loc"]) > 1 else ""
    return (
        MISSING_FIELD,
        f"The field `{name}` is missing{within}.",
        f"Add `{name}:`. {help_for(subject, error)}".strip(),
    )


def _unknown(subject: Subject, error: ErrorDetails) -> Explanation:
    name = str(error["loc"][-1])
    if len(error["loc"]) == 1 and name in subject.given:
        return UNKNOWN_FIELD, f"`{name}` is not written here: {subject.given[name]}.", "Delete this line."
    owner = with_article(subject.called) if len(error["loc"]) == 1 else way_to(error["loc"][:-1])
    guess = meant(subject, error)
    known = _listed(sorted(known_fields(subject, error["loc"][:-1])))
    hint = f"Did you mean `{guess}`?" if guess else f"Delete it, or use one of {known}."
    return UNKNOWN_FIELD, f"{_first_large(owner)} has no field called `{shortened(name)}`.", hint


def _should_be_text(subject: Subject, error: ErrorDetails) -> Explanation:
    value = error["input"]
    kind = kind_of(value)
    line = line_at(subject, error)
    if kind in ("a number", "a date", "true or false"):
        hint = f'Put it in quotes: "{written_at(subject, error)}".'
    elif kind == "empty":
        hint = "Fill it in, or delete the line."
    elif isinstance(value, dict) and len(value) == 1 and line.startswith("- "):
        hint = f'The colon makes YAML take it for a field. Put the text in quotes: - "{line[2:].strip()}"'
    else:
        hint = f"Write one text, without brackets, hyphens or fields of its own. {help_for(subject, error)}"
    return WRONG_TYPE, _should(error, "be text", kind), hint


def _should_be_list(subject: Subject, error: ErrorDetails) -> Explanation:
    model = model_at(subject.model, tuple(error["loc"]))
    written = written_at(subject, error).strip("[]")
    if model is not None:
        first, *others = _names(model)
        hint = f"Start each one with a hyphen: `- {first}: …`; its other fields, below, are {_listed(others)}."
    elif written and not set(written) & set(".,:;#'\"[]{}") - set(","):
        hint = f"Put square brackets around it: `{error['loc'][-1]}: [{shortened(written)}]`."
    else:
        hint = "Write one item a line below the field's name, each after a hyphen and a space."
    return WRONG_TYPE, _should(error, "be a list", kind_of(error["input"])), hint


def _should_be_group(subject: Subject, error: ErrorDetails) -> Explanation:
    model = model_at(subject.model, tuple(error["loc"]))
    names = _names(model) if model else []
    message = _should(error, "have fields of its own", kind_of(error["input"]))
    if isinstance(error["loc"][-1], int) and names:
        start = shortened(written_at(subject, error)) or "…"
        return WRONG_TYPE, message, f"Write `- {names[0]}: {start}`; its other fields, below, are {_listed(names[1:])}."
    return WRONG_TYPE, message, f"Indent its fields below it: {_listed(names)}." if names else help_for(subject, error)


def _should_be_number(subject: Subject, error: ErrorDetails) -> Explanation:
    whole = "a whole number" if error["type"].startswith("int") else "a number"
    guess = number_meant(str(error["input"]))
    if guess and len(guess) > LONGEST_NUMBER:
        return OUT_OF_RANGE, f"{_first_large(way_to(error['loc']))} is too large a number.", "Check it."
    if guess and guess.isdecimal():
        hint = f"Write the number alone, without quotes: {guess}."
    else:
        hint = "Write only digits, without a unit, a sign such as % or quotes."
    return WRONG_TYPE, _should(error, f"be {whole}", shown(error["input"])), f"{hint} {help_for(subject, error)}".strip()


def _should_be_true_or_false(subject: Subject, error: ErrorDetails) -> Explanation:
    message = _should(error, "be true or false", shown(error["input"]))
    return WRONG_TYPE, message, f"Write `true` or `false`. {help_for(subject, error)}"


def _not_a_date(subject: Subject, error: ErrorDetails) -> Explanation:
    wanted, form = {
        "partial_date": ("a date", "Write 2024-05-15, 2024-05, 2024 or the academic year 2023/24."),
        "day": ("a day", "Write the day as 2026-01-31."),
        "moment": ("a day and time", 'Write the day and time as "2026-01-31 16:00", in quotes.'),
    }[error["type"]]
    written = str(error["input"])
    if error["type"] != "moment" and re.fullmatch(r"\d{4}-\d{2}-\d{2}", written) and date_meant(written) is None:
        return NOT_A_DATE, f"There is no day {shown(written)}.", f"Check the month and the day. {form}"
    guess = date_meant(written)
    if guess and (error["type"] == "partial_date" or (error["type"] == "day" and len(guess) == len("2026-01-31"))):
        form = f"Write {guess}, if that is what you mean."
    return NOT_A_DATE, _should(error, f"be {wanted}", shown(error["input"])), form


def _not_a_link(_: Subject, error: ErrorDetails) -> Explanation:
    return NOT_A_LINK, _should(error, "be a web address", shown(error["input"])), "Write the whole address, as in https://www.example.org/page."


def _not_one_of(subject: Subject, error: ErrorDetails) -> Explanation:
    allowed = choices(field_at(subject.model, tuple(error["loc"])))
    guess = closest(str(error["input"]), allowed)
    hint = f"Did you mean `{guess}`? " if guess else ""
    hint += f"It is one of {_listed(allowed)}."
    return NOT_ALLOWED_VALUE, f"{_first_large(way_to(error['loc']))} cannot be {shown(error['input'])}.", hint


def _too_long(subject: Subject, error: ErrorDetails) -> Explanation:
    most = error["ctx"]["max_length"]
    message = f"{_first_large(way_to(error['loc']))} has {len(str(error['input']).strip())} characters; the most is {most}."
    return TOO_LONG, message, f"Shorten it. {help_for(subject, error)}"


def _too_short(subject: Subject, error: ErrorDetails) -> Explanation:
    field = field_at(subject.model, tuple(error["loc"]))
    needed = field is not None and field.is_required()
    hint = "Fill it in." if needed else "Fill it in, or delete the field."
    return TOO_SHORT, f"{_first_large(way_to(error['loc']))} is empty.", f"{hint} {help_for(subject, error)}"


def _out_of_range(subject: Subject, error: ErrorDetails) -> Explanation:
    bound = {"ge": "at least", "le": "at most", "gt": "more than", "lt": "less than"}
    limits = [f"{bound[key]} {value:g}" for key, value in error["ctx"].items() if key in bound]
    message = f"{_first_large(way_to(error['loc']))} is {shown(error['input'])}, and it must be {' and '.join(limits)}."
    return OUT_OF_RANGE, message, f"Check the number. {help_for(subject, error)}"


def _wrong_form(subject: Subject, error: ErrorDetails) -> Explanation:
    return WRONG_FORM, f"{_first_large(way_to(error['loc']))} cannot be {shown(error['input'])}.", help_for(subject, error)


def _no_figure(_: Subject, error: ErrorDetails) -> Explanation:
    message = f"{_first_large(way_to(error['loc']))} has no figure."
    return MISSING_FIELD, message, "Give `after` (and `before`, if it is known), or `change`; or leave the row out."


def _no_sources(*_: object) -> Explanation:
    message = "The editors wrote this entry, and it names no source."
    return MISSING_FIELD, message, "Add `sources:` with a title, a publisher and a link for each."


def _no_consent(*_: object) -> Explanation:
    message = "An organisation's own story needs its consent and must let nobody be recognised."
    return INCONSISTENT, message, "Add `consent: true` and `anonymised: true` once both hold."


def _terms_or_measures(*_: object) -> Explanation:
    return INCONSISTENT, "A vocabulary has either terms or measures.", "Give one of `terms:` and `measures:`."


def _ends_first(_: Subject, error: ErrorDetails) -> Explanation:
    message = f"{_first_large(way_to(error['loc']))} ends before it starts."
    return INCONSISTENT, message, "Check both times."


def no_better_words(subject: Subject, error: ErrorDetails) -> Explanation:
    return WRONG_TYPE, f"{_first_large(way_to(error['loc']))} cannot be {shown(error['input'])}.", help_for(subject, error)


EXPLANATIONS: Mapping[str, Callable[[Subject, ErrorDetails], Explanation]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "string_type": _should_be_text,
    "tuple_type": _should_be_list,
    "model_type": _should_be_group,
    "model_attributes_type": _should_be_group,
    "int_type": _should_be_number,
    "int_parsing": _should_be_number,
    "int_from_float": _should_be_number,
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
    "ends_first": _ends_first,
}
