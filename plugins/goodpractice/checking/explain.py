"""What pydantic found wrong, as diagnostics: keyed on the permanent type of each error, never on its text."""

from collections.abc import Iterable, Mapping

from pydantic_core import ErrorDetails

from goodpractice.checking.mends.of_fields import LEAVE_OUT, mend_field, without_nothing
from goodpractice.checking.sentences import EXPLANATIONS, no_better_words
from goodpractice.checking.subject import Subject, meant
from goodpractice.diagnostics import Diagnostic, Place
from goodpractice.reading.document import Document, Node, Scalar, Sequence, Steps, as_plain, child


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
    """Whether what is wrong has been said already: the text of the field could not be read as what it looks like."""
    hidden = subject.document.unreadable
    fields, _ = _ABOUT.get(error["type"], ((), ""))
    if "*" in hidden or hidden.intersection(fields):
        return True
    node: Node | None = subject.document.root
    for step in error["loc"]:
        node = child(node, step) if node is not None else None
    if isinstance(node, Scalar) and node.told and error["type"] != "extra_forbidden":  # its name may be wrong as well
        return True
    return bool(error["loc"]) and str(error["loc"][-1]) in hidden and error["type"] in _SAYS_NOTHING


_SAYS_NOTHING = ("missing", "string_too_short")


def _parent(error: ErrorDetails) -> Steps:
    return tuple(error["loc"][:-1])


def _explain_one(subject: Subject, error: ErrorDetails) -> Diagnostic:
    say = EXPLANATIONS.get(error["type"], no_better_words)
    rule, message, hint = say(subject, error)
    place = _place(subject.document, error)
    nothing = without_nothing(subject, error)
    if nothing:
        return subject.document.broken(rule, place, message, LEAVE_OUT, nothing)
    return subject.document.broken(rule, place, message, hint, mend_field(subject, error))


def _place(document: Document, error: ErrorDetails) -> Place:
    """Return where a person would mend it."""
    steps: Steps = tuple(error["loc"])
    if error["type"] == "bands_rise":
        return _place_of_band(document, steps)
    if error["type"] in _ABOUT:
        return _place_of_group(document, steps, *_ABOUT[error["type"]])
    if error["type"] == "missing" and len(steps) == 1 and child(document.root, steps[0]) is None:
        return Place(document.path)
    return document.place(steps, of_key=error["type"] in ("extra_forbidden", "missing"))


def _place_of_group(document: Document, steps: Steps, fields: tuple[str, ...], other: str) -> Place:
    """Return the first of some fields that is there and says nothing, else another field, else the group itself."""
    group: Node | None = document.root
    for step in steps:
        group = child(group, step) if group is not None else None
    for name in (*fields, other):
        node = child(group, name) if group is not None else None
        if node is not None and (name == other or not as_plain(node)):
            return document.place((*steps, name), of_key=True)
    return document.place(steps) if steps else Place(document.path)


def _place_of_band(document: Document, steps: Steps) -> Place:
    """Return where the first band ends that ends too low, or where the last ends that should not end."""
    bands: Node | None = document.root
    for step in (*steps, "bands"):
        bands = child(bands, step) if bands is not None else None
    items = bands.items if isinstance(bands, Sequence) else ()
    ends = [child(item, "up_to") for item in items]
    values = [each.value if isinstance(each, Scalar) else None for each in ends]
    for number, value in enumerate(values):
        below = values[number - 1] if number else None
        lower = isinstance(value, int | float) and isinstance(below, int | float) and value <= below
        if lower or (value is not None and number == len(values) - 1):
            return document.place((*steps, "bands", number, "up_to"))
    return document.place((*steps, "bands"), of_key=True)


_ABOUT: Mapping[str, tuple[tuple[str, ...], str]] = {
    "impact_figure": (("after", "change"), ""),
    "editors_need_sources": (("sources",), "written_by"),
    "own_story_needs_consent": (("consent", "anonymised"), "written_by"),
    "terms_or_measures": (("terms", "measures"), "measures"),
    "ends_first": ((), "end"),
    "expects_nothing": (("finds", "finds_any", "never"), "query"),
    "more_than_fit": ((), "finds"),
    "bands_rise": ((), "bands"),
    "two_bands": ((), "bands"),
}
"""What concerns several fields at once: those of which one may say nothing, and the one to look at otherwise."""
