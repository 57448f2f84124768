"""What is searched and what is asked: documents and queries, read from folders in BEIR form."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Document:
    """Something to be found."""

    id: str
    """A name that is safe in a file's name, the same for every engine."""
    title: str
    """Its title, or nothing."""
    paragraphs: tuple[str, ...]

    @property
    def words(self) -> int:
        """How many words it has, by white space."""
        return sum(len(each.split()) for each in (self.title, *self.paragraphs))


@dataclass(frozen=True, slots=True)
class Query:
    """Something a reader types."""

    text: str
    grades: Mapping[str, int] = field(default_factory=dict)
    """How relevant the judged documents are, by their ids; 0 is judged and not relevant."""

    @property
    def answerable(self) -> bool:
        """Whether any document is relevant to it."""
        return any(grade > 0 for grade in self.grades.values())


@dataclass(frozen=True, slots=True)
class DocumentSet:
    """Documents, and the queries that are asked of them."""

    name: str
    documents: tuple[Document, ...]
    queries: tuple[Query, ...]
    judged: bool
    """Whether it is known which documents are relevant."""


def collection(folder: Path) -> DocumentSet:
    """Return the documents of a folder in BEIR form, and those of its queries that have a relevant document."""
    rows = list(_rows(folder / "corpus.jsonl"))
    ids = {str(row["_id"]): safe_id(number) for number, row in enumerate(rows)}
    documents = (
        Document(ids[str(row["_id"])], _one_line(row.get("title")), _paragraphs(row.get("text"))) for row in rows
    )
    grades = _grades(folder / "qrels.tsv", ids)
    queries = (
        Query(_one_line(row["text"]), grades.get(str(row["_id"]), {})) for row in _rows(folder / "queries.jsonl")
    )
    return DocumentSet(folder.name, tuple(documents), tuple(each for each in queries if each.answerable), judged=True)


def safe_id(number: int) -> str:
    """Return the id of a document by its place; in the order of the ids as in that of the places."""
    return f"d{number:06}"


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _paragraphs(text: str | None) -> tuple[str, ...]:
    """Return the paragraphs of a text, which an empty line parts."""
    found = (_one_line(each) for each in (text or "").split("\n\n"))
    return tuple(each for each in found if each)


def _grades(path: Path, ids: Mapping[str, str]) -> dict[str, dict[str, int]]:
    """Return, by query, the grades of the documents judged for it; a line whose grade is no number is a heading."""
    found: dict[str, dict[str, int]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        query, *_, document, grade = line.split("\t")
        if grade.lstrip("-").isdigit() and document in ids:
            found.setdefault(query, {})[ids[document]] = int(grade)
    return found
