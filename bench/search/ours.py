"""The search of goodpractice: its index as files, its module in the browser."""

import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from search.documents import Document
from search.engines import Engine, write_all

import goodpractice
from goodpractice.model.types.case_study import CaseStudy
from goodpractice.publishing.browser_files import publish
from goodpractice.publishing.templates.browser import modules
from goodpractice.search.building import build_engine
from goodpractice.search.concepts import Concepts
from goodpractice.search.counting import Text
from goodpractice.search.documents import SearchDocument
from goodpractice.search.records import Record, Sentence, sentences
from goodpractice.search.shards import export
from goodpractice.search.words import terms

_TREATED = """\
(async () => {
  const [{ Words }, response] = await Promise.all([import("/{module}"), fetch("/search/root.json")]);
  const words = new Words(await response.json());
  return {texts}.map((text) => words.terms(text));
})()
"""
WEIGHTS = CaseStudy.search_weights()


class Ours(Engine):
    """The search of goodpractice with no vocabulary: what words alone can do."""

    name = "ours"
    label = "goodpractice"
    script = """\
let search;
async function begin() {
  const { open } = await import("/assets/goodpractice/search.js");
  search = await open("/search/");
}
async function ask(query) {
  const answer = await search.query(query, { limit: 10 });
  return answer.results.map((each) => each.id);
}
"""
    index: tuple[str, ...] = ("search/**/*",)

    def version(self) -> str:
        """Return which version is measured."""
        return goodpractice.__version__

    def prepare(self, documents: Sequence[Document], folder: Path) -> float:
        """Write the index and the modules, and return how many seconds the index took."""
        start = time.perf_counter()
        engine = build_engine([_as_ours(each) for each in documents], Concepts(()))
        write_all((folder / each.uri, each.content) for each in export(engine))
        seconds = time.perf_counter() - start
        write_all((folder / each.uri, each.content) for each in publish())
        return seconds

    def remarks(self, documents: Sequence[Document], run: Callable[[str], Any]) -> list[str]:
        """Return how many different words of the documents the browser's modules treat otherwise than Python."""
        texts = (text for each in documents for text in (each.title, *each.paragraphs))
        found = sorted({word for text in texts for word in text.split()})
        module = modules()["words.js"]
        treated = run(_TREATED.replace("{module}", module).replace("{texts}", json.dumps(found)))
        unlike = sum(list(terms(text)) != there for text, there in zip(found, treated, strict=True))
        return [f"Of {len(found):,} different words, {unlike:,} are treated unlike by Python and the browser."]


def _as_ours(document: Document) -> SearchDocument:
    told = tuple(Sentence(each) for paragraph in document.paragraphs for each in sentences(paragraph))
    record = Record(document.id, "case-study", f"{document.id}/", document.title, "", (), told)
    texts = (Text(document.title, WEIGHTS["title"]), *(Text(each, WEIGHTS["body"]) for each in document.paragraphs))
    return SearchDocument(record, texts, {}, {})
