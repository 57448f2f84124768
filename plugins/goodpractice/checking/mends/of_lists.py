"""Mends of lists: one value where several are meant, several fields without a hyphen, and the reverse."""

import re

from goodpractice.checking.mends.tokens import Mends, token_of
from goodpractice.diagnostics import Mend
from goodpractice.reading.document import Document, Mapping, Node, Scalar, Sequence

_FITS_IN_BRACKETS = re.compile(r"[^\[\]{}\"':;#.]+")


def into_list(document: Document, node: Scalar) -> Mends:
    """Return the change of a value into a list: in brackets where it is a word, below its field where a sentence."""
    token = token_of(document, node)
    if not token:
        return ()
    if token.endswith("]") and _FITS_IN_BRACKETS.fullmatch(token[:-1]):  # the first bracket is missing
        return (Mend(node.line, node.column, token, f"[{token}"),)
    if _FITS_IN_BRACKETS.fullmatch(token):
        words = ", ".join(filter(None, (each.strip() for each in token.split(","))))
        return (Mend(node.line, node.column, token, f"[{words}]"),)
    before = document.source(node.line)[: node.column - 1]
    field = re.fullmatch(r"( *)[\w-]+:( +)", before)
    if field is None:
        return ()
    return (Mend(node.line, len(before) - len(field[2]) + 1, field[2] + token, f"\n{field[1]}  - {token}"),)


def into_one(document: Document, node: Node) -> Mends:
    """Return the change of a list of one value into that value."""
    items = node.items if isinstance(node, Sequence) else ()
    token = token_of(document, items[0]) if len(items) == 1 else ""
    if not token:
        return ()
    if whole := token_of(document, node):
        inside = whole[1:-1].strip().strip(",").strip()
        return (Mend(node.line, node.column, whole, token),) if inside == token else ()
    line, above = document.source(node.line), document.source(node.line - 1)
    if re.fullmatch(r"\s*[\w-]+:", above) and line[: node.column - 1].strip() == "" and line.endswith(token):
        return (Mend(node.line - 1, len(above) + 1, f"\n{line}", f" {token}"),)
    return ()


def into_items(document: Document, node: Mapping) -> Mends:
    """Return the change of fields without a hyphen into an item of a list."""
    first = document.source(node.line)
    if first[: node.column - 1].strip():
        return ()
    below = (Mend(number, 1, "", "  ") for number in _deeper(document, node) if document.source(number).strip())
    return (Mend(node.line, node.column, "", "- "), *below)


def _deeper(document: Document, node: Mapping) -> range:
    """Return the lines below the first of a group that belong to it."""
    end = node.line + 1
    while end <= len(document.lines):
        text = document.source(end)
        if text.strip() and len(text) - len(text.lstrip(" ")) < node.column - 1:
            break
        end += 1
    return range(node.line + 1, end)


def out_of_inner(document: Document, node: Sequence) -> Mends:
    """Return the change of a list within a list, both in brackets, into its items."""
    inner = token_of(document, node)
    return (Mend(node.line, node.column, inner, inner[1:-1].strip()),) if inner else ()


def lines_into_items(document: Document, node: Scalar) -> Mends:
    """Return the change of lines below one another, with numbers or with nothing before them, into items of a list."""
    start = document.source(node.line)
    indent = start[: node.column - 1]
    if indent.strip() or not indent:
        return ()
    lines = [node.line]
    while document.source(lines[-1] + 1).startswith(indent) and document.source(lines[-1] + 1).strip():
        lines.append(lines[-1] + 1)
    texts = [document.source(number)[len(indent) :] for number in lines]
    marks = [re.match(r"(?:(?:\d+[.)]|[•·‣▪●○*–—]) *)?", text) for text in texts]
    if any(text[:1].isspace() or re.search(r": |:$| #", text) for text in texts):
        return ()
    found = ((number, mark[0] if mark else "") for number, mark in zip(lines, marks, strict=True))
    return tuple(Mend(number, len(indent) + 1, mark, "- ") for number, mark in found)


def out_of_braces(document: Document, node: Mapping) -> Mends:
    """Return the change of words in curly brackets into a list."""
    text = document.source(node.line)[node.column - 1 :]
    whole = re.match(r"\{([^{}:\[\]\"']*)\}", text)
    return (Mend(node.line, node.column, whole[0], f"[{whole[1].strip()}]"),) if whole else ()
