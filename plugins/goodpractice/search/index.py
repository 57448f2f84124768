"""The Whoosh index: postings of whole-number impacts, and the facets of each entry. The one door to Whoosh.

The index is built in memory and never kept: Whoosh's files hold pickles, so none is read from anywhere or published.
"""

import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

with warnings.catch_warnings():
    # Whoosh 2.7.4 is of 2016: newer Pythons remark on its regular expressions when they first compile it.
    warnings.simplefilter("ignore")
    from whoosh import fields, formats, query, scoring
    from whoosh.filedb.filestore import RamStorage

Posting = tuple[int, int]
"""An entry's number in the index, and the impact of the token on it."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the index holds of one entry."""

    impacts: Mapping[str, int]
    facets: Mapping[str, tuple[str, ...]]
    """The terms of each facet that the entry carries, broader terms among them."""


class _Postings(fields.FieldType):  # type: ignore[misc]
    """A field whose value is a mapping from token to weight: counted before, not analysed again."""

    def __init__(self) -> None:
        self.format = formats.Existence()
        self.analyzer = None
        self.scorable = False
        self.stored = False
        self.unique = False
        self.multitoken_query = "default"
        self.vector = None

    def index(self, value: Mapping[str, int], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        return ((token.encode(), 1, float(weight), b"") for token, weight in value.items())


class ImpactWeighting(scoring.WeightingModel):  # type: ignore[misc]
    """Ranks by the impacts stored in the index: a score is a sum of whole numbers."""

    def scorer(self, searcher: Any, fieldname: str, text: bytes, qf: int = 1) -> Any:  # noqa: ARG002
        """Return the scorer of one token: its stored impact."""
        return scoring.WeightScorer.for_(searcher, fieldname, text)


class Index:
    """A built index. Entries are numbered from 0 in the order in which they were given."""

    def __init__(self, entries: Iterable[Indexed]) -> None:
        schema = fields.Schema(words=_Postings(), facets=_Postings())
        # Whoosh sorts large indexes in a temporary folder named after the index: nobody may guess it.
        self._index = RamStorage().create_index(schema, indexname=token_hex(16))
        writer = self._index.writer(limitmb=512)
        for entry in entries:
            writer.add_document(
                words=entry.impacts,
                facets={f"{key}={term}": 1 for key, terms in entry.facets.items() for term in terms},
            )
        writer.commit(merge=False)

    def scores(self, clauses: Mapping[str, int]) -> dict[int, int]:
        """Return the score of every entry that holds a token: the sum of its impacts times the clauses' weights."""
        parts = [query.Term("words", token, boost=weight) for token, weight in clauses.items()]
        with self._index.searcher(weighting=ImpactWeighting()) as searcher:
            found = searcher.search(query.Or(parts), limit=None, scored=True) if parts else ()
            return {hit.docnum: round(hit.score) for hit in found}

    def holds(self, token: str) -> bool:
        """Return whether any entry holds the token."""
        with self._index.reader() as reader:
            return ("words", token.encode()) in reader

    def postings(self) -> Iterator[tuple[str, list[Posting]]]:
        """Yield every token with its postings in the order of the entries; tokens in the order of their bytes."""
        for token, postings in self._read("words"):
            yield token, [(number, round(weight)) for number, weight in postings]

    def facets(self) -> dict[str, dict[str, tuple[int, ...]]]:
        """Return, for each facet and term, the numbers of the entries that carry it, in order."""
        found: dict[str, dict[str, tuple[int, ...]]] = {}
        for token, postings in self._read("facets"):
            key, _, term = token.partition("=")
            found.setdefault(key, {})[term] = tuple(number for number, _ in postings)
        return found

    def _read(self, name: str) -> Iterator[tuple[str, list[tuple[int, float]]]]:
        with self._index.reader() as reader:
            for text in reader.lexicon(name):
                matcher = reader.postings(name, text)
                postings = []
                while matcher.is_active():
                    postings.append((matcher.id(), matcher.weight()))
                    matcher.next()
                yield text.decode(), postings
