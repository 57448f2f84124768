"""Captions: what a WebVTT file says, when and who; and that no bytes are an exception."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builders import write_knowledge_base
from goodpractice.diagnostics import MOST_TOLD
from goodpractice.reading.captions import LARGEST, read_captions, read_captions_beside
from goodpractice.reading.files import Folder
from goodpractice.reading.text import invisible
from goodpractice.report import as_text

TALKS = Folder("webinars", ".yml", beside=(".vtt",))
A_TIME = "00:01.000 --> 00:04.000"


def said(text: str) -> list[tuple[int, str]]:
    """Return when and what of captions with nothing wrong."""
    cues, found = read_captions(text.encode(), "a.vtt")
    assert found == ()
    return [(cue.start, cue.text) for cue in cues]


def told(text: str | bytes) -> list[tuple[int, int, str]]:
    """Return what is wrong with captions, as line, column and code."""
    raw = text if isinstance(text, bytes) else text.encode()
    return [(each.line, each.column, each.code) for each in read_captions(raw, "a.vtt")[1]]


@pytest.mark.parametrize("first", ["WEBVTT", "WEBVTT - A talk", "WEBVTT\tx", "WEBVTT\nKind: captions\nLanguage: en"])
def test_the_words_stand_below_the_first_empty_line(first: str) -> None:
    """Whatever the header says beside its first word."""
    assert said(f"{first}\n\n{A_TIME}\nGood morning.\n") == [(1, "Good morning.")]


@pytest.mark.parametrize(
    ("time", "second"),
    [
        ("00:00.000 --> 00:00.500", 0),
        ("00:59.999 --> 01:00.000", 59),
        ("12:34.999-->12:35.000", 754),
        ("00:12:34.000 -->\t00:12:35.000 align:start position:0%", 754),
        ("  01:02:03.000 --> 01:02:03.000", 3723),
        ("100:00:00.000 --> 100:00:01.000", 360_000),
    ],
)
def test_a_caption_starts_at_a_whole_second(time: str, second: int) -> None:
    """With hours or without; how it is placed on the screen is left out."""
    assert said(f"WEBVTT\n\n{time}\nx\n") == [(second, "x")]


def test_a_caption_may_have_a_name_and_several_lines() -> None:
    """The name is left out, and the lines are words with one space between them."""
    assert said(f"WEBVTT\n\nfirst one\n{A_TIME}\nGood\n  morning,\tall.\n") == [(1, "Good morning, all.")]


def test_what_is_no_caption_is_left_out() -> None:
    """Notes, styles and regions; and a caption without words."""
    text = (
        f"WEBVTT\n\nSTYLE\n::cue {{ color: red }}\n\nREGION \nid:a\n\nNOTE\nOn\ntwo lines.\n\nNOTE one\n\n{A_TIME}\n \n"
    )
    assert said(f"{text}\n{A_TIME}\nGood morning.") == [(1, "Good morning.")]


@pytest.mark.parametrize("text", ["\ufeffWEBVTT\n\n{}\nx\n", "WEBVTT\r\n\r\n{}\r\nx\r\n", "WEBVTT\r\r{}\rx"])
def test_the_marks_and_line_endings_that_programs_write_are_no_mistake(text: str) -> None:
    """WebVTT allows them, and nobody edits captions by hand if they can help it."""
    assert said(text.format(A_TIME)) == [(1, "x")]


def test_silence_before_a_caption_is_known() -> None:
    """From the end of whatever was heard last, which need not be the caption above."""
    times = ("00:01.000 --> 00:09.000", "00:02.000 --> 00:03.000", "00:08.500 --> 00:10.000", "00:12.250 --> 00:13.000")
    text = "\n\n".join(f"{time}\n{number}" for number, time in enumerate(times))
    cues, _ = read_captions(f"WEBVTT\n\n{text}".encode(), "a.vtt")
    assert [cue.silence for cue in cues] == [0, 0, 0, 2.25]


def test_all_mistakes_are_told_at_once_and_the_rest_is_read() -> None:
    """Each with its line and column; a caption whose time cannot be read has no cue."""
    text = """\
WEBVTT

1:05 --> 00:01:08.000
One.

00:01:08.000 --> 00:00:09.000
Two <i>and a half.

soon --> later
Never.

00:00:30.000 --> 00:00:31.000
Three.

Four.
"""
    assert told(text) == [
        (3, 1, "caption-time"),
        (6, 18, "caption-order"),
        (7, 5, "caption-tag"),
        (9, 1, "caption-time"),
        (9, 10, "caption-time"),
        (12, 1, "caption-order"),
        (15, 1, "caption-time"),
    ]
    cues, _ = read_captions(text.encode(), "a.vtt")
    assert [(cue.start, cue.text) for cue in cues] == [(30, "Three."), (65, "One."), (68, "Two and a half.")]


def test_subrip_is_told_once_and_read_all_the_same() -> None:
    """However many times have commas; so what else is wrong is told too."""
    text = "1\n00:00:01,000 --> 00:00:04,000\nOne.\n\n2\n00:00:04,000 --> 00:00:03,000\nTwo.\n"
    assert told(text) == [(1, 1, "not-captions"), (6, 18, "caption-order")]
    cues, _ = read_captions(text.encode(), "a.vtt")
    assert [(cue.start, cue.text) for cue in cues] == [(1, "One."), (4, "Two.")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "Words.\n\nMore words.",
        "%PDF-1.7",
        '{"captions": []}',
        "WEBVTT",
        "WEBVTTx",
        f"WEBVTT\n\n{A_TIME}\n \n",
    ],
)
def test_what_holds_no_captions_is_told_once(text: str) -> None:
    """Nothing else is said of such a file."""
    assert told(text) == [(1, 1, "not-captions")]


def test_another_encoding_is_told() -> None:
    """As for every other file."""
    assert told(f"WEBVTT\n\n{A_TIME}\n£5\n".encode("cp1252")) == [(4, 1, "wrong-encoding")]
    assert told(f"WEBVTT\n\n{A_TIME}\nx\n".encode("utf-16")) == [(1, 1, "wrong-encoding")]


def test_a_caption_right_below_the_header_is_told() -> None:
    """A player that follows the standard would take it, one that does not would drop it."""
    assert told(f"WEBVTT\n{A_TIME}\nx\n") == [(2, 1, "caption-time")]


def test_a_file_of_rubbish_is_not_told_line_by_line_for_ever() -> None:
    """Of a slip on thousands of lines, only the first are told."""
    assert len(told(f"WEBVTT\n\n{A_TIME}\n" + "\nx\n" * 5_000)) == MOST_TOLD


@pytest.mark.parametrize(
    "piece",
    ["<", "<b", "<b></c>", "<v a>b", "a\n", "\n\na", "-->\n", "&", "&#9", ".''", "0,000 ", "\0", f"\n\n{A_TIME}\nb"],
)
def test_the_largest_file_is_read_in_seconds(piece: str) -> None:
    """Whatever is repeated in it."""
    start = time.process_time()
    text = f"WEBVTT\n\n{A_TIME}\n".encode() + piece.encode() * ((LARGEST - 50) // len(piece))
    cues, found = read_captions(text, "a.vtt")
    assert cues or found
    assert time.process_time() - start < 30


LINES = st.sampled_from(
    f"""WEBVTT|| |NOTE|STYLE|1|{A_TIME}|00:02.000 --> 00:01.000|0:1 --> x|-->|1,0 --> 0,000|<v A. Nobody>Good|
    morning. <i>|</v>|<|&lt;&#0;&#xD800;&#99999999999;|<00:01.500><c> yes</c>""".split("|")
)


@settings(max_examples=300, deadline=None)
@given(raw=st.binary(max_size=400) | st.lists(LINES, max_size=20).map(lambda lines: "\n".join(lines).encode()))
@example(raw=b"WEBVTT\n\n00:01.000 --> 00:04.000\n&#" + b"9" * 5_000)
@example(raw=b"WEBVTT\n\n" + b"9" * 5_000 + b":00.000 --> 00:04.000\nx")
def test_no_bytes_are_an_exception(raw: bytes) -> None:
    """Whatever a file holds, there are cues in order or diagnostics, and all of it can be printed."""
    cues, found = read_captions(raw, "a.vtt")
    assert [cue.start for cue in cues] == sorted(cue.start for cue in cues)
    for cue in cues:
        assert cue.text == " ".join(cue.text.split()) != ""
        assert invisible(cue.text + cue.speaker) is None
        assert cue.text.encode()
    lines = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for each in found:
        assert as_text(each).encode()
        assert each.column >= 1
        assert raw.startswith((b"\xff\xfe", b"\xfe\xff")) or 1 <= each.line <= lines


def test_the_captions_of_a_folder_are_read_by_their_paths(tmp_path: Path) -> None:
    """Sorted; files that are hidden or end otherwise are left alone, and so are folders where none may stand."""
    text = f"WEBVTT\n\n{A_TIME}\nx\n"
    files = {f"webinars/{name}": text for name in ("b.vtt", "a.vtt", ".c.vtt", "d.yml")}
    root = write_knowledge_base(tmp_path, {**files, "hubs/e.vtt": text})
    captions, found = read_captions_beside(root, TALKS)
    assert list(captions) == ["webinars/a.vtt", "webinars/b.vtt"]
    assert found == []
    assert read_captions_beside(root, Folder("hubs", ".yml")) == ({}, [])
    assert read_captions_beside(root / "nowhere", TALKS) == ({}, [])


def test_captions_that_are_too_large_are_told_and_not_read(tmp_path: Path) -> None:
    """And nobody calls them missing."""
    root = write_knowledge_base(tmp_path, {"webinars/a.vtt": b"x" * (LARGEST + 1)})
    captions, (found,) = read_captions_beside(root, TALKS)
    assert captions == {"webinars/a.vtt": ()}
    assert (found.path, found.code) == ("webinars/a.vtt", "file-too-large")
    assert found.message == "The file has 1,500,001 bytes; the most is 1,500,000."


def test_captions_are_not_read_through_a_link(tmp_path: Path) -> None:
    """Neither a file nor the folder; the link itself is told of where the folder is read."""
    root = write_knowledge_base(tmp_path, {"secret.vtt": f"WEBVTT\n\n{A_TIME}\nx\n", "webinars/a.yml": ""})
    (root / "webinars" / "a.vtt").symlink_to(root / "secret.vtt")
    assert read_captions_beside(root, TALKS) == ({"webinars/a.vtt": ()}, [])
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / "webinars").symlink_to(root / "webinars")
    assert read_captions_beside(tmp_path / "linked", TALKS) == ({}, [])


def test_what_is_no_ordinary_file_is_told(tmp_path: Path) -> None:
    """It is never waited for."""
    root = write_knowledge_base(tmp_path, {"webinars/a.yml": ""})
    os.mkfifo(root / "webinars" / "a.vtt")
    captions, (found,) = read_captions_beside(root, TALKS)
    assert captions == {"webinars/a.vtt": ()}
    assert found.code == "unreadable-file"
