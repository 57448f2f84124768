"""Searches that must hold, run on an engine: what each expects, and where that stands."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

import pytest

from goodpractice.model.searches import LOOKED_AT, GoldenSearch
from goodpractice.model.verdicts import Outcome, Result, Verdict
from goodpractice.search.engine import Engine
from goodpractice.search.golden import run

RESULTS = tuple(Result(f"case-study/{name}", name.capitalize()) for name in "abcdef")


class _Answering:
    """In the place of an engine: it answers every query with the same results."""

    def __init__(self, results: Iterable[Result] = RESULTS, **answer: Any) -> None:
        self.answer = {"total": 6, "correction": None, "unmatched": [], **answer}
        self.answer["results"] = [
            {"kind": kind, "id": name, "title": each.title}
            for each in results
            for kind, _, name in [each.ref.partition("/")]
        ]

    def query(self, text: str, filters: Mapping[str, Iterable[str]] | None = None, limit: int = 10) -> dict[str, Any]:
        self.asked = (text, filters, limit)
        return self.answer


def _run(engine: _Answering | None = None, **fields: Any) -> Verdict:
    return run(cast(Engine, engine or _Answering()), GoldenSearch.model_validate({"query": "quiet room", **fields}))


def test_the_engine_is_asked_what_somebody_would_type() -> None:
    """With the filters that are set, and for as many results as are looked at."""
    engine = _Answering()
    _run(engine, finds=("case-study/a",), filters={"phases": ("primary",)})
    assert engine.asked == ("quiet room", {"phases": ("primary",)}, LOOKED_AT)


def test_an_entry_among_the_first_is_found() -> None:
    """The last of the first counts as well."""
    verdict = _run(finds=("case-study/c",))
    assert verdict.holds
    assert verdict.outcomes == (Outcome("finds", ("case-study/c",), True, "case-study/c", 3, RESULTS[:2]),)


def test_an_entry_below_the_first_is_not_found_and_its_place_is_known() -> None:
    """So is what stands above it."""
    verdict = _run(finds=("case-study/d",))
    assert not verdict.holds
    assert verdict.outcomes == (Outcome("finds", ("case-study/d",), False, "case-study/d", 4, RESULTS[:3]),)


def test_an_entry_that_is_nowhere_is_not_found() -> None:
    """Then everything stands above it."""
    (outcome,) = _run(finds=("hub/nowhere",), within=20).outcomes
    assert outcome == Outcome("finds", ("hub/nowhere",), False, "", None, RESULTS)


def test_each_entry_that_must_be_found_is_an_outcome_of_its_own() -> None:
    """One that is found does not stand for the others."""
    verdict = _run(finds=("case-study/a", "case-study/f", "case-study/b"))
    assert [(each.refs, each.holds) for each in verdict.outcomes] == [
        (("case-study/a",), True),
        (("case-study/f",), False),
        (("case-study/b",), True),
    ]


@pytest.mark.parametrize(
    ("refs", "holds", "ref", "rank"),
    [
        (("case-study/f", "case-study/b", "case-study/c"), True, "case-study/b", 2),
        (("case-study/f", "case-study/e"), False, "case-study/e", 5),
        (("case-study/f", "hub/nowhere"), False, "case-study/f", 6),
        (("hub/somewhere", "hub/nowhere"), False, "", None),
    ],
)
def test_of_several_any_will_do(refs: tuple[str, ...], holds: bool, ref: str, rank: int | None) -> None:
    """The first of them among the results decides, in whatever order they are written."""
    (outcome,) = _run(finds_any=refs).outcomes
    assert (outcome.refs, outcome.holds, outcome.ref, outcome.rank) == (refs, holds, ref, rank)


@pytest.mark.parametrize(("ref", "holds"), [("case-study/c", False), ("case-study/d", True), ("hub/nowhere", True)])
def test_what_should_not_be_found_may_stand_below_the_first(ref: str, holds: bool) -> None:
    """Or nowhere."""
    (outcome,) = _run(never=(ref,)).outcomes
    assert (outcome.expectation, outcome.holds) == ("never", holds)


@pytest.mark.parametrize(("within", "holds"), [(1, False), (4, False), (5, True), (20, True)])
def test_how_many_are_the_first_can_be_said(within: int, holds: bool) -> None:
    """From 1 to 20."""
    assert _run(finds=("case-study/e",), within=within).holds is holds


def test_what_was_searched_instead_is_kept() -> None:
    """A corrected spelling, and the words that no entry holds."""
    correction = {"text": "quiet room", "words": [["quite", "quiet"]]}
    verdict = _run(_Answering(correction=correction, unmatched=["zyx"], total=40), finds=("case-study/a",))
    assert (verdict.instead, verdict.unmatched, verdict.total) == ("quiet room", ("zyx",), 40)
    assert _run(finds=("case-study/a",)).instead == ""


def test_a_search_without_results_finds_nothing() -> None:
    """What should be found is not, and what should not be found is not either."""
    nothing = _Answering((), total=0)
    assert not _run(nothing, finds=("case-study/a",)).holds
    assert _run(nothing, never=("case-study/a",)).holds
