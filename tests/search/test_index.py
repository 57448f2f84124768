"""The index: what is put into it comes out of it, and scores are sums of whole numbers."""

from array import array
from collections.abc import Mapping
from random import Random

from goodpractice.search.index import Index, Indexed, Posting, TokenOf
from made_search import NOTHING, everything


def tokens(impacts: Mapping[str, int], **positions: list[int]) -> list[TokenOf]:
    """Return tokens as they are indexed, with their impacts; `positions` says where some of them stand."""
    return [(token, impact, array("I", positions.get(token, []))) for token, impact in impacts.items()]


def holding(
    impacts: Mapping[str, int],
    rest: Mapping[str, int] | None = None,
    facets: Mapping[str, tuple[str, ...]] = NOTHING,
    **positions: list[int],
) -> Indexed:
    """Return an entry with some tokens; `rest` are those of the second tier."""
    return Indexed(tokens(impacts, **positions), tokens(rest or {}, **positions), facets)


def plainly(postings: list[Posting]) -> list[tuple[int, int]]:
    """Return postings without their positions."""
    return [(each.entry, each.impact) for each in postings]


SMALL = Index(
    (
        holding({"bus": 7, "=barriers/travel": 40}, facets={"kind": ("hub",), "phases": ("primary", "secondary")}),
        holding({"late": 3}, facets={"kind": ("case-study",)}, late=[0, 4, 70_000]),
        holding(
            {"bus": 255, "late": 1, "學校": 9},
            facets={"kind": ("hub",), "phases": ("secondary",)},
            bus=[5],
            late=[1],
            學校=[0],
        ),
    )
)
TIERED = Index((holding({"bus": 7}, {"late": 1}), holding({"late": 3}, {"bus": 2}), holding({"late": 9}, late=[3])))


def test_a_score_is_the_sum_of_impacts_times_weights() -> None:
    """Of the entries that hold any of the tokens; the others have none."""
    assert SMALL.scores({"bus": 2}) == {0: 14, 2: 510}
    assert SMALL.scores({"bus": 2, "late": 1, "=barriers/travel": 3}) == {0: 134, 1: 3, 2: 511}
    assert SMALL.scores({"學校": 1}) == {2: 9}


def test_unknown_tokens_find_nothing() -> None:
    """And change no other score; neither does a question without tokens."""
    assert SMALL.scores({"ferry": 2}) == {}
    assert SMALL.scores({"ferry": 2, "late": 1}) == {1: 3, 2: 1}
    assert SMALL.scores({}) == {}
    assert SMALL.postings("ferry") == []


def test_it_knows_which_tokens_it_holds() -> None:
    """Whole tokens only, and not the terms of facets."""
    assert SMALL.holds("bus")
    assert SMALL.holds("學校")
    assert not SMALL.holds("bu")
    assert not SMALL.holds("phases=primary")


def test_a_token_has_the_postings_that_were_given() -> None:
    """In the order of the entries, with every position, however far on."""
    (first, second) = SMALL.postings("late")
    assert (first.entry, first.impact, list(first.positions)) == (1, 3, [0, 4, 70_000])
    assert (second.entry, second.impact, list(second.positions)) == (2, 1, [1])
    assert [list(each.positions) for each in SMALL.postings("bus")] == [[], [5]]


def test_everything_is_in_the_order_of_the_bytes_of_the_tokens() -> None:
    """Each token with its postings."""
    assert [(token, plainly(postings)) for token, postings in everything(SMALL)] == [
        ("=barriers/travel", [(0, 40)]),
        ("bus", [(0, 7), (2, 255)]),
        ("late", [(1, 3), (2, 1)]),
        ("學校", [(2, 9)]),
    ]


def test_tokens_with_a_second_tier_are_common() -> None:
    """An index without second tiers has none."""
    assert TIERED.common == {"bus", "late"}
    assert SMALL.common == frozenset()


def test_second_tiers_count_only_if_they_are_asked_for() -> None:
    """In scores and in postings, where the second tier stands after the first."""
    assert TIERED.scores({"bus": 1, "late": 2}) == {0: 9, 1: 8, 2: 18}
    assert TIERED.scores({"bus": 1, "late": 2}, whole=False) == {0: 7, 1: 6, 2: 18}
    assert plainly(TIERED.postings("late")) == [(1, 3), (2, 9), (0, 1)]
    assert plainly(TIERED.postings("late", whole=False)) == [(1, 3), (2, 9)]
    assert plainly(TIERED.rest("late")) == [(0, 1)]
    assert TIERED.rest("ferry") == []
    assert {token: plainly(postings) for token, postings in everything(TIERED)}["bus"] == [(0, 7)]


def test_facets_say_which_entries_carry_each_term() -> None:
    """By facet and term, in the order of the entries."""
    assert SMALL.facets() == {
        "kind": {"case-study": (1,), "hub": (0, 2)},
        "phases": {"primary": (0,), "secondary": (0, 2)},
    }


def test_an_index_of_nothing_answers_too() -> None:
    """Everything about it is empty."""
    empty = Index(())
    assert empty.scores({"bus": 1}) == {}
    assert not empty.holds("bus")
    assert (everything(empty), empty.postings("bus"), empty.facets(), empty.common) == ([], [], {}, frozenset())


def test_entries_without_words_keep_their_numbers() -> None:
    """Those after them are not counted anew."""
    index = Index((holding({}), holding({"bus": 1}), holding({}), holding({"bus": 2})))
    assert index.scores({"bus": 1}) == {1: 1, 3: 2}


def test_large_scores_are_exact() -> None:
    """For 500 invented entries each score is the sum a plain loop gives."""
    chance = Random(4711)
    words = [f"w{number}" for number in range(60)]
    entries = [{word: chance.randint(1, 255) for word in chance.sample(words, 20)} for _ in range(500)]
    clauses = {word: chance.randint(1, 3) for word in words[:12]}
    index = Index(holding(each) for each in entries)
    expected = {
        number: sum(each.get(word, 0) * weight for word, weight in clauses.items())
        for number, each in enumerate(entries)
        if not clauses.keys().isdisjoint(each)
    }
    assert index.scores(clauses) == expected
