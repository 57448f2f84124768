"""The Whoosh index: postings of whole-number impacts and positions, and the facets of each entry. Whoosh's one door.

The index is built in memory and never kept: Whoosh's files hold pickles, so none is read from anywhere or published.
"""

import warnings
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from secrets import token_hex
from typing import Any

with warnings.catch_warnings():
    # Whoosh 2.7.4 is of 2016: newer Pythons remark on its regular expressions when they first compile it.
    warnings.simplefilter("ignore")
    from whoosh import fields, formats, query, scoring, searching
    from whoosh.filedb.filestore import RamStorage


@dataclass(frozen=True, slots=True)
class Posting:
    """That an entry holds a token."""

    entry: int
    """The entry's number in the index."""
    impact: int
    positions: Sequence[int]
    """Where in the entry the token stands as a word, in order."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How far the postings of a token go, without reading them."""

    token: str
    entries: int
    """How many entries hold the token."""
    last: int
    """The number of the last of them."""


TokenOf = tuple[str, int, "array[int]"]
"""A token that an entry holds, its impact and its positions."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the index holds of one entry."""

    tokens: Sequence[TokenOf]
    """What the entry holds, but for the second tier."""
    rest: Sequence[TokenOf]
    """The common tokens of which the entry is in the second tier."""
    facets: Mapping[str, tuple[str, ...]]
    """The terms of each facet that the entry carries, broader terms among them."""


_MOST_MEGABYTES = 32
"""How much Whoosh gathers before it sorts, by its own reckoning; what it really takes is some four times that."""


class _Weighed(formats.Format):  # type: ignore[misc]
    """Postings that carry a weight and bytes of any length."""

    posting_size = -1

    def __init__(self) -> None:
        super().__init__()


class _Postings(fields.FieldType):  # type: ignore[misc]
    """A field whose value is tokens with their weights and positions: counted before, not analysed again."""

    def __init__(self, form: Any) -> None:
        self.format = form
        self.analyzer = None
        self.scorable = False
        self.stored = False
        self.unique = False
        self.multitoken_query = "default"
        self.vector = None

    def index(self, value: Iterable[TokenOf], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        # Whoosh loses its place among values when one of them is empty, so each has a byte before it.
        return ((token.encode(), 1, float(weight), b"@" + positions.tobytes()) for token, weight, positions in value)


class ImpactWeighting(scoring.WeightingModel):  # type: ignore[misc]
    """Ranks by the impacts stored in the index: a score is a sum of whole numbers."""

    def scorer(self, searcher: Any, fieldname: str, text: bytes, qf: int = 1) -> Any:  # noqa: ARG002
        """Return the scorer of one token: its stored impact."""
        return scoring.WeightScorer.for_(searcher, fieldname, text)


class Index:
    """A built index. Entries are numbered from 0 in the order in which they were given."""

    def __init__(self, entries: Iterable[Indexed]) -> None:
        words, rest = _Postings(_Weighed()), _Postings(_Weighed())
        schema = fields.Schema(words=words, rest=rest, facets=_Postings(formats.Existence()))
        # Whoosh sorts large indexes in a temporary folder named after the index: nobody may guess it.
        index = RamStorage().create_index(schema, indexname=token_hex(16))
        writer = index.writer(limitmb=_MOST_MEGABYTES)
        nowhere = array("I")
        for entry in entries:
            writer.add_document(
                words=entry.tokens,
                rest=entry.rest,
                facets=[(f"{key}={term}", 1, nowhere) for key, terms in entry.facets.items() for term in terms],
            )
        writer.commit(merge=False)
        # One reader for all questions: each that Whoosh opens copies the whole index.
        self._reader = index.reader()

    @cached_property
    def common(self) -> frozenset[str]:
        """The tokens whose entries stand in two tiers."""
        return frozenset(text.decode() for text in self._reader.lexicon("rest"))

    def scores(self, clauses: Mapping[str, int], *, whole: bool = True) -> dict[int, int]:
        """Return the score of every entry that holds a token: the sum of its impacts times the clauses' weights.

        The second tiers of common tokens count only if `whole`.
        """
        tiers = ("words", "rest") if whole else ("words",)
        parts = [query.Term(tier, token, boost=weight) for token, weight in clauses.items() for tier in tiers]
        searcher = searching.Searcher(self._reader, weighting=ImpactWeighting(), closereader=False)
        found = searcher.search(query.Or(parts), limit=None, scored=True) if parts else ()
        return {hit.docnum: round(hit.score) for hit in found}

    def holds(self, token: str) -> bool:
        """Return whether any entry holds the token."""
        return ("words", token.encode()) in self._reader

    def postings(self, token: str, *, whole: bool = True) -> list[Posting]:
        """Return the entries that hold a token, those of each tier in their order; the second tier only if `whole`."""
        tiers = ("words", "rest") if whole else ("words",)
        return [posting for tier in tiers for posting in _read(self._reader, tier, token.encode())]

    def extents(self) -> Iterator[Extent]:
        """Yield how far the postings of every token go, for common ones the first tier, in the order of their bytes."""
        for text in self._reader.lexicon("words"):
            found = self._reader.term_info("words", text)
            yield Extent(text.decode(), found.doc_frequency(), found.max_id())

    def rest(self, token: str) -> list[Posting]:
        """Return the second tier of a common token, in the order of the entries."""
        return list(_read(self._reader, "rest", token.encode()))

    def facets(self) -> dict[str, dict[str, tuple[int, ...]]]:
        """Return, for each facet and term, the numbers of the entries that carry it, in order."""
        found: dict[str, dict[str, tuple[int, ...]]] = {}
        for text in self._reader.lexicon("facets"):
            key, _, term = text.decode().partition("=")
            found.setdefault(key, {})[term] = tuple(each.entry for each in _read(self._reader, "facets", text))
        return found


def _read(reader: Any, field: str, text: bytes) -> Iterator[Posting]:
    if (field, text) not in reader:
        return
    matcher = reader.postings(field, text)
    while matcher.is_active():
        positions = array("I")
        positions.frombytes(matcher.value()[1:] if field != "facets" else b"")
        yield Posting(matcher.id(), round(matcher.weight()), positions)
        matcher.next()
