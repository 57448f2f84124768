"""Find a Chromium for the tests, or bring one: the system's, else by apt where one may, else Playwright's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""How a browser is started so that it asks nobody for anything."""
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def browser_path() -> str | None:
    """Return the path of a browser the tests can drive, or None where there is none yet."""
    named = os.environ.get("GOODPRACTICE_BROWSER")
    found = named or next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # slow to import, and only needed here

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def _bring() -> bool:
    """Install a browser and say so; return whether that went well."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print("No Chromium here: installing Debian's with apt-get (once) …", flush=True)
        quiet = {"stdout": subprocess.DEVNULL}
        updated = subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet).returncode == 0  # type: ignore[call-overload]
        command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        if updated and subprocess.run(command, check=False, env=environment, **quiet).returncode == 0:  # type: ignore[call-overload]
            return True
    print("No Chromium here: installing Playwright's own (once) …", flush=True)
    return subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False).returncode == 0


def main() -> None:
    """Make sure there is a browser, or stop with one line that says what to install."""
    if browser_path() is None and not (_bring() and browser_path()):
        sys.exit(
            "The tests need Chromium. Install it (on Debian: apt-get install chromium), or set GOODPRACTICE_BROWSER."
        )


if __name__ == "__main__":
    main()
