"""How much a word says about an entry: the formula of docs/reference/search-format.md, worked out by hand."""

from math import log

import pytest

from goodpractice.search.weighing import Weighed, impacts, weigh


def test_a_word_counts_as_much_as_the_field_it_stands_in() -> None:
    """Each time it stands there; a field of weight 0 does not count."""
    assert weigh([(["bus", "late", "bus"], 5), (["bus"], 1), (["late"], 0)]) == Weighed({"bus": 11, "late": 5}, 16)


def test_concepts_make_an_entry_no_longer() -> None:
    """They count, but the length is that of the words."""
    assert weigh([(["bus", "=barriers/travel"], 3)]) == Weighed({"bus": 3, "=barriers/travel": 3}, 3)


def test_an_entry_without_words_has_no_length() -> None:
    """And nothing is counted in it."""
    assert weigh([]) == Weighed({}, 0)


def test_impacts_are_those_of_the_written_formula() -> None:
    """Two entries, worked out step by step.

    N = 2, and the average length is (6 + 2) / 2 = 4.
    bus: n = 2, idf = ln(1 + 0.5 / 2.5) = ln 1.2 = 0.18232. late: n = 1, idf = ln(1 + 1.5 / 1.5) = ln 2 = 0.69315.
    One: norm = 1.2 (0.5 + 0.5 * 6 / 4) = 1.5.
      bus: 12 * 0.18232 * 4 * 2.2 / (4 + 1.5) = 3.50058, so 4.
      late: 12 * 0.69315 * 2 * 2.2 / (2 + 1.5) = 10.4567, so 10.
    Other: norm = 1.2 (0.5 + 0.5 * 2 / 4) = 0.9. bus: 12 * 0.18232 * 2 * 2.2 / (2 + 0.9) = 3.31957, so 3.
    """
    one, other = Weighed({"bus": 4, "late": 2}, 6), Weighed({"bus": 2}, 2)
    assert list(impacts([one, other], [1, 1])) == [{"bus": 4, "late": 10}, {"bus": 3}]


def test_an_entry_that_counts_half_has_half_the_impact() -> None:
    """Before rounding: 10.4567 / 2 = 5.22835 is 5, and 3.50058 / 2 = 1.75029 is 2."""
    one, other = Weighed({"bus": 4, "late": 2}, 6), Weighed({"bus": 2}, 2)
    assert next(iter(impacts([one, other], [0.5, 1]))) == {"bus": 2, "late": 5}


@pytest.mark.parametrize("entries", [2, 3, 10, 1000])
@pytest.mark.parametrize("count", [1, 7, 400])
def test_a_word_of_one_entry_among_many(entries: int, count: int) -> None:
    """With all entries of one length, norm is 1.2, so the impact is 12 idf c 2.2 / (c + 1.2)."""
    length = 400.0
    weighed = [Weighed({"rare": count}, length), *(Weighed({"common": 1}, length) for _ in range(entries - 1))]
    idf = log(1 + (entries - 1 + 0.5) / (1 + 0.5))
    expected = round(12 * idf * count * 2.2 / (count + 1.2))
    assert next(impacts(weighed, [1] * entries))["rare"] == expected


def test_no_impact_is_nothing() -> None:
    """A word that stands in every entry still counts 1."""
    weighed = [Weighed({"bus": 1}, 1) for _ in range(1000)]
    assert {found["bus"] for found in impacts(weighed, [1] * 1000)} == {1}


def test_no_impact_is_over_255() -> None:
    """However rare and frequent the word, it fits into one byte."""
    weighed = [Weighed({"rare": 1e9}, 1), *(Weighed({}, 1) for _ in range(99_999))]
    assert next(impacts(weighed, [1] * 100_000))["rare"] == 255


def test_rarer_words_say_more() -> None:
    """Of two words that stand equally often in an entry, the one fewer others have has the greater impact."""
    weighed = [Weighed({"rare": 3, "common": 3}, 6), *(Weighed({"common": 3}, 6) for _ in range(9))]
    found = next(impacts(weighed, [1] * 10))
    assert found["rare"] > found["common"]


def test_longer_entries_say_less_with_each_word() -> None:
    """Of two entries with a word equally often, the shorter one is more about it."""
    weighed = [Weighed({"bus": 3}, 10), Weighed({"bus": 3}, 100), *(Weighed({}, 50) for _ in range(20))]
    short, long, *_ = impacts(weighed, [1] * 22)
    assert short["bus"] > long["bus"]


def test_without_entries_or_words_there_are_no_impacts() -> None:
    """Nothing is divided by nothing: with no words norm is 1.2 * 0.5, and 12 ln 2 * 2 * 2.2 / 2.6 = 14.08."""
    assert list(impacts([], [])) == []
    assert list(impacts([Weighed({}, 0), Weighed({"=a/b": 2}, 0)], [1, 1])) == [{}, {"=a/b": 14}]


def test_every_entry_has_a_share() -> None:
    """One too few is a mistake of the program and is told."""
    with pytest.raises(ValueError, match="zip"):
        list(impacts([Weighed({}, 0)], []))
