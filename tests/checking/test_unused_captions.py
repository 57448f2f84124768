"""Captions that no webinar names are told, unless something else is told already."""

from pathlib import Path

import pytest

from builders import A_KNOWLEDGE_BASE, A_WEBINAR, AS_OF, write_knowledge_base
from goodpractice.pipeline import load

CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:04.000\nGood morning.\n"
TALK = "webinars/opening-early.yml"


def told(root: Path, talk: str | bytes, name: str = "talk.vtt") -> list[tuple[str, str]]:
    """Return what is wrong where captions stand beside a webinar, as path and code."""
    loaded = load(write_knowledge_base(root, {**A_KNOWLEDGE_BASE, TALK: talk, f"webinars/{name}": CAPTIONS}), AS_OF)
    return [(each.path, each.code) for each in loaded.diagnostics]


def test_captions_that_are_named_are_used(tmp_path: Path) -> None:
    """By any webinar, whatever its own name."""
    assert told(tmp_path, f"{A_WEBINAR}captions: talk.vtt\n") == []


@pytest.mark.parametrize("line", ["", "captions: another-talk.vtt", "captions: talk.vttx"])
def test_captions_that_nobody_names_are_told(line: str, tmp_path: Path) -> None:
    """A name that only ends or begins like theirs is another."""
    assert ("webinars/talk.vtt", "unused-captions") in told(tmp_path, f"{A_WEBINAR}{line}\n")


@pytest.mark.parametrize(
    "line", ["caption: talk.vtt", "captions: [talk.vtt]", "captions: 'talk.vtt", "captions: Talk.vtt"]
)
def test_one_slip_is_told_once(line: str, tmp_path: Path) -> None:
    """Where the name stands in a field that is wrong, that is told and not this."""
    name = "Talk.vtt" if "Talk" in line else "talk.vtt"
    assert [path for path, _ in told(tmp_path, f"{A_WEBINAR}{line}\n", name)] == [TALK]


def test_a_webinar_that_cannot_be_read_may_name_them(tmp_path: Path) -> None:
    """So nothing is said of them before it is mended."""
    assert told(tmp_path, "x" * 300_000) == [(TALK, "file-too-large")]
