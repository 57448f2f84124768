"""What a visitor does, in real headless Chromium; any console error or request off the site fails."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from e2e.conftest import Watched
from goodpractice.pipeline import load, search

REPOSITORY = Path(__file__).parent.parent.parent


def test_a_search_from_the_home_page_leads_to_a_story(watched: Watched) -> None:
    """“School refusal” shows results with the other names it searched; the first opens."""
    page = watched.open("")
    page.get_by_label("Search in your own words").fill("school refusal")
    page.get_by_role("search", name="Search everything").get_by_role("button", name="Search").click()
    expect(page).to_have_url(watched.address + "search/?q=school+refusal")
    expect(page.get_by_role("status")).to_contain_text("Also searched: Emotionally based school avoidance")
    first = page.locator(".gp-result a").first
    title = first.inner_text()
    first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_the_header_searches_from_any_page(watched: Watched) -> None:
    """The form in the header leads to the search page."""
    page = watched.open("case-studies/wirral-av1-robots/")
    page.get_by_role("search", name="Search from any page").get_by_label("Search", exact=True).fill("breakfast")
    page.keyboard.press("Enter")
    expect(page).to_have_url(watched.address + "search/?q=breakfast")
    expect(page.locator(".gp-result").first).to_be_visible()


@pytest.mark.parametrize(
    "query", ["school refusal", "bus", "how do we help anxious pupils in year 8", "EWO", "robots xyzzy"]
)
def test_the_browser_ranks_as_the_command_line_does(watched: Watched, query: str) -> None:
    """The same results in the same order with the same scores."""
    page = watched.open("search/")
    found = page.evaluate(
        """async (query) => {
            const { open } = await import("../assets/goodpractice/search.js");
            const search = await open("./");
            return await search.query(query, { limit: 20 });
        }""",
        query,
    )
    assert found == search(load(REPOSITORY, date(2026, 11, 23))).query(query, limit=20)


def test_the_browser_answers_every_golden_search_as_the_command_line_does(watched: Watched) -> None:
    """All the searches that editors wrote: the same entries with the same scores, the same mending."""
    loaded = load(REPOSITORY, date(2026, 11, 23))
    assert loaded.searches
    engine = search(loaded)
    asked = [
        (each.query, {key: list(terms) for key, terms in each.filters.items()}) for each in loaded.searches.searches
    ]
    page = watched.open("search/")
    given = page.evaluate(
        """async ([address, asked]) => {
          const { open } = await import(`${address}assets/goodpractice/search.js`);
          const search = await open(`${address}search/`);
          const answers = asked.map(([text, filters]) => search.query(text, { filters, count: true }));
          return Promise.all(answers);
        }""",
        [watched.address, asked],
    )
    assert len(given) >= 60
    for (text, filters), answer in zip(asked, given, strict=True):
        assert answer == engine.query(text, filters), text


def test_filters_narrow_the_results_and_live_in_the_address(watched: Watched) -> None:
    """Ticking a box changes the count and the address; going back undoes it."""
    page = watched.open("search/?q=attendance")
    expect(page.locator(".gp-result").first).to_be_visible()
    everything = page.locator(".gp-search__notes").inner_text()
    page.get_by_role("group", name="Type").get_by_label("Hub").check()
    expect(page).to_have_url(watched.address + "search/?q=attendance&kind=hub")
    expect(page.locator(".gp-result__details").first).to_contain_text("Hub")
    page.go_back()
    expect(page.locator(".gp-search__notes")).to_have_text(everything)


def test_words_that_match_nothing_are_said(watched: Watched) -> None:
    """Nothing is dropped in silence."""
    page = watched.open("search/?q=xyzzy+robots")
    expect(page.get_by_role("status")).to_contain_text("xyzzy")
    expect(page.locator(".gp-result").first).to_be_visible()


def test_a_barrier_leads_to_stories_about_it(watched: Watched) -> None:
    """From the question on the home page to a story."""
    page = watched.open("")
    page.get_by_role("link", name="Emotionally based school avoidance").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Emotionally based school avoidance")
    page.get_by_role("link", name="Telepresence robots as a step back to the classroom").click()
    expect(page.get_by_role("heading", name="What did not work")).to_be_visible()
    expect(page.get_by_role("heading", name="Sources")).to_be_visible()


PAGES = (
    "",
    "case-studies/",
    "case-studies/wirral-av1-robots/",
    "webinars/working-together-guidance-overview-2024/",
    "hubs/north-shore-academy/",
    "browse/",
    "browse/barriers/",
    "browse/barriers/ebsa/",
    "browse/glossary/",
    "search/?q=bus",
    "guidance/working-together/",
    "guidance/register-codes/",
    "about/",
    "reference/fields/",
    "reference/mistakes/",
)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways(watched: Watched, path: str, width: int) -> None:
    """Not even on the narrowest telephone; and each has one first-level heading and says what it is."""
    watched.page.set_viewport_size({"width": width, "height": 800})
    page = watched.open(path)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("h1").count() == 1
    assert page.title()


def test_help_is_in_the_same_place_on_every_page(watched: Watched) -> None:
    """“Report a problem or ask for removal” stands first in the foot of each page and leads to the same place."""
    for path in PAGES:
        link = watched.open(path).locator("footer a").first
        assert link.inner_text() == "Report a problem or ask for removal"
        assert link.evaluate("link => link.href") == watched.address + "corrections/"


def test_without_javascript_everything_but_search_works(browser: Browser, address: str) -> None:
    """Stories, lists and terms are there, and the search page says where to browse instead."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name="Lateness").click()
    page.locator(".gp-card a").first.click()
    expect(page.get_by_role("heading", name="What was done")).to_be_visible()
    page.get_by_role("search", name="Search from any page").get_by_label("Search", exact=True).fill("bus")
    page.keyboard.press("Enter")
    expect(page.locator("noscript .gp-note")).to_contain_text("Search needs JavaScript")
    page.locator("noscript a", has_text="Case studies").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Case studies")
    context.close()


def test_a_search_can_be_made_by_keyboard_alone(watched: Watched) -> None:
    """Tab to the form, type, enter, tab to the first result, enter."""
    page = watched.open("search/")
    page.get_by_label("Search in your own words").focus()
    page.keyboard.type("breakfast")
    page.keyboard.press("Enter")
    expect(page.locator(".gp-result").first).to_be_visible()
    first = page.locator(".gp-result a").first
    for _ in range(200):
        page.keyboard.press("Tab")
        if first.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/case-studies/**")


def test_a_story_prints_with_its_sources_and_addresses(watched: Watched) -> None:
    """In print the sources show where they lead, and the navigation is gone."""
    page = watched.open("case-studies/wirral-av1-robots/")
    page.emulate_media(media="print")
    expect(page.locator(".md-tabs")).to_be_hidden()
    shown = page.locator(".gp-sources a").first.evaluate("link => getComputedStyle(link, '::after').content")
    assert "http" in shown


def test_a_missing_page_says_where_to_go(watched: Watched, site_folder: Path) -> None:
    """The 404 page offers search, browsing and the way home."""
    page = (site_folder / "repository/404.html").read_text()
    assert "This page is not here" in page
    for place in ("/repository/search/", "/repository/browse/", '/repository/"'):
        assert place in page
