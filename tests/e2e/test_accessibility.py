"""WCAG 2.2 AA on one page of every kind: what axe-core finds, and what it cannot see."""

from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from commands import REPOSITORY
from e2e.conftest import go

AXE = REPOSITORY / "node_modules" / "axe-core" / "axe.min.js"
RUN_AXE = """async () => {
  // Every rule, also those that are off unless asked for, but not those that only ask somebody to look.
  const rules = axe.getRules().map((rule) => rule.ruleId).filter((id) => id !== "hidden-content");
  const on = Object.fromEntries(rules.map((id) => [id, { enabled: true }]));
  const { violations } = await axe.run({ rules: on, resultTypes: ["violations"] });
  return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.slice(0, 3).map((each) => each.html)}`);
}"""
SIZES: tuple[ViewportSize, ViewportSize] = ({"width": 1280, "height": 900}, {"width": 320, "height": 800})
MOST_TABS = 200
"""How often the Tab key is pressed on a page; every control, however many there are, must be able to take the focus."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page of a visitor who wants no motion, in which axe can be run."""
    # These tests put styles of their own into pages, which the policy of the site would refuse.
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce", bypass_csp=True)
    context.add_init_script(path=AXE)
    yield context.new_page()
    context.close()


def test_axe_finds_nothing_of_any_weight(page: Page, address: str, kinds_of_pages: Sequence[str]) -> None:
    """By every rule it has, AAA contrast among them: in light and in dark, on a wide screen and on the narrowest."""
    found = {}
    for path in kinds_of_pages:
        go(page, address + path)
        for size in SIZES:
            page.set_viewport_size(size)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                if violations := page.evaluate(RUN_AXE):
                    found[path, size["width"], scheme] = violations
    assert found == {}


def test_axe_finds_nothing_in_open_menus(page: Page, address: str) -> None:
    """The menu and the list of headings, as panels over the page."""
    page.set_viewport_size(SIZES[1])
    page.goto(address + "guidance/working-together/")
    for name, label in (("Menu", "Main"), ("On this page", "On this page")):
        page.get_by_role("button", name=name).click()
        assert page.get_by_role("navigation", name=label).is_visible()
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate(RUN_AXE) == []
        page.keyboard.press("Escape")


# --- What axe cannot see

SEEN = """() => window.controls.map((element) => {
  // Whether the focus shows on a control, and whether one can then see the control.
  element.focus();
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const inside = [0.5, 0.1, 0.9].some((part) => {
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height * part);
    return top && (element.contains(top) || top.contains(element) || top.closest("label")?.control === element);
  });
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const fault = outlined ? "hidden when it has the focus" : "does not show its focus";
  return outlined && inside ? "" : `${fault}: ${element.outerHTML.slice(0, 160)}`;
}).filter(Boolean)"""
CONTROLS = """() => {
  // All that one must be able to reach with the Tab key; of a group of radio buttons, only one.
  const asked = "a[href], button, input, select, textarea, summary, [tabindex], iframe, [contenteditable]";
  const groups = new Set();
  window.controls = [...document.querySelectorAll(asked)].filter((each) => {
    if (each.tabIndex < 0 || each.disabled || !each.checkVisibility({ visibilityProperty: true })) return false;
    if (each.type !== "radio") return true;
    const group = `${each.form?.id} ${each.name}`;
    return !groups.has(group) && groups.add(group);
  });
  window.reached = [];
  document.addEventListener("focusin", ({ target }) => window.reached.push(window.controls.indexOf(target)));
  return window.controls.map((each) => each.outerHTML.slice(0, 160));
}"""


@pytest.mark.parametrize("size", SIZES, ids=["wide", "narrow"])
def test_every_control_is_reached_by_keyboard_and_seen(
    page: Page, address: str, kinds_of_pages: Sequence[str], size: ViewportSize
) -> None:
    """The Tab key comes to each, in the order of the page; the focus shows, and nothing hides it."""
    page.set_viewport_size(size)
    page.emulate_media(color_scheme="light")
    found = {}
    for path in kinds_of_pages:
        go(page, address + path)
        controls = page.evaluate(CONTROLS)
        for _ in controls[:MOST_TABS]:
            page.keyboard.down("Tab")
        page.keyboard.up("Tab")
        reached = page.evaluate("reached")
        missed = [controls[number] for number in range(min(len(controls), MOST_TABS)) if number not in reached]
        if faults := [*(f"not reached: {each}" for each in missed), *page.evaluate(SEEN)]:
            found[path] = faults
        assert reached == sorted(reached), f"{path}: the order jumps"
    assert found == {}


SMALL_TARGETS = """() => {
  // Whatever can be clicked and is under 24 pixels: not links in a line of text, nor boxes with a label to click.
  const small = [];
  for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(".gp-hidden")) continue;
    if (getComputedStyle(element).clipPath !== "none") continue; // shown with the focus only
    const label = element.matches("input") && element.closest("label");
    const { width, height } = (label || element).getBoundingClientRect();
    if (width >= 23.9 && height >= 23.9) continue;
    const alone = element.parentElement.innerText.trim() === element.innerText.trim();
    if (element.matches("a") && getComputedStyle(element).display === "inline" && !alone) continue;
    small.push(`${Math.round(width)} × ${Math.round(height)} ${element.outerHTML.slice(0, 120)}`);
  }
  return small;
}"""
WIDER = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`${scrollWidth} wide`] : [];
}"""
LOST = """() => {
  // Text that its box cuts off.
  const lost = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || !element.innerText) continue;
    const style = getComputedStyle(element);
    if (style.clipPath !== "none" || element.closest(".gp-hidden")) continue;
    const cut = ["hidden", "clip"];
    const across = cut.includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const down = cut.includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (across || down) lost.push(element.outerHTML.slice(0, 160));
  }
  return lost;
}"""
SPACED = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
"""
BARE = """() => {
  // Fields without an edge and buttons without a word, an edge or an icon that can be told from what is behind it.
  const bare = [];
  const edged = (element) => {
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
    return borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0 && !/^rgba.*, 0\\)$/.test(borderTopColor);
  };
  for (const element of document.querySelectorAll("button, input, select, textarea, a.gp-button")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || /checkbox|radio/.test(element.type)) continue;
    if (edged(element) || edged(element.parentElement)) continue;
    const icon = element.querySelector("svg");
    const seen = icon && getComputedStyle(icon).fill !== getComputedStyle(element).backgroundColor;
    if (element.matches("button, a") && (seen || element.innerText.trim())) continue;
    bare.push(element.outerHTML.slice(0, 160));
  }
  return bare;
}"""
MOVING = """() => [...document.querySelectorAll("*")].flatMap((element) => {
  const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
  const long = [transitionDuration, animationDuration].join(", ").split(", ").some((each) => parseFloat(each) > 0.001);
  return long || scrollBehavior === "smooth" ? [element.outerHTML.slice(0, 120)] : [];
})"""


@pytest.mark.parametrize("size", SIZES, ids=["wide", "narrow"])
def test_targets_are_large_text_can_be_spaced_and_nothing_is_cut_off(
    page: Page, address: str, kinds_of_pages: Sequence[str], size: ViewportSize
) -> None:
    """Links and buttons outside running text have 24 pixels; at 320 (400 % zoom) and with wide spacing all is there."""
    page.set_viewport_size(size)
    found = {}
    for path in kinds_of_pages:
        go(page, address + path)
        small, wide = page.evaluate(SMALL_TARGETS), page.evaluate(WIDER)
        page.add_style_tag(content=SPACED)
        if faults := [*small, *wide, *page.evaluate(LOST), *page.evaluate(WIDER)]:
            found[path] = faults
    assert found == {}


def test_forced_colours_leave_controls_and_stillness_is_kept(
    page: Page, address: str, kinds_of_pages: Sequence[str]
) -> None:
    """With the colours of the system each field has its edge; who wants no motion gets none."""
    page.emulate_media(forced_colors="active")
    found = {}
    for path in kinds_of_pages:
        go(page, address + path)
        if faults := [*page.evaluate(BARE), *page.evaluate(MOVING)]:
            found[path] = faults
    page.emulate_media(forced_colors="none")
    assert found == {}
