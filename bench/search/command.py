"""The bench's command."""

import argparse
import json
import shlex
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from search.documents import DocumentSet, collection
from search.engines import Engine
from search.lunr import Lunr
from search.machine import browser_version, machine
from search.measure import Measured, Plan, measure
from search.natural import natural
from search.ours import Ours
from search.pagefind import Pagefind
from search.protocol import chromium
from search.report import table

from bring_browser import browser_path

ENGINES: tuple[Engine, ...] = (Ours(), Pagefind(), Lunr())
NOTES = """\
Every cold query has a browser context of its own, with nothing cached. It starts from a page that holds nothing but
the calls, and ends when all is there that a list of ten results shows: code, index and records count, an interface
does not. Bytes are those of bodies, as the host sends them: text with gzip at level 6, other files as they are. The
slow connection is Chromium's own emulation: 400 ms before each answer and 400 kbit/s each way, for the page and for
each of its workers; the host speaks HTTP/1.1 with connections kept alive, whose opening costs nothing there. Indexing
starts from the documents in memory (goodpractice), from pages on disk (Pagefind) or pages in memory (lunr, which
builds its index in the browser: see how long it takes until it is ready).
"""


def main() -> None:
    """Measure what the command line asks for, and print the tables."""
    asked = _arguments()
    path = browser_path() or sys.exit("The bench needs Chromium: set GOODPRACTICE_BROWSER.")
    engines = [each for each in ENGINES if each.name in asked.engines.split(",")]
    told = [_heading(path, engines)]
    print(told[0], flush=True)
    everything = []
    for given in _sets(asked):
        found = [_one(engine, given, Plan(asked.queries, asked.slow), path) for engine in engines]
        told.append(table(given, found))
        print(told[-1], flush=True)
        everything.append({"set": given.name, "engines": [asdict(each) for each in found]})
        if asked.out:
            asked.out.write_text("\n".join(told), encoding="utf-8")
        if asked.json:
            asked.json.write_text(json.dumps(everything, indent=1, ensure_ascii=False), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the search beside Pagefind and lunr.")
    parser.add_argument("--collection", type=Path, action="append", default=[], help="a folder in BEIR form")
    parser.add_argument("--natural", type=Path, nargs="+", default=[], help="folders in BEIR form to make entries of")
    parser.add_argument("--sizes", default="", help="how many entries, such as 1000,5000,24000")
    parser.add_argument("--engines", default=",".join(each.name for each in ENGINES))
    parser.add_argument("--queries", type=int, default=20, help="how many cold queries")
    parser.add_argument("--slow", type=int, default=5, help="how many queries over the slow connection")
    parser.add_argument("--out", type=Path, help="where to write the tables")
    parser.add_argument("--json", type=Path, help="where to write every measurement")
    return parser.parse_args()


def _sets(asked: argparse.Namespace) -> Iterator[DocumentSet]:
    for folder in asked.collection:
        yield collection(folder)
    sources = [collection(folder) for folder in asked.natural]
    for size in asked.sizes.split(",") if asked.sizes and sources else ():
        yield natural(sources, int(size))


def _one(engine: Engine, given: DocumentSet, plan: Plan, path: str) -> Measured:
    """Measure one engine in a browser and a folder of its own."""
    print(f"{given.name}: {engine.label} …", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory() as folder, chromium(path) as connection:
        return measure(engine, given, plan, Path(folder), connection)


def _heading(path: str, engines: Sequence[Engine]) -> str:
    versions = ", ".join(f"{each.label} {each.version()}" for each in engines)
    command = shlex.join(["python", "bench/search/run.py", *sys.argv[1:]])
    return f"# Search, side by side\n\n{browser_version(path)}; {versions}.\n{machine()}.\n\n    {command}\n\n{NOTES}"
