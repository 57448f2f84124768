"""`goodpractice new` at a terminal: one question for each field, answers checked at once, and a file that holds."""

import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builders import A_KNOWLEDGE_BASE, AS_OF, write_knowledge_base
from commands import environment_with, goodpractice
from goodpractice.pipeline import load

REQUIRED = ("A bus for the far villages", "Fewer pupils came late.", "Example Academy", "1", "Described", "2")
SOURCE = ("y", "A report: first part", "Example Academy", "", "", "", "", "n")
FIGURE = ("y", "Late arrivals", "percent", "12", "7.5", "", "", "", "", "", "n")
ANSWERS = (
    *(*REQUIRED, *SOURCE, "n", "n", "", "2029/30", "15/05/2030", "2030", "", "n", "n", "", *FIGURE),
    *("", "", "", "", "", "1, travel", "y", "640", "31.5"),
    *("It was far.", "", "We sent a bus.", "Every day.", "", "", "", "A bus.", ""),
)
"""What somebody types: all that is needed, a source, a date in the British form that is asked for again, figures."""
WAIT = 60
"""Seconds until a command that waits for more answers is given up."""


def _at_a_terminal(root: Path, *answers: str, break_off_at: str = "") -> tuple[int | None, str]:
    """Run the command at a terminal, type answers, and return its exit code and what the terminal showed.

    Where `break_off_at` is shown, somebody presses Ctrl+C.
    """
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "goodpractice", "new", "case-study", "--as-of", "2031-03-01"]
    with subprocess.Popen(
        command, cwd=root, stdin=theirs, stdout=theirs, stderr=theirs, env=environment_with({})
    ) as process:
        os.close(theirs)
        os.write(ours, "".join(f"{each}\n" for each in answers).encode())
        shown = b""
        end = time.monotonic() + WAIT
        while time.monotonic() < end:
            ready, _, _ = select.select([ours], [], [], 0.2)
            try:
                shown += os.read(ours, 4096) if ready else b""
            except OSError:  # the other side has ended
                break
            if break_off_at and break_off_at in shown.decode(errors="replace"):
                process.send_signal(signal.SIGINT)
                break_off_at = ""
            if not ready and process.poll() is not None:
                break
        if process.poll() is None and not ready:
            process.kill()
        code = process.wait(WAIT)
    os.close(ours)
    return code, shown.decode()


def test_what_is_answered_becomes_a_file_that_holds(tmp_path: Path) -> None:
    """Every value in its field; what was not answered stands as a comment, a heading without words says so."""
    root = write_knowledge_base(tmp_path, A_KNOWLEDGE_BASE)
    code, shown = _at_a_terminal(root, *ANSWERS)
    assert code == 0, shown
    text = (root / "case_studies/a-bus-for-the-far-villages.md").read_text()
    for line in (
        "title: A bus for the far villages",
        "written_by: editors",
        "evidence: described",
        "phases: [secondary]",
        '  - title: "A report: first part"',
        "started: 2029/30",
        "ended: 2030",
        "    before: 12",
        "    after: 7.5",
        "barriers: [worry, travel]",
        "  pupils_on_roll: 640",
        "# caution:",
    ):
        assert f"\n{line}\n" in text, line
    assert "## What was done\n\nWe sent a bus.\nEvery day.\n" in text
    assert "## What changed\n\nNot reported.\n" in text
    loaded = load(root, AS_OF)
    assert [each for each in loaded.diagnostics if each.severity != "advice"] == []
    assert loaded.knowledge_base.entry("case-study/a-bus-for-the-far-villages") is not None


def test_an_answer_that_does_not_hold_is_told_and_asked_for_again(tmp_path: Path) -> None:
    """In the words of the checks, before the next question."""
    root = write_knowledge_base(tmp_path, A_KNOWLEDGE_BASE)
    _, shown = _at_a_terminal(root, *ANSWERS)
    assert "`ended` should be a date, but it is `15/05/2030`. Write 2030-05-15" in shown
    assert shown.count("When it ended, if it has.") == 1


def test_who_breaks_it_off_leaves_nothing(tmp_path: Path) -> None:
    """No half of a file."""
    root = write_knowledge_base(tmp_path, A_KNOWLEDGE_BASE)
    before = sorted(each.name for each in (root / "case_studies").iterdir())
    code, _ = _at_a_terminal(root, *REQUIRED, break_off_at="Add one?")
    assert code == 1
    assert sorted(each.name for each in (root / "case_studies").iterdir()) == before


def test_without_a_terminal_nobody_is_asked(tmp_path: Path) -> None:
    """The command says what to do instead."""
    done = goodpractice(write_knowledge_base(tmp_path, A_KNOWLEDGE_BASE), "new", "hub", "--as-of", "2031-03-01")
    assert done.returncode == 2
    assert "Say a title" in done.stderr


@pytest.mark.parametrize("answers", [("Quiet hours before lessons",)])
def test_a_title_that_is_taken_is_told(answers: tuple[str, ...], tmp_path: Path) -> None:
    """And the entry that has it is left as it is."""
    root = write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, "case_studies/quiet-hours-before-lessons.md": "mine"})
    code, shown = _at_a_terminal(root, *answers, *ANSWERS[1:])
    assert code == 2
    assert "is there already" in shown
    assert (root / "case_studies/quiet-hours-before-lessons.md").read_text() == "mine"
