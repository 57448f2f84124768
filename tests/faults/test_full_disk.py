"""A disk that runs full: the site, and each file, is as it was, and a sentence says why."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import A_CASE_STUDY, A_KNOWLEDGE_BASE, write_knowledge_base
from commands import MKDOCS, fingerprints, goodpractice

STORY = "case_studies/quiet-hours.md"
SIZE = 16_000_000


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mount.returncode != 0:
        pytest.skip("Only root may mount a small file system.")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def _fill(disk: Path, left: int) -> Path:
    """Fill a disk until so many bytes are left."""
    ballast = disk / "ballast"
    ballast.write_bytes(b"x" * (shutil.disk_usage(disk).free - left))
    return ballast


@pytest.mark.parametrize("left", [0, 4_096, 100_000, 600_000])
def test_a_build_that_finds_no_room_leaves_the_last_site(small_disk: Path, left: int) -> None:
    """Whether the first page or the last does not fit; and with room again, the next build goes well."""
    root = write_knowledge_base(small_disk / "base", {**A_KNOWLEDGE_BASE, "mkdocs.yml": MKDOCS})
    assert goodpractice(root, "build").returncode == 0
    before = fingerprints(root / "site")
    (root / STORY).write_text(A_CASE_STUDY.replace("Quiet hours", "Quieter hours"))
    ballast = _fill(small_disk, left)
    done = goodpractice(root, "build")
    assert done.returncode != 0
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert fingerprints(root / "site") == before
    ballast.unlink()
    assert goodpractice(root, "build").returncode == 0
    assert "Quieter hours" in (root / "site/case-studies/quiet-hours/index.html").read_text()


def test_a_mend_that_finds_no_room_leaves_the_file(small_disk: Path) -> None:
    """Nothing of the file is lost, and the command says why nothing was written."""
    broken = A_CASE_STUDY.replace("reviewed: 2031-01-31", "reviewed: 31/01/2031")
    root = write_knowledge_base(small_disk / "base", {**A_KNOWLEDGE_BASE, STORY: broken})
    _fill(small_disk, 0)
    done = goodpractice(root, "validate", "--fix", "--yes")
    assert done.returncode != 0
    assert "No space left on device" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert (root / STORY).read_text() == broken
