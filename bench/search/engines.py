"""What the bench asks of a search engine, and the pages that engines which read pages are given."""

import gzip
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from search.documents import Document

PAGE = "bench.html"
_SHELL = """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"></head>
<body><script type="module">
{script}
globalThis.begin = begin;
globalThis.ask = ask;
</script></body>
</html>
"""


class Engine(ABC):
    """A search engine, as the bench sees it."""

    name: str
    label: str
    """What it is called in tables."""
    index: tuple[str, ...]
    """The patterns of the files that make the index, code left out."""
    script: str
    """JavaScript with two functions.

    `begin()` fetches what every query needs, and is done once a query can be asked. `ask(query)` answers with the ids
    of the first ten results, once everything is there that a list of results shows of them.
    """

    @abstractmethod
    def version(self) -> str:
        """Return which version is measured."""

    @abstractmethod
    def prepare(self, documents: Sequence[Document], folder: Path) -> float:
        """Put the engine and its index of some documents into a folder; return how many seconds indexing took."""

    def remarks(self, documents: Sequence[Document], run: Callable[[str], Any]) -> list[str]:  # noqa: ARG002
        """Return what else is to be said; `run` gives what a JavaScript expression gives on the bench's page."""
        return []


@dataclass(frozen=True, slots=True)
class Size:
    """How large an index is."""

    files: int
    raw: int
    packed: int
    """Compressed file by file, where that makes a file smaller."""


def write_page(engine: Engine, folder: Path) -> None:
    """Write the page that asks the engine. What it holds itself is not counted."""
    (folder / PAGE).write_text(_SHELL.replace("{script}", engine.script), encoding="utf-8")


def index_files(engine: Engine, folder: Path) -> list[Path]:
    """Return the files of an engine's index."""
    return [path for pattern in engine.index for path in folder.glob(pattern) if path.is_file()]


def size_of(engine: Engine, folder: Path) -> Size:
    """Return the size of an engine's index."""
    contents = [path.read_bytes() for path in index_files(engine, folder)]
    return Size(
        len(contents),
        sum(len(each) for each in contents),
        sum(min(len(each), len(gzip.compress(each, 6))) for each in contents),
    )


def body_of(document: Document) -> str:
    """Return a document as HTML: its heading, if it has a title, and its paragraphs."""
    heading = [f'<h1 id="title">{escape(document.title)}</h1>'] if document.title else []
    return "\n".join([*heading, *(f"<p>{escape(each)}</p>" for each in document.paragraphs)])


def write_all(files: Iterable[tuple[Path, str | bytes]]) -> None:
    """Write files, and the folders they need."""
    for path, content in files:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
