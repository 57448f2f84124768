"""The headings of a body: the ones its type asks for, in their order, each with something under it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodpractice.diagnostics import Diagnostic, Place, closest
from goodpractice.reading.document import Document
from goodpractice.rules import EMPTY_SECTION, MISSING_SECTION, SECTION_ORDER, UNKNOWN_SECTION

_HEADING = re.compile(r"(?P<marks>#{1,2})(?P<space>\s*)(?P<title>[^#\s].*?)\s*#*\s*")
_FENCE = re.compile(r"\s*(```|~~~)")


@dataclass(frozen=True, slots=True)
class _Section:
    title: str
    marks: str
    line: int
    empty: bool


def check_sections(document: Document, sections: tuple[str, ...], called: str) -> Iterator[Diagnostic]:
    """Yield what is wrong with the headings of a body; nothing where its type asks for none."""
    if not sections:
        return
    found = tuple(_sections(document))
    meant = {each: _meant(each.title, sections) for each in found}
    for section in found:
        yield from _check_one(document, section, meant[section], sections, called)
    titles = [title for title in meant.values() if title]
    for title in sections:
        if title not in titles:
            place = Place(document.path, len(document.lines))
            hint = f"Add `## {title}`; where nothing is known, write `Not reported.` under it."
            yield document.broken(MISSING_SECTION, place, f"The heading `## {title}` is missing.", hint)
    yield from _check_order(document, [each for each in found if each.title in sections], sections)


def _sections(document: Document) -> Iterator[_Section]:
    lines = document.body.split("\n")
    heads: list[tuple[int, str, str]] = []
    fenced = False
    for number, line in enumerate(lines):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced and (match := _HEADING.fullmatch(line)):
            heads.append((number, match["marks"], match["title"]))
    for (start, marks, title), (end, *_) in zip(heads, [*heads[1:], (len(lines), "", "")], strict=False):
        empty = not "".join(lines[start + 1 : end]).strip()
        yield _Section(title, marks, document.body_line + start, empty)


def _meant(title: str, sections: tuple[str, ...]) -> str | None:
    return title if title in sections else closest(title, sections)


def _check_one(
    document: Document, section: _Section, meant: str | None, sections: tuple[str, ...], called: str
) -> Iterator[Diagnostic]:
    place = Place(document.path, section.line)
    if section.title not in sections or section.marks != "##":
        known = " · ".join(sections)
        hint = f"Write `## {meant}`." if meant else f"Use these headings: {known}. Within one, `###` is free."
        shown = f"{section.marks} {section.title}"[:80]
        yield document.broken(UNKNOWN_SECTION, place, f"`{shown}` is not a heading of a {called}.", hint)
    elif section.empty:
        hint = "Write what is known, or `Not reported.`"
        yield document.broken(EMPTY_SECTION, place, f"There is nothing under `## {section.title}`.", hint)


def _check_order(document: Document, found: list[_Section], sections: tuple[str, ...]) -> Iterator[Diagnostic]:
    highest = -1
    for section in found:
        position = sections.index(section.title)
        place = Place(document.path, section.line)
        if position == highest:
            message = f"The heading `## {section.title}` is here a second time."
            yield document.broken(SECTION_ORDER, place, message, "Put both texts under one heading.")
        elif position < highest:
            message = f"`## {section.title}` stands after `## {sections[highest]}`."
            hint = f"The order is: {' · '.join(sections)}."
            yield document.broken(SECTION_ORDER, place, message, hint)
        highest = max(highest, position)
