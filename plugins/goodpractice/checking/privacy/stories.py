"""One child's story: a year group or an age, a condition, and what happened, told of one child and not of many."""

import re
from collections.abc import Iterator

from goodpractice.checking.passages import Passage
from goodpractice.checking.privacy.finding import Found
from goodpractice.checking.privacy.turns import AGED, CHILD, CHILDREN, OLD, YEAR_GROUP
from goodpractice.checking.privacy.words_of_health import CONDITIONS
from goodpractice.rules_of_privacy import ONE_CHILD, POSSIBLE_ONE_CHILD

_OF_AGE = rf"(?:{YEAR_GROUP}|{AGED}|{OLD})"
_ONE = re.compile(
    rf"\b(?i:one|an?|our|this|the same) (?:(?:{_OF_AGE}|[a-z]{{2,12}}) ){{0,2}}"
    rf"(?i:{CHILD})\b(?!'| (?:voice|council|survey|"
    rf"premium|leader|group|support|teacher|protection|care|in (?:\d|one|two|three|four|five|ten)\b|per\b))"
    rf"|\b(?i:his|her|their|my) (?:son|daughter|grandson|granddaughter|child)\b"
    rf"|\b(?i:one) of (?:our|the|my) (?:{YEAR_GROUP} )?(?:{CHILDREN})\b",
)
_LETTERED = re.compile(r"\b(?:[Pp]upil|[Cc]hild|[Ss]tudent) [A-Z]\b(?![-.&'])(?! ?[A-Z])")
_AGE = re.compile(_OF_AGE)
_CONDITION = re.compile(rf"\b(?:{'|'.join(CONDITIONS)})\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?<!or )\b(?:he|she|him|his|her|hers)\b(?! or\b)", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:was|had|came|went|told|said|stayed|missed|began|wrote|met|felt|left|returned|refused|stopped|started|moved|"
    r"joined|attended|"
    r"found|lost|took|made|chose|walked|talked|cried|slept|asked|got|"
    r"would not|could not|did not|wouldn't|couldn't|didn't)\b"
)
_IN_GENERAL = re.compile(r"\b(?:may|can|should|might|must|for example)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:if|when|whenever|every|each|whether|where|unless) (?:\w+ ){0,2}$", re.IGNORECASE)
_REACH = 260
"""How many characters after its beginning a story is read."""


def find_stories(passage: Passage, _: frozenset[str]) -> Iterator[Found]:
    """Yield where one child's story begins; certain where year or age, condition and the child's own acts are told."""
    text = passage.text
    for match in _LETTERED.finditer(text):
        yield Found(POSSIBLE_ONE_CHILD, *match.span())
    for match in _ONE.finditer(text):
        told = text[match.start() : match.start() + _REACH]
        sentence = re.split(r"[.!?;] ", told, maxsplit=1)[0]
        before = text[max(0, match.start() - 25) : match.start()]
        if _IN_GENERAL.search(sentence) or _BEFORE.search(before) or not _PAST.search(told):
            continue
        signs = [pattern.search(told) is not None for pattern in (_AGE, _CONDITION, _PRONOUN)]
        if sum(signs) >= 2:  # two of the three
            yield Found(ONE_CHILD if all(signs) else POSSIBLE_ONE_CHILD, *match.span())
            return
