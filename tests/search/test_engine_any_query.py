"""Whatever is typed, there is an answer, and its parts agree with one another."""

import json
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodpractice.search import tiers
from goodpractice.search.engine import Engine
from made_search import a_search

WORDS = "room quiet buss worry anxeity nerves school refusal the kind:hub phases:primary phases:x -bus -school".split()
SIGNS = '" “ - : -“ \' é 學 ½ \u00a0 a-b-c ?! -the “the"of” "bus" İ'.split(" ")
QUERIES = st.lists(st.sampled_from([*WORDS, *SIGNS]), max_size=15).map(" ".join) | st.text(max_size=30)


@cache
def _searches() -> tuple[Engine, Engine]:
    """The same search without common tokens and with many."""
    with pytest.MonkeyPatch.context() as patch:
        without = a_search()
        patch.setattr(tiers, "FEWEST", 1)
        return without, a_search()


@settings(max_examples=250, deadline=None)
@given(text=QUERIES, tiered=st.booleans(), exact=st.booleans(), typing=st.booleans(), limit=st.integers(0, 9))
def test_any_query_has_an_answer_whose_parts_agree(
    text: str, tiered: bool, exact: bool, typing: bool, limit: int
) -> None:
    """Results in the order of their scores, counts that no filter can exceed, and the same answer each time."""
    engine = _searches()[tiered]
    answer = engine.query(text, limit=limit, exact=exact, typing=typing)
    assert answer == engine.query(text, limit=limit, exact=exact, typing=typing)
    assert json.loads(json.dumps(answer)) == answer
    assert len(answer["results"]) == min(limit, answer["total"])
    scores = [each["score"] for each in answer["results"]]
    assert scores == sorted(scores, reverse=True)
    wish = engine.understand(text, exact=exact, typing=typing).wish
    if not wish.filters:
        assert sum(each["count"] for each in answer["facets"]["kind"]) == answer["total"]
    # What holds a phrase of common words is found even where these count nothing beside a word that tells.
    assert all(score > 0 for score in scores) or wish.blank or wish.phrases
    assert not (answer["nearest"] and answer["total"])
    assert not (exact and answer["correction"])
    for each in answer["results"]:
        assert all(part["text"] for part in each["excerpt"])
        assert not each["excerpt"] or any(part["match"] for part in each["excerpt"])


@settings(max_examples=150, deadline=None)
@given(text=QUERIES, tiered=st.booleans())
def test_what_is_searched_instead_is_answered_as_if_it_were_typed(text: str, tiered: bool) -> None:
    """A mended text has the answer of itself, but that nothing of it is mended again."""
    engine = _searches()[tiered]
    answer = engine.query(text)
    if answer["correction"]:
        assert {**answer, "correction": None} == engine.query(answer["correction"]["text"], exact=True)
