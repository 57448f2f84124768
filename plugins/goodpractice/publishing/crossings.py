"""Vocabularies crossed with another: each term with the entries that show it, and the matrix of pairs with its gaps."""

from collections.abc import Iterator
from dataclasses import dataclass

from goodpractice.model.addresses import matrix_uri, pair_uri, term_uri, vocabulary_uri
from goodpractice.model.crossing import Crossing, Group, Row, crossings
from goodpractice.model.types.vocabulary import Term
from goodpractice.publishing.templates.cards import Card, cards
from goodpractice.publishing.templates.engine import render
from goodpractice.site import Site
from goodpractice.site_file import Page

NEWEST = 3
"""How many of the entries that show a term its place on the page names."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A pair of terms: how many entries carry both, and where they are listed; no link where there is none."""

    term: Term
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class Line:
    """A term or a group of them: its page, how many entries carry it, and its pairs."""

    term: Term | None
    href: str
    total: int
    cells: tuple[Cell, ...]
    newest: tuple[Card, ...] = ()

    @property
    def told(self) -> list[Cell]:
        """The pairs that entries carry, most first."""
        return sorted((each for each in self.cells if each.count), key=lambda each: -each.count)

    @property
    def gaps(self) -> list[Cell]:
        """The pairs that no entry carries."""
        return [each for each in self.cells if not each.count]


def publish(site: Site) -> Iterator[Page]:
    """Yield two pages for each vocabulary that is crossed with another: its terms with what shows them, the matrix."""
    for crossing in crossings(site.knowledge_base):
        yield _shown(site, crossing)
        yield _matrix(site, crossing)


def _shown(site: Site, crossing: Crossing) -> Page:
    vocabulary = crossing.vocabulary
    uri = vocabulary_uri(vocabulary.key)
    html = render("crossed", crossing=crossing, groups=_groups(site, crossing, uri), **_around(site, crossing, uri))
    return Page(uri, vocabulary.label_many, vocabulary.help, html)


def _matrix(site: Site, crossing: Crossing) -> Page:
    vocabulary, other = crossing.vocabulary, crossing.other
    uri = matrix_uri(vocabulary.key)
    title = f"{vocabulary.label_many} and {other.label_many.lower()}"
    columns = [(each, site.settings.addresses.link(term_uri(other.key, each.id), uri)) for each in crossing.columns]
    html = render(
        "matrix",
        crossing=crossing,
        title=title,
        columns=columns,
        groups=_groups(site, crossing, uri),
        **_around(site, crossing, uri),
    )
    about = f"How many entries there are for each {vocabulary.label.lower()} and {other.label.lower()}, and the gaps."
    return Page(uri, title, about, html)


def _around(site: Site, crossing: Crossing, uri: str) -> dict[str, str]:
    """Return the links of a page to those around it; that to share one's own is empty where nobody wrote that page."""
    link = site.settings.addresses.link
    return {
        "browse": link("browse/index.md", uri),
        "matrix": link(matrix_uri(crossing.vocabulary.key), uri),
        "shown": link(vocabulary_uri(crossing.vocabulary.key), uri),
        "contribute": site.link_to_docs("contribute", uri),
    }


def _groups(site: Site, crossing: Crossing, uri: str) -> list[tuple[Group, Line, list[Line]]]:
    return [
        (group, _line(site, crossing, group.head, group, uri), [_row(site, crossing, row, uri) for row in group.rows])
        for group in crossing.groups
    ]


def _row(site: Site, crossing: Crossing, row: Row, uri: str) -> Line:
    return _line(site, crossing, row.term, row, uri)


def _line(site: Site, crossing: Crossing, term: Term | None, counted: Row | Group, uri: str) -> Line:
    link = site.settings.addresses.link
    key, other = crossing.vocabulary.key, crossing.other.key
    cells = (
        Cell(column, count, link(pair_uri(key, term.id, other, column.id), uri) if term and count else "")
        for column, count in zip(crossing.columns, counted.counts, strict=True)
    )
    newest = site.knowledge_base.fitting([(key, term.id)], NEWEST) if term else ()
    href = link(term_uri(key, term.id), uri) if term else ""
    return Line(term, href, counted.total, tuple(cells), tuple(cards(site, newest, uri)))
