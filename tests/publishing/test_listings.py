"""Lists of all entries of a type: newest first, a page at a time, every entry once."""

import re

import pytest

from builders import a_case_study, a_hub, a_term, a_vocabulary, kb_of
from goodpractice.model.entry import Entry
from goodpractice.model.types.docs_page import DocsPage
from goodpractice.publishing import listings
from goodpractice.publishing.templates.paging import pages
from goodpractice.site import Settings, Site
from goodpractice.site_file import Page

SIZE = 3
BARRIERS = a_vocabulary("barriers", a_term("worry"), a_term("travel"), search_weight=3)


def listed(*entries: Entry, size: int = SIZE) -> dict[str, Page]:
    """Return the pages of the list of case studies, by their place."""
    site = Site(kb_of(*entries, vocabularies=(BARRIERS,)), {}, Settings(page_size=size))
    return {each.uri: each for each in listings.publish(site) if each.uri.startswith("case-studies/")}


def studies(count: int) -> list[Entry]:
    """Return case studies, each newer than the next."""
    return [a_case_study(f"study-{number:02}", written=str(2030 - number)) for number in range(count)]


def linked(page: Page) -> list[str]:
    """Return the entries a page links to, in order."""
    return re.findall(r'href="(?:\.\./)*(study-[0-9]+)/"', page.html)


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, 1), (1, 1), (SIZE - 1, 1), (SIZE, 1), (SIZE + 1, 2), (2 * SIZE, 2), (2 * SIZE + 1, 3)],
)
def test_every_entry_is_listed_once_and_in_order(count: int, expected: int) -> None:
    """However many pages it takes; even an empty list has one."""
    entries = studies(count)
    found = listed(*reversed(entries))
    assert len(found) == expected
    assert [name for page in found.values() for name in linked(page)] == [entry.id for entry in entries]
    assert all(len(linked(page)) <= SIZE for page in found.values())


def test_pages_after_the_first_are_numbered() -> None:
    """In their address and in their title."""
    found = listed(*studies(2 * SIZE + 1))
    assert list(found) == ["case-studies/index.md", "case-studies/page-2.md", "case-studies/page-3.md"]
    assert [page.title for page in found.values()] == ["Case studies", "Case studies, page 2", "Case studies, page 3"]


def test_each_page_leads_to_the_others() -> None:
    """The page itself is marked and is no link; a list of one page has no such links."""
    first, second, third = (page.html for page in listed(*studies(2 * SIZE + 1)).values())
    assert re.findall(r'<li><a href="([^"]+)"><span class="gp-hidden">Page', first) == ["page-2/", "page-3/"]
    assert re.findall(r'<li><a href="([^"]+)"><span class="gp-hidden">Page', second) == ["../", "../page-3/"]
    assert re.findall(r'aria-current="page"><span class="gp-hidden">Page </span>(\d)', third) == ["3"]
    assert "Pages of this list" not in listed(*studies(SIZE))["case-studies/index.md"].html


def test_the_first_page_says_how_many_there_are() -> None:
    """One is not many."""
    assert "0 case studies, newest first" in listed()["case-studies/index.md"].html
    assert "1 case study, newest first" in listed(*studies(1))["case-studies/index.md"].html
    assert "4 case studies, newest first" in listed(*studies(4))["case-studies/index.md"].html


def test_topics_are_offered_with_the_counts_of_the_type() -> None:
    """The most frequent first, on the first page only; entries of other types do not count."""
    carried = [("worry",), ("travel",), ("travel",), ()]
    entries = [a_case_study(f"study-{number}", terms={"barriers": each}) for number, each in enumerate(carried)]
    first, second = listed(*entries, a_hub("hub", terms={"barriers": ("worry",)})).values()
    found = re.findall(r'href="\.\./browse/barriers/(\w+)/">.*?<span class="gp-hidden">: </span>(\d+)<', first.html)
    assert found == [("travel", "2"), ("worry", "1")]
    assert "gp-browse__counts" not in second.html


def test_the_first_page_can_be_filtered_and_the_others_lead_there() -> None:
    """By every facet that search has but that of the type, which all entries of the list share."""
    first, second = listed(*studies(SIZE + 1)).values()
    assert 'data-fixed="{&#34;kind&#34;: [&#34;case-study&#34;]}" data-facets="barriers" data-size="3"' in first.html
    assert 'data-one="case study" data-many="case studies"' in first.html
    assert "gp-facets" not in second.html
    assert '<a href="../">Filter this list</a>' in second.html


def test_a_list_of_one_has_no_filters() -> None:
    """There is nothing to filter."""
    (only,) = listed(*studies(1)).values()
    assert "gp-facets" not in only.html


def test_an_entry_that_no_longer_stands_is_listed_and_flagged() -> None:
    """Those that stand have no flag."""
    html = listed(a_case_study("a", status="archived"), a_case_study("b"))["case-studies/index.md"].html
    assert re.findall(r'<span class="gp-flag">([^<]+)<', html) == ["Archived"]


def test_pages_that_the_host_renders_have_no_list() -> None:
    """Docs pages stand in the navigation."""
    about = DocsPage(id="about", path="docs/about.md", title="About", summary="What this is.")
    found = list(listings.publish(Site(kb_of(about), {}, Settings())))
    assert [each.uri for each in found] == ["case-studies/index.md", "hubs/index.md", "webinars/index.md"]
    assert all("What this is." not in each.html for each in found)


@pytest.mark.parametrize("size", [1, 2, 5])
@pytest.mark.parametrize("count", range(12))
def test_a_list_is_cut_into_pages_without_loss(size: int, count: int) -> None:
    """All but the last are full, and none is empty unless the list is."""
    things = list(range(count))
    slices = list(pages(things, size, str))
    assert [each for part in slices for each in part.items] == things
    assert [part.number for part in slices] == list(range(1, len(slices) + 1))
    assert all(len(part.items) == size for part in slices[:-1])
    assert bool(slices[-1].items) == bool(things)


def test_a_page_of_a_long_list_leads_to_its_ends_and_its_neighbours() -> None:
    """The first, the last, and two on either side."""
    slices = list(pages(range(20), 1, str))
    assert [turn.number for turn in slices[9].turns] == [1, 8, 9, 10, 11, 12, 20]
    assert [turn.number for turn in slices[0].turns] == [1, 2, 3, 20]
