"""Recordings, hubs and comparing, in real Chromium, on invented entries: no real one has a recording or a meeting."""

import functools
import re
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from e2e.conftest import _Quiet
from e2e.invented_site import build

PLAYER = "https://www.youtube-nocookie.com/embed/invented_01?autoplay=1&enablejsapi=1&rel=0&start="
TALK = "webinars/opening-early/"
COMPARE = "compare/case-studies/"
PATHS = (TALK, "hubs/anytown/", "find/hubs/", f"{COMPARE}open-door/quiet-hours/", f"{COMPARE}?with=open-door,far-villages,quiet-hours")  # noqa: E501  # fmt: skip


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the invented site is served; it ends in a slash."""
    folder = tmp_path_factory.mktemp("invented")
    build(folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/repository/"
        server.shutdown()


class Visit:
    """A page of the invented site, and every address off it that the browser was asked for; none is let through."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address = address
        self.asked: list[str] = []
        self.page = context.new_page()
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        context.route(lambda url: not url.startswith(address), self._refuse)

    def open(self, path: str) -> Page:
        """Go to a page of the site, and wait for its modules."""
        self.page.goto(self.address + path)
        self.page.wait_for_load_state("networkidle")
        return self.page

    def _refuse(self, route: Route) -> None:
        self.asked.append(route.request.url)
        if "/embed/" in route.request.url:
            heard = "<script>onmessage = (event) => { document.title = event.data; };</script>"
            route.fulfill(body=heard, content_type="text/html")
        else:
            route.abort()


@pytest.fixture
def visit(context: BrowserContext, invented: str) -> Iterator[Visit]:
    """A visitor of the invented site."""
    made = Visit(context, invented)
    yield made
    assert made.errors == []


def test_nothing_is_asked_of_another_host_before_the_click(visit: Visit) -> None:
    """Then its player is, once, from the host that sets no cookies; closing removes it."""
    page = visit.open(TALK)
    assert visit.asked == []
    assert page.locator("iframe").count() == 0
    button = page.get_by_role("button", name="Play here (loads from youtube-nocookie.com)")
    button.focus()
    with page.expect_request(f"{PLAYER}0"):
        page.keyboard.press("Enter")
    frame = page.get_by_title("Recording: How we opened early")
    expect(frame).to_be_visible()
    assert visit.asked == [f"{PLAYER}0"]
    assert frame.get_attribute("allow") == "autoplay; encrypted-media; fullscreen; picture-in-picture"
    assert frame.get_attribute("referrerpolicy") == "strict-origin-when-cross-origin"
    close = page.get_by_role("button", name="Close the player")
    expect(close).to_be_focused()
    page.keyboard.press("Enter")
    expect(frame).to_have_count(0)


def test_chapters_and_times_seek_in_the_open_player(visit: Visit) -> None:
    """By a message, without loading anything again; before that they say from where the button would play."""
    page = visit.open(TALK)
    page.get_by_role("link", name="12:30 The door").click()
    button = page.get_by_role("button", name="Play here from 12:30 (loads from youtube-nocookie.com)")
    expect(button).to_be_focused()
    assert visit.asked == []
    with page.expect_request(f"{PLAYER}750"):
        button.click()
    expect(page.locator("iframe")).to_be_visible()
    assert visit.asked == [f"{PLAYER}750"]
    playing = page.locator("iframe").element_handle().content_frame()
    assert playing is not None
    playing.wait_for_url(f"{PLAYER}750")
    page.get_by_role("link", name="Play from 1:02:03").click()
    playing.wait_for_function("document.title.includes('seekTo')")
    assert playing.title() == '{"event":"command","func":"seekTo","args":[3723,true]}'
    assert len(visit.asked) == 1
    expect(page.locator(".gp-player [role=status]")).to_have_text("The recording goes to 1:02:03.")


def test_an_address_of_a_moment_is_where_the_player_starts(visit: Visit) -> None:
    """As a search leads there: the sentence is marked, and the button plays from it."""
    page = visit.open(f"{TALK}#at-754")
    with page.expect_request(f"{PLAYER}754"):
        page.get_by_role("button", name="Play here from 12:34").click()
    expect(page.locator("iframe")).to_be_visible()
    assert visit.asked == [f"{PLAYER}754"]
    page.get_by_role("link", name="1:02:03", exact=True).click()
    expect(page).to_have_url(re.compile("#at-3723$"))


def test_other_hosts_and_unknown_recordings_have_no_player(visit: Visit) -> None:
    """A plain link, or the plain fact."""
    page = visit.open("webinars/opening-late/")
    expect(page.get_by_role("link", name="Watch it at video.example.org")).to_be_visible()
    assert page.locator(".gp-player, [data-seek]").count() == 0
    page = visit.open("webinars/never-recorded/")
    expect(page.get_by_text("No public address of the recording is known to us.")).to_be_visible()
    assert page.get_by_role("button", name="Play").count() == 0
    assert visit.asked == []


def test_without_javascript_links_lead_to_the_moment(browser: Browser, invented: str) -> None:
    """On the recording's own page; no button is there that would do nothing. Captions can be taken away."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(invented + TALK)
    assert page.get_by_role("button", name="Play").count() == 0
    chapter = page.get_by_role("link", name="12:30 The door")
    assert chapter.get_attribute("href") == "https://www.youtube.com/watch?v=invented_01&t=750s"
    with page.expect_download() as download:
        page.get_by_role("link", name="captions file").click()
    assert Path(download.value.path()).read_text().startswith("WEBVTT")
    context.close()


def test_my_hub_is_found_by_keyboard(visit: Visit) -> None:
    """From the list of hubs: type a council, hear what was found, go there."""
    page = visit.open("hubs/")
    page.get_by_role("link", name="Find your hub").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/find/hubs/")
    box = page.get_by_label("Your council or region")
    expect(box).to_be_visible()
    box.focus()
    page.keyboard.type("cow past")
    expect(page.get_by_role("status")).to_have_text("1 hub for Cow Pasture")
    rows = page.locator(".gp-directory__row:visible h4")
    assert rows.all_inner_texts() == ["Anytown hub"]
    assert page.locator(".gp-directory__terms dt:visible").all_inner_texts() == ["Cow Pasture"]
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Anytown hub":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/hubs/anytown/")
    expect(page.get_by_role("link", name="Letter home")).to_be_visible()


@pytest.mark.parametrize(
    ("typed", "told", "shown"),
    [
        ("South Land", "1 hub for South Land", ["Othertown hub"]),
        ("city of anytown", "1 hub for Anytown", ["Anytown hub"]),
        ("lonely", "No hub here names Lonely. Those in South Land are below.", ["Othertown hub"]),
        ("farthest", "No hub here names Farthest. None is known nearby either.", []),
        ("nowhere", "1 hub", ["Nowhere hub"]),
        ("xyzzy", "Nothing here is called “xyzzy”. Take a shorter name, or clear the box to see them all.", []),
    ],
)
def test_a_place_finds_its_hubs_or_those_around_it(visit: Visit, typed: str, told: str, shown: list[str]) -> None:
    """A region, another name, a council no hub names, a hub's own name, and nothing; cleared, all is there again."""
    page = visit.open("find/hubs/")
    page.get_by_label("Your council or region").fill(typed)
    expect(page.locator(".gp-directory__found")).to_have_text(told)
    assert page.locator(".gp-directory__row:visible h4").all_inner_texts() == shown
    page.get_by_label("Your council or region").fill("")
    expect(page.locator(".gp-directory__row:visible")).to_have_count(3)


def test_a_calendar_is_taken_from_the_page_of_a_hub(visit: Visit) -> None:
    """As a file of its meetings; those that are over are folded."""
    page = visit.open("hubs/anytown/")
    expect(page.get_by_text("Autumn meeting")).to_be_hidden()
    page.get_by_text("Past meetings (1)").click()
    expect(page.get_by_text("Autumn meeting")).to_be_visible()
    answer = page.request.get(visit.address + "hubs/anytown.ics")
    assert answer.text().startswith("BEGIN:VCALENDAR\r\n")
    expect(page.get_by_role("link", name="Add these to your calendar")).to_have_attribute("href", "../anytown.ics")


def names_side_by_side(page: Page) -> list[str]:
    """Return the titles above the columns."""
    return page.locator(".gp-compare__names > li > a:first-child").all_inner_texts()


def test_two_are_compared_by_ticking(visit: Visit) -> None:
    """With the keyboard alone: tick, tick, and the link to compare is next; what their pages say stands in rows."""
    page = visit.open("case-studies/")
    page.get_by_label("Compare Quiet hours before lessons").focus()
    page.keyboard.press("Space")
    live = page.locator(".gp-compare-status")
    expect(live).to_have_text("1 chosen: Quiet hours before lessons. Choose one or two more to compare.")
    assert page.get_by_role("link", name="Compare them").count() == 0
    page.get_by_label("Compare An open door at seven").focus()
    page.keyboard.press("Space")
    expect(live).to_contain_text("2 chosen: Quiet hours before lessons; An open door at seven.")
    expect(page.get_by_role("link", name="Compare them")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{COMPARE}?with=quiet-hours,open-door")
    expect(page.get_by_role("status")).to_have_text("2 case studies side by side.")
    assert names_side_by_side(page) == ["Quiet hours before lessons", "An open door at seven"]
    failed = page.locator(".gp-compare__row", has=page.get_by_role("heading", name="What did not work"))
    assert [text.strip() for text in failed.locator("dd").all_inner_texts()] == [
        "The bell was missed by some.",
        "It rained in.",
    ]
    page.go_back()
    expect(page.get_by_label("Compare Quiet hours before lessons")).to_be_checked()


def test_three_is_the_most(visit: Visit) -> None:
    """A fourth is refused with the reason; all can be removed at once; choices last from page to page."""
    page = visit.open("case-studies/")
    boxes = page.get_by_role("checkbox", name="Compare")
    expect(boxes).to_have_count(4)
    for number in range(3):
        boxes.nth(number).check()
    boxes.nth(3).click()
    expect(boxes.nth(3)).not_to_be_checked()
    expect(page.locator(".gp-compare-status")).to_have_text(
        "3 is the most that can be compared. Remove one first."
    )  # fmt: skip
    page = visit.open("browse/barriers/worry/")
    expect(page.get_by_role("checkbox", name="Compare", checked=True)).to_have_count(3)
    page.get_by_role("link", name="Compare them").click()
    expect(page.locator(".gp-compare__names > li")).to_have_count(3)
    page.get_by_role("link", name=re.compile("^Remove")).first.click()
    expect(page.locator(".gp-compare__names > li")).to_have_count(2)
    page = visit.open("case-studies/")
    page.get_by_role("button", name="Remove all").click()
    expect(page.get_by_role("checkbox", name="Compare", checked=True)).to_have_count(0)
    expect(page.locator(".gp-compare-bar")).to_be_hidden()


def test_results_of_a_search_can_be_ticked_too(visit: Visit) -> None:
    """Only what can be compared: hubs and webinars have no box."""
    page = visit.open("search/?q=quiet")
    expect(page.locator(".gp-result").first).to_be_visible()
    expect(page.get_by_label("Compare Quiet hours before lessons")).to_be_visible()
    results = page.locator(".gp-result", has_text="Webinar")
    assert results.count() > 0
    assert results.get_by_role("checkbox").count() == 0
    assert visit.open("hubs/").get_by_role("checkbox").count() == 0


def test_both_ways_of_comparing_say_the_same(visit: Visit) -> None:
    """The page of two that was built, and the one the browser puts together: the same rows in the same order."""
    page = visit.open(f"{COMPARE}open-door/quiet-hours/")
    built = page.locator(".gp-compare__row:visible h2").all_inner_texts()
    page = visit.open(f"{COMPARE}?with=open-door,quiet-hours")
    expect(page.locator(".gp-compare__names > li")).to_have_count(2)
    assert page.locator(".gp-compare__row:visible h2").all_inner_texts() == built
    assert len(built) >= 8


def test_links_in_a_comparison_lead_where_they_led(visit: Visit) -> None:
    """What was taken from another page keeps its links, has no anchor twice and brings no control with it."""
    page = visit.open(f"{COMPARE}?with=open-door,far-villages")
    expect(page.locator(".gp-compare__names > li")).to_have_count(2)
    page.get_by_role("link", name="North Land").click()
    expect(page).to_have_url(f"{visit.address}browse/region/north-land/")
    page.go_back()
    expect(page.locator(".gp-compare__names > li")).to_have_count(2)
    assert page.evaluate("(ids => ids.length - new Set(ids).size)([...document.querySelectorAll('[id]')].map(e => e.id))") == 0  # noqa: E501  # fmt: skip
    assert page.locator(".gp-compare__table :is(script, button, input)").count() == 0


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("", ""),
        ("?with=open-door", "One case study is named in the address; two are needed."),
        ("?with=open-door,nowhere", "Could not be fetched: nowhere."),
        ("?with=../../hubs/anytown,open-door", "One case study is named in the address; two are needed."),
        ("?with=open-door,quiet-hours,nowhere", "2 case studies side by side. Could not be fetched: nowhere."),
    ],
)
def test_an_address_that_names_too_little_says_so(visit: Visit, address: str, told: str) -> None:
    """And how to compare; nothing but the pages of entries is ever fetched."""
    page = visit.open(COMPARE + address)
    expect(page.get_by_role("status")).to_have_text(told)
    how = page.get_by_text("Up to 3 case studies can be read side by side.")
    expect(how).to_be_visible(visible=not told.startswith("2"))


def test_without_javascript_two_are_compared_by_links(browser: Browser, invented: str) -> None:
    """From a case study, by “Compare with”, and back by the title."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{invented}{COMPARE}")
    expect(page.get_by_text("Without JavaScript: open one of them")).to_be_visible()
    page.goto(f"{invented}case-studies/quiet-hours/")
    assert page.get_by_role("checkbox").count() == 0
    page.locator(".gp-next__compare a", has_text="An open door at seven").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Two case studies side by side")
    expect(page.get_by_text("It rained in.")).to_be_visible()
    page.locator(".gp-compare__names").get_by_role("link", name="Quiet hours before lessons").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Quiet hours before lessons")
    context.close()


@pytest.mark.parametrize("path", PATHS)
def test_nothing_scrolls_sideways_on_the_narrowest_telephone(visit: Visit, path: str) -> None:
    """Columns stand one below the other there, each under its name."""
    visit.page.set_viewport_size({"width": 320, "height": 800})
    page = visit.open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    if path.startswith("compare"):
        row = page.locator(".gp-compare__row:visible").first
        boxes = [box for each in row.locator("dl > div").all() if (box := each.bounding_box())]
        assert len({box["x"] for box in boxes}) == 1
        expect(row.locator("dt").first).to_be_in_viewport()


def test_the_bar_never_hides_what_has_the_focus(visit: Visit) -> None:
    """Tabbing through a list with something chosen, each control is seen."""
    visit.page.set_viewport_size({"width": 390, "height": 640})
    page = visit.open("case-studies/")
    page.get_by_role("checkbox", name="Compare").first.check()
    for _ in range(12):
        page.keyboard.press("Tab")
        seen = page.evaluate("""() => {
          const focused = document.activeElement;
          const bar = document.querySelector(".gp-compare-bar");
          if (!focused || focused === document.body || bar.contains(focused)) return true;
          return focused.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top + 1
            || bar.getBoundingClientRect().bottom < innerHeight - 1;
        }""")
        assert seen, page.evaluate("document.activeElement.outerHTML")
