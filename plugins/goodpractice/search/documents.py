"""Entries as search sees them: texts with weights, the terms they carry, and what results show."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from goodpractice.model.addresses import Addresses, entry_uri
from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.transcript import Spoken
from goodpractice.search.concepts import KIND, Concepts
from goodpractice.search.counting import Text
from goodpractice.search.records import Record, Sentence, sentences

KIND_WEIGHT = 3
"""What it counts that an entry is of its type, for those who search for “hub”: as much as its title."""


@dataclass(frozen=True, slots=True)
class Told:
    """What an entry tells beyond its fields."""

    lines: tuple[str, ...] = ()
    """The plain words of its body, one block a line."""
    spoken: tuple[Spoken, ...] = ()
    """What its recording says."""

    def sentences(self) -> tuple[Sentence, ...]:
        """Return what an excerpt is chosen from. Made when asked for, as the sentences of all entries fill memory."""
        written = (Sentence(each) for line in self.lines for each in sentences(line))
        return (*written, *(Sentence(each.text, each.start) for each in self.spoken))


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """An entry as search sees it; anything with words can be made one."""

    record: Record
    """What results show of it, but for its sentences."""
    texts: tuple[Text, ...]
    facets: Mapping[str, tuple[str, ...]]
    """The terms of each facet that it carries, broader terms among them."""
    carried: Mapping[str, int]
    """The tokens of the concepts it carries as terms, each with what that counts."""
    told: Told = Told()
    """What its sentences are found in."""
    share: float = 1.0
    """How much it counts beside others, from 0 to 1."""


def document_of(
    entry: Entry, told: Told, knowledge_base: KnowledgeBase, concepts: Concepts, addresses: Addresses
) -> SearchDocument:
    """Return an entry as search sees it."""
    weights = type(entry).search_weights()
    own = [Text(text, weights[name]) for name, text in _field_texts(entry).items()]
    body = [Text(line, weights["body"]) for line in (*told.lines, *(each.text for each in told.spoken))]
    labels, carried = _carried(entry, knowledge_base, concepts)
    record = Record(
        entry.id,
        entry.kind.name,
        addresses.url(entry_uri(entry)),
        entry.title,
        entry.summary,
        tuple(_details(entry, knowledge_base)),
    )
    return SearchDocument(
        record, (*own, *body, *labels), _facets(entry, knowledge_base), carried, told, entry.kind.search_share
    )


def _field_texts(entry: Entry) -> Mapping[str, str]:
    """Return the text of each field search reads, but the body, by name: parts and lists flattened to their texts."""
    return {name: " . ".join(_texts(getattr(entry, name))) for name in type(entry).search_weights() if name != "body"}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _texts(each)
    elif hasattr(value, "model_dump"):
        yield from _texts(value.model_dump(mode="json", exclude_none=True))


def _carried(
    entry: Entry, knowledge_base: KnowledgeBase, concepts: Concepts
) -> tuple[tuple[Text, ...], Mapping[str, int]]:
    """Return the labels of the terms an entry carries as texts, and the tokens of those that are concepts."""
    labels: list[Text] = []
    kind = f"={KIND}/{entry.kind.name}"
    carried = {kind: KIND_WEIGHT} if kind in concepts.tokens else {}
    for vocabulary in knowledge_base.vocabularies_of(entry.kind.name):
        for term_id in entry.terms.get(vocabulary.key, ()):
            labels.append(Text(vocabulary.label_of(term_id), vocabulary.search_weight))
            token = f"={vocabulary.key}/{term_id}"
            if token in concepts.tokens and vocabulary.search_weight:
                # The label counts once as a text, and names the concept: the term itself counts once more.
                carried[token] = vocabulary.search_weight
    return tuple(labels), carried


def _details(entry: Entry, knowledge_base: KnowledgeBase) -> Iterator[tuple[str, str]]:
    yield "Type", entry.kind.one.capitalize()
    if entry.byline:
        yield "By", entry.byline
    for vocabulary in knowledge_base.vocabularies_of(entry.kind.name):
        if vocabulary.shown_in_lists and entry.terms.get(vocabulary.key):
            labels = (vocabulary.label_of(term_id) for term_id in entry.terms[vocabulary.key])
            yield vocabulary.label, ", ".join(labels)
    if entry.dated:
        yield "Dated", entry.dated.in_words


def _facets(entry: Entry, knowledge_base: KnowledgeBase) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {KIND: (entry.kind.name,)}
    for vocabulary in knowledge_base.facets:
        terms = knowledge_base.with_broader(vocabulary.key, entry.terms.get(vocabulary.key, ()))
        if terms:
            found[vocabulary.key] = terms
    return found
