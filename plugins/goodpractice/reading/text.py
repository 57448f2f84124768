"""Bytes to lines: encodings, marks, line endings and characters nobody can see."""

import re
from collections.abc import Iterator
from itertools import islice

from goodpractice.diagnostics import MOST_TOLD, Diagnostic, Place
from goodpractice.rules_of_text import BYTE_ORDER_MARK, CARRIAGE_RETURN, INVISIBLE_CHARACTER, WRONG_ENCODING

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK = b"\xef\xbb\xbf"
# What YAML calls not printable, and the line breaks of YAML 1.1 that no editor counts as one.
_INVISIBLE = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def decode(raw: bytes, path: str) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Return the lines of a file and what is wrong with its characters; whatever the bytes, there are lines."""
    found: list[Diagnostic] = []
    if raw.startswith(_UTF16_MARKS):
        hint = "Open the file in your editor and save it with the encoding UTF-8."
        found.append(WRONG_ENCODING.at(Place(path), "The file is saved as UTF-16, not UTF-8.", hint))
        raw = raw.decode("utf-16", errors="replace").encode()
    if raw.startswith(_UTF8_MARK):
        raw = raw.removeprefix(_UTF8_MARK)
        found.append(
            BYTE_ORDER_MARK.at(
                Place(path),
                "The file starts with an invisible byte order mark.",
                "Save it as plain UTF-8, without a byte order mark.",
            )
        )
    text = raw.decode("utf-8", errors="surrogateescape")
    if "\r" in text:
        found.append(_carriage_return(text, path))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if _INVISIBLE.search(text):
        found.extend(islice(_unreadable_characters(lines, path), MOST_TOLD))
        lines = [_INVISIBLE.sub(_REPLACEMENT, line) for line in lines]
    return tuple(lines), tuple(found)


def invisible(text: str) -> int | None:
    """Return the first character of a text that nobody can see and no file may hold, or None."""
    match = _INVISIBLE.search(text)
    return ord(match.group()) if match else None


def _carriage_return(text: str, path: str) -> Diagnostic:
    before = text[: text.index("\r")]
    line = before.count("\n") + 1
    return CARRIAGE_RETURN.at(
        Place(path, line, len(before) - (before.rfind("\n") + 1) + 1),
        "The lines of this file end in carriage returns.",
        "Save it with line endings LF (Unix); most editors show CRLF or LF at the bottom of the window.",
    )


def _unreadable_characters(lines: list[str], path: str) -> Iterator[Diagnostic]:
    """Yield the first character of each line that cannot be read: one slip gives one message."""
    seen_encoding = False
    for number, line in enumerate(lines, 1):
        match = _INVISIBLE.search(line)
        if match is None:
            continue
        place = Place(path, number, match.start() + 1)
        shown = _INVISIBLE.sub(_REPLACEMENT, line)
        code = ord(match.group())
        if 0xDC80 <= code <= 0xDCFF:  # how surrogateescape marks a byte that is not UTF-8
            if not seen_encoding:
                yield WRONG_ENCODING.at(
                    place,
                    f"The byte {code - 0xDC00:#04x} here is not UTF-8; the file is probably saved as Windows-1252.",
                    "Open the file in your editor and save it with the encoding UTF-8.",
                    shown,
                )
            seen_encoding = True
        else:
            yield INVISIBLE_CHARACTER.at(
                place,
                f"There is an invisible character (U+{code:04X}) here.",
                "Delete it, or type the line again instead of pasting it.",
                shown,
            )
