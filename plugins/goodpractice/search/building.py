"""Entries to their search: counted, weighed, put into the index."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from goodpractice.model.addresses import Addresses, term_uri
from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import KnowledgeBase, newest_first
from goodpractice.model.transcript import Spoken
from goodpractice.search.concepts import KIND, Concepts, concepts_of
from goodpractice.search.counting import Counted, count
from goodpractice.search.documents import SearchDocument, Told, document_of
from goodpractice.search.engine import Engine, Facet, FacetTerm
from goodpractice.search.index import Index, Indexed, TokenOf
from goodpractice.search.lexicon import lexicon_of
from goodpractice.search.tiers import first_tiers
from goodpractice.search.weighing import Weighing


def search_of(
    knowledge_base: KnowledgeBase,
    bodies: Mapping[str, tuple[str, ...]],
    transcripts: Mapping[str, tuple[Spoken, ...]],
    addresses: Addresses,
) -> Engine:
    """Return the search of a knowledge base.

    `bodies` are the plain words of each body, by entry, one block a line; `transcripts` what recordings say, by entry.
    """
    entries = searchable(knowledge_base)
    kinds = {each.kind.name: each.kind for each in entries if not each.kind.hosted}
    concepts = concepts_of(knowledge_base.vocabularies.values(), (kinds[name] for name in sorted(kinds)))
    told = (Told(bodies.get(each.ref, ()), transcripts.get(each.ref, ())) for each in entries)
    documents = (
        document_of(each, tells, knowledge_base, concepts, addresses) for each, tells in zip(entries, told, strict=True)
    )
    return build_engine(documents, concepts, _facets(entries, knowledge_base, addresses))


def searchable(knowledge_base: KnowledgeBase) -> list[Entry]:
    """Return the entries that search has, in the order in which it numbers them: that of lists, the newest first."""
    return sorted((entry for entry in knowledge_base.entries if entry.searchable), key=newest_first)


def build_engine(found: Iterable[SearchDocument], concepts: Concepts, facets: Iterable[Facet] = ()) -> Engine:
    """Return the search of some documents, numbered in the order in which they are given."""
    documents: list[SearchDocument] = []
    counted: list[Counted] = []
    holding: Counter[str] = Counter()
    for each in found:
        tally, written = count(each.texts, each.carried, concepts)
        documents.append(replace(each, texts=()))  # they are counted, and those of all entries fill memory
        counted.append(tally)
        holding.update(written)
    weighing = Weighing(counted)
    impacts = [weighing.impacts(tally, each.share) for each, tally in zip(documents, counted, strict=True)]
    records = tuple(
        each.record.telling(each.told.sentences(), dict(zip(tally.tokens, weights, strict=True)))
        for each, tally, weights in zip(documents, counted, impacts, strict=True)
    )
    index = Index(_indexed(documents, counted, impacts, first_tiers(counted, impacts, weighing)))
    lexicon = lexicon_of(holding, concepts, weighing.holding, len(documents))
    return Engine(index, concepts, lexicon, records, tuple(facets), weighing)


def _indexed(
    documents: Sequence[SearchDocument],
    counted: Sequence[Counted],
    impacts: Sequence["array[int]"],
    tiers: Mapping[str, bytearray],
) -> Iterator[Indexed]:
    """Yield what the index holds of each document."""
    for entry, (document, found, weights) in enumerate(zip(documents, counted, impacts, strict=True)):
        first: list[TokenOf] = []
        rest: list[TokenOf] = []
        for number, (token, impact) in enumerate(zip(found.tokens, weights, strict=True)):
            tier = first if token not in tiers or tiers[token][entry] else rest
            tier.append((token, impact, found.positions(number)))
        yield Indexed(first, rest, document.facets)


def _facets(entries: Sequence[Entry], knowledge_base: KnowledgeBase, addresses: Addresses) -> Iterator[Facet]:
    kinds = sorted({(entry.kind.name, entry.kind.one.capitalize()) for entry in entries})
    if kinds:
        yield Facet(KIND, "Type", tuple(FacetTerm(name, label) for name, label in kinds))
    for vocabulary in knowledge_base.facets:
        carried = knowledge_base.counts(vocabulary.key, entries)
        choices = tuple(FacetTerm(term.id, term.label) for term in vocabulary.terms if term.id in carried)
        if choices:
            # A vocabulary that asks readers a question is the one by which they begin to browse.
            pages = addresses.url(term_uri(vocabulary.key, "TERM")).replace("TERM", "{}") if vocabulary.question else ""
            yield Facet(vocabulary.key, vocabulary.label, choices, pages)
