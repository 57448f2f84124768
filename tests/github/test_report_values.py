"""A report written as JSON is read back as it was; anything else is refused, whatever it is."""

import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from github.invented_report import A_REPORT
from report_values import LARGEST, Malformed, Report, report_of


def test_a_report_is_read_back_as_it_was() -> None:
    """Every field of it."""
    assert report_of(A_REPORT.as_json().encode()) == A_REPORT


def test_words_that_could_do_harm_are_kept_as_words() -> None:
    """They are data here; what shows them makes them harmless."""
    entry = replace(A_REPORT.entries[0], title="<script>@octocat \x1b[31m")
    report = replace(A_REPORT, entries=(entry,))
    assert report_of(report.as_json().encode()).entries[0].title == entry.title


VALUE = json.loads(A_REPORT.as_json())
FINDING, ENTRY = VALUE["findings"][0], VALUE["entries"][0]


@pytest.mark.parametrize(
    "other",
    [
        {"pull_request": "7"},
        {"pull_request": True},
        {"pull_request": 0},
        {"pull_request": -7},
        {"pull_request": 7.0},
        {"pull_request": 10**30},
        {"head": "main"},
        {"head": "A" * 40},
        {"head": None},
        {"program": "no"},
        {"preview": 1},
        {"changed": "case_studies/a.md"},
        {"changed": [["a"]]},
        {"changed": ["a"] * 1_001},
        {"findings": {}},
        {"findings": [FINDING] * 301},
        {"findings": [{**FINDING, "severity": "fatal"}]},
        {"findings": [{**FINDING, "line": "1"}]},
        {"findings": [{**FINDING, "message": "x" * 1_001}]},
        {"findings": [{**FINDING, "html": "<b>"}]},
        {"findings": ["a finding"]},
        {"entries": [ENTRY] * 21},
        {"entries": [{**ENTRY, "good": ["<b>very</b>"]}]},
        {"entries": [{**ENTRY, "neighbours": [{}]}]},
        {"entries": [{**ENTRY, "gaps": [{"row": 1, "column": "b"}]}]},
        {"more": 1},
        {"__class__": "x"},
    ],
    ids=lambda other: str(other)[:60],
)
def test_a_report_with_anything_out_of_shape_is_refused(other: dict[str, Any]) -> None:
    """A wrong type, a wrong range, a field too many, a list too long, a name we do not know."""
    with pytest.raises(Malformed) as refused:
        report_of(json.dumps({**VALUE, **other}).encode())
    assert "<b>" not in str(refused.value)


@pytest.mark.parametrize("missing", VALUE)
def test_a_report_with_a_field_missing_is_refused(missing: str) -> None:
    """Each of them is needed."""
    with pytest.raises(Malformed, match="other fields"):
        report_of(json.dumps({key: value for key, value in VALUE.items() if key != missing}).encode())


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"null",
        b"[]",
        b'"report"',
        b"{",
        b"\xff\xfe{}",
        b"NaN",
        b'{"pull_request": NaN}',
        b"[" * 100_000,
        b'{"a":' * 30_000,
        b"1" * 10_000,
        b" " * (LARGEST + 1),
        b"#!/bin/sh\necho hello",
    ],
    ids=lambda raw: repr(raw[:12]),
)
def test_bytes_that_are_no_report_are_refused(raw: bytes) -> None:
    """Nothing, other JSON, no JSON, numbers that are none, depth without end, too much of it."""
    with pytest.raises(Malformed):
        report_of(raw)


JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=20),
    lambda inner: (
        some.lists(inner, max_size=4) | some.dictionaries(some.sampled_from([*VALUE, "more"]), inner, max_size=9)
    ),
    max_leaves=20,
)


@given(JSON, some.sampled_from([*VALUE]))
def test_whatever_stands_in_a_field_a_report_is_read_or_refused(value: Any, field: str) -> None:
    """Nothing else is ever raised."""
    raw = json.dumps({**VALUE, field: value}).encode()
    with suppress(Malformed):
        assert isinstance(report_of(raw), Report)


@given(some.binary(max_size=200))
def test_whatever_the_bytes_are_a_report_is_read_or_refused(raw: bytes) -> None:
    """Nothing else is ever raised."""
    with pytest.raises(Malformed):
        report_of(raw)
