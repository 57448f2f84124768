"""Searches made in a few lines: documents that say given words, and the search of an invented knowledge base."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from builders import a_case_study, a_hub, a_term, a_vocabulary, kb_of
from goodpractice.model.addresses import Addresses
from goodpractice.model.entry import Entry
from goodpractice.model.transcript import Spoken
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.search.building import build_engine, search_of
from goodpractice.search.concepts import Concepts, concepts_of
from goodpractice.search.counting import Text
from goodpractice.search.documents import SearchDocument, Told
from goodpractice.search.engine import Engine, Facet
from goodpractice.search.index import Index, Posting
from goodpractice.search.records import Record

NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})
NO_CONCEPTS = Concepts(())

BARRIERS = a_vocabulary(
    "barriers",
    a_term("worry", "Worry", synonyms=("anxiety", "school refusal"), narrower_words=("nerves",)),
    a_term("exams", "Exam fear", broader="barriers/worry"),
    a_term("travel", "Getting there", synonyms=("transport",)),
    a_term("unused", "Never carried"),
    search_weight=3,
    question="What is in the way?",
)
PHASES = a_vocabulary("phases", a_term("primary"), a_term("secondary"), used_by=("case-study", "hub"))
SILENT = a_vocabulary("silent", a_term("hidden", "Xylophone"), facet=False, search_weight=0)
VOCABULARIES = (BARRIERS, PHASES, SILENT)
CONCEPTS = concepts_of(VOCABULARIES)
CARRIED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "bus": {"barriers": ("travel",), "phases": ("primary",)},
    "dread": {"barriers": ("worry",), "phases": ("secondary",), "silent": ("hidden",)},
    "ferry": {"barriers": ("travel", "exams"), "phases": ("primary", "secondary")},
    "mocks": {"barriers": ("exams",)},
    "plain": {},
    "rain": {"phases": ("secondary",)},
}
LINES: Mapping[str, tuple[str, ...]] = {
    "case-study/bus": ("The bus comes at eight. The driver waits.",),
    "case-study/dread": ("School refusal had grown. A quiet room helped.",),
    "case-study/ferry": ("The ferry meets the bus.",),
    "case-study/mocks": ("Nerves before every paper.",),
    "case-study/plain": ("Anxiety is not the word. The room is quiet.",),
    "case-study/rain": ("The room leaks.",),
    "hub/hub": ("They share a room.",),
}


def a_search() -> Engine:
    """Return the search of six case studies and a hub, numbered in the order of their names."""
    studies = [a_case_study(name, summary="What was done.", terms=terms) for name, terms in CARRIED.items()]
    hub = a_hub("hub", terms={"phases": ("primary",)})
    return search_of_entries(*studies, hub, vocabularies=VOCABULARIES, bodies=LINES)


def search_of_entries(
    *entries: Entry,
    vocabularies: tuple[Vocabulary, ...] = (),
    bodies: Mapping[str, tuple[str, ...]] = NOTHING,
    transcripts: Mapping[str, tuple[Spoken, ...]] = MappingProxyType({}),
) -> Engine:
    """Return the search of some entries; `bodies` and `transcripts` are theirs, by reference."""
    return search_of(kb_of(*entries, vocabularies=vocabularies), bodies, transcripts, Addresses())


def a_document(
    name: str,
    *texts: str | Text,
    kind: str = "case-study",
    facets: Mapping[str, tuple[str, ...]] = NOTHING,
    carried: Mapping[str, int] = MappingProxyType({}),
    share: float = 1.0,
) -> SearchDocument:
    """Return a document that says some texts; each is a sentence as well, and counts 1 unless said otherwise."""
    weighed = tuple(each if isinstance(each, Text) else Text(each, 1) for each in texts)
    record = Record(name, kind, f"{name}/", name.capitalize(), "What was done.")
    return SearchDocument(record, weighed, facets, carried, Told(tuple(each.text for each in weighed)), share)


def engine_of(
    *documents: SearchDocument | str, concepts: Concepts = NO_CONCEPTS, facets: Iterable[Facet] = ()
) -> Engine:
    """Return the search of some documents; a text is one by itself, named `n0`, `n1` and so on by its place."""
    made = [a_document(f"n{place}", each) if isinstance(each, str) else each for place, each in enumerate(documents)]
    return build_engine(made, concepts, facets)


def ids(engine: Engine, text: str, filters: Mapping[str, Iterable[str]] | None = None) -> list[str]:
    """Return the names of the entries that a query finds as it is typed, best first."""
    return [each["id"] for each in engine.query(text, filters, 1000, exact=True)["results"]]


def everything(index: Index) -> list[tuple[str, list[Posting]]]:
    """Return every token with its postings, for common ones the first tier, in the order of their bytes."""
    return [(each.token, index.postings(each.token, whole=False)) for each in index.extents()]
