"""Dates of birth: said to be one, or told of a person; not those of a trust, an idea or a whole year group."""

import re
from collections.abc import Iterator

from goodpractice.checking.passages import Passage
from goodpractice.checking.privacy.finding import Found
from goodpractice.checking.privacy.turns import AGE_WORD, MONTH
from goodpractice.rules_of_privacy import DATE_OF_BIRTH, POSSIBLE_DATE_OF_BIRTH

_YEAR = r"(?:19[3-9]\d|20\d\d)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:{_DAY} ?[./ -] ?(?:of )?(?:\d{{1,2}}|{MONTH}) ?[,./ -]? ?(?:{_YEAR}|\d\d)(?!\d)|{_YEAR}[./-]\d\d[./-]\d\d"
    rf"|{MONTH} {_DAY},? {_YEAR})"
)
_LINK = r"[ :=(-]{0,3}(?:(?:is|was|on|the|it is|of|were) ){0,3}"
_SAID = re.compile(
    rf"\b(?:d\.? ?o\.? ?b\b\.?|date[ _-]of[ _-]birth|birth[ _-]?date){_LINK}(?:{_DATE}|\d{{6}}(?:\d\d)?\b)",
    re.IGNORECASE,
)
_BORN = re.compile(rf"\b(?:born|birthday|b\.){_LINK}(?:the )?{_DATE}", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:children|pupils|students|boys|girls|babies|those|people|all|trust|school|academy|hub|ideas?|programme|project|"
    r"scheme|service|charity|pilot|it|club|campaign|company|partnership|alliance|plan|network|team)(?:'s)?,? "
    r"(?:who )?(?:was |is |were |are |celebrated |its |first )*$",
    re.IGNORECASE,
)
"""Who can be born as well, and is no child: a cohort, an organisation, an idea."""
_BORN_IN = re.compile(
    rf"\b(?:he|she|who|pupil|child|boy|girl|son|daughter)\b,? (?:was |is )?born (?:in|around) "
    rf"(?:early |late |the )?{MONTH},? {_YEAR}",
    re.IGNORECASE,
)
_BIRTHDAY = re.compile(
    rf"\b(?:his|her|their|my|child's|pupil's|girl's|boy's|son's|daughter's) (?:\w+ )?birthday "
    rf"(?:is |was |falls |fell )?(?:on )?(?:the )?(?:{_DAY} (?:of )?{MONTH}|{MONTH} {_DAY}\b)"
    rf"|\b(?:turn(?:ed|s)|was|became) {AGE_WORD} on (?:the )?{_DAY} (?:of )?{MONTH}",
    re.IGNORECASE,
)
_CUES = ("birth", "born", "dob", "d.o", "d. o", "b.", "turn", " on ")


def find_births(passage: Passage, _: frozenset[str]) -> Iterator[Found]:
    """Yield what is a date of birth, or a birthday."""
    text = passage.text
    small = text.casefold()
    if not any(cue in small for cue in _CUES) or not re.search(r"\d", text):
        return
    for match in _SAID.finditer(text):
        yield Found(DATE_OF_BIRTH, *match.span())
    for match in _BORN.finditer(text):
        if not _OTHERS.search(text[max(0, match.start() - 60) : match.start()]):
            yield Found(DATE_OF_BIRTH, *match.span())
    for pattern in (_BORN_IN, _BIRTHDAY):
        for match in pattern.finditer(text):
            yield Found(POSSIBLE_DATE_OF_BIRTH, *match.span())
