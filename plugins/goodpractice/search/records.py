"""What a result shows of an entry, and the sentences its excerpt is chosen from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from goodpractice.model.addresses import Addresses, entry_uri
from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import KnowledgeBase

# A sentence ends at a stop, a question or an exclamation mark before a space and what can begin a sentence.
_SENTENCE_END = re.compile(r"(?<=[.!?])[ ]+(?=[A-Z0-9\"'“‘(£])")


@dataclass(frozen=True, slots=True)
class Record:
    """An entry as search results show it."""

    id: str
    kind: str
    url: str
    title: str
    summary: str
    details: tuple[tuple[str, str], ...]
    """The few facts by which people choose: label and value."""
    sentences: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the record as the search format writes it."""
        return {
            "id": self.id,
            "kind": self.kind,
            "url": self.url,
            "title": self.title,
            "summary": self.summary,
            "details": [list(each) for each in self.details],
            "sentences": list(self.sentences),
        }


def record_of(entry: Entry, lines: tuple[str, ...], knowledge_base: KnowledgeBase, addresses: Addresses) -> Record:
    """Return the record of an entry; `lines` are the plain words of its body."""
    return Record(
        entry.id,
        entry.kind.name,
        addresses.url(entry_uri(entry)),
        entry.title,
        entry.summary,
        tuple(_details(entry, knowledge_base)),
        tuple(each for line in lines for each in sentences(line)),
    )


def sentences(line: str) -> list[str]:
    """Return the sentences of a line of plain words."""
    return [each for each in _SENTENCE_END.split(line) if each]


def _details(entry: Entry, knowledge_base: KnowledgeBase) -> Iterator[tuple[str, str]]:
    yield "Type", entry.kind.one.capitalize()
    if entry.byline:
        yield "By", entry.byline
    for vocabulary in knowledge_base.vocabularies_of(entry.kind.name):
        if vocabulary.shown_in_lists and entry.terms.get(vocabulary.key):
            labels = (vocabulary.label_of(term) for term in entry.terms[vocabulary.key])
            yield vocabulary.label, ", ".join(labels)
    if entry.dated:
        yield "Dated", entry.dated.in_words


def field_texts(entry: Entry) -> Mapping[str, str]:
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
