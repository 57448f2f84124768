"""What a query asks for: its words as clauses, and the concepts they name."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from goodpractice.search.concepts import Concepts, Mention
from goodpractice.search.words import STOP_WORDS, stems, terms, words

WEIGHTS = {"word": 2, "namedWord": 1, "concept": 3, "broaderConcept": 1}
"""How much a clause counts: a word that stands for itself, a word that is part of a concept's name, a concept asked for
by its name, and one asked for by a narrower word."""


@dataclass(frozen=True, slots=True)
class Question:
    """The words of a query as search understands them."""

    clauses: Mapping[str, int]
    """Each token asked for, and its weight."""
    concepts: tuple[int, ...]
    """The concepts asked for, by number, in the order of the query."""
    also_searched: tuple[str, ...]
    """The other names of those concepts."""
    alone: tuple[str, ...]
    """The words that stand for themselves: neither stop words nor part of a concept's name."""
    marked: frozenset[str]
    """The tokens that excerpts mark: words that are part of a concept's name say too little by themselves."""


def ask(text: str, concepts: Concepts) -> Question:
    """Return what the free text of a query asks for."""
    typed = [part for word in words(text) for part in word]
    stemmed = stems(text)
    mentions = tuple(concepts.mentions(stemmed))
    covered = {place for each in mentions for place in range(each.start, each.start + each.length)}
    alone = (part for place, part in enumerate(typed) if place not in covered and part not in STOP_WORDS)
    named = _stems_in((each for each in mentions if each.same or each.length > 1), stemmed)
    same = _stems_in((each for each in mentions if each.same), stemmed)
    counted = Counter(terms(text))
    clauses = {term: WEIGHTS["namedWord" if term in named else "word"] * times for term, times in counted.items()}
    asked: dict[str, int] = {}
    for each in mentions:
        token = concepts.concepts[each.concept].token
        asked[token] = max(WEIGHTS["concept" if each.same else "broaderConcept"], asked.get(token, 0))
    return Question(
        clauses | asked,
        tuple(dict.fromkeys(mention.concept for mention in mentions)),
        tuple(_other_names(mentions, stemmed, concepts)),
        tuple(dict.fromkeys(alone)),
        frozenset(counted.keys() - same),
    )


def together(first: Question, others: Iterable[Question]) -> Question:
    """Return the question that asks for what any of some asks for; its words and other names are those of the first."""
    clauses = dict(first.clauses)
    concepts, marked = list(first.concepts), set(first.marked)
    for other in others:
        for token, weight in other.clauses.items():
            clauses[token] = max(weight, clauses.get(token, 0))
        concepts += other.concepts
        marked |= other.marked
    return replace(first, clauses=clauses, concepts=tuple(dict.fromkeys(concepts)), marked=frozenset(marked))


def _stems_in(mentions: Iterable[Mention], stemmed: list[str]) -> set[str]:
    return {stemmed[place] for each in mentions for place in range(each.start, each.start + each.length)}


def _other_names(mentions: Iterable[Mention], typed: list[str], concepts: Concepts) -> Iterable[str]:
    mentions = tuple(mentions)
    spoken = {tuple(typed[each.start : each.start + each.length]) for each in mentions}
    names = (
        name
        for number in dict.fromkeys(each.concept for each in mentions)
        for name in (concepts.concepts[number].label, *concepts.concepts[number].names)
    )
    return dict.fromkeys(name for name in names if tuple(stems(name)) not in spoken)
