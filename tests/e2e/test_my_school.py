"""My school: said once, kept on the device, forgotten when asked; lists and search in its order, with the reasons."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from e2e.conftest import Watched

LIST = "case-studies/"
SHARED = "my-phases=primary&my-region=london&order=likeness"
STORED = "goodpractice-my-school"


@pytest.fixture
def without_javascript(browser: Browser, address: str) -> Iterator[Watched]:
    """A page of a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield Watched(context.new_page(), address)
    context.close()


def say(watched: Watched, *choices: str) -> Page:
    """Choose on the page “My school”, and keep it."""
    page = watched.open("my-school/")
    for choice in choices:
        page.get_by_role("radio", name=choice, exact=True).check()
    page.get_by_role("button", name="Keep on this device").click()
    expect(page.locator(".gp-school__status")).to_contain_text(f"Kept on this device: {choices[0]}")
    return page


def titles(page: Page) -> list[str]:
    """Return the titles in the list, in order."""
    return page.locator(".gp-cards .gp-card__title a").all_inner_texts()


def likes(page: Page) -> Locator:
    """Return the lines that say in what an entry is like the school."""
    return page.locator(".gp-card__like")


def by_likeness(page: Page) -> Locator:
    """Return the choice of that order."""
    return page.get_by_role("radio", name="Most like my school")


def has_focus(place: Locator) -> bool:
    """Return whether an element has the focus."""
    return bool(place.evaluate("element => element === document.activeElement"))


def test_what_is_said_is_kept_after_a_reload_and_can_be_forgotten(watched: Watched) -> None:
    """Only when somebody says so; nothing of it is in the address."""
    page = say(watched, "Primary", "London")
    assert "?" not in page.url
    page.reload()
    expect(page.get_by_role("radio", name="Primary", exact=True)).to_be_checked()
    expect(page.get_by_role("radio", name="London", exact=True)).to_be_checked()
    page.get_by_role("button", name="Forget my school").click()
    expect(page.locator(".gp-school__status")).to_contain_text("Forgotten")
    expect(page.get_by_role("button", name="Forget my school")).to_be_hidden()
    expect(page.get_by_role("heading", name="Share it")).to_be_hidden()
    assert has_focus(page.get_by_role("radio", name="Not said").first)
    assert page.evaluate(f"localStorage.getItem('{STORED}')") is None
    page.reload()
    expect(page.get_by_role("radio", name="Primary", exact=True)).not_to_be_checked()


def test_what_is_chosen_and_not_kept_is_not_remembered(watched: Watched) -> None:
    """To look is not to keep; and to keep nothing is to forget."""
    page = watched.open("my-school/")
    page.get_by_role("radio", name="Primary", exact=True).check()
    page.reload()
    expect(page.get_by_role("radio", name="Primary", exact=True)).not_to_be_checked()
    page.get_by_role("button", name="Keep on this device").click()
    expect(page.locator(".gp-school__status")).to_contain_text("nothing is kept")
    assert page.evaluate("localStorage.length") == 0


def test_a_list_is_put_in_order_as_a_whole_and_back(watched: Watched) -> None:
    """The most alike stands first whichever page it was on, each with its reason; the address says so."""
    page = watched.open(LIST)
    expect(page.get_by_role("link", name="Show those from schools like mine first")).to_be_visible()
    newest = titles(page)
    total = int(re.findall(r"\d+", page.locator(".gp-total").inner_text())[0])
    say(watched, "Primary", "London", "401 to 900 pupils")
    watched.open(LIST)
    assert titles(page) == newest
    expect(page.locator(".gp-order__school")).to_contain_text("My school: Primary, 401 to 900 pupils, London")
    by_likeness(page).check()
    expect(page.locator(".gp-order__note")).to_contain_text(
        f"All {total} in this list, those most like my school first"
    )
    expect(likes(page).first).to_have_text("Same phase, similar size, same region")
    expect(likes(page).nth(1)).to_have_text("Same phase, same region; size not stated")
    assert set(titles(page)) - set(newest), "entries of other pages come forward"
    assert "order=likeness" in page.url
    assert "my-" not in page.url
    while page.get_by_role("button", name="Show more").is_visible():
        before = len(titles(page))
        page.get_by_role("button", name="Show more").click()
        expect(page.locator(".gp-card").nth(before)).to_be_visible()
        assert has_focus(page.locator(".gp-card__title a").nth(before))
    assert len(titles(page)) == len(set(titles(page))) == total
    page.reload()
    expect(likes(page).first).to_have_text("Same phase, similar size, same region")
    page.get_by_role("radio", name="Newest").check()
    expect(likes(page)).to_have_count(0)
    assert titles(page) == newest
    assert "order" not in page.url
    expect(page.locator(".gp-paging")).to_be_visible()


def test_cards_from_other_pages_lead_to_their_entries(watched: Watched) -> None:
    """Their links were written for another place."""
    page = watched.open(f"{LIST}?{SHARED}")
    expect(likes(page).first).to_be_visible()
    title = titles(page)[0]
    page.locator(".gp-card__title a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_a_list_by_subject_is_put_in_order_too(watched: Watched) -> None:
    """Whatever types of entry it holds, and however many pages it has."""
    page = watched.open(f"browse/phases/primary/?{SHARED}")
    expect(likes(page).first).to_contain_text("Same phase, same region")
    page = watched.open(f"browse/phases/cross-phase/?{SHARED}")
    expect(likes(page).first).to_contain_text("same region", ignore_case=True)
    expect(likes(page).first).to_contain_text("phase “All phases or several phases”", ignore_case=True)


def test_a_shared_address_is_used_and_not_kept(watched: Watched) -> None:
    """It goes before what is kept, and leaves it alone; whoever wants it keeps it."""
    page = say(watched, "Secondary")
    link = page.locator(".gp-school__share").get_attribute("href")
    assert link == "../case-studies/?my-phases=secondary&order=likeness"
    page = watched.open(f"{LIST}?{SHARED}")
    expect(page.locator(".gp-order__school")).to_contain_text("Primary, London")
    expect(likes(page).first).to_have_text("Same phase, same region")
    watched.open(LIST)
    expect(page.locator(".gp-order__school")).to_contain_text("My school: Secondary")
    watched.open("my-school/?my-phases=primary")
    expect(page.get_by_role("radio", name="Primary", exact=True)).to_be_checked()
    expect(page.get_by_text("It is not kept on this device unless you keep it.")).to_be_visible()
    page.get_by_role("button", name="Keep on this device").click()
    expect(page.get_by_text("It is not kept on this device unless you keep it.")).to_be_hidden()
    assert "?" not in page.url
    watched.open(LIST)
    expect(page.locator(".gp-order__school")).to_contain_text("My school: Primary")


def test_search_results_can_be_put_in_the_same_order(watched: Watched) -> None:
    """With the reasons; the order stays as words and filters change, and back is back."""
    say(watched, "Primary", "London")
    page = watched.open("search/?q=breakfast")
    expect(page.locator(".gp-result").first).to_be_visible()
    best = page.locator(".gp-result__title").all_inner_texts()
    by_likeness(page).check()
    expect(page.locator(".gp-result .gp-card__like").first).to_contain_text("Same phase")
    assert page.locator(".gp-result__title").all_inner_texts() != best
    expect(page.locator(".gp-order__note")).to_contain_text("most like my school first")
    assert has_focus(by_likeness(page))
    page.get_by_label("Search in your own words").fill("attendance")
    page.keyboard.press("Enter")
    expect(page.locator(".gp-order__note")).to_contain_text("Of the 50 that fit the words best")
    expect(page.locator(".gp-result")).to_have_count(50)
    page.get_by_role("button", name="Show more results").click()
    expect(page.locator(".gp-result").nth(50)).to_be_visible()
    page.go_back()
    page.go_back()
    expect(page.get_by_role("radio", name="Best match")).to_be_checked()
    expect(likes(page)).to_have_count(0)
    assert page.locator(".gp-result__title").all_inner_texts() == best


def test_a_case_study_says_how_like_the_school_it_is(watched: Watched) -> None:
    """What it does not state is said; before a school is said, a link leads to where it is."""
    page = watched.open("case-studies/brook-house-primary/")
    line = page.locator(".gp-likeness__line")
    expect(line).to_have_text("Say what yours is like")
    say(watched, "Primary", "151 to 400 pupils", "Up to 15% free meals", "South West")
    watched.open("case-studies/brook-house-primary/")
    expect(line).to_contain_text(
        "Same phase; size one band away; different region; share of free school meals not stated"
    )


def test_it_goes_by_keyboard_alone(watched: Watched) -> None:
    """Said, kept and used without a pointer."""
    page = watched.open("my-school/")
    page.get_by_role("radio", name="Not said").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Primary", exact=True)).to_be_checked()
    for _ in range(5):  # the other five fields
        page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert has_focus(page.get_by_role("button", name="Keep on this device"))
    page.keyboard.press("Enter")
    expect(page.locator(".gp-school__status")).to_contain_text("Kept on this device: Primary")
    for _ in range(2):  # “Forget”, and the first of the lists
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(likes(page).first).to_contain_text("Same phase")
    by_likeness(page).focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("radio", name="Newest")).to_be_checked()
    expect(likes(page)).to_have_count(0)


@pytest.mark.parametrize("path", [LIST, "browse/phases/primary/", "case-studies/brook-house-primary/"])
def test_without_javascript_there_is_a_link_and_nothing_empty(without_javascript: Watched, path: str) -> None:
    """It leads to the page that says what is needed, and where to go instead."""
    page = without_javascript.open(path)
    expect(page.locator(".gp-order__choice:visible, .gp-order__note:not(:empty)")).to_have_count(0)
    page.locator(".gp-order__offer a, .gp-likeness__line a").first.click()
    expect(page.locator("noscript .gp-note")).to_be_visible()
    expect(page.locator("noscript .gp-note")).to_contain_text("This page needs JavaScript")
    expect(page.locator(".gp-school__form")).to_be_hidden()
    page.locator("noscript a", has_text="regions").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Regions")


def test_where_the_data_cannot_be_had_the_list_stays_as_it_is(watched: Watched) -> None:
    """The page says so, and everything else works."""
    page = watched.open(LIST)
    newest = titles(page)
    page.route("**/entries.json", lambda route: route.fulfill(status=503))
    watched.open(f"{LIST}?{SHARED}")
    expect(page.locator(".gp-order__note")).to_contain_text("could not be put in order")
    assert titles(page) == newest
    expect(page.get_by_role("radio", name="Newest")).to_be_checked()
    watched.errors.clear()  # the browser tells of the status


@pytest.mark.parametrize("path", ["my-school/?my-phases=primary", f"{LIST}?{SHARED}", f"search/?q=bus&{SHARED}"])
def test_a_narrow_screen_shows_it_all(watched: Watched, path: str) -> None:
    """At 320 px nothing is wider than the screen, and every target is at least 24 px high."""
    watched.page.set_viewport_size({"width": 320, "height": 640})
    page = watched.open(path)
    expect(page.locator(".gp-order__choice, .gp-school__form").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    targets = page.locator(".gp-order label, .gp-order a, .gp-school label, .gp-school button")
    heights = [box["height"] for each in targets.all() if (box := each.bounding_box())]
    assert heights
    assert min(heights) >= 24


@pytest.mark.parametrize("path", [LIST, "case-studies/brook-house-primary/", "search/?q=breakfast"])
def test_nobody_pays_for_what_they_do_not_use(watched: Watched, path: str) -> None:
    """Where no school is said, nothing that compares is fetched."""
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(request.url))
    page = watched.open(path)
    expect(page.locator(".gp-order__offer a, .gp-likeness__line a").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    names = {url.rpartition("/")[2] for url in asked}
    assert "own-school.js" in names
    assert not names & {"likeness.js", "profiles.js", "list-order.js", "result-order.js", "fields.json", "entries.json"}


def test_a_school_said_meanwhile_is_used_on_the_way_back(watched: Watched) -> None:
    """The list from which somebody went to say it."""
    page = watched.open(LIST)
    page.get_by_role("link", name="Show those from schools like mine first").click()
    page.get_by_role("radio", name="Primary", exact=True).check()
    page.get_by_role("button", name="Keep on this device").click()
    expect(page.locator(".gp-school__status")).to_contain_text("Kept on this device: Primary")
    page.go_back()
    expect(by_likeness(page)).to_be_visible()
