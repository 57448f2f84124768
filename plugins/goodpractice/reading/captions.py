"""Captions: the bytes of a WebVTT file to cues, each what somebody says and when, and every mistake with its place.

Read by our own hand, after the grammar of the W3C (https://www.w3.org/TR/webvtt1/): webvtt-py, the one library there
is, tells no line of what is wrong, stops at the first mistake where it is strict and drops captions in silence where
it is not. Whatever a player would only warn of is read all the same, so that all mistakes are told at once.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from goodpractice.diagnostics import MOST_TOLD, Diagnostic, Mend, Place, shortened
from goodpractice.reading.caption_words import words_of
from goodpractice.reading.conflicts import settle
from goodpractice.reading.files import Folder, bytes_of, printable
from goodpractice.reading.rolling import Cue, Shown, without_repeats
from goodpractice.reading.text import decode
from goodpractice.rules_of_text import (
    BYTE_ORDER_MARK,
    CAPTION_ORDER,
    CAPTION_TAG,
    CAPTION_TIME,
    CARRIAGE_RETURN,
    NOT_CAPTIONS,
)

LARGEST = 1_500_000
"""The most bytes captions may have; those a machine made of two hours of talk have about two thirds of that."""
ENDING = ".vtt"
_ARROW = "-->"
_HEADER = re.compile(r"WEBVTT(?:[ \t].*)?")
_NO_CAPTION = re.compile(r"NOTE(?:[ \t].*)?|(?:STYLE|REGION)[ \t]*")
_TIME = re.compile(r"(?:([0-9]{1,3}):)?([0-9]{1,2}):([0-9]{1,2})(?:[.,]([0-9]{1,3}))?")
_COMMA = re.compile(r"[0-9],[0-9]{3}[ \t]*-->|-->[ \t]*[0-9:]+,[0-9]{3}")
_ALLOWED = frozenset({BYTE_ORDER_MARK.code, CARRIAGE_RETURN.code})
"""What other files should not have, and WebVTT may: captions come from programs."""
_A_TIME = "Write hours, minutes, seconds and thousandths, such as 00:12:30.000."


def read_captions_beside(root: Path, folder: Folder) -> tuple[dict[str, tuple[Cue, ...]], list[Diagnostic]]:
    """Return the cues of each captions file of a folder, by its path, and what is wrong with them.

    A file that could not be read has no cues, so that nobody calls it missing.
    """
    captions: dict[str, tuple[Cue, ...]] = {}
    found: list[Diagnostic] = []
    if ENDING not in folder.beside or (root / folder.name).is_symlink():
        return captions, found
    for file in sorted((root / folder.name).glob(f"[!.]*{ENDING}")):
        path = printable(file.relative_to(root))
        captions[path] = ()
        if file.is_symlink() or file.is_dir():
            continue  # told of with the other files of the folder
        raw = bytes_of(file, path, LARGEST, "Keep only the words and their times, or split the recording.")
        if isinstance(raw, Diagnostic):
            found.append(raw)
        else:
            captions[path], mistakes = read_captions(raw, path)
            found += mistakes
    return captions, found


def captions_as_written(root: Path, path: str) -> bytes | None:
    """Return what a captions file holds, to be handed on as it is; None where it cannot be read."""
    raw = bytes_of(root / path, path, LARGEST, "")
    return raw if isinstance(raw, bytes) else None


def lines_of_captions(root: Path, path: str) -> tuple[str, ...]:
    """Return the lines of a captions file; none where it cannot be read."""
    raw = captions_as_written(root, path)
    return decode(raw, path)[0] if raw is not None else ()


def read_captions(raw: bytes, path: str) -> tuple[tuple[Cue, ...], tuple[Diagnostic, ...]]:
    """Return the cues of a captions file in the order in which they start, and what is wrong with it."""
    shown, found = decode(raw, path)
    lines, conflicts = settle(shown, path)
    told = [*(each for each in found if each.code not in _ALLOWED), *conflicts]
    most = 0 if conflicts else len(told) + MOST_TOLD  # the marks of a conflict break up the captions around them
    captions: list[Shown] = []
    for each in _read(lines, path):
        if isinstance(each, Shown):
            captions.append(each)
        elif len(told) < most:
            told.append(each)
    if not captions and not told:
        message, hint = "There are no words in these captions.", "Export the captions again."
        told.append(NOT_CAPTIONS.at(Place(path), message, hint, lines[0]))
    return without_repeats(captions), tuple(told)


def _read(lines: tuple[str, ...], path: str) -> Iterator[Shown | Diagnostic]:
    header = _HEADER.fullmatch(lines[0])
    comma = next((number for number, line in enumerate(lines) if _COMMA.search(line)), None)
    timed = any(_ARROW in line for line in lines)
    if not header and comma is not None:
        message = "These captions are SubRip (.srt), which has commas in its times, and not WebVTT."
        hint = "Export them as WebVTT (.vtt), or write WEBVTT and an empty line on top and full stops in all times."
        yield NOT_CAPTIONS.at(Place(path), message, hint, lines[0], (*_header(lines), *_full_stops(lines)))
    elif not header:
        message = "This file does not start with WEBVTT." if any(lines) else "This file is empty."
        hint = "Write WEBVTT, in capitals and alone, on the first line, and leave the second one empty."
        hint, mend = (hint, _header(lines)) if timed else ("Put captions there as WebVTT.", ())
        yield NOT_CAPTIONS.at(Place(path), message, hint, lines[0], mend)
    elif comma is not None:
        place = Place(path, comma + 1, lines[comma].index(",") + 1)
        hint = "Write full stops in all times, such as 00:00:01.000."
        mend = tuple(_full_stops(lines))
        yield CAPTION_TIME.at(place, "There is a comma in this time.", hint, lines[comma], mend)
    if timed:
        yield from _read_blocks(lines, path)


def _header(lines: tuple[str, ...]) -> tuple[Mend, ...]:
    """Return the change that puts the first line there, or writes it as it should be."""
    if lines[0].strip().upper() == "WEBVTT":
        return (Mend(1, 1, lines[0], "WEBVTT"),)
    return (Mend(1, 1, "", "WEBVTT\n\n"),)


def _full_stops(lines: tuple[str, ...]) -> Iterator[Mend]:
    """Yield the change of each comma in a time."""
    for number, line in enumerate(lines, 1):
        if _ARROW in line and _COMMA.search(line):
            yield Mend(number, 1, line, re.sub(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", ".", line))


def _read_blocks(lines: tuple[str, ...], path: str) -> Iterator[Shown | Diagnostic]:
    """Yield the captions below the header, and what is wrong with them."""
    before = 0
    for start, end in _blocks(lines):
        at = next((number for number in range(start, min(start + 2, end)) if _ARROW in lines[number]), None)
        if at is None:
            if not _NO_CAPTION.fullmatch(lines[start]):
                message = f"`{shortened(lines[start].strip())}` has no times: an empty line ends a caption."
                hint = "Delete the empty line above it, or write above it from when to when it is said."
                yield CAPTION_TIME.at(Place(path, start + 1), message, hint, lines[start])
            continue
        if at == start > 0 and lines[start - 1].strip():
            hint = "Put an empty line between two captions, above the number of the second if it has one."
            message = "There is no empty line above this caption."
            mend = (Mend(at + 1, 1, "", "\n"),) if not lines[at - 1].strip().isdecimal() else ()
            yield CAPTION_TIME.at(Place(path, at + 1), message, hint, lines[at], mend)
        times, mistakes = _times(lines[at], Place(path, at + 1))
        yield from mistakes
        if times and times[0] < before:
            place = Place(path, at + 1, _column(lines[at]))
            message = "This caption starts before the one above it."
            yield CAPTION_ORDER.at(place, message, "Put captions in the order in which they are said.", lines[at])
        before = times[0] if times else before
        text = "\n".join(lines[at + 1 : end])
        words = words_of(text)
        for fault in words.faults:
            line, column = _spot(text, fault.offset)
            place = Place(path, at + 2 + line, column)
            yield CAPTION_TAG.at(place, fault.message, fault.hint, lines[place.line - 1])
        if times:
            yield from (Shown(*times, said, speaker) for speaker, said in words.said)


def _blocks(lines: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield where each block below the header starts and ends: at an empty line, or at the times of another caption."""
    start = _below_header(lines)
    for number in range(start, len(lines) + 1):
        line = lines[number] if number < len(lines) else ""
        if not line or (_ARROW in line and (number > start + 1 or _ARROW in lines[start])):
            if number > start:
                yield start, number
            start = number if line else number + 1


def _below_header(lines: tuple[str, ...]) -> int:
    """Return the line after the header; where there is none, the first caption."""
    first = next(number for number, line in enumerate(lines) if line)
    end = next(number for number in range(first, len(lines)) if not lines[number] or _ARROW in lines[number])
    return end - 1 if lines[end] and end > first and not _HEADER.fullmatch(lines[first]) else end


def _times(line: str, place: Place) -> tuple[tuple[int, int] | None, list[Diagnostic]]:
    """Return the two times of a caption in milliseconds, None where they cannot be read, and what is wrong."""
    found: list[Diagnostic] = []
    first, _, rest = line.partition(_ARROW)
    written = (first.strip(), (rest.split() or [""])[0])
    columns = (_column(line), line.index(_ARROW) + len(_ARROW) + _column(rest))
    times = [_milliseconds(each) for each in written]
    for text, time, column in zip(written, times, columns, strict=True):
        spot = Place(place.path, place.line, column)
        if time is None:
            message = f"`{shortened(text)}` is not a time." if text else "There is a time missing."
            found.append(CAPTION_TIME.at(spot, message, _A_TIME, line))
        elif text.replace(",", ".") not in (_as_time(time), _as_time(time).removeprefix("00:")):
            message = f"`{text}` is not written as a time of WebVTT."
            mend = (Mend(place.line, column, text, _as_time(time)),)
            found.append(CAPTION_TIME.at(spot, message, f"Write {_as_time(time)}.", line, mend))
    start, end = times
    if start is None or end is None:
        return None, found
    if end < start:
        spot = Place(place.path, place.line, columns[1])
        message = f"This caption ends at {written[1]}, before it starts."
        found.append(CAPTION_ORDER.at(spot, message, "Write first when it starts, then when it ends.", line))
    return (start, end), found


def _milliseconds(text: str) -> int | None:
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    hours, minutes, seconds = (int(each or 0) for each in match.groups()[:3])
    if minutes > 59 or seconds > 59:
        return None
    return (hours * 3600 + minutes * 60 + seconds) * 1000 + int((match[4] or "0").ljust(3, "0"))


def _as_time(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def _column(text: str) -> int:
    return len(text) - len(text.lstrip()) + 1


def _spot(text: str, offset: int) -> tuple[int, int]:
    """Return the line, from 0, and the column, from 1, of a place in a text."""
    before = text[:offset]
    return before.count("\n"), offset - (before.rfind("\n") + 1) + 1
