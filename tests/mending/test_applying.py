"""Mends in the bytes of one file: what is not mended stays as it was, byte for byte."""

import pytest

from goodpractice.diagnostics import Diagnostic, Mend, Place, Rule
from goodpractice.mending.applying import apply_mends, text_of
from goodpractice.rules_of_text import BYTE_ORDER_MARK, CARRIAGE_RETURN

RULE = Rule("a-rule", "error", "Because.", "wrong", "right")


def _found(*mends: Mend, rule: Rule = RULE) -> Diagnostic:
    return rule.at(Place("a.md"), "Wrong.", "Right.", mend=mends)


def test_a_text_in_a_line_is_replaced_where_it_stands() -> None:
    """Of two that are alike, the one at the column."""
    assert apply_mends(b"one one\none\n", [_found(Mend(1, 5, "one", "two"))])[0] == b"one two\none\n"


def test_columns_count_characters() -> None:
    """Letters of several bytes are one column each."""
    assert apply_mends("é😀x\n".encode(), [_found(Mend(1, 3, "x", "y"))])[0] == "é😀y\n".encode()


def test_lines_can_be_added_and_taken_out() -> None:
    """A text to be replaced, and the one that replaces it, may hold line feeds."""
    assert apply_mends(b"a\nb\nc\n", [_found(Mend(1, 2, "", "\nnew"), Mend(2, 1, "b\n", ""))])[0] == b"a\nnew\nc\n"


def test_what_is_not_where_it_should_be_is_left_alone() -> None:
    """A mend of several changes is done whole or not at all, and is not called done."""
    raw = b"a\nb\n"
    assert apply_mends(raw, [_found(Mend(1, 1, "a", "x"), Mend(2, 1, "z", "y"))]) == (raw, ())
    assert apply_mends(raw, [_found(Mend(9, 1, "", "x"))]) == (raw, ())


def test_of_two_mends_that_meet_one_waits() -> None:
    """The second is left for when the file is read again."""
    first, second = _found(Mend(1, 1, "ab", "x")), _found(Mend(1, 2, "bc", "y"))
    assert apply_mends(b"abc", [first, second]) == (b"xc", (first,))
    first, second = _found(Mend(1, 1, "", "x")), _found(Mend(1, 1, "", "y"))
    assert apply_mends(b"abc", [first, second]) == (b"xabc", (first,))


def test_bytes_that_are_no_letters_stay() -> None:
    """A byte in another encoding that nobody asks to mend is written back as it was read."""
    assert apply_mends(b"\xe9 a\n", [_found(Mend(1, 3, "a", "b"))])[0] == b"\xe9 b\n"


def test_line_endings_stay_unless_they_are_the_mistake() -> None:
    """What is added ends as the lines of the file do."""
    assert apply_mends(b"a\r\nb\r\n", [_found(Mend(1, 2, "", "\nnew"))])[0] == b"a\r\nnew\r\nb\r\n"


def test_line_endings_and_marks_are_mended_first_and_alone() -> None:
    """While they are there, other places are counted differently."""
    ends = _found(Mend(1, 2, "\r", ""), rule=CARRIAGE_RETURN)
    assert apply_mends(b"a\r\nb\n", [_found(Mend(2, 1, "b", "c")), ends]) == (b"a\nb\n", (ends,))


def test_a_file_in_utf_16_becomes_utf_8() -> None:
    """Whatever is written is UTF-8, without a mark at its start."""
    raw = "\ufefftitle: é\n".encode("utf-16-le")
    assert apply_mends(raw, [_found(Mend(1, 1, "\ufeff", ""), rule=BYTE_ORDER_MARK)])[0] == "title: é\n".encode()


@pytest.mark.parametrize("raw", [b"\xff\xfea", b"\xff\xfe\x00\xd8"], ids=["half a letter", "half a pair"])
def test_what_cannot_be_kept_whole_is_not_touched(raw: bytes) -> None:
    """A file in UTF-16 that breaks off within a letter has no text to mend."""
    assert text_of(raw) is None
    assert apply_mends(raw, [_found(Mend(1, 1, "\ufeff", ""))]) == (raw, ())


def test_a_file_with_lines_of_very_old_machines_is_not_touched() -> None:
    """Where carriage returns alone end lines, no line is where it seems to be."""
    assert apply_mends(b"a\rb\r", [_found(Mend(1, 1, "", "x"))]) == (b"a\rb\r", ())


def test_without_a_mend_nothing_is_done() -> None:
    """A mistake that a person must mend changes nothing."""
    assert apply_mends(b"a", [_found()]) == (b"a", ())
