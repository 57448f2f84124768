"""Numbers that stay with a person for life: Unique Pupil Numbers, NHS numbers, National Insurance numbers."""

import re
from collections.abc import Iterator

from stdnum.gb import nhs, upn

from goodpractice.checking.passages import Passage
from goodpractice.checking.privacy.finding import Found
from goodpractice.rules_of_privacy import (
    HEALTH_NUMBER,
    INSURANCE_NUMBER,
    POSSIBLE_HEALTH_NUMBER,
    POSSIBLE_INSURANCE_NUMBER,
    POSSIBLE_PUPIL_NUMBER,
    PUPIL_NUMBER,
)

_NEAR = 40
"""How many characters before a number can say what it is."""
_PUPIL = re.compile(r"(?<![\w/=.])[a-hj-np-rt-z](?:[ -]?\d){11}[ -]?[\da-hj-np-rt-z](?![\w-])", re.IGNORECASE)
_SAYS_PUPIL = re.compile(r"\bUPNs?\b|\bpupil numbers?\b", re.IGNORECASE)
_HEALTH = re.compile(r"(?<![\w./=£+-])\d{3}([ -]?)\d{3}\1\d{4}(?![\w/-]|[.,]\d)")
_SAYS_HEALTH = re.compile(r"\bNHS\b", re.IGNORECASE)
_SAYS_HEALTH_NUMBER = re.compile(r"\bNHS (?:number|no|id)\b", re.IGNORECASE)
_SAYS_OTHER = re.compile(r"\bISBN|\bDOI\b", re.IGNORECASE)
_FIRST_OF_HEALTH = frozenset("34679")
"""With what the numbers begin that have been issued, or set aside for tests."""
_INSURANCE = re.compile(
    r"(?<![\w/=])(?!bg|gb|kn|nk|nt|tn|zz)[a-ceghj-prtw-z][a-ceghj-nprtw-z] ?\d\d ?\d\d ?\d\d ?[a-d](?![\w-])",
    re.IGNORECASE,
)
_LIKE_INSURANCE = re.compile(r"(?<![\w/=])[a-z]{2} ?\d\d ?\d\d ?\d\d(?: ?[a-d])?(?![\w-])", re.IGNORECASE)
_SAYS_INSURANCE = re.compile(r"\bnational insurance\b|\bNI\b|\bNI ?NO\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d\D?\d\D?\d\D?\d\D?\d\D?\d")


def find_numbers(passage: Passage, _: frozenset[str]) -> Iterator[Found]:
    """Yield what is a number of a person, or looks like one."""
    text = passage.text
    if _DIGITS.search(text):
        yield from _pupil_numbers(text)
        yield from _health_numbers(text)
        yield from _insurance_numbers(text)


def _pupil_numbers(text: str) -> Iterator[Found]:
    # Not `upn.validate`: it refuses councils founded after its list of 2011.
    for match in _PUPIL.finditer(text):
        number = upn.compact(match.group()).replace("-", "")
        if upn.calc_check_digit(number[1:]) == number[0]:
            yield Found(PUPIL_NUMBER, *match.span())
        elif _SAYS_PUPIL.search(_before(text, match)):
            yield Found(POSSIBLE_PUPIL_NUMBER, *match.span())


def _health_numbers(text: str) -> Iterator[Found]:
    for match in _HEALTH.finditer(text):
        before = _before(text, match)
        near = before + text[match.end() : match.end() + _NEAR]
        if _SAYS_OTHER.search(before):
            continue
        if nhs.is_valid(match.group()):
            if _SAYS_HEALTH.search(near) or (match[1] and match.group()[0] in _FIRST_OF_HEALTH):
                yield Found(HEALTH_NUMBER, *match.span())
            elif match.group()[0] in _FIRST_OF_HEALTH and len(set(match.group())) > 1:
                yield Found(POSSIBLE_HEALTH_NUMBER, *match.span())
        elif _SAYS_HEALTH_NUMBER.search(before):
            yield Found(POSSIBLE_HEALTH_NUMBER, *match.span())


def _insurance_numbers(text: str) -> Iterator[Found]:
    certain = {match.span() for match in _INSURANCE.finditer(text)}
    yield from (Found(INSURANCE_NUMBER, *span) for span in sorted(certain))
    for match in _LIKE_INSURANCE.finditer(text):
        if match.span() not in certain and _SAYS_INSURANCE.search(_before(text, match)):
            yield Found(POSSIBLE_INSURANCE_NUMBER, *match.span())


def _before(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - _NEAR) : match.start()]
