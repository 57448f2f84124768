"""Browsing: every vocabulary and every term has a page, with counts that are true."""

import re

import pytest

from builders import a_case_study, a_term, a_vocabulary, kb_of
from goodpractice.model.types.docs_page import DocsPage
from goodpractice.model.types.vocabulary import Measure, Vocabulary
from goodpractice.publishing import terms
from goodpractice.site import Settings, Site
from goodpractice.site_file import Page

BARRIERS = a_vocabulary(
    "barriers",
    a_term("worry", synonyms=("anxiety", "dread"), note="Ask before you use this word."),
    a_term("exams", broader="barriers/worry"),
    a_term("travel", source="https://www.example.org/word"),
    a_term("unused"),
    label="Barrier",
    search_weight=3,
)
PHASES = a_vocabulary("phases", a_term("primary"), a_term("secondary"), label="Phase", shown_in_lists=True)
APPROACHES = a_vocabulary("year_groups", a_term("bus-pass", broader="barriers/travel"), label="Approach", facet=False)
WORDS = a_vocabulary("words", a_term("absence-code", synonyms=("code",)), used_by=(), facet=False)
CONTEXT = Vocabulary(
    key="context",
    label="Context",
    label_many="Context",
    help="Figures.",
    used_by=("case-study",),
    measures=(Measure(id="roll", label="Roll", unit="pupils", minimum=1, maximum=9, help="How many."),),
)
ENTRIES = (
    a_case_study("a", terms={"barriers": ("worry",), "phases": ("primary", "secondary")}, written="2030"),
    a_case_study("b", terms={"barriers": ("exams",), "phases": ("secondary",)}, written="2029"),
    a_case_study("c", terms={"barriers": ("exams", "worry", "travel")}, written="2028"),
)
CONTRIBUTE = DocsPage(id="contribute", path="docs/contribute.md", title="Contribute", summary="How to.")


def published(size: int = 24, *, invited: bool = False) -> dict[str, Page]:
    """Return the pages of all vocabularies, by their place."""
    entries = (*ENTRIES, CONTRIBUTE) if invited else ENTRIES
    knowledge_base = kb_of(*entries, vocabularies=(BARRIERS, CONTEXT, PHASES, WORDS, APPROACHES))
    return {each.uri: each for each in terms.publish(Site(knowledge_base, {}, Settings(page_size=size)))}


PAGES = published()


def counts(html: str) -> dict[str, int]:
    """Return every count of a page by the label before it."""
    found = re.findall(r'>([^<>]+)</a> <span class="gp-count"><span class="gp-hidden">: </span>(\d+)</span>', html)
    return {label: int(count) for label, count in found}


def cards(page: Page) -> list[str]:
    """Return the entries a page lists, in order."""
    return re.findall(r'gp-card__title"><a href="(?:\.\./)*case-studies/([^"/]+)/"', page.html)


def test_every_vocabulary_of_terms_and_every_term_has_a_page() -> None:
    """Measures have none, and words that only explain stand on the page of their vocabulary."""
    assert sorted(PAGES) == [
        "browse/barriers/exams.md",
        "browse/barriers/index.md",
        "browse/barriers/travel.md",
        "browse/barriers/unused.md",
        "browse/barriers/worry.md",
        "browse/index.md",
        "browse/phases/index.md",
        "browse/phases/primary.md",
        "browse/phases/secondary.md",
        "browse/words/index.md",
        "browse/year-groups/bus-pass.md",
        "browse/year-groups/index.md",
    ]


def test_the_page_of_a_vocabulary_counts_the_entries_of_each_term() -> None:
    """Each entry once, those that carry a narrower term among them; a term nobody carries is there with 0."""
    assert counts(PAGES["browse/barriers/index.md"].html) == {"Worry": 3, "Exams": 2, "Travel": 1, "Unused": 0}


def test_the_page_of_a_vocabulary_says_what_else_its_terms_are_called() -> None:
    """And what they mean; those nobody carries come last, under a heading that says so."""
    html = PAGES["browse/barriers/index.md"].html
    assert "What Worry means." in html
    assert "Also called: anxiety, dread." in html
    told, untold = html.split("<h2>Nothing here about these yet</h2>")
    assert ("Travel" in told, "Unused" in told, "Unused" in untold) == (True, False, True)
    assert "<h2>Nothing here about any of these yet</h2>" in PAGES["browse/year-groups/index.md"].html


def test_narrower_terms_stand_within_the_broader_one() -> None:
    """Once, and not beside it again."""
    html = PAGES["browse/barriers/index.md"].html
    assert html.count(">Exams</a>") == 1
    assert html.index(">Worry</a>") < html.index(">Exams</a>") < html.index(">Travel</a>")
    assert re.search(
        r'<ul class="gp-terms">\s*<li>\s*<p class="gp-terms__label"><a href="exams/">', html.replace("../", "")
    )


def test_the_page_of_a_term_lists_its_entries_newest_first() -> None:
    """Those of narrower terms among them."""
    assert cards(PAGES["browse/barriers/worry.md"]) == ["a", "b", "c"]
    assert cards(PAGES["browse/barriers/exams.md"]) == ["b", "c"]
    assert "3 entries" in PAGES["browse/barriers/worry.md"].html
    assert "1 entry" in PAGES["browse/barriers/travel.md"].html


def test_a_term_nobody_carries_has_a_page_that_is_not_listed() -> None:
    """It says so, invites where there is a page for that, and search engines are told to leave it out."""
    page = PAGES["browse/barriers/unused.md"]
    assert "Nothing here yet." in page.html
    assert "share what you did" not in page.html
    assert not page.listed
    assert PAGES["browse/barriers/travel.md"].listed
    assert '<a href="../../../contribute/">share what you did</a>' in published(invited=True)[page.uri].html


def test_a_term_leads_to_its_narrower_and_its_broader_term() -> None:
    """With counts; a broader term may stand in another vocabulary."""
    worry, exams = PAGES["browse/barriers/worry.md"].html, PAGES["browse/barriers/exams.md"].html
    assert re.search(r'Within this</h2>\s*<ul class="gp-choices">\s*<li><a href="../exams/">Exams</a>', worry)
    assert counts(worry.split("Within this", 1)[1].split("</ul>", 1)[0]) == {"Exams": 2}
    assert 'Part of: <a href="../worry/">Worry</a>.' in exams
    assert 'Part of: <a href="../../barriers/travel/">Travel</a>.' in PAGES["browse/year-groups/bus-pass.md"].html
    assert "Part of:" not in worry
    assert "Within this" not in exams


def test_a_term_says_what_it_means_and_what_else_it_is_called() -> None:
    """With its note, and where the word was seen."""
    worry = PAGES["browse/barriers/worry.md"].html
    assert '<p class="gp-lead">What Worry means.</p>' in worry
    assert "Also called: anxiety, dread." in worry
    assert "Ask before you use this word." in worry
    assert '<a href="https://www.example.org/word">source</a>' in PAGES["browse/barriers/travel.md"].html
    assert PAGES["browse/barriers/worry.md"].title == "Worry (barrier)"


def others(page: Page) -> dict[str, tuple[str, int]]:
    """Return what else the entries of a term are about: the link and the count of each label."""
    aside = page.html.split("These entries are also about", 1)[1].split("</aside>")[0]
    found = re.findall(
        r'href="([^"]+)">([^<]+)</a> <span class="gp-count"><span class="gp-hidden">: </span>(\d+)<', aside
    )
    return {label: (href.replace("../", ""), int(count)) for href, label, count in found}


def test_a_term_shows_what_else_its_entries_are_about() -> None:
    """With counts among them; a pair has its page, and other filters are chosen on the search page."""
    assert others(PAGES["browse/barriers/worry.md"]) == {
        "Secondary": ("with/phases/secondary/", 2),
        "Primary": ("search/?barriers=worry&amp;phases=primary", 1),
    }
    assert others(PAGES["browse/phases/secondary.md"]) == {
        "Worry": ("barriers/worry/with/phases/secondary/", 2),
        "Exams": ("search/?phases=secondary&amp;barriers=exams", 1),
    }


def test_a_term_does_not_count_what_follows_from_it() -> None:
    """Not its broader term, which all its entries carry, and not its narrower ones, which stand above the list."""
    assert set(others(PAGES["browse/barriers/exams.md"])) == {"Secondary"}
    assert "Exams" not in others(PAGES["browse/barriers/worry.md"])


def test_a_word_that_is_no_filter_leads_to_pairs_only() -> None:
    """Search could not ask for it."""
    entries = [a_case_study(name, terms={"year_groups": ("bus-pass",), "phases": ("primary",)}) for name in "ab"]
    site = Site(kb_of(*entries, vocabularies=(PHASES, APPROACHES)), {}, Settings())
    pages = {each.uri: each.html for each in terms.publish(site)}
    assert "These entries are also about" not in pages["browse/year-groups/bus-pass.md"]
    assert "gp-facets" not in pages["browse/year-groups/bus-pass.md"]
    assert "gp-facets" in pages["browse/phases/primary.md"]


def test_many_other_terms_are_folded() -> None:
    """The six most frequent are open to view; the others wait, and none is left out."""
    many = a_vocabulary("ways", *(a_term(f"way-{number}") for number in range(9)), search_weight=2)
    carried = [tuple(f"way-{number}" for number in range(9)), ("way-8",)]
    entries = [
        a_case_study(f"e{number}", terms={"phases": ("primary",), "ways": each}) for number, each in enumerate(carried)
    ]
    site = Site(kb_of(*entries, vocabularies=(PHASES, many)), {}, Settings())
    (html,) = (each.html for each in terms.publish(site) if each.uri == "browse/phases/primary.md")
    aside = html.split("These entries are also about", 1)[1]
    shown, folded = aside.split("<summary>3 more", 1)
    assert list(counts(shown)) == ["Way 8", *(f"Way {number}" for number in range(5))]
    assert list(counts(folded)) == ["Way 5", "Way 6", "Way 7"]


def test_many_entries_take_several_pages() -> None:
    """What a term means stands on each, the rest on the first only."""
    found = published(size=2)
    first, second = found["browse/barriers/worry.md"], found["browse/barriers/worry/page-2.md"]
    assert cards(first) + cards(second) == ["a", "b", "c"]
    assert (first.title, second.title) == ("Worry (barrier)", "Worry, page 2 (barrier)")
    assert "What Worry means." in second.html
    assert "Also called" not in second.html
    assert 'href="page-2/"' in first.html
    assert ("gp-facets" in first.html, "gp-facets" in second.html) == (True, False)
    assert '<a href="../">Filter this list</a>' in second.html
    assert 'href="../"' in second.html


def test_the_list_of_a_term_ends_at_some_point(monkeypatch: pytest.MonkeyPatch) -> None:
    """It then says that these are the newest, and leads to the search for all; the counts are those of all."""
    monkeypatch.setattr(terms, "LONGEST", 2)
    found = published(size=1)
    assert not found.keys() & {"browse/barriers/worry/page-3.md"}
    first, second = found["browse/barriers/worry.md"], found["browse/barriers/worry/page-2.md"]
    assert cards(first) + cards(second) == ["a", "b"]
    told = '3 entries. Here are the newest 2; <a href="../../../search/?barriers=worry">search lists them all</a>.'
    assert told in re.sub(r"\s+", " ", first.html)
    assert others(first)["Secondary"][1] == 2
    assert "Here are the newest" not in found["browse/barriers/exams.md"].html


def test_words_that_only_explain_are_a_glossary() -> None:
    """Each with its other names, and a place of its own; there are no counts."""
    html = PAGES["browse/words/index.md"].html
    assert '<div id="absence-code"><dt>Absence code' in html
    assert "(code)" in html
    assert "What Absence code means." in html
    assert counts(html) == {}


def test_the_browse_page_names_every_vocabulary_of_terms() -> None:
    """Those that say most first, and what only explains last; each with its most frequent terms."""
    html = PAGES["browse/index.md"].html
    assert re.findall(r'<h2><a href="([^"]+)">', html) == ["barriers/", "phases/", "year-groups/", "words/"]
    assert counts(html) == {"Worry": 3, "Travel": 1, "Secondary": 2, "Primary": 1}
    assert '<a href="barriers/">All 3 barriers (many)</a>' in html
