"""The search page: what a browser is told to fetch at once, and where to go without search."""

import re
from urllib.parse import urljoin

import pytest

from builders import a_hub, kb_of
from goodpractice.model.addresses import Addresses
from goodpractice.publishing import search_page
from goodpractice.publishing.templates.browser import contents, modules, needed
from goodpractice.site import Settings, Site

SITE = "https://www.example.org/kb/"


def made(*, directory_urls: bool = True) -> str:
    """Return the HTML of the search page."""
    (page,) = search_page.publish(Site(kb_of(a_hub("anytown")), {}, Settings(addresses=Addresses(directory_urls))))
    return page.html


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_module_is_named_where_it_is(directory_urls: bool) -> None:
    """Wherever the page stands, a browser finds what it is told to fetch, and the index."""
    html = made(directory_urls=directory_urls)
    here = SITE + ("search/" if directory_urls else "search.html")
    named = {urljoin(here, link) for link in re.findall(r'<(?:script|link)[^>]*(?:src|href)="([^"]+)"', html)}
    assert named == {SITE + modules()[name] for name in needed(search_page.MAIN) | {"compare-ticks.js"}}
    (index,) = re.findall(r'data-index="([^"]+)"', html)
    assert urljoin(here, index) == SITE + "search/"


def test_a_module_needs_what_it_imports_and_what_that_imports() -> None:
    """Over one line or several; what only comments name is not fetched."""
    wanted = needed(search_page.MAIN)
    for name in wanted:
        code = re.sub(r"/\*.*?\*/", "", contents()[name].decode(), flags=re.DOTALL)
        assert set(re.findall(r'from "\./([^"]+)"', code)) <= wanted
    assert "shapes.js" not in wanted
    assert {search_page.EARLY, "search.js", "stemmer.js"} <= wanted
    assert needed(search_page.EARLY) == {search_page.EARLY}


def test_without_javascript_the_page_leads_to_every_list() -> None:
    """Inside `noscript`, as links."""
    (shown,) = re.findall(r"<noscript>(.*?)</noscript>", made(), re.DOTALL)
    assert {"../browse/", "../case-studies/", "../hubs/", "../webinars/"} == set(re.findall(r'href="([^"]+)"', shown))
