"""What to say where a value is of the wrong type: text for a list, a number for text, a date in another form."""

import re

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from goodpractice.checking.guesses import date_meant, in_words, moment_meant, number_meant, number_surely_meant
from goodpractice.checking.phrases import first_large, kind_of, listed, shown, way_to
from goodpractice.checking.subject import Subject, help_for, line_at, model_at, written_at
from goodpractice.diagnostics import Rule, shortened
from goodpractice.reading.scalars import in_quotes
from goodpractice.rules_of_content import NOT_A_DATE, OUT_OF_RANGE, WRONG_TYPE

Explanation = tuple[Rule, str, str]
"""The rule that is broken, what is wrong, and what to write instead."""
LONGEST_NUMBER = 18
"""The most digits a number can have."""


def should(error: ErrorDetails, wanted: str, found: str) -> str:
    """Return the sentence that a value should be one thing and is another."""
    return f"{first_large(way_to(error['loc']))} should {wanted}, but it is {found}."


def _names(model: type[BaseModel]) -> list[str]:
    """Return the fields of a model, those it must have first."""
    return sorted(model.model_fields, key=lambda name: not model.model_fields[name].is_required())


def should_be_text(subject: Subject, error: ErrorDetails) -> Explanation:
    """Say that something else stands where text is meant."""
    value = error["input"]
    kind = kind_of(value)
    line = line_at(subject, error)
    if kind in ("a number", "a date", "true or false"):
        hint = f'Put it in quotes: "{written_at(subject, error)}".'
    elif kind == "empty":
        hint = "Fill it in, or delete the line."
    elif isinstance(value, dict) and len(value) == 1 and line.startswith("- "):
        hint = f"The colon makes it look like a field. Put the text in quotes: - {in_quotes(line[2:].strip())}"
    elif isinstance(value, dict) and any(" " in key for key in value):
        hint = f"The colon makes it look like a field. Write `{error['loc'][-1]}: >-`, and the text indented below."
    elif isinstance(value, tuple) and len(value) == 1 and isinstance(value[0], str):
        hint = f"Write it without brackets or a hyphen: {shortened(value[0])}"
    else:
        hint = f"Write one text, without brackets, hyphens or fields of its own. {help_for(subject, error)}"
    return WRONG_TYPE, should(error, "be text", kind), hint


def should_be_list(subject: Subject, error: ErrorDetails) -> Explanation:
    """Say that something else stands where a list is meant."""
    model = model_at(subject.model, tuple(error["loc"]))
    written = written_at(subject, error).strip("[]")
    if model is not None:
        first, *others = _names(model)
        hint = f"Start each one with a hyphen: `- {first}: …`; its other fields, below, are {listed(others)}."
    elif written and not set(written) & set(".,:;#'\"[]{}") - set(","):
        hint = f"Put square brackets around it: `{error['loc'][-1]}: [{shortened(written)}]`."
    else:
        hint = "Write one item a line below the field's name, each after a hyphen and a space."
    return WRONG_TYPE, should(error, "be a list", kind_of(error["input"])), hint


def should_be_group(subject: Subject, error: ErrorDetails) -> Explanation:
    """Say that something else stands where fields are meant."""
    model = model_at(subject.model, tuple(error["loc"]))
    names = _names(model) if model else []
    message = should(error, "have fields of its own", kind_of(error["input"]))
    if isinstance(error["loc"][-1], int) and names:
        start = shortened(written_at(subject, error)) or "…"
        return WRONG_TYPE, message, f"Write `- {names[0]}: {start}`; its other fields, below, are {listed(names[1:])}."
    return WRONG_TYPE, message, f"Indent its fields below it: {listed(names)}." if names else help_for(subject, error)


def should_be_number(subject: Subject, error: ErrorDetails) -> Explanation:
    """Say that something else stands where a number is meant."""
    whole = "a whole number" if error["type"].startswith("int") else "a number"
    guess = number_meant(str(error["input"]))
    if guess and len(guess) > LONGEST_NUMBER:
        return OUT_OF_RANGE, f"{first_large(way_to(error['loc']))} is too large a number.", "Check it."
    guess = number_surely_meant(str(error["input"]), str(error["loc"][-1]))
    if guess and (guess.lstrip("-").isdecimal() or whole == "a number"):
        hint = f"Write the number alone, without quotes: {guess}."
    else:
        hint = "Write only digits, without a unit, a sign such as % or quotes."
    return (
        WRONG_TYPE,
        should(error, f"be {whole}", shown(error["input"])),
        f"{hint} {help_for(subject, error)}".strip(),
    )


def should_be_true_or_false(subject: Subject, error: ErrorDetails) -> Explanation:
    """Say that something else stands where true or false is meant."""
    message = should(error, "be true or false", shown(error["input"]))
    return WRONG_TYPE, message, f"Write `true` or `false`. {help_for(subject, error)}"


def not_a_date(_: Subject, error: ErrorDetails) -> Explanation:
    """Say that something else stands where a date, a day or a moment is meant."""
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
        form = f"Write {in_words(guess)}, if that is what you mean."
    elif error["type"] == "moment" and (moment := moment_meant(written)):
        form = f'Write "{moment}", in quotes.'
    return NOT_A_DATE, should(error, f"be {wanted}", shown(error["input"])), form
