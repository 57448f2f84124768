"""Answers: what matches a query, ranked and counted, as described in docs/reference/search-format.md."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from typing import Any

from goodpractice.search.concepts import Concepts
from goodpractice.search.excerpts import PIECE, excerpt
from goodpractice.search.index import Index
from goodpractice.search.language import Wish, take_apart
from goodpractice.search.lexicon import Lexicon
from goodpractice.search.nearest import likeness
from goodpractice.search.questions import Question, ask, together
from goodpractice.search.records import Record
from goodpractice.search.weighing import Weighing
from goodpractice.search.words import STOP_WORDS, plain, stem, words

MANY = 10
"""Of fewer entries, a reader can look through all that any word finds."""
NEAREST = 4
"""How many terms are offered where nothing matches."""

Chosen = Mapping[str, tuple[str, ...]]
"""The terms chosen of each facet."""


@dataclass(frozen=True, slots=True)
class FacetTerm:
    """A choice within a facet."""

    term: str
    label: str


@dataclass(frozen=True, slots=True)
class Facet:
    """What entries can be filtered by."""

    key: str
    label: str
    terms: tuple[FacetTerm, ...]
    """The choices that any entry carries, in the order they are shown."""
    pages: str = ""
    """The address of the page of each term, with `{}` for its id, where these are offered when nothing matches."""


@dataclass(frozen=True)
class Engine:
    """The search of some entries: their index, what they are called, and what results show."""

    index: Index
    concepts: Concepts
    lexicon: Lexicon
    records: tuple[Record, ...]
    facets: tuple[Facet, ...]
    weighing: Weighing
    """What impacts were made with, for those who ask why."""

    @cached_property
    def carriers(self) -> Mapping[str, Mapping[str, frozenset[int]]]:
        """For each facet and term, the numbers of the entries that carry it."""
        read = self.index.facets()
        return {key: {term: frozenset(found) for term, found in terms.items()} for key, terms in read.items()}

    def query(  # noqa: PLR0913  # the options of the browser's query, one for one
        self,
        text: str,
        filters: Mapping[str, Iterable[str]] | None = None,
        limit: int = 10,
        offset: int = 0,
        *,
        exact: bool = False,
        typing: bool = False,
        count: bool = True,
    ) -> dict[str, Any]:
        """Return the answer to a query; the options are those of the browser's, but that facets are counted."""
        asked = self.understand(text, exact=exact, typing=typing)
        chosen = _joined(filters or {}, asked.wish.filters)
        scores = self._matching(asked)
        passing = self._filtered(scores, chosen)
        ranked = sorted(passing, key=lambda number: (-scores[number], number))
        return {
            "total": len(ranked),
            "results": [self._result(number, scores[number], asked.question) for number in ranked[offset:][:limit]],
            "facets": self._choices(scores, chosen) if count else {},
            "alsoSearched": list(asked.question.also_searched),
            "correction": asked.correction,
            "unmatched": list(asked.unmatched),
            "nearest": [] if scores or asked.wish.blank else self._nearest(asked.wish.free),
        }

    def understand(self, text: str, *, exact: bool = False, typing: bool = False) -> "Asked":
        """Return what a query asks for, its misspelt words mended unless `exact`."""
        asked = self._asked(text, None, typing=typing)
        if exact:
            return asked
        quoted = {part for phrase in asked.wish.phrases for word in words(phrase) for part in word}
        mended = {word: self.lexicon.mended(word) for word in asked.unmatched if word not in quoted}
        taken = {word: instead for word, instead in mended.items() if instead is not None}
        if not taken:
            return asked
        better = PIECE.sub(lambda piece: taken.get(plain(piece[0]), piece[0]), text)
        return self._asked(better, {"text": better, "words": [list(each) for each in taken.items()]}, typing=typing)

    def _asked(self, text: str, correction: dict[str, Any] | None, *, typing: bool) -> "Asked":
        wish = take_apart(text, {facet.key for facet in self.facets})
        question = ask(wish.free, self.concepts)
        last = _unfinished(wish.free) if typing else ""
        longer = self.lexicon.completions(plain(last)) if last else ()
        before = wish.free.removesuffix(last)
        whole = together(question, (ask(before + word, self.concepts) for word in longer))
        known = {plain(last)} if longer else set()
        unmatched = (word for word in question.alone if word not in known and not self.index.holds(stem(word)))
        return Asked(wish, whole, correction, tuple(unmatched))

    def _matching(self, asked: "Asked") -> dict[int, int]:
        """Return the score of every entry that matches, filters set aside."""
        wish, clauses = asked.wish, asked.question.clauses
        required = [found for phrase in wish.phrases if (found := self._holding(phrase)) is not None]
        excluded = [found for phrase in wish.excluded_phrases if (found := self._holding(phrase)) is not None]
        excluded += [
            {each.entry for each in self.index.postings(stem("".join(word)))}
            for written in wish.excluded_words
            for word in words(written)
        ]
        telling = {token: weight for token, weight in clauses.items() if self.tells(token)}
        scores = self.index.scores(clauses, whole=not telling)
        if wish.blank:
            matching = set(range(len(self.records)))
        elif required:
            matching = reduce(lambda left, right: left & right, required)
        else:
            matching = set(self.index.scores(telling) if telling else scores)
        return {number: scores.get(number, 0) for number in matching.difference(*excluded)}

    def tells(self, token: str) -> bool:
        """Return whether holding a token says anything: not if it is common, or if more than half of many do."""
        holding, total = self.weighing.holding[token], len(self.records)
        return token not in self.index.common and holding > 0 and (total < MANY or 2 * holding <= total)

    def clauses_held(self, clauses: Mapping[str, int], ref: str) -> dict[str, int]:
        """Return the clauses that count for an entry, named as `type/id`."""
        number = next(place for place, each in enumerate(self.records) if f"{each.kind}/{each.id}" == ref)
        whole = not any(self.tells(token) for token in clauses)
        return {
            token: weight
            for token, weight in clauses.items()
            if any(each.entry == number for each in self.index.postings(token, whole=whole))
        }

    def _holding(self, phrase: str) -> set[int] | None:
        """Return the entries that hold a phrase; None where it has stop words only."""
        parts = [part for word in words(phrase) for part in word]
        places = [(place, stem(part)) for place, part in enumerate(parts) if part not in STOP_WORDS]
        starts: dict[int, set[int]] | None = None
        for place, token in places:
            here = {each.entry: {at - place for at in each.positions} for each in self.index.postings(token)}
            starts = (
                here if starts is None else {entry: starts[entry] & here[entry] for entry in starts if entry in here}
            )
        return None if starts is None else {entry for entry, left in starts.items() if left}

    def _filtered(self, numbers: Iterable[int], chosen: Chosen) -> set[int]:
        """Return the entries that carry one of the chosen terms of every facet."""
        kept = set(numbers)
        for key, terms in chosen.items():
            kept &= set().union(*(self.carriers.get(key, {}).get(term, frozenset()) for term in terms))
        return kept

    def _choices(self, scores: Mapping[int, int], chosen: Chosen) -> dict[str, list[dict[str, Any]]]:
        """Return how many results each choice would leave, with every facet's own choices set aside."""
        found: dict[str, list[dict[str, Any]]] = {}
        for facet in self.facets:
            others = {other: picked for other, picked in chosen.items() if other != facet.key}
            among = self._filtered(scores, others)
            found[facet.key] = [
                {
                    "term": choice.term,
                    "label": choice.label,
                    "count": len(among & self.carriers[facet.key][choice.term]),
                    "selected": choice.term in chosen.get(facet.key, ()),
                }
                for choice in facet.terms
            ]
        return found

    def _result(self, number: int, score: int, question: Question) -> dict[str, Any]:
        record = self.records[number]
        shown = record.as_json()
        del shown["sentences"]
        shown["details"] = [{"label": label, "value": value} for label, value in record.details]
        sentence, parts = excerpt(record.sentences, question.marked, frozenset(question.concepts), self.concepts)
        shown |= {"score": score, "excerpt": [{"text": part, "match": match} for part, match in parts]}
        return shown if sentence is None or sentence.at is None else {**shown, "at": sentence.at}

    def _nearest(self, text: str) -> list[dict[str, str]]:
        offered = [
            (max(likeness(text, name) for name in self._names(facet, choice)), choice.label, facet, choice)
            for facet in self.facets
            if facet.pages
            for choice in facet.terms
        ]
        best = sorted((each for each in offered if each[0] > 0), key=lambda each: -each[0])[:NEAREST]
        return [{"label": label, "url": facet.pages.replace("{}", choice.term)} for _, label, facet, choice in best]

    def _names(self, facet: Facet, choice: FacetTerm) -> Iterator[str]:
        yield choice.label
        for concept in self.concepts.concepts:
            if concept.key == f"{facet.key}/{choice.term}":
                yield from concept.names


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as understood."""

    wish: Wish
    question: Question
    correction: dict[str, Any] | None
    """The mended text, and each misspelt word with what was taken instead; None where nothing was mended."""
    unmatched: tuple[str, ...]
    """The words that stand alone and that no entry holds."""


def _joined(filters: Mapping[str, Iterable[str]], more: Chosen) -> dict[str, tuple[str, ...]]:
    """Return filters with others added, those without any term left out."""
    joined = {key: tuple(terms) for key, terms in filters.items()}
    for key, terms in more.items():
        joined[key] = tuple(dict.fromkeys((*joined.get(key, ()), *terms)))
    return {key: terms for key, terms in joined.items() if terms}


def _unfinished(text: str) -> str:
    """Return the piece that a text ends with, or nothing."""
    pieces = list(PIECE.finditer(text))
    return pieces[-1][0] if pieces and pieces[-1].end() == len(text) else ""
