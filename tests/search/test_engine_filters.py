"""Filters and the counts of their choices, beside a count by hand."""

from collections.abc import Mapping
from itertools import product
from typing import Any

import pytest

from made_search import CARRIED, a_search, ids

ENGINE = a_search()


def counted(answer: dict[str, Any]) -> dict[tuple[str, str], int]:
    """Return the counts of an answer by facet and term."""
    return {(key, each["term"]): each["count"] for key, choices in answer["facets"].items() for each in choices}


def _carries(name: str, key: str, term: str) -> bool:
    if key == "kind":
        return term == ("hub" if name == "hub" else "case-study")
    carried = {"phases": ("primary",)} if name == "hub" else CARRIED[name]
    terms = carried.get(key, ())
    return term in terms or (term == "worry" and "exams" in terms)


CHOICES: tuple[Mapping[str, tuple[str, ...]], ...] = tuple(
    {"kind": kinds, "barriers": barriers, "phases": phases}
    for kinds, barriers, phases in product(
        ((), ("case-study",), ("hub", "case-study")),
        ((), ("worry",), ("travel",), ("exams", "travel")),
        ((), ("primary",), ("primary", "secondary")),
    )
)


@pytest.mark.parametrize("text", ["", "room", "bus ferry driver", "-bus", '"the bus"', "room -quiet"])
@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_filters_and_counts_are_those_of_a_count_by_hand(text: str, chosen: Mapping[str, tuple[str, ...]]) -> None:
    """Any choice within a facet, all between facets; a facet's own choices do not change its counts."""
    matching = ids(ENGINE, text)

    def passing(but: str = "") -> list[str]:
        facets = [(key, terms) for key, terms in chosen.items() if terms and key != but]
        return [
            each for each in matching if all(any(_carries(each, key, term) for term in terms) for key, terms in facets)
        ]

    answer = ENGINE.query(text, chosen, limit=50)
    assert [each["id"] for each in answer["results"]] == passing()
    assert answer["total"] == len(passing())
    assert counted(answer) == {
        (key, term): sum(_carries(each, key, term) for each in passing(but=key)) for key, term in counted(answer)
    }
    selected = [
        (key, each["term"]) for key, choices in answer["facets"].items() for each in choices if each["selected"]
    ]
    assert sorted(selected) == sorted((key, term) for key, terms in chosen.items() for term in terms)


def test_facets_offer_what_any_entry_carries() -> None:
    """In the order of the vocabularies and their terms, whatever was found."""
    offered = {key: [each["term"] for each in choices] for key, choices in ENGINE.query("xyzzy")["facets"].items()}
    assert offered == {
        "kind": ["case-study", "hub"],
        "barriers": ["worry", "exams", "travel"],
        "phases": ["primary", "secondary"],
    }


def test_a_filter_that_does_not_exist_leaves_nothing() -> None:
    """Neither does a term that nobody carries; a facet with no terms does not filter."""
    assert ids(ENGINE, "room", {"colour": ["red"]}) == []
    assert ids(ENGINE, "room", {"barriers": ["unused"]}) == []
    assert ids(ENGINE, "room", {"barriers": []}) == ids(ENGINE, "room")


def test_a_term_that_does_not_exist_adds_nothing_to_others() -> None:
    """Nor takes anything away."""
    assert ids(ENGINE, "", {"barriers": ["nowhere", "travel"]}) == ["bus", "ferry"]


def test_a_filter_can_be_typed() -> None:
    """As if it were chosen: it is selected, and does not count for its own facet."""
    assert ENGINE.query("phases:secondary room") == ENGINE.query("room", {"phases": ["secondary"]})
    assert ENGINE.query("phases:secondary") == ENGINE.query("", {"phases": ["secondary"]})
    assert ENGINE.query("phases:mornings") == ENGINE.query("", {"phases": ["mornings"]})


def test_typed_filters_are_added_to_chosen_ones() -> None:
    """Of one facet they widen, of two they narrow; one that is typed and chosen counts once."""
    assert ids(ENGINE, "phases:primary", {"phases": ["secondary"]}) == ["bus", "dread", "ferry", "hub", "rain"]
    assert ids(ENGINE, "phases:primary kind:hub") == ["hub"]
    assert ids(ENGINE, "phases:primary", {"barriers": ["travel"], "phases": ()}) == ["bus", "ferry"]
    assert ENGINE.query("kind:hub kind:hub", {"kind": ["hub"]}) == ENGINE.query("", {"kind": ["hub"]})


def test_what_is_no_facet_is_searched_as_it_stands() -> None:
    """Though a vocabulary has that key."""
    assert ids(ENGINE, "silent:hidden") == []
    assert ids(ENGINE, "colour:room") == ids(ENGINE, "room")
