"""My school: the page, the data behind likeness, and what lists and pages need so that the browser can work it out."""

import gzip
import json
import re
from collections.abc import Iterable
from typing import Any

import pytest

from builders import a_case_study, a_hub, a_term, a_vocabulary, a_webinar, kb_of
from goodpractice.model.addresses import Addresses
from goodpractice.model.entry import Entry
from goodpractice.model.profile import Band, OwnBand, OwnTerm
from goodpractice.model.types.vocabulary import Measure, Vocabulary
from goodpractice.publishing import entries, listings, my_school, profiles, search_page, terms
from goodpractice.site import Settings, Site

BANDS = (Band(id="small", label="Small", up_to=100), Band(id="large", label="Large"))
SEATS = Measure(
    id="seats",
    label="Seats",
    unit="seats",
    minimum=1,
    maximum=999,
    help="How many.",
    profile=OwnBand(label="size", weight=3, bands=BANDS, help="The editors' own bands."),
)
NUMBERS = Vocabulary(
    key="numbers", label="Number", label_many="Numbers", help="Figures.", used_by=("case-study",), measures=(SEATS,)
)
PHASES = a_vocabulary(
    "phases",
    a_term("early"),
    a_term("late"),
    a_term("all"),
    used_by=("case-study", "hub"),
    profile=OwnTerm(label="phase", weight=5, wider=("all",)),
)
STUDIES = (
    a_case_study("newest", written="2030", terms={"phases": ("late",)}, measures={"numbers": {"seats": 500}}),
    a_case_study("older", written="2029", terms={"phases": ("early", "late")}),
    a_case_study("oldest", written="2028", measures={"numbers": {"seats": 50}}),
    a_case_study("undated"),
)


def site_of(
    *found: Entry, vocabularies: tuple[Vocabulary, ...] = (NUMBERS, PHASES), size: int = 24, directory_urls: bool = True
) -> Site:
    """Return a site of some entries."""
    settings = Settings(addresses=Addresses(directory_urls), page_size=size)
    return Site(kb_of(*found, vocabularies=vocabularies), {}, settings)


def data(site: Site, name: str) -> Any:
    """Return what a file of data holds."""
    return next(json.loads(each.content) for each in profiles.publish(site) if each.uri == f"my-school/{name}")


def attribute(html: str, name: str) -> str:
    """Return the value of an attribute that stands once on a page."""
    (value,) = re.findall(rf'data-{name}="([^"]*)"', html)
    return str(value)


def test_the_fields_are_told_with_their_choices() -> None:
    """Those that weigh most first."""
    assert data(site_of(), "fields.json") == {
        "version": 1,
        "fields": [
            {
                "key": "phases",
                "label": "phase",
                "weight": 5,
                "banded": False,
                "choices": [["early", "Early"], ["late", "Late"]],
                "wider": ["All"],
            },
            {
                "key": "numbers-seats",
                "label": "size",
                "weight": 3,
                "banded": True,
                "choices": [["small", "Small"], ["large", "Large"]],
                "wider": [],
            },
        ],
    }


def test_entries_are_told_in_the_order_of_their_lists() -> None:
    """Each with a number for what it states and 0 for what it does not, in the fields of its type."""
    found = data(site_of(*STUDIES, a_hub("anytown", terms={"phases": ("all",)}), a_webinar("talk")), "entries.json")
    assert found == {
        "version": 1,
        "kinds": {
            "case-study": {
                "carries": [0, 1],
                "entries": [["newest", 2, 2], ["older", [1, 2]], ["oldest", 0, 1], ["undated"]],
            },
            "hub": {"carries": [0], "entries": [["anytown", -1]]},
        },
    }


def test_a_thousand_entries_cost_little() -> None:
    """Less than 20 kB on the wire."""
    studies = [
        a_case_study(
            f"what-example-academy-{number * 7919 % 1000:03}-did-about-{number * 104729 % 997}",
            terms={"phases": (("early", "late", "all")[number % 3],)},
            measures={"numbers": {"seats": 1 + number * 31 % 900}} if number % 4 else {},
        )
        for number in range(1000)
    ]
    (content,) = (each.content for each in profiles.publish(site_of(*studies)) if each.uri.endswith("entries.json"))
    assert len(gzip.compress(content)) < 20_000


def test_where_readers_can_say_nothing_there_is_nothing_of_it() -> None:
    """No page, no data, no control and no line, so that no link leads to what is not there."""
    site = site_of(*STUDIES, vocabularies=(a_vocabulary("phases", *PHASES.terms),))
    assert [*my_school.publish(site), *profiles.publish(site)] == []
    for publisher in (listings, terms, entries, search_page):
        for page in publisher.publish(site):
            assert "my-school" not in page.html
            assert "gp-order" not in page.html


@pytest.mark.parametrize("directory_urls", [True, False])
def test_the_page_asks_each_field_once(directory_urls: bool) -> None:
    """A group of radio buttons with a legend, of which the first says nothing and is chosen."""
    (page,) = my_school.publish(site_of(*STUDIES, directory_urls=directory_urls))
    assert page.uri == "my-school.md"
    assert re.findall(r"<legend>([^<]+)</legend>", page.html) == ["Phase", "Size"]
    inputs = re.findall(r'<input type="radio" name="([^"]+)" value="([^"]*)"( checked)?>', page.html)
    assert inputs == [
        ("phases", "", " checked"),
        ("phases", "early", ""),
        ("phases", "late", ""),
        ("numbers-seats", "", " checked"),
        ("numbers-seats", "small", ""),
        ("numbers-seats", "large", ""),
    ]
    assert "The editors&#39; own bands." in page.html
    lists = re.findall(r'data-list href="([^"]+)"', page.html)
    assert lists == (
        ["../case-studies/", "../hubs/"] if directory_urls else ["case-studies/index.html", "hubs/index.html"]
    )


def test_without_javascript_the_page_says_so_and_leads_elsewhere() -> None:
    """To the lists by the same words."""
    (page,) = my_school.publish(site_of(*STUDIES))
    (shown,) = re.findall(r"<noscript>(.*?)</noscript>", page.html, re.DOTALL)
    assert "needs JavaScript" in shown
    assert re.findall(r'href="([^"]+)"', shown) == ["../browse/phases/"]


def the(pages: Iterable[Any], uri: str) -> str:
    """Return the HTML of one page."""
    return str(next(page.html for page in pages if page.uri == uri))


def test_a_list_says_where_its_other_pages_are() -> None:
    """On its first page only; the list of a type names the type, whose order the data knows."""
    site = site_of(*STUDIES, size=2)
    first = the(listings.publish(site), "case-studies/index.md")
    assert attribute(first, "kind") == "case-study"
    assert (attribute(first, "further"), attribute(first, "count"), attribute(first, "each")) == ("page-{}/", "2", "2")
    assert "gp-order" not in the(listings.publish(site), "case-studies/page-2.md")
    term = the(terms.publish(site), "browse/phases/late.md")
    assert (attribute(term, "kind"), attribute(term, "further"), attribute(term, "count")) == ("", "page-{}/", "1")


@pytest.mark.parametrize("directory_urls", [True, False])
def test_the_addresses_of_other_pages_are_those_that_are_made(directory_urls: bool) -> None:
    """Whatever form addresses have."""
    site = site_of(*STUDIES, size=1, directory_urls=directory_urls)
    html = the(listings.publish(site), "case-studies/index.md")
    assert f'href="{attribute(html, "further").replace("{}", "2")}"' in html


def test_a_list_of_one_or_of_what_states_nothing_has_no_order() -> None:
    """There is nothing to put in order."""
    site = site_of(STUDIES[0], a_webinar("one"), a_webinar("two"))
    assert "gp-order" not in the(listings.publish(site), "case-studies/index.md")
    assert "gp-order" not in the(listings.publish(site), "webinars/index.md")


def test_each_card_names_its_entry() -> None:
    """By the reference under which the data knows it."""
    html = the(listings.publish(site_of(*STUDIES)), "case-studies/index.md")
    assert re.findall(r'data-ref="([^"]+)"', html) == [entry.ref for entry in STUDIES]


def test_the_page_of_an_entry_says_what_it_states() -> None:
    """So that it needs no data but the fields."""
    site = site_of(*STUDIES, a_hub("anytown"), a_webinar("talk"))
    html = the(entries.publish(site), "case-studies/older.md")
    assert (attribute(html, "carries"), attribute(html, "states")) == ("[0, 1]", "[[1, 2], 0]")
    assert attribute(the(entries.publish(site), "hubs/anytown.md"), "carries") == "[0]"
    assert "gp-likeness" not in the(entries.publish(site), "webinars/talk.md")


def test_search_leads_to_the_page() -> None:
    """Where results can be put in order."""
    (page,) = search_page.publish(site_of(*STUDIES))
    assert '<a href="../my-school/">' in page.html
