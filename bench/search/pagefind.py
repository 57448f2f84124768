"""Pagefind, as its documentation says: its command over finished pages, its own module in the browser."""

import json
import shutil
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from search.documents import Document
from search.engines import Engine, body_of, write_all

HERE = Path(__file__).parent
VERSION: str = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["devDependencies"]["pagefind"]
_BINARY = HERE / "node_modules" / ".bin" / "pagefind"
_PAGE = (
    "<!doctype html>\n<html lang=en><head><meta charset=utf-8><title>{title}</title></head>"
    "<body><main data-pagefind-body>\n{body}\n</main></body></html>\n"
)


class Pagefind(Engine):
    """Pagefind with its default settings."""

    name = "pagefind"
    label = "Pagefind"
    # `filters()` waits until the index is open; there are no filters here, so it fetches nothing.
    script = """\
let pagefind;
async function begin() {
  pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  await pagefind.filters();
}
async function ask(query) {
  const found = await pagefind.search(query);
  const shown = await Promise.all(found.results.slice(0, 10).map((each) => each.data()));
  return shown.map((each) => /d\\d+/.exec(each.url)[0]);
}
"""
    index: tuple[str, ...] = ("pagefind/pagefind-entry.json", "pagefind/*.pf_meta", "pagefind/*/*.pf_*")

    def version(self) -> str:
        """Return which version is measured."""
        return VERSION

    def prepare(self, documents: Sequence[Document], folder: Path) -> float:
        """Write a page for each document, and return how many seconds Pagefind took over them."""
        _install()
        write_all((folder / "d" / f"{each.id}.html", _page(each)) for each in documents)
        start = time.perf_counter()
        subprocess.run([_BINARY, "--site", folder, "--silent"], check=True)
        return time.perf_counter() - start


def _page(document: Document) -> str:
    return _PAGE.replace("{title}", document.title or document.id).replace("{body}", body_of(document))


def _install() -> None:
    """Install what the lock file here names, once."""
    installed = HERE / "node_modules" / "pagefind" / "package.json"
    if not installed.is_file() or json.loads(installed.read_text(encoding="utf-8"))["version"] != VERSION:
        npm = shutil.which("npm") or "npm"
        subprocess.run([npm, "ci", "--silent", "--no-audit", "--no-fund"], cwd=HERE, check=True)
