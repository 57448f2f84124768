"""Searches that must hold: what is told of their file, of those that do not hold, and that no value is an exception."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import A_CASE_STUDY, A_DOCS_PAGE, A_KNOWLEDGE_BASE, AS_OF, BARRIERS, document_of, write_knowledge_base
from goodpractice.checking.searches import check_searches
from goodpractice.checking.verdicts import check_verdicts
from goodpractice.diagnostics import Diagnostic
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.searches import GoldenSearch
from goodpractice.model.verdicts import Outcome, Result, Verdict
from goodpractice.pipeline import SEARCHES, judge, load
from goodpractice.reading.files import read_document, split
from goodpractice.report import as_text

SOME = """\
searches:
  - query: quiet hours
    who: A head teacher in a hurry.
    finds: [case-study/quiet-hours]
    never: [hub/anytown]
    within: 1
    filters: { phases: [secondary], kind: [case-study, hub] }
  - query: bus
    finds_any: [webinar/opening-early, case-study/far-villages]
"""


def told(root: Path, searches: str, more: Mapping[str, str] = MappingProxyType({})) -> list[tuple[str, str, int]]:
    """Return what is wrong with a knowledge base that has these searches, and more files, as path, code and line."""
    loaded = load(write_knowledge_base(root, {**A_KNOWLEDGE_BASE, **more, SEARCHES: searches}), AS_OF)
    return [(each.path, each.code, each.line) for each in loaded.diagnostics]


def test_searches_that_hold_are_no_mistake(tmp_path: Path) -> None:
    """They are read in the order of the file, and each is run."""
    loaded = load(write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, SEARCHES: SOME}), AS_OF)
    assert loaded.diagnostics == ()
    verdicts, missed = judge(loaded)
    assert [(each.search.query, each.search.within, each.holds) for each in verdicts] == [
        ("quiet hours", 1, True),
        ("bus", 3, True),
    ]
    assert missed == ()


def test_a_knowledge_base_need_not_have_searches(tmp_path: Path) -> None:
    """Then nothing is run."""
    loaded = load(write_knowledge_base(tmp_path), AS_OF)
    assert loaded.searches is None
    assert judge(loaded) == ((), ())


def test_an_entry_that_search_leaves_out_cannot_be_expected(tmp_path: Path) -> None:
    """The hint names the file that says so."""
    hidden = A_DOCS_PAGE.replace("summary:", "in_search: false\nsummary:")
    text = "searches:\n  - query: site\n    never: [docs-page/about]\n"
    files = {**A_KNOWLEDGE_BASE, "docs/about.md": hidden, SEARCHES: text}
    (found,) = load(write_knowledge_base(tmp_path, files), AS_OF).diagnostics
    assert (found.code, found.line) == ("not-in-search", 3)
    assert found.message == "Nobody can find `docs-page/about` by searching."
    assert found.hint == "Name another entry, or let search have this one: docs/about.md leaves it out."


def test_every_mistake_of_the_file_is_told_at_once(tmp_path: Path) -> None:
    """Those of its fields and those of what it names."""
    text = SOME.replace("within: 1", "within: none").replace("hub/anytown", "hub/anytwn").replace("phases", "phase")
    text = text.replace("finds_any", "finds_some")
    assert [(code, line) for _, code, line in told(tmp_path, text)] == [
        ("unknown-reference", 5),
        ("wrong-type", 6),
        ("unknown-filter", 7),
        ("unknown-field", 9),
    ]


@pytest.mark.parametrize("again", ["quiet hours", "QUIET   Hours", '" quiet hours "'])
def test_two_searches_alike_are_told(again: str, tmp_path: Path) -> None:
    """Whatever their capitals and spaces; with other filters it is another search."""
    text = (
        f"searches:\n  - query: quiet hours\n    finds: [hub/anytown]\n  - query: {again}\n    never: [hub/anytown]\n"
    )
    assert told(tmp_path, text) == [(SEARCHES, "doubled-search", 4)]
    assert told(tmp_path, f"{text}    filters: {{ phases: [primary] }}\n") == []


def test_a_broken_entry_can_be_named(tmp_path: Path) -> None:
    """Its own mistakes are told, and that search cannot have it now is no mistake of the searches."""
    broken = A_CASE_STUDY.replace("evidence: described", "evidence: descrbed")
    path = "case_studies/quiet-hours.md"
    assert told(tmp_path, SOME, {path: broken}) == [(path, "unknown-term", 7)]


def test_a_filter_whose_vocabulary_or_only_entry_is_broken_is_left_alone(tmp_path: Path) -> None:
    """Nobody can say whether its term is right."""
    text = "searches:\n  - query: bus\n    finds: [hub/anytown]\n    filters: { %s }\n"
    path = "vocabularies/barriers.yml"
    wrong = BARRIERS.replace("label: Barrier\n", "")
    assert {each for each, _, _ in told(tmp_path, text % "barriers: [worries]", {path: wrong})} == {path}
    more = {path: BARRIERS, "hubs/anytown.yml": "title: Half\n"}
    assert {each for each, _, _ in told(tmp_path, text % "trust: [example-trust]", more)} == {"hubs/anytown.yml"}


def test_a_field_that_readers_can_filter_by_is_a_filter(tmp_path: Path) -> None:
    """Its terms are made from what entries hold; one that no entry holds is told."""
    text = "searches:\n  - query: bus\n    never: [hub/anytown]\n    filters: { trust: [%s] }\n"
    assert told(tmp_path, text % "example-trust") == []
    assert told(tmp_path, text % "exmple-trust") == [(SEARCHES, "unknown-term", 4)]


def test_names_are_guessed_only_so_often(tmp_path: Path) -> None:
    """To compare a name with those of all entries takes time."""
    names = "".join(f"  - query: bus {number}\n    finds: [hub/anytow{number}]\n" for number in range(9))
    root = write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, SEARCHES: f"searches:\n{names}"})
    hints = [each.hint for each in load(root, AS_OF).diagnostics]
    assert [hint.startswith("Did you mean") for hint in hints] == [True] * 5 + [False] * 4


def _missed(outcome: Outcome, search: dict[str, Any], **more: Any) -> Diagnostic:
    asked = GoldenSearch.model_validate({"query": "quiet room", **search})
    document = document_of(SOME, SEARCHES)
    (found,) = check_verdicts(document, [Verdict(asked, (outcome,), **more)])
    return found


def _results(count: int) -> tuple[Result, ...]:
    return tuple(Result(f"hub/{name}", f"Hub {name.upper()}") for name in "abcdefghijklmnopqrstuvwxyz"[:count])


THREE = "`hub/a` (Hub A), `hub/b` (Hub B), `hub/c` (Hub C)"
X = ("case-study/x",)
BOTH = ("case-study/x", "case-study/y")
FOUR = ("hub/1", "hub/2", "hub/3", "hub/4")


@pytest.mark.parametrize(
    ("search", "wish"),
    [
        ({"finds": X}, "`quiet room` should find `case-study/x` among the first 3."),
        ({"finds": X, "within": 20}, "`quiet room` should find `case-study/x` among the first 20."),
        ({"finds": X, "within": 1}, "`quiet room` should find `case-study/x` first."),
        ({"finds_any": BOTH}, "`quiet room` should find `case-study/x` or `case-study/y` among the first 3."),
        ({"finds_any": FOUR}, "`quiet room` should find one of these 4 entries among the first 3."),
        ({"never": X}, "`quiet room` should not find `case-study/x` among the first 3."),
        (
            {"finds": X, "filters": {"phases": ("a", "b"), "kind": ("hub",)}},
            "`quiet room` with `phases: [a, b]` and `kind: [hub]` should find `case-study/x` among the first 3.",
        ),
    ],
    ids=lambda value: ", ".join(value) if isinstance(value, dict) else "",
)
def test_what_does_not_hold_says_what_should_be_so(search: dict[str, Any], wish: str) -> None:
    """The query as it is written, its filters, the entries, and how far down they may stand."""
    ((expectation, refs),) = GoldenSearch.model_validate({"query": "q", **search}).expected()
    found = _missed(Outcome(expectation, refs, holds=False), search)
    assert found.message == f"A search for {wish} Nothing is found."
    assert found.severity == "error"
    assert found.code == ("unwanted-result" if expectation == "never" else "missed-search")


@pytest.mark.parametrize(
    ("rank", "above", "more", "came"),
    [
        (1, 0, {}, "It is 1st."),
        (2, 1, {}, "It is 2nd, below `hub/a` (Hub A)."),
        (3, 2, {}, "It is 3rd, below `hub/a` (Hub A) and `hub/b` (Hub B)."),
        (4, 3, {}, "It is 4th, below `hub/a` (Hub A), `hub/b` (Hub B) and `hub/c` (Hub C)."),
        (13, 12, {}, "It is 13th, below `hub/a` (Hub A), `hub/b` (Hub B), `hub/c` (Hub C) and 9 more."),
        (None, 20, {"total": 31}, f"It is not among the first 20, which are {THREE} and 17 more."),
        (None, 4, {"total": 4}, f"It is not among the 4 results, which are {THREE} and 1 more."),
        (None, 2, {"total": 2}, "It is not found, but `hub/a` (Hub A) and `hub/b` (Hub B) are."),
        (None, 1, {"total": 1}, "It is not found, but `hub/a` (Hub A) is."),
        (None, 0, {}, "Nothing is found."),
        (
            1,
            0,
            {"instead": "quiet rooms"},
            "It is 1st. The spelling was corrected: what was searched is `quiet rooms`.",
        ),
        (None, 0, {"unmatched": ("quiet", "room")}, "Nothing is found. No entry says `quiet` or `room`."),
    ],
)
def test_what_does_not_hold_says_what_came_instead(
    rank: int | None, above: int, more: dict[str, Any], came: str
) -> None:
    """Where it stands, what stands above it, and what was searched."""
    outcome = Outcome("finds", X, holds=False, ref=X[0] if rank else "", rank=rank, above=_results(above))
    assert _missed(outcome, {"finds": X}, **more).message.endswith(
        f" should find `case-study/x` among the first 3. {came}"
    )


def test_where_any_of_several_would_do_the_best_of_them_is_named() -> None:
    """Or it is said that none of them is there."""
    best = Outcome("finds_any", BOTH, holds=False, ref="case-study/y", rank=3, above=_results(2))
    found = _missed(best, {"finds_any": BOTH})
    assert found.message.endswith(
        "The best of them, `case-study/y`, is 3rd, below `hub/a` (Hub A) and `hub/b` (Hub B)."
    )
    none = Outcome("finds_any", BOTH, holds=False, above=_results(1))
    found = _missed(none, {"finds_any": BOTH}, total=1)
    assert found.message.endswith("None of them is found, but `hub/a` (Hub A) is.")


def test_what_does_not_hold_says_what_an_editor_can_do() -> None:
    """Where filters are set and it is nowhere, that may be why."""
    raised = (
        "Put the words into its title or summary, make them a synonym of a term it carries, or expect something else."
    )
    lowered = "Take out the word or the synonym that leads there, or expect something else."
    nowhere = Outcome("finds", X, holds=False)
    assert _missed(nowhere, {"finds": X}).hint == raised
    filtered = _missed(nowhere, {"finds": X, "filters": {"phases": ("primary",)}})
    assert filtered.hint == f"See whether it carries what the filters ask for. {raised}"
    assert _missed(Outcome("never", X, holds=False, ref=X[0], rank=1), {"never": X}).hint == lowered


def test_what_does_not_hold_is_told_where_it_is_written(tmp_path: Path) -> None:
    """At the entry within its list, or at the list where any of it would do; in the order of the file."""
    text = """\
searches:
  - query: bus
    finds: [case-study/far-villages, hub/anytown]
  - query: quiet hours
    never:
      - hub/anytown
      - case-study/quiet-hours
  - query: ferry
    finds_any: [hub/anytown, webinar/opening-early]
"""
    loaded = load(write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, SEARCHES: text}), AS_OF)
    verdicts, missed = judge(loaded)
    assert [each.holds for each in verdicts] == [False, False, False]
    assert [(each.code, each.line, each.column) for each in missed] == [
        ("missed-search", 3, 38),
        ("unwanted-result", 7, 9),
        ("missed-search", 9, 16),
    ]
    assert missed[1].source == "      - case-study/quiet-hours"


_VALUES = st.sampled_from(
    """no 12:30 [] {} null 2024 2024-05-15 'x' "" [x,y] {a: b} {phases: [x]} true -1 1e9 0x1f 010 [[x]] [{}] [null] [no]
    *a &a !x | > ' " { [ - @x x/y hub/anytown [hub/anytown] [docs-page/about] {kind: [hub]} {kind: hub} {x: }""".split()
)
_NAMES = st.sampled_from(["searches", *GoldenSearch.model_fields, "phases"])


@settings(max_examples=250, deadline=None)
@given(changes=st.lists(st.tuples(st.integers(0, 60), _NAMES | st.just(""), _VALUES), min_size=1, max_size=4))
def test_no_value_of_any_field_is_an_exception(changes: list[tuple[int, str, str]]) -> None:
    """Lines added, or replaced by what they should not hold, are searches or diagnostics."""
    lines = SOME.split("\n")
    for number, name, value in changes:
        at = number % (len(lines) - 1)
        indent = " " * (len(lines[at]) - len(lines[at].lstrip(" -")))
        lines[at : at + (not name)] = [
            f"{indent}{name}: {value}" if name else lines[at].partition(":")[0] + ": " + value
        ]
    documents, found = split(read_document("\n".join(lines).encode(), SEARCHES))
    known = frozenset({"case-study/quiet-hours", "hub/anytown"})
    for document in documents:
        searches, mistakes = check_searches(document, KnowledgeBase((), {}, AS_OF), known, frozenset({"phases"}))
        found += mistakes
        assert searches.searches or found
    assert all(as_text(each).encode() for each in found)
