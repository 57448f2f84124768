"""The directory of hubs: by region and by council, with those whose place is not known."""

import re

from builders import a_case_study, a_hub, a_term, a_vocabulary, kb_of
from goodpractice.model.entry import Entry
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.publishing import directories, entries
from goodpractice.site import Settings, Site
from goodpractice.site_file import Page

REGIONS = a_vocabulary(
    "region", a_term("north"), a_term("south"), a_term("west"), label="Region", used_by=("hub",), many=False
)
COUNCILS = a_vocabulary(
    "local_authorities",
    a_term("zetown", broader="region/north", synonyms=("Zed", "City of Zetown")),
    a_term("anytown", broader="region/south"),
    a_term("lonely", "Lonely & Sons", broader="region/west", narrower_words=("Solo",)),
    label="Council",
    label_many="Councils",
    used_by=("hub",),
)


def directory(*hubs: Entry, vocabularies: tuple[Vocabulary, ...] = (REGIONS, COUNCILS)) -> Page | None:
    """Return the directory of some hubs, where there is one."""
    site = Site(kb_of(*hubs, vocabularies=vocabularies), {}, Settings())
    return next(iter(directories.publish(site)), None)


def hub(name: str, region: str = "", *councils: str, **fields: object) -> Entry:
    """Return a hub with its places."""
    terms = {"region": (region,)} if region else {}
    return a_hub(name, terms={**terms, **({"local_authorities": councils} if councils else {})}, **fields)


def groups(page: Page) -> dict[str, list[str]]:
    """Return the titles of each group, by its heading."""
    parts = page.html.split('<section class="gp-directory__group"')[1:]
    return {
        re.findall(r"<h3>(.*?)</h3>", part)[0]: re.findall(r'<h4><a href="[^"]*">(.*?)</a></h4>', part)
        for part in parts
    }


def test_every_hub_stands_once_in_the_group_of_its_region() -> None:
    """In the order of the vocabulary, and by title; where the region is not known, last and said so."""
    page = directory(hub("lost"), hub("second", "south"), hub("b", "north"), hub("a", "north"))
    assert page is not None
    assert page.uri == "find/hubs.md"
    assert groups(page) == {"North": ["A", "B"], "South": ["Second"], "Region not known": ["Lost"]}
    assert "No hub here is in: West." in page.html


def test_councils_that_a_hub_names_are_listed_and_the_others_counted() -> None:
    """By their names in order, each with its hubs; a hub of two councils stands under both."""
    page = directory(hub("one", "north", "zetown", "anytown"), hub("two", "south", "anytown"))
    assert page is not None
    index = page.html.split('<dl class="gp-directory__terms">')[1].split("</dl>")[0]
    assert re.findall(r"<dt>(.*?)</dt>", index) == ["Anytown", "Zetown"]
    assert re.findall(r'<a href="([^"]*)">(.*?)</a>', index) == [
        ("../../hubs/one/", "One"),
        ("../../hubs/two/", "Two"),
        ("../../hubs/one/", "One"),
    ]
    assert "No hub here names any of the other 1 of 3 councils." in page.html


def test_every_place_can_be_typed_by_all_its_names() -> None:
    """Also one that no hub names, with the region it lies in."""
    page = directory(hub("one", "north", "zetown"))
    assert page is not None
    options = re.findall(r"<option ([^>]*)></option>", page.html)
    assert 'value="Zetown" data-id="zetown" data-group="north" data-names="Zed|City of Zetown"' in options
    assert 'value="Lonely &amp; Sons" data-id="lonely" data-group="west" data-looser="Solo"' in options
    assert 'value="North" data-id="north" data-group="north" data-whole' in options
    assert len(options) == 6


def test_a_row_says_who_leads_since_when_and_how_to_join() -> None:
    """As far as it is known; the region is said once, above."""
    page = directory(
        hub("one", "north", "zetown", lead=("Example Academy",), since="2028", how_to_join="Write to the hub.")
    )
    assert page is not None
    row = page.html.split('<li class="gp-directory__row"')[1]
    assert re.findall(r"<dt>(.*?)</dt>", row) == ["Lead", "Since", "How to join", "Council"]
    assert 'data-places="zetown"' in row


def test_the_box_is_hidden_until_a_module_can_answer() -> None:
    """Without JavaScript the page is a list of all there is."""
    page = directory(hub("one", "north"))
    assert page is not None
    assert '<div class="gp-directory__ask" hidden>' in page.html
    assert re.search(r'<script type="module" src="[^"]*/directory\.js">', page.html)


def test_without_hubs_or_without_places_there_is_no_directory() -> None:
    """And no page leads to one."""
    assert directory(a_case_study("a")) is None
    assert directory(hub("one"), vocabularies=()) is None
    bare = Site(kb_of(hub("one")), {}, Settings())
    whole = Site(kb_of(hub("one"), vocabularies=(REGIONS,)), {}, Settings())
    assert "Find your hub" not in next(entries.publish(bare)).html
    assert '<a href="../../find/hubs/">Find your hub</a>' in next(entries.publish(whole)).html


def test_meetings_to_come_have_their_calendar_here_too() -> None:
    """Only while there are some."""
    meeting = {"start": "2031-06-10 16:00", "end": "2031-06-10 17:00", "title": "Summer", "how_to_join": "Come."}
    over = {**meeting, "start": "2030-06-10 16:00", "end": "2030-06-10 17:00"}
    page, past = directory(hub("one", "north", meetings=(meeting,))), directory(hub("one", meetings=(over,)))
    assert page is not None
    assert past is not None
    assert '<a href="../../calendar.ics">' in page.html
    assert "calendar.ics" not in past.html
