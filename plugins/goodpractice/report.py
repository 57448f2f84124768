"""Diagnostics as text for people, as JSON for programs, and as annotations for a pull request."""

import json
from collections.abc import Iterable

from goodpractice.diagnostics import Diagnostic

WIDEST = 100
"""How many characters of an offending line are shown."""


def as_text(each: Diagnostic) -> str:
    """Return a diagnostic as a person reads it: place, code, the line itself, what is wrong, what to write."""
    lines = [
        f"{each.path}:{each.line}:{each.column}  {each.code}"
        + (f"  ({each.severity})" if each.severity != "error" else "")
    ]
    if each.source.strip():
        first = max(0, each.column - WIDEST // 2) if len(each.source) > WIDEST else 0
        shown = each.source[first : first + WIDEST].replace("\t", " ")
        margin = f"{each.line:>5} | "
        lines += [f"{margin}{shown}".rstrip(), " " * (len(margin) - 2) + "| " + " " * (each.column - 1 - first) + "^"]
    lines += [f"  {each.message}", f"  {each.hint}"]
    return "\n".join(lines)


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return diagnostics as a JSON list with the documented keys."""
    return json.dumps([each.as_json() for each in diagnostics], ensure_ascii=False, indent=2)


def as_annotation(each: Diagnostic) -> str:
    """Return a diagnostic as a GitHub workflow command, which shows it on its line of a pull request."""
    place = f"file={_property(each.path)},line={each.line},col={each.column},title={_property(each.code)}"
    level = "notice" if each.severity == "advice" else each.severity
    return f"::{level} {place}::{_data(f'{each.message} {each.hint}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
