"""What the page of an entry says: how far it can be trusted, what is not known, and nothing that could run."""

from collections.abc import Mapping
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from builders import AS_OF, a_case_study, a_hub, a_term, a_vocabulary, a_webinar, kb_of
from goodpractice.diagnostics import Diagnostic
from goodpractice.markup.story import tell
from goodpractice.model.entry import Entry
from goodpractice.model.types.docs_page import DocsPage
from goodpractice.model.types.vocabulary import Measure, Vocabulary
from goodpractice.pipeline import PAGES
from goodpractice.publishing import entries
from goodpractice.site import Settings, Site
from goodpractice.site_file import Page

BARRIERS = a_vocabulary(
    "barriers", a_term("worry"), a_term("travel"), label="Barrier", label_many="Barriers", search_weight=3
)
REGIONS = a_vocabulary("regions", a_term("north"), label="Region", shown_in_lists=True)
CONTEXT = Vocabulary(
    key="context",
    label="Context",
    label_many="Context",
    help="Figures.",
    used_by=("case-study",),
    measures=(
        Measure(id="pupils_on_roll", label="Pupils on roll", unit="pupils", minimum=1, maximum=5000, help="How many."),
        Measure(id="free_meals", label="Free meals", unit="percent", minimum=0, maximum=100, help="How many of 100."),
    ),
)
VOCABULARIES = (BARRIERS, CONTEXT, REGIONS)


class _Words(HTMLParser):
    """Reads HTML as the words people see, and as its elements."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.elements: list[tuple[str, Mapping[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in ("a", "span", "strong"):
            self.texts.append(" ")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def words(self) -> str:
        return " ".join("".join(self.texts).split())


def page_of(entry: Entry, *others: Entry, **site: Any) -> Page:
    """Return the page of an entry that stands among others."""
    knowledge_base = kb_of(entry, *others, vocabularies=site.pop("vocabularies", VOCABULARIES), as_of=AS_OF)
    made = entries.publish(Site(knowledge_base, site.pop("stories", {}), Settings(), **site))
    return next(each for each in made if each.source == entry.path)


def words_of(entry: Entry, *others: Entry, **site: Any) -> str:
    """Return the words of the page of an entry."""
    return _Words(page_of(entry, *others, **site).html).words


def test_a_page_stands_at_the_address_of_its_entry() -> None:
    """It has the entry's title and summary, and names the file a reader should edit."""
    page = page_of(a_case_study("quiet-hours", title="Quiet hours", summary="They opened early."))
    assert (page.uri, page.title, page.description) == (
        "case-studies/quiet-hours.md",
        "Quiet hours",
        "They opened early.",
    )
    assert page.source == "case_studies/quiet-hours.md"
    assert page.listed


def test_pages_that_the_host_renders_are_not_ours() -> None:
    """A docs page has no page here."""
    about = DocsPage(id="about", path="docs/about.md", title="About", summary="What this is.")
    assert list(entries.publish(Site(kb_of(about), {}, Settings()))) == []


def test_a_superseded_entry_leads_to_the_newer_one() -> None:
    """With a link to it, by its title."""
    old = a_case_study("old", status="superseded", superseded_by="case-study/new")
    page = page_of(old, a_case_study("new", title="The newer one"))
    assert "Superseded. Read The newer one instead." in _Words(page.html).words
    assert '<a href="../new/">The newer one</a>' in page.html


def test_an_archived_entry_says_so() -> None:
    """And one that stands does not."""
    assert "Archived. Kept for the record" in words_of(a_hub("a", status="archived"))
    assert "Archived" not in words_of(a_hub("a"))
    assert "Superseded" not in words_of(a_hub("a"))


def test_an_entry_past_its_review_date_says_so_from_the_day_after() -> None:
    """It names the day by which it should have been read; on that day itself it is not late."""
    late = words_of(a_hub("a", review_by=date(2031, 2, 28)))
    assert "Past its review date. It should have been read again by 28 February 2031" in late
    assert "Past its review date" not in words_of(a_hub("a", review_by=AS_OF))


def test_an_entry_that_no_longer_stands_is_not_said_to_be_late() -> None:
    """Nobody will read it again."""
    assert "Past its review date" not in words_of(a_hub("a", review_by=date(2030, 1, 1), status="archived"))


def test_a_caution_is_shown() -> None:
    """In the words of the entry."""
    assert "Read with care. One school only." in words_of(a_hub("a", caution="One school only."))
    assert "Read with care" not in words_of(a_hub("a"))


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        ("organisation", "Organisation Example Academy (our reading)"),
        ("started", "Started Academic year 2029/30 (our reading)"),
        ("regions", "Region North (our reading)"),
        ("barriers", "Barriers (our reading)"),
        ("pupils_on_roll", "Pupils on roll 1,640 (our reading)"),
        ("staff_time", "Staff time Two hours (our reading)"),
    ],
)
def test_what_no_source_states_is_marked(field: str, shown: str) -> None:
    """Fields of the type, coded fields and measures alike; nothing else on the page is."""
    study = a_case_study(
        "a",
        inferred=(field,),
        started="2029/30",
        staff_time="Two hours",
        terms={"regions": ("north",), "barriers": ("worry", "travel")},
        measures={"context": {"pupils_on_roll": 1640.0, "free_meals": 31.5}},
    )
    words = words_of(study)
    assert shown in words
    assert words.count("(our reading)") == 1


def test_measures_are_written_as_people_write_them() -> None:
    """With a comma in thousands and a sign after a percentage."""
    words = words_of(a_case_study("a", measures={"context": {"pupils_on_roll": 1640.0, "free_meals": 31.5}}))
    assert "Pupils on roll 1,640" in words
    assert "Free meals 31.5%" in words
    assert "(our reading)" not in words


def test_a_vocabulary_the_editors_read_into_an_entry_is_always_marked() -> None:
    """Unless the organisation wrote the entry itself."""
    read_in = a_vocabulary("aims", a_term("belonging"), label="Aim", editors_reading=True)
    terms = {"aims": ("belonging",)}
    own: dict[str, object] = {"written_by": "organisation", "consent": True, "anonymised": True}
    assert "Aim (our reading) Belonging" in words_of(a_case_study("a", terms=terms), vocabularies=(read_in,))
    assert "(our reading)" not in words_of(a_case_study("a", terms=terms, **own), vocabularies=(read_in,))


def test_figures_that_are_not_given_are_said_to_be_missing() -> None:
    """Before, change and the number of people, each in its place."""
    study = a_case_study("a", impact=({"measure": "Late arrivals", "unit": "percent", "after": 7},))
    words = words_of(study)
    assert "Late arrivals (percent) not given 7 not given How many it is about is not given." in words


def test_a_change_is_worked_out_or_shown_as_given() -> None:
    """With its sign; a minus is a minus and not a hyphen."""
    rows = (
        {"measure": "One", "unit": "percent", "before": 12, "after": 7.5, "cohort": 1200},
        {"measure": "Two", "unit": "days", "before": 1, "after": 3},
        {"measure": "Three", "unit": "points", "change": -0.5},
        {"measure": "Four", "unit": "points", "change": 2, "when": "2030", "comparison": "others"},
    )
    words = words_of(a_case_study("a", impact=rows))
    assert "One (percent) 12 7.5 −4.5 About 1,200." in words
    assert "Two (days) 1 3 +2" in words
    assert "Three (points) not given not given −0.5" in words
    assert "Four (points) not given not given +2 2030." in words
    assert "Compared with: others." in words


def test_an_entry_without_figures_says_so() -> None:
    """Only where its type could have some."""
    assert "No figure for the result is given in what we have seen." in words_of(a_case_study("a"))
    assert "In figures" not in words_of(a_hub("a"))


def test_a_recording_that_cannot_be_found_is_said_to_be_missing() -> None:
    """And where the page that lists it is known, it is named."""
    listed = a_webinar("a", listed_at="https://www.example.org/list")
    assert "No public address of the recording is known to us." in words_of(a_webinar("a"))
    assert "the page that lists it is linked under key facts" in words_of(listed)
    assert "No public address" not in words_of(a_webinar("a", recording="https://www.example.org/video"))


def test_sources_are_listed_with_and_without_links() -> None:
    """A source without a link is named all the same."""
    sources = (
        {"title": "A report", "publisher": "Example Trust", "link": "https://www.example.org/r", "seen": "2031-01"},
        {"title": "A letter", "publisher": "Example Academy", "licence": "OGL", "note": "On paper."},
    )
    html = page_of(a_hub("a", sources=sources)).html
    words = _Words(html).words
    assert '<a href="https://www.example.org/r">A report</a>' in html
    assert "A report, Example Trust (seen January 2031)." in words
    assert "A letter, Example Academy. OGL. On paper." in words
    assert html.count("A letter") == 1
    assert ">A letter</a>" not in html


def test_an_entry_without_sources_says_so() -> None:
    """So nobody takes it for checked."""
    assert "No source is given." in words_of(a_hub("a"))


def test_a_page_says_who_wrote_it_and_when_it_was_read() -> None:
    """The editors or the organisation itself; and the day by which it is read again."""
    own: dict[str, object] = {"written_by": "organisation", "consent": True, "anonymised": True}
    assert "Written by the editors, in their own words" in words_of(a_case_study("a"))
    assert "Written by the organisation itself, with its consent." in words_of(a_case_study("a", **own))
    assert "Last read on 31 January 2031; to be read again by 30 January 2033." in words_of(a_case_study("a"))


def test_facts_of_a_webinar_and_a_hub_have_their_places() -> None:
    """Speakers, chapters, meetings, points, resources and whom to ask."""
    webinar = a_webinar(
        "a",
        speakers=({"name": "A. Nobody", "role": "head", "organisation": "Example Academy"},),
        chapters=({"at": "00:12:30", "title": "Questions"},),
        minutes=45,
        points=("The room has no bell.",),
        resources=({"title": "Slides", "link": "https://www.example.org/s", "kind": "slides", "size": "2 MB"},),
        contact={"role": "attendance lead", "email": "lead@school.example"},
    )
    meeting = {"start": "2031-04-02 16:00", "end": "2031-04-02 17:30", "title": "Spring", "how_to_join": "Come."}
    words = words_of(webinar)
    for each in ("A. Nobody, head, Example Academy", "12:30 Questions", "Length: 45 minutes", "The room has no bell."):
        assert each in words
    assert "Slides (slides, 2 MB)" in words
    assert "attendance lead: lead@school.example" in words
    assert "Spring 2 April 2031, 16:00 to 17:30 Come." in words_of(a_hub("a", meetings=(meeting,)))


def test_topics_lead_to_the_pages_of_their_terms() -> None:
    """Those that weigh in search are topics; the others are facts, with links as well."""
    html = page_of(a_case_study("a", terms={"barriers": ("worry",), "regions": ("north",)})).html
    assert '<li><a href="../../browse/barriers/worry/">Worry</a></li>' in html
    assert '<dd><a href="../../browse/regions/north/">North</a>' in " ".join(html.split()).replace("<dd> <a", "<dd><a")


def test_entries_that_name_each_other_are_linked_both_ways() -> None:
    """The one named shows the one that names it, each once, and not again among similar ones."""
    terms = {"barriers": ("worry",)}
    one = a_case_study("one", related=("case-study/two", "case-study/two"), terms=terms)
    two = a_case_study("two", terms=terms)
    for entry, other in ((one, two), (two, one)):
        html = page_of(entry, other).html
        assert html.count(f'href="../{other.id}/"') == 1
        assert "Belongs with this" in html
        assert "Similar cases" not in html


def test_similar_entries_say_what_they_share() -> None:
    """By the labels of the terms, at most three entries."""
    terms = {"barriers": ("worry", "travel")}
    others = [a_case_study(f"other-{number}", terms=terms) for number in range(5)]
    words = words_of(a_case_study("a", terms=terms), *others)
    assert words.count("Shares: Worry, Travel") == 3


def test_a_story_is_shown_with_its_headings() -> None:
    """As it was told; the page offers its headings to the host."""
    study = a_case_study("a")
    story = tell("## What was done\n\nThe library opened.", lambda _: None)
    page = page_of(study, stories={study.ref: story})
    assert story.html in page.html
    assert page.headings == story.headings


def test_while_somebody_edits_a_page_shows_what_is_wrong_with_its_file() -> None:
    """The line, what is wrong and what to write; other pages do not show it."""
    study = a_case_study("a")
    wrong = Diagnostic(study.path, 7, 1, "unknown-term", "error", "That is wrong.", "Write this.")
    words = words_of(study, notices={study.path: (wrong,)})
    assert "Line 7: That is wrong. Write this." in words
    assert "Line 7" not in words_of(a_case_study("b"), study, notices={study.path: (wrong,)})


HOSTILE = "'\"><script>alert(1)</script><img src=x onerror=alert(2)>&lt;b&gt;{{ 7 * 7 }}"
LINK = 'https://www.example.org/"><script>alert(1)</script>'
HELD: Mapping[str, Any] = {
    "title": HOSTILE,
    "summary": HOSTILE,
    "caution": HOSTILE,
    "sources": ({"title": HOSTILE, "publisher": HOSTILE, "link": LINK, "licence": HOSTILE, "note": HOSTILE},),
    "resources": ({"title": HOSTILE, "link": LINK, "kind": HOSTILE, "size": HOSTILE},),
    "contact": {"role": HOSTILE, "link": LINK},
    "reviewed": date(2028, 1, 31),
}
_ROW = {"measure": HOSTILE, "unit": HOSTILE, "after": 1, "when": HOSTILE, "comparison": HOSTILE, "note": HOSTILE}
_MEETING = {"start": "2031-04-02 16:00", "end": "2031-04-02 17:00", "title": HOSTILE, "how_to_join": HOSTILE}
HOSTILE_ENTRIES: tuple[Entry, ...] = (
    a_case_study(
        "study",
        **HELD,
        organisation=HOSTILE,
        evidence_note=HOSTILE,
        impact=(_ROW,),
        cost_note=HOSTILE,
        staff_time=HOSTILE,
        status="superseded",
        superseded_by="hub/hub",
        related=("case-study/other",),
        terms={"barriers": ("worry",), "regions": ("north",)},
        measures={"context": {"roll": 5.0}},
    ),
    a_case_study("other", **HELD, organisation=HOSTILE, terms={"barriers": ("worry",), "regions": ("north",)}),
    a_case_study("third", **HELD, organisation=HOSTILE, terms={"barriers": ("worry",)}),
    a_hub(
        "hub",
        **HELD,
        lead=(HOSTILE[:70],),
        trust=HOSTILE,
        schools_supported=HOSTILE,
        how_to_join=HOSTILE,
        meetings=(_MEETING,),
        points=(HOSTILE,),
        old_addresses=("old/hub/",),
    ),
    a_webinar(
        "webinar",
        **HELD,
        series=HOSTILE,
        publisher=HOSTILE,
        speakers=({"name": HOSTILE, "role": HOSTILE, "organisation": HOSTILE},),
        listed_at=LINK,
        chapters=({"at": "00:00:01", "title": HOSTILE},),
        slides=LINK,
        points=(HOSTILE,),
    ),
)
_TERM: Mapping[str, Any] = {
    "label": HOSTILE,
    "meaning": HOSTILE,
    "synonyms": (HOSTILE,),
    "source": LINK,
    "note": HOSTILE,
}
_NAMES: Mapping[str, Any] = {"label": HOSTILE, "label_many": HOSTILE, "help": HOSTILE}
_MEASURE = Measure(id="roll", label=HOSTILE, unit=HOSTILE, minimum=0, maximum=9, help=HOSTILE)
HOSTILE_VOCABULARIES = (
    a_vocabulary("barriers", a_term("worry", **_TERM), **_NAMES, search_weight=3, question=HOSTILE),
    a_vocabulary("regions", a_term("north", **_TERM), **_NAMES, shown_in_lists=True),
    a_vocabulary("words", a_term("glossary", **_TERM), **_NAMES, used_by=(), facet=False),
    Vocabulary(key="context", **_NAMES, used_by=("case-study",), measures=(_MEASURE,)),
)
_WRONG = Diagnostic("hubs/hub.yml", 1, 1, HOSTILE, "error", HOSTILE, HOSTILE, HOSTILE)
HOSTILE_PAGES = {
    page.uri: page
    for publisher in PAGES
    for page in publisher.publish(
        Site(
            kb_of(*HOSTILE_ENTRIES, vocabularies=HOSTILE_VOCABULARIES),
            {},
            Settings(),
            {each.path: (_WRONG,) for each in HOSTILE_ENTRIES},
        )
    )
}


@pytest.mark.parametrize("uri", HOSTILE_PAGES)
def test_no_value_is_taken_for_markup(uri: str) -> None:
    """Whatever stands in the fields of entries and vocabularies, no page of the site has it as elements."""
    html = HOSTILE_PAGES[uri].html
    elements = _Words(html).elements
    assert [tag for tag, _ in elements if tag == "img"] == []
    assert [named for tag, named in elements if tag == "script" and named.get("type") != "module"] == []
    assert [name for _, named in elements for name in named if name.startswith("on") or name == "style"] == []


@pytest.mark.parametrize("entry", HOSTILE_ENTRIES, ids=lambda entry: entry.ref)
def test_readers_see_what_was_written(entry: Entry) -> None:
    """Such values are shown as they are, escaped once and not twice."""
    page = next(each for each in HOSTILE_PAGES.values() if each.source == entry.path)
    assert _Words(page.html).words.count(HOSTILE) >= 6
    assert "&amp;amp;" not in page.html


def test_links_keep_their_addresses() -> None:
    """A quotation mark in an address does not end it."""
    hrefs = [named.get("href") for _, named in _Words(HOSTILE_PAGES["webinars/webinar.md"].html).elements]
    assert hrefs.count(LINK) == 5
