"""A build that is killed at any moment leaves the site whole: the one before, or the new one."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from builders import A_CASE_STUDY, A_KNOWLEDGE_BASE, write_knowledge_base
from commands import MKDOCS, environment_with, fingerprints, goodpractice

STORY = "case_studies/quiet-hours.md"
VERSIONS = (A_CASE_STUDY, A_CASE_STUDY.replace("Quiet hours before lessons", "Quieter hours before lessons"))
COMMAND = (sys.executable, "-m", "goodpractice", "build")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Mapping[str, str], ...]:
    """The fingerprints of the sites of both versions."""
    built = []
    for version in VERSIONS:
        root = _written(tmp_path_factory.mktemp("whole"), version)
        assert goodpractice(root, "build").returncode == 0
        built.append(fingerprints(root / "site"))
    assert built[0] != built[1]
    return tuple(built)


def _written(root: Path, version: str) -> Path:
    return write_knowledge_base(root, {**A_KNOWLEDGE_BASE, "mkdocs.yml": MKDOCS, STORY: version})


def _killed(root: Path, after: float) -> bool:
    """Start a build and kill it after some seconds; return whether it was still at work."""
    with subprocess.Popen(
        COMMAND, cwd=root, env=environment_with({}), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
            return True
    return False


def test_whenever_a_build_is_killed_the_site_is_whole(
    sites: tuple[Mapping[str, str], ...], kills: int, tmp_path: Path
) -> None:
    """One of the two versions, with all its files and no other; and the next build goes well."""
    root = _written(tmp_path, VERSIONS[0])
    start = time.monotonic()
    assert goodpractice(root, "build").returncode == 0
    lasts = time.monotonic() - start
    chance = random.Random(4711)  # moments, no secrets
    at_work = 0
    for number in range(kills):
        _written(root, VERSIONS[(number + 1) % 2])
        # Half of them late, when files are written and folders exchanged.
        at_work += _killed(root, lasts * chance.uniform(0.7 if number % 2 else 0.0, 1.05))
        assert fingerprints(root / "site") in sites
    assert at_work
    _written(root, VERSIONS[1])
    assert goodpractice(root, "build").returncode == 0
    assert fingerprints(root / "site") == sites[1]
    assert sorted(each.name for each in root.iterdir() if each.name.startswith(".")) == []
