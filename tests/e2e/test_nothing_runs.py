"""Hostile texts in every field and body, in a real browser without the policy: nothing of them runs or loads."""

import functools
import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from builders import A_DOCS_PAGE, write_knowledge_base
from commands import MKDOCS, REPOSITORY, goodpractice
from e2e.conftest import go
from goodpractice.markup.story import tell
from hostile.hostile_base import HostileFile, count_taken, hostile_base

AT_ONCE = 500
"""How many texts stand in one knowledge base; a public list can have thousands."""
STORIES_AT_ONCE = 50
FORMS = (
    "{}",
    "a {} b",
    "- {}",
    "> {}",
    "### {}",
    "[a]({})",
    "[a](<{}>)",
    '[a](https://www.example.org "{}")',
    "![a]({})",
    "<{}>",
    "<a href='{}'>a</a>",
    '<a href="{}">a</a>',
    '<p title="{}">a</p>',
    "<div>\n{}\n</div>",
    "| a |\n|---|\n| {} |",
    "```{}\na\n```",
    "[a][1]\n\n[1]: {}",
)
"""Where in a body a text can stand."""
FRAMED = MKDOCS.replace("name: material", f"name: material\n  custom_dir: {REPOSITORY / 'overrides'}")
ADDRESSES = ("case-studies/?phases={}", "case-studies/#{}", "my-school/?{}=a", "compare/case-studies/?with={}")
"""Addresses besides that of a search that somebody could send to others, with texts in them."""
HOOKS = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => window.ran.push(name);
"""
AUDIT = """() => {
  const bad = [];
  const names = ["href", "src", "action", "formaction", "poster", "data", "background", "xlink:href"];
  const home = "https://here.example/";
  // What is no address leads nowhere.
  const safe = (value) =>
    !URL.canParse(value, home) || ["http:", "https:", "mailto:"].includes(new URL(value, home).protocol);
  for (const each of document.querySelectorAll("*")) {
    for (const { name, value } of each.attributes) {
      const leads = names.includes(name);
      const picture = each.localName === "img" && value.startsWith("data:image/");
      if (/^on|^style$|^srcdoc$|^ping$|^srcset$/.test(name) || (leads && !picture && !safe(value)))
        bad.push(`${each.localName} ${name}=${value}`);
    }
    for (const type of ["mouseover", "pointerenter", "focus", "error", "load", "animationstart", "toggle"])
      each.dispatchEvent(new Event(type));
  }
  for (const each of document.querySelectorAll("iframe, object, embed, base, style, meta[http-equiv=refresh]"))
    bad.push(each.outerHTML);
  return [...window.ran, ...bad];
}"""
"""What stands in a page that could run, after all that waits for an event had one."""


@dataclass
class Tried:
    """A page without the policy, and what ran, was asked of elsewhere, or could run."""

    page: Page
    home: str = ""
    """Where the site is served."""
    ran: list[str] = field(default_factory=list)

    def look(self) -> None:
        """Note what ran or could run on the page as it is."""
        self.ran += self.page.evaluate(AUDIT)


@pytest.fixture
def tried(browser: Browser) -> Iterator[Tried]:
    """A page on which nothing but the site's own modules may run."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    context.add_init_script(HOOKS)
    seen = Tried(context.new_page())

    def told(dialog: Dialog) -> None:
        seen.ran.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def asked(request: Request) -> None:
        if not request.url.startswith((seen.home or "about:blank", "data:")):
            seen.ran.append(f"request: {request.url}")

    context.on("dialog", told)
    context.on("request", asked)
    context.on("page", lambda page: seen.ran.append(f"window: {page.url}"))
    yield seen
    context.close()


@dataclass(frozen=True)
class Served:
    """A site of hostile texts: where it is served, and the files it was made of."""

    address: str
    files: dict[str, HostileFile]
    texts: tuple[str, ...]


@pytest.fixture(scope="session")
def served(texts: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, ...]]:
    """The sites with the texts in every field that takes them, as many to each as can be built at once."""
    folder = tmp_path_factory.mktemp("hostile")
    sites = []
    for number, start in enumerate(range(0, len(texts), AT_ONCE)):
        root, some = folder / f"base-{number}", texts[start : start + AT_ONCE]
        files = hostile_base(root, some)
        write_knowledge_base(root, {"mkdocs.yml": FRAMED, "docs/about.md": A_DOCS_PAGE})
        done = goodpractice(root, "build", "--site-dir", str(folder / f"site-{number}"))
        assert done.returncode == 0, done.stderr
        sites.append((f"site-{number}/", files, some))
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://127.0.0.1:{server.server_address[1]}/"
        yield tuple(Served(home + path, files, some) for path, files, some in sites)
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _together(texts: tuple[str, ...], count: int) -> tuple[str, ...]:
    """Return texts joined, so many at a time: what would break out breaks out in company too."""
    return tuple(" ".join(texts[start : start + count]) for start in range(0, len(texts), count))


def test_the_sanitiser_alone_lets_nothing_run(tried: Tried, texts: tuple[str, ...]) -> None:
    """Each text in each place of a body, shown in a bare page with no policy."""
    for start in range(0, len(texts), STORIES_AT_ONCE):
        bodies = (form.replace("{}", text) for text in texts[start : start + STORIES_AT_ONCE] for form in FORMS)
        stories = (tell(body, lambda _: None).html for body in bodies)
        tried.page.set_content("".join(f"<section>{story}</section>\n" for story in stories))
        tried.look()
    assert tried.ran == []


def test_no_field_of_an_entry_lets_anything_run(tried: Tried, served: tuple[Served, ...]) -> None:
    """The page of each entry and every list: what is told, drawn, offered and printed of it."""
    for site in served:
        tried.home = site.address
        lists = ("", "case-studies/", "webinars/", "hubs/", "find/hubs/", "compare/case-studies/", "browse/phases/")
        entries = (path.rpartition(".")[0].replace("_", "-") + "/" for path in site.files)
        for path in (*lists, *entries):
            tried.page.goto(site.address + path)
            tried.look()
    assert tried.ran == []
    assert sum(count_taken(site.files) for site in served) > 10 * sum(len(site.texts) for site in served)


def test_no_search_lets_anything_run(tried: Tried, served: tuple[Served, ...]) -> None:
    """What a visitor types is shown as it is written, as a filter too, and so are the results it finds."""
    for site in served:
        tried.home = site.address
        for some in _together(site.texts, 3):
            typed = quote(some, safe="")
            tried.page.goto(f"{site.address}search/?q={typed}&phases={typed}")
            tried.page.wait_for_function("document.querySelector('[role=status]').innerText.trim()")
            tried.look()
    assert tried.ran == []


def test_no_address_that_somebody_sends_lets_anything_run(tried: Tried, served: tuple[Served, ...]) -> None:
    """What a page reads of its address is a choice it knows, or nothing."""
    site = served[0]
    tried.home = site.address
    for some in _together(site.texts, 20):
        typed = quote(some, safe="")
        for path in ADDRESSES:
            go(tried.page, site.address + path.replace("{}", typed))
            tried.look()
    assert tried.ran == []


@pytest.mark.parametrize(
    "harm",
    [
        "<img src='missing:' onerror='alert(1)'>",
        "<script>alert(1)</script>",
        "<a href='javascript:alert(1)'>a</a>",
        "<img src='https://elsewhere.example/p.gif'>",
        "<p style='color: red'>a</p>",
        "<iframe></iframe>",
    ],
)
def test_what_would_run_is_noticed(tried: Tried, harm: str) -> None:
    """So that nothing noticed means that nothing ran."""
    tried.page.set_content(harm)
    tried.look()
    assert tried.ran
