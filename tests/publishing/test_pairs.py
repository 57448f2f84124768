"""Pairs of terms: a page for each that an entry carries, with exactly the entries that carry both."""

import re

from builders import a_case_study, a_term, a_vocabulary, a_webinar, kb_of
from goodpractice.publishing import crossings, pairs
from goodpractice.site import Settings, Site
from goodpractice.site_file import Page

AIMS = a_vocabulary(
    "aims",
    a_term("of-schools"),
    a_term("listen", broader="aims/of-schools"),
    a_term("measure", broader="aims/of-schools"),
    used_by=("case-study", "webinar"),
    label="Aim",
    crossed_with="barriers",
)
BARRIERS = a_vocabulary(
    "barriers", a_term("worry", "Worry & dread"), a_term("travel"), used_by=("case-study", "webinar"), label="Barrier"
)
ENTRIES = (
    a_case_study("one", written="2027", terms={"aims": ("listen",), "barriers": ("worry",)}),
    a_case_study("two", written="2028", terms={"aims": ("listen", "measure"), "barriers": ("worry",)}),
    a_webinar("three", held="2029-01-01", terms={"aims": ("listen",), "barriers": ("travel",)}),
    a_case_study("four", written="2030", terms={"aims": ("measure",)}),
)


def _site(size: int = 24) -> Site:
    return Site(kb_of(*ENTRIES, vocabularies=(AIMS, BARRIERS)), {}, Settings(page_size=size))


def _listed(page: Page) -> list[str]:
    return re.findall(r'gp-card__title"><a href="[^"]*?([a-z]+)/"', page.html)


PAGES = {each.uri: each for each in pairs.publish(_site())}


def test_each_pair_that_exists_lists_the_entries_that_carry_both() -> None:
    """The newest first, whatever their type; a group is a pair too, and an empty pair has no page."""
    assert {uri: _listed(page) for uri, page in PAGES.items()} == {
        "browse/aims/listen/with/barriers/worry.md": ["two", "one"],
        "browse/aims/listen/with/barriers/travel.md": ["three"],
        "browse/aims/measure/with/barriers/worry.md": ["two"],
        "browse/aims/of-schools/with/barriers/worry.md": ["two", "one"],
        "browse/aims/of-schools/with/barriers/travel.md": ["three"],
    }


def test_a_pair_says_what_its_two_terms_mean() -> None:
    """Each with its page."""
    html = PAGES["browse/aims/listen/with/barriers/worry.md"].html
    assert "<h1>Listen and Worry &amp; dread</h1>" in html
    assert 'href="../../../">Listen</a>. What Listen means.' in html
    assert 'href="../../../../../barriers/worry/">Worry &amp; dread</a>' in html
    assert "2 entries are about both." in html
    assert "1 entry is about both." in PAGES["browse/aims/measure/with/barriers/worry.md"].html


def test_a_long_pair_goes_on() -> None:
    """Onto pages of its own, with their number in the title."""
    uris = [each.uri for each in pairs.publish(_site(size=1)) if "listen/with/barriers/worry" in each.uri]
    assert uris == ["browse/aims/listen/with/barriers/worry.md", "browse/aims/listen/with/barriers/worry/page-2.md"]


def test_every_number_of_the_matrix_has_its_page() -> None:
    """What the matrix links to is what is published."""
    site = _site()
    (matrix,) = (each for each in crossings.publish(site) if each.uri.endswith("matrix.md"))
    linked = set(re.findall(r'href="\.\./([a-z-]+/with/barriers/[a-z]+)/"', matrix.html))
    assert {f"browse/aims/{each}.md" for each in linked} == set(PAGES)
