"""Dates as far as they are known: what is one, what it means, how it is said, and how two are put in order."""

import re
from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from goodpractice.model.partial_date import PartialDate, When

WHEN: TypeAdapter[PartialDate] = TypeAdapter(When)


@pytest.mark.parametrize(
    ("written", "first_day", "in_words"),
    [
        ("2024-05-15", date(2024, 5, 15), "15 May 2024"),
        ("2024-02-29", date(2024, 2, 29), "29 February 2024"),
        ("2024-05", date(2024, 5, 1), "May 2024"),
        ("2024-12", date(2024, 12, 1), "December 2024"),
        ("2024", date(2024, 1, 1), "2024"),
        ("2023/24", date(2023, 9, 1), "academic year 2023/24"),
        ("1999/00", date(1999, 9, 1), "academic year 1999/00"),
    ],
)
def test_a_day_a_month_a_year_or_an_academic_year_is_a_date(written: str, first_day: date, in_words: str) -> None:
    """Each has a first day it can mean, and words people use for it."""
    when = PartialDate(written)
    assert (when.first_day, when.in_words, str(when)) == (first_day, in_words, written)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "24",
        "0000",
        "2024-5",
        "2024-13",
        "2024-00",
        "2024-05-00",
        "2024-05-32",
        "2023-02-29",
        "2023/25",
        "2023/23",
        "2023/2024",
        "2023/24-05",
        "15/05/2024",
        "May 2024",
        "2024-05-15T10:00",
        " 2024",
        "2024\n",
        "２０２４",
    ],
)
def test_anything_else_is_none(written: str) -> None:
    """Neither as a value nor in a field."""
    with pytest.raises(ValueError, match=rf"\A{re.escape(written)}\Z"):
        PartialDate(written)
    with pytest.raises(ValidationError) as raised:
        WHEN.validate_python(written)
    assert raised.value.errors()[0]["type"] == "partial_date"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (2024, "2024"),
        ("2024-05", "2024-05"),
        (date(2024, 5, 15), "2024-05-15"),
        (PartialDate("2023/24"), "2023/24"),
    ],
)
def test_a_field_takes_what_yaml_makes_of_a_date(value: object, written: str) -> None:
    """A bare year is a number there, and a bare day a date."""
    assert WHEN.validate_python(value) == PartialDate(written)


@pytest.mark.parametrize("value", [True, None, 2024.0, 24, ["2024"], {"year": 2024}])
def test_a_field_takes_nothing_else(value: object) -> None:
    """True is not the year 1, and a list of dates is not a date."""
    with pytest.raises(ValidationError) as raised:
        WHEN.validate_python(value)
    assert raised.value.errors()[0]["type"] == "partial_date"


def test_json_holds_it_as_it_was_written() -> None:
    """And reads it back."""
    assert WHEN.dump_json(PartialDate("2023/24")) == b'"2023/24"'
    assert WHEN.validate_json(b'"2023/24"') == PartialDate("2023/24")


def test_dates_are_in_the_order_of_their_first_days() -> None:
    """Of those that begin on one day, the year comes before its months and the month before the academic year."""
    written = ["2022/23", "2023", "2023-01", "2023-01-02", "2023-09", "2023/24", "2023-09-02", "2024"]
    assert [str(each) for each in sorted(map(PartialDate, reversed(written)))] == written


def test_equal_dates_are_those_written_alike() -> None:
    """The year 2024 is not January 2024, though both may begin on the same day."""
    assert PartialDate("2024") == PartialDate("2024")
    assert PartialDate("2024") != PartialDate("2024-01")
    assert len({PartialDate("2024"), PartialDate("2024"), PartialDate("2024-01")}) == 2
