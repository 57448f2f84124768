"""Diagnostics as values: their order, and the guess at what a word was meant to be."""

import pytest

from goodpractice.diagnostics import Mend, Place, Rule, closest, in_file_order, near_miss, shortened

RULE = Rule("a-rule", "error", "Because.", "wrong", "right")


def test_diagnostics_come_by_file_line_and_column_each_once() -> None:
    """Those of one place stay in the order in which they were found, the same each time."""
    places = [("b", 1, 1), ("a", 2, 1), ("a", 1, 5), ("a", 1, 1), ("a", 1, 1), ("a", 10, 1)]
    found = [RULE.at(Place(*place), f"Message {number}.", "Hint.") for number, place in enumerate(places)]
    assert [each.message for each in in_file_order([*found, found[0]])] == [
        "Message 3.",
        "Message 4.",
        "Message 2.",
        "Message 1.",
        "Message 5.",
        "Message 0.",
    ]


def test_json_has_the_seven_documented_keys() -> None:
    """The offending line and its mend are for whoever edits the file and not in the JSON."""
    assert list(RULE.at(Place("a", 1, 2), "m", "h", "source", (Mend(1, 2, "a", "b"),)).as_json()) == [
        "path",
        "line",
        "column",
        "code",
        "severity",
        "message",
        "hint",
    ]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("organisaton", "organisation"),
        ("Organisation", "organisation"),
        ("free-school-meals", "free_school_meals"),
        ("free school meal", "free_school_meals"),
        ("kye", "key"),
        ("sumary", "summary"),
        ("colour", None),
        ("", None),
        ("x" * 100_000, None),
    ],
)
def test_a_slip_is_traced_to_the_word_it_was_meant_to_be(word: str, meant: str | None) -> None:
    """Letters left out or changed about, capitals and other joints are slips; another word is none."""
    assert closest(word, ["organisation", "free_school_meals", "key", "summary"]) == meant


def test_what_is_nearest_is_the_same_whatever_the_order() -> None:
    """Of two words that are equally near, the guess does not depend on luck."""
    assert closest("hat", ["cat", "hut", "hit"]) == closest("hat", sorted(["cat", "hut", "hit"]))


def test_a_long_text_is_cut_in_a_message() -> None:
    """What was cut ends in dots."""
    assert (shortened("a" * 60), shortened("a" * 61)) == ("a" * 60, "a" * 60 + "…")


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("organisaton", ("organisation", "title"), "organisation"),
        ("Written By", ("written_by", "written"), "written_by"),
        ("kye", ("key", "label"), "key"),
        ("exam", ("exams", "worry"), "exams"),
        ("year-9", ("year-7", "year-8"), None),
        ("year-9", ("year-8",), None),
        ("primry", ("primary", "primery"), None),
        ("worries", ("worry",), None),
        ("colour", ("organisation",), None),
        ("", ("organisation",), None),
        ("x" * 100_000, ("organisation",), None),
    ],
)
def test_a_near_miss_is_so_near_that_nobody_need_be_asked(word: str, known: tuple[str, ...], meant: str | None) -> None:
    """Digits agree, and no other word is about as near."""
    assert near_miss(word, known) == meant
