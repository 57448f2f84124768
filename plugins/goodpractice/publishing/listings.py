"""Lists of all entries of a type, newest first, a page at a time."""

from collections.abc import Iterator, Sequence
from functools import partial

from goodpractice.model.addresses import listing_uri, term_uri
from goodpractice.model.entry import Entry, Kind
from goodpractice.model.kinds import entry_types
from goodpractice.model.pairing import is_chosen_by
from goodpractice.publishing.templates.cards import cards
from goodpractice.publishing.templates.comparing import compare_bar
from goodpractice.publishing.templates.counts import Group, counted
from goodpractice.publishing.templates.directory import link_to_directory
from goodpractice.publishing.templates.engine import render
from goodpractice.publishing.templates.filtering import filtering
from goodpractice.publishing.templates.likeness import ordering
from goodpractice.publishing.templates.paging import Slice, pages
from goodpractice.search.concepts import KIND
from goodpractice.site import Site
from goodpractice.site_file import Page


def publish(site: Site) -> Iterator[Page]:
    """Yield the pages of the list of each type."""
    for model in entry_types().values():
        if not model.kind.hosted:
            entries = site.knowledge_base.of_kind(model.kind.name)
            about = (model.__doc__ or "").split("\n", 1)[0]
            for part in pages(entries, site.settings.page_size, partial(listing_uri, model.kind)):
                yield _page(site, model.kind, about, entries, part)


def _page(site: Site, kind: Kind, about: str, entries: Sequence[Entry], part: Slice[Entry]) -> Page:
    title = kind.many.capitalize() + (f", page {part.number}" if part.number > 1 else "")
    total = len(entries)
    html = render(
        "listing",
        kind=kind,
        title=title,
        about=about,
        directory=link_to_directory(site, kind, part.uri),
        total=total,
        cards=cards(site, part.items, part.uri),
        order=ordering(site, part, total, partial(listing_uri, kind), kind),
        filters=filtering(site, part, total, [(KIND, kind.name)], kind),
        turns=part.turns,
        page_number=part.number,
        link=lambda uri: site.settings.addresses.link(uri, part.uri),
        others=list(_counts(site, kind, entries, part.uri)) if part.number == 1 else (),
    )
    return Page(part.uri, title, about, html + compare_bar(site, (kind,), part.uri))


def _counts(site: Site, kind: Kind, entries: Sequence[Entry], uri: str) -> Iterator[Group]:
    """Yield the terms of the type's telling vocabularies that its entries carry: each leads to the page of the term."""
    carried = [each for each in site.knowledge_base.facets if kind.name in each.used_by and is_chosen_by(each)]
    link = site.settings.addresses.link
    return counted(site, carried, entries, lambda each, term, _: link(term_uri(each.key, term), uri))
