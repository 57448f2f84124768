"""`goodpractice validate --fix` as people meet it: it shows, asks, writes, and says what is left."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from builders import A_CASE_STUDY, A_KNOWLEDGE_BASE, write_knowledge_base
from commands import environment_with, fingerprints, goodpractice

PATH = "case_studies/quiet-hours.md"
MENDABLE = A_CASE_STUDY.replace("[worry]", "[Worry and dread]").replace("started: 2029/30", "started: 15/05/2029")
SHOWN = """\
case_studies/quiet-hours.md
  line 6
    - barriers: [Worry and dread]
    + barriers: [worry]
  line 11
    - started: 15/05/2029
    + started: 2029-05-15
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A knowledge base with two mistakes that need no thought."""
    return write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, PATH: MENDABLE})


def _answered(folder: Path, answer: bytes, *arguments: str) -> tuple[int, str]:
    """Run the command at a terminal and type an answer; return how it ended and what it printed."""
    ours, theirs = pty.openpty()
    os.write(ours, answer)
    done = subprocess.run(
        [sys.executable, "-m", "goodpractice", "validate", *arguments],
        cwd=folder,
        env=environment_with({}),
        stdin=theirs,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    os.close(ours)
    os.close(theirs)
    return done.returncode, done.stdout


def test_without_a_terminal_it_only_shows(root: Path) -> None:
    """Each line before and after; then what is wrong, as always."""
    before = fingerprints(root)
    done = goodpractice(root, "validate", "--fix")
    assert done.stdout.startswith(SHOWN)
    assert "Nothing was written. To write these changes to 1 file, add --yes." in done.stdout
    assert done.returncode == 1
    assert "2 mistakes" in done.stderr
    assert fingerprints(root) == before


def test_with_yes_it_writes_and_says_what_is_left(root: Path) -> None:
    """Nothing else in the folder changes, and a second time there is nothing to do."""
    before = fingerprints(root)
    done = goodpractice(root, "validate", "--fix", "--yes")
    assert done.stdout.startswith(SHOWN)
    assert "Changed 1 file." in done.stdout
    assert "Nothing wrong: " in done.stdout
    assert done.returncode == 0, done.stderr
    after = fingerprints(root)
    assert {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)} == {PATH}
    again = goodpractice(root, "validate", "--fix", "--yes")
    assert again.stdout.startswith("There is nothing that can be mended without thought.")


def test_at_a_terminal_it_asks_and_writes_on_yes(root: Path) -> None:
    """The answer is typed."""
    code, said = _answered(root, b"y\n", "--fix")
    assert "Write these changes to 1 file?" in said
    assert code == 0
    assert "started: 2029-05-15" in (root / PATH).read_text()


@pytest.mark.parametrize("answer", [b"n\n", b"\n"], ids=["no", "nothing"])
def test_at_a_terminal_nothing_is_written_without_a_yes(root: Path, answer: bytes) -> None:
    """Whoever only presses the key has not said yes."""
    code, said = _answered(root, answer, "--fix")
    assert "Nothing was written." in said
    assert code == 1
    assert (root / PATH).read_text() == MENDABLE


def test_what_needs_a_person_is_told_afterwards(root: Path) -> None:
    """It ends with 1 while something is wrong."""
    write_knowledge_base(root, {PATH: MENDABLE.replace("organisation: Example Academy\n", "", 1)})
    done = goodpractice(root, "validate", "--fix", "--yes")
    assert done.returncode == 1
    assert "Changed 1 file." in done.stdout
    assert "The field `organisation` is missing." in done.stdout


def test_only_the_paths_given_are_mended(root: Path) -> None:
    """A file that gets another name is still the one that was asked for."""
    write_knowledge_base(root, {"hubs/Any Town.yml": A_KNOWLEDGE_BASE["hubs/anytown.yml"]})
    done = goodpractice(root, "validate", "hubs/Any Town.yml", "--fix", "--yes")
    assert "hubs/Any Town.yml, which gets the name hubs/any-town.yml" in done.stdout
    assert done.returncode == 0, done.stdout
    assert (root / "hubs" / "any-town.yml").is_file()
    assert (root / PATH).read_text() == MENDABLE


def test_fix_speaks_to_people_only(root: Path) -> None:
    """With a form for programs, or a yes to nothing, it cannot run."""
    assert goodpractice(root, "validate", "--fix", "--format", "json").returncode == 2
    assert goodpractice(root, "validate", "--yes").returncode == 2
    assert (root / PATH).read_text() == MENDABLE
