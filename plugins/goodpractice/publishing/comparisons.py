"""Comparing: a page for each two entries that are most alike, and one for any few that a reader chooses."""

from collections.abc import Iterator

from goodpractice.model.addresses import compare_uri, listing_uri
from goodpractice.model.entry import Entry, Kind
from goodpractice.model.kinds import entry_types
from goodpractice.model.knowledge_base import is_current
from goodpractice.publishing.templates.browser import modules
from goodpractice.publishing.templates.comparing import (
    AT_ONCE,
    CLOSEST,
    cells_of,
    ending,
    filled,
    heading_of,
    is_paired,
    pages_of,
    preload,
    rows_of,
)
from goodpractice.publishing.templates.engine import render
from goodpractice.site import Site
from goodpractice.site_file import Page

MAIN = "compare-page.js"


def publish(site: Site) -> Iterator[Page]:
    """Yield, for each type that is compared, the page for any entries and the pages of those most alike."""
    for model in entry_types().values():
        if model.kind.compared:
            yield _any(site, model.kind)
            for one, other in pairs(site, model.kind):
                yield _pair(site, one, other)


def pairs(site: Site, kind: Kind) -> list[tuple[Entry, Entry]]:
    """Return each entry that stands with those most like it, each two once, in the order of their ids."""
    found: dict[tuple[str, str], tuple[Entry, Entry]] = {}
    for entry in site.knowledge_base.of_kind(kind.name) if is_paired(site, kind) else ():
        for likeness in site.knowledge_base.alike(entry, CLOSEST) if is_current(entry) else ():
            one, other = sorted((entry, likeness.entry), key=lambda each: each.id)
            found[one.id, other.id] = one, other
    return [found[ids] for ids in sorted(found)]


def _pair(site: Site, one: Entry, other: Entry) -> Page:
    uri = compare_uri(one.kind, one.id, other.id)
    link = site.settings.addresses.link
    entries = (one, other)
    title = f"Compare: {one.title} and {other.title}"
    html = render(
        "compare-pair",
        kind=one.kind,
        headings=[heading_of(site, each, uri) for each in entries],
        rows=list(filled(rows_of(site, one.kind), [cells_of(site, each, uri) for each in entries])),
        any=link(compare_uri(one.kind), uri),
        listing=link(listing_uri(one.kind), uri),
    )
    return Page(uri, title, f"Two {one.kind.many} side by side: {one.title}; {other.title}.", html, listed=False)


def _any(site: Site, kind: Kind) -> Page:
    uri = compare_uri(kind)
    link = site.settings.addresses.link
    title = f"Compare {kind.many}"
    html = render(
        "compare",
        kind=kind,
        title=title,
        most=AT_ONCE,
        paired=is_paired(site, kind),
        rows=list(rows_of(site, kind)),
        listing=link(listing_uri(kind), uri),
        search=link("search.md", uri),
        pages=pages_of(site, kind, uri),
        ending=ending(site),
        module=link(modules()[MAIN], uri),
        preload=preload(site, MAIN, uri),
    )
    return Page(uri, title, f"Up to {AT_ONCE} {kind.many} side by side.", html, listed=False)
