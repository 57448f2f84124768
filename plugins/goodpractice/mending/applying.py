"""The bytes of one file with the mends of its mistakes applied: every byte that is not mended stays as it was."""

from collections.abc import Iterable, Iterator

from goodpractice.diagnostics import Diagnostic, Mend
from goodpractice.rules_of_text import BYTE_ORDER_MARK, CARRIAGE_RETURN, INVISIBLE_CHARACTER, WRONG_ENCODING

_OF_THE_BYTES = frozenset(each.code for each in (BYTE_ORDER_MARK, CARRIAGE_RETURN, INVISIBLE_CHARACTER, WRONG_ENCODING))
"""Mistakes whose places are counted before anything is left out of a text, so they are mended first and alone."""
_MARK = "\ufeff"
Span = tuple[int, int, str]
"""Where a text is to be replaced, from and to, and by what."""


def text_of(raw: bytes) -> str | None:
    """Return the text of a file with its byte order mark and its line endings; None where it cannot be kept whole."""
    try:
        if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
            return _MARK + raw.decode("utf-16")
        return raw.decode("utf-8", errors="surrogateescape")
    except UnicodeDecodeError:
        return None


def apply_mends(raw: bytes, found: Iterable[Diagnostic]) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Return a file with the mends of its mistakes, and those mistakes that were mended.

    What overlaps another mend, or is not found where it should be, is left for another round.
    """
    text = text_of(raw)
    mendable = [each for each in found if each.mend]
    first = [each for each in mendable if each.code in _OF_THE_BYTES]
    if text is None or not mendable or (not first and "\r" in text.replace("\r\n", "")):
        return raw, ()
    line_end = "\r\n" if "\r\n" in text and not first else "\n"
    starts = [0, *(number + 1 for number, character in enumerate(text) if character == "\n")]
    taken: list[Span] = []
    done: list[Diagnostic] = []
    for each in first or mendable:
        spans = list(_spans(text, starts, each.mend, line_end))
        together = sorted((*taken, *spans))
        if len(spans) == len(each.mend) and not any(map(_meet, together, together[1:])):
            taken = together
            done.append(each)
    return (_replaced(text, taken).encode("utf-8", errors="surrogateescape") if done else raw), tuple(done)


def _replaced(text: str, spans: list[Span]) -> str:
    """Return a text with all replacements, which stand in order and do not meet."""
    parts: list[str] = []
    end = 0
    for start, following, right in spans:
        parts += (text[end:start], right)
        end = following
    return "".join((*parts, text[end:]))


def _spans(text: str, starts: list[int], mends: tuple[Mend, ...], line_end: str) -> Iterator[Span]:
    for mend in mends:
        wrong, right = (each.replace("\n", line_end) for each in (mend.wrong, mend.right))
        start = starts[mend.line - 1] + mend.column - 1 if 0 < mend.line <= len(starts) else len(text) + 1
        if text.startswith(wrong, start):
            yield start, start + len(wrong), right


def _meet(one: Span, following: Span) -> bool:
    return one[0] == following[0] or following[0] < one[1]
