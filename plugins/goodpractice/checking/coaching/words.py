"""Words that say less than they seem to: strong words without a figure, links called “here”, and short forms."""

import re
from collections.abc import Container, Iterator

from goodpractice.checking.coaching.advice import Advice
from goodpractice.checking.passages import Passage
from goodpractice.checking.privacy.names_known import may_be_name
from goodpractice.rules_of_advice import EMPTY_LINK_WORDS, UNKNOWN_ACRONYM, VAGUE_CLAIM

_STRONG = re.compile(
    r"\b(?:huge(?:ly)?|massive(?:ly)?|significant(?:ly)?|dramatic(?:ally)?|amazing(?:ly)?|fantastic|incredibl[ey]|"
    r"remarkabl[ey]|considerabl[ey]|substantial(?:ly)?|vast(?:ly)?|enormous(?:ly)?|outstanding|tremendous(?:ly)?|"
    r"great)"
    r" (?:\w+ )?(?:improv\w+|impact|differences?|increase[sd]?|success(?:es)?|results?|reduc\w+|progress|effects?|"
    r"gains?|better|benefits?|change[sd]?|ris(?:e|en)|fall\w*)\b"
    r"|\b(?:improv\w+|increased|reduced|rose|fell|changed) (?:\w+ )?(?:hugely|massively|significantly|dramatically|"
    r"considerably|substantially|enormously|tremendously)\b"
    r"|\b(?:has |have |had )?(?:completely |totally |really )?transformed\b"
    r"|\bgame[- ]changer\b|\bmade all the difference\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?]*(?:\.\d[^.!?]*)*[.!?]?")
_SOBER = re.compile(r"\bstatistical|\bsignificance|\bconfidence\b|\bp ?[<=]|\btrial\b|\bno figure", re.IGNORECASE)
"""What shows that a strong word is a term of statistics, or that nothing more is known."""
_EMPTY_WORDS = re.compile(
    r"\[ ?(?P<words>(?:click |see |read |look |find (?:it |out )?|more |download (?:it )?)?(?:here|this|"
    r"this link|link|more|this page|website|page|read more|learn more|find out more)"
    r"|https?://[^\]\s]{1,300}|www\.[^\]\s]{1,300}) ?\]\(",
    re.IGNORECASE,
)
_SHORT_FORM = re.compile(r"(?<![\w&./-])(?:[A-Z]{2,6})(?:s?)(?![\w&./-])")
_WORD_BEFORE = re.compile(r"([A-Z]\w+) $")
_WORD_AFTER = re.compile(r" [A-Z][a-z]")
_EVERYDAY = frozenset("OK AM PM UK GB EU US TV IT ID PE CD DVD PDF QR SMS FAQ".split())
_ROMAN = re.compile(r"[IVXL]+")


def advise_on_claims(passage: Passage) -> Iterator[Advice]:
    """Yield the first strong word of a passage whose sentence has no figure."""
    for sentence in _SENTENCE.finditer(passage.text):
        claim = _STRONG.search(sentence[0])
        if claim and not re.search(r"\d", sentence[0]) and not _SOBER.search(passage.text):
            start = sentence.start()
            message = f"“{claim[0]}” is for readers to judge."
            hint = "Say how much, of how many, or what somebody saw; or leave the strong word out."
            yield Advice(VAGUE_CLAIM, start + claim.start(), start + claim.end(), message, hint)
            return


def advise_on_links(passage: Passage) -> Iterator[Advice]:
    """Yield links whose words do not say where they lead."""
    for link in _EMPTY_WORDS.finditer(passage.text):
        message = "The words of this link do not say where it leads."
        hint = "Write what is there, such as “[The letter to parents](…)”."
        yield Advice(EMPTY_LINK_WORDS, link.start("words"), link.end("words"), message, hint)


def short_forms(passage: Passage, known: Container[str]) -> Iterator[Advice]:
    """Yield short forms that no vocabulary explains; whether the file does is for the caller to say."""
    text = passage.text
    for found in _SHORT_FORM.finditer(text):
        form = found[0].removesuffix("s")
        if form in known or form in _EVERYDAY or _ROMAN.fullmatch(form) or _is_part_of_a_name(text, found):
            continue
        message = f"Not everybody knows what {form} stands for."
        hint = f"Write it out once, with the short form behind it in brackets: “the long form ({form})”."
        yield Advice(UNKNOWN_ACRONYM, found.start(), found.start() + len(form), message, hint)


def _is_part_of_a_name(text: str, found: re.Match[str]) -> bool:
    """Whether a word beside it has a capital that is not a sentence's first: “LEO Academy Trust”."""
    before = _WORD_BEFORE.search(text[max(0, found.start() - 30) : found.start()])
    return bool(before and may_be_name(before[1])) or _WORD_AFTER.match(text, found.end()) is not None
