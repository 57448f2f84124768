"""Searches on a terminal: filters as they are typed, and the answer line by line."""

import re
from collections.abc import Sequence
from typing import Any

import pytest

from goodpractice.answers import answer_lines, chosen_terms, counted
from goodpractice.search.engine import Facet, FacetTerm
from goodpractice.search.explaining import Portion
from goodpractice.search.weighing import Reasons

RESULT: dict[str, Any] = {
    "id": "quiet-hours",
    "kind": "case-study",
    "url": "case-studies/quiet-hours/",
    "title": "Quiet hours",
    "summary": "A quiet room.",
    "details": [{"label": "Type", "value": "Case study"}, {"label": "By", "value": "Example Academy"}],
    "score": 31,
    "excerpt": [{"text": "The ", "match": False}, {"text": "room", "match": True}, {"text": ".", "match": False}],
}
PORTION = Portion("room", 2, Reasons(3.0, 1_234, 0.5389, 2.0919, 1.0, 11))
HALF = Portion("=a/b", 3, Reasons(0.5, 1, 12.0, 1.5, 0.85, 3))


FACETS = (
    Facet("kind", "Type", (FacetTerm("hub", "Hub"), FacetTerm("webinar", "Webinar"))),
    Facet("regions", "Region", (FacetTerm("far-south", "Far south"), FacetTerm("a=b", "Odd"))),
)


def an_answer(*results: dict[str, Any], **said: Any) -> dict[str, Any]:
    """Return an answer with some results and nothing else to say."""
    nothing: dict[str, Any] = {"correction": None, "alsoSearched": [], "unmatched": [], "nearest": [], "facets": {}}
    return {"total": len(results), "results": list(results), **nothing, **said}


def lines(answer: dict[str, Any], *explanations: Sequence[Portion]) -> list[str]:
    """Return the lines of an answer, with brackets round what matched."""
    return list(answer_lines(answer, explanations, lambda text: f"[{text}]"))


def test_filters_are_a_facet_and_a_term_each() -> None:
    """Terms of one facet together, in the order they are typed; what follows the first equals sign is the term."""
    assert chosen_terms((), FACETS) == {}
    assert chosen_terms(("regions=a=b", "kind=webinar", "kind=hub", "regions=far-south"), FACETS) == {
        "regions": ["a=b", "far-south"],
        "kind": ["webinar", "hub"],
    }


@pytest.mark.parametrize(
    ("wrong", "among"),
    [
        ("kind=case-study", "one of hub, webinar"),
        ("kind", "one of hub, webinar"),
        ("kind=Hub", "one of hub, webinar"),
        ("Type=hub", "FACET one of kind, regions"),
        ("=hub", "FACET one of kind, regions"),
        ("", "FACET one of kind, regions"),
    ],
)
def test_a_filter_that_does_not_exist_says_which_do(wrong: str, among: str) -> None:
    """The terms of its facet, or where there is no such facet the facets."""
    with pytest.raises(ValueError, match=re.escape(f"There is no filter '{wrong}'. Write FACET=TERM, with {among}.")):
        chosen_terms(("kind=hub", wrong), FACETS)


def test_an_answer_says_how_many_results_there_are() -> None:
    """Of all, not only of those that are shown."""
    assert lines(an_answer()) == ["0 results"]
    assert lines(an_answer(total=1)) == ["1 result"]
    assert lines(an_answer(total=12_345)) == ["12,345 results"]


def test_a_result_is_its_place_its_title_its_name_and_its_excerpt() -> None:
    """What matched is marked; an empty line stands before each."""
    assert lines(an_answer(RESULT, {**RESULT, "id": "other", "kind": "hub"})) == [
        "2 results",
        "",
        "1. Quiet hours  [case-study/quiet-hours]",
        "   Case study · Example Academy",
        "   The [room].",
        "",
        "2. Quiet hours  [hub/other]",
        "   Case study · Example Academy",
        "   The [room].",
    ]


def test_without_an_excerpt_the_summary_is_shown() -> None:
    """Nothing of it is marked."""
    assert lines(an_answer({**RESULT, "excerpt": []}))[-1] == "   A quiet room."


@pytest.mark.parametrize(("at", "said"), [(0, "At 0 min 0 s: "), (59, "At 0 min 59 s: "), (3754, "At 62 min 34 s: ")])
def test_what_was_spoken_has_its_moment(at: int, said: str) -> None:
    """In minutes and seconds, the first second too."""
    assert lines(an_answer({**RESULT, "at": at}))[-1] == f"   {said}The [room]."


def test_a_mended_spelling_is_said_first_and_how_to_avoid_it() -> None:
    """With every word that was typed and is not searched."""
    words = [["breakfst", "breakfast"], ["clbs", "clubs"]]
    assert lines(an_answer(correction={"text": "Breakfast clubs!", "words": words})) == [
        "Showing results for: Breakfast clubs!",
        "Add --exact to search for what was typed (breakfst, clbs).",
        "0 results",
    ]


def test_what_else_is_known_of_a_query_is_said_before_the_results() -> None:
    """Other names that were searched, words that nothing says, and where nothing matches the nearest subjects."""
    nearest = [{"label": "Worry", "url": "a/"}, {"label": "Getting there", "url": "b/"}]
    said = an_answer(RESULT, alsoSearched=["Worry", "dread"], unmatched=["xyzzy", "plugh"], nearest=nearest)
    assert lines(said)[:5] == [
        "1 result",
        "Also searched: Worry, dread",
        "Nothing here says: xyzzy, plugh",
        "Nearest subjects: Worry, Getting there",
        "",
    ]


def test_why_a_result_has_its_score_stands_below_it() -> None:
    """Each clause with its points, weight, impact and what that is made from; the share only where it is not whole."""
    assert lines(an_answer(RESULT, {**RESULT, "score": 0}), (PORTION, HALF), ())[4:] == [
        "   The [room].",
        "   Score 31:",
        "      22 = 2 × 11  room: counted 3, held by 1,234 (idf 0.54), norm 2.09",
        "       9 = 3 × 3  =a/b: counted 0.5, held by 1 (idf 12.00), norm 1.50, share 0.85",
        "",
        "2. Quiet hours  [case-study/quiet-hours]",
        "   Case study · Example Academy",
        "   The [room].",
    ]


@pytest.mark.parametrize(("count", "said"), [(0, "0 words"), (1, "1 word"), (2, "2 words"), (1_000, "1,000 words")])
def test_things_are_counted_in_words(count: int, said: str) -> None:
    """Of thousands with a comma."""
    assert counted(count, "word") == said


def test_a_plural_without_s_is_said() -> None:
    """One of them is still one."""
    assert [counted(count, "search", "searches") for count in (1, 2)] == ["1 search", "2 searches"]
