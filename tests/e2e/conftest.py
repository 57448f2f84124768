"""The real site in a real browser: built once, served on this machine, watched for errors and strangers."""

import functools
import http.server
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from bring_browser import FLAGS, browser_path
from commands import REPOSITORY, goodpractice
from e2e.built import Parsed, address_of, read_site, samples


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository's own knowledge base, below a folder as on a project's page."""
    folder = tmp_path_factory.mktemp("served")
    site = folder / "repository"
    done = goodpractice(
        REPOSITORY,
        "build",
        "--strict",
        "--site-dir",
        str(site),
        "--as-of",
        "2026-11-23",
        SITE_URL="http://127.0.0.1/repository/",
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def pages(site_folder: Path) -> Mapping[str, Parsed]:
    """Every page of the built site as its file tells it, by the path of the file."""
    return read_site(site_folder / "repository")


@pytest.fixture(scope="session")
def kinds_of_pages(pages: Mapping[str, Parsed]) -> tuple[str, ...]:
    """The addresses of pages that together show every template and component, and a search with its results."""
    return (*(address_of(path) for path in samples(pages)), "search/?q=attendance", "404.html")


@pytest.fixture(scope="session")
def address(site_folder: Path) -> Iterator[str]:
    """Where the site is served; it ends in a slash."""
    handler = functools.partial(_Quiet, directory=str(site_folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/repository/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser_path(), args=list(FLAGS))
        yield running
        running.close()


def go(page: Page, address: str) -> None:
    """Open a page, and wait for what its modules fetch."""
    page.goto(address)
    if page.locator("script[type=module]").count():
        page.wait_for_load_state("networkidle")


@dataclass
class Watched:
    """A page and what went wrong on it."""

    page: Page
    address: str
    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Go to a page of the site."""
        self.page.goto(self.address + path)
        return self.page


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile."""
    fresh = browser.new_context(viewport={"width": 1280, "height": 900})
    yield fresh
    fresh.close()


@pytest.fixture
def watched(context: BrowserContext, address: str) -> Iterator[Watched]:
    """A page on which no console error and no request that leaves the site may happen."""
    page = context.new_page()
    seen = Watched(page, address)
    page.on("console", lambda message: seen.errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(address) else seen.strangers.append(request.url))
    yield seen
    assert seen.errors == []
    assert seen.strangers == []
