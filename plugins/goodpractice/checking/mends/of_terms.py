"""Mends of coded fields: the term of a vocabulary that somebody meant, by its label, a synonym or its spelling."""

from goodpractice.checking.mends.of_lists import into_list
from goodpractice.checking.mends.tokens import Mends, instead, token_of
from goodpractice.diagnostics import Mend, closest, near_miss
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.reading.document import Document, Scalar

CURLY_QUOTES = "“”„‘’‚«» "


def term_meant(written: str, vocabulary: Vocabulary) -> str | None:
    """Return the id of the term somebody meant: by its label or a synonym first, then by what is spelt alike."""
    words = _words(vocabulary)
    near = closest(written, words)
    return words.get(written.casefold()) or (words[near] if near else None)


def mend_term(document: Document, node: Scalar, vocabulary: Vocabulary) -> Mends:
    """Return the change of a word into the term that it can only be a slip for."""
    words = _words(vocabulary)
    bare = node.written.strip(CURLY_QUOTES)
    near = near_miss(bare, words)
    guess = words.get(bare.casefold()) or (words[near] if near else None)
    return instead(document, node, guess) if guess else ()


def terms_into_list(document: Document, node: Scalar, vocabulary: Vocabulary) -> Mends:
    """Return the change of terms side by side into a list; a label with a comma in it stays one term."""
    term = _words(vocabulary).get(node.written.casefold())
    token = token_of(document, node)
    if term and token:
        return (Mend(node.line, node.column, token, f"[{term}]"),)
    if token and token == node.written and ";" in token:
        return (Mend(node.line, node.column, token, f"[{', '.join(each.strip() for each in token.split(';'))}]"),)
    return into_list(document, node)


def _words(vocabulary: Vocabulary) -> dict[str, str]:
    """Return every word that means a term, in small letters, and the term's id."""
    words: dict[str, str] = {}
    for term in vocabulary.terms:
        for word in (term.id, term.label, *term.synonyms, *term.narrower_words):
            words.setdefault(word.casefold(), term.id)
    return words
