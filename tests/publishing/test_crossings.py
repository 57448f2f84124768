"""Crossed vocabularies: each term with what shows it, and a matrix whose numbers are true and whose gaps are seen."""

import re
from html import unescape

import pytest

from builders import a_case_study, a_term, a_vocabulary, a_webinar, kb_of
from goodpractice.model.addresses import Addresses
from goodpractice.model.entry import Entry
from goodpractice.model.types.docs_page import DocsPage
from goodpractice.publishing import crossings, terms
from goodpractice.site import Settings, Site
from goodpractice.site_file import Page

AIMS = a_vocabulary(
    "aims",
    a_term("of-schools", note="As others sum it up.", source="https://www.example.org/guidance"),
    a_term("listen", broader="aims/of-schools", source="https://www.example.org/listening"),
    a_term("measure", broader="aims/of-schools"),
    a_term("of-trusts"),
    a_term("lead", broader="aims/of-trusts", note="Not seen in a source."),
    label="Aim",
    label_many="Aims",
    used_by=("case-study", "webinar"),
    crossed_with="barriers",
    editors_reading=True,
)
BARRIERS = a_vocabulary(
    "barriers",
    a_term("worry", "Worry & dread"),
    a_term("travel"),
    label="Barrier",
    label_many="Barriers",
    used_by=("case-study", "webinar"),
)
CONTRIBUTE = DocsPage(id="contribute", path="docs/contribute.md", title="Contribute", summary="How to.")
ENTRIES = (
    a_case_study("one", written="2027", terms={"aims": ("listen",), "barriers": ("worry",)}),
    a_case_study("two", written="2028", terms={"aims": ("listen", "measure"), "barriers": ("worry",)}),
    a_webinar("three", held="2029-01-01", terms={"aims": ("listen",), "barriers": ("worry", "travel")}),
    a_case_study("four", written="2030", terms={"aims": ("listen",)}),
    a_case_study("gone", written="2031", status="archived", terms={"aims": ("measure",)}),
)


def published(*entries: Entry, addresses: Addresses | None = None) -> dict[str, Page]:
    """Return the pages of the crossing, by their place."""
    knowledge_base = kb_of(*entries, vocabularies=(AIMS, BARRIERS))
    site = Site(knowledge_base, {}, Settings(addresses=addresses or Addresses()))
    return {each.uri: each for each in crossings.publish(site)}


def tables(html: str) -> list[list[list[str]]]:
    """Return the cells of each table as a screen reader says them, by row."""
    seen = re.sub(r'<span aria-hidden="true">[^<]*</span>', "", html)
    found = []
    for table in re.findall(r"<table.*?</table>", seen, re.DOTALL):
        rows = re.findall(r"<tr>.*?</tr>", table, re.DOTALL)
        cells = (re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows)
        found.append([[unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in row] for row in cells])
    return found


PAGES = published(*ENTRIES, CONTRIBUTE)
SHOWN = PAGES["browse/aims/index.md"]
MATRIX = PAGES["browse/aims/matrix.md"]
GAP = "No story yet: share yours"


def test_a_crossed_vocabulary_has_two_pages() -> None:
    """The one it has in any case, and the matrix; browsing then leaves the first to them."""
    assert list(PAGES) == ["browse/aims/index.md", "browse/aims/matrix.md"]
    others = {each.uri for each in terms.publish(Site(kb_of(*ENTRIES, vocabularies=(AIMS, BARRIERS)), {}, Settings()))}
    assert "browse/aims/index.md" not in others
    assert {"browse/barriers/index.md", "browse/aims/listen.md"} <= others


def test_the_matrix_has_a_table_for_each_group_with_numbers_that_are_true() -> None:
    """Counted by hand: rows, columns, totals, and the gaps in words."""
    assert tables(MATRIX.html) == [
        [
            ["", "All", "Worry & dread", "Travel"],
            ["Listen", "4", "3 entries", "1 entry"],
            ["Measure", "2", "1 entry", GAP],
            ["All of these", "5", "3 entries", "1 entry"],
        ],
        [
            ["", "All", "Worry & dread", "Travel"],
            ["Lead", "0", GAP, GAP],
            ["All of these", "0", "0", "0"],
        ],
    ]


def test_every_number_and_every_gap_leads_somewhere() -> None:
    """A number to the entries that carry both terms, a gap to how to share one's own."""
    rows = re.findall(r"<tr>.*?</tr>", MATRIX.html, re.DOTALL)
    listen = next(row for row in rows if ">Listen<" in row)
    assert re.findall(r'href="([^"]+)"', listen) == [
        "../listen/",
        "../listen/with/barriers/worry/",
        "../listen/with/barriers/travel/",
    ]
    lead = next(row for row in rows if ">Lead<" in row)
    assert re.findall(r'href="([^"]+)"', lead) == ["../lead/", "../../../contribute/", "../../../contribute/"]


def test_the_tables_say_what_they_are() -> None:
    """A caption each, and headers with a scope for every row and column."""
    captions = re.findall(r"<caption>(.*?)</caption>", MATRIX.html)
    assert captions == [
        "Of schools: only 3 of 4 pairs have an entry",
        "Of trusts: none of 2 pairs has an entry",
    ]
    assert MATRIX.html.count('<th scope="col"') == 6
    assert MATRIX.html.count('<th scope="row">') == 5
    assert MATRIX.html.count("<th") - MATRIX.html.count("<thead") == 11


def test_the_gaps_are_counted_in_words() -> None:
    """Over all groups; and that the links are the editors' reading is said."""
    words = " ".join(re.sub(r"<[^>]+>", "", MATRIX.html).split())
    assert "Only 3 of 6 pairs of aim and barrier have an entry: 3 are gaps." in words
    assert "Which aim an entry shows is the editors' reading." in unescape(words)


def test_the_list_for_small_screens_says_the_same() -> None:
    """Under each term what entries carry, most first, then what nobody has told of."""
    part = MATRIX.html.split('<h3><a href="../measure/">', 1)[1].split("<h3>", 1)[0]
    assert re.findall(r'<a href="([^"]+)">([^<]+?) ?<', part) == [
        ("../measure/with/barriers/worry/", "Worry &amp; dread"),
        ("../../../contribute/", "Travel"),
    ]
    assert "No story yet for 1 barrier</summary>" in part
    lead = MATRIX.html.split('<h3><a href="../lead/">', 1)[1]
    assert "<summary>No story yet</summary>" in lead


def test_each_term_is_shown_with_the_newest_entries_that_carry_it() -> None:
    """Three at most and a link to all; an entry that no longer stands counts and is not named."""
    part = SHOWN.html.split('id="listen"', 1)[1].split("</li>\n    <li", 1)[0].split('id="measure"', 1)[0]
    assert re.findall(r'<li><a href="([^"]+)">', part) == [
        "../../case-studies/four/",
        "../../webinars/three/",
        "../../case-studies/two/",
    ]
    assert '<a href="listen/">All 4 entries<' in part
    measure = SHOWN.html.split('id="measure"', 1)[1]
    assert re.findall(r'<li><a href="([^"]+)">', measure) == ["../../case-studies/two/"]
    assert '<a href="measure/">All 2 entries<' in measure


def test_a_term_without_an_entry_asks_for_one() -> None:
    """Its gap leads to how to share one's own; where nobody wrote that page, it is only said."""
    lead = SHOWN.html.split('id="lead"', 1)[1]
    assert 'No story yet. <a href="../../contribute/">Share yours<span class="gp-hidden">: Lead</span></a>' in lead
    bare = published(*ENTRIES)
    assert "Share yours" not in bare["browse/aims/index.md"].html
    assert "No story yet.</p>" in bare["browse/aims/index.md"].html
    assert tables(bare["browse/aims/matrix.md"].html)[1][1] == ["Lead", "0", "No story yet", "No story yet"]


def test_a_term_says_what_it_means_and_where_that_was_seen() -> None:
    """The group's note and source, and the term's own."""
    for words in ("What Of schools means.", "As others sum it up.", "What Listen means.", "Not seen in a source."):
        assert words in SHOWN.html
    for source in ("https://www.example.org/guidance", "https://www.example.org/listening"):
        assert f'href="{source}"' in SHOWN.html


def test_an_empty_knowledge_base_is_all_gaps() -> None:
    """The pages stand, and say so."""
    pages = published()
    assert "0 of 6 pairs of aim and barrier have an entry: 6 are gaps" in pages["browse/aims/matrix.md"].html


@pytest.mark.parametrize("directory_urls", [True, False])
def test_the_pages_lead_to_each_other(directory_urls: bool) -> None:
    """With and without addresses that are folders."""
    pages = published(*ENTRIES, addresses=Addresses(directory_urls=directory_urls))
    link = Addresses(directory_urls=directory_urls).link
    shown, matrix = "browse/aims/index.md", "browse/aims/matrix.md"
    assert f'href="{link(matrix, shown)}"' in pages[shown].html
    assert f'href="{link(shown, matrix)}"' in pages[matrix].html
