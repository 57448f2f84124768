"""lunr as Material for MkDocs sets it up: the theme's own plugin writes the index, its own worker answers."""

import re
import shutil
import tempfile
import time
from collections.abc import Sequence
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from search.documents import Document
from search.engines import Engine, body_of

_WORKERS = "templates/assets/javascripts/workers/search.*.min.js"
_SETTINGS = "site_name: Bench\nsite_url: http://127.0.0.1/\ntheme: {name: material, font: false}\nplugins: [search]\n"


class Lunr(Engine):
    """The search of Material for MkDocs with its default settings."""

    name = "lunr"
    label = "lunr (Material)"
    # As in the theme's bundle: worker and index are fetched at once, the query is posted as it is typed, and of the
    # answer the first ten items are shown. The numbers are its types of messages: setup, ready, query, result.
    script = """\
let worker;
const answer = (type) =>
  new Promise((done) => {
    const listener = ({ data }) => {
      if (data.type !== type) return;
      worker.removeEventListener("message", listener);
      done(data.data);
    };
    worker.addEventListener("message", listener);
  });
async function begin() {
  worker = new Worker("/assets/javascripts/workers/search.js");
  const response = await fetch("/search/search_index.json");
  const { config, docs } = await response.json();
  const ready = answer(1);
  worker.postMessage({ type: 0, data: { config, docs, options: { suggest: false } } });
  await ready;
}
async function ask(query) {
  const result = answer(3);
  worker.postMessage({ type: 2, data: query });
  const { items } = await result;
  return items.slice(0, 10).map(([best]) => /d\\d+/.exec(best.location)[0]);
}
"""
    index: tuple[str, ...] = ("search/search_index.json",)

    def version(self) -> str:
        """Return which version is measured."""
        text = _worker().read_text(encoding="utf-8")
        number = re.search(r't\.version="([\d.]+)"', text)
        return f"{number[1] if number else 'unknown'} in Material for MkDocs {version('mkdocs-material')}"

    def prepare(self, documents: Sequence[Document], folder: Path) -> float:
        """Give each document to the theme's plugin as a page, and return how many seconds it took over them."""
        config = _configuration(folder)
        plugin: Any = config.plugins["material/search"]
        plugin.on_config(config)
        pages = [
            SimpleNamespace(meta={}, content=body_of(each), toc=[], url=f"{each.id}/", title=each.title)
            for each in documents
        ]
        start = time.perf_counter()
        for page in pages:
            plugin.on_page_context({}, page=page, config=config, nav=None)
        plugin.on_post_build(config=config)
        seconds = time.perf_counter() - start
        target = folder / "assets" / "javascripts" / "workers"
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(_worker(), target / "search.js")
        return seconds


def _configuration(folder: Path) -> MkDocsConfig:
    """Return the configuration of a site with the theme's defaults, to be built into a folder."""
    with tempfile.TemporaryDirectory() as source:
        settings = Path(source) / "mkdocs.yml"
        settings.write_text(_SETTINGS, encoding="utf-8")
        (settings.parent / "docs").mkdir()
        return load_config(str(settings), site_dir=str(folder))


def _worker() -> Path:
    return next(Path(str(files("material"))).glob(_WORKERS))
