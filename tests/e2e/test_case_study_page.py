"""The page of a case study in real Chromium: its chart, its table, its order on a telephone, and two pages of paper."""

import re
from collections.abc import Mapping

import pytest
from playwright.sync_api import Browser, Page, expect

from e2e.built import Parsed, address_of
from e2e.conftest import Watched

DRAWN = "case-studies/leek-high-school-2001/"
TOLD = "case-studies/bitup-days-missed-texts/"
BARE = "case-studies/worthing-high-rewards/"
_PAGES_OF_PDF = re.compile(rb"/Type\s*/Page\b")


@pytest.fixture(scope="module")
def case_studies(pages: Mapping[str, Parsed]) -> list[str]:
    """The addresses of all case studies."""
    found = [path for path in pages if re.fullmatch(r"case-studies/(?!page-)[^/]+/index\.html", path)]
    assert len(found) > 40
    return [address_of(path) for path in found]


def test_a_drawing_has_a_name_that_tells_its_figures(watched: Watched) -> None:
    """Of what, before and after: for those who do not see it."""
    page = watched.open(DRAWN)
    expect(page.get_by_role("img", name="Attendance Before 88.5%, after 91.6%", exact=True)).to_be_visible()


def test_the_bars_are_as_long_as_the_table_says(watched: Watched, case_studies: list[str]) -> None:
    """On every page with a chart: the ends of the track are the ends of the scale, and each bar its figure."""
    drawn = 0
    for address in case_studies:
        page = watched.open(address)
        for bars in page.locator(".gp-bars").all():
            drawn += 1
            track = bars.locator(".gp-bars__track").first.bounding_box()
            measure = bars.locator("xpath=preceding-sibling::p[1]").inner_text()
            row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=re.compile(re.escape(measure))))
            highest = float(bars.locator(".gp-bars__tick").last.text_content().rstrip("%").replace(",", ""))  # type: ignore[union-attr]
            for bar, value, cell in zip(
                bars.locator(".gp-bars__bar").all(),
                bars.locator(".gp-bars__value").all_text_contents(),
                row.get_by_role("cell").all_inner_texts(),
                strict=False,
            ):
                assert value.rstrip("%") == cell
                box = bar.bounding_box()
                assert box
                assert track
                assert box["x"] == pytest.approx(track["x"], abs=0.6)
                assert box["width"] / track["width"] == pytest.approx(float(cell.replace(",", "")) / highest, abs=0.005)
    assert drawn >= 3


def test_figures_without_before_and_after_are_told_and_none_are_said_to_be_missing(watched: Watched) -> None:
    """No chart without figures, and no silence either."""
    page = watched.open(TOLD)
    expect(page.locator(".gp-told li").first).to_contain_text("−0.21 days")
    expect(page.locator(".gp-chart")).to_have_count(0)
    page = watched.open(BARE)
    expect(page.get_by_text("No figure for the result is given in what we have seen.")).to_be_visible()
    expect(page.locator(".gp-chart, .gp-told, table")).to_have_count(0)


def test_a_badge_leads_to_the_rule_behind_it(watched: Watched) -> None:
    """The term, with its meaning and others like it."""
    page = watched.open(DRAWN)
    page.locator(".gp-badges").get_by_role("link", name="Own figures").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Own figures")


@pytest.mark.parametrize(
    ("path", "title"),
    [
        (DRAWN, "Older practice"),
        ("webinars/effective-attendance-policy/", "Guidance version: May 2022 (first version, not statutory)"),
    ],
)
def test_what_is_older_than_the_guidance_in_force_says_so_at_the_top(watched: Watched, path: str, title: str) -> None:
    """Before the summary, with a link to what that means."""
    page = watched.open(path)
    notice = page.locator("h1 + .gp-notice")
    expect(notice).to_contain_text(title)
    notice.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title.removeprefix("Guidance version: "))


def _top(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box, selector
    return box["y"]


def test_on_a_telephone_the_story_comes_before_the_panel_of_facts(watched: Watched) -> None:
    """On a wide screen the panel stands beside it."""
    page = watched.open(DRAWN)
    assert _top(page, ".gp-facts") < _top(page, ".gp-story")
    page.set_viewport_size({"width": 320, "height": 800})
    assert _top(page, ".gp-badges") < _top(page, ".gp-bars") < _top(page, ".gp-story") < _top(page, ".gp-facts")


def test_at_320_pixels_no_figure_of_the_chart_is_cut_off(watched: Watched) -> None:
    """The values at the bars end within the screen."""
    page = watched.open(DRAWN)
    page.set_viewport_size({"width": 320, "height": 800})
    ends = "(texts) => texts.map((each) => each.getBoundingClientRect().right)"
    assert max(page.locator(".gp-bars text").evaluate_all(ends)) <= 320


def test_all_of_it_is_there_without_javascript(browser: Browser, address: str) -> None:
    """Chart, table, what did not work, what to discuss, and where to go next."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "case-studies/watchtower-attendance-mentors/")
    for name in ("What did not work", "Three questions to discuss", "Whom to ask", "Where to go next"):
        expect(page.get_by_role("heading", name=name)).to_be_visible()
    page.goto(address + DRAWN)
    expect(page.locator(".gp-bars")).to_be_visible()
    expect(page.get_by_role("table", name="The same in figures")).to_be_visible()
    context.close()


def test_every_case_study_is_two_pages_of_paper_at_most(watched: Watched, case_studies: list[str]) -> None:
    """A4, as the browser prints it."""
    long = {}
    for address in case_studies:
        printed = len(_PAGES_OF_PDF.findall(watched.open(address).pdf(format="A4")))
        if not 1 <= printed <= 2:
            long[address] = printed
    assert long == {}


def test_paper_has_the_way_back_and_nothing_to_press(watched: Watched) -> None:
    """The code and the address of the page, its sources with theirs, and what to discuss; no menus and no lists."""
    page = watched.open(DRAWN)
    expect(page.locator(".gp-paper")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.get_by_role("img", name="QR code of this page's address")).to_be_visible()
    expect(page.locator(".gp-paper")).to_contain_text(f"/repository/{DRAWN}")
    for shown in (".gp-bars", ".gp-discuss", ".gp-sources", ".gp-facts", ".gp-story__part--care"):
        expect(page.locator(shown).first).to_be_visible()
    for hidden in (".gp-next", ".gp-likeness", ".gp-header__search", ".gp-footer nav"):
        expect(page.locator(hidden).first).to_be_hidden()
