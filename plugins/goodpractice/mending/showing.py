"""Changes as people read them before they say yes: the lines before and after, with what nobody can see made plain."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from goodpractice.mending.applying import text_of
from goodpractice.mending.change import Change

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xa0\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
WIDEST = 160
"""How many characters of a line are shown."""
MOST_LINES = 400
"""How many changed lines of one file are shown."""
_PRIVATE = "(this line is not shown, as it may say something private)"


def lines_of(change: Change) -> Iterator[str]:
    """Yield what is to become of a file; of the lines that may be private only that they change."""
    yield change.path + (f", which gets the name {change.becomes}" if change.renames else "")
    yield from (f"  Mended: {each}" for each in change.words)
    before, after = (text_of(each) for each in (change.before, change.after))
    if change.before == change.after or before is None or after is None:
        return
    old, new = _lines(before), _lines(after)
    shown = 0
    for start, end, first, last in _differences(old, new):
        if (shown := shown + end - start + last - first) > MOST_LINES:
            yield "  and more lines"
            return
        yield f"  line {min(start + 1, len(old))}"
        private = any(number + 1 in change.hidden for number in range(start, max(end, start + 1)))
        if private:
            yield f"    {_PRIVATE}"
            continue
        yield from (f"    - {_plain(line)}".rstrip() for line in old[start:end])
        yield from (f"    + {_plain(line)}".rstrip() for line in new[first:last])


def _differences(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield where lines differ, from and to, before and after; line by line where as many take the place of some."""
    for kind, start, end, first, last in SequenceMatcher(None, old, new).get_opcodes():
        if kind == "replace" and end - start == last - first:
            yield from ((start + each, start + each + 1, first + each, first + each + 1) for each in range(end - start))
        elif kind != "equal":
            yield start, end, first, last


def _lines(text: str) -> list[str]:
    """Return the lines of a text without its byte order mark and with one kind of line ending."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _plain(line: str) -> str:
    shown = _UNSEEN.sub(_number, line)
    return shown if len(shown) <= WIDEST else f"{shown[:WIDEST]}…"


def _number(character: re.Match[str]) -> str:
    code = ord(character[0])
    return f"<{code - 0xDC00:02X}>" if 0xDC80 <= code <= 0xDCFF else f"<U+{code:04X}>"
