"""How like two names are, by the trigrams they share."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodpractice.search.nearest import likeness


def test_the_likeness_is_that_of_a_count_by_hand() -> None:
    """Twice the shared trigrams in a thousand of all.

    “ bus ” has ` bu`, `bus`, `us `; “ buses ” has ` bu`, `bus`, `use`, `ses`, `es `. Two are shared, of
    3 + 5: 2000 * 2 / 8.
    """
    assert likeness("bus", "buses") == 500


def test_a_trigram_that_stands_twice_counts_once() -> None:
    """“ aaaa ” has ` aa`, `aaa`, `aa `, and so has “ aaa ”."""
    assert likeness("aaaa", "aaa") == 1000


def test_only_the_whole_part_counts() -> None:
    """“ ab ” has 2 trigrams and “ abcd ” 4, of which ` ab` is shared: 2000 / 6 is 333 and a third."""
    assert likeness("ab", "abcd") == 333


@pytest.mark.parametrize(
    ("one", "other"),
    [("Crème BRÛLÉE", "creme brulee"), ("school’s bus", "Schools, bus!"), ("pre-school", "pre school")],
)
def test_what_reads_alike_is_alike(one: str, other: str) -> None:
    """Plain words are compared, one space between."""
    assert likeness(one, other) == 1000


@pytest.mark.parametrize(("one", "other"), [("", ""), ("?!", "bus"), ("bus", ""), ("xyz", "bus")])
def test_texts_that_share_nothing_have_no_likeness(one: str, other: str) -> None:
    """Neither have those without words: nothing is divided by nothing."""
    assert likeness(one, other) == 0


@settings(max_examples=300, deadline=None)
@given(one=st.text(max_size=12), other=st.text(max_size=12))
def test_likeness_is_mutual_and_from_0_to_1000(one: str, other: str) -> None:
    """For any two texts; a text with words is wholly like itself."""
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1000
    assert likeness(one, one) in (0, 1000)
