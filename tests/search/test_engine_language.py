"""Queries of those who know the language: phrases and exclusions, found by where words stand."""

import pytest

from goodpractice.search.counting import Text
from made_search import CONCEPTS, a_document, engine_of, ids

ENGINE = engine_of(
    "Term time is over. The bus is late.",
    "In time for the term. A late bus.",
    "The pre-school bus, term-time only",
    "No term time",
    "A quiet time, a school term, late to the bus",
    a_document("two", "It ends with term", Text("time for tea", 3)),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"term time"', ["n0", "n2", "n3"]),
        ('"time term"', []),
        ('"TERMS, timed!"', ["n0", "n2", "n3"]),
        ("“term time”", ["n0", "n2", "n3"]),
        ('"term-time"', ["n0", "n2", "n3"]),
        ('"late bus"', ["n1"]),
        ('"late to the bus"', ["n4"]),
        ('"late for a bus"', ["n4"]),  # stop words hold their places open, whichever they are
        ('"late the bus"', []),
        ('"the bus is late"', ["n0"]),
        ('"pre-school bus"', ["n2"]),
        ('"pre school bus"', ["n2"]),
        ('"preschool bus"', []),
        ('"bus"', ["n0", "n1", "n2", "n4"]),
        ('"zebra crossing"', []),
        ('"zebra" bus', []),
        ('"term time" "bus is late"', ["n0"]),
    ],
)
def test_a_phrase_stands_word_for_word_in_what_is_found(text: str, found: list[str]) -> None:
    """In whatever form its words are; it goes neither over a text's end nor into a hyphenated word written as one."""
    assert sorted(ids(ENGINE, text)) == found


def test_a_phrase_narrows_what_the_other_words_find() -> None:
    """It is scored by its words like any others."""
    with_phrase = ENGINE.query('late "term time" bus')["results"]
    without = {each["id"]: each for each in ENGINE.query("late term time bus")["results"]}
    assert sorted(each["id"] for each in with_phrase) == ["n0", "n2", "n3"]
    assert all(each == without[each["id"]] for each in with_phrase)


def test_a_phrase_of_stop_words_is_none() -> None:
    """Nothing is asked for by it."""
    assert ids(ENGINE, '"the of" bus') == ids(ENGINE, "bus")
    assert ids(ENGINE, '"the of"') == []
    assert ids(ENGINE, 'bus -"the of"') == ids(ENGINE, "bus")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bus -late", ["n2"]),
        ("bus -LATER", ["n0", "n1", "n2", "n4"]),
        ("bus -lates,", ["n2"]),
        ("bus -zebra", ["n0", "n1", "n2", "n4"]),
        ("bus -the", ["n0", "n1", "n2", "n4"]),
        ("bus -pre-school", ["n0", "n1", "n4"]),
        ("bus -preschool", ["n0", "n1", "n4"]),
        ("bus -school", ["n0", "n1"]),
        ("bus -quiet_late", ["n2"]),
        ('time -"term time"', ["n1", "n4", "two"]),
        ('time -"zebra crossing"', ["n0", "n1", "n2", "n3", "n4", "two"]),
        ('"term time" -bus', ["n3"]),
        ("-bus", ["n3", "two"]),
        ('-"late bus"', ["n0", "n2", "n3", "n4", "two"]),
        ("-bus -term", []),
        ("bus -bus", []),
    ],
)
def test_what_is_excluded_is_not_found(text: str, found: list[str]) -> None:
    """By a word in whatever form, a hyphenated one as a whole, or a phrase; where nothing is asked for, all else is."""
    assert sorted(ids(ENGINE, text)) == found


def test_a_long_question_excludes_nothing() -> None:
    """Its dashes and quotation marks are those of plain English."""
    plain = "do you know of -late any “bus term” that may go there after the end of it all"
    assert sorted(ids(ENGINE, plain)) == ["n0", "n1", "n2", "n3", "n4", "two"]


def test_the_words_of_a_phrase_ask_for_concepts_too() -> None:
    """As they do without the marks."""
    engine = engine_of("School refusal", "Anxiety", concepts=CONCEPTS)
    assert engine.query('"school refusal"')["alsoSearched"] == ["Worry", "anxiety"]
    assert ids(engine, '"school refusal"') == ["n0"]
    assert ids(engine, "school refusal") == ["n0", "n1"]
