"""Mends of what pydantic found wrong: keyed on the permanent type of each error, as their explanations are."""

import re
from collections.abc import Callable, Mapping

from pydantic_core import ErrorDetails

from goodpractice.checking.guesses import date_surely_meant, moment_meant, number_surely_meant, says_nothing
from goodpractice.checking.links import link_meant, mailbox_meant
from goodpractice.checking.mends.of_lists import into_items, into_list, into_one, lines_into_items
from goodpractice.checking.mends.tokens import Mends, instead, without_field, without_line
from goodpractice.checking.subject import Subject, after_hash, choices, field_at, model_at, surely_meant
from goodpractice.diagnostics import Mend, near_miss
from goodpractice.reading.document import Mapping as MappingNode
from goodpractice.reading.document import Node, Scalar, Steps, child
from goodpractice.reading.files import slug
from goodpractice.reading.scalars import in_quotes

_TRUE_OR_FALSE = {"y": "true", "yes": "true", "true": "true", "n": "false", "no": "false", "false": "false"}
_FULL_DAY = len("2026-01-31")


LEAVE_OUT = "Delete the line: what is not known is left out."


def without_nothing(subject: Subject, error: ErrorDetails) -> Mends:
    """Return the change that takes out a field that only says that there is nothing to say, where it may be missing."""
    steps = tuple(error["loc"])
    field = field_at(subject.model, steps)
    parent, node = _group_at(subject, steps[:-1]), _node_at(subject, steps)
    if field is None or field.is_required() or not isinstance(node, Scalar) or not says_nothing(node.written):
        return ()
    key = parent.key(str(steps[-1])) if parent is not None else None
    return without_field(subject.document, key, node) if key is not None else ()


def _node_at(subject: Subject, steps: Steps) -> Node | None:
    node: Node | None = subject.document.root
    for step in steps:
        node = child(node, step) if node is not None else None
    return node


def _group_at(subject: Subject, steps: Steps) -> MappingNode | None:
    node = _node_at(subject, steps)
    return node if isinstance(node, MappingNode) else None


def mend_field(subject: Subject, error: ErrorDetails) -> Mends:
    """Return the change that mends an error, or nothing where a person must decide."""
    mend = _MENDS.get(error["type"])
    node = _node_at(subject, tuple(error["loc"]))
    return mend(subject, error, node) if mend is not None and node is not None else ()


def _unknown(subject: Subject, error: ErrorDetails, node: Node) -> Mends:
    """Rename the field, or take it out where no file may set it."""
    steps = tuple(error["loc"])
    parent = _group_at(subject, steps[:-1])
    key = parent.key(str(steps[-1])) if parent is not None else None
    if key is None:
        return ()
    if len(steps) == 1 and steps[0] in subject.given:
        return without_field(subject.document, key, node)
    guess = surely_meant(subject, error)
    return instead(subject.document, key, guess) if guess else ()


def _to_text(subject: Subject, error: ErrorDetails, node: Node) -> Mends:
    """Put a number or a date in quotes, take one text out of its brackets, or keep a colon from making a field."""
    if isinstance(node, Scalar):
        if node.value is None:
            alone = re.fullmatch(r"\s*-\s*", subject.document.source(node.line))
            return without_line(subject.document, node.line) if alone else ()
        return instead(subject.document, node, in_quotes(node.written))
    if not isinstance(node, MappingNode):
        return into_one(subject.document, node)
    line = subject.document.source(node.line)
    start = re.match(r"\s*- +", line)
    if start and len(node.entries) == 1 and _ends_on_its_line(subject, node):
        text = line[start.end() :].rstrip()
        return (Mend(node.line, start.end() + 1, text, in_quotes(text)),) if text[:1] not in "\"'" else ()
    key = subject.document.root.key(str(error["loc"][0]))
    above = subject.document.source(key.line).rstrip() if key else ""
    folded = key is not None and len(error["loc"]) == 1 and above.endswith(":") and key.line < node.line
    return (Mend(key.line, len(above) + 1, "", " >-"),) if key is not None and folded else ()


def _ends_on_its_line(subject: Subject, node: MappingNode) -> bool:
    value = node.entries[0][1]
    text = subject.document.source(node.line).rstrip()
    return isinstance(value, Scalar) and value.line == node.line and text.endswith(value.written)


def _to_list(subject: Subject, error: ErrorDetails, node: Node) -> Mends:
    """Make a list of one value, or an item of a group of fields."""
    if model_at(subject.model, tuple(error["loc"])) is not None:
        return into_items(subject.document, node) if isinstance(node, MappingNode) else ()
    if not isinstance(node, Scalar):
        return ()
    return into_list(subject.document, node) or lines_into_items(subject.document, node)


def _to_number(subject: Subject, error: ErrorDetails, node: Node) -> Mends:
    guess = number_surely_meant(node.written, str(error["loc"][-1])) if isinstance(node, Scalar) else None
    whole = not error["type"].startswith("int") or (guess or "").lstrip("-").isdecimal()
    return instead(subject.document, node, guess) if guess and whole else ()


def _to_true_or_false(subject: Subject, _: ErrorDetails, node: Node) -> Mends:
    meant = _TRUE_OR_FALSE.get(node.written.strip().casefold()) if isinstance(node, Scalar) else None
    return instead(subject.document, node, meant) if meant else ()


def _to_date(subject: Subject, error: ErrorDetails, node: Node) -> Mends:
    written = node.written if isinstance(node, Scalar) else ""
    guess = date_surely_meant(written)
    if error["type"] == "moment":
        guess = moment_meant(written)
        guess = guess and f'"{guess}"'
    elif error["type"] == "day_of_the_year":
        joint = "/" if "/" in written else " "
        day = date_surely_meant(f"{written.strip()}{joint}2024") or ""
        guess = day[len("2024-") :] if len(day) == _FULL_DAY else None
    elif error["type"] == "day" and len(guess or "") != _FULL_DAY:
        guess = None
    return instead(subject.document, node, guess) if guess else ()


def _to_choice(subject: Subject, error: ErrorDetails, node: Node) -> Mends:
    guess = near_miss(str(error["input"]), choices(field_at(subject.model, tuple(error["loc"]))))
    return instead(subject.document, node, guess) if guess else ()


def _to_link(subject: Subject, _: ErrorDetails, node: Node) -> Mends:
    guess = link_meant(node.written) if isinstance(node, Scalar) else None
    return instead(subject.document, node, guess) if guess else ()


def _to_form(subject: Subject, error: ErrorDetails, node: Node) -> Mends:
    """Write as a name of small letters what should be one."""
    guess = slug(node.written) if isinstance(node, Scalar) and "/" not in node.written else ""
    fits = re.fullmatch(error.get("ctx", {}).get("pattern", "(?!)"), guess)
    return instead(subject.document, node, guess) if guess and fits else ()


def _to_mailbox(subject: Subject, _: ErrorDetails, node: Node) -> Mends:
    guess = mailbox_meant(node.written) if isinstance(node, Scalar) else None
    return instead(subject.document, node, guess) if guess else ()


def _filled(subject: Subject, error: ErrorDetails, _: Node) -> Mends:
    """Put in quotes what a field seems not to hold, as it starts with the sign of a remark."""
    hidden = after_hash(subject, error)
    key = subject.document.root.key(str(error["loc"][0]))
    text = subject.document.source(key.line).rstrip() if key is not None else ""
    column = text.find("#")
    return (Mend(key.line, column + 1, text[column:], hidden),) if hidden and key is not None else ()


_MENDS: Mapping[str, Callable[[Subject, ErrorDetails, Node], Mends]] = {
    "extra_forbidden": _unknown,
    "missing": _filled,
    "string_type": _to_text,
    "tuple_type": _to_list,
    "int_type": _to_number,
    "int_parsing": _to_number,
    "float_type": _to_number,
    "bool_type": _to_true_or_false,
    "bool_parsing": _to_true_or_false,
    "partial_date": _to_date,
    "day": _to_date,
    "moment": _to_date,
    "day_of_the_year": _to_date,
    "web_link": _to_link,
    "literal_error": _to_choice,
    "string_pattern_mismatch": _to_form,
    "mailbox": _to_mailbox,
}
