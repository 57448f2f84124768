"""Comparing: which two entries have a page, what stands in its rows, and how to compare others."""

import re

import pytest

from builders import a_case_study, a_hub, a_term, a_vocabulary, kb_of
from goodpractice.markup.story import tell
from goodpractice.model.addresses import Addresses, compare_uri
from goodpractice.model.entry import Entry
from goodpractice.model.types.case_study import CaseStudy
from goodpractice.model.types.vocabulary import Measure, Vocabulary
from goodpractice.publishing import comparisons
from goodpractice.publishing.templates import comparing
from goodpractice.site import Settings, Site
from goodpractice.site_file import Page

BARRIERS = a_vocabulary(
    "barriers", *(a_term(name) for name in ("worry", "travel", "bells")), label="Barrier", label_many="Barriers",
    search_weight=3,
)  # fmt: skip
REGIONS = a_vocabulary("region", a_term("north"), label="Region", shown_in_lists=True, many=False)
CONTEXT = Vocabulary(
    key="context",
    label="Context",
    label_many="Context",
    help="Figures.",
    used_by=("case-study",),
    measures=(Measure(id="roll", label="Pupils on roll", unit="pupils", minimum=1, maximum=5000, help="How many."),),
)
STORY = "## What was done\n\nA bell.\n\n## What did not work\n\nThe [bell](hub/anytown) was *loud*.\n\n- And late.\n"


def site_of(*entries: Entry, **fields: object) -> Site:
    """Return the site of some entries."""
    stories = {each.ref: tell(STORY, lambda _: "elsewhere/") for each in entries if each.id == "one"}
    return Site(kb_of(*entries, vocabularies=(BARRIERS, CONTEXT, REGIONS)), stories, Settings(), **fields)  # type: ignore[arg-type]


def study(name: str, *barriers: str, **fields: object) -> CaseStudy:
    """Return a case study about some barriers."""
    return a_case_study(name, terms={"barriers": barriers or ("worry",)}, **fields)


def pages_of(site: Site) -> dict[str, Page]:
    """Return the pages that compare."""
    return {each.uri: each for each in comparisons.publish(site)}


def rows(page: Page) -> dict[str, list[str]]:
    """Return the words of each cell of a page, by the heading of its row."""
    found = {}
    for row in page.html.split('<section class="gp-compare__row"')[1:]:
        cells = re.findall(r"<dd>(.*?)</dd>", row.split("</section>")[0], re.DOTALL)
        words = [" ".join(re.sub(r"<[^>]+>", " ", cell).split()).replace(" :", ":") for cell in cells]
        found[re.findall(r"<h2>(.*?)</h2>", row)[0]] = words
    return found


def test_each_two_that_are_most_alike_have_one_page() -> None:
    """Whoever is the more alike to whom; an entry offers no more than its two closest."""
    site = site_of(*(study(name) for name in ("a", "b", "c", "d", "e")))
    uris = set(pages_of(site)) - {"compare/case-studies/index.md"}
    assert uris == {
        f"compare/case-studies/{pair}.md" for pair in ("a/b", "a/c", "b/c", "a/d", "b/d", "a/e", "b/e")
    }  # fmt: skip
    assert len(comparisons.pairs(site, CaseStudy.kind)) == 7


def test_both_orders_are_one_address() -> None:
    """Which is short enough for a file whatever the names are."""
    assert compare_uri(CaseStudy.kind, "b", "a") == compare_uri(CaseStudy.kind, "a", "b")
    assert max(len(part) for part in compare_uri(CaseStudy.kind, "a" * 200, "b" * 200).split("/")) < 256


def test_every_link_to_a_comparison_leads_to_a_page() -> None:
    """Of each entry, with those most like it; what no longer stands offers none."""
    everyone = [study(name, *about) for name, about in {"a": ("worry",), "b": ("travel", "worry"), "c": ("travel",)}.items()]  # noqa: E501  # fmt: skip
    site = site_of(*everyone, study("old", status="archived"))
    uris = {Addresses().url(uri) for uri in pages_of(site)}
    for entry in everyone:
        alike = [each.entry for each in site.knowledge_base.alike(entry, 9)]
        offered = comparing.compared_with(site, entry, alike, "index.md")
        assert offered
        assert {each.href for each in offered} <= uris
    old = site.knowledge_base.entry("case-study/old")
    assert old is not None
    assert comparing.compared_with(site, old, everyone, "index.md") == []
    assert comparing.compared_with(site, a_hub("hub"), [a_hub("other")], "index.md") == []


def test_a_large_knowledge_base_compares_in_the_browser_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else there would be more pages of pairs than of entries; links name the two in the address."""
    monkeypatch.setattr(comparing, "MOST_ENTRIES", 2)
    one, two, three = study("a"), study("b"), study("c")
    site = site_of(one, two, three)
    assert list(pages_of(site)) == ["compare/case-studies/index.md"]
    (first, _) = comparing.compared_with(site, one, (two, three), "case-studies/a.md")
    assert first.href == "../../compare/case-studies/?with=a,b"
    assert "Without JavaScript" not in pages_of(site)["compare/case-studies/index.md"].html


def test_two_entries_stand_side_by_side_row_by_row() -> None:
    """What decides whether they help comes first; what one does not give is said, what neither gives is left out."""
    one = a_case_study(
        "one",
        terms={"barriers": ("worry", "travel"), "region": ("north",)},
        measures={"context": {"roll": 640.0}},
        staff_time="Two hours",
        evidence_note="Counted by the school.",
        impact=({"measure": "Late", "unit": "percent", "before": 12, "after": 7, "when": "2030", "comparison": "Own past"},),  # noqa: E501
        contact={"role": "Head", "email": "head@school.example", "link": "https://www.example.org/c"},
    )  # fmt: skip
    page = pages_of(site_of(one, study("two", "worry")))["compare/case-studies/one/two.md"]
    assert rows(page) == {
        "In short": ["What was done at Example Academy."] * 2,
        "Region": ["North", "Not given"],
        "Context": ["Pupils on roll: 640", "Not given"],
        "Barriers": ["Worry , Travel", "Worry"],
        "On the evidence": ["Counted by the school.", "Not given"],
        "Staff time": ["Two hours", "Not given"],
        "In figures": [
            "Late (percent): 12 before, 7 after. How many it is about is not given; 2030; compared with Own past.",
            "Not given",
        ],
        "What did not work": ["The bell was loud. And late.", "Not given"],
        "Whom to ask": ["Head, head@school.example , contact page", "Not given"],
    }
    assert page.html.count("<dt>One</dt>") == page.html.count("<dt>Two</dt>") == 9
    assert not page.listed


def test_the_rows_of_any_comparison_are_those_of_two() -> None:
    """In the same order and under the same names, so that both pages read alike."""
    pages = pages_of(site_of(study("one"), study("two")))
    any_rows = re.findall(r'data-part="[^"]*".*?<h2>(.*?)</h2>', pages["compare/case-studies/index.md"].html, re.DOTALL)
    pair_rows = list(rows(pages["compare/case-studies/one/two.md"]))
    assert [label for label in any_rows if label in pair_rows] == pair_rows
    assert set(pair_rows) <= set(any_rows)


def test_the_page_for_any_says_how_to_compare_without_it() -> None:
    """By links, where there are pages of two; and where its modules find the entries."""
    for directory_urls, ending in ((True, "/"), (False, ".html")):
        site = Site(kb_of(a_case_study("one")), {}, Settings(addresses=Addresses(directory_urls)))
        html = pages_of(site)["compare/case-studies/index.md"].html
        assert "Without JavaScript: open one of them and follow “Compare with”" in html
        assert f'data-pages="../../case-studies/" data-ending="{ending}"' in html


def test_only_lists_of_what_is_compared_have_the_bar() -> None:
    """Hubs are not compared, and neither is a list that holds none of the others."""
    site = site_of(study("one"), a_hub("hub"))
    bar = comparing.compare_bar(site, (CaseStudy.kind,), "case-studies/index.md")
    assert 'data-compare="../compare/case-studies/" data-pages="./" data-ending="/" data-most="3" hidden' in bar
    assert comparing.compare_bar(site, (a_hub("hub").kind,), "hubs/index.md") == ""
