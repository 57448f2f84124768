"""What somebody meant who wrote a date or a number in another form."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodpractice.checking.guesses import (
    date_meant,
    date_surely_meant,
    in_words,
    moment_meant,
    number_meant,
    number_surely_meant,
    says_nothing,
)
from goodpractice.model.partial_date import PartialDate


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("15/05/2024", "2024-05-15"),
        ("5/5/2024", "2024-05-05"),
        ("15.05.2024", "2024-05-15"),
        ("15-05-2024", "2024-05-15"),
        ("2024/05/15", "2024-05-15"),
        ("2024-5-15", "2024-05-15"),
        ("2024-05-15 16:00", "2024-05-15"),
        ("15 May 2024", "2024-05-15"),
        ("15th May 2024", "2024-05-15"),
        ("1st sept 2024", "2024-09-01"),
        ("Wednesday 15 May 2024", "2024-05-15"),
        ("May 15, 2024", "2024-05-15"),
        ("May 2024", "2024-05"),
        ("05/2024", "2024-05"),
        ("2024/05", "2024-05"),
        ("2023/25", "2023/24"),
        ("2023/2024", "2023/24"),
        ("2023-24", "2023/24"),
        ("2023–24", "2023/24"),
        ("about 2024", "2024"),
        ("2024?", "2024"),
        ("15/05/24", "2024-05-15"),
        ("03/04/2024", "2024-04-03"),
        ("05/15/2024", "2024-05-15"),
        ("15th of May 2024", "2024-05-15"),
        ("“15 May 2024”", "2024-05-15"),
        ("academic year 2023/24", "2023/24"),
        ("2023 to 2024", "2023/24"),
    ],
)
def test_a_date_in_another_form_is_understood(written: str, meant: str) -> None:
    """British, American, in words, or with the parts the other way round: what is meant is written year first."""
    assert date_meant(written) == meant


@pytest.mark.parametrize(
    "written", ["", "soon", "31/02/2024", "13/13/2024", "2024-02-30", "15 Foo 2024", "24", "x" * 5_000]
)
def test_what_is_no_date_is_not_guessed(written: str) -> None:
    """Nobody is told to write a day that does not exist."""
    assert date_meant(written) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("40%", "40"),
        ("40 %", "40"),
        ("40 per cent", "40"),
        ("1,640", "1640"),
        ("1,640 pupils", "1640"),
        ("-3.5", "-3.5"),
        ("£250", "250"),
        ("045", "45"),
        ("0", "0"),
        (" 12 ", "12"),
        ("1 640", "1640"),
        ("−3.5", "-3.5"),
        ("“640”", "640"),
    ],
)
def test_a_number_with_something_around_it_is_understood(written: str, meant: str) -> None:
    """Signs, units, commas and noughts are left out."""
    assert number_meant(written) == meant


@pytest.mark.parametrize(
    "written", ["", "forty", "12 to 15", "1.2k", "3 million", "7,5", "1.2.3", "12/15", "1" + " " * 5_000 + "!"]
)
def test_what_is_no_number_is_not_guessed(written: str) -> None:
    """A range or a word is left to whoever wrote it."""
    assert number_meant(written) is None


@settings(max_examples=200, deadline=None)
@given(written=st.text(alphabet="0123456789/.-– MayJune,thst?T:", max_size=20))
def test_a_guess_is_always_a_date(written: str) -> None:
    """Whatever is written, what is proposed instead would pass."""
    guess = date_meant(written)
    assert guess is None or PartialDate(guess).written == guess


@pytest.mark.parametrize(
    "written", ["about 2024", "Autumn term 2024", "2024?", "2023/25", "2024-05-15 16:00", "soon", ""]
)
def test_a_date_that_would_lose_something_is_not_sure(written: str) -> None:
    """It is proposed, and a person decides."""
    assert date_surely_meant(written) is None


@pytest.mark.parametrize("written", ["15/05/2024", "May 2024", "2023/2024", "2023-24", "15 May 24"])
def test_a_date_in_another_form_is_sure(written: str) -> None:
    """Nothing is lost where only the form changes."""
    assert date_surely_meant(written) == date_meant(written)


def test_a_whole_day_is_said_in_words_too() -> None:
    """So that whoever meant 4 March sees that 3 April was understood."""
    assert in_words("2024-04-03") == "2024-04-03 (3 April 2024)"
    assert in_words("2024-04") == "2024-04"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2 April 2031, 4pm", "2031-04-02 16:00"),
        ("02/04/2031 16:00", "2031-04-02 16:00"),
        ("2031-04-02 at 4.30 p.m.", "2031-04-02 16:30"),
        ("2 April 2031 12am", "2031-04-02 00:00"),
        ("2 April 2031 12pm", "2031-04-02 12:00"),
        ("2 April 2031 at 4", None),
        ("2 April 2031 13pm", None),
        ("2 April 2031, 25:00", None),
        ("April 2031, 4pm", None),
        ("2 April 2031, 4 to 5pm", None),
        ("2031-04-02", None),
        ("x" * 5_000, None),
    ],
)
def test_a_moment_in_another_form_is_understood(written: str, meant: str | None) -> None:
    """With its day in any form, and its time with am or pm or with minutes."""
    assert moment_meant(written) == meant


@pytest.mark.parametrize(
    ("written", "unit", "meant"),
    [
        ("40%", "", "40"),
        ("31.5 per cent", "", "31.5"),
        ("640 pupils", "", "640"),
        ("12 days", "days", "12"),
        ("12 days", "weeks", None),
        ("1 hour", "minutes", None),
        ("about 90", "", None),
    ],
)
def test_a_number_is_sure_where_nothing_is_lost(written: str, unit: str, meant: str | None) -> None:
    """The unit may go where the field says it already."""
    assert number_surely_meant(written, unit) == meant


@pytest.mark.parametrize("written", ["N/A", "n/a", "None", "TBC", "tbc.", "?", "–", " Not known "])
def test_some_words_only_say_that_there_is_nothing_to_say(written: str) -> None:
    """Such a field is left out."""
    assert says_nothing(written)


@pytest.mark.parametrize("written", ["", "none of the pupils", "0", "no"])
def test_other_words_say_something(written: str) -> None:
    """None is not no, and nothing is not a word."""
    assert not says_nothing(written)
