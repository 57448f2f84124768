"""Bytes to lines: encodings, marks, line endings and characters nobody can see."""

import re
from collections.abc import Iterator
from itertools import islice

from goodpractice.diagnostics import MOST_TOLD, Diagnostic, Mend, Place
from goodpractice.rules_of_text import (
    BYTE_ORDER_MARK,
    CARRIAGE_RETURN,
    INVISIBLE_CHARACTER,
    LINE_TOO_LONG,
    WRONG_ENCODING,
)

LONGEST_LINE = 10_000
"""The most characters a line may have; the longest paragraph of a real entry has some 1,000."""
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK = b"\xef\xbb\xbf"
# What YAML calls not printable, and the line breaks of YAML 1.1 that no editor counts as one.
_INVISIBLE = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_INVISIBLE_RUN = re.compile(f"(?:{_INVISIBLE.pattern})+")
_MOST_MENDED = 1_000
"""In how many places of one line invisible characters are mended at once; a line with more is no text."""
_HIDDEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]")
"""What nobody can see and words do without; what joins the parts of a picture is none of it."""
_BREAKS = "\v\f\x85\u2028\u2029"
_NAMES = (
    ((0xAD,), "a soft hyphen"),
    ((0x200B, 0x2060, 0xFEFF), "a space of no width"),
    ((0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "a mark of the direction of writing"),
    (tuple(ord(each) for each in _BREAKS), "a line break from another program"),
)
_WITHOUT_MARK = (Mend(1, 1, "\ufeff", ""),)
_SAVE_AS_UTF8 = "Open the file in your editor and save it with the encoding UTF-8."


def decode(raw: bytes, path: str) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Return the lines of a file and what is wrong with its characters; whatever the bytes, there are lines."""
    found: list[Diagnostic] = []
    if raw.startswith(_UTF16_MARKS):
        message, hint = "The file is saved as UTF-16, not UTF-8.", _SAVE_AS_UTF8
        found.append(WRONG_ENCODING.at(Place(path), message, hint, mend=_WITHOUT_MARK))
        raw = raw.decode("utf-16", errors="replace").encode()
    if raw.startswith(_UTF8_MARK):
        raw = raw.removeprefix(_UTF8_MARK)
        found.append(
            BYTE_ORDER_MARK.at(
                Place(path),
                "The file starts with an invisible byte order mark.",
                "Save it as plain UTF-8, without a byte order mark.",
                mend=_WITHOUT_MARK,
            )
        )
    text = raw.decode("utf-8", errors="surrogateescape")
    if "\r" in text:
        found.append(_carriage_return(text, path))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    found.extend(islice(_long_lines(lines, path), MOST_TOLD))
    if _INVISIBLE.search(text):
        found.extend(islice(_unreadable_characters(lines, path), MOST_TOLD))
        lines = [_INVISIBLE.sub(_REPLACEMENT, line) for line in lines]
    return tuple(lines), tuple(found)


def seen(lines: tuple[str, ...], path: str) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Return lines without what a paste from elsewhere hides in them, and one diagnostic that tells of all of it.

    Search finds no word with a soft hyphen in it, and no name with a mark of direction is the one it looks like.
    """
    spots = [(number, each) for number, line in enumerate(lines, 1) for each in _HIDDEN.finditer(line)]
    if not spots:
        return lines, ()
    line, first = spots[0]
    others = len({number for number, _ in spots}) - 1
    more = f", and there are more on {others} other {'line' if others == 1 else 'lines'}" if others else ""
    clean = tuple(_HIDDEN.sub("", each) for each in lines)
    message = f"There is an invisible character ({_named(ord(first[0]))}) here{more}."
    hint = "Delete it, or type the words again instead of pasting them."
    mend = tuple(Mend(number, each.start() + 1, each[0], "") for number, each in spots)
    return clean, (INVISIBLE_CHARACTER.at(Place(path, line, first.start() + 1), message, hint, clean[line - 1], mend),)


def _named(code: int) -> str:
    name = next((name for codes, name in _NAMES if code in codes), "")
    return f"U+{code:04X}{f', {name}' if name else ''}"


def _as_windows_means(lines: list[str]) -> tuple[Mend, ...]:
    """Return the change of each byte that is not UTF-8 into the letter it is in Windows-1252; none where one is not."""
    mends: list[Mend] = []
    for number, line in enumerate(lines, 1):
        for each in re.finditer("[\udc80-\udcff]", line):
            try:
                letter = bytes((ord(each[0]) - 0xDC00,)).decode("cp1252")
            except UnicodeDecodeError:
                return ()
            mends.append(Mend(number, each.start() + 1, each[0], letter))
    return tuple(mends)


def _long_lines(lines: list[str], path: str) -> Iterator[Diagnostic]:
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            message = f"This line has {len(line):,} characters; the most is {LONGEST_LINE:,}."
            hint = "Put an empty line between its paragraphs; leave pictures and files out, and link them."
            yield LINE_TOO_LONG.at(Place(path, number, LONGEST_LINE + 1), message, hint)


def invisible(text: str) -> int | None:
    """Return the first character of a text that nobody can see and no file may hold, or None."""
    match = _INVISIBLE.search(text)
    return ord(match.group()) if match else None


def _carriage_return(text: str, path: str) -> Diagnostic:
    before = text[: text.index("\r")]
    line = before.count("\n") + 1
    ends = text.replace("\r\n", "\n")
    mend = () if "\r" in ends else tuple(_without_returns(text))
    return CARRIAGE_RETURN.at(
        Place(path, line, len(before) - (before.rfind("\n") + 1) + 1),
        "The lines of this file end in carriage returns.",
        "Save it with line endings LF (Unix); most editors show CRLF or LF at the bottom of the window.",
        mend=mend,
    )


def _without_returns(text: str) -> Iterator[Mend]:
    """Yield the change of each line that ends as on Windows."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.endswith("\r"):
            yield Mend(number, len(line), "\r", "")


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
                message = (
                    f"The byte {code - 0xDC00:#04x} here is not UTF-8; the file is probably saved as Windows-1252."
                )
                yield WRONG_ENCODING.at(place, message, _SAVE_AS_UTF8, shown, _as_windows_means(lines))
            seen_encoding = True
        else:
            yield INVISIBLE_CHARACTER.at(
                place,
                f"There is an invisible character ({_named(code)}) here.",
                "Delete it, or type the line again instead of pasting it.",
                shown,
                tuple(
                    Mend(number, each.start() + 1, each[0], "".join(" " for sign in each[0] if sign in _BREAKS))
                    for each in islice(_INVISIBLE_RUN.finditer(line), _MOST_MENDED)
                ),
            )
