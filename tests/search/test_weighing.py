"""How much a word says about an entry: the formula of docs/reference/search-format.md, worked out by hand."""

from array import array
from collections.abc import Mapping
from math import log

import pytest

from goodpractice.search.counting import Counted
from goodpractice.search.weighing import K1, LEAST_IDF, SCALE, B, Reasons, Weighing, _whole


def counted(counts: Mapping[str, float], length: float) -> Counted:
    """Return an entry with some tokens and a length."""
    return Counted(tuple(counts), array("d", counts.values()), array("I", [0] * len(counts)), array("I"), length)


def impacts(*entries: Counted, share: float = 1) -> list[dict[str, int]]:
    """Return the impacts of the tokens of some entries that are all there are."""
    weighing = Weighing(entries)
    return [dict(zip(each.tokens, weighing.impacts(each, share), strict=True)) for each in entries]


ONE, OTHER = counted({"bus": 4, "late": 2}, 6), counted({"bus": 2}, 2)
EMPTY = counted({}, 4)


def test_the_numbers_of_the_formula_are_those_it_was_worked_out_with() -> None:
    """The sums below hold for no others."""
    assert (K1, B, SCALE, LEAST_IDF) == (1.5, 0.5, 11, 0.5)


def test_impacts_are_those_of_the_written_formula() -> None:
    """Four entries, worked out step by step.

    N = 4, and the average length is (6 + 2 + 4 + 4) / 4 = 4.
    bus: n = 2, idf = ln(1 + 2.5 / 2.5) = ln 2 = 0.69315. late: n = 1, idf = ln(1 + 3.5 / 1.5) = ln 3.33333 = 1.20397.
    One: norm = 1.5 (0.5 + 0.5 * 6 / 4) = 1.875.
      bus: 11 * 0.69315 * 4 * 2.5 / (4 + 1.875) = 12.97834, so 13.
      late: 11 * 1.20397 * 2 * 2.5 / (2 + 1.875) = 17.08861, so 17.
    Other: norm = 1.5 (0.5 + 0.5 * 2 / 4) = 1.125. bus: 11 * 0.69315 * 2 * 2.5 / (2 + 1.125) = 12.19939, so 12.
    """
    assert impacts(ONE, OTHER, EMPTY, EMPTY) == [{"bus": 13, "late": 17}, {"bus": 12}, {}, {}]


def test_an_entry_that_counts_half_has_half_the_impact() -> None:
    """Before rounding: 12.97834 / 2 = 6.48917 is 6, and 17.08861 / 2 = 8.54430 is 9."""
    assert impacts(ONE, OTHER, EMPTY, EMPTY, share=0.5)[0] == {"bus": 6, "late": 9}


def test_a_word_that_nearly_every_entry_has_still_counts_a_little() -> None:
    """Of two entries both have it: ln(1 + 0.5 / 2.5) = 0.18232 is less than the least, 0.5.

    One: 11 * 0.5 * 4 * 2.5 / 5.875 = 9.3617, so 9. Other: 11 * 0.5 * 2 * 2.5 / 3.125 = 8.8, so 9.
    """
    assert [each["bus"] for each in impacts(ONE, OTHER)] == [9, 9]


@pytest.mark.parametrize("entries", [3, 10, 1000])
@pytest.mark.parametrize("count", [1, 7, 400])
def test_a_word_of_one_entry_among_many(entries: int, count: int) -> None:
    """With all entries of one length, norm is 1.5, so the impact is 11 idf c 2.5 / (c + 1.5)."""
    rare, *_ = impacts(counted({"rare": count}, 400), *(counted({"common": 1}, 400) for _ in range(entries - 1)))
    idf = log(1 + (entries - 1 + 0.5) / (1 + 0.5))
    assert rare["rare"] == round(11 * idf * count * 2.5 / (count + 1.5))


@pytest.mark.parametrize(("norm", "exactly", "whole"), [(10, 2.5, 2), (4, 5.5, 6)])
def test_a_half_is_rounded_to_the_even_number(norm: float, exactly: float, whole: int) -> None:
    """As Python rounds, so that sums of many are not too large."""
    assert 11 * 1 * 2.5 / (1 + norm) == exactly
    assert _whole(1, 1, 1, norm) == whole


def test_no_impact_is_nothing() -> None:
    """A word of a long entry that counts nearly nothing beside others still counts 1."""
    few, many = counted({"bus": 1}, 1_000), counted({}, 1)
    assert impacts(few, many, share=0.001)[0] == {"bus": 1}


def test_no_impact_is_over_255() -> None:
    """However rare and frequent the word, it fits into one byte."""
    weighing = Weighing([counted({"rare": 1e9}, 1), *(counted({}, 1) for _ in range(99_999))])
    assert list(weighing.impacts(counted({"rare": 1e9}, 1), 1)) == [255]
    assert 11 * log(1 + 99_999.5 / 1.5) * 2.5 > 255


def test_longer_entries_say_less_with_each_word() -> None:
    """Of two entries with a word equally often, the shorter one is more about it."""
    short, long, *_ = impacts(counted({"bus": 3}, 10), counted({"bus": 3}, 100), *[counted({}, 50)] * 20)
    assert short["bus"] > long["bus"]


def test_without_words_nothing_is_divided_by_nothing() -> None:
    """An entry may carry a concept and say nothing: the average length is then taken to be 1.

    norm = 1.5 * 0.5 = 0.75, idf = ln(1 + 1.5 / 1.5), and 11 * 0.69315 * 2 * 2.5 / 2.75 = 13.86294.
    """
    assert impacts() == []
    assert impacts(counted({}, 0), counted({"=a/b": 2}, 0)) == [{}, {"=a/b": 14}]


def test_the_reasons_of_an_impact_are_what_it_is_made_from() -> None:
    """Each number of the formula, and the impact that stands in the index."""
    weighing = Weighing([ONE, OTHER, EMPTY, EMPTY])
    reasons = weighing.reasons("late", ONE, 0.5)
    assert reasons == Reasons(2, 1, log(1 + 3.5 / 1.5), 1.875, 0.5, 9)
    for entry in (ONE, OTHER):
        for token, impact in zip(entry.tokens, weighing.impacts(entry, 0.5), strict=True):
            assert weighing.reasons(token, entry, 0.5).impact == impact


@pytest.mark.parametrize("token", ["late", "ferry"])
def test_a_token_that_an_entry_does_not_hold_has_no_reasons(token: str) -> None:
    """Whether or not another entry holds it."""
    with pytest.raises(ValueError, match="not in tuple"):
        Weighing([ONE, OTHER]).reasons(token, OTHER, 1)


def test_all_entries_are_counted_and_how_many_hold_each_token() -> None:
    """What is known of all of them together."""
    weighing = Weighing([ONE, OTHER, EMPTY])
    assert (weighing.total, weighing.holding, weighing.average) == (3, {"bus": 2, "late": 1}, 4)
