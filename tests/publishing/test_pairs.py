"""Pairs of terms: a page for each that an entry carries, with exactly the entries that carry both."""

import re

import pytest

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


def test_a_pair_offers_to_drop_either_term() -> None:
    """With how many entries that leaves."""
    html = PAGES["browse/aims/listen/with/barriers/worry.md"].html
    assert 'href="../../../../../barriers/worry/">Drop this: 2 entries about Worry &amp; dread</a>' in html
    assert 'href="../../../">Drop this: 3 entries about Listen</a>' in html


def test_search_engines_are_not_sent_to_pairs() -> None:
    """They are many, and say nothing that other pages do not."""
    assert not any(each.listed for each in PAGES.values())


def test_a_pair_can_be_filtered_further() -> None:
    """By what its two terms leave open; two terms of one vocabulary cannot be asked for at once."""
    html = PAGES["browse/aims/listen/with/barriers/worry.md"].html
    assert "{&#34;aims&#34;: [&#34;listen&#34;], &#34;barriers&#34;: [&#34;worry&#34;]}" in html
    weighty = BARRIERS.model_copy(update={"search_weight": 2})
    entries = [a_case_study(name, terms={"barriers": ("worry", "travel")}) for name in ("one", "two")]
    (same,) = pairs.publish(Site(kb_of(*entries, vocabularies=(weighty,)), {}, Settings()))
    assert same.uri == "browse/barriers/travel/with/barriers/worry.md"
    assert "gp-facets" not in same.html


def test_in_a_large_knowledge_base_a_pair_shows_its_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    """On one page, which says so and leads to the search for all."""
    monkeypatch.setattr(pairs, "MOST_ENTRIES", 3)
    found = {each.uri: each for each in pairs.publish(_site(size=1))}
    page = found["browse/aims/listen/with/barriers/worry.md"]
    assert not any("page-2" in uri for uri in found)
    assert _listed(page) == ["two"]
    assert "2 entries are about both. Here are the newest 1; <a href=" in page.html
    assert 'search/?aims=listen&amp;barriers=worry">search lists them all</a>' in page.html


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
