"""Where pages stand, and that a link followed as a browser follows it arrives there."""

from itertools import product
from urllib.parse import urljoin

import pytest

from builders import a_case_study
from goodpractice.model.addresses import Addresses, entry_uri, listing_uri, term_uri, vocabulary_uri
from goodpractice.model.kinds import entry_types
from goodpractice.model.types.case_study import CaseStudy
from goodpractice.model.types.docs_page import DocsPage

PAGES = (
    "index.md",
    "search.md",
    "about.md",
    "guidance/index.md",
    "guidance/codes.md",
    "case-studies/index.md",
    "case-studies/page-2.md",
    "case-studies/quiet-hours.md",
    "browse/index.md",
    "browse/barriers/index.md",
    "browse/barriers/worry.md",
    "browse/barriers/worry/page-2.md",
)
FILES = ("search/root.json", "assets/goodpractice/search.js", "sitemap.xml")
SITES = ("https://www.example.org/", "https://www.example.org/a/deep/place/")


def test_entries_lists_and_terms_have_their_places() -> None:
    """First pages stand in the place of the list; the others are numbered."""
    about = DocsPage(id="guidance/codes", path="docs/guidance/codes.md", title="Codes", summary="Codes.")
    assert entry_uri(a_case_study("quiet-hours")) == "case-studies/quiet-hours.md"
    assert entry_uri(about) == "guidance/codes.md"
    assert listing_uri(CaseStudy.kind) == "case-studies/index.md"
    assert listing_uri(CaseStudy.kind, 2) == "case-studies/page-2.md"
    assert vocabulary_uri("year_groups") == "browse/year-groups/index.md"
    assert term_uri("year_groups", "year-7") == "browse/year-groups/year-7.md"
    assert term_uri("year_groups", "year-7", 3) == "browse/year-groups/year-7/page-3.md"


def test_no_page_of_ours_can_be_mistaken_for_another() -> None:
    """Pages of a type begin with its address, which is no part of what browsing takes."""
    addresses = [model.kind.address for model in entry_types().values() if not model.kind.hosted]
    assert "browse" not in addresses
    assert all(addresses)


@pytest.mark.parametrize(
    ("uri", "folder", "file"),
    [
        ("index.md", "", "index.html"),
        ("about.md", "about/", "about.html"),
        ("guidance/index.md", "guidance/", "guidance/index.html"),
        ("guidance/codes.md", "guidance/codes/", "guidance/codes.html"),
        ("search/root.json", "search/root.json", "search/root.json"),
    ],
)
def test_a_page_is_a_folder_or_a_file(uri: str, folder: str, file: str) -> None:
    """As the host is told; what is no page stands under its own name."""
    assert Addresses(directory_urls=True).url(uri) == folder
    assert Addresses(directory_urls=False).url(uri) == file


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("site", SITES)
def test_every_link_arrives(directory_urls: bool, site: str) -> None:
    """Between any two pages, and from any page to any file, wherever the site is put."""
    addresses = Addresses(directory_urls)
    for start, target in product(PAGES, (*PAGES, *FILES)):
        link = addresses.link(target, start)
        arrived = urljoin(site + addresses.url(start), link)
        assert arrived == site + addresses.url(target), f"{start} -> {target} by {link!r}"


@pytest.mark.parametrize("directory_urls", [True, False])
def test_no_link_is_empty_or_absolute(directory_urls: bool) -> None:
    """So the site works from any folder, even from a disk."""
    addresses = Addresses(directory_urls)
    for start, target in product(PAGES, (*PAGES, *FILES)):
        link = addresses.link(target, start)
        assert link
        assert not link.startswith("/")
