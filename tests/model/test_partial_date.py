"""Dates as far as they are known."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from goodpractice.model.partial_date import PartialDate, When

WHEN: TypeAdapter[PartialDate] = TypeAdapter(When)


@pytest.mark.parametrize(
    ("written", "first_day", "in_words"),
    [
        ("2024-05-15", "2024-05-15", "15 May 2024"),
        ("2024-02-29", "2024-02-29", "29 February 2024"),
        ("2024-05", "2024-05-01", "May 2024"),
        ("2024", "2024-01-01", "2024"),
        ("2023/24", "2023-09-01", "academic year 2023/24"),
        ("1999/00", "1999-09-01", "academic year 1999/00"),
    ],
)
def test_a_date_is_as_exact_as_its_source(written: str, first_day: str, in_words: str) -> None:
    """A day, a month, a year and an academic year each have a first day and words of their own."""
    when = PartialDate(written)
    assert (when.first_day.isoformat(), when.in_words, str(when)) == (first_day, in_words, written)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "24",
        "15/05/2024",
        "2024-5-15",
        "2024-13",
        "2024-00",
        "2024-02-30",
        "2023-02-29",
        "0000",
        "2023/25",
        "2023/2024",
        "2023-24",
        "2023/24/25",
        "2024-05-15T10:00",
        " 2024",
        "2024\n",
        "May 2024",
        "\u0662\u0660\u0662\u0664",
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    """Days that do not exist, years that do not follow, other orders and other digits are no dates."""
    with pytest.raises(ValueError, match=f"^{re.escape(written)}$"):
        PartialDate(written)
    with pytest.raises(ValidationError):
        WHEN.validate_python(written)


@pytest.mark.parametrize(
    ("value", "written"),
    [("2024-05", "2024-05"), (2024, "2024"), (date(2024, 5, 15), "2024-05-15"), (PartialDate("2024"), "2024")],
)
def test_a_field_takes_what_yaml_gives(value: object, written: str) -> None:
    """A year that YAML reads as a number, and a day it reads as a day, are dates."""
    assert WHEN.validate_python(value) == PartialDate(written)


@pytest.mark.parametrize("value", [None, True, 24, 2024.0, 20245, [], {}, "soon"])
def test_a_field_takes_nothing_else(value: object) -> None:
    """True is no year, nor is a number with a point."""
    with pytest.raises(ValidationError):
        WHEN.validate_python(value)


def test_dates_are_in_order_of_their_first_day() -> None:
    """A month comes before its days but for the first, and a year with its first day."""
    written = ["2025", "2023/24", "2023-08-31", "2024-05-15", "2024-05", "2023", "2023-09-01"]
    assert [str(each) for each in sorted(map(PartialDate, written))] == [
        "2023",
        "2023-08-31",
        "2023-09-01",
        "2023/24",
        "2024-05",
        "2024-05-15",
        "2025",
    ]


def test_a_date_is_written_to_json_as_it_was() -> None:
    """JSON holds the date as its source gives it."""
    assert WHEN.dump_json(PartialDate("2023/24")) == b'"2023/24"'
    assert WHEN.validate_json(b'"2023/24"') == PartialDate("2023/24")
    assert WHEN.json_schema()["type"] == ["string", "integer"]


@settings(max_examples=100, deadline=None)
@given(day=st.dates(min_value=date(1900, 1, 1)))
def test_every_day_is_a_date(day: date) -> None:
    """Any day there is can be written, read back and put in words."""
    when = PartialDate(day.isoformat())
    assert when.first_day == day
    assert when.in_words.startswith(f"{day.day} ")


@settings(max_examples=200, deadline=None)
@given(written=st.text(alphabet="0123456789-/ ", max_size=12))
def test_what_is_taken_has_a_first_day(written: str) -> None:
    """Whatever is accepted as a date has a first day and words."""
    try:
        when = PartialDate(written)
    except ValueError:
        return
    assert when.first_day.year == int(written[:4])
    assert when.in_words
