"""Text to the units of search: plain lower-case words, their stems, and which words say nothing.

The browser does the same in `browser/words.js`; `docs/reference/search-format.md` is what both follow.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

import snowballstemmer

from goodpractice.search.respelling import STEMS, respell

STOP_WORDS = frozenset(
    """a about an and are arent as at be been but by can cannot cant could did didnt do does doesnt dont for from had
    has hasnt have havent he her him his how i if im in into is isnt it its ive me my no not of off on or our she should
    so such than that thats the their them then there theres these they theyre this those to us was wasnt we werent weve
    were what whats when where which who whos why will with wont would wouldnt you your youre""".split()
)
"""Words of a question that say nothing about what is wanted. Neither indexed nor searched."""

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_APOSTROPHES = str.maketrans("", "", "'’ʼ`")
_HYPHENS = str.maketrans("‐‑", "--")
_STEMMED = re.compile(r"[a-z0-9]+")
_STEMMER = snowballstemmer.stemmer("english")


def plain(text: str) -> str:
    """Return text in small letters without accents and apostrophes, every hyphen the common one."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(each for each in decomposed if each.isascii() or unicodedata.category(each)[0] != "M")
        text = text.translate(_HYPHENS)
    return text.lower().translate(_APOSTROPHES)


def words(text: str) -> Iterator[tuple[str, ...]]:
    """Yield each word of a text as its parts: `pre-school` is ("pre", "school"), other words have one part."""
    for match in _WORD.finditer(plain(text)):
        yield tuple(match.group().split("-"))


def stems(text: str) -> list[str]:
    """Return the stems of all parts of all words in order, stop words among them: what phrases are found in."""
    return stems_of(words(text))


def terms(text: str) -> Iterator[str]:
    """Yield what search counts: the stem of each part that says something, and of a hyphened word written as one."""
    return terms_of(words(text))


def stems_of(found: Iterable[tuple[str, ...]]) -> list[str]:
    """Return the stems of words that have been found already."""
    return [stem(part) for word in found for part in word]


def terms_of(found: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield what search counts of words that have been found already."""
    for word in found:
        for part in word:
            if part not in STOP_WORDS:
                yield stem(part)
        if len(word) > 1:
            yield stem("".join(word))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem of a plain word: its own in `STEMS`, else Snowball English for words of a to z and digits."""
    if word in STEMS:
        return STEMS[word]
    return str(_STEMMER.stemWord(respell(word))) if _STEMMED.fullmatch(word) else word
