"""Bytes to lines: whatever a file holds, there are lines, and what is wrong with its characters is said once."""

import pytest

from goodpractice.diagnostics import MOST_TOLD
from goodpractice.reading.text import LONGEST_LINE, decode, seen


def _codes(raw: bytes) -> list[tuple[int, int, str]]:
    return [(each.line, each.column, each.code) for each in decode(raw, "a.md")[1]]


def test_plain_text_is_its_lines() -> None:
    """A file in UTF-8 is its lines, the last of them empty where it ends in a line feed."""
    assert decode("Café\n10 £\n".encode(), "a.md") == (("Café", "10 £", ""), ())


def test_no_bytes_are_one_empty_line() -> None:
    """An empty file has one line, so that something can always be shown."""
    assert decode(b"", "a.md") == (("",), ())


def test_a_byte_order_mark_is_a_warning_and_left_out() -> None:
    """The mark of UTF-8 does not become part of the first line."""
    lines, found = decode(b"\xef\xbb\xbftitle: x", "a.md")
    assert lines == ("title: x",)
    assert [(each.code, each.severity) for each in found] == [("byte-order-mark", "warning")]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_told_and_read_all_the_same(encoding: str) -> None:
    """A file in UTF-16 is told once, and its lines are read, so that other mistakes are told too."""
    mark = "\ufeff".encode(encoding)
    lines, found = decode(mark + "title: é\nb: c".encode(encoding), "a.md")
    assert lines == ("title: é", "b: c")
    assert [each.code for each in found] == ["wrong-encoding"]


def test_half_a_letter_of_utf_16_is_no_exception() -> None:
    """A file in UTF-16 that ends within a letter is read as far as it goes."""
    lines, found = decode(b"\xff\xfea\x00b\x00c", "a.md")
    assert lines == ("ab\N{REPLACEMENT CHARACTER}",)
    assert [each.code for each in found] == ["wrong-encoding"]


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_carriage_returns_end_lines_and_are_told_once(ending: str) -> None:
    """Lines that end as on Windows, or on very old machines, are lines; one warning tells of them all."""
    lines, found = decode(f"one{ending}two{ending}three".encode(), "a.md")
    assert lines == ("one", "two", "three")
    assert [(each.line, each.column, each.code, each.severity) for each in found] == [
        (1, 4, "carriage-return", "warning")
    ]


def test_the_first_carriage_return_has_its_line() -> None:
    """Where only some lines end in a carriage return, the first that does is named."""
    assert _codes(b"one\ntwo\r\nthree\r\n") == [(2, 4, "carriage-return")]


def test_a_byte_that_is_not_utf_8_is_told_once_and_replaced() -> None:
    """A file in another encoding is told of at its first wrong byte; every such byte becomes a replacement sign."""
    lines, found = decode("ab £\ncd é".encode("latin-1"), "a.md")
    assert lines == ("ab \N{REPLACEMENT CHARACTER}", "cd \N{REPLACEMENT CHARACTER}")
    assert [(each.line, each.column, each.code) for each in found] == [(1, 4, "wrong-encoding")]
    assert "0xa3" in found[0].message


@pytest.mark.parametrize(
    "character",
    ["\0", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff"],
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_what_nobody_can_see_is_told_with_its_place(character: str) -> None:
    """Control characters, odd line separators and marks within a text are told of by their number."""
    lines, found = decode(f"title: a\nsummary: b{character}c".encode(), "a.md")
    assert lines == ("title: a", "summary: b\N{REPLACEMENT CHARACTER}c")
    assert [(each.line, each.column, each.code) for each in found] == [(2, 11, "invisible-character")]
    assert f"U+{ord(character):04X}" in found[0].message


def test_one_line_is_told_once_however_much_is_wrong_with_it() -> None:
    """Several invisible characters on a line are one slip."""
    assert _codes(b"a\0b\0c\0\nfine\n\0") == [(1, 2, "invisible-character"), (3, 1, "invisible-character")]


def test_columns_count_characters() -> None:
    """A letter of two bytes and a picture of four are one column each."""
    assert _codes("é😀\0".encode()) == [(1, 3, "invisible-character")]


@pytest.mark.parametrize("text", ["\t", "a\u00a0b", "naïve", "“quoted”", "👩‍👩‍👧", "e\u0301", "日本語", "ﬁ"])
def test_ordinary_letters_and_signs_pass(text: str) -> None:
    """Tabs, hard spaces, accents, curly quotes, pictures and other scripts are no mistake."""
    assert decode(text.encode(), "a.md") == ((text,), ())


def test_a_file_of_rubbish_is_not_told_line_by_line_for_ever() -> None:
    """Of one slip on thousands of lines, only the first are told."""
    assert len(_codes(b"\0\n" * 5_000)) == MOST_TOLD


@pytest.mark.parametrize("character", ["\u00ad", "\u200b", "\u200e", "\u202e", "\u2060", "\u2066"])
def test_what_a_paste_hides_is_left_out_and_told_once(character: str) -> None:
    """At its first place, with the number of other lines that hold some."""
    lines, found = seen(("fine", f"pu{character}pil", f"{character}a{character}b"), "a.md")
    assert lines == ("fine", "pupil", "ab")
    assert [(each.line, each.column, each.code, len(each.mend)) for each in found] == [(2, 3, "invisible-character", 3)]
    assert "1 other line" in found[0].message


@pytest.mark.parametrize("text", ["👩‍👩‍👧", "☕️", "a\u00a0b", "naïve"])
def test_what_joins_the_parts_of_a_picture_stays(text: str) -> None:
    """And so does a space that keeps a number with its unit."""
    assert seen((text,), "a.md") == ((text,), ())


def test_a_byte_that_is_no_letter_in_windows_either_has_no_mend() -> None:
    """Nobody can say what it was."""
    (found,) = decode(b"caf\xe9 \x81", "a.md")[1]
    assert found.mend == ()


def test_a_line_that_is_too_long_is_told_at_its_first_letter_too_many() -> None:
    """One letter less, and it is in order; it is read all the same, so that other mistakes in it are told."""
    longest = "x" * LONGEST_LINE
    assert decode(f"a\n{longest}\n".encode(), "a.md")[1] == ()
    lines, (told,) = decode(f"a\n{longest}x\n".encode(), "a.md")
    assert (told.code, told.line, told.column) == ("line-too-long", 2, LONGEST_LINE + 1)
    assert lines[1] == f"{longest}x"
