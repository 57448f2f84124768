"""Diagnostics as people, programs and GitHub read them."""

import json
from dataclasses import replace

import pytest

from goodpractice.diagnostics import Diagnostic
from goodpractice.report import WIDEST, as_annotation, as_json, as_text

SOURCE = "barriers: [wory]"
SLIP = Diagnostic("case_studies/a.md", 6, 12, "unknown-term", "error", "`wory` is none.", "Write `worry`.", SOURCE)


def test_text_is_the_place_the_line_what_is_wrong_and_what_to_write() -> None:
    """With a caret under the sign at which the mistake begins."""
    assert as_text(SLIP) == (
        "case_studies/a.md:6:12  unknown-term\n"
        "    6 | barriers: [wory]\n"
        "      |            ^\n"
        "  `wory` is none.\n"
        "  Write `worry`."
    )


def test_a_warning_says_that_it_is_one() -> None:
    """Beside its code."""
    first, *_ = as_text(replace(SLIP, severity="warning")).split("\n")
    assert first == "case_studies/a.md:6:12  unknown-term  (warning)"


@pytest.mark.parametrize("source", ["", "   ", "\t"])
def test_a_line_with_nothing_on_it_is_not_shown(source: str) -> None:
    """Then there is no caret either."""
    assert as_text(replace(SLIP, source=source)).split("\n")[1:] == ["  `wory` is none.", "  Write `worry`."]


@pytest.mark.parametrize("line", [1, 42, 12345, 1234567])
def test_the_caret_is_right_whatever_the_number_of_the_line(line: int) -> None:
    """Also where it takes more digits than usual."""
    _, shown, caret, *_ = as_text(replace(SLIP, line=line)).split("\n")
    assert shown[caret.index("^")] == "w"


@pytest.mark.parametrize(
    ("length", "column"),
    [
        (101, 101),
        (120, 1),
        (120, 51),
        (120, 120),
        *((500, each) for each in (1, 2, 49, 50, 51, 52, 100, 101, 499, 500)),
    ],
)
def test_a_long_line_is_cut_and_the_caret_is_still_right(length: int, column: int) -> None:
    """Every line shown is narrow, and the caret stands under the sign of its column."""
    source = "".join(chr(0x4E00 + number) for number in range(length))
    _, shown, caret, *_ = as_text(replace(SLIP, source=source, column=column)).split("\n")
    assert shown[caret.index("^")] == source[column - 1]
    assert len(shown) <= WIDEST + len("    6 | ")


def test_a_line_of_just_the_width_is_not_cut() -> None:
    """One sign more is."""
    just = "x" * WIDEST
    assert just in as_text(replace(SLIP, source=just, column=WIDEST))
    assert f"{just}x" not in as_text(replace(SLIP, source=f"{just}x", column=1))


def test_a_caret_can_stand_behind_the_end_of_a_line() -> None:
    """Where something is missing there."""
    _, shown, caret, *_ = as_text(replace(SLIP, column=len(SOURCE) + 1)).split("\n")
    assert caret.index("^") == len(shown)


def test_a_tab_is_one_column_wide() -> None:
    """So that the caret is right in every terminal."""
    _, shown, caret, *_ = as_text(replace(SLIP, source="\tkey:\tvalue", column=7)).split("\n")
    assert "\t" not in shown
    assert shown[caret.index("^")] == "v"


def test_json_is_a_list_with_the_seven_documented_keys() -> None:
    """In their order, letters as they are, without the line itself."""
    (found,) = json.loads(as_json([SLIP]))
    assert list(found) == ["path", "line", "column", "code", "severity", "message", "hint"]
    assert list(found.values()) == [
        "case_studies/a.md",
        6,
        12,
        "unknown-term",
        "error",
        "`wory` is none.",
        "Write `worry`.",
    ]
    assert "é" in as_json([replace(SLIP, message="é")])


def test_no_diagnostics_are_an_empty_list() -> None:
    """And still JSON."""
    assert json.loads(as_json([])) == []


def test_an_annotation_is_a_workflow_command() -> None:
    """Of the severity of the mistake, on its line and column, titled by its code."""
    assert as_annotation(SLIP) == (
        "::error file=case_studies/a.md,line=6,col=12,title=unknown-term::`wory` is none. Write `worry`."
    )
    assert as_annotation(replace(SLIP, severity="warning")).startswith("::warning file=")


def test_an_annotation_stays_one_line() -> None:
    """Per cent signs and line ends in the message are escaped; colons and commas need not be."""
    each = replace(SLIP, message="50% of\nit,\r\nso:", hint="%0A")
    assert as_annotation(each).endswith("::50%25 of%0Ait,%0D%0Aso: %250A")
    assert len(as_annotation(each).splitlines()) == 1


def test_a_path_cannot_end_the_properties_of_an_annotation() -> None:
    """Colons, commas, per cent signs and line ends in it are escaped."""
    each = replace(SLIP, path="a,line=1::x%\ny.md")
    assert as_annotation(each).startswith("::error file=a%2Cline=1%3A%3Ax%25%0Ay.md,line=6,")
