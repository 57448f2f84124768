"""Times of the year: which a day lies in, at the turn of the year too, and the entries that fit them."""

from datetime import date

import pytest
from pydantic import ValidationError

from builders import a_case_study, a_term, a_vocabulary, kb_of
from goodpractice.model.seasons import Season, seasons_on


def _season(starts: str, ends: str, title: str = "Mud") -> Season:
    return Season(title=title, text="It is wet.", starts=starts, ends=ends, terms=("barriers/travel",))


@pytest.mark.parametrize(
    ("starts", "ends", "day", "holds"),
    [
        ("09-01", "10-15", date(2031, 9, 1), True),
        ("09-01", "10-15", date(2031, 10, 15), True),
        ("09-01", "10-15", date(2031, 8, 31), False),
        ("09-01", "10-15", date(2031, 10, 16), False),
        ("12-15", "01-31", date(2031, 12, 14), False),
        ("12-15", "01-31", date(2031, 12, 15), True),
        ("12-15", "01-31", date(2031, 12, 31), True),
        ("12-15", "01-31", date(2032, 1, 1), True),
        ("12-15", "01-31", date(2032, 1, 31), True),
        ("12-15", "01-31", date(2032, 2, 1), False),
        ("02-29", "02-29", date(2031, 2, 28), False),
        ("02-20", "02-29", date(2031, 2, 28), True),
        ("02-20", "02-28", date(2032, 2, 29), False),
        ("05-05", "05-05", date(2031, 5, 5), True),
    ],
)
def test_a_day_lies_in_a_season_from_its_first_to_its_last(starts: str, ends: str, day: date, holds: bool) -> None:
    """Both included, over the turn of the year, and on 29 February."""
    assert _season(starts, ends).holds_on(day) is holds


def test_the_season_that_began_last_comes_first() -> None:
    """Also just after the turn of the year; those the day is not in are left out."""
    seasons = (
        _season("11-10", "02-28", "winter"),
        _season("12-15", "01-31", "turn"),
        _season("01-02", "01-10", "return"),
        _season("06-01", "07-24", "summer"),
    )
    assert [each.title for each in seasons_on(seasons, date(2032, 1, 5))] == ["return", "turn", "winter"]
    assert [each.title for each in seasons_on(seasons, date(2031, 12, 20))] == ["turn", "winter"]
    assert seasons_on(seasons, date(2031, 9, 1)) == ()


@pytest.mark.parametrize("written", ["9-1", "09/01", "13-01", "02-30", "00-10", "2031-09-01", "09-0x", "٠٩-٠١", ""])
def test_a_day_of_the_year_is_two_digits_and_two_digits(written: str) -> None:
    """And a day that exists."""
    with pytest.raises(ValidationError):
        _season(written, "10-01")


BARRIERS = a_vocabulary("barriers", a_term("worry"), a_term("exams", broader="barriers/worry"), a_term("travel"))


def test_the_entries_that_fit_carry_most_of_the_terms_the_newest_first() -> None:
    """A narrower term counts; what no longer stands is left out, and so is what carries none."""
    kb = kb_of(
        a_case_study("old-both", started="2020", terms={"barriers": ("exams", "travel")}),
        a_case_study("new-one", started="2030", terms={"barriers": ("travel",)}),
        a_case_study("new-both", started="2029", terms={"barriers": ("worry", "travel")}),
        a_case_study("gone", started="2031", status="archived", terms={"barriers": ("worry", "travel")}),
        a_case_study("other", started="2031"),
        vocabularies=(BARRIERS,),
    )
    terms = (("barriers", "worry"), ("barriers", "travel"))
    assert [each.id for each in kb.fitting(terms, 9)] == ["new-both", "old-both", "new-one"]
    assert [each.id for each in kb.fitting(terms, 1)] == ["new-both"]
    assert kb.fitting((("barriers", "nowhere"),), 3) == ()


def test_among_equals_the_earlier_term_says_more_than_the_date() -> None:
    """The terms of a season stand in the order of what they say."""
    kb = kb_of(
        a_case_study("old", started="2020", terms={"barriers": ("worry",)}),
        a_case_study("new", started="2030", terms={"barriers": ("travel",)}),
        vocabularies=(BARRIERS,),
    )
    terms = (("barriers", "worry"), ("barriers", "travel"))
    assert [each.id for each in kb.fitting(terms, 2)] == ["old", "new"]
    assert [each.id for each in kb.fitting(terms[::-1], 2)] == ["new", "old"]
