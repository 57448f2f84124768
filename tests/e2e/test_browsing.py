"""Browsing: lists filtered on their page by several facets, with counts that Python finds too, and by links alone."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from commands import REPOSITORY
from e2e.conftest import Watched
from e2e.test_accessibility import AXE, RUN_AXE, SIZES
from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.pipeline import load

LIST = "case-studies/"
TERM = "browse/barriers/mental-health/"
PAIR = "browse/barriers/mental-health/with/phases/secondary/"
Chosen = Mapping[str, tuple[str, ...]]


@pytest.fixture(scope="module")
def knowledge_base() -> KnowledgeBase:
    """What the site is made of."""
    return load(REPOSITORY, date(2026, 11, 23)).knowledge_base


def box(page: Page) -> Locator:
    """Return what opens the filters."""
    return page.locator(".gp-facets__box > summary")


def total(page: Page) -> Locator:
    """Return the sentence that says how many entries are shown."""
    return page.locator(".gp-browse__notes .gp-total")


def titles(page: Page) -> list[str]:
    """Return the titles of the list that is shown, in order."""
    return page.locator(":is(.gp-card__title, .gp-result__title) a:visible").all_inner_texts()


def choice(page: Page, facet: str, label: str) -> Locator:
    """Return the box of a choice, after opening its facet as far as it takes."""
    group = page.locator(".gp-facet").filter(has=page.locator(f"legend:text-is('{facet}')"))
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    found = group.get_by_role("checkbox", name=re.compile(rf"^{re.escape(label)} [\d,]+$"), include_hidden=True)
    if not found.is_visible():
        group.get_by_role("button", name="Show all").click()
    return found


def has_focus(place: Locator) -> bool:
    """Return whether an element has the focus."""
    return bool(place.evaluate("element => element === document.activeElement"))


def carried(knowledge_base: KnowledgeBase, entry: Entry, key: str) -> tuple[str, ...]:
    """Return the terms of a facet that an entry carries, in the end."""
    return (entry.kind.name,) if key == "kind" else knowledge_base.with_broader(key, entry.terms.get(key, ()))


def fitting(knowledge_base: KnowledgeBase, fixed: Chosen, chosen: Chosen, but: str = "") -> list[Entry]:
    """Return the entries that carry one of the terms of each facet, newest first; one facet may be set aside."""
    wanted = [*fixed.items(), *((key, terms) for key, terms in chosen.items() if key != but)]
    kinds = ("case-study", "hub", "webinar")
    entries = [each for kind in kinds for each in knowledge_base.of_kind(kind)]
    return [
        each for each in entries if all(set(terms) & {*carried(knowledge_base, each, key)} for key, terms in wanted)
    ]


def counts_on(page: Page) -> dict[str, dict[str, int]]:
    """Return every count of the filters, hidden ones too: by the label of the facet and that of the term."""
    found = page.locator(".gp-facet").evaluate_all(
        """facets => facets.map((facet) => [
            facet.querySelector("legend").textContent,
            [...facet.querySelectorAll("label")].map((label) => [
                label.querySelector(".gp-facet__label").textContent,
                Number(label.querySelector(".gp-count").textContent),
            ]),
        ])"""
    )
    return {facet: dict(choices) for facet, choices in found}


# --- Counts


@pytest.mark.parametrize(
    ("path", "fixed", "chosen"),
    [
        (LIST, {"kind": ("case-study",)}, {"phases": ("secondary",)}),
        (LIST, {"kind": ("case-study",)}, {"phases": ("primary", "secondary"), "region": ("london",)}),
        (LIST, {"kind": ("case-study",)}, {"evidence": ("own-figures",), "barriers": ("mental-health", "poverty")}),
        ("webinars/", {"kind": ("webinar",)}, {"audience": ("trusts",), "approaches": ("staff-training",)}),
        ("hubs/", {"kind": ("hub",)}, {"phases": ("secondary",)}),
        (TERM, {"barriers": ("mental-health",)}, {"kind": ("case-study",), "phases": ("primary", "secondary")}),
        (PAIR, {"barriers": ("mental-health",), "phases": ("secondary",)}, {"evidence": ("described",)}),
    ],
)
def test_every_count_is_what_python_counts(
    watched: Watched, knowledge_base: KnowledgeBase, path: str, fixed: Chosen, chosen: Chosen
) -> None:
    """Or within a facet, and between facets: how many a choice would leave, its facet's own choices set aside."""
    query = "&".join(f"{key}={term}" for key, terms in chosen.items() for term in terms)
    page = watched.open(f"{path}?{query}")
    left, whole = fitting(knowledge_base, fixed, chosen), fitting(knowledge_base, fixed, {})
    number = str(len(left)) if left else "None"
    expect(total(page)).to_contain_text(re.compile(rf"^{number} of {len(whole)} "))
    assert set(titles(page)) == {each.title for each in left[:24]}
    shown = counts_on(page)
    vocabularies = {each.label: each for each in knowledge_base.facets}
    assert not {vocabularies[label].key for label in shown if label in vocabularies} & set(fixed)
    for label, choices in shown.items():
        if label not in vocabularies:
            continue
        vocabulary = vocabularies[label]
        among = knowledge_base.counts(vocabulary.key, fitting(knowledge_base, fixed, chosen, vocabulary.key))
        assert choices == {each: among[term.id] for term in vocabulary.terms if (each := term.label) in choices}, label
        assert {vocabulary.label_of(each) for each in among} <= set(choices), label


def test_the_filtered_list_has_the_order_of_the_whole(watched: Watched, knowledge_base: KnowledgeBase) -> None:
    """The newest first."""
    page = watched.open(f"{LIST}?phases=secondary")
    expect(total(page)).to_be_visible()
    left = fitting(knowledge_base, {"kind": ("case-study",)}, {"phases": ("secondary",)})
    assert titles(page) == [each.title for each in left[:24]]


# --- Choosing


def test_nothing_is_fetched_before_somebody_opens_the_filters(watched: Watched) -> None:
    """Neither the index nor the modules that read it."""
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(request.url))
    page = watched.open(LIST)
    page.wait_for_load_state("networkidle")
    assert not [each for each in asked if "/search/" in each or each.endswith(("filtered-list.js", "search.js"))]
    box(page).click()
    expect(page.locator(".gp-facet").first).to_be_visible()
    assert [each for each in asked if each.endswith("/search/root.json")]
    assert len(titles(page)) == 24
    expect(page.locator(".gp-paging")).to_be_visible()


def test_choices_are_in_the_address_and_going_back_takes_them_back(watched: Watched) -> None:
    """One entry of the history for each; what others put into the address stays there."""
    page = watched.open(f"{LIST}?utm=1")
    newest = titles(page)
    box(page).click()
    secondary = choice(page, "Phase", "Secondary")
    secondary.check()
    expect(page).to_have_url(f"{watched.address}{LIST}?utm=1&phases=secondary")
    expect(total(page)).to_contain_text("with 1 filter.")
    london = choice(page, "Region", "London")
    london.check()
    expect(page).to_have_url(f"{watched.address}{LIST}?utm=1&phases=secondary&region=london")
    expect(total(page)).to_contain_text("with 2 filters.")
    both = titles(page)
    page.go_back()
    expect(total(page)).to_contain_text("with 1 filter.")
    expect(london).not_to_be_checked()
    page.go_back()
    expect(total(page)).to_have_count(0)
    expect(secondary).not_to_be_checked()
    assert titles(page) == newest
    page.go_forward()
    page.go_forward()
    expect(total(page)).to_contain_text("with 2 filters.")
    expect(london).to_be_checked()
    assert titles(page) == both


def test_a_result_leads_back_to_the_filtered_list(watched: Watched) -> None:
    """And a shared address shows the same, with its filters ticked."""
    page = watched.open(f"{TERM}?phases=secondary&kind=case-study")
    expect(total(page)).to_contain_text("with 2 filters.")
    before = titles(page)
    page.locator(".gp-result a").first.click()
    page.wait_for_url("**/case-studies/*/")
    page.go_back()
    expect(total(page)).to_contain_text("with 2 filters.")
    assert titles(page) == before
    expect(choice(page, "Phase", "Secondary")).to_be_checked()


def test_choices_that_would_leave_nothing_are_disabled_and_stay(watched: Watched) -> None:
    """They are not hidden; and what is chosen can be taken back even where nothing is left."""
    page = watched.open(f"{LIST}?phases=secondary&region=london")
    expect(total(page)).to_be_visible()
    off = page.locator(".gp-facet input:disabled")
    assert off.count() > 0
    counts = page.locator(".gp-facet label:has(input:disabled) .gp-count").all_text_contents()
    assert set(counts) == {"0"}
    page.goto(f"{watched.address}{LIST}?phases=secondary&setting=no-such-setting")
    expect(total(page)).to_contain_text("None of ")
    page.get_by_role("button", name="Remove the filter no-such-setting").click()
    expect(total(page)).to_contain_text("with 1 filter.")


def test_a_filter_can_be_removed_where_it_is_named(watched: Watched) -> None:
    """One or all; the focus goes to the list, as the button is gone."""
    page = watched.open(f"{LIST}?phases=secondary&region=london")
    page.get_by_role("button", name="Remove the filter London").click()
    expect(page).to_have_url(f"{watched.address}{LIST}?phases=secondary")
    assert has_focus(page.locator("#gp-browse-list"))
    page.go_back()
    page.get_by_role("button", name="Remove all filters").click()
    expect(page).to_have_url(watched.address + LIST)
    expect(page.locator(".gp-cards .gp-card").first).to_be_visible()
    expect(page.locator(".gp-browse__found")).to_be_hidden()


def test_what_is_shown_is_announced(watched: Watched) -> None:
    """In a status region, that the whole list is back too; opening the filters says nothing."""
    page = watched.open(LIST)
    status = page.locator(".gp-browse [role=status]")
    box(page).click()
    expect(page.locator(".gp-facet").first).to_be_visible()
    assert status.inner_text() == ""
    choice(page, "Phase", "Secondary").check()
    expect(status).to_have_text(re.compile(r"^\d+ of \d+ case studies, with 1 filter\.$"))
    choice(page, "Phase", "Secondary").uncheck()
    expect(status).to_have_text(re.compile(r"^All \d+ case studies\.$"))


def test_a_long_filtered_list_goes_on(watched: Watched, knowledge_base: KnowledgeBase) -> None:
    """It reaches entries of all pages of the list; the first of those that come takes the focus."""
    chosen = "&".join(f"evidence={each}" for each in ("described", "own-figures"))
    left = fitting(knowledge_base, {"kind": ("case-study",)}, {"evidence": ("described", "own-figures")})
    assert len(left) > 24, "the repository holds enough to try this with"
    page = watched.open(f"{LIST}?{chosen}")
    expect(page.locator(".gp-result")).to_have_count(24)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".gp-result")).to_have_count(min(len(left), 48))
    assert has_focus(page.locator(".gp-result").nth(24).get_by_role("link").first)
    assert titles(page) == [each.title for each in left[:48]]
    page.goto(f"{watched.address}{LIST}page-2/")
    page.get_by_role("link", name="Filter this list").click()
    expect(page).to_have_url(watched.address + LIST)


def test_filters_work_by_keyboard_alone(watched: Watched) -> None:
    """Opened, ticked and taken back; the focus stays on the box."""
    page = watched.open(TERM)
    box(page).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".gp-facet").first).to_be_visible()
    ticked = page.locator(".gp-facet input:visible").first
    for _ in range(10):
        page.keyboard.press("Tab")
        if has_focus(ticked):
            break
    page.keyboard.press("Space")
    expect(total(page)).to_contain_text("with 1 filter.")
    assert has_focus(ticked)
    expect(ticked).to_be_checked()
    page.keyboard.press("Space")
    expect(total(page)).to_have_count(0)
    assert has_focus(ticked)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert has_focus(page.locator("#gp-browse-list")) or page.url.endswith("#gp-browse-list")


def test_on_a_phone_filters_fold_and_a_link_leads_to_what_they_leave(watched: Watched) -> None:
    """What is chosen stands above the list while they are folded."""
    watched.page.set_viewport_size({"width": 390, "height": 800})
    page = watched.open(f"{LIST}?phases=secondary")
    expect(total(page)).to_be_visible()
    expect(page.locator(".gp-facets__groups")).to_be_hidden()
    expect(page.get_by_role("button", name="Remove the filter Secondary")).to_be_visible()
    box(page).click()
    see = page.get_by_role("link", name=re.compile(r"^See \d+ case studies$"))
    see.click()
    assert has_focus(page.locator("#gp-browse-list"))
    expect(page.locator(".gp-result").first).to_be_in_viewport()


def test_a_filtered_list_can_be_put_in_the_order_of_likeness(watched: Watched) -> None:
    """With its reasons; taken out of the filters, the whole list has that order too."""
    page = watched.open(f"{LIST}?my-phases=primary&my-region=london&evidence=described")
    expect(total(page)).to_be_visible()
    page.locator(".gp-browse__found").get_by_role("radio", name="Most like my school").check()
    expect(page.locator(".gp-result .gp-card__like").first).to_be_visible()
    assert "order=likeness" in page.url
    page.get_by_role("button", name="Remove the filter Described").click()
    expect(page.locator(".gp-card .gp-card__like").first).to_be_visible()
    expect(page.locator(".gp-browse__whole").get_by_role("radio", name="Most like my school")).to_be_checked()


def test_an_index_that_cannot_be_fetched_is_said_and_tried_again(browser: Browser, address: str) -> None:
    """The list as it came stays."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/search/root.json", lambda route: route.abort())
    page.goto(address + LIST)
    box(page).click()
    expect(page.locator(".gp-browse__notes")).to_contain_text("could not be fetched")
    assert len(titles(page)) == 24
    page.unroute("**/search/root.json")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".gp-facet").first).to_be_visible()
    expect(page.locator(".gp-browse__notes")).to_be_empty()
    context.close()


def test_modules_that_cannot_be_fetched_are_said_and_asked_for_again(browser: Browser, address: str) -> None:
    """Opening the filters once more tries again."""
    context = browser.new_context()
    page = context.new_page()
    refused: list[Route] = []

    def refuse(route: Route) -> None:
        refused.append(route)
        route.abort()

    page.route("**/filtered-list.js", refuse)
    page.goto(address + LIST)
    box(page).click()
    expect(page.get_by_role("alert")).to_contain_text("could not be fetched")
    expect(page.locator(".gp-facets__wait")).to_be_hidden()
    page.unroute("**/filtered-list.js")
    box(page).click()
    expect(page.locator(".gp-facet").first).to_be_visible()
    assert refused
    context.close()


def test_axe_finds_nothing_in_open_filters(browser: Browser, address: str) -> None:
    """With some chosen and some disabled, in light and in dark, on a wide screen and on the narrowest."""
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(path=AXE)
    page = context.new_page()
    for size in SIZES:
        page.set_viewport_size(size)
        page.goto(f"{address}{LIST}?phases=secondary&region=london")
        expect(total(page)).to_be_visible()
        if not page.locator(".gp-facets__groups").is_visible():
            box(page).click()
        expect(page.locator(".gp-facet input:disabled").first).to_be_visible()
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate(RUN_AXE) == []
    context.close()


# --- Without JavaScript


@pytest.fixture
def without_javascript(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_two_terms_are_reached_by_links(without_javascript: Page, address: str, knowledge_base: KnowledgeBase) -> None:
    """From the list to a term, from there to the pair, whose entries Python finds too, and back to either term."""
    page = without_javascript
    page.goto(address + LIST)
    expect(page.locator(".gp-browse__filters")).to_be_hidden()
    page.locator(".gp-browse__counts").get_by_role("link", name="Mental health and anxiety").click()
    expect(page).to_have_url(address + TERM)
    row = page.locator(".gp-browse__counts li").filter(has=page.get_by_role("link", name="Secondary", exact=True))
    count = int(row.locator(".gp-count").inner_text().strip(": \n"))
    row.get_by_role("link").click()
    expect(page).to_have_url(address + PAIR)
    both = fitting(knowledge_base, {"barriers": ("mental-health",), "phases": ("secondary",)}, {})
    assert set(titles(page)) == {each.title for each in both}
    assert len(both) == count
    page.get_by_role("link", name=re.compile("^Drop this: .* about Mental health")).click()
    expect(page).to_have_url(address + TERM)


def test_every_count_of_every_term_is_what_its_link_lists(site_folder: Path, knowledge_base: KnowledgeBase) -> None:
    """Where a count leads to the page of a pair, that page says the same number."""
    compared = 0
    for vocabulary in knowledge_base.facets:
        for term in vocabulary.terms:
            folder = site_folder / "repository" / "browse" / vocabulary.key.replace("_", "-") / term.id
            aside = (folder / "index.html").read_text().partition('class="gp-browse__counts"')[2]
            for href, count in re.findall(
                r'href="([^"?]+/)">[^<]+</a> <span class="gp-count">.*?</span>([\d,]+)<', aside
            ):
                if "/with/" in (folder / href).resolve().as_posix():
                    told = re.search(r"gp-total\">([\d,]+) entr", (folder / href / "index.html").read_text())
                    assert told, href
                    assert told[1] == count, (term.id, href)
                    compared += 1
    assert compared > 100
