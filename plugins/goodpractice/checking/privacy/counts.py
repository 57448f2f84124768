"""Counts of fewer than 10 pupils, and shares of so few: in a group so small one child can be recognised."""

import re
from collections.abc import Iterable, Iterator

from goodpractice.checking.passages import Passage
from goodpractice.checking.privacy.finding import Found
from goodpractice.checking.privacy.turns import CHILDREN, KIND_OF, UNDER_TEN
from goodpractice.rules_of_privacy import POSSIBLE_SMALL_NUMBER, SMALL_NUMBER

_KINDS = rf"(?:(?:{KIND_OF}) ){{0,3}}"
_SHARE = (
    r"(?:\d[\d.]* ?(?:%|per ?cent)|half|a third|two thirds|a quarter|three quarters|a fifth|all|most|none|one|both)"
)
_CERTAIN = (
    re.compile(rf"\b{_SHARE} of (?:the|our|these|those|its|their) {UNDER_TEN} {_KINDS}{CHILDREN}\b", re.IGNORECASE),
    re.compile(rf"(?<![\d.])\d[\d.]* ?(?:%|per ?cent) of (?:only )?{UNDER_TEN} {_KINDS}{CHILDREN}\b", re.IGNORECASE),
    re.compile(rf"\b{UNDER_TEN} (?:of|out of) (?:the|our|these|those) {UNDER_TEN} {_KINDS}{CHILDREN}\b", re.IGNORECASE),
    re.compile(rf"(?<![\d./])[1-9] ?(?:of|out of|/) ?[2-9] {_KINDS}{CHILDREN}\b", re.IGNORECASE),
    re.compile(r"\bn ?= ?[1-9](?![\d,.]\d|\d)", re.IGNORECASE),
)
_POSSIBLE = (
    re.compile(
        rf"(?<![\w.,:/%-])(?P<count>{UNDER_TEN})(?! (?:hundred|thousand))(?: of (?:the|our|these|those))? "
        rf"{_KINDS}{CHILDREN}(?!\w|'| per\b| [a-z]+ per\b| (?:a|each|every) (?:day|week|term|time|session))",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:just|only) one {_KINDS}(?:pupil|child|student|learner|boy|girl)\b", re.IGNORECASE),
    re.compile(rf"\b(?:number of )?{CHILDREN} ?[:=] ?[1-9](?!\d|[.,]\d)", re.IGNORECASE),
    re.compile(
        rf"\b(?:cohort|group|class) of (?:just |only )?{UNDER_TEN}\b(?! (?:hub|school|trust|council))", re.IGNORECASE
    ),
    re.compile(rf"\bof (?:the|our|these|those) {CHILDREN}, (?:only |just )?{UNDER_TEN}\b(?! ?%)", re.IGNORECASE),
)
_NOT_A_COUNT = re.compile(
    r"(?:\b(?:years?|y|yr|key stage|stage|ks|tier|table|group|groups of|class|level|phase|week|unit|section|chapter|"
    r"page|in|up to|at least|at most|more than|fewer than|less than|than|every|each|ratio of|aged?|part|out of|"
    r"minimum of|maximum of|\d+ to|\d+ and|\d+,|or|about one in|per|of \d+) |\d ?(?:to|-|and|,|:) ?)$",
    re.IGNORECASE,
)
"""What before a number makes it a name, a limit or a ratio."""
_ROW = re.compile(r"\bcohort: ?[\"']?(?P<cohort>[1-9])[\"']?(?![\d.])")
_UNIT = re.compile(rf"\bunit: ?[\"']?(?:{CHILDREN})\b", re.IGNORECASE)
_FIGURE = re.compile(r"\b(?:before|after): ?[1-9](?![\d.])")
_SMALL = re.compile(
    r"(?<![\d.,])[1-9](?![\d.,]?\d)|\b(?:t(?:wo|hree)|f(?:our|ive)|s(?:ix|even)|eight|nine|(?:just|only) one)\b",
    re.IGNORECASE,
)
_CUES = re.compile(rf"\b(?:{CHILDREN}|pupil|child|student|learner|boy|girl|cohort|group|class|n ?=)\b", re.IGNORECASE)


def find_counts(passage: Passage, _: frozenset[str]) -> Iterator[Found]:
    """Yield counts of fewer than 10 children, certain where a share of them is told."""
    text = passage.text
    if not _SMALL.search(text) or not _CUES.search(text):
        return
    certain: list[tuple[int, int]] = []
    for pattern in _CERTAIN:
        for match in pattern.finditer(text):
            certain.append(match.span())
            yield Found(SMALL_NUMBER, *match.span())
    for pattern in _POSSIBLE:
        for match in pattern.finditer(text):
            within = any(start <= match.start() < end for start, end in certain)
            if not within and not _NOT_A_COUNT.search(text[max(0, match.start() - 30) : match.start()]):
                yield Found(POSSIBLE_SMALL_NUMBER, *match.span())


def find_rows(passages: Iterable[Passage]) -> Iterator[tuple[Passage, Found]]:
    """Yield, with its passage, what in the rows of `impact` is about fewer than 10 children."""
    counts_children = False
    for passage in (each for each in passages if each.field == "impact"):
        if passage.text.startswith("-"):
            counts_children = False
        counts_children = counts_children or _UNIT.search(passage.text) is not None
        figures = [*_ROW.finditer(passage.text), *(_FIGURE.finditer(passage.text) if counts_children else ())]
        yield from ((passage, Found(SMALL_NUMBER, *match.span())) for match in figures)
