"""The content security policy: every page has it, none breaks it, and it holds."""

from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import BrowserContext

from e2e.conftest import go
from goodpractice.publishing.templates.policy import POLICY, content_security_policy

BROKEN = (
    "window.broken = []; addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective));"
)
ATTEMPTS = """() => new Promise((resolve) => {
  const made = (name, values) => Object.assign(document.createElement(name), values);
  window.ran = [];
  document.body.append(
    made("script", { textContent: "window.ran.push('inline')" }),
    made("script", { src: "data:text/javascript,window.ran.push('data')" }),
    made("script", { src: "https://elsewhere.example/script.js" }),
    made("div", { innerHTML: "<img src='missing:' onerror='window.ran.push(`handler`)'>" }),
    made("div", { innerHTML: "<p style='color: red'>red</p>" }),
    made("img", { src: "https://elsewhere.example/picture.png" }),
    made("link", { rel: "stylesheet", href: "https://elsewhere.example/style.css" }),
    made("iframe", { src: "https://elsewhere.example/" }),
    made("base", { href: "https://elsewhere.example/" }),
  );
  // Later, as a test's own call may evaluate what a page may not.
  setTimeout(() => { try { new Function("window.ran.push('evaluated')")(); } catch { /* as it should be */ } }, 50);
  fetch("https://elsewhere.example/data").catch(() => {});
  const form = made("form", { action: "https://elsewhere.example/" });
  document.body.append(form);
  form.submit();
  setTimeout(() => resolve([window.ran, window.broken]), 500);
})"""
"""What somebody would try whose text had become part of a page."""


def test_every_page_has_the_policy_before_all_that_it_governs(site_folder: Path) -> None:
    """Right after its encoding; old addresses, which load nothing, allow nothing."""
    for path in (site_folder / "repository").rglob("*.html"):
        head = path.read_text().split("<head>", 1)[1]
        redirects = 'http-equiv="refresh"' in head
        policy = "default-src 'none'" if redirects else content_security_policy()
        wanted = f'\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        assert head.startswith(wanted), path


def test_it_allows_nothing_inline_evaluated_or_from_elsewhere() -> None:
    """Scripts, styles and data come from the site alone; frames from the two hosts that are asked by a click."""
    policy = content_security_policy()
    assert "unsafe" not in policy
    assert {POLICY[each] for each in ("script-src", "style-src", "connect-src", "form-action")} == {"'self'"}
    assert (POLICY["default-src"], POLICY["base-uri"]) == ("'none'", "'none'")
    assert [word for word in policy.split() if "://" in word] == [
        "https://www.youtube-nocookie.com",
        "https://player.vimeo.com;",
    ]


def test_no_page_breaks_it(context: BrowserContext, address: str, kinds_of_pages: Sequence[str]) -> None:
    """Not one violation on any kind of page, with all its modules at work, in light and dark and on paper."""
    page = context.new_page()
    page.add_init_script(BROKEN)
    found = {}
    for path in kinds_of_pages:
        go(page, address + path)
        page.emulate_media(color_scheme="dark", media="print")
        if broken := page.evaluate("window.broken"):
            found[path] = broken
        page.emulate_media(color_scheme="light", media="screen")
    assert found == {}


def test_what_should_not_run_does_not(context: BrowserContext, address: str) -> None:
    """Scripts in the page, handlers, styles, and requests to elsewhere are each refused by their own rule."""
    page = context.new_page()
    failed: dict[str, str | None] = {}
    page.on("requestfailed", lambda request: failed.update({request.url: request.failure}))
    reached: list[str] = []
    page.on("response", lambda response: reached.append(response.url))
    page.add_init_script(BROKEN)
    go(page, address)
    ran, broken = page.evaluate(ATTEMPTS)
    assert ran == []
    assert {each.removesuffix("-elem").removesuffix("-attr") for each in broken} >= {
        "script-src",
        "style-src",
        "img-src",
        "frame-src",
        "connect-src",
        "form-action",
        "base-uri",
    }
    assert [url for url in reached if not url.startswith(address)] == []
    assert {why for url, why in failed.items() if "elsewhere" in url} == {"csp"}
