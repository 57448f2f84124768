"""Values as they stand in the file, quotes and brackets included, and the changes that replace or remove them."""

import re

from goodpractice.diagnostics import Mend
from goodpractice.reading.document import Document, Node, Scalar, Sequence

Mends = tuple[Mend, ...]
"""The changes that mend one mistake; none where a person must decide."""
_ENTRY = re.compile(r"\s*(?:- +)?[\w-]+ *:")


def token_of(document: Document, node: Node) -> str:
    """Return a value as it stands in the file, on one line; empty where it spans several or holds escapes."""
    rest = document.source(node.line)[node.column - 1 :]
    if isinstance(node, Sequence):
        end = _end_of_list(rest) if rest.startswith("[") else 0
        return rest[:end]
    if not isinstance(node, Scalar):
        return ""
    if rest[:1] in ("'", '"'):
        end = rest.find(rest[0], 1)
        return rest[: end + 1] if end > 0 and rest[1:end] == node.written else ""
    return node.written if node.written and rest.startswith(node.written) else ""


def _end_of_list(text: str) -> int:
    """Return where the bracket closes that a text starts with; 0 where it does not, or where quotes are in the way."""
    depth = 0
    for number, character in enumerate(text):
        depth += (character == "[") - (character == "]")
        if character in "\"'{}":
            return 0
        if depth == 0:
            return number + 1
    return 0


def instead(document: Document, node: Node, right: str) -> Mends:
    """Return the change of a value into another text."""
    token = token_of(document, node)
    return (Mend(node.line, node.column, token, right),) if token and token != right else ()


def without_line(document: Document, line: int) -> Mends:
    """Return the change that takes out a line."""
    return (Mend(line, 1, f"{document.source(line)}\n", ""),) if line < len(document.lines) else ()


def without_field(document: Document, key: Scalar, node: Node) -> Mends:
    """Return the change that takes out a field that stands on one line of its own."""
    text = document.source(key.line)
    alone = text[: key.column - 1].strip() == "" and isinstance(node, Scalar) and _ENTRY.match(text)
    says = token_of(document, node) or text.rstrip().endswith(":")
    whole = alone and says and _is_one_line(document, key)
    return without_line(document, key.line) if whole else ()


def _is_one_line(document: Document, key: Scalar) -> bool:
    """Whether nothing that belongs to a field stands below its line."""
    following = document.source(key.line + 1)
    return not following.strip() or len(following) - len(following.lstrip()) < key.column


def without_item(document: Document, node: Node) -> Mends:
    """Return the change that takes an item out of a list: with its comma in brackets, with its line below a field."""
    token, text = token_of(document, node), document.source(node.line)
    if not token:
        return ()
    before, after = text[: node.column - 1], text[node.column - 1 + len(token) :]
    if re.fullmatch(r"\s*- +", before) and not after.strip():
        return without_line(document, node.line)
    if comma := re.search(r",\s*$", before):
        return (Mend(node.line, comma.start() + 1, before[comma.start() :] + token, ""),)
    if comma := re.match(r"\s*,\s*", after):
        return (Mend(node.line, node.column, token + comma[0], ""),)
    return ()
