"""How far two words are apart, by hand and beside a definition that anybody can check."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodpractice.search.distance import distance

WORDS = st.text(alphabet="abc", max_size=7) | st.text(alphabet="aé學", max_size=4)


@pytest.mark.parametrize(
    ("typed", "word", "apart"),
    [
        ("breakfast", "breakfast", 0),
        ("breakfst", "breakfast", 1),
        ("breakfaast", "breakfast", 1),
        ("breakfest", "breakfast", 1),
        ("braekfast", "breakfast", 1),
        ("braekfst", "breakfast", 2),
        ("rbeakfats", "breakfast", 2),
        ("", "", 0),
        ("", "ab", 2),
        ("ab", "ba", 1),
        ("ca", "abc", 3),  # swapping and then putting a letter between would touch one place twice
        ("kitten", "sitting", 3),
    ],
)
def test_each_slip_counts_one(typed: str, word: str, apart: int) -> None:
    """A letter left out, put in or replaced, and two neighbours swapped."""
    assert distance(typed, word, 9) == distance(word, typed, 9) == apart


@pytest.mark.parametrize("most", [0, 1, 2])
def test_what_is_farther_than_asked_is_only_said_to_be(most: int) -> None:
    """One more than the most, however far it is, whether the words differ in length or only in letters."""
    assert distance("kitten", "sitting", most) == most + 1
    assert distance("abcdef", "uvwxyz", most) == most + 1
    assert distance("ab", "abcdefgh", most) == most + 1


def _by_definition(one: str, other: str) -> int:
    """Return the optimal string alignment distance as the textbook defines it, letter by letter from the end."""

    @cache
    def apart(i: int, j: int) -> int:
        if not i or not j:
            return i + j
        steps = [apart(i - 1, j) + 1, apart(i, j - 1) + 1, apart(i - 1, j - 1) + (one[i - 1] != other[j - 1])]
        if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
            steps.append(apart(i - 2, j - 2) + 1)
        return min(steps)

    return apart(len(one), len(other))


@settings(max_examples=500, deadline=None)
@given(one=WORDS, other=WORDS, most=st.integers(0, 8))
def test_it_is_the_distance_of_the_definition(one: str, other: str, most: int) -> None:
    """Up to the most that is asked for."""
    assert distance(one, other, most) == min(_by_definition(one, other), most + 1)


@settings(max_examples=300, deadline=None)
@given(one=WORDS, other=WORDS, most=st.integers(0, 8))
def test_it_is_the_same_from_either_side(one: str, other: str, most: int) -> None:
    """And nothing only between a word and itself."""
    assert distance(one, other, most) == distance(other, one, most)
    assert (distance(one, other, most) == 0) == (one == other)
