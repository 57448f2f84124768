"""Lists of all entries of a type, newest first, a page at a time."""

from collections.abc import Iterator
from functools import partial

from goodpractice.model.addresses import listing_uri, term_uri
from goodpractice.model.entry import Entry, Kind
from goodpractice.model.kinds import entry_types
from goodpractice.publishing.templates.cards import cards
from goodpractice.publishing.templates.comparing import compare_bar
from goodpractice.publishing.templates.directory import link_to_directory
from goodpractice.publishing.templates.engine import render
from goodpractice.publishing.templates.likeness import ordering
from goodpractice.publishing.templates.paging import Slice, pages
from goodpractice.site import Site
from goodpractice.site_file import Page


def publish(site: Site) -> Iterator[Page]:
    """Yield the pages of the list of each type."""
    for model in entry_types().values():
        if not model.kind.hosted:
            entries = site.knowledge_base.of_kind(model.kind.name)
            about = (model.__doc__ or "").split("\n", 1)[0]
            for part in pages(entries, site.settings.page_size, partial(listing_uri, model.kind)):
                yield _page(site, model.kind, about, len(entries), part)


def _page(site: Site, kind: Kind, about: str, total: int, part: Slice[Entry]) -> Page:
    title = kind.many.capitalize() + (f", page {part.number}" if part.number > 1 else "")
    html = render(
        "listing",
        kind=kind,
        title=title,
        about=about,
        directory=link_to_directory(site, kind, part.uri),
        total=total,
        cards=cards(site, part.items, part.uri),
        order=ordering(site, part, total, partial(listing_uri, kind), kind),
        turns=part.turns,
        page_number=part.number,
        link=lambda uri: site.settings.addresses.link(uri, part.uri),
        facets=_facets(site, kind, part.uri) if part.number == 1 else (),
    )
    return Page(part.uri, title, about, html + compare_bar(site, (kind,), part.uri))


def _facets(site: Site, kind: Kind, uri: str) -> list[tuple[str, list[tuple[str, str, int]]]]:
    """Return the facets of a type with the most frequent terms of each: label, link and count."""
    found = []
    for vocabulary in site.knowledge_base.facets:
        counts = site.knowledge_base.counts(vocabulary.key, site.knowledge_base.of_kind(kind.name))
        common = sorted((-count, vocabulary.label_of(term), term) for term, count in counts.items())[:6]
        if kind.name in vocabulary.used_by and vocabulary.search_weight >= 2 and common:
            links = [
                (label, site.settings.addresses.link(term_uri(vocabulary.key, term), uri), -count)
                for count, label, term in common
            ]
            found.append((vocabulary.label_many, links))
    return found
