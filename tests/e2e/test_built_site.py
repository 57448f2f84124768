"""The built site as files: every link leads somewhere, every page is valid HTML, the samples leave nothing out."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from commands import REPOSITORY
from e2e.built import MOST_SAMPLES, Parsed, broken, samples


def test_every_link_and_anchor_within_the_site_resolves(pages: Mapping[str, Parsed], site_folder: Path) -> None:
    """On every page, from a folder below the host's root."""
    assert list(broken(pages, site_folder / "repository")) == []


def test_pages_are_valid_html(pages: Mapping[str, Parsed], site_folder: Path) -> None:
    """By the rules of tests/html-validate.mjs: all but terms, pairs and comparisons, of which some of each kind do."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    node = shutil.which("node", path=path)
    assert node, "There is no Node here: `make test` installs one."
    chosen = {*samples(pages), *(each for each in pages if not each.startswith(("browse/", "compare/")))}
    done = subprocess.run(
        [
            node,
            REPOSITORY / "node_modules" / "html-validate" / "bin" / "html-validate.mjs",
            "--config",
            REPOSITORY / "tests" / "html-validate.mjs",
            "--formatter",
            "json",
            *(site_folder / "repository" / each for each in sorted(chosen)),
        ],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.stdout, done.stderr
    found = [
        f"{Path(page['filePath']).relative_to(site_folder)}:{each['line']} {each['ruleId']}: {each['message']}"
        for page in json.loads(done.stdout)
        for each in page["messages"]
    ]
    assert found == []


def test_the_samples_show_every_kind_of_page_and_are_few(pages: Mapping[str, Parsed]) -> None:
    """Each folder has one, and so has each element and class that is on any page."""
    chosen = samples(pages)
    shown = {path: page for path, page in pages.items() if not page.redirects}
    kinds = {kind for page in shown.values() for kind in page.kinds}
    assert kinds == {kind for path in chosen for kind in pages[path].kinds}
    for folder in ("case-studies", "webinars", "hubs", "browse", "guidance", "reference"):
        assert any(path.startswith(f"{folder}/") for path in chosen), folder
    assert len(chosen) <= MOST_SAMPLES


def test_pages_hold_no_script_and_no_style_of_their_own(pages: Mapping[str, Parsed], site_folder: Path) -> None:
    """So that a strict policy can forbid both: modules and style sheets are files."""
    for path in pages:
        text = (site_folder / "repository" / path).read_text(encoding="utf-8")
        assert "<style" not in text, path
        assert " style=" not in text, path
        assert "<script>" not in text, path
