"""How much one body may hold."""

from collections.abc import Iterable, Iterator

from goodpractice.diagnostics import Diagnostic, Place
from goodpractice.markup.story import DEEPEST, MOST_CELLS, MOST_HEADINGS, Beyond
from goodpractice.reading.document import Document
from goodpractice.rules_of_text import NESTED_TOO_DEEPLY, TOO_MANY_PARTS

_SAID = {
    "levels": (
        NESTED_TOO_DEEPLY,
        f"Lists and quotations stand more than {DEEPEST // 2} within one another here.",
        "Take some of the spaces or `>` at the start of the lines away.",
    ),
    "headings": (
        TOO_MANY_PARTS,
        f"The story has more than {MOST_HEADINGS} headings.",
        "Leave out those that have only a few lines under them.",
    ),
    "cells": (
        TOO_MANY_PARTS,
        f"The story has more than {MOST_CELLS:,} cells of tables.",
        "Link the spreadsheet, and show only what readers need.",
    ),
}


def check_extent(document: Document, beyond: Iterable[Beyond]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each limit that a body passes, at the line where it does."""
    for each in beyond:
        rule, message, hint = _SAID[each.what]
        yield document.broken(rule, Place(document.path, document.body_line + each.line), message, hint)
