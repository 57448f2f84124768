"""Addresses: the file of each page, and links that lead from one to another wherever the site stands."""

from urllib.parse import urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import a_case_study, a_hub
from goodpractice.model.addresses import (
    Addresses,
    entry_uri,
    listing_uri,
    matrix_uri,
    pair_uri,
    term_uri,
    vocabulary_uri,
)
from goodpractice.model.kinds import entry_types
from goodpractice.model.types.docs_page import DocsPage

FOLDERS = Addresses()
FILES = Addresses(directory_urls=False)
SITES = ("https://www.example.org/", "https://example.org/a-repository/", "http://127.0.0.1:8000/")


def test_the_file_name_is_the_address() -> None:
    """An entry's page stands in the folder of its type, under the entry's id."""
    assert entry_uri(a_case_study("quiet-hours")) == "case-studies/quiet-hours.md"
    assert entry_uri(a_hub("anytown")) == "hubs/anytown.md"


def test_a_page_of_the_host_stands_at_the_root() -> None:
    """Pages the host renders keep the path they have in its own folder."""
    page = DocsPage(id="guidance/codes", path="docs/guidance/codes.md", title="a", summary="b")
    assert entry_uri(page) == "guidance/codes.md"


def test_lists_are_counted_from_one() -> None:
    """The first page of a list is its index, the others have their number."""
    kind = entry_types()["case-study"].kind
    assert (listing_uri(kind), listing_uri(kind, 1)) == ("case-studies/index.md",) * 2
    assert listing_uri(kind, 12) == "case-studies/page-12.md"
    assert term_uri("pupil_groups", "young-carers") == "browse/pupil-groups/young-carers.md"
    assert term_uri("pupil_groups", "young-carers", 2) == "browse/pupil-groups/young-carers/page-2.md"
    assert vocabulary_uri("pupil_groups") == "browse/pupil-groups/index.md"


def test_a_pair_of_terms_has_one_address_in_either_order() -> None:
    """The vocabulary that comes first in the alphabet leads; of one vocabulary, the term that does."""
    address = "browse/barriers/worry/with/pupil-groups/young-carers.md"
    assert pair_uri("barriers", "worry", "pupil_groups", "young-carers") == address
    assert pair_uri("pupil_groups", "young-carers", "barriers", "worry") == address
    assert pair_uri("barriers", "worry", "barriers", "exams") == "browse/barriers/exams/with/barriers/worry.md"


def test_the_pages_of_a_pair_are_counted_from_one() -> None:
    """The others stand below the first."""
    second = pair_uri("phases", "primary", "barriers", "worry", 2)
    assert second == "browse/barriers/worry/with/phases/primary/page-2.md"


def test_a_matrix_stands_beside_the_terms_of_its_vocabulary() -> None:
    """Under the vocabulary that is crossed."""
    assert matrix_uri("pupil_groups") == "browse/pupil-groups/matrix.md"


@pytest.mark.parametrize(
    ("uri", "folders", "files"),
    [
        ("index.md", "", "index.html"),
        ("about.md", "about/", "about.html"),
        ("a/index.md", "a/", "a/index.html"),
        ("a/b.md", "a/b/", "a/b.html"),
        ("a/b.json", "a/b.json", "a/b.json"),
    ],
)
def test_a_page_is_at_a_folder_or_at_a_file(uri: str, folders: str, files: str) -> None:
    """As the host is set up, pages are folders or files; what is no page keeps its name."""
    assert (FOLDERS.url(uri), FILES.url(uri)) == (folders, files)


@pytest.mark.parametrize(
    ("uri", "start", "link"),
    [
        ("case-studies/b.md", "case-studies/a.md", "../b/"),
        ("index.md", "case-studies/a.md", "../../"),
        ("index.md", "index.md", "./"),
        ("case-studies/a.md", "index.md", "case-studies/a/"),
        ("case-studies/a.md", "case-studies/index.md", "a/"),
        ("case-studies/index.md", "case-studies/a.md", "../"),
        ("search/root.json", "search.md", "root.json"),
        ("search/root.json", "case-studies/a.md", "../../search/root.json"),
    ],
)
def test_links_are_relative(uri: str, start: str, link: str) -> None:
    """A link says how to go from one page to the other, so the site can stand under any path."""
    assert FOLDERS.link(uri, start) == link


_NAMES = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6})?", fullmatch=True)
_PAGES = st.lists(_NAMES, min_size=1, max_size=4).map(lambda parts: "/".join(parts) + ".md") | st.just("index.md")
_TARGETS = _PAGES | _PAGES.map(lambda uri: uri.replace(".md", ".json"))


@settings(max_examples=200, deadline=None)
@given(uri=_TARGETS, start=_PAGES, site=st.sampled_from(SITES), addresses=st.sampled_from([FOLDERS, FILES]))
def test_every_link_leads_where_it_says(uri: str, start: str, site: str, addresses: Addresses) -> None:
    """Followed as a browser does, a link from any page leads to the address of the other, wherever the site stands."""
    here = site + addresses.url(start)
    assert urljoin(here, addresses.link(uri, start)).removesuffix("/") == (site + addresses.url(uri)).removesuffix("/")
