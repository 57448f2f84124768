"""Contributed text made harmless for GitHub's Markdown: one line, no HTML, no mention, no link, no picture."""

import re

MOST = 600
"""How many characters of one text are shown."""
_APART = "\u200b"
"""A space of no width: what GitHub would turn into a mention or a link is no longer one word."""
_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$])")
_LINKS = re.compile(r"@|#|:(?=//)|(?<=www)(?=\.)|(?<=\bGH)(?=-\d)", re.IGNORECASE)


def one_line(text: str, most: int = MOST) -> str:
    """Return a text without line breaks, control characters and signs that cannot be seen, cut where it is long."""
    seen = "".join(each if each.isprintable() else " " for each in text[: 4 * most])
    line = " ".join(seen.split())
    return line if len(line) <= most else f"{line[:most].rstrip()}…"


def plain(text: str, most: int = MOST) -> str:
    """Return a text that shows as it is written, wherever it stands in a line, a list or a table."""
    apart = _LINKS.sub(lambda found: f"{found[0]}{_APART}", one_line(text, most))
    entities = apart.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKS.sub(r"\\\1", entities)


def code(text: str, most: int = MOST) -> str:
    """Return a text as code, in which GitHub reads nothing; not for tables, as a bar would end the cell."""
    return f"`{one_line(text, most).replace('`', chr(39)) or ' '}`"


def told(message: str, most: int = MOST) -> str:
    """Return a message of the checks: what it has in backticks is shown as code, all else as it is written."""
    parts = one_line(message, most).split("`")
    if len(parts) % 2 == 0:
        return plain(message, most)
    return "".join(code(each) if number % 2 else _spaced(each) for number, each in enumerate(parts))


def _spaced(text: str) -> str:
    """Return a part of a message with the spaces at its ends, which keep it apart from its neighbours."""
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{plain(text)}{after if text.strip() else ''}"
