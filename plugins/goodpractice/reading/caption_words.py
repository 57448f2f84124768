"""The text of a caption to plain words: tags dropped, entities read, and who says what."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from goodpractice.diagnostics import MOST_TOLD, shortened

_TAG = re.compile(r"<(/?)([a-zA-Z]*+)([^<>]*+)>")
_OF_WEBVTT = frozenset("b c i lang ruby u".split())
_NEED_NO_END = frozenset({"", "rt", "v"})
"""A time within a caption, and tags that end with what they stand in."""
_ENDLESS_NUMBER = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")
_UNSEEN = re.compile("[\x00-\x08\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u2060\ufeff]")
"""What can come of an entity or of a program and is no letter."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A tag that is wrong: where it starts in the text, what is wrong, and what to write instead."""

    offset: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Words:
    """What a caption says: the words of each speaker in turn, in their lines, and what is wrong with its tags."""

    said: tuple[tuple[str, str], ...]
    faults: tuple[Fault, ...]


def words_of(text: str) -> Words:
    """Return what the text of one caption says."""
    return Words(tuple(_said(text)), tuple(sorted(islice(_faults(text), MOST_TOLD), key=lambda each: each.offset)))


def _said(text: str) -> Iterator[tuple[str, str]]:
    """Yield each speaker, empty where there is none, with the words."""
    speaker, said, end = "", "", 0
    for tag in _TAG.finditer(text):
        said += text[end : tag.start()]
        end = tag.end()
        if tag[2] == "v":
            if plain := _plain(said):
                yield speaker, plain
            _, *name = re.split(r"\s", tag[3], maxsplit=1)  # classes come before the name, as in <v.loud Jane>
            speaker, said = " ".join(_plain("".join(name)).split()), ""
    if plain := _plain(said + text[end:]):
        yield speaker, plain


def _plain(text: str) -> str:
    """Return a text with its entities read, one space between words, and no empty lines."""
    read = html.unescape(_ENDLESS_NUMBER.sub("\N{REPLACEMENT CHARACTER}", text))
    lines = (" ".join(line.split()) for line in _UNSEEN.sub("", read).split("\n"))
    return "\n".join(line for line in lines if line)


def _faults(text: str) -> Iterator[Fault]:
    still_open: dict[str, list[Fault]] = {}
    for tag in _TAG.finditer(text):
        name = tag[2]
        if tag[1]:
            del still_open.get(name, [])[-1:]
        elif name not in _NEED_NO_END:
            mend = f"Write </{name}> where it ends" if name in _OF_WEBVTT else f"If it is a remark, write [{name}]"
            fault = Fault(tag.start(), f"`{shortened(tag[0])}` is never closed.", f"{mend}, or delete it.")
            still_open.setdefault(name, []).append(fault)
    for faults in still_open.values():
        yield from faults
    hint = "Write > where the tag ends, or &lt; for the sign itself."
    for sign in re.finditer("<", _TAG.sub(lambda tag: " " * len(tag[0]), text)):
        yield Fault(sign.start(), "A tag starts here that is never closed.", hint)
