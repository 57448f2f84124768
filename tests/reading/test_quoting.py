"""Files whose every line starts with the same signs."""

import pytest

from goodpractice.reading.quoting import without_quoting


@pytest.mark.parametrize(
    ("lines", "clean"),
    [
        (("> a: 1", "> b: 2", ">", "> c: 3"), ("a: 1", "b: 2", "", "c: 3")),
        ((">> a: 1", ">> b: 2", ">> c: 3"), ("a: 1", "b: 2", "c: 3")),
        (("  a:", "    b: 1", "", "  c: 2"), ("a:", "  b: 1", "", "c: 2")),
        (("\u00a0a: 1", "\u00a0b: 2", "\u00a0c: 3"), ("a: 1", "b: 2", "c: 3")),
    ],
)
def test_what_all_lines_start_with_is_left_out_and_told_once(lines: tuple[str, ...], clean: tuple[str, ...]) -> None:
    """Deeper indentation stays, and lines that say nothing may lack the sign."""
    shown, found = without_quoting(lines, "a.md")
    assert shown == clean
    assert [(each.line, each.column, each.code) for each in found] == [(1, 1, "quoted-as-a-whole")]


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("",),
        ("> a", "> b"),
        ("> a", "> b", "c"),
        ("a", "> b", "> c"),
        ("a:", "  b: 1", "  c: 2"),
        ("", "", ""),
    ],
)
def test_other_lines_are_left_alone(lines: tuple[str, ...]) -> None:
    """A quotation in a story, a group of fields, two lines by chance."""
    assert without_quoting(lines, "a.md") == (lines, ())
