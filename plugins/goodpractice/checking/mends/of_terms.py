"""Mends of coded fields: the term of a vocabulary that somebody meant, by its label, a synonym or its spelling."""

import re

from goodpractice.checking.mends.of_lists import into_list, lines_into_items
from goodpractice.checking.mends.tokens import Mends, instead, token_of
from goodpractice.diagnostics import Mend, closest, near_miss
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.reading.document import Document, Scalar

_JOINTS = (re.compile(r"\s*[,;]\s*"), re.compile(r"\s*(?:[,;&/+]|\band\b)\s*"), re.compile(r"\s+"))
"""What people put between terms: commas and semicolons, an `and`, or nothing but a space."""
_LONGEST = 300
"""How many characters of text can be terms side by side."""
CURLY_QUOTES = "“”„‘’‚«» "


def term_meant(written: str, vocabulary: Vocabulary) -> str | None:
    """Return the id of the term somebody meant: by its label or a synonym first, then by what is spelt alike."""
    words = _words(vocabulary)
    near = closest(written, words)
    return words.get(written.casefold()) or (words[near] if near else None)


def mend_term(document: Document, node: Scalar, vocabulary: Vocabulary, *, many: bool = False) -> Mends:
    """Return the change of a word into the term that it can only be a slip for, or of several into their terms.

    `many` says that it stands in a list; only in one in brackets can several take its place.
    """
    words = _words(vocabulary)
    before = document.source(node.line)[: node.column - 1]
    terms = _meant(node.written.strip(CURLY_QUOTES), words, many=many and "[" in before)
    return instead(document, node, ", ".join(terms)) if terms else ()


def terms_into_list(document: Document, node: Scalar, vocabulary: Vocabulary) -> Mends:
    """Return the change of terms side by side or below one another into a list."""
    token = token_of(document, node)
    terms = _meant(node.written.strip(f"{CURLY_QUOTES}()"), _words(vocabulary), many=True)
    if terms and token:
        return (Mend(node.line, node.column, token, f"[{', '.join(terms)}]"),)
    return into_list(document, node) if token else lines_into_items(document, node)


def _meant(text: str, words: dict[str, str], *, many: bool) -> tuple[str, ...]:
    """Return the term that a text can only be meant for, or where it may be many, those that stand side by side."""
    if len(text) > _LONGEST:
        return ()
    exact = words.get(text.casefold()) or words.get(re.sub(r"[\s_]+", "-", text.casefold()))
    if exact:
        return (exact,)
    if many and (several := _several(text, _JOINTS[0], words)):
        return several
    if near := _near(text, words):
        return (near,)
    found = (_several(text, joint, words) for joint in _JOINTS[1:]) if many else ()
    return next(filter(None, found), ())


def _several(text: str, joint: re.Pattern[str], words: dict[str, str]) -> tuple[str, ...]:
    """Return the terms that a joint puts side by side in a text where it holds nothing else; none where it is one."""
    parts = [each for each in joint.split(text) if each]
    terms = [words.get(each.casefold()) or _near(each, words) for each in parts]
    return tuple(dict.fromkeys(filter(None, terms))) if len(parts) > 1 and all(terms) else ()


def _near(written: str, words: dict[str, str]) -> str | None:
    """Return the term whose id, label or synonym is a word that differs by a slip in each of its parts at most."""
    near = near_miss(written, words)
    if near is None:
        return None
    pairs = zip(_parts(written), _parts(near), strict=False)
    alike = all(closest(one, (other,)) for one, other in pairs) or written.startswith(near)
    return words[near] if alike else None


def _parts(text: str) -> list[str]:
    return re.split(r"[\s_-]+", text.casefold())


def _words(vocabulary: Vocabulary) -> dict[str, str]:
    """Return every word that means a term, in small letters, and the term's id."""
    words: dict[str, str] = {}
    for term in vocabulary.terms:
        for word in (term.id, term.label, *term.synonyms, *term.narrower_words):
            words.setdefault(word.casefold(), term.id)
    return words
