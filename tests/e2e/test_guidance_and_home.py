"""Guidance and home in a real browser: the matrix by links, on a phone, without JavaScript; what matters now."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from e2e.conftest import Watched

MATRIX = "browse/expectations/matrix/"
SHOWN = "browse/expectations/"
PAGES = ("", MATRIX, SHOWN, "guidance/")


@pytest.fixture
def bare(browser: Browser, address: str) -> Iterator[Page]:
    """A page without JavaScript."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False, base_url=address)
    yield context.new_page()
    context.close()


def test_the_guidance_leads_to_the_matrix_and_a_number_to_its_entries(bare: Page) -> None:
    """Without JavaScript: the page that opens lists as many entries as the cell said."""
    bare.goto("guidance/")
    bare.get_by_role("link", name="Expectations and barriers").click()
    table = bare.get_by_role("table").first
    expect(table.locator("caption")).to_contain_text("Expected of schools: only")
    row = table.get_by_role("row", name="Give extra support for medical conditions or SEND")
    cell = row.get_by_role("link", name="entries").first
    count = int(cell.inner_text().split()[0])
    cell.click()
    expect(bare.locator(".gp-card")).to_have_count(count)


def test_a_gap_leads_to_how_to_share_ones_own(watched: Watched) -> None:
    """Every empty cell is a link with words of its own."""
    page = watched.open(MATRIX)
    gap = page.get_by_role("table").first.get_by_role("link", name="No story yet: share yours").first
    expect(gap).to_be_visible()
    gap.click()
    expect(page).to_have_url(watched.address + "contribute/")


def test_rows_columns_and_gaps_of_the_matrix_add_up(watched: Watched) -> None:
    """What the words above the tables say is what the cells show."""
    page = watched.open(MATRIX)
    cells = page.locator(".gp-matrix__table tbody td:not(.gp-matrix__all)")
    gaps = page.locator(".gp-matrix__table tbody td.gp-matrix__gap")
    told = cells.count() - gaps.count()
    words = page.locator(".gp-head p", has_text="pairs").inner_text()
    assert f"Only {told} of {cells.count()} pairs of expectation and barrier have an entry" in words
    assert f"{gaps.count()} are gaps" in words


def test_the_tables_of_the_matrix_can_be_skipped_by_keyboard(watched: Watched) -> None:
    """The link is seen when it has the focus, and the next stop lies after the table."""
    page = watched.open(MATRIX)
    skip = page.get_by_role("link", name="Skip this table").first
    skip.focus()
    assert (skip.bounding_box() or {"height": 0})["height"] >= 24
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip this table").nth(1)).to_be_focused()


def test_on_a_phone_the_matrix_is_a_list_for_each_expectation(watched: Watched) -> None:
    """The table is gone; the barriers with entries are links, and the gaps open below them."""
    watched.page.set_viewport_size({"width": 390, "height": 844})
    page = watched.open(MATRIX)
    expect(page.get_by_role("table")).to_have_count(0)
    expect(page.get_by_role("heading", name="Have a clear attendance policy")).to_be_visible()
    told = page.locator(".gp-matrix__told a", has_text="Lateness").first
    expect(told).to_be_visible()
    page.locator(".gp-matrix__gaps summary").first.click()
    gap = page.locator(".gp-matrix__gaps a").first
    expect(gap).to_be_visible()
    gap.click()
    expect(page).to_have_url(watched.address + "contribute/")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 390, 768, 1240])
def test_no_page_scrolls_sideways(watched: Watched, path: str, width: int) -> None:
    """However narrow the screen, and where the table has just room enough."""
    watched.page.set_viewport_size({"width": width, "height": 900})
    page = watched.open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", ["", MATRIX, SHOWN])
def test_links_that_stand_alone_are_large_enough_to_hit(watched: Watched, path: str, width: int) -> None:
    """At least 24 by 24 pixels, as far as they are shown and no part of a sentence."""
    watched.page.set_viewport_size({"width": width, "height": 900})
    page = watched.open(path)
    small = page.evaluate(
        """() => [...document.querySelectorAll(
            ".gp-tiles a, .gp-time__choices a, .gp-figures li a, .gp-matrix td a, .gp-matrix__told a, summary",
          )]
          .map((link) => [link.textContent.trim(), link.getBoundingClientRect()])
          .filter(([, box]) => box.width > 0 && (box.width < 23.9 || box.height < 23.9))
          .map(([text, box]) => `${text}: ${box.width} by ${box.height}`)"""
    )
    assert small == []


def test_every_expectation_is_shown_with_practice_or_a_gap(bare: Page) -> None:
    """The newest entries and a link to all, or the words that there is none."""
    bare.goto(SHOWN)
    items = bare.locator(".gp-shown__item")
    assert items.count() >= 20
    for number in range(items.count()):
        item = items.nth(number)
        shown = item.locator(".gp-shown__entries a").count()
        assert shown or item.get_by_text("No story yet.").count() == 1
    bare.get_by_role("link", name="All 18 entries").or_(bare.get_by_role("link", name="All")).first.click()
    expect(bare.locator(".gp-card").first).to_be_visible()


def test_the_home_page_says_what_matters_at_the_time_it_was_built(bare: Page) -> None:
    """The site of the tests is built on 23 November; an entry opens, without JavaScript too."""
    bare.goto("")
    times = bare.get_by_role("region", name="At this time of year")
    expect(times.get_by_role("heading", level=3)).to_have_text(["Winter illness"])
    entries = times.locator(".gp-time__entries a")
    expect(entries).to_have_count(3)
    title = entries.first.inner_text()
    entries.first.click()
    expect(bare.get_by_role("heading", level=1)).to_have_text(title)


def test_the_figures_on_the_home_page_lead_to_what_they_count(watched: Watched) -> None:
    """The number of case studies, and the gaps of the matrix."""
    page = watched.open("")
    figures = page.get_by_role("region", name="What is here, in figures")
    expect(figures.get_by_role("link", name="case studies")).to_be_visible()
    gaps = figures.get_by_role("link", name="without a story")
    count = gaps.inner_text().split()[0]
    gaps.click()
    expect(page).to_have_url(watched.address + MATRIX)
    expect(page.locator(".gp-head")).to_contain_text(f"{count} are gaps")
