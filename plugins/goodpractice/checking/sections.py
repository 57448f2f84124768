"""The headings of a body: the ones its type asks for, in their order, each with something under it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from goodpractice.checking.mends.of_headings import apart, as_heading, below_heading, new_section
from goodpractice.checking.mends.tokens import Mends
from goodpractice.diagnostics import Diagnostic, Place, closest, near_miss, shortened
from goodpractice.reading.document import Document
from goodpractice.rules_of_content import EMPTY_SECTION, MISSING_SECTION, SECTION_ORDER, UNKNOWN_SECTION

MOST_HEADINGS = 200
"""How many headings of a body are looked at; no story has a tenth of them."""
_HEADING = re.compile(r"(#{1,2})(?!#)(.*)")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_NUMBERED = re.compile(r"^(?:\d+|[a-e])[.)]\s*")
_UNDERLINE = re.compile(r"(?:-+|=+) *")
_FENCE = re.compile(r"\s*(```|~~~)")


@dataclass(frozen=True, slots=True)
class _Section:
    title: str
    shown: str
    """The heading as it is written."""
    line: int
    exact: bool
    """Whether it is written with two number signs, as it should be."""
    empty: bool
    underlined: bool = False
    """Whether it is a sentence that only the line below makes a heading."""


def check_sections(document: Document, sections: tuple[str, ...], called: str) -> Iterator[Diagnostic]:
    """Yield what is wrong with the headings of a body; nothing where its type asks for none."""
    if not sections or "*" in document.unreadable:
        return
    found = tuple(islice(_sections(document), MOST_HEADINGS))
    missing = [title for title in sections if title not in {each.title for each in found}]
    for section in found:
        if section.title not in sections or not section.exact:
            meant = _meant(section, found, sections, missing)
            if section.underlined and section.title not in sections and closest(section.title, missing) is None:
                yield _underlined(document, section)
                continue
            if meant in missing:
                missing.remove(meant)
            sure = section.title if section.title in sections else near_miss(_NUMBERED.sub("", section.title), sections)
            mend = as_heading(document, section.line, meant) if meant and meant == sure else ()
            yield _unknown(document, section, meant, sections, called, mend)
        elif section.empty:
            hint = "Write what is known, or `Not reported.`"
            message = f"There is nothing under `## {section.title}`."
            mend = below_heading(document, section.line)
            yield document.broken(EMPTY_SECTION, Place(document.path, section.line), message, hint, mend)
    for section in _unmarked(document, missing):
        missing.remove(section.title)
        mend = as_heading(document, section.line, section.title)
        yield _unknown(document, section, section.title, sections, called, mend)
    known = [each for each in found if each.title in sections]
    yield from _check_missing(document, missing, known, sections)
    yield from _check_order(document, known, sections)


def _sections(document: Document) -> Iterator[_Section]:
    """Yield the headings of the first two levels, those among them that are underlined."""
    lines = _without_code(document)
    heads: list[tuple[int, str, bool]] = []
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else ""
        match = _HEADING.fullmatch(line)
        title = match[2].strip().rstrip("#").rstrip() if match else ""
        if match and title:
            heads.append((number, title, match[1] == "##"))
        elif line.strip() and _UNDERLINE.fullmatch(after) and (number == 0 or not lines[number - 1].strip()):
            heads.append((number, line.strip(), False))
    for (start, title, exact), (end, *_) in zip(heads, [*heads[1:], (len(lines), "", False)], strict=False):
        empty = not "".join(lines[start + 1 : end]).strip() and (end == len(lines) or lines[end].startswith("#"))
        underlined = not lines[start].startswith("#") and title[-1:] in ".!?,;:"  # a sentence, and no heading
        yield _Section(title, lines[start].strip(), document.body_line + start, exact, empty, underlined)


def _unmarked(document: Document, missing: Sequence[str]) -> Iterator[_Section]:
    """Yield the lines that are headings in all but their marks: in bold, at a deeper level or plain."""
    wanted = {title.casefold(): title for title in missing}
    for number, line in enumerate(_without_code(document)):
        bare = (_TAG.sub("", line) if line.lstrip()[:1] == "<" else line).strip().strip("#*_: ")
        title = wanted.pop(bare.casefold(), None)
        if title is not None:
            yield _Section(title, line.strip(), document.body_line + number, exact=False, empty=False)


def _without_code(document: Document) -> list[str]:
    """Return the lines of the body, with a sign of no meaning for those of code."""
    lines = []
    fenced = False
    for line in document.body.split("\n"):
        fence = _FENCE.match(line) is not None
        lines.append("·" if fence or fenced else line)
        fenced ^= fence
    return lines


def _meant(
    section: _Section, found: Sequence[_Section], sections: tuple[str, ...], missing: Sequence[str]
) -> str | None:
    """Return the heading somebody meant: the one spelt alike, else the missing one that belongs in its place."""
    alike = section.title if section.title in sections else closest(section.title, missing)
    before = [each.title for each in found if each.line < section.line and each.title in sections]
    place = sections.index(before[-1]) + 1 if before else 0
    in_place = sections[place] if place < len(sections) and sections[place] in missing else None
    return alike or in_place or closest(section.title, sections)


def _unknown(  # noqa: PLR0913, PLR0917  # what it says comes from all of them
    document: Document, section: _Section, meant: str | None, sections: tuple[str, ...], called: str, mend: Mends
) -> Diagnostic:
    known = " · ".join(sections)
    hint = f"Write `## {meant}`." if meant else f"Use these headings: {known}. Within one, `###` is free."
    message = f"`{shortened(section.shown)}` is not a heading of a {called}."
    return document.broken(UNKNOWN_SECTION, Place(document.path, section.line), message, hint, mend)


def _underlined(document: Document, section: _Section) -> Diagnostic:
    """Return what to say of a paragraph that a line of hyphens makes a heading."""
    message = f"The line of hyphens or equals signs below makes a heading of `{shortened(section.title)}`."
    hint = "Put an empty line between the two, or delete the line below."
    place = Place(document.path, section.line)
    return document.broken(UNKNOWN_SECTION, place, message, hint, apart(document, section.line))


def _check_missing(
    document: Document, missing: Sequence[str], known: Sequence[_Section], sections: tuple[str, ...]
) -> Iterator[Diagnostic]:
    last = max((number for number, line in enumerate(document.lines, 1) if line.strip()), default=1)
    if len(missing) == len(sections):
        wanted = ", ".join(f"`## {title}`" for title in sections)
        hint = f"Write {wanted}, each with its text under it; where nothing is known, `Not reported.`"
        yield document.broken(MISSING_SECTION, Place(document.path, last), "The story has none of its headings.", hint)
        return
    for title in missing:
        following = [each.line for each in known if sections.index(each.title) > sections.index(title)]
        place = Place(document.path, min(following, default=last))
        where = "before this one" if following else "at the end"
        hint = f"Add `## {title}`; where nothing is known, write `Not reported.` under it."
        mend = new_section(document, title, place.line, before=bool(following))
        yield document.broken(MISSING_SECTION, place, f"The heading `## {title}` is missing {where}.", hint, mend)


def _check_order(document: Document, found: Sequence[_Section], sections: tuple[str, ...]) -> Iterator[Diagnostic]:
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
