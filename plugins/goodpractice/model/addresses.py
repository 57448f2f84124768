"""Where pages stand: the file of each page in the site, and the links from one to another."""

import posixpath
from dataclasses import dataclass
from urllib.parse import quote

from goodpractice.model.entry import Entry, Kind


def entry_uri(entry: Entry) -> str:
    """Return the page of an entry, as a path below the site's root ending in `.md`."""
    return posixpath.join(entry.kind.address, f"{entry.id}.md")


def listing_uri(kind: Kind, number: int = 1) -> str:
    """Return a page of the list of all entries of a type; pages are counted from 1."""
    return f"{kind.address}/{_numbered(number)}"


def vocabulary_uri(key: str) -> str:
    """Return the page that lists the terms of a vocabulary."""
    return f"browse/{_hyphenated(key)}/index.md"


def term_uri(key: str, term_id: str, number: int = 1) -> str:
    """Return a page of the entries that carry a term; pages are counted from 1."""
    if number == 1:
        return f"browse/{_hyphenated(key)}/{term_id}.md"
    return f"browse/{_hyphenated(key)}/{term_id}/{_numbered(number)}"


def pair_uri(key: str, term_id: str, other_key: str, other_id: str, number: int = 1) -> str:
    """Return a page of the entries that carry both of two terms; pages are counted from 1.

    Both orders of the two give one address: the vocabulary whose key comes first in the alphabet leads, and of one
    vocabulary the term that does.
    """
    (key, term_id), (other_key, other_id) = sorted(((key, term_id), (other_key, other_id)))
    pair = f"browse/{_hyphenated(key)}/{term_id}/with/{_hyphenated(other_key)}/{other_id}"
    return f"{pair}.md" if number == 1 else f"{pair}/{_numbered(number)}"


def matrix_uri(key: str) -> str:
    """Return the page that crosses the terms of a vocabulary with those of the one it names in `crossed_with`."""
    return f"browse/{_hyphenated(key)}/matrix.md"


def directory_uri(kind: Kind) -> str:
    """Return the page on which readers find the entry of a type that is theirs."""
    return f"find/{kind.address}.md"


def compare_uri(kind: Kind, *ids: str) -> str:
    """Return the page that puts two entries of a type side by side, whichever is named first; with no ids any of them.

    An id can be long, and both together too long for the name of one file: so one is a folder.
    """
    return posixpath.join("compare", kind.address, f"{'/'.join(sorted(ids)) or 'index'}.md")


def calendar_uri(entry: Entry | None = None) -> str:
    """Return the calendar file of an entry's meetings; without an entry that of all meetings."""
    return posixpath.join(entry.kind.address, f"{entry.id}.ics") if entry else "calendar.ics"


def captions_uri(entry: Entry, name: str) -> str:
    """Return the captions file of an entry, which stands beside its page."""
    return posixpath.join(entry.kind.address, name)


def own_place_uri() -> str:
    """Return the page on which readers say what their own place is like."""
    return "my-school.md"


def _numbered(number: int) -> str:
    return "index.md" if number == 1 else f"page-{number}.md"


def _hyphenated(key: str) -> str:
    return key.replace("_", "-")


@dataclass(frozen=True, slots=True)
class Addresses:
    """How this site forms the addresses of its pages."""

    directory_urls: bool = True
    """Whether the page `a/b.md` is at `a/b/` (else at `a/b.html`)."""

    def url(self, uri: str) -> str:
        """Return the address of a page or file below the site's root; the home page is the empty string."""
        stem, ending = posixpath.splitext(uri)
        if ending != ".md":
            return quote(uri)
        stem = quote(stem)
        if not self.directory_urls:
            return f"{stem}.html"
        if posixpath.basename(stem) == "index":
            folder = posixpath.dirname(stem)
            return f"{folder}/" if folder else ""
        return f"{stem}/"

    def link(self, uri: str, start: str) -> str:
        """Return the relative link from the page `start` to the page or file `uri`."""
        here = self.url(start)
        folder = here if here.endswith("/") or not here else posixpath.dirname(here) + "/"
        target = self.url(uri)
        relative = posixpath.relpath(f"/{target}", f"/{folder}")
        return f"{relative}/" if target.endswith("/") or not target else relative
