"""What pydantic found wrong, as diagnostics: keyed on the permanent type of each error, never on its text."""

from collections.abc import Iterable

from pydantic_core import ErrorDetails

from goodpractice.checking.sentences import EXPLANATIONS, no_better_words
from goodpractice.checking.subject import Subject, meant
from goodpractice.diagnostics import Diagnostic, Place
from goodpractice.reading.document import Steps, child


def explain(subject: Subject, errors: Iterable[ErrorDetails]) -> list[Diagnostic]:
    """Return one diagnostic for each mistake; a misspelt field that is also missing is one mistake."""
    told = [error for error in errors if not _is_unreadable(subject, error)]
    mends = {
        (_parent(error), guess)
        for error in told
        if error["type"] == "extra_forbidden" and (guess := meant(subject, error)) is not None
    }
    return [
        _explain_one(subject, error)
        for error in told
        if not (error["type"] == "missing" and (_parent(error), str(error["loc"][-1])) in mends)
    ]


def _is_unreadable(subject: Subject, error: ErrorDetails) -> bool:
    """Whether the text of the field could not be read as YAML: that has been said already."""
    hidden = subject.document.unreadable
    return "*" in hidden or (bool(error["loc"]) and str(error["loc"][-1]) in hidden and error["type"] == "missing")


def _parent(error: ErrorDetails) -> Steps:
    return tuple(error["loc"][:-1])


def _explain_one(subject: Subject, error: ErrorDetails) -> Diagnostic:
    say = EXPLANATIONS.get(error["type"], no_better_words)
    rule, message, hint = say(subject, error)
    steps: Steps = tuple(error["loc"])
    at_name = error["type"] in ("extra_forbidden", "missing")
    place = subject.document.place(steps, of_key=at_name)
    if error["type"] == "missing" and len(steps) == 1 and child(subject.document.root, steps[0]) is None:
        place = Place(subject.document.path)
    return subject.document.broken(rule, place, message, hint)
