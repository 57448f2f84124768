"""Bare words of YAML: the few readings that are accepted, and the ones that surprise people."""

from datetime import date

import pytest

from goodpractice.reading.document import Plain
from goodpractice.reading.scalars import in_quotes, mend, read_bare, surprise


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("0", 0),
        ("640", 640),
        ("-3", -3),
        ("+3", 3),
        ("31.5", 31.5),
        (".5", 0.5),
        ("2.", 2.0),
        ("1.5e+3", 1500.0),
        ("2024-05-15", date(2024, 5, 15)),
        ("2024", 2024),
        ("2023/24", "2023/24"),
        ("2024-05", "2024-05"),
        ("Quiet hours", "Quiet hours"),
        ("y", "y"),
        ("n", "n"),
        ("1e3", "1e3"),
        ("1,640", "1,640"),
        ("40%", "40%"),
        ("nUll", "nUll"),
    ],
)
def test_a_bare_word_is_read_as_people_read_it(written: str, value: Plain) -> None:
    """Nothing, true, false, a number, a day, or else the text itself."""
    assert (read_bare(written), type(read_bare(written))) == (value, type(value))
    assert surprise(written) is None


@pytest.mark.parametrize("written", ["2024-02-30", "2024-13-01", "0000-01-01"])
def test_a_day_that_does_not_exist_is_text(written: str) -> None:
    """What looks like a day and is none stays text, and whoever asked for a day says so."""
    assert read_bare(written) == written


@pytest.mark.parametrize("written", ["9" * 19, "9" * 5_000, "1" * 19 + ".5", "1.0e+999"])
def test_a_number_too_large_to_mean_is_text(written: str) -> None:
    """A number of thousands of digits costs nothing, and none is without end."""
    assert read_bare(written) == written


@pytest.mark.parametrize(
    ("written", "meaning"),
    [
        ("yes", "true"),
        ("On", "true"),
        ("no", "false"),
        ("NO", "false"),
        ("off", "false"),
        ("12:30", "a number in base sixty"),
        ("1:30:45", "a number in base sixty"),
        ("010", "an octal number"),
        ("0x1F", "a hexadecimal number"),
        ("0b11", "a binary number"),
        ("1_000", "a number"),
        (".inf", "a number without a value"),
        ("-.Inf", "a number without a value"),
        (".nan", "a number without a value"),
    ],
)
def test_what_yaml_reads_as_something_else_is_a_surprise(written: str, meaning: str) -> None:
    """The word is told as YAML 1.1 reads it."""
    assert surprise(written) == meaning


@pytest.mark.parametrize(
    "written", ["nobody", "12:3O", "x12:30", "0", "08", "099", "1.000", "_", "on time", "0x", "a_1"]
)
def test_what_only_resembles_a_surprise_is_none(written: str) -> None:
    """Words that begin like a surprise, and numbers with an honest nought, are read without a word."""
    assert surprise(written) is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("no", 'Write "no" in quotes if you mean the word, or false if you mean that.'),
        ("010", 'Write 10 if you mean the number, or "010" in quotes if you mean the text.'),
        ("1_000", 'Write 1000 if you mean the number, or "1_000" in quotes if you mean the text.'),
        ("12:30", 'Write it in quotes: "12:30".'),
    ],
)
def test_the_mend_of_a_surprise_can_be_copied(written: str, said: str) -> None:
    """The mend names the word in quotes and, where there is one, the number people mean."""
    assert mend(written, surprise(written) or "") == said


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("a: b", '"a: b"'), ('"a" b', "'\"a\" b'"), ('it\'s "a"', "'it''s \"a\"'"), ("C:\\a", "'C:\\a'")],
)
def test_a_text_is_put_in_the_quotes_that_fit(text: str, quoted: str) -> None:
    """Double quotes, or single ones where the text holds double ones or a backslash."""
    assert in_quotes(text) == quoted
