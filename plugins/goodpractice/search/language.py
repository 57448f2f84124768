"""The language of queries, for those who know it: phrases in quotation marks, `-word` and `facet:term`."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass

from goodpractice.search.words import words

_SPACE = "\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_OPERATOR = re.compile(
    rf'(?:^|(?<=[{_SPACE}]))(?:(?P<no>-?)["“”](?P<phrase>[^"“”]*)["“”]'
    rf"|-(?P<word>[^\W_][^{_SPACE}]*)"
    rf"|(?P<facet>[^{_SPACE}:]+):(?P<term>[^{_SPACE}]+))"
)
MOST_WORDS = 12
"""A longer text is a question in plain English: its quotation marks quote, and its hyphens are dashes."""
_BLANK = re.compile(rf"[{_SPACE}]*")


@dataclass(frozen=True, slots=True)
class Wish:
    """A query taken apart."""

    free: str
    """The words that are searched for, those of phrases among them."""
    phrases: tuple[str, ...]
    """What must stand in an entry word for word."""
    excluded_phrases: tuple[str, ...]
    excluded_words: tuple[str, ...]
    filters: Mapping[str, tuple[str, ...]]

    @property
    def blank(self) -> bool:
        """Whether no words are searched for."""
        return _BLANK.fullmatch(self.free) is not None


def take_apart(text: str, facets: Container[str]) -> Wish:
    """Return a query taken apart; `facets` are the keys of what can be filtered by."""
    phrases: list[str] = []
    no_phrases: list[str] = []
    no_words: list[str] = []
    filters: dict[str, list[str]] = {}

    def take(found: re.Match[str]) -> str:
        if found["phrase"] is not None:
            (no_phrases if found["no"] else phrases).append(found["phrase"])
            return " " if found["no"] else f" {found['phrase']} "
        if found["word"] is not None:
            no_words.append(found["word"])
            return " "
        if found["facet"] not in facets:
            return found[0]
        filters.setdefault(found["facet"], []).append(found["term"])
        return " "

    free = text if sum(1 for _ in words(text)) > MOST_WORDS else _OPERATOR.sub(take, text)
    chosen = {key: tuple(each) for key, each in filters.items()}
    return Wish(free, tuple(phrases), tuple(no_phrases), tuple(no_words), chosen)
