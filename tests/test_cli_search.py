"""The command `goodpractice search` as people meet it: what it prints and how it ends."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from builders import A_CASE_STUDY, A_KNOWLEDGE_BASE, A_WEBINAR, write_knowledge_base
from commands import goodpractice


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A knowledge base with nothing wrong."""
    return write_knowledge_base(tmp_path, A_KNOWLEDGE_BASE)


def printed(folder: Path, *arguments: str) -> list[str]:
    """Return the lines that a search prints; it says nothing else and ends well."""
    done = goodpractice(folder, "search", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def answered(folder: Path, *arguments: str) -> Any:
    """Return the answer that a search prints as JSON."""
    return json.loads("\n".join(printed(folder, "--json", *arguments)))


def test_search_finds_by_another_name_and_says_so(good: Path) -> None:
    """A search for “anxiety” finds what is filed under worry."""
    lines = printed(good, "anxiety")
    assert lines[:2] == ["1 result", "Also searched: Worry and dread"]
    assert any("[case-study/quiet-hours]" in line for line in lines)


def test_search_can_be_narrowed(good: Path) -> None:
    """Filters on one facet add up, filters on two narrow down."""
    answer = answered(good, "example", "--filter", "kind=hub", "--filter", "kind=webinar")
    assert {each["kind"] for each in answer["results"]} == {"hub", "webinar"}
    assert answered(good, "example", "--filter", "kind=hub", "--filter", "barriers=worry")["total"] == 0


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("phases=prmary", "one of secondary"),
        ("barriers", "one of worry, travel"),
        ("kind=", "one of case-study, docs-page, hub, webinar"),
        ("colour=red", "FACET one of kind, barriers, phases, evidence, trust"),
        ("=", "FACET one of kind, barriers, phases, evidence, trust"),
    ],
)
def test_a_filter_that_does_not_exist_says_which_do(good: Path, wrong: str, said: str) -> None:
    """The terms of its facet, or where there is no such facet the facets; it ends with 2."""
    done = goodpractice(good, "search", "room", "--filter", "kind=hub", "--filter", wrong)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"There is no filter '{wrong}'. Write FACET=TERM, with {said}.\n"


def test_search_as_json_is_the_browsers_answer(good: Path) -> None:
    """The same keys as `query` gives, in the same order."""
    answer = answered(good, "bus", "--limit", "1")
    assert list(answer) == ["total", "results", "facets", "alsoSearched", "correction", "unmatched", "nearest"]
    assert list(answer["results"][0])[-2:] == ["score", "excerpt"]
    assert len(answer["results"]) == 1


def test_a_misspelt_word_is_mended_and_that_is_said_first(good: Path) -> None:
    """With the way to search for what was typed."""
    assert printed(good, "the", "libary")[:3] == [
        "Showing results for: the library",
        "Add --exact to search for what was typed (libary).",
        "2 results",
    ]
    assert answered(good, "libary")["correction"] == {"text": "library", "words": [["libary", "library"]]}


def test_exact_searches_for_what_was_typed(good: Path) -> None:
    """Where nothing is found, the word is named and the nearest subjects are said."""
    assert printed(good, "libary", "--exact") == [
        "0 results",
        "Nothing here says: libary",
        "Nearest subjects: Worry and dread",
    ]
    assert answered(good, "libary", "--exact")["correction"] is None


def test_where_nothing_is_found_the_nearest_subjects_are_said(good: Path) -> None:
    """The nearest first, with the addresses of their pages in the answer."""
    assert answered(good, "getng wry")["nearest"] == [
        {"label": "Getting there", "url": "browse/barriers/travel/"},
        {"label": "Worry and dread", "url": "browse/barriers/worry/"},
    ]
    assert printed(good, "getng", "wry")[-1] == "Nearest subjects: Getting there, Worry and dread"


def test_explain_says_why_each_result_has_its_score(good: Path) -> None:
    """The points of its clauses, which sum to the score; without it nothing is said of scores."""
    lines = printed(good, "--explain", "quiet room for anxiety")
    scores, sums = [], []
    for line in lines:
        if found := re.fullmatch(r"   Score (\d+):", line):
            scores.append(int(found[1]))
            sums.append(0)
        elif found := re.fullmatch(r" +(\d+) = (\d+) × (\d+)  \S+: counted .*", line):
            assert int(found[1]) == int(found[2]) * int(found[3])
            sums[-1] += int(found[1])
    assert scores == sums == [each["score"] for each in answered(good, "quiet room for anxiety")["results"]]
    assert any("  =barriers/worry: counted 6, held by 1 (idf " in line for line in lines)
    assert not any("Score" in line for line in printed(good, "quiet room for anxiety"))


def test_explain_as_json_gives_every_result_its_explanation(good: Path) -> None:
    """The points of its portions sum to the score; the rest of the answer is the same."""
    query = ("example academy late knowledge", "--limit", "4")
    answer = answered(good, *query, "--explain")
    assert {each["kind"] for each in answer["results"]} >= {"case-study", "hub"}
    for each in answer["results"]:
        explanation = each.pop("explanation")
        assert sum(portion["points"] for portion in explanation) == each["score"] > 0
        assert all(portion["points"] == portion["weight"] * portion["impact"] for portion in explanation)
        assert set(explanation[0]) == {
            "token", "points", "weight", "count", "holding", "idf", "norm", "share", "impact",
        }  # fmt: skip
    assert answer == answered(good, *query)


def test_explain_explains_the_query_that_was_answered(good: Path) -> None:
    """The mended one, or with --exact the one that was typed."""
    for options, tokens in (((), {"librari", "room"}), (("--exact",), {"room"})):
        results = answered(good, "libary room", "--explain", *options)["results"]
        assert {portion["token"] for each in results for portion in each["explanation"]} == tokens


def test_what_has_no_score_needs_no_explanation(good: Path) -> None:
    """Nothing was asked for, so everything is found and nothing is said."""
    results = answered(good, "kind:hub", "--explain")["results"]
    assert [(each["score"], each["explanation"]) for each in results] == [(0, [])]
    assert not any("Score" in line for line in printed(good, "kind:hub", "--explain"))


def test_those_who_know_it_can_use_the_language_of_queries(good: Path) -> None:
    """A phrase, an exclusion, a filter; two hyphens keep the one of an exclusion from being an option."""
    assert answered(good, '"room quiet"')["total"] == 0
    assert answered(good, '"quiet room"')["total"] == 3
    assert answered(good, '"quiet room"', "kind:webinar")["total"] == 1
    assert answered(good, "--", "-quiet", "example")["total"] == 1


def test_what_was_spoken_says_when(good: Path) -> None:
    """On the terminal and in the answer."""
    captions = "WEBVTT\n\n12:34.000 --> 12:37.000\nThe lighthouse was open.\n"
    talk = {"webinars/opening-early.yml": f"{A_WEBINAR}captions: talk.vtt\n", "webinars/talk.vtt": captions}
    write_knowledge_base(good, talk)
    assert printed(good, "lighthouse")[-1] == "   At 12 min 34 s: The lighthouse was open."
    assert answered(good, "lighthouse")["results"][0]["at"] == 754


def test_entries_with_mistakes_are_left_out_and_that_is_said(good: Path) -> None:
    """Beside the answer, which is good for the others."""
    broken = A_CASE_STUDY.replace("organisation:", "organisaton:")
    done = goodpractice(write_knowledge_base(good, {"case_studies/quiet-hours.md": broken}), "search", "library")
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "1 result")
    assert done.stderr == "Entries with mistakes are left out: 1 found by `goodpractice validate`.\n"


@pytest.mark.parametrize("query", ["", "?!", "\x01", "libary\udcff", "“", "a" * 5_000, "-", ":", '"', "🚌"])
def test_no_query_ends_in_a_traceback(good: Path, query: str) -> None:
    """Whatever the terminal sends, be it no text at all."""
    for arguments in (("--explain",), ("--json", "--explain")):
        done = goodpractice(good, "search", *arguments, "--", query, PYTHONIOENCODING="utf-8:strict")
        assert (done.returncode, done.stderr) == (0, "")
