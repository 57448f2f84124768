"""Parts of the page of an entry: badges, what it warns of, its chart, what to discuss, where it leads, and paper."""

import re
import zlib
from base64 import b64decode
from datetime import date
from typing import Any

import pytest

from builders import AS_OF, a_case_study, a_hub, a_term, a_vocabulary, a_webinar, kb_of
from goodpractice.markup.story import tell
from goodpractice.model.entry import Entry
from goodpractice.publishing import entries
from goodpractice.publishing.templates.qr import qr_code
from goodpractice.publishing.templates.questions import MOST, questions
from goodpractice.publishing.templates.standing import standing_of
from goodpractice.publishing.templates.story_parts import parts_of
from goodpractice.site import Settings, Site

EVIDENCE = a_vocabulary(
    "evidence", a_term("own", "Own figures", meaning="They counted."), label="Evidence", badge=True, many=False,
    required_by=("case-study",),
)  # fmt: skip
COST = a_vocabulary("cost", a_term("cheap"), label="Cost", badge=True, many=False)
METHODS = a_vocabulary(
    "methods", a_term("calls"), a_term("room"), search_weight=3, can_be_tried=True, discuss="who would do it?"
)
TELLS = a_vocabulary("tells", a_term("failed", meaning="Something failed", setback=True))
AIMS = a_vocabulary("aims", a_term("belonging"), label="Aim", editors_reading=True)
ALL = (EVIDENCE, COST, METHODS, TELLS, AIMS)
STORY = (
    "## What was done\n\nThey called.\n\n### When\n\nAt eight.\n\n"
    "## What did not work\n\nNobody answered.\n\nTwice.\n\n"
    "## What others would need\n\nNot reported.\n"
)


def html_of(entry: Entry, *others: Entry, site_url: str = "", stories: dict[str, str] | None = None) -> str:
    """Return the HTML of the page of an entry, each run of white space as one."""
    told = {ref: tell(text, lambda _: None) for ref, text in (stories or {}).items()}
    site = Site(kb_of(entry, *others, vocabularies=ALL, as_of=AS_OF), told, Settings(site_url=site_url))
    html = next(page.html for page in entries.publish(site) if page.source == entry.path)
    return " ".join(html.split())


def words(html: str) -> str:
    """Return what people read of some HTML."""
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def badges(html: str) -> list[str]:
    """Return what each badge of a page says."""
    return [words(each) for each in re.findall(r'<div class="gp-badge">(.*?)</div>', html)]


def test_a_badge_leads_to_the_rule_that_gave_it() -> None:
    """The page of its term, whose meaning stands in the badge; a note of the entry on it stands there too."""
    html = html_of(a_case_study("a", terms={"evidence": ("own",)}, evidence_note="Counted by hand"))
    assert badges(html)[0] == "Evidence Own figures They counted. In this case: Counted by hand."
    assert '<a href="../../browse/evidence/own/">Own figures</a>' in html


def test_what_an_entry_does_not_state_is_said_in_its_badge() -> None:
    """Of a vocabulary, with what the entry says of it in words; staff time has a badge only where it is stated."""
    html = html_of(a_case_study("a", terms={"evidence": ("own",)}, cost_note="Mostly food"))
    assert badges(html) == ["Evidence Own figures They counted.", "Cost Not stated In this case: Mostly food."]
    assert badges(html_of(a_case_study("a", staff_time="An hour a day", inferred=("staff_time",))))[-1] == (
        "Staff time An hour a day (our reading)"
    )


def test_what_stands_in_a_badge_stands_nowhere_else() -> None:
    """Neither in the panel of facts nor in the line below the summary."""
    html = html_of(a_case_study("a", terms={"evidence": ("own",)}, cost_note="Mostly food", staff_time="An hour"))
    assert (html.count("Own figures"), html.count("Mostly food"), html.count("An hour")) == (1, 1, 1)


def test_types_that_carry_no_such_vocabulary_have_no_badges() -> None:
    """A hub has no evidence of its own."""
    assert "gp-badge" not in html_of(a_hub("a"))


# --- What a page warns of


def _standing(**term: Any) -> list[tuple[str, str]]:
    rules = a_vocabulary("rules", a_term("old", "The old rules", **term), label="Made under", used_by=("webinar",))
    entry = a_webinar("a", terms={"rules": ("old",)})
    site = Site(kb_of(entry, vocabularies=(rules,), as_of=AS_OF), {}, Settings())
    return [(each.title, each.text) for each in standing_of(site, entry, "webinars/a.md")]


def test_what_was_made_under_rules_that_no_longer_apply_says_so_from_that_day() -> None:
    """With the label of the rules and the day; on the day before, it does not."""
    assert _standing(until=AS_OF, notice="Much was changed.") == [
        ("Made under: The old rules", "This has no longer applied since 1 March 2031. Much was changed.")
    ]
    assert _standing(until=date(2031, 3, 2), notice="Much was changed.") == []


def test_a_term_can_put_a_notice_on_the_pages_of_its_entries() -> None:
    """And most terms do not."""
    assert _standing(notice="It is old.") == [("The old rules", "It is old.")]
    assert _standing() == []


def test_notices_stand_before_the_summary_and_lead_to_the_term() -> None:
    """The gravest first: replaced, then made under rules that no longer apply."""
    rules = a_vocabulary("rules", a_term("old", until=date(2030, 1, 1)), label="Rules", used_by=("case-study",))
    old = a_case_study("old", status="superseded", superseded_by="case-study/new", terms={"rules": ("old",)})
    site = Site(kb_of(old, a_case_study("new"), vocabularies=(rules,)), {}, Settings())
    html = next(page.html for page in entries.publish(site) if page.source == old.path)
    places = [html.index(each) for each in ("<h1>", "Superseded", "no longer applied", old.summary)]
    assert places == sorted(places)
    assert '<a href="../../browse/rules/old/">Rules: Old</a>' in html


# --- The chart and the table


ROWS = (
    {
        "measure": "Late arrivals",
        "unit": "percent",
        "before": 12,
        "after": 7.5,
        "cohort": 60,
        "comparison": "last year",
    },
    {"measure": "Calls", "unit": "calls", "before": 3, "after": 8, "when": "Spring 2030"},
    {"measure": "Letters", "unit": "letters", "change": -2},
)


def test_figures_are_drawn_above_their_table() -> None:
    """Each drawing has a name that says what it shows; heights and lengths are attributes, for no page has styles."""
    html = html_of(a_case_study("a", impact=ROWS))
    figures = re.findall(r"<figure.*?</figure>", html)
    assert [words(each.partition("</figcaption>")[0]) for each in figures] == [
        "Percent, on a scale from 0% to 100%",
        "Calls, on a scale from 0 to 8",
    ]
    assert '<p class="gp-chart__measure" id="figure-1-1">Late arrivals</p>' in figures[0]
    assert '<svg class="gp-bars" role="img" aria-labelledby="figure-1-1 figure-1-1-told"' in figures[0]
    assert '<title id="figure-1-1-told">Before 12%, after 7.5%</title>' in figures[0]
    assert html.index("</figure>") < html.index("The same in figures")
    assert "style=" not in html


def test_a_drawing_says_how_many_it_is_about_and_with_what_it_is_compared() -> None:
    """Or that the number is missing."""
    first, second = re.findall(r'<p class="gp-chart__know">(.*?)</p>', html_of(a_case_study("a", impact=ROWS)))
    assert words(first) == "About 60 people. Compared with: last year."
    assert words(second) == "Spring 2030. How many people it is about is not given."


def test_what_is_not_drawn_is_told_and_stands_in_the_table() -> None:
    """With the reason."""
    html = html_of(a_case_study("a", impact=ROWS))
    (told,) = re.findall(r'<ul class="gp-told">(.*?)</ul>', html)
    assert words(told) == "−2 letters Letters Only the change is given, not the figures before and after."
    assert html.count('<th scope="row">') == len(ROWS)


# --- The story


def test_a_story_comes_part_by_part_and_whole() -> None:
    """What did not work stands out; a part that says only that nothing is known is marked."""
    story = tell("Before it all.\n\n" + STORY, lambda _: None)
    parts = tuple(parts_of(story))
    assert "".join(each.html for each in parts) == story.html
    assert [each.stands_out for each in parts] == [False, False, True, False]
    assert [each.missing for each in parts] == [False, False, False, True]
    assert tuple(parts_of(None)) == ()


def test_the_page_has_the_order_of_a_reader_in_a_hurry() -> None:
    """Summary, badges, figures, story, what to discuss; then the long list of facts, and whom to ask."""
    study = a_case_study("a", terms={"evidence": ("own",), "aims": ("belonging",)})
    html = html_of(study, stories={study.ref: STORY})
    marks = (
        study.summary, "gp-badges", "page-impact", ">What was done<", "What did not work", "What others would need",
        "page-discuss", "page-facts", "page-contact", "page-aims", "page-sources",
    )  # fmt: skip
    places = [html.index(each) for each in marks]
    assert places == sorted(places)
    assert "Nobody to ask is named in what we have seen." in html


def test_what_editors_read_into_an_entry_has_its_own_place_and_says_so() -> None:
    """With what the field says, and not in the panel of facts again."""
    html = html_of(a_case_study("a", terms={"aims": ("belonging",)}))
    (section,) = re.findall(r'<section class="gp-readings".*?</section>', html)
    assert words(section) == "Aim (our reading) Belonging What Aims says."
    assert html.count(">Belonging<") == 1


# --- What to discuss


def test_questions_come_from_the_terms_of_an_entry() -> None:
    """A term's own question before that of its vocabulary; what weighs most first; at most three terms are named."""
    ways = a_vocabulary(
        "ways", *(a_term(each) for each in "abcd"), a_term("odd", discuss="why?"), search_weight=2, discuss="how?"
    )
    barriers = a_vocabulary(
        "barriers", a_term("rain"), search_weight=2, question="What is in the way?", discuss="here?"
    )
    entry = a_case_study("a", terms={"ways": ("a", "b", "c", "d", "odd"), "barriers": ("rain",)})
    asked = questions(kb_of(entry, vocabularies=(ways, barriers)), entry)
    assert asked == ("Rain: here?", "Odd: why?", "A; B; C: how?")


def test_there_are_always_three_questions() -> None:
    """What the fields do not ask is asked of any entry, and nothing is claimed: each is a question."""
    entry = a_case_study("a", terms={"methods": ("calls",)})
    for each in (entry, a_case_study("bare")):
        asked = questions(kb_of(each, vocabularies=ALL), each)
        assert len(set(asked)) == MOST
        assert all(question.endswith("?") for question in asked)
    assert questions(kb_of(entry, vocabularies=ALL), entry)[0] == "Calls: who would do it?"


# --- Where it leads


def test_an_entry_named_on_a_page_says_what_it_is_to_this_one() -> None:
    """From both sides, by the field that names it."""
    hub, study = a_hub("h"), a_case_study("a", hub="hub/h")
    assert '<p class="gp-card__why">The hub it belongs to</p>' in html_of(study, hub)
    assert '<p class="gp-card__why">It belongs to this hub</p>' in html_of(hub, study)


def test_every_field_that_names_entries_says_what_they_are() -> None:
    """To this one, and this one to them."""
    for entry in (a_case_study("a"), a_hub("a"), a_webinar("a")):
        for name, mark in type(entry).reference_marks().items():
            assert mark.named_as, name
            assert mark.naming_as, name


def _other(**fields: Any) -> Entry:
    return a_case_study("other", **{"terms": {"methods": ("calls",), "tells": ("failed",)}, **fields})


def test_what_did_not_work_elsewhere_is_told_in_the_words_of_that_entry() -> None:
    """The first of them; and it is not listed again among similar cases."""
    other = _other()
    html = html_of(a_case_study("a", terms={"methods": ("calls",)}), other, stories={other.ref: STORY})
    assert "<h3>Tried elsewhere, and what did not work</h3>" in html
    assert "Also tried: Calls. What did not work there: Nobody answered." in html
    assert "Similar cases" not in html


def test_without_a_story_the_meaning_of_its_term_is_told() -> None:
    """Nothing is made up."""
    html = html_of(a_case_study("a", terms={"methods": ("calls",)}), _other())
    assert "Also tried: Calls. Something failed." in html


def test_figures_that_went_the_other_way_are_told_for_both() -> None:
    """There and here; where only the change is known, that."""
    row = {"measure": "Late arrivals", "unit": "percent-like units"}
    here = a_case_study("a", terms={"methods": ("calls",)}, impact=({**row, "before": -2, "after": 7},))
    there = _other(terms={"methods": ("calls",)}, impact=({**row, "change": -2.5},))
    html = html_of(here, there)
    assert "<h3>Tried elsewhere, with another result</h3>" in html
    assert (
        "Late arrivals: there a change of −2.5 (percent-like units); here up, from −2 to 7 (percent-like units)."
        in html
    )


def test_where_nothing_says_of_another_result_nothing_is_shown() -> None:
    """Not even a heading."""
    html = html_of(a_case_study("a", terms={"methods": ("calls",)}), _other(terms={"methods": ("calls",)}))
    assert "Tried elsewhere" not in html


# --- Paper


def test_a_page_has_a_code_of_its_address_where_that_is_known() -> None:
    """For paper: the whole address, which stands beside it as text."""
    html = html_of(a_case_study("a"), site_url="https://school.example/good/")
    assert f'src="{qr_code("https://school.example/good/case-studies/a/")}"' in html
    assert "<p>https://school.example/good/case-studies/a/</p>" in html
    assert "gp-paper" not in html_of(a_case_study("a"))


def dark(picture: str) -> tuple[int, set[tuple[int, int]]]:
    """Return the width of a code in modules, and its dark ones as column and row, from a PNG of one bit a pixel."""
    png = b64decode(picture.removeprefix("data:image/png;base64,"))
    width = int.from_bytes(png[16:20])
    assert (png[24], png[25]) == (1, 0)
    packed = zlib.decompress(png[png.index(b"IDAT") + 4 : png.index(b"IEND") - 8])
    line = (width + 7) // 8 + 1
    rows = [packed[at : at + line] for at in range(0, len(packed), line * 4)]  # four rows of pixels are alike
    assert {row[0] for row in rows} == {0}  # written as they are, without a filter
    return width // 4, {
        (x, y) for y, row in enumerate(rows) for x in range(width // 4) if not row[1 + x // 2] >> (7 - x % 2 * 4) & 1
    }


@pytest.mark.parametrize("text", ["https://school.example/", "https://school.example/" + "long-name/" * 20])
def test_a_code_has_its_three_corners_and_a_white_edge(text: str) -> None:
    """Drawn as the standard asks: a dark ring around a dark square; the same text gives the same code."""
    size, modules = dark(qr_code(text))
    width = size - 8
    corner = {(x, y) for x in range(7) for y in range(7) if {x, y} & {0, 6} or (1 < x < 5 and 1 < y < 5)}
    for column, row in ((4, 4), (4 + width - 7, 4), (4, 4 + width - 7)):
        square = {(x - column, y - row) for x, y in modules if 0 <= x - column < 7 and 0 <= y - row < 7}
        assert square == corner
    assert {4 <= each < size - 4 for module in modules for each in module} == {True}
    assert qr_code(text) == qr_code(text)
