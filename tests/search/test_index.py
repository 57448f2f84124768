"""The index: what is put into it comes out of it, and scores are sums of whole numbers."""

from random import Random

from goodpractice.search.index import Index, Indexed

SMALL = Index(
    (
        Indexed({"bus": 7, "=barriers/travel": 40}, {"kind": ("hub",), "phases": ("primary", "secondary")}),
        Indexed({"late": 3}, {"kind": ("case-study",)}),
        Indexed({"bus": 255, "late": 1, "學校": 9}, {"kind": ("hub",), "phases": ("secondary",)}),
    )
)


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


def test_it_knows_which_tokens_it_holds() -> None:
    """Whole tokens only, and not the terms of facets."""
    assert SMALL.holds("bus")
    assert SMALL.holds("學校")
    assert not SMALL.holds("bu")
    assert not SMALL.holds("phases=primary")


def test_postings_are_in_the_order_of_tokens_and_entries() -> None:
    """Each with the impact it was given."""
    assert list(SMALL.postings()) == [
        ("=barriers/travel", [(0, 40)]),
        ("bus", [(0, 7), (2, 255)]),
        ("late", [(1, 3), (2, 1)]),
        ("學校", [(2, 9)]),
    ]


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
    assert list(empty.postings()) == []
    assert empty.facets() == {}


def test_entries_without_words_keep_their_numbers() -> None:
    """Those after them are not counted anew."""
    index = Index((Indexed({}, {}), Indexed({"bus": 1}, {}), Indexed({}, {}), Indexed({"bus": 2}, {})))
    assert index.scores({"bus": 1}) == {1: 1, 3: 2}


def test_large_scores_are_exact() -> None:
    """For 500 invented entries each score is the sum a plain loop gives."""
    chance = Random(4711)
    words = [f"w{number}" for number in range(60)]
    entries = [{word: chance.randint(1, 255) for word in chance.sample(words, 20)} for _ in range(500)]
    clauses = {word: chance.randint(1, 3) for word in words[:12]}
    index = Index(Indexed(each, {}) for each in entries)
    expected = {
        number: sum(each.get(word, 0) * weight for word, weight in clauses.items())
        for number, each in enumerate(entries)
        if not clauses.keys().isdisjoint(each)
    }
    assert index.scores(clauses) == expected
