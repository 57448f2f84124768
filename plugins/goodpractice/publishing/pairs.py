"""Pairs of terms: the entries that carry both, for each pair of a crossing that any entry carries."""

from collections.abc import Iterator, Sequence
from functools import partial

from goodpractice.model.addresses import pair_uri, term_uri
from goodpractice.model.crossing import crossings
from goodpractice.model.entry import Entry
from goodpractice.model.types.vocabulary import Term, Vocabulary
from goodpractice.publishing.templates.cards import cards
from goodpractice.publishing.templates.engine import render
from goodpractice.publishing.templates.paging import Slice, pages
from goodpractice.site import Site
from goodpractice.site_file import Page

Side = tuple[Vocabulary, Term]
"""One of the two terms of a pair, and the vocabulary it stands in."""


def publish(site: Site) -> Iterator[Page]:
    """Yield the pages of each pair; a group of terms makes a pair as its terms do."""
    for crossing in crossings(site.knowledge_base):
        for group in crossing.groups:
            lines = {row.term.id: row.term for row in group.rows} | ({group.head.id: group.head} if group.head else {})
            for term in lines.values():
                for column in crossing.columns:
                    yield from _pair(site, (crossing.vocabulary, term), (crossing.other, column))


def _pair(site: Site, one: Side, other: Side) -> Iterator[Page]:
    (vocabulary, term), (crossed, column) = one, other
    carried = {each.ref for each in site.knowledge_base.tagged(crossed.key, column.id)}
    entries = [each for each in site.knowledge_base.tagged(vocabulary.key, term.id) if each.ref in carried]
    if entries:
        for part in pages(
            entries, site.settings.page_size, partial(pair_uri, vocabulary.key, term.id, crossed.key, column.id)
        ):
            yield _page(site, (one, other), entries, part)


def _page(site: Site, sides: tuple[Side, Side], entries: Sequence[Entry], part: Slice[Entry]) -> Page:
    link = site.settings.addresses.link
    labels = " and ".join(term.label for _, term in sides)
    title = labels + (f", page {part.number}" if part.number > 1 else "")
    html = render(
        "pair",
        title=title,
        sides=[(each.label, term, link(term_uri(each.key, term.id), part.uri)) for each, term in sides],
        total=len(entries),
        cards=cards(site, part.items, part.uri),
        turns=part.turns,
        page_number=part.number,
        link=lambda uri: link(uri, part.uri),
    )
    return Page(part.uri, title, f"What there is about both: {labels}.", html)
