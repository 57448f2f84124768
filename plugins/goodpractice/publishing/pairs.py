"""Pairs of terms: a page with the entries that carry both, for each pair that has one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from goodpractice.model.addresses import pair_uri, term_uri
from goodpractice.model.entry import Entry
from goodpractice.model.pairing import MOST_ENTRIES, Coded, Pair, pairs_of
from goodpractice.model.types.vocabulary import Term, Vocabulary
from goodpractice.publishing.templates.cards import cards
from goodpractice.publishing.templates.comparing import compare_bar
from goodpractice.publishing.templates.engine import render
from goodpractice.publishing.templates.filtering import filtering, link_to_search
from goodpractice.publishing.templates.likeness import ordering
from goodpractice.publishing.templates.paging import Slice, pages
from goodpractice.site import Site
from goodpractice.site_file import Page


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two terms of a pair."""

    vocabulary: Vocabulary
    term: Term
    href: str
    count: int
    """How many entries carry it."""


def publish(site: Site) -> Iterator[Page]:
    """Yield the pages of each pair: all of its entries, or in a large knowledge base the newest."""
    is_small = len(site.knowledge_base.entries) <= MOST_ENTRIES
    for pair in pairs_of(site.knowledge_base):
        entries = pair.entries if is_small else pair.entries[: site.settings.page_size]
        for part in pages(entries, site.settings.page_size, partial(pair_uri, *pair.one, *pair.other)):
            yield _page(site, pair, part, len(entries))


def _page(site: Site, pair: Pair, part: Slice[Entry], shown: int) -> Page:
    sides = tuple(_side(site, each, part.uri) for each in (pair.one, pair.other))
    labels = " and ".join(each.term.label for each in sides)
    title = labels + (f", page {part.number}" if part.number > 1 else "")
    total = len(pair.entries)
    html = render(
        "pair",
        title=title,
        sides=sides,
        total=total,
        newest=shown if shown < total else 0,
        everything=link_to_search(site, (pair.one, pair.other), part.uri),
        order=ordering(site, part, shown, partial(pair_uri, *pair.one, *pair.other)),
        others=(),
        cards=cards(site, part.items, part.uri),
        turns=part.turns,
        page_number=part.number,
        filters=filtering(site, part, total, (pair.one, pair.other)),
        link=lambda uri: site.settings.addresses.link(uri, part.uri),
    )
    html += compare_bar(site, (each.kind for each in pair.entries), part.uri)
    return Page(part.uri, title, f"What there is about both: {labels}.", html, listed=False)


def _side(site: Site, coded: Coded, uri: str) -> Side:
    key, term_id = coded
    vocabulary = site.knowledge_base.vocabularies[key]
    term = next(each for each in vocabulary.terms if each.id == term_id)
    href = site.settings.addresses.link(term_uri(key, term_id), uri)
    return Side(vocabulary, term, href, len(site.knowledge_base.tagged(key, term_id)))
