"""The built site as its files tell it: what each page holds and links to, and which pages stand for all the others."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

ORIGIN = "http://127.0.0.1"
ROOT = f"{ORIGIN}/repository/"
"""Where the tests' build believes it will be."""
LINKING = ("href", "src", "action", "poster", "data")
MOST_SAMPLES = 45
"""More kinds of pages than this, and the tests of them take too long: look at what made them differ."""


@dataclass(slots=True)
class Parsed:
    """What a page holds."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    """Whatever it points to or loads, as written."""
    kinds: set[tuple[str, str]] = field(default_factory=set)
    """Its elements, each by its name and its class."""
    redirects: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Parsed()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.page.ids.add(given["id"])
        self.page.links += [given[name] for name in LINKING if name in given]
        self.page.kinds.add((tag, given.get("class", "")))
        self.page.redirects |= given.get("http-equiv") == "refresh"


def read_site(folder: Path) -> Mapping[str, Parsed]:
    """Return every page of a built site, by the path of its file."""
    return {path.relative_to(folder).as_posix(): _read(path) for path in sorted(folder.rglob("*.html"))}


def _read(path: Path) -> Parsed:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.page


def samples(pages: Mapping[str, Parsed]) -> tuple[str, ...]:
    """Return pages that together show every shape of address and every kind of element the site has, by their path.

    So a new template, and a new component on an old one, is tested from the day it is on the site.
    """
    shown = {path: page for path, page in pages.items() if not page.redirects}
    folders = Counter(path.partition("/")[0] for path in shown)
    left = {path: {*page.kinds, ("address", _shape(path, folders))} for path, page in shown.items()}
    missing = set[tuple[str, str]]().union(*left.values())
    chosen = []
    while missing:
        best = max(left, key=lambda path: (len(left[path] & missing), path))
        chosen.append(best)
        missing -= left.pop(best)
    return tuple(sorted(chosen))


def _shape(path: str, folders: Mapping[str, int]) -> str:
    first, *others = path.split("/")
    return f"{first}, {len(others)} deep" if folders[first] > 1 else "a page of its own"


def address_of(path: str) -> str:
    """Return the address of a page's file below the site's root."""
    return path.removesuffix("index.html")


def broken(pages: Mapping[str, Parsed], folder: Path) -> Iterator[str]:
    """Yield each link within the site that leads nowhere, and each whose place on the page is not there."""
    for path, page in pages.items():
        base = ROOT if path == "404.html" else ROOT + path
        for link in page.links:
            address, place = urldefrag(urljoin(base, link))
            if not address.startswith(ROOT):
                if urlsplit(address).netloc == urlsplit(ORIGIN).netloc:
                    yield f"{path}: {link} leads out of the site's folder"
                continue
            target = unquote(urlsplit(address).path.removeprefix(urlsplit(ROOT).path))
            if target == "" or target.endswith("/"):
                target += "index.html"
            if not (folder / target).is_file():
                yield f"{path}: {link} is not there"
            elif place and target in pages and unquote(place) not in pages[target].ids:
                yield f"{path}: {link} has no such place"
