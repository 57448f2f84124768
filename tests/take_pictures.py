"""Take the pictures of the README from the built site: light, 1,280 pixels wide. For `make pictures`."""

import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bring_browser import FLAGS, browser_path

REPOSITORY = Path(__file__).parent.parent
PICTURES = REPOSITORY / ".github" / "pictures"
MOST_BYTES = 200_000
PAGES = {
    "home": ("", 900),
    "case-study": ("case-studies/bishop-lonsdale-kitemark/", 820),
    "search": ("search/?q=school+refusal", 900),
    "matrix": ("browse/expectations/matrix/", 900),
}
"""The name of each picture, where it is taken, and how high it is."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main(site: Path) -> int:
    """Take every picture there is a page for; return 1 where one is missing or too large."""
    PICTURES.mkdir(exist_ok=True)
    faults = []
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browser_path(), args=list(FLAGS))
            for name, (path, height) in PAGES.items():
                if (site / path.partition("?")[0] / "index.html").is_file():
                    faults += _take(browser, address + path, PICTURES / f"{name}.png", height)
                else:
                    faults.append(f"{name}: there is no page {path}")
            browser.close()
        server.shutdown()
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


def _take(browser: Browser, address: str, picture: Path, height: int) -> list[str]:
    context = browser.new_context(
        viewport={"width": 1280, "height": height}, color_scheme="light", reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=picture)
    context.close()
    size = picture.stat().st_size
    return [f"{picture.name}: {size:,} bytes are too many"] if size > MOST_BYTES else []


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "site"))
