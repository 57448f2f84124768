"""Initials that stand for a child: after “pupil”, beside a year group or an age, or with a parent."""

import re
from collections.abc import Iterator

from goodpractice.checking.passages import Passage
from goodpractice.checking.privacy.finding import Found
from goodpractice.checking.privacy.turns import AGED, CHILD, OF_STAFF, PARENT, YEAR_GROUP
from goodpractice.rules_of_privacy import CHILD_INITIALS, POSSIBLE_CHILD_INITIALS

_DOTTED = r"(?<![\w.])(?P<dotted>[A-Z]\. ?[A-Z]\.)(?! [A-Z][a-z])"
_BARE = r"(?<![\w.&-])(?P<bare>[A-Z]{2})(?![\w&-])"
_OF_AGE = rf"(?:{YEAR_GROUP}|{AGED})"
_CERTAIN = (
    re.compile(rf"\b(?i:{CHILD}),? (?:{_DOTTED}|{_BARE})(?! [A-Z])"),
    re.compile(rf"{_DOTTED},? (?:\(|in |is in |was in )?{_OF_AGE}{OF_STAFF}"),
    re.compile(rf"{_BARE}(?:, ?| ?\(){_OF_AGE}{OF_STAFF}"),
    re.compile(rf"(?:{_DOTTED}|{_BARE}) ?\((?:1[0-8]|[4-9])\)"),
)
_POSSIBLE = (
    re.compile(rf"(?:{_DOTTED}|{_BARE})'s (?i:{PARENT})\b"),
    re.compile(rf"{_DOTTED} (?:said|told|came|was|had|felt|went|is|has|stayed|missed|began|started|wrote)\b"),
)
_LOOKS = re.compile(r"\b[A-Z](?:[A-Z]\b|\. ?[A-Z]\.)")
_NO_INITIALS = frozenset(
    """
    AP AS AV BA BC BT CE CP CV DT DV EA EP ER EU EY FE FS GB GP HE HI HQ HR ID IQ IT JD KS LA LP LO MA ME MP NB NI
    NW OK OT PA PC PD PE PM PP PR PT QA QR RE RS SA SE SL SW TA TV UK UN US VA VI VR WC WW
    """.split()
)
"""Two letters that are known for something else."""


def find_initials(passage: Passage, _: frozenset[str]) -> Iterator[Found]:
    """Yield initials, certain where something beside them says that they are a child's."""
    if not _LOOKS.search(passage.text):
        return
    told: set[str] = set()
    for rule, patterns in ((CHILD_INITIALS, _CERTAIN), (POSSIBLE_CHILD_INITIALS, _POSSIBLE)):
        for pattern in patterns:
            for match in pattern.finditer(passage.text):
                letters = _letters(match)
                if letters in _NO_INITIALS or letters in told:
                    continue
                told.add(letters)
                yield Found(rule, *match.span(), _shown(match))


def _letters(match: re.Match[str]) -> str:
    return _shown(match).replace(".", "").replace(" ", "")


def _shown(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return groups.get("dotted") or groups.get("bare") or ""
