"""The words of an index as people write them: what is kept of them, how they are mended, and how they go on."""

import pytest

from builders import a_term, a_vocabulary
from goodpractice.search.concepts import concepts_of
from goodpractice.search.lexicon import MANY_ENTRIES, Lexicon, lexicon_of
from made_search import NO_CONCEPTS, engine_of

CONCEPTS = concepts_of(
    (
        a_vocabulary(
            "barriers",
            a_term("travel", "Getting to school", synonyms=("crème-run",), narrower_words=("walking bus",)),
            a_term("other", "Called only by its label"),
        ),
    )
)


def lexicon(**levels: int) -> Lexicon:
    """Return a lexicon of some words, in their order."""
    return Lexicon(dict(sorted(levels.items())))


def test_a_level_is_how_often_the_number_of_entries_can_be_halved() -> None:
    """The whole part of its binary logarithm, and at most 15."""
    holding = {"one": 1, "two": 2, "three": 3, "four": 4, "seven": 7, "more": 32_767, "much": 32_768, "most": 1_000_000}
    found = lexicon_of(holding, NO_CONCEPTS, {}, 100).levels
    assert found == {"four": 2, "more": 14, "most": 15, "much": 15, "one": 0, "seven": 2, "three": 1, "two": 1}
    assert list(found) == sorted(found)


def test_only_words_of_three_or_more_letters_a_to_z_are_kept() -> None:
    """No stop words, no digits and no letters of other alphabets."""
    holding = dict.fromkeys(["bus", "at", "the", "8am", "b12", "łodz", "學校學", "straße", "into", "ferry"], 1)
    assert list(lexicon_of(holding, NO_CONCEPTS, {}, 10).levels) == ["bus", "ferry"]


def test_the_names_of_concepts_are_known() -> None:
    """As often as an entry holds the concept, though none has the word itself; never less than once."""
    found = lexicon_of({"school": 9, "bus": 1}, CONCEPTS, {"=barriers/travel": 4}, 10)
    assert dict(found.levels) == {"bus": 2, "creme": 2, "getting": 2, "run": 2, "school": 3, "walking": 2}
    assert set(lexicon_of({}, CONCEPTS, {}, 0).levels.values()) == {0}


@pytest.mark.parametrize(("total", "kept"), [(MANY_ENTRIES - 1, ["rare", "twice"]), (MANY_ENTRIES, ["twice"])])
def test_among_very_many_entries_a_word_of_one_is_left_out(total: int, kept: list[str]) -> None:
    """It is more likely a slip than a word; two thousand are very many."""
    assert MANY_ENTRIES == 2_000
    assert list(lexicon_of({"rare": 1, "twice": 2}, NO_CONCEPTS, {}, total).levels) == kept


def test_the_name_of_a_concept_is_kept_among_very_many_entries() -> None:
    """People chose it."""
    assert "walking" in lexicon_of({"walking": 1}, CONCEPTS, {}, MANY_ENTRIES).levels


def test_an_index_knows_the_words_of_its_entries_as_they_are_written() -> None:
    """Not their stems; each counts once an entry, however often it stands there."""
    found = engine_of("Walking, walking to SCHOOL", "The school’s café", "schools at school").lexicon
    assert dict(found.levels) == {"cafe": 0, "school": 1, "schools": 1, "walking": 0}


def test_words_are_grouped_by_their_first_letter() -> None:
    """In their order; only letters that begin a word are there."""
    found = lexicon(bus=0, bell=0, school=0)
    assert found.by_letter == {"b": ("bell", "bus"), "s": ("school",)}
    assert lexicon().by_letter == {}


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("breakfst", "breakfast"),
        ("brekfastt", "breakfast"),  # nine letters: two slips
        ("rbeakfast", "breakfast"),  # the second letter is looked under, too
        ("breakfast", None),  # nothing to mend
        ("schol", "school"),
        ("shcool", "school"),
        ("schoool", "school"),
        ("skool", None),  # six letters with two slips
        ("xbus", None),  # it would begin with its second letter, but that word is not nearer
        ("clubbs", "clubs"),
        ("xchool", None),  # the first letter is wrong, and no word begins with the second
        ("bsu", None),
        ("sch00l", None),
        ("schöol", None),
        ("", None),
    ],
)
def test_a_misspelt_word_is_mended(typed: str, word: str | None) -> None:
    """One slip, or two from eight letters on; the first two letters say where to look; three letters are too few."""
    found = lexicon(breakfast=2, school=5, clubs=1, xenon=0, sc=0)
    assert found.mended(typed) == word


@pytest.mark.parametrize(
    ("typed", "word"),
    [("gave", None), ("plate", None), ("gaet", "gate"), ("gatte", "gate"), ("plan", "plane"), ("planer", "planet")],
)
def test_in_a_short_word_no_letter_is_taken_for_another(typed: str, word: str | None) -> None:
    """Up to five letters: “gave” is no slip of “gate”, but letters may be swapped, left out or put in."""
    assert lexicon(gate=3, plane=0, planet=3).mended(typed) == word


@pytest.mark.parametrize(
    ("levels", "word"),
    [
        ({"planes": 0, "planer": 0}, "planer"),
        ({"planes": 1, "planer": 0}, "planes"),
        ({"planes": 0, "planer": 1}, "planer"),
    ],
)
def test_of_words_as_near_the_most_common_is_taken(levels: dict[str, int], word: str) -> None:
    """Of equals, the first in order."""
    assert lexicon(**levels).mended("planex") == word


@pytest.mark.parametrize(
    ("level", "word"), [(0, "attendances"), (2, "attendances"), (3, "attendance"), (4, "attendance")]
)
def test_a_word_one_slip_farther_must_be_more_common(level: int, word: str) -> None:
    """By three levels; with just three the two are equals, and the first in order is taken."""
    assert lexicon(attendances=0, attendance=level).mended("attendancees") == word


def test_an_unfinished_word_goes_on_as_the_three_most_common_do() -> None:
    """Of equals the first in order; the word itself is no way to go on."""
    found = lexicon(bus=9, buses=1, busy=2, business=2, bust=0, bell=9, abus=9)
    assert found.completions("bus") == ("business", "busy", "buses")
    assert found.completions("bu") == ("bus", "business", "busy")
    assert found.completions("busi") == ("business",)


@pytest.mark.parametrize("beginning", ["", "b", "xy", "buses", "b2", "bü", "BU", "b-"])
def test_some_beginnings_go_nowhere(beginning: str) -> None:
    """A single letter could become anything, and only small letters a to z are looked up."""
    assert lexicon(bus=1, buses=1).completions(beginning) == ()
