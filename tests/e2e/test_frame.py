"""The frame of every page: menu, colours, contents, foot; by keyboard, without scripts, and with nobody else asked."""

import gzip
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from e2e.built import Parsed, address_of
from e2e.conftest import Watched, go
from goodpractice.publishing.templates.browser import contents

PHONE: ViewportSize = {"width": 390, "height": 844}


def has_focus(page: Page, name: str) -> bool:
    """Return whether the element with the focus says this."""
    return bool(page.evaluate("() => document.activeElement.innerText.trim()") == name)


def open_menu_by_keyboard(page: Page) -> None:
    """Tab to the button that opens the menu, and press it."""
    for _ in range(12):
        page.keyboard.press("Tab")
        if has_focus(page, "Menu"):
            break
    page.keyboard.press("Enter")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_menu_of_a_phone_works_by_keyboard(browser: Browser, address: str, scripts: bool) -> None:
    """Open, move in it, close with Escape; the focus comes back; Enter on a link goes there. No script is needed."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(address + "about/")
    menu = page.get_by_role("navigation", name="Main")
    expect(menu).to_be_hidden()
    open_menu_by_keyboard(page)
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    assert has_focus(page, "Close")
    page.keyboard.press("Tab")
    assert has_focus(page, "Home")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    assert has_focus(page, "Menu")
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("Tab")
    assert has_focus(page, "Case studies")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "case-studies/")
    context.close()


def test_a_wide_screen_shows_the_menu_and_where_one_is(watched: Watched) -> None:
    """The entries of a list belong to its place in the menu; a panel left open does not follow to a wide screen."""
    page = watched.open("case-studies/wirral-av1-robots/")
    menu = page.get_by_role("navigation", name="Main")
    expect(menu).to_be_visible()
    expect(menu.locator("[aria-current]")).to_have_text("Case studies")
    page.set_viewport_size(PHONE)
    page.get_by_role("button", name="Menu").click()
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator("#gp-menu:popover-open")).to_have_count(0)
    expect(menu).to_be_visible()


def test_the_first_key_skips_to_the_content(watched: Watched) -> None:
    """The link shows when it has the focus, and what comes next is in the page."""
    page = watched.open("about/")
    page.keyboard.press("Tab")
    assert has_focus(page, "Skip to content")
    expect(page.get_by_role("link", name="Skip to content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_colours_follow_the_system_until_one_chooses(watched: Watched) -> None:
    """The choice is there on the next page before anything is shown; choosing what the system has forgets it."""
    page = watched.page
    page.emulate_media(color_scheme="dark")
    page.add_init_script(
        """addEventListener("DOMContentLoaded", () => {
          window.first = getComputedStyle(document.body).backgroundColor;
        })"""
    )
    dark, light = "rgb(17, 25, 27)", "rgb(255, 255, 255)"
    watched.open("about/")
    assert page.evaluate("first") == dark
    page.get_by_role("button", name="Light colours").click()
    watched.open("privacy/")
    assert page.evaluate("first") == light
    page.get_by_role("button", name="Dark colours").click()
    assert page.evaluate("localStorage.length") == 0
    watched.open("about/")
    assert page.evaluate("first") == dark


def test_dark_needs_no_script(browser: Browser, address: str) -> None:
    """A visitor whose system is dark gets dark pages; there is no button that would do nothing."""
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(address)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(17, 25, 27)"
    expect(page.get_by_role("button", name="Light colours")).to_be_hidden()
    context.close()


def test_both_ways_to_dark_are_the_same() -> None:
    """The style sheet says the dark colours twice: for the system's wish and for the visitor's."""
    style = contents()["style.css"].decode()
    starts = [place for place in range(len(style)) if style.startswith("color-scheme: dark;", place)]
    first, second = (style[place : style.index("}", place)] for place in starts)
    assert first == second
    assert first.count("--gp-") == 16


def test_the_contents_follow_the_reader(watched: Watched) -> None:
    """Beside a long page the heading last passed is marked; on a phone a panel holds the list and closes itself."""
    page = watched.open("guidance/working-together/")
    listed = page.get_by_role("navigation", name="On this page")
    listed.get_by_role("link", name="Three steps for a school").click()
    expect(listed.locator("[aria-current]")).to_have_text("Three steps for a school")
    page.set_viewport_size(PHONE)
    page.get_by_role("button", name="On this page").click()
    listed.get_by_role("link", name="The support ladder").click()
    expect(listed).to_be_hidden()
    expect(page.get_by_role("heading", name="The support ladder")).to_be_in_viewport()


def test_a_wide_table_scrolls_in_its_place_by_keyboard(watched: Watched) -> None:
    """On a phone the page stays still and the arrow keys move the table; on a wide screen the table is no stop."""
    page = watched.open("guidance/register-codes/")
    table = page.locator("main table").first
    expect(table).not_to_have_attribute("tabindex", "0")
    page.set_viewport_size({"width": 320, "height": 800})
    expect(table).to_have_attribute("tabindex", "0")
    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('main table').scrollLeft > 0")


def test_help_is_in_the_same_place_on_every_kind_of_page(watched: Watched, kinds_of_pages: Sequence[str]) -> None:
    """The foot has the same links in the same order, first the way to a person; and no page asks another site."""
    page = watched.page
    page.on("requestfailed", lambda request: watched.errors.append(request.url))
    feet = set()
    for path in kinds_of_pages:
        go(page, watched.address + path)  # what a page still fetches when it is left counts as failed
        feet.add(
            page.locator("footer").evaluate(
                "foot => [...foot.querySelectorAll('a')].map((a) => `${a.innerText} ${a.href}`).join()"
            )
        )
    assert len(feet) == 1
    assert feet.pop().startswith(f"Report a problem or ask for removal {watched.address}corrections/")


def test_a_case_study_costs_a_new_visitor_at_most_100_kb(
    watched: Watched, pages: Mapping[str, Parsed], site_folder: Path
) -> None:
    """The longest of them, with all it loads but its pictures, compressed as a static host does it."""
    stories = [path for path in pages if path.startswith("case-studies/") and "/page-" not in path]
    longest = max(stories, key=lambda path: (site_folder / "repository" / path).stat().st_size)
    loaded: list[str] = []
    watched.page.on("request", lambda request: loaded.append(request.url.removeprefix(watched.address)))
    go(watched.page, watched.address + address_of(longest))
    files = {longest, *loaded} - {address_of(longest)}
    bodies = [(site_folder / "repository" / each.partition("?")[0]).read_bytes() for each in files]
    assert sum(len(gzip.compress(body)) for body in bodies) <= 100_000
