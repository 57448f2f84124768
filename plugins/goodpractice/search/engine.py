"""A question to the knowledge base and its answer: the same, field for field, as the browser's `query`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from goodpractice.model.addresses import Addresses
from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.search.concepts import Concepts, Mention, concepts_of
from goodpractice.search.excerpts import excerpt
from goodpractice.search.index import Index, Indexed
from goodpractice.search.records import Record, field_texts, record_of
from goodpractice.search.weighing import Weighed, impacts, weigh
from goodpractice.search.words import STOP_WORDS, stem, stems, stems_of, terms, terms_of, words

WEIGHTS = {"word": 2, "namedWord": 1, "concept": 3, "broaderConcept": 1}
"""How much a clause counts: a word that stands for itself, a word that is part of a concept's name, a concept asked for
by its name, and one asked for by a narrower word."""
KIND = "kind"
"""The facet of the types of entry."""


@dataclass(frozen=True, slots=True)
class Question:
    """A query as search understands it."""

    clauses: Mapping[str, int]
    """Each token asked for, and its weight."""
    concepts: tuple[int, ...]
    """The concepts asked for, by number, in the order of the query."""
    also_searched: tuple[str, ...]
    """The other names of those concepts."""
    plain_words: tuple[str, ...]
    """The words that stand for themselves: neither stop words nor part of a concept's name."""


@dataclass(frozen=True, slots=True)
class FacetTerm:
    """A choice within a facet."""

    term: str
    label: str


@dataclass(frozen=True)
class Engine:
    """The search of a knowledge base: its index, its concepts and what results show. Build it with `build_engine`."""

    index: Index
    concepts: Concepts
    records: tuple[Record, ...]
    facet_terms: Mapping[str, tuple[FacetTerm, ...]]
    """The choices of each facet that any entry carries, in the order they are shown."""
    facet_labels: Mapping[str, str]

    @cached_property
    def facets(self) -> Mapping[str, Mapping[str, frozenset[int]]]:
        """For each facet and term, the numbers of the entries that carry it."""
        read = self.index.facets()
        return {key: {term: frozenset(found) for term, found in terms.items()} for key, terms in read.items()}

    def query(
        self, text: str, filters: Mapping[str, Iterable[str]] | None = None, limit: int = 10, offset: int = 0
    ) -> dict[str, Any]:
        """Return the answer to a query, as described in docs/reference/search-format.md."""
        question = ask(text, self.concepts)
        chosen = {key: tuple(terms) for key, terms in (filters or {}).items() if tuple(terms)}
        scores = self.index.scores(question.clauses) if question.clauses else {}
        if not text.strip():
            scores = dict.fromkeys(range(len(self.records)), 0)
        matching = self._filtered(scores, chosen)
        ranked = sorted(matching, key=lambda number: (-scores[number], number))
        return {
            "total": len(ranked),
            "results": [self._result(number, scores[number], question) for number in ranked[offset : offset + limit]],
            "facets": self._counts(scores, chosen),
            "alsoSearched": list(question.also_searched),
            "correction": None,
            "unmatched": [word for word in question.plain_words if not self.index.holds(stem(word))],
        }

    def _filtered(self, numbers: Iterable[int], chosen: Mapping[str, tuple[str, ...]]) -> set[int]:
        """Return the entries that carry one of the chosen terms of every facet."""
        kept = set(numbers)
        for key, terms_ in chosen.items():
            kept &= set().union(*(self.facets.get(key, {}).get(term, frozenset()) for term in terms_))
        return kept

    def _counts(
        self, scores: Mapping[int, int], chosen: Mapping[str, tuple[str, ...]]
    ) -> dict[str, list[dict[str, Any]]]:
        """Return how many results each choice would leave, with every facet's own choices set aside."""
        counted: dict[str, list[dict[str, Any]]] = {}
        for key, choices in self.facet_terms.items():
            others = {other: picked for other, picked in chosen.items() if other != key}
            among = self._filtered(scores, others)
            counted[key] = [
                {
                    "term": choice.term,
                    "label": choice.label,
                    "count": len(among & self.facets[key][choice.term]),
                    "selected": choice.term in chosen.get(key, ()),
                }
                for choice in choices
            ]
        return counted

    def _result(self, number: int, score: int, question: Question) -> dict[str, Any]:
        record = self.records[number]
        shown = record.as_json()
        del shown["sentences"]
        shown["details"] = [{"label": label, "value": value} for label, value in record.details]
        # A word that is part of a concept's name says little by itself: "school" of "school refusal" is everywhere.
        alone = WEIGHTS["word"]
        wanted = frozenset(token for token, weight in question.clauses.items() if weight == alone and token[0] != "=")
        parts = excerpt(record.sentences, wanted, frozenset(question.concepts), self.concepts)
        return {**shown, "score": score, "excerpt": [{"text": part, "match": match} for part, match in parts]}


def ask(text: str, concepts: Concepts) -> Question:
    """Return a query as search understands it: the words typed, and the concepts they name."""
    typed = [part for word in words(text) for part in word]
    mentions = tuple(concepts.mentions(stems(text)))
    asked = tuple(dict.fromkeys(mention.concept for mention in mentions))
    covered = {place for each in mentions for place in range(each.start, each.start + each.length)}
    named = {tuple(typed[each.start : each.start + each.length]) for each in mentions}
    others = [
        name
        for number in asked
        for name in (concepts.concepts[number].label, *concepts.concepts[number].names)
        if tuple(part for word in words(name) for part in word) not in named
    ]
    alone = (part for place, part in enumerate(typed) if place not in covered and part not in STOP_WORDS)
    return Question(
        _clauses(text, mentions, concepts), asked, tuple(dict.fromkeys(others)), tuple(dict.fromkeys(alone))
    )


def _clauses(text: str, mentions: Iterable[Mention], concepts: Concepts) -> dict[str, int]:
    """Return each token asked for and its weight: a concept counts more than the words of its name."""
    clauses = dict.fromkeys(terms(text), WEIGHTS["word"])
    typed = stems(text)
    asked: dict[str, int] = {}
    for each in mentions:
        token = concepts.concepts[each.concept].token
        if each.same:
            named = set(typed[each.start : each.start + each.length])
            clauses.update((word, WEIGHTS["namedWord"]) for word in named if word in clauses)
        weight = WEIGHTS["concept" if each.same else "broaderConcept"]
        asked[token] = max(weight, asked.get(token, 0))
    return clauses | asked


def build_engine(knowledge_base: KnowledgeBase, bodies: Mapping[str, tuple[str, ...]], addresses: Addresses) -> Engine:
    """Return the search of a knowledge base; `bodies` are the plain words of each body, by entry, one block a line."""
    found = (entry for entry in knowledge_base.entries if entry.searchable)
    entries = sorted(found, key=lambda entry: (entry.id, entry.kind.name))
    concepts = concepts_of(knowledge_base.vocabularies.values())
    weighed = [_weigh(entry, bodies.get(entry.ref, ()), knowledge_base, concepts) for entry in entries]
    facets = [_facets(entry, knowledge_base) for entry in entries]
    shares = [entry.kind.search_share for entry in entries]
    index = Index(Indexed(each, facet) for each, facet in zip(impacts(weighed, shares), facets, strict=True))
    records = tuple(record_of(each, bodies.get(each.ref, ()), knowledge_base, addresses) for each in entries)
    carried = {(key, term) for each in facets for key, terms_ in each.items() for term in terms_}
    labels = {KIND: "Type"} | {each.key: each.label for each in knowledge_base.facets}
    choices = {KIND: tuple(FacetTerm(name, one) for name, one in _kinds(entries))} | {
        each.key: tuple(FacetTerm(term.id, term.label) for term in each.terms if (each.key, term.id) in carried)
        for each in knowledge_base.facets
    }
    choices = {key: terms_ for key, terms_ in choices.items() if terms_}
    return Engine(index, concepts, records, choices, {key: labels[key] for key in choices})


def _kinds(entries: Iterable[Entry]) -> list[tuple[str, str]]:
    return sorted({(entry.kind.name, entry.kind.one.capitalize()) for entry in entries})


def _facets(entry: Entry, knowledge_base: KnowledgeBase) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {KIND: (entry.kind.name,)}
    for vocabulary in knowledge_base.facets:
        terms_ = knowledge_base.with_broader(vocabulary.key, entry.terms.get(vocabulary.key, ()))
        if terms_:
            found[vocabulary.key] = terms_
    return found


def _weigh(entry: Entry, body: tuple[str, ...], knowledge_base: KnowledgeBase, concepts: Concepts) -> Weighed:
    """Return what search counts of an entry: its fields, its body, and the terms it carries with their labels."""
    weights = type(entry).search_weights()
    texts = [(text, weights[name]) for name, text in field_texts(entry).items()]
    texts += [(line, weights["body"]) for line in body]
    counted: list[tuple[Iterable[str], int]] = []
    for text, weight in texts:
        found = tuple(words(text))
        counted.append((terms_of(found), weight))
        counted.append((_named(stems_of(found), concepts), weight))
    known = {concept.key for concept in concepts.concepts}
    for vocabulary in knowledge_base.vocabularies_of(entry.kind.name):
        for term_id in entry.terms.get(vocabulary.key, ()):
            counted.append((terms(vocabulary.label_of(term_id)), vocabulary.search_weight))
            key = f"{vocabulary.key}/{term_id}"
            if key in known:
                counted.append(((f"={key}",), 2 * vocabulary.search_weight))
    return weigh(counted)


def _named(text: Sequence[str], concepts: Concepts) -> Iterable[str]:
    return (concepts.concepts[each.concept].token for each in concepts.mentions(text) if each.same)
