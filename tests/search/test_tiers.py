"""Common tokens in two tiers: which entries are in the first, and what that changes in an answer."""

import pytest

from goodpractice.search import tiers
from goodpractice.search.engine import Engine
from goodpractice.search.tiers import most_in_a_tier
from made_search import a_document, engine_of, ids

SAYING = (
    "school bus " + "word " * 9,
    "school",
    "school school school",
    "school ferry " + "word " * 40,
    "a school meal",
    "the schools ferry",
    "school and ferry, school",
    "no such thing",
)
"""All but the last say “school”."""
FERRY = "ferri"
"""The stem of a word that is not common."""


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> Engine:
    """The search of some documents, where a token of more than three is common."""
    monkeypatch.setattr(tiers, "FEWEST", 3)
    return engine_of(*SAYING)


@pytest.fixture(scope="module")
def exact() -> Engine:
    """The same with no common tokens."""
    return engine_of(*SAYING)


def impacts(engine: Engine, token: str, *, whole: bool = True) -> dict[int, int]:
    """Return the impact of a token on each entry that holds it."""
    return {each.entry: each.impact for each in engine.index.postings(token, whole=whole)}


@pytest.mark.parametrize(
    ("total", "most"), [(0, 2_000), (8_000, 2_000), (8_003, 2_000), (8_004, 2_001), (24_000, 6_000)]
)
def test_a_first_tier_is_a_quarter_of_all_entries(total: int, most: int) -> None:
    """And at least two thousand: among up to eight thousand a quarter is fewer."""
    assert most_in_a_tier(total) == most


def test_a_token_of_more_entries_than_a_tier_holds_is_common(few: Engine, exact: Engine) -> None:
    """“Ferry” is held by just three and is not."""
    assert few.index.common == {"school"}
    assert exact.index.common == frozenset()


def test_tiers_change_no_impact(few: Engine, exact: Engine) -> None:
    """Both together are what there would be without them; each entry is in one of them."""
    for token in ("school", FERRY, "bus"):
        assert impacts(few, token) == impacts(exact, token)
    assert {each.entry for each in few.index.rest("school")}.isdisjoint(impacts(few, "school", whole=False))


def test_the_first_tier_has_the_greatest_impacts(few: Engine) -> None:
    """As many as a tier holds; of equals, those that come first."""
    first, everything = impacts(few, "school", whole=False), impacts(few, "school")
    assert len(first) == 3
    assert list(first) == sorted(sorted(everything, key=lambda entry: (-everything[entry], entry))[:3])


def test_of_equal_impacts_the_first_entries_are_in_the_first_tier(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order in which they are numbered."""
    monkeypatch.setattr(tiers, "FEWEST", 2)
    engine = engine_of("other", "school", "school", "school", "school")
    assert list(impacts(engine, "school", whole=False)) == [1, 2]
    assert [each.entry for each in engine.index.rest("school")] == [3, 4]


def test_concepts_can_be_common(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are tokens like any other."""
    monkeypatch.setattr(tiers, "FEWEST", 1)
    engine = engine_of(*(a_document(f"n{number}", carried={"=a/b": number}) for number in (1, 2, 3)))
    assert engine.index.common == {"=a/b"}
    assert list(impacts(engine, "=a/b", whole=False)) == [2]


def test_a_question_of_common_tokens_only_is_answered_by_both_tiers(few: Engine, exact: Engine) -> None:
    """As if there were none; a word that no entry holds is not telling."""
    for text in ("school", "schools", "school xyzzy"):
        assert few.query(text, limit=50, exact=True) == exact.query(text, limit=50, exact=True)
    assert few.query("school")["total"] == 7


def test_an_entry_with_common_tokens_only_does_not_match_a_telling_question(few: Engine, exact: Engine) -> None:
    """Though it is in the first tier; without tiers it would match."""
    assert sorted(ids(few, "school ferry")) == ["n3", "n5", "n6"]
    assert sorted(ids(exact, "school ferry")) == ["n0", "n1", "n2", "n3", "n4", "n5", "n6"]
    assert 1 in impacts(few, "school", whole=False)


def test_with_a_telling_token_only_first_tiers_count(few: Engine) -> None:
    """An entry of the second tier matches by the telling token alone and has no points for the common one."""
    first, ferry = impacts(few, "school", whole=False), impacts(few, FERRY)
    scores = {each["id"]: each["score"] for each in few.query("school ferry")["results"]}
    assert scores == {f"n{entry}": 2 * impact + 2 * first.get(entry, 0) for entry, impact in ferry.items()}
    assert first.keys() & ferry
    assert ferry.keys() - first


def test_a_token_that_no_entry_holds_beside_a_common_one_changes_nothing(few: Engine) -> None:
    """It is told that nothing says it."""
    answer = few.query("xyzzy school")
    assert (answer["unmatched"], answer["total"]) == (["xyzzy"], 7)


def test_phrases_see_both_tiers(few: Engine, exact: Engine) -> None:
    """In a question with a telling token too."""
    for text in ('"school meal"', '"school bus"', '"the schools ferry" meal', '"school ferry" ferry', '"school"'):
        assert sorted(ids(few, text)) == sorted(ids(exact, text))
    second = {f"n{each.entry}" for each in few.index.rest("school")}
    assert second & {"n0", "n3", "n5"}


def test_exclusions_see_both_tiers(few: Engine, exact: Engine) -> None:
    """By a word and by a phrase; an entry of the second tier is left out like any other."""
    for text in (
        "-school",
        "ferry -school",
        "school -ferry",
        '-"school bus"',
        'school -"a school meal"',
        "thing -school",
    ):
        assert ids(few, text) == ids(exact, text)
    assert ids(few, "-school") == ["n7"]


def test_a_token_tells_if_any_entry_holds_it_and_it_is_not_common(few: Engine) -> None:
    """Neither a common token nor one that nothing holds does."""
    assert few.tells(FERRY)
    assert not few.tells("school")
    assert not few.tells("xyzzy")


def test_of_many_entries_a_token_that_more_than_half_hold_tells_nothing() -> None:
    """Half of them do not take it away; of fewer than ten entries, every word tells."""
    for total, holding, tells in ((10, 5, True), (10, 6, False), (9, 9, True), (30, 15, True), (30, 16, False)):
        texts = ["bus" if number < holding else "ferry" for number in range(total)]
        assert engine_of(*texts).tells("bus") is tells


def test_a_word_that_most_entries_hold_adds_to_the_score_and_finds_nothing_by_itself() -> None:
    """Beside one that tells; alone it finds all that hold it."""
    engine = engine_of(*["school"] * 11, "school ferry", "river ferry")
    assert engine.query("school")["total"] == 12
    answer = engine.query("school ferry")
    assert [each["id"] for each in answer["results"]] == ["n11", "n12"]
    assert answer["results"][0]["score"] > answer["results"][1]["score"]


def test_what_holds_a_phrase_is_found_whatever_else_is_asked() -> None:
    """Though the phrase is of words that most entries hold, and another word of the query tells."""
    engine = engine_of(*["our school day"] * 11, "ferry", "school")
    assert engine.query('"school day" ferry')["total"] == 11


def test_the_clauses_that_count_for_an_entry_are_those_of_its_score(few: Engine) -> None:
    """With a telling token only its first tiers; without one all it holds."""
    first = impacts(few, "school", whole=False)
    for entry in (0, 3, 5, 6):
        held = few.clauses_held({"school": 2, FERRY: 4, "xyzzy": 1}, f"case-study/n{entry}")
        assert held == {
            **({"school": 2} if entry in first else {}),
            **({FERRY: 4} if entry in impacts(few, FERRY) else {}),
        }
        assert few.clauses_held({"school": 2, "xyzzy": 1}, f"case-study/n{entry}") == {"school": 2}
