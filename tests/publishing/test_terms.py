"""Browsing: every vocabulary and every term has a page, with counts that are true."""

import re

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


def test_a_term_shows_what_else_its_entries_are_about() -> None:
    """With counts among them: of exams, both are also about worry, one is about travel and one secondary."""
    aside = PAGES["browse/barriers/exams.md"].html.split("These entries are also about", 1)[1]
    assert counts(aside) == {"Worry": 2, "Travel": 1, "Secondary": 1}


def test_many_entries_take_several_pages() -> None:
    """What a term means stands on each, the rest on the first only."""
    found = published(size=2)
    first, second = found["browse/barriers/worry.md"], found["browse/barriers/worry/page-2.md"]
    assert cards(first) + cards(second) == ["a", "b", "c"]
    assert (first.title, second.title) == ("Worry (barrier)", "Worry, page 2 (barrier)")
    assert "What Worry means." in second.html
    assert "Also called" not in second.html
    assert 'href="page-2/"' in first.html
    assert 'href="../"' in second.html


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
