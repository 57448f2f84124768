"""Children's names: said to be one, or beside a year group, an age or a parent; and first names that stand alone."""

import re
from collections.abc import Iterator

from goodpractice.checking.passages import Passage
from goodpractice.checking.privacy.finding import Found
from goodpractice.checking.privacy.names_known import is_name, is_plain_name, may_be_name
from goodpractice.checking.privacy.turns import AGE_WORD, AGED, CHILD, CHILDREN, KIN, OF_STAFF, OLD, PARENT, YEAR_GROUP
from goodpractice.rules_of_privacy import CHILD_NAMED, POSSIBLE_CHILD_NAME

_NAME = r"(?P<name>[A-Z][^\W\d_]{1,20}(?:-[A-Z][^\W\d_]{1,20})?)"
_SECOND = r"(?: [A-Z][^\W\d_]{1,20})?"
_ALONE = r"(?!'?\w)"
_OF_AGE = rf"(?:{YEAR_GROUP}|{AGED}|(?:[7-9]|1[0-3])[A-Z]{{1,2}}\b)"
_BETWEEN = "(?:who |is |was |were |now |then |still |only |just |in |from |a |an |the )*"
_RELATED = rf"{KIN}|sisters|brothers|twins|sons|daughters"
_YEARS = r"(?:1[0-8]|[4-9])"
_SAID = (
    rf"\b(?i:{CHILD}|{OLD}),? (?i:called|named|known as|by the name of|whose name is|whose name was) {_NAME}",
    rf"\b(?i:his|her|their|my) (?i:{KIN}) {_NAME}{_ALONE}",
    rf"\b(?i:{CHILD}) {_NAME}{_SECOND},? (?:\(|is |was )?{_OF_AGE}{OF_STAFF}",
    rf"\b(?i:call|name) (?:him|her) {_NAME}{_ALONE}",
    rf"\b{_NAME}{_SECOND},? ?[(\[]?(?i:not (?:his|her|their) real name|name changed|name has been changed)",
    rf"\b(?i:(?:pupil|student|child)(?:'s)? name|name of (?:the )?(?:child|pupil|student)) ?[:=] ?{_NAME}",
)
"""Turns of phrase that make a name of whatever has a capital."""
_BESIDE = (
    rf"\b(?i:his|her|their|my|our|whose|the|two|both) (?:[a-z]{{2,10}} )?(?i:{_RELATED}),? {_NAME}{_ALONE}",
    rf"\b(?i:our|one of (?:our|the|my)) (?i:{CHILD}|{CHILDREN}),? {_NAME}{_ALONE}",
    rf"\b{_NAME}{_SECOND},? (?:[(\[]|{_BETWEEN})(?:\w+ )?{_OF_AGE}{OF_STAFF}",
    rf"\b{_NAME}{_SECOND},? \(?{_YEARS}(?:\)|, )",
    rf"\b{_NAME} (?:[a-z]+ ){{1,3}}in {YEAR_GROUP}{OF_STAFF}",
    rf"(?<!\bSt )\b{_NAME}'s (?i:{PARENT}|story|journey)\b",
    rf"\b(?i:{PARENT}) of {_NAME}{_ALONE}",
    rf"\b(?i:{PARENT}) (?:said|says|told us|tells us|felt|feels|thought|thinks) (?:that )?{_NAME}{_ALONE}",
    rf"\b{_NAME}, who (?:is|was) (?:only |just |now )?{AGE_WORD}\b",
    rf"\b(?i:one|an?|another|the) (?i:{CHILD}), {_NAME},",
    rf"\bchang(?:e|ed|ing) {_NAME}'s name",
    rf"\b(?:Meet|Case study:|Introducing) {_NAME}(?=,| who\b|\.|$)",
)
"""Turns of phrase in which a first name is a child's."""
_TURNS = (
    *((re.compile(each), may_be_name) for each in _SAID),
    *((re.compile(each), is_name) for each in _BESIDE),
)
_LETTER_AND_NAME = re.compile(r"\b(?i:pupil|student|child|learner|boy|girl) (?P<name>[A-Z]\. ?[A-Z][a-z]{1,20})\b")
_SAYS_NAME = re.compile(rf"call|name|known as|\b{CHILD} [A-Z]|\b(?:his|her|their|my) (?:{KIN}) ", re.IGNORECASE)
_CAPITALS = re.compile(r"\b[A-Z][^\W\d_]+")
_STANDS_ALONE = re.compile(rf"(?<![\w'.&-]){_NAME}(?:'s)?(?![\w'-])")
_CAPITAL_AFTER = re.compile(r" (?:[A-Z]|& |and [A-Z][\w'-]+ [A-Z]|of [A-Z])")
_CHANGED = re.compile(r"\b(?:all |the |their )?names? (?:has|have) been changed\b", re.IGNORECASE)
_ENDEARING = frozenset({"little", "poor", "dear", "young", "big", "even", "today", "yesterday", "later", "finally"})
_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord|St|Saint|Baroness|Councillor|Cllr)\.? $"
)
_OF_ORGANISATIONS = re.compile(
    r" (?:[A-Z]\w+ )*(?:School|Academy|College|Trust|Foundation|Primary|House|Centre|University|Park)\b"
)
_NOT_OF_CHILDREN = frozenset({"speakers", "sources", "publisher", "contact", "lead", "trust", "organisation", "series"})
"""Fields in which a name is an adult's or an organisation's."""


def find_names(passage: Passage, _: frozenset[str]) -> Iterator[Found]:
    """Yield what is a child's name, and a first name that may be."""
    if passage.field in _NOT_OF_CHILDREN:
        return
    text = passage.text
    first_names = {word for word in _CAPITALS.findall(text) if is_name(word)}
    told: set[str] = set()
    for match in _LETTER_AND_NAME.finditer(text):
        yield Found(CHILD_NAMED, *match.span(), match["name"])
    if not first_names and not _SAYS_NAME.search(text):
        return
    for pattern, holds in _TURNS if first_names else _TURNS[: len(_SAID)]:
        for match in pattern.finditer(text):
            if holds(match["name"]) and not _is_of_an_adult(text, match):
                told.add(match["name"].casefold())
                yield Found(CHILD_NAMED, *match.span(), match["name"])
    for match in _CHANGED.finditer(text):
        yield Found(POSSIBLE_CHILD_NAME, *match.span())
    if any(is_plain_name(word) for word in first_names):
        yield from _alone(text, told)


def _alone(text: str, told: set[str]) -> Iterator[Found]:
    """Yield first names with nothing of a longer name beside them."""
    for match in _STANDS_ALONE.finditer(text):
        before, after = text[max(0, match.start() - 30) : match.start()], text[match.end() : match.end() + 40]
        if (
            is_plain_name(match["name"])
            and match["name"].casefold() not in told
            and not _CAPITAL_AFTER.match(after)
            and not _follows_a_capital(before)
            and not _TITLE.search(before)
        ):
            yield Found(POSSIBLE_CHILD_NAME, match.start("name"), match.end("name"), match["name"])


def _follows_a_capital(before: str) -> bool:
    """Whether the word before belongs to the same name: a capital that is not that of a sentence's first word."""
    word = re.search(r"(?:^|([.!?:;\"] ))?([A-Z][\w'.&-]*),? $", before)
    return word is not None and may_be_name(word[2]) and word[2].casefold() not in _ENDEARING


def _is_of_an_adult(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start("name") - 20) : match.start("name")]
    return bool(_TITLE.search(before) or _OF_ORGANISATIONS.match(text, match.end("name")))
