"""What to say of each kind of mistake in a field: what is wrong, and what to write instead."""

from collections.abc import Callable, Mapping

from pydantic_core import ErrorDetails

from goodpractice.checking.subject import (
    Subject,
    choices,
    field_at,
    help_for,
    kind_of,
    known_fields,
    meant,
    model_at,
    shown,
    way_to,
    with_article,
    written_at,
)
from goodpractice.diagnostics import Rule, closest
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


def _missing(subject: Subject, error: ErrorDetails) -> Explanation:
    name = str(error["loc"][-1])
    within = f" in `{way_to(error['loc'][:-1])}`" if len(error["loc"]) > 1 else ""
    if child(subject.document.root, name) is not None and not within:
        return MISSING_FIELD, f"`{name}` is empty.", help_for(subject, error)
    return (
        MISSING_FIELD,
        f"The field `{name}` is missing{within}.",
        f"Add `{name}:`. {help_for(subject, error)}".strip(),
    )


def _unknown(subject: Subject, error: ErrorDetails) -> Explanation:
    name = str(error["loc"][-1])
    if len(error["loc"]) == 1 and name in subject.given:
        return UNKNOWN_FIELD, f"`{name}` is not written here: {subject.given[name]}.", "Delete this line."
    owner = with_article(subject.called) if len(error["loc"]) == 1 else f"`{way_to(error['loc'][:-1])}`"
    guess = meant(subject, error)
    known = ", ".join(f"`{each}`" for each in sorted(known_fields(subject, error["loc"][:-1])))
    hint = f"Did you mean `{guess}`?" if guess else f"Delete it, or use one of {known}."
    return UNKNOWN_FIELD, f"{owner[:1].upper()}{owner[1:]} has no field called `{name}`.", hint


def _should_be_text(subject: Subject, error: ErrorDetails) -> Explanation:
    value = error["input"]
    written = written_at(subject, error)
    hint = f'Put it in quotes: "{written}".' if kind_of(value) in ("a number", "a date", "true or false") else ""
    if kind_of(value) in ("a list", "a group of fields"):
        hint = f"Write one text after the colon, as in `{error['loc'][-1]}: some words`."
    return (
        WRONG_TYPE,
        f"`{way_to(error['loc'])}` should be text, but it is {kind_of(value)}.",
        hint or help_for(subject, error),
    )


def _should_be_list(subject: Subject, error: ErrorDetails) -> Explanation:
    written = written_at(subject, error) or "first, second"
    hint = f"Put square brackets around it: `{error['loc'][-1]}: [{written}]`."
    if kind_of(error["input"]) != "text":
        hint = f"Write one item a line, each after a hyphen and a space. {help_for(subject, error)}"
    return WRONG_TYPE, f"`{way_to(error['loc'])}` should be a list, but it is {kind_of(error['input'])}.", hint


def _should_be_group(subject: Subject, error: ErrorDetails) -> Explanation:
    model = model_at(subject.model, tuple(error["loc"]))
    names = ", ".join(f"`{name}`" for name in model.model_fields) if model else ""
    message = f"`{way_to(error['loc'])}` should have fields of its own, but it is {kind_of(error['input'])}."
    return WRONG_TYPE, message, f"Indent its fields below it: {names}." if names else help_for(subject, error)


def _should_be_number(subject: Subject, error: ErrorDetails) -> Explanation:
    whole = "a whole number" if error["type"].startswith("int") else "a number"
    message = f"`{way_to(error['loc'])}` should be {whole}, but it is {shown(error['input'])}."
    return (
        WRONG_TYPE,
        message,
        f"Write only digits, without a unit, a sign such as % or quotes. {help_for(subject, error)}",
    )


def _should_be_true_or_false(subject: Subject, error: ErrorDetails) -> Explanation:
    message = f"`{way_to(error['loc'])}` should be true or false, but it is {shown(error['input'])}."
    return WRONG_TYPE, message, f"Write `true` or `false`. {help_for(subject, error)}"


def _not_a_date(subject: Subject, error: ErrorDetails) -> Explanation:
    forms = {
        "partial_date": "Write 2024-05-15, 2024-05, 2024 or the academic year 2023/24.",
        "day": "Write the day as 2026-01-31.",
        "moment": 'Write the day and time as "2026-01-31 16:00", in quotes.',
    }
    what = {"partial_date": "a date", "day": "a day", "moment": "a day and time"}[error["type"]]
    message = f"`{way_to(error['loc'])}` should be {what}, but it is {shown(error['input'])}."
    return NOT_A_DATE, message, f"{forms[error['type']]} {help_for(subject, error)}"


def _not_a_link(_: Subject, error: ErrorDetails) -> Explanation:
    message = f"`{way_to(error['loc'])}` should be a web address, but it is {shown(error['input'])}."
    return NOT_A_LINK, message, "Write the whole address, as in https://www.example.org/page."


def _not_one_of(subject: Subject, error: ErrorDetails) -> Explanation:
    allowed = choices(field_at(subject.model, tuple(error["loc"])))
    guess = closest(str(error["input"]), allowed)
    hint = f"Did you mean `{guess}`? " if guess else ""
    hint += "It is one of " + ", ".join(f"`{each}`" for each in allowed) + "."
    return NOT_ALLOWED_VALUE, f"`{way_to(error['loc'])}` cannot be {shown(error['input'])}.", hint


def _too_long(subject: Subject, error: ErrorDetails) -> Explanation:
    most = error["ctx"]["max_length"]
    message = f"`{way_to(error['loc'])}` has {len(str(error['input']).strip())} characters; the most is {most}."
    return TOO_LONG, message, f"Shorten it. {help_for(subject, error)}"


def _too_short(subject: Subject, error: ErrorDetails) -> Explanation:
    return (
        TOO_SHORT,
        f"`{way_to(error['loc'])}` is empty.",
        f"Fill it in, or delete the field. {help_for(subject, error)}",
    )


def _out_of_range(subject: Subject, error: ErrorDetails) -> Explanation:
    bound = {"ge": "at least", "le": "at most", "gt": "more than", "lt": "less than"}
    limits = [f"{bound[key]} {value:g}" for key, value in error["ctx"].items() if key in bound]
    message = f"`{way_to(error['loc'])}` is {shown(error['input'])}, and it must be {' and '.join(limits)}."
    return OUT_OF_RANGE, message, f"Check the number. {help_for(subject, error)}"


def _wrong_form(subject: Subject, error: ErrorDetails) -> Explanation:
    return WRONG_FORM, f"`{way_to(error['loc'])}` cannot be {shown(error['input'])}.", help_for(subject, error)


def _no_figure(_: Subject, error: ErrorDetails) -> Explanation:
    message = f"`{way_to(error['loc'])}` has no figure."
    return MISSING_FIELD, message, "Give `after` (and `before`, if it is known), or `change`; or leave the row out."


def _no_sources(*_: object) -> Explanation:
    message = "The editors wrote this entry, and it names no source."
    return MISSING_FIELD, message, "Add `sources:` with a title, a publisher and a link for each."


def _no_consent(*_: object) -> Explanation:
    message = "An organisation's own story needs its consent and must let nobody be recognised."
    return INCONSISTENT, message, "Add `consent: true` and `anonymised: true` once both hold."


def _terms_or_measures(*_: object) -> Explanation:
    return INCONSISTENT, "A vocabulary has either terms or measures.", "Give one of `terms:` and `measures:`."


def no_better_words(subject: Subject, error: ErrorDetails) -> Explanation:
    return WRONG_TYPE, f"`{way_to(error['loc'])}` cannot be {shown(error['input'])}.", help_for(subject, error)


EXPLANATIONS: Mapping[str, Callable[[Subject, ErrorDetails], Explanation]] = {
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
