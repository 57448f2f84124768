"""The search page as a hurried reader uses it: spelling, typing, filters, moments, keys, and how it fails."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from e2e.conftest import Watched

SLOW = 3_000
"""More milliseconds than anything on the page waits for."""


def box(page: Page) -> Locator:
    """Return the box in which people type."""
    return page.get_by_label("Search in your own words")


def notes(page: Page) -> Locator:
    """Return what stands above the results."""
    return page.locator(".gp-search__notes")


def results(page: Page) -> Locator:
    """Return the results."""
    return page.locator(".gp-result")


def filters(page: Page) -> Locator:
    """Return the panel of filters."""
    return page.locator(".gp-facets__box")


def has_focus(place: Locator) -> bool:
    """Return whether an element has the focus."""
    return bool(place.evaluate("element => element === document.activeElement"))


def hold(page: Page, pattern: str, most: int = 100) -> list[Route]:
    """Keep the page waiting for the first that fits a pattern, and return the list of what it waits for."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        if len(held) < most:
            held.append(route)
        else:
            route.continue_()

    page.route(pattern, keep)
    return held


def change_root(page: Page, change: Callable[[dict[str, Any]], None]) -> None:
    """Give the page an index whose root is changed."""

    def fulfil(route: Route) -> None:
        root = route.fetch().json()
        change(root)
        route.fulfill(json=root)

    page.route("**/search/root.json", fulfil)


def as_if_large(page: Page) -> list[str]:
    """Take the lists of the facets out of the root, as in a large base, and return the list of those fetched."""
    lists: dict[str, Any] = {}
    fetched: list[str] = []

    def take_out(root: dict[str, Any]) -> None:
        for name in [each for each in root["inside"] if each.startswith("facets/")]:
            lists[name] = root["inside"].pop(name)

    def fulfil(route: Route) -> None:
        name = "facets/" + route.request.url.rpartition("/")[2]
        fetched.append(name)
        route.fulfill(json=lists[name])

    change_root(page, take_out)
    page.route("**/search/*/facets/*.json", fulfil)
    return fetched


# --- Spelling


def test_a_mended_word_is_shown_and_can_be_taken_back(watched: Watched) -> None:
    """The page says what it searched; a link searches what was typed; going back and “Mend the spelling” undo that."""
    page = watched.open("search/?q=breakfst+clubs")
    expect(notes(page)).to_contain_text("Showing results for breakfast clubs. Search instead for breakfst clubs")
    expect(results(page).first).to_contain_text("reakfast")
    notes(page).get_by_role("link", name="breakfst clubs").click()
    expect(page).to_have_url(watched.address + "search/?q=breakfst+clubs&exact=1")
    expect(notes(page)).to_contain_text("Searched exactly as typed.")
    expect(notes(page)).to_contain_text("Nothing here says “breakfst”.")
    assert has_focus(page.locator("#gp-search-found"))
    page.go_back()
    expect(notes(page)).to_contain_text("Showing results for breakfast clubs.")
    page.go_forward()
    notes(page).get_by_role("link", name="Mend the spelling").click()
    expect(page).to_have_url(watched.address + "search/?q=breakfst+clubs")
    expect(notes(page)).to_contain_text("Showing results for breakfast clubs.")


def test_other_words_are_mended_again(watched: Watched) -> None:
    """An exact search is exact only for the words it was made with."""
    page = watched.open("search/?q=breakfst&exact=1")
    expect(notes(page)).to_contain_text("Searched exactly as typed.")
    box(page).fill("breakfst clubs")
    box(page).press("Enter")
    expect(page).to_have_url(watched.address + "search/?q=breakfst+clubs")
    expect(notes(page)).to_contain_text("Showing results for")


# --- Typing


def test_results_follow_the_words_without_filling_the_history(watched: Watched) -> None:
    """Letters replace the address and leave the focus; Enter adds one entry, before which is the search before."""
    page = watched.open("search/?q=bus")
    expect(results(page).first).to_be_visible()
    length = page.evaluate("history.length")
    box(page).fill("")
    box(page).press_sequentially("breakf", delay=20)
    expect(page).to_have_url(watched.address + "search/?q=breakf")
    expect(results(page).first).to_contain_text("reakfast")
    assert has_focus(box(page))
    box(page).press_sequentially("ast", delay=20)
    expect(page).to_have_url(watched.address + "search/?q=breakfast")
    assert page.evaluate("history.length") == length
    box(page).press("Enter")
    assert page.evaluate("history.length") == length + 1
    page.go_back()
    expect(page).to_have_url(watched.address + "search/?q=bus")
    expect(box(page)).to_have_value("bus")
    expect(notes(page)).to_contain_text("“bus”")


def test_a_result_opened_while_typing_leads_back_to_the_same_results(watched: Watched) -> None:
    """The unfinished word is still unfinished when somebody comes back."""
    page = watched.open("search/")
    box(page).press_sequentially("breakf", delay=20)
    expect(results(page).first).to_be_visible()
    titles = page.locator(".gp-result__title").all_inner_texts()
    results(page).first.get_by_role("link").first.click()
    page.wait_for_url("**/case-studies/**")
    page.go_back()
    expect(box(page)).to_have_value("breakf")
    expect(page.locator(".gp-result__title")).to_have_text(titles)


def test_one_letter_is_not_searched_for(watched: Watched) -> None:
    """Nothing happens before the second letter."""
    page = watched.open("search/")
    expect(notes(page)).to_contain_text("Type a few words")
    box(page).press_sequentially("b")
    page.wait_for_timeout(600)
    expect(page).to_have_url(watched.address + "search/")
    box(page).press_sequentially("u")
    expect(page).to_have_url(watched.address + "search/?q=bu")


def test_half_a_character_is_not_searched_for(watched: Watched) -> None:
    """While somebody composes a character, the page waits."""
    page = watched.open("search/")
    expect(notes(page)).to_contain_text("Type a few words")
    compose = """(input, [text, name, isComposing]) => {
        input.value = text;
        input.dispatchEvent(name === "input"
            ? new InputEvent(name, { isComposing, bubbles: true })
            : new CompositionEvent(name, { bubbles: true }));
    }"""
    box(page).evaluate(compose, ["bus", "input", True])
    page.wait_for_timeout(600)
    expect(page).to_have_url(watched.address + "search/")
    box(page).evaluate(compose, ["bus", "compositionend", False])
    expect(page).to_have_url(watched.address + "search/?q=bus")


@pytest.mark.parametrize("connection", ["{ saveData: true }", "{ effectiveType: '2g' }"])
def test_whoever_saves_data_is_searched_for_on_enter_only(watched: Watched, connection: str) -> None:
    """No pause in typing costs them a request."""
    watched.page.add_init_script(f"Object.defineProperty(navigator, 'connection', {{ value: {connection} }})")
    page = watched.open("search/")
    expect(notes(page)).to_contain_text("Type a few words")
    box(page).press_sequentially("bus", delay=20)
    page.wait_for_timeout(600)
    expect(page).to_have_url(watched.address + "search/")
    box(page).press("Enter")
    expect(results(page).first).to_be_visible()


def test_words_not_yet_searched_for_go_with_a_filter(watched: Watched) -> None:
    """Ticking a box searches for what stands in the box above."""
    page = watched.open("search/")
    page.get_by_role("group", name="Type").wait_for()
    box(page).fill("attendance")
    page.get_by_role("group", name="Type").get_by_label("Hub").check()
    expect(page).to_have_url(watched.address + "search/?q=attendance&kind=hub")


def test_what_was_found_is_said_aloud_once_and_not_at_each_letter(watched: Watched) -> None:
    """The live region changes after a pause, however many times the results changed before."""
    page = watched.open("search/")
    status = page.get_by_role("status")
    expect(status).to_contain_text("Type a few words")
    status.evaluate(
        """region => {
            window.said = [];
            new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
        }"""
    )
    box(page).press_sequentially("breakfast", delay=300)
    expect(status).to_contain_text("“breakfast”")
    assert len(page.evaluate("said")) == 1


def test_words_typed_before_the_page_was_ready_are_kept(watched: Watched) -> None:
    """Somebody on a slow connection types before the modules have come."""
    held = hold(watched.page, "**/search-page.js")
    watched.page.goto(watched.address + "search/", wait_until="commit")
    box(watched.page).fill("bus")
    while not held:
        watched.page.wait_for_timeout(50)
    held[0].continue_()
    expect(results(watched.page).first).to_be_visible()
    expect(box(watched.page)).to_have_value("bus")


# --- Nothing found


def test_where_nothing_is_found_the_page_says_what_to_do(watched: Watched) -> None:
    """Advice, the nearest subjects as links that lead somewhere, and a way out of the filters."""
    page = watched.open("search/?q=xyzzyq+anxius&exact=1&kind=hub&kind=webinar")
    expect(notes(page)).to_contain_text("No results for “xyzzyq anxius” with 2 filters.")
    expect(notes(page)).to_contain_text("Nothing here says “xyzzyq” or “anxius”.")
    expect(notes(page)).to_contain_text("Try it with fewer filters, or with other words.")
    near = notes(page).get_by_role("list", name="Nearest subjects:").get_by_role("link")
    for link in near.all():
        assert page.request.get(link.evaluate("link => link.href")).ok
    assert near.count() > 0
    page.get_by_role("button", name="Remove all filters").click()
    expect(page).to_have_url(watched.address + "search/?q=xyzzyq+anxius&exact=1")
    expect(notes(page)).to_contain_text("Try other or fewer words")
    expect(page.get_by_role("button", name="Remove all filters")).to_be_hidden()


# --- Filters


def test_filters_stand_open_where_counting_costs_nothing(watched: Watched) -> None:
    """On a wide screen; on a narrow one they are folded above the results."""
    page = watched.open("search/?q=attendance")
    expect(filters(page)).to_have_attribute("open", "")
    page.set_viewport_size({"width": 390, "height": 800})
    expect(filters(page)).not_to_have_attribute("open", "")


def test_filters_of_a_large_base_are_counted_once_somebody_opens_them(watched: Watched) -> None:
    """Folded, nothing is fetched for them; opened, they are counted, and from then on with every search."""
    fetched = as_if_large(watched.page)
    page = watched.open("search/?q=attendance")
    expect(results(page).first).to_be_visible()
    expect(filters(page)).not_to_have_attribute("open", "")
    assert fetched == []
    page.get_by_text("Filters", exact=True).click()
    hub = page.get_by_role("group", name="Type").get_by_label("Hub")
    expect(hub).to_be_visible()
    assert "facets/kind.json" in fetched
    before = page.locator(".gp-facet .gp-count").all_inner_texts()
    box(page).fill("breakfast")
    box(page).press("Enter")
    expect(page.locator(".gp-facet .gp-count")).not_to_have_text(before)


def test_filters_in_the_address_of_a_large_base_are_shown(watched: Watched) -> None:
    """Whoever follows such a link sees what is chosen."""
    as_if_large(watched.page)
    page = watched.open("search/?q=attendance&kind=hub")
    expect(filters(page)).to_have_attribute("open", "")
    expect(page.get_by_text("Filters (1 chosen)")).to_be_visible()
    expect(page.get_by_role("group", name="Type").get_by_label("Hub")).to_be_checked()


def test_several_choices_of_one_facet_widen_and_are_announced(watched: Watched) -> None:
    """Two kinds give what either gives; the count says with how many filters; back takes them off one by one."""
    page = watched.open("search/?q=attendance")
    kinds = page.get_by_role("group", name="Type")
    kinds.get_by_label("Hub").check()
    expect(page.get_by_role("status")).to_contain_text("with 1 filter")
    kinds.get_by_label("Webinar").check()
    expect(page).to_have_url(watched.address + "search/?q=attendance&kind=hub&kind=webinar")
    expect(page.get_by_role("status")).to_contain_text("with 2 filters")
    page.go_back()
    expect(kinds.get_by_label("Webinar")).not_to_be_checked()
    expect(kinds.get_by_label("Hub")).to_be_checked()
    page.go_forward()
    expect(kinds.get_by_label("Webinar")).to_be_checked()


def test_a_choice_that_would_leave_nothing_is_disabled_and_not_hidden(watched: Watched) -> None:
    """It stands there with a count of nought."""
    page = watched.open("search/?q=breakfast")
    expect(results(page).first).to_be_visible()
    empty = page.locator(".gp-facet label", has=page.locator(".gp-count", has_text="0")).filter(has_text="Webinar")
    expect(empty.first).to_be_visible()
    expect(empty.first.locator("input")).to_be_disabled()


def test_a_filter_typed_among_the_words_is_ticked_and_can_be_unticked(watched: Watched) -> None:
    """It counts as a filter; taking it back takes it out of the words."""
    page = watched.open("search/?q=kind:hub+attendance")
    hub = page.get_by_role("group", name="Type").get_by_label("Hub")
    expect(hub).to_be_checked()
    expect(notes(page)).to_contain_text("with 1 filter")
    hub.uncheck()
    expect(page).to_have_url(watched.address + "search/?q=attendance")
    expect(box(page)).to_have_value("attendance")


def test_the_focus_stays_on_the_box_that_was_ticked(watched: Watched) -> None:
    """Whoever filters by keyboard goes on from where they are."""
    page = watched.open("search/?q=attendance")
    hub = page.get_by_role("group", name="Type").get_by_label("Hub")
    hub.focus()
    hub.press("Space")
    expect(page.get_by_role("status")).to_contain_text("with 1 filter")
    assert has_focus(hub)


# --- Results


def test_results_are_a_list_of_headings_with_marked_words(watched: Watched) -> None:
    """Each has a title that leads to the entry, the facts by which people choose, and the words that matched."""
    page = watched.open("search/?q=breakfast")
    expect(page.locator("ol.gp-results > li h2 > a").first).to_be_visible()
    expect(results(page).first.locator(".gp-result__details dd").first).to_be_visible()
    expect(page.locator(".gp-result__excerpt mark").first).to_have_text("breakfast")


def test_something_said_in_a_recording_leads_to_its_moment(watched: Watched) -> None:
    """“Said at 12 min 34 s” leads to that line of the transcript."""

    def said(route: Route) -> None:
        records = route.fetch().json()
        for record in records:
            record["sentences"] = [[each if isinstance(each, str) else each[0], 754] for each in record["sentences"]]
        route.fulfill(json=records)

    watched.page.route("**/search/*/records/*.json", said)
    page = watched.open("search/?q=breakfast")
    link = page.get_by_role("link", name="Said at 12 min 34 s").first
    expect(link).to_be_visible()
    entry = link.locator("xpath=ancestor::li").locator("h2 a").evaluate("link => link.href")
    assert link.evaluate("link => link.href") == f"{entry}#at-754"


def test_more_results_take_the_focus_to_the_first_of_them(watched: Watched) -> None:
    """Whoever uses a keyboard reads on where the list went on."""
    page = watched.open("search/?q=attendance")
    expect(results(page)).to_have_count(10)
    page.get_by_role("button", name="Show more results").click()
    expect(results(page)).to_have_count(20)
    assert has_focus(results(page).nth(10).get_by_role("link").first)


def test_what_was_typed_is_never_taken_for_markup(watched: Watched) -> None:
    """Neither in the sentences above the results nor in the box."""
    page = watched.open("search/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    expect(notes(page)).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator(".gp-search img")).to_have_count(0)


# --- Keys and help


def test_the_slash_key_leads_to_the_box_until_it_is_turned_off(watched: Watched) -> None:
    """Not while somebody types a slash elsewhere; the choice is kept."""
    page = watched.open("search/?q=bus")
    expect(results(page).first).to_be_visible()
    page.keyboard.press("/")
    assert has_focus(box(page))
    header = page.get_by_role("search", name="Search from any page").get_by_label("Search", exact=True)
    header.press("/")
    expect(header).to_have_value("/")
    page.get_by_text("How to search", exact=True).first.click()
    page.get_by_label("leads to the search box").uncheck()
    page.reload()
    expect(results(page).first).to_be_visible()
    page.keyboard.press("/")
    assert not has_focus(box(page))


def test_help_is_there_only_where_search_works(browser: Browser, address: str) -> None:
    """Without JavaScript there is nothing to explain."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "search/")
    expect(page.locator(".gp-search__help")).to_be_hidden()
    context.close()


def test_everything_to_press_is_large_enough(watched: Watched) -> None:
    """At least 24 pixels high, but for links within sentences."""
    page = watched.open("search/?q=breakfst+attendance&kind=case-study")
    expect(results(page).first).to_be_visible()
    page.get_by_text("How to search", exact=True).first.click()
    pressed = page.locator(".gp-search :is(button, summary, label:has(input), .gp-result a, input[type=search])")
    small = pressed.evaluate_all(
        """found => found.map(each => [each.textContent.trim(), each.getBoundingClientRect()])
            .filter(([, { width, height }]) => width > 1 && Math.min(width, height) < 24)
            .map(([text, { width, height }]) => `${text}: ${width} x ${height}`)"""
    )
    assert small == []


@pytest.mark.parametrize("query", ["?q=breakfst+clubs", "?q=xyzzyq&exact=1&kind=hub", "?q=attendance&phases=primary"])
def test_the_page_does_not_scroll_sideways_with_everything_open(watched: Watched, query: str) -> None:
    """On the narrowest telephone, with filters and help unfolded."""
    watched.page.set_viewport_size({"width": 320, "height": 700})
    page = watched.open(f"search/{query}")
    expect(page.locator(".gp-note").first).to_be_visible()
    for closed in ("How to search", "Filters"):
        page.locator("summary", has_text=closed).first.click()
    page.get_by_role("group", name="Type").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


# --- Loading and failing


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page that may fail."""
    fresh = context.new_page()
    fresh.set_default_timeout(10_000)
    yield fresh
    fresh.close()


def test_the_root_is_asked_for_once_and_before_the_large_modules_are_there(page: Page, address: str) -> None:
    """It comes while they do, and a new one is never hidden by an old one in the browser's cache."""
    asked: list[str] = []
    held = hold(page, "**/search-page.js")
    page.on("request", lambda request: asked.append(request.url) if request.url.endswith("root.json") else None)
    with page.expect_response("**/search/root.json"):
        page.goto(address + "search/?q=bus", wait_until="commit")
    held[0].continue_()
    expect(results(page).first).to_be_visible()
    assert asked == [address + "search/root.json"]


def test_every_module_is_asked_for_by_the_page_itself(page: Page, address: str) -> None:
    """No module of the search waits until another has come and named it."""
    others = ("frame.js", "compare-ticks.js", "choices.js")  # of every page, and of every list
    used: list[str] = []
    page.on("request", lambda request: used.append(request.url) if request.url.endswith(".js") else None)
    page.goto(address + "search/?q=bus")
    expect(results(page).first).to_be_visible()
    named = page.evaluate(
        """[...document.querySelectorAll('.gp-search link[rel=modulepreload], .gp-search script')]
            .map(each => each.href || each.src)"""
    )
    assert {url for url in used if "/assets/goodpractice/" in url and not url.endswith(others)} == set(named)
    assert len(used) == len(set(used))


def test_a_lost_connection_is_said_and_can_be_tried_again(page: Page, address: str) -> None:
    """The same search works once the connection is back."""
    page.route("**/search/root.json", lambda route: route.abort())
    page.goto(address + "search/?q=bus")
    expect(notes(page)).to_contain_text("Check your connection")
    page.unroute("**/search/root.json")
    page.get_by_role("button", name="Try again").click()
    expect(results(page).first).to_be_visible()
    assert has_focus(box(page))


def test_a_site_published_anew_asks_to_be_reloaded(page: Page, address: str) -> None:
    """A root of another version is not guessed at."""
    change_root(page, lambda root: root.update(version=3))
    page.goto(address + "search/?q=bus")
    expect(notes(page)).to_contain_text("reload the page")
    page.unroute("**/search/root.json")
    page.get_by_role("button", name="Reload the page").click()
    expect(results(page).first).to_be_visible()


def test_somebody_who_waits_is_told_that_the_page_is_searching(page: Page, address: str) -> None:
    """After a moment, and until the results are there."""
    held = hold(page, "**/search/root.json")
    page.goto(address + "search/?q=bus", wait_until="commit")
    expect(notes(page)).to_have_text("Searching…", timeout=SLOW)
    held[0].continue_()
    expect(notes(page)).to_contain_text("“bus”")


def test_the_answer_to_an_older_question_is_dropped(page: Page, address: str) -> None:
    """Whatever comes late, the results are those of the words in the box."""
    page.goto(address + "search/")
    expect(notes(page)).to_contain_text("Type a few words")
    held = hold(page, "**/search/*/words/*", most=1)
    box(page).fill("breakfast")
    box(page).press("Enter")
    while not held:
        page.wait_for_timeout(50)
    box(page).fill("robot")
    box(page).press("Enter")
    expect(notes(page)).to_contain_text("“robot”")
    held[0].continue_()
    page.wait_for_timeout(600)
    expect(notes(page)).to_contain_text("“robot”")
    assert "robot" in json.dumps(page.locator(".gp-result").all_inner_texts()).lower()
