"""Editing with a live preview: what is saved appears, a mistake stops nothing, and nothing loops."""

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from builders import A_CASE_STUDY, A_KNOWLEDGE_BASE, write_knowledge_base
from commands import MKDOCS, environment_with

PATIENCE = 60.0
STORY = "case_studies/quiet-hours.md"
PAGE = "kb/case-studies/quiet-hours/"
SEARCHES = "searches:\n  - query: bus\n    finds: [case-study/far-villages]\n"


@dataclass
class Serving:
    """A running `goodpractice serve`."""

    root: Path
    address: str
    log: Path

    def page(self, path: str) -> str:
        """Return a page as it is served now; empty while it is not."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except OSError:
            return ""

    def wait(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until something holds."""
        until = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < until, f"{what}\n{self.log.read_text()}"
            time.sleep(0.2)

    def builds(self) -> int:
        """Return how often the site has been built."""
        return len(re.findall(r"Documentation built in", self.log.read_text()))


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """A small knowledge base being served."""
    root = write_knowledge_base(tmp_path / "base", {**A_KNOWLEDGE_BASE, "mkdocs.yml": MKDOCS, "searches.yml": SEARCHES})
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "goodpractice", "serve", "--address", f"127.0.0.1:{port}"],
            cwd=root,
            env=environment_with({}),
            stdout=output,
            stderr=output,
        )
        running = Serving(root, f"http://127.0.0.1:{port}/", log)
        try:
            running.wait(lambda: "Serving on" in log.read_text(), "the first build")
            yield running
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)
            with socket.socket() as gone:
                assert gone.connect_ex(("127.0.0.1", port)), "the server goes on after its command was ended"


def test_editing_with_a_live_preview(serving: Serving) -> None:
    """A change appears; a mistake keeps the last good page and is shown on it; mending it takes the notice away."""
    assert "Quiet hours before lessons" in serving.page(PAGE)

    write_knowledge_base(serving.root, {STORY: A_CASE_STUDY.replace("half past seven", "seven sharp")})
    serving.wait(lambda: "seven sharp" in serving.page(PAGE), "the change")

    write_knowledge_base(serving.root, {STORY: A_CASE_STUDY.replace("evidence: described", "evidence: descrbed")})
    serving.wait(lambda: "Line 7" in serving.page(PAGE), "the notice")
    broken = serving.page(PAGE)
    assert "Did you mean `described`" in broken
    assert "seven sharp" in broken
    assert f"{STORY}:7:11  unknown-term" in serving.log.read_text()
    assert "Traceback" not in serving.log.read_text()

    write_knowledge_base(serving.root, {STORY: A_CASE_STUDY})
    serving.wait(lambda: "half past seven" in serving.page(PAGE), "the mended page")
    assert "Line 7" not in serving.page(PAGE)

    (serving.root / "case_studies/far-villages.md").unlink()
    serving.wait(lambda: "far-villages" not in serving.page("kb/case-studies/"), "the list without the deleted entry")

    built = serving.builds()
    time.sleep(3)
    assert serving.builds() == built, "serving must not build again when nothing has changed"


def test_a_mistake_in_the_searches_is_told_as_they_are_edited(serving: Serving) -> None:
    """They have no page to show it on."""
    write_knowledge_base(serving.root, {"searches.yml": SEARCHES.replace("villages", "vilages")})
    serving.wait(lambda: "searches.yml:3:13  unknown-reference" in serving.log.read_text(), "the mistake")
    assert "Quiet hours before lessons" in serving.page(PAGE)
