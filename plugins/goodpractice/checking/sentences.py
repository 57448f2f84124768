"""What to say of each kind of mistake in a field: what is wrong, and what to write instead."""

import re
from collections.abc import Callable, Mapping

from pydantic_core import ErrorDetails

from goodpractice.checking.links import link_meant, mailbox_meant
from goodpractice.checking.phrases import first_large, listed, shown, way_to, with_article
from goodpractice.checking.subject import Subject, after_hash, choices, field_at, help_for, known_fields, meant
from goodpractice.checking.wrong_types import (
    Explanation,
    not_a_date,
    should,
    should_be_group,
    should_be_list,
    should_be_number,
    should_be_text,
    should_be_true_or_false,
)
from goodpractice.diagnostics import closest, shortened
from goodpractice.reading.document import child
from goodpractice.rules_of_content import (
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


def _missing(subject: Subject, error: ErrorDetails) -> Explanation:
    name = str(error["loc"][-1])
    if child(subject.document.root, name) is not None and len(error["loc"]) == 1:
        hidden = after_hash(subject, error)
        if hidden:
            return MISSING_FIELD, f"`{name}` is empty: what follows a # is left out.", f"Put it in quotes: {hidden}."
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
    known = listed(sorted(known_fields(subject, error["loc"][:-1])))
    hint = f"Did you mean `{guess}`?" if guess else f"Delete it, or use one of {known}."
    return UNKNOWN_FIELD, f"{first_large(owner)} has no field called `{shortened(name)}`.", hint


def _not_a_link(_: Subject, error: ErrorDetails) -> Explanation:
    written = str(error["input"])
    guess = link_meant(written)
    if guess:
        hint = f"Write {guess}"
    elif re.search(r"\\|^/|^file:|\.(?:docx?|pdf|pptx?|xlsx?|odt)$", written) and "://" not in written.replace(
        "file:", ""
    ):
        hint = (
            "This is a file on a computer. Put it on a web page and write the address of that, or leave the field out."
        )
    elif len(re.findall(r"https?://", written)) > 1:
        hint = "Write one address here, and the others in fields of their own."
    else:
        hint = "Write the whole address, as in https://www.example.org/page."
    return NOT_A_LINK, should(error, "be a web address", shown(written)), hint


def _not_one_of(subject: Subject, error: ErrorDetails) -> Explanation:
    allowed = choices(field_at(subject.model, tuple(error["loc"])))
    guess = closest(str(error["input"]), allowed)
    hint = f"Did you mean `{guess}`? " if guess else ""
    hint += f"It is one of {listed(allowed)}."
    return NOT_ALLOWED_VALUE, f"{first_large(way_to(error['loc']))} cannot be {shown(error['input'])}.", hint


def _too_long(subject: Subject, error: ErrorDetails) -> Explanation:
    most = error["ctx"]["max_length"]
    message = (
        f"{first_large(way_to(error['loc']))} has {len(str(error['input']).strip())} characters; the most is {most}."
    )
    return TOO_LONG, message, f"Shorten it. {help_for(subject, error)}"


def _too_short(subject: Subject, error: ErrorDetails) -> Explanation:
    field = field_at(subject.model, tuple(error["loc"]))
    needed = field is not None and field.is_required()
    hint = "Fill it in." if needed else "Fill it in, or delete the field."
    return TOO_SHORT, f"{first_large(way_to(error['loc']))} is empty.", f"{hint} {help_for(subject, error)}"


def _out_of_range(subject: Subject, error: ErrorDetails) -> Explanation:
    bound = {"ge": "at least", "le": "at most", "gt": "more than", "lt": "less than"}
    limits = [f"{bound[key]} {value:g}" for key, value in error["ctx"].items() if key in bound]
    message = f"{first_large(way_to(error['loc']))} is {shown(error['input'])}, and it must be {' and '.join(limits)}."
    return OUT_OF_RANGE, message, f"Check the number. {help_for(subject, error)}"


def _wrong_form(subject: Subject, error: ErrorDetails) -> Explanation:
    guess = mailbox_meant(str(error["input"])) if error["type"] == "mailbox" else None
    hint = f"Write {guess}" if guess else help_for(subject, error)
    return WRONG_FORM, f"{first_large(way_to(error['loc']))} cannot be {shown(error['input'])}.", hint


def _no_figure(_: Subject, error: ErrorDetails) -> Explanation:
    message = f"{first_large(way_to(error['loc']))} has no figure."
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
    message = f"{first_large(way_to(error['loc']))} ends before it starts."
    return INCONSISTENT, message, "Check both times."


def _expects_nothing(_: Subject, error: ErrorDetails) -> Explanation:
    message = f"{first_large(way_to(error['loc']))} expects nothing."
    return MISSING_FIELD, message, "Add `finds:`, `finds_any:` or `never:` with a list of entries, as `type/id`."


def _not_a_day_of_the_year(_: Subject, error: ErrorDetails) -> Explanation:
    message = should(error, "be a day of the year", shown(error["input"]))
    return NOT_A_DATE, message, "Write the month and the day in two digits each, as in 09-01 for 1 September."


def _two_bands(*_: object) -> Explanation:
    return MISSING_FIELD, "There are not two bands to choose from.", "Add bands, or delete `profile:`."


def _bands_rise(*_: object) -> Explanation:
    message = "Each band but the last must end higher than the one before it, and the last must have no end."
    return INCONSISTENT, message, "Put the smallest first, each with `up_to`, and leave `up_to` out of the last."


def _more_than_fit(_: Subject, error: ErrorDetails) -> Explanation:
    named, within = error["ctx"]["named"], error["ctx"]["within"]
    message = f"{first_large(way_to((*error['loc'], 'finds')))} names {named} entries, and only {within} can be first."
    return INCONSISTENT, message, "Name fewer, or write a larger number in `within`."


def no_better_words(subject: Subject, error: ErrorDetails) -> Explanation:
    """Explain an error that has no sentence of its own."""
    return (
        WRONG_TYPE,
        f"{first_large(way_to(error['loc']))} cannot be {shown(error['input'])}.",
        help_for(subject, error),
    )


EXPLANATIONS: Mapping[str, Callable[[Subject, ErrorDetails], Explanation]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "string_type": should_be_text,
    "tuple_type": should_be_list,
    "model_type": should_be_group,
    "model_attributes_type": should_be_group,
    "dict_type": should_be_group,
    "int_type": should_be_number,
    "int_parsing": should_be_number,
    "int_from_float": should_be_number,
    "float_type": should_be_number,
    "bool_type": should_be_true_or_false,
    "bool_parsing": should_be_true_or_false,
    "partial_date": not_a_date,
    "day": not_a_date,
    "moment": not_a_date,
    "web_link": _not_a_link,
    "literal_error": _not_one_of,
    "string_too_long": _too_long,
    "too_long": _too_long,
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
    "expects_nothing": _expects_nothing,
    "day_of_the_year": _not_a_day_of_the_year,
    "more_than_fit": _more_than_fit,
    "bands_rise": _bands_rise,
    "two_bands": _two_bands,
}
