"""Mends of headings: one written in another way, one with nothing under it, and one that is missing."""

import re

from goodpractice.checking.mends.tokens import Mends
from goodpractice.diagnostics import Mend
from goodpractice.reading.document import Document

_NOTHING = "Not reported."
_UNDERLINE = re.compile(r"(?:-+|=+) *")


def as_heading(document: Document, line: int, title: str) -> Mends:
    """Return the change of a line, and of the one that underlines it, into a heading of the second level."""
    text, below = document.source(line), document.source(line + 1)
    underlined = _UNDERLINE.fullmatch(below) and not text.startswith("#")
    return (Mend(line, 1, f"{text}\n{below}" if underlined else text, f"## {title}"),)


def below_heading(document: Document, line: int) -> Mends:
    """Return the change that says under a heading that nothing is reported."""
    return (Mend(line, len(document.source(line)) + 1, "", f"\n\n{_NOTHING}"),)


def new_section(document: Document, title: str, line: int, *, before: bool) -> Mends:
    """Return the change that adds a heading under which nothing is reported, before or after a line."""
    added = f"## {title}\n\n{_NOTHING}"
    if before:
        return (Mend(line, 1, "", f"{added}\n\n"),)
    return (Mend(line, len(document.source(line)) + 1, "", f"\n\n{added}"),)


def apart(document: Document, line: int) -> Mends:
    """Return the change that puts an empty line below a line, so that what stands there does not underline it."""
    return (Mend(line, len(document.source(line)) + 1, "", "\n"),)
