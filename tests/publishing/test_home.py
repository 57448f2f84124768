"""The home page: what it asks, what it shows at which time of the year, and its figures."""

import re
from datetime import date
from html import unescape
from itertools import pairwise

import pytest

from builders import a_case_study, a_hub, a_term, a_vocabulary, a_webinar, kb_of
from goodpractice.model.entry import Entry
from goodpractice.model.seasons import Season
from goodpractice.model.types.docs_page import DocsPage
from goodpractice.publishing import home
from goodpractice.site import Settings, Site

AIMS = a_vocabulary("aims", a_term("listen"), a_term("lead"), label_many="Aims", crossed_with="barriers")
BARRIERS = a_vocabulary(
    "barriers",
    a_term("worry"),
    a_term("travel"),
    a_term("unused"),
    question="What is in the way?",
    label_many="Barriers",
    in_figures=True,
)
COUNCILS = a_vocabulary(
    "councils", *(a_term(f"c{number}") for number in range(4)), in_figures=True, label_many="Councils"
)
ENTRIES = (
    a_case_study("one", written="2028", terms={"aims": ("listen",), "barriers": ("worry",), "councils": ("c1", "c2")}),
    a_case_study("two", written="2029", terms={"barriers": ("worry", "travel"), "councils": ("c1",)}),
    a_case_study("three", written="2030", terms={"barriers": ("worry",)}),
    a_webinar("talk", reviewed=date(2031, 2, 3)),
    a_hub("anytown"),
)
TURN = Season(title="Short days", text="It is dark.", starts="12-15", ends="01-31", terms=("barriers/worry",))
WINTER = Season(
    title="Mud", text="It is wet.", starts="11-10", ends="02-28", terms=("barriers/travel", "barriers/worry")
)
SUMMER = Season(title="Heat", text="It is hot.", starts="06-01", ends="07-24", terms=("barriers/unused",))


def html_on(day: date, *entries: Entry, seasons: tuple[Season, ...] = (TURN, WINTER, SUMMER)) -> str:
    """Return the home page of a day."""
    knowledge_base = kb_of(*(entries or ENTRIES), vocabularies=(AIMS, BARRIERS, COUNCILS), as_of=day)
    (page,) = home.publish(Site(knowledge_base, {}, Settings(), seasons=seasons))
    return page.html


def times(html: str) -> dict[str, list[str]]:
    """Return the entries shown for each time of the year, by its title, in order."""
    parts = html.split('<div class="gp-time">')[1:]
    found = {}
    for part in parts:
        (title,) = re.findall(r"<h3>(.*?)</h3>", part)
        own = part.split("gp-time__choices", 1)[0]
        found[title] = re.findall(r'<a href="[^"]*?([a-z]+)/">', own)
    return found


@pytest.mark.parametrize(
    ("day", "titles"),
    [
        (date(2031, 11, 9), []),
        (date(2031, 11, 10), ["Mud"]),
        (date(2031, 12, 14), ["Mud"]),
        (date(2031, 12, 15), ["Short days", "Mud"]),
        (date(2031, 12, 31), ["Short days", "Mud"]),
        (date(2032, 1, 1), ["Short days", "Mud"]),
        (date(2032, 1, 31), ["Short days", "Mud"]),
        (date(2032, 2, 1), ["Mud"]),
        (date(2032, 2, 29), []),
        (date(2031, 7, 1), ["Heat"]),
    ],
)
def test_the_day_of_the_build_decides_what_matters(day: date, titles: list[str]) -> None:
    """Over the turn of the year too; on a day in no season the section is not there."""
    html = html_on(day)
    assert list(times(html)) == titles
    assert ("At this time of year" in html) is bool(titles)


def test_a_time_shows_the_entries_that_fit_it_best_and_its_terms() -> None:
    """Those with most of its terms first, then the newest."""
    html = html_on(date(2031, 11, 20))
    assert times(html) == {"Mud": ["two", "three", "one"]}
    choices = html.split("gp-time__choices", 1)[1].split("</ul>", 1)[0]
    assert re.findall(
        r'href="browse/barriers/([a-z]+)/">[^<]+<span class="gp-count"><span[^>]*>: </span>(\d)', choices
    ) == [
        ("travel", "1"),
        ("worry", "3"),
    ]


def test_no_entry_is_shown_for_two_times() -> None:
    """What the first has shown, the second leaves out and shows the next."""
    more = [a_case_study(f"more{name}", written="2020", terms={"barriers": ("travel",)}) for name in "abcd"]
    assert times(html_on(date(2032, 1, 1), *ENTRIES, *more)) == {
        "Short days": ["three", "two", "one"],
        "Mud": ["morea", "moreb", "morec"],
    }


def test_a_time_without_fitting_entries_shows_its_terms_alone() -> None:
    """There is no empty list."""
    html = html_on(date(2031, 6, 10))
    assert times(html) == {"Heat": []}
    assert "gp-time__entries" not in html


def test_a_knowledge_base_without_seasons_has_no_such_section() -> None:
    """Nothing is said of the time of year."""
    assert "page-times" not in html_on(date(2031, 11, 20), seasons=())


def test_a_term_whose_vocabulary_is_gone_is_left_out() -> None:
    """As while somebody edits that vocabulary."""
    lost = Season(title="Lost", text="Where?", starts="01-01", ends="12-31", terms=("nowhere/at-all", "barriers/worry"))
    html = html_on(date(2031, 5, 5), seasons=(lost,))
    assert "at-all" not in html
    assert times(html) == {"Lost": ["three", "two", "one"]}


def test_a_question_lists_the_terms_that_entries_carry() -> None:
    """With counts, most first."""
    tiles = html_on(date(2031, 5, 5)).split('<ul class="gp-tiles">', 1)[1].split("</ul>", 1)[0]
    assert re.findall(r'<a href="browse/barriers/([a-z]+)/">', tiles) == ["worry", "travel"]


def test_the_figures_are_true() -> None:
    """Entries by type, terms that entries carry, gaps of the crossing, and when an entry was last read."""
    html = unescape(html_on(date(2031, 5, 5)))
    part = html.split('id="page-figures"', 1)[1]
    figures = re.findall(r'<a href="([^"]+)"><strong>(\d+)</strong> ([^<]+)</a>', part)
    assert figures == [
        ("case-studies/", "3", "case studies"),
        ("hubs/", "1", "hub"),
        ("webinars/", "1", "webinar"),
        ("browse/barriers/", "2", "of 3 barriers"),
        ("browse/councils/", "2", "of 4 councils"),
        ("browse/aims/matrix/", "5", "of 6 pairs of aims and barriers without a story"),
    ]
    assert "An entry was last read and checked on 3 February 2031." in part


def test_an_empty_knowledge_base_has_a_home_page() -> None:
    """Without a date of anything."""
    only = DocsPage(id="contribute", path="docs/contribute.md", title="Contribute", summary="How to.")
    html = html_on(date(2031, 5, 5), only)
    assert "last read" not in html
    assert 'href="contribute/"' in html


def test_the_parts_stand_in_order() -> None:
    """Search, the question, the time of year, the newest, how to contribute, the figures; headings skip no level."""
    only = DocsPage(id="contribute", path="docs/contribute.md", title="Contribute", summary="How to.")
    html = html_on(date(2031, 11, 20), *ENTRIES, only)
    assert re.findall(r'id="page-([a-z]+)', html) == ["question", "times", "newest", "invite", "figures"]
    levels = [int(each) for each in re.findall(r"<h(\d)", html)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
