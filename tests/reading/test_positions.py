"""Positions: every key and value of a document knows its line and column, counted from 1 in characters."""

from dataclasses import dataclass

import pytest

from builders import A_CASE_STUDY, A_HUB, A_KNOWLEDGE_BASE, A_WEBINAR, document_of
from goodpractice.diagnostics import Place
from goodpractice.reading.document import Document, Mapping, Node, Scalar, Sequence, Steps

NON_ASCII = """\
title: "Café 😀: naïve"
sources:
  - {title: été, publisher: "日本語", link: x}
  - title: é
    note: e\u0301e\u0301
lead: [ü, “é”, z]
"""


@dataclass(frozen=True)
class _Spot:
    steps: Steps
    written: str
    line: int
    column: int


def _spots(node: Node, steps: Steps = ()) -> list[_Spot]:
    """Return every single value and every field's name below a node."""
    if isinstance(node, Scalar):
        return [_Spot(steps, node.written, node.line, node.column)]
    if isinstance(node, Sequence):
        return [spot for number, each in enumerate(node.items) for spot in _spots(each, (*steps, number))]
    keys = [_Spot((*steps, key.written), key.written, key.line, key.column) for key, _ in node.entries]
    return keys + [spot for key, each in node.entries for spot in _spots(each, (*steps, key.written))]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (A_CASE_STUDY, "case_studies/x.md"),
        (A_WEBINAR, "webinars/x.yml"),
        (A_HUB, "hubs/x.yml"),
        (NON_ASCII, "hubs/x.yml"),
        *((text, path) for path, text in A_KNOWLEDGE_BASE.items() if path.startswith("vocabularies/")),
    ],
)
def test_every_key_and_value_stands_where_it_says(text: str, path: str) -> None:
    """At each position of each document stands the word that is said to stand there, in quotes or without."""
    lines = text.split("\n")
    spots = _spots(document_of(text, path).root)
    assert len(spots) > 8
    for spot in spots:
        there = lines[spot.line - 1][spot.column - 1 :]
        assert there.startswith((spot.written, f'"{spot.written}', f"'{spot.written}")), spot


def test_the_places_of_a_document_can_be_counted_by_hand() -> None:
    """The way to a value gives its place, and with `of_key` that of its name."""
    document = document_of(NON_ASCII)
    assert document.place(("title",)) == Place("hubs/anytown.yml", 1, 8)
    assert document.place(("sources", 0, "publisher")) == Place("hubs/anytown.yml", 3, 29)
    assert document.place(("sources", 0, "publisher"), of_key=True) == Place("hubs/anytown.yml", 3, 18)
    assert document.place(("sources", 1, "note")) == Place("hubs/anytown.yml", 5, 11)
    assert document.place(("lead", 2)) == Place("hubs/anytown.yml", 6, 16)


@pytest.mark.parametrize(
    ("steps", "line", "column"),
    [
        ((), 1, 1),
        (("nothing",), 1, 1),
        (("sources", 5), 3, 3),
        (("sources", 0, "nothing"), 3, 5),
        (("sources", "nothing"), 3, 3),
        (("title", "nothing"), 1, 8),
        (("lead", -1), 6, 7),
    ],
)
def test_where_nothing_is_there_the_nearest_parent_is_the_place(steps: Steps, line: int, column: int) -> None:
    """The place of a value that is missing is that of what it is missing from."""
    assert document_of(NON_ASCII).place(steps) == Place("hubs/anytown.yml", line, column)


def test_lines_are_counted_from_the_top_of_the_file() -> None:
    """The fields of a case study start on its second line, and its body below the fence."""
    document = document_of("---\ntitle: a\n---\n\n## Why\n", "case_studies/x.md")
    assert document.place(("title",)) == Place("case_studies/x.md", 2, 8)
    assert (document.body, document.body_line) == ("\n## Why\n", 4)


def test_a_field_after_one_that_cannot_be_read_keeps_its_line() -> None:
    """Where the fields are read one by one, their lines are still those of the file."""
    document = document_of("a: 1\nb: [\nc:\n  - d: é\n    e: 2\n")
    assert document.place(("c", 0, "e")) == Place("hubs/anytown.yml", 5, 8)


def test_a_line_with_a_byte_order_mark_keeps_its_columns() -> None:
    """The invisible mark at the start of a file takes no column."""
    assert document_of(b"\xef\xbb\xbftitle: a\n").place(("title",)) == Place("hubs/anytown.yml", 1, 8)


def test_windows_line_endings_move_nothing() -> None:
    """Lines that end in CR LF have the places they would have with LF."""
    text = A_CASE_STUDY.replace("\n", "\r\n")
    assert _spots(document_of(text, "case_studies/x.md").root) == _spots(
        document_of(A_CASE_STUDY, "case_studies/x.md").root
    )


def test_the_source_of_a_line_is_as_written() -> None:
    """A document shows its lines, and nothing where the file has no such line."""
    document = document_of("title: é\n")
    assert [document.source(number) for number in (0, 1, 2, 3)] == ["", "title: é", "", ""]


def test_a_merge_conflict_moves_nothing() -> None:
    """Between the marks of a conflict the first version is read, and what stands below keeps its line."""
    document = document_of("a: 1\n<<<<<<< HEAD\nb: 2\n||||||| base\nb: 0\n=======\nb: 3\n>>>>>>> theirs\nc: 4\n")
    assert document.plain() == {"a": 1, "b": 2, "c": 4}
    assert document.place(("c",)) == Place("hubs/anytown.yml", 9, 4)
    assert document.source(7) == "b: 3"


def test_a_document_is_frozen() -> None:
    """What has been read cannot be changed."""
    document = document_of("a: 1")
    assert isinstance(document.root, Mapping)
    with pytest.raises(AttributeError):
        document.path = "elsewhere"  # type: ignore[misc]
    assert Document.__hash__ is not None
