"""The knowledge base: every entry and every controlled word, and the questions the site asks of them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from heapq import nsmallest
from itertools import chain, islice

from goodpractice.model.contrasting import Contrast, contrast, measured, setbacks, tried
from goodpractice.model.entry import Entry, Record
from goodpractice.model.profile_fields import ProfileField, profile_fields
from goodpractice.model.types.vocabulary import Term, Vocabulary

COMMON = 400
"""A term carried by more entries than this says too little about any two of them to call them alike."""


@dataclass(frozen=True)
class Likeness:
    """Another entry, and the terms the two share: field key and term id."""

    entry: Entry
    shared: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class KnowledgeBase:
    """All entries and vocabularies as of a day. Frozen: every answer follows from these three."""

    entries: tuple[Entry, ...]
    vocabularies: Mapping[str, Vocabulary]
    as_of: date

    def entry(self, ref: str) -> Entry | None:
        """Return the entry that `type/id` names, or None."""
        return self._by_ref.get(ref)

    def of_kind(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of a type, newest first, those without a date last, then by title."""
        return self._by_kind.get(name, ())

    def newest(self, name: str, count: int) -> tuple[Entry, ...]:
        """Return the `count` newest entries of a type that still stand."""
        return tuple(each for each in self.of_kind(name) if is_current(each))[:count]

    def fitting(self, terms: Iterable[tuple[str, str]], count: int) -> tuple[Entry, ...]:
        """Return the `count` entries that carry most of some terms, if they still stand.

        Among equals those that carry an earlier term come first, then the newest. Terms are given as field key and term
        id; an entry that carries a narrower one carries the term.
        """
        carried: dict[str, list[int]] = {}
        for number, (key, term_id) in enumerate(terms):
            for entry in self.tagged(key, term_id):
                carried.setdefault(entry.ref, []).append(number)
        found = (each for ref in carried if is_current(each := self._by_ref[ref]))
        ranks = {ref: (-len(numbers), numbers[0]) for ref, numbers in carried.items()}
        return tuple(sorted(found, key=lambda each: (*ranks[each.ref], *newest_first(each)))[:count])

    def vocabularies_of(self, kind_name: str) -> tuple[Vocabulary, ...]:
        """Return the coded fields that a type of entry carries, in the order of their keys."""
        return tuple(each for each in self.vocabularies.values() if kind_name in each.used_by)

    @cached_property
    def facets(self) -> tuple[Vocabulary, ...]:
        """The coded fields readers can filter by, those that say most about an entry first."""
        found = (each for each in self.vocabularies.values() if each.facet and each.used_by)
        return tuple(sorted(found, key=lambda each: (-each.search_weight, not each.shown_in_lists, each.key)))

    @cached_property
    def profile(self) -> tuple[ProfileField, ...]:
        """The fields readers can say of their own place, those that count most for likeness first."""
        return profile_fields(self.vocabularies.values())

    def tagged(self, key: str, term_id: str) -> tuple[Entry, ...]:
        """Return the entries that carry a term or a narrower one of the same vocabulary, newest first."""
        return self._by_term.get((key, term_id), ())

    def counts(self, key: str, among: Iterable[Entry] | None = None) -> Mapping[str, int]:
        """Return how many entries carry each term that any carries, over all entries or only `among` some."""
        entries = self.entries if among is None else among
        carried = self._carried.get(key, {})
        return Counter(chain.from_iterable(carried.get(entry.ref, ()) for entry in entries))

    def with_broader(self, key: str, term_ids: Iterable[str]) -> tuple[str, ...]:
        """Return terms and all their broader terms of the same vocabulary, each once."""
        found: dict[str, None] = {}
        for term_id in term_ids:
            step: str | None = term_id
            while step is not None and step not in found:
                found[step] = None
                step = self._broader.get((key, step))
        return tuple(found)

    def narrower(self, key: str, term_id: str) -> tuple[Term, ...]:
        """Return the terms of a vocabulary directly below one of its terms."""
        return tuple(each for each in self.vocabularies[key].terms if self._broader.get((key, each.id)) == term_id)

    def label(self, key: str, term_id: str) -> str:
        """Return what people read for a term."""
        vocabulary = self.vocabularies.get(key)
        return vocabulary.label_of(term_id) if vocabulary else term_id

    def naming(self, ref: str) -> tuple[Entry, ...]:
        """Return the entries that name this one in a field."""
        return self._naming.get(ref, ())

    def alike(self, entry: Entry, count: int) -> tuple[Likeness, ...]:
        """Return the entries of the same type that share most with this one, rarer terms counting more.

        Each shared term adds its vocabulary's search weight divided by the number of entries that carry it.
        """
        likest = nsmallest(count, ((-score, ref) for ref, score in self._likeness(entry).items()))
        others = (self._by_ref[ref] for _, ref in likest)
        return tuple(Likeness(other, self._shared(entry, other)) for other in others)

    def contrasting(self, entry: Entry, count: int) -> tuple[Contrast, ...]:
        """Return the entries most like this one that tried the same with another result, as far as fields say so."""
        own = frozenset(tried(entry, self.vocabularies))
        may_differ = self._may_differ(entry)
        likest = sorted((-score, ref) for ref, score in self._likeness(entry).items() if may_differ(ref))
        others = (self._by_ref[ref] for _, ref in likest)
        both = ((other, tuple(each for each in self._shared(entry, other) if each in own)) for other in others)
        found = (contrast(entry, other, shared, self.vocabularies) for other, shared in both if shared)
        return tuple(islice(filter(None, found), count))

    def _likeness(self, entry: Entry) -> Mapping[str, float]:
        """Return how like this one each entry of its type is that still stands and shares any telling term."""
        scores: dict[str, float] = {}
        for key, term_id in _pairs(entry):
            carriers = len(self._by_term[(key, term_id)])
            weight = self.vocabularies[key].search_weight
            if carriers <= COMMON and weight >= 2:
                for ref in self._standing.get((entry.kind.name, key, term_id), ()):
                    scores[ref] = scores.get(ref, 0.0) + weight / carriers
        scores.pop(entry.ref, None)
        return scores

    def _shared(self, entry: Entry, other: Entry) -> tuple[tuple[str, str], ...]:
        """Return the telling terms of an entry that another carries too."""
        carried = {(key, term) for key in other.terms for term in self._carried[key][other.ref]}
        return tuple(
            (key, term_id)
            for key, term_id in _pairs(entry)
            if (key, term_id) in carried
            and self.vocabularies[key].search_weight >= 2
            and len(self._by_term[(key, term_id)]) <= COMMON
        )

    def _may_differ(self, entry: Entry) -> Callable[[str], bool]:
        """Return a quick test of whether another entry could tell of another result; asked of thousands."""
        own, set_back = self._measured[entry.ref], self._set_back
        if entry.ref in set_back:
            return lambda ref: not own.isdisjoint(self._measured[ref])
        return lambda ref: ref in set_back or not own.isdisjoint(self._measured[ref])

    @cached_property
    def _standing(self) -> Mapping[tuple[str, str, str], tuple[str, ...]]:
        """The references of the entries that still stand, by type and by the terms they carry."""
        found: dict[tuple[str, str, str], list[str]] = {}
        for (key, term_id), entries in self._by_term.items():
            for entry in entries:
                if is_current(entry):
                    found.setdefault((entry.kind.name, key, term_id), []).append(entry.ref)
        return {each: tuple(refs) for each, refs in found.items()}

    @cached_property
    def _set_back(self) -> frozenset[str]:
        return frozenset(entry.ref for entry in self.entries if any(setbacks(entry, self.vocabularies)))

    @cached_property
    def _measured(self) -> Mapping[str, frozenset[tuple[str, str]]]:
        return {entry.ref: frozenset(measured(entry)) for entry in self.entries}

    @cached_property
    def _by_ref(self) -> Mapping[str, Entry]:
        return {entry.ref: entry for entry in self.entries}

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Entry, ...]]:
        groups: dict[str, list[Entry]] = {}
        for entry in sorted(self.entries, key=newest_first):
            groups.setdefault(entry.kind.name, []).append(entry)
        return {name: tuple(group) for name, group in groups.items()}

    @cached_property
    def _by_term(self) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
        groups: dict[tuple[str, str], list[Entry]] = {}
        for entry in sorted(self.entries, key=newest_first):
            for key in entry.terms:
                for term_id in self._carried[key][entry.ref]:
                    groups.setdefault((key, term_id), []).append(entry)
        return {term: tuple(group) for term, group in groups.items()}

    @cached_property
    def _carried(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """The terms of each vocabulary that each entry carries, broader ones among them."""
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for entry in self.entries:
            for key, term_ids in entry.terms.items():
                found.setdefault(key, {})[entry.ref] = self.with_broader(key, term_ids)
        return found

    @cached_property
    def _broader(self) -> Mapping[tuple[str, str], str]:
        """The next broader term within the same vocabulary."""
        found = {}
        for key, vocabulary in self.vocabularies.items():
            for term in vocabulary.terms:
                field, _, broader = (term.broader or "").partition("/")
                if field == key and broader:
                    found[(key, term.id)] = broader
        return found

    @cached_property
    def _naming(self) -> Mapping[str, tuple[Entry, ...]]:
        groups: dict[str, dict[str, Entry]] = {}
        for entry in self.entries:
            for ref in references(entry):
                groups.setdefault(ref, {})[entry.ref] = entry
        return {ref: tuple(group.values()) for ref, group in groups.items()}


def is_current(entry: Entry) -> bool:
    """Return whether an entry still stands: neither replaced nor archived."""
    return not isinstance(entry, Record) or entry.status == "current"


def references(entry: Entry) -> Iterator[str]:
    """Yield the entries that this one names in its fields, as `type/id`."""
    for name in type(entry).reference_fields():
        value = getattr(entry, name)
        if isinstance(value, str):
            yield value
        elif value:
            yield from value


def newest_first(entry: Entry) -> tuple[bool, int, str, str]:
    """Return what sorts entries as lists show them: the newest first, those without a date last, then by title."""
    dated = entry.dated
    return (dated is None, -dated.first_day.toordinal() if dated else 0, entry.title.casefold(), entry.ref)


def _pairs(entry: Entry) -> Iterator[tuple[str, str]]:
    return ((key, term_id) for key, term_ids in entry.terms.items() for term_id in term_ids)
