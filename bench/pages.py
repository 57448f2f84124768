"""What a page costs a visitor who has never been here: bytes and requests, for the heaviest page of each kind.

    python bench/pages.py [FOLDER]      a built site; site/ unless given

In Chromium, with nothing cached, from a host that compresses as static hosts do. Bodies only, pictures left out.
Ends with 1 where a case study is over its bar.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

REPOSITORY = Path(__file__).parent.parent
sys.path[:0] = [str(REPOSITORY / "tests")]

from search.server import Host, Sent, serve  # noqa: E402

from bring_browser import FLAGS, browser_path  # noqa: E402  # in a folder that is not yet on the path before

BAR = {"case-studies": 100_000}
"""The most bytes a page may cost, by its folder."""
PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".ico"}
PARTS = {".html": "HTML", ".css": "styles", ".js": "scripts"}
COLUMNS = (*PARTS.values(), "other")


def main() -> int:
    """Print a row for each kind of page, heaviest first."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else REPOSITORY / "site")
    if not (folder / "index.html").is_file():
        print(f"There is no site in {folder}: run `make site` first.")
        return 2
    with serve(folder) as host, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=list(FLAGS))
        rows = {path: _fetched(browser, host, path) for path in _heaviest(folder)}
        browser.close()
    print(f"| Page | Requests | {' | '.join(COLUMNS)} | All, kB |")
    print(f"| --- | {'--- | ' * (len(COLUMNS) + 2)}".rstrip())
    for path, sent in sorted(rows.items(), key=lambda row: -_bytes(row[1])):
        print(_row(path, sent))
    over = [path for path, sent in rows.items() if _bytes(sent) > BAR.get(path.partition("/")[0], sys.maxsize)]
    print(*(f"Over its bar: {path}" for path in over), sep="\n", end="\n" if over else "")
    return 1 if over else 0


def _heaviest(folder: Path) -> Iterator[str]:
    """Yield the path of the largest page of each kind: pages of one folder and depth; of hand-written pages, one."""
    kinds = defaultdict[str, list[Path]](list)
    for page in folder.rglob("*.html"):
        path = page.relative_to(folder)
        parts = path.parts
        written = (REPOSITORY / "docs" / path.parent).with_suffix(".md").is_file()
        kind = "docs" if written else f"{parts[0]} {len(parts)}" + (" list" if "page-" in path.parent.name else "")
        if b'http-equiv="refresh"' not in page.read_bytes():
            kinds[kind].append(page)
    for pages in kinds.values():
        largest = max(pages, key=lambda page: (page.stat().st_size, page))
        yield largest.relative_to(folder).as_posix()


def _fetched(browser: Browser, host: Host, path: str) -> list[Sent]:
    """Return what the host sent for a page until nothing more was asked for."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(host.address + path)
    page.wait_for_load_state("networkidle")
    context.close()
    return [sent for sent in host.taken() if Path(sent.path).suffix not in PICTURES]


def _bytes(sent: list[Sent]) -> int:
    return sum(each.body for each in sent)


def _row(path: str, sent: list[Sent]) -> str:
    parts = dict.fromkeys(COLUMNS, 0)
    for each in sent:
        parts[PARTS.get(Path(each.path).suffix, "other")] += each.body
    figures = [str(len(sent)), *(f"{size / 1000:.1f}" for size in (*parts.values(), _bytes(sent)))]
    return f"| `{path.removesuffix('index.html') or '/'}` | {' | '.join(figures)} |"


if __name__ == "__main__":
    sys.exit(main())
