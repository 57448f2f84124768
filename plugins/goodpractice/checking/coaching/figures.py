"""Figures that say less than they could: of nobody knows how many, or per cent in place of percentage points."""

import re
from collections.abc import Iterator

from goodpractice.checking.coaching.advice import Advice
from goodpractice.checking.passages import Passage
from goodpractice.model.types.case_study import CaseStudy
from goodpractice.rules_of_advice import NO_DENOMINATOR, PERCENT_OR_POINTS

_FIGURE = r"(\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent\b)"
_FROM_TO = re.compile(rf"\bfrom {_FIGURE}(?: [a-z]+){{0,6}} to {_FIGURE}", re.IGNORECASE)
_CALLED = re.compile(
    r"\b(?:by|of|up|down|an?) (?:about |around |nearly |over )?(\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent\b)"
    r"|(\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent) (?:rise|increase|improvement|fall|drop|reduction|decrease|higher|lower)",
    re.IGNORECASE,
)
_REACH = 80
_PERCENT = re.compile(r"\d ?(?:%|per ?cent\b)")
_COUNT = re.compile(r"(?<![\d.])\d[\d,]*(?![\d,]*(?:\.\d+)? ?(?:%|per ?cent))")
_TINY = 0.051
"""Figures are rounded, so a difference may be out by half of the last digit."""


def advise_on_points(passage: Passage) -> Iterator[Advice]:
    """Yield changes from one percentage to another that are called per cent and are percentage points."""
    for change in _FROM_TO.finditer(passage.text):
        points = abs(float(change[2]) - float(change[1]))
        near = passage.text[max(0, change.start() - _REACH) : change.end() + _REACH]
        offset = max(0, change.start() - _REACH)
        for called in _CALLED.finditer(near):
            named = called[1] or called[2]
            outside = offset + called.end() <= change.start() or offset + called.start() >= change.end()
            if outside and abs(float(named) - points) < _TINY:
                hint = f"Write “{named} percentage points”."
                message = f"From {change[1]}% to {change[2]}% is a change of percentage points, not of per cent."
                yield Advice(PERCENT_OR_POINTS, offset + called.start(), offset + called.end(), message, hint)
                return


def advise_on_base(passage: Passage) -> Iterator[Advice]:
    """Yield the first percentage of a passage in which no number says of how many."""
    found = _PERCENT.search(passage.text)
    if found and not _COUNT.search(passage.text):
        message = "Nothing here says of how many this is a percentage."
        yield Advice(NO_DENOMINATOR, *found.span(), message, "Add the number, such as “of 34 pupils”.")


def has_a_cohort(entry: CaseStudy) -> bool:
    """Whether any figure of an entry, or the number of pupils, says of how many it is."""
    return any(each.cohort for each in entry.impact) or bool(entry.measures)
