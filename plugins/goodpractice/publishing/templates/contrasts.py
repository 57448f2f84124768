"""What was tried elsewhere with another result, as the page of an entry tells it."""

from collections.abc import Iterator
from dataclasses import dataclass

from goodpractice.model.contrasting import Contrast
from goodpractice.model.entry import Entry
from goodpractice.model.types.case_study import Impact
from goodpractice.publishing.templates.cards import Card, cards
from goodpractice.publishing.templates.engine import number, sentence
from goodpractice.publishing.templates.story_parts import STANDS_OUT
from goodpractice.site import Site

MOST = 1
"""How many a page shows: few accounts tell of another result, so the same would stand on many pages."""


@dataclass(frozen=True, slots=True)
class OtherResult:
    """An entry with another result, and why it stands here."""

    card: Card
    why: str
    opposed: bool
    """Whether a figure went the other way there; else the account tells of what did not work."""


def other_results(site: Site, entry: Entry, uri: str) -> list[OtherResult]:
    """Return what was tried elsewhere with another result; nothing where no field says so."""
    found = site.knowledge_base.contrasting(entry, MOST)
    shown = cards(site, (each.entry for each in found), uri)
    return [
        OtherResult(card, " ".join(_why(site, each)), bool(each.figures))
        for card, each in zip(shown, found, strict=True)
    ]


def _why(site: Site, found: Contrast) -> Iterator[str]:
    yield f"Also tried: {'; '.join(site.knowledge_base.label(*each) for each in found.tried)}."
    if found.figures:
        here, there = found.figures
        yield f"{here.measure}: there {moved(there)}; here {moved(here)}."
    if found.setbacks:
        yield _told(site, found) or " ".join(sentence(meaning) for meaning in _meanings(site, found))


def _told(site: Site, found: Contrast) -> str:
    """Return the first words of the other entry on what did not work, as it says them; nothing where it has none."""
    story = site.story(found.entry)
    lines = story.section(STANDS_OUT) if story else ()
    return f"{STANDS_OUT} there: {sentence(lines[0])}" if lines else ""


def _meanings(site: Site, found: Contrast) -> Iterator[str]:
    for key, term_id in found.setbacks:
        term = site.knowledge_base.vocabularies[key].term(term_id)
        if term:
            yield term.meaning


def moved(row: Impact) -> str:
    """Return how a figure changed, in words."""
    if row.before is not None and row.after is not None:
        way = "up" if row.after > row.before else "down" if row.after < row.before else "the same"
        return f"{way}, from {_figure(row.before)} to {_figure(row.after)} ({row.unit})"
    return f"a change of {'+' if row.moved > 0 else ''}{_figure(row.moved)} ({row.unit})"


def _figure(value: float) -> str:
    return number(value).replace("-", "−")
