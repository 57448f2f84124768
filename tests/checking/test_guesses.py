"""What somebody meant who wrote a date or a number in another form."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodpractice.checking.guesses import date_meant, number_meant
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
    ],
)
def test_a_number_with_something_around_it_is_understood(written: str, meant: str) -> None:
    """Signs, units, commas and noughts are left out."""
    assert number_meant(written) == meant


@pytest.mark.parametrize("written", ["", "forty", "12 to 15", "1.2.3", "12/15", "1" + " " * 5_000 + "!"])
def test_what_is_no_number_is_not_guessed(written: str) -> None:
    """A range or a word is left to whoever wrote it."""
    assert number_meant(written) is None


@settings(max_examples=200, deadline=None)
@given(written=st.text(alphabet="0123456789/.-– MayJune,thst?T:", max_size=20))
def test_a_guess_is_always_a_date(written: str) -> None:
    """Whatever is written, what is proposed instead would pass."""
    guess = date_meant(written)
    assert guess is None or PartialDate(guess).written == guess
