"""Every mistake at once: ten in one file are ten diagnostics, and no broken file hides what is wrong with another."""

from pathlib import Path

import pytest

from builders import A_CASE_STUDY, A_KNOWLEDGE_BASE, AS_OF, write_knowledge_base
from goodpractice.pipeline import load

TEN_MISTAKES = """\
---
title: Quiet hours: before lessons
sumary: Example Academy opened a quiet room early each morning.
organisation: Example Academy
phases: secondary
barriers: [anxiety]
evidence: described
context:
  free_school_meals: 140
started: 15/05/2029
written_by: editors
sources:
  - title: A report
    publisher: Example Academy
    link: www.example.org/report
hub: hub/anytwon
reviewed: 2031-04-01
---

## Why it was needed

Many pupils came late.

## What was done

The library opened at half past seven.

## Outcomes

Fewer pupils came late.

## What did not work

Not reported.

## What others would need

A quiet room.
"""
THEIR_PLACES = (
    (2, 19, "yaml-syntax"),
    (3, 1, "unknown-field"),
    (5, 9, "wrong-type"),
    (6, 12, "unknown-term"),
    (9, 22, "out-of-range"),
    (10, 10, "not-a-date"),
    (15, 11, "not-a-link"),
    (16, 6, "unknown-reference"),
    (17, 11, "inconsistent"),
    (28, 1, "unknown-section"),
)

BROKEN_FILES: tuple[tuple[str, bytes], ...] = (
    ("nothing", b""),
    ("noise", bytes(range(256)) * 40),
    ("no front matter", b"# A story\n"),
    ("an open front matter", b"---\ntitle: A story\n"),
    ("an open bracket", b"---\ntitle: [\n---\n"),
    ("an alias bomb", b"---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n"),
    ("many brackets", b"---\ntitle: " + b"[" * 5_000 + b"\n---\n"),
    ("too much", b"x" * 300_000),
)


def test_every_mistake_in_one_file_is_told_on_its_line(tmp_path: Path) -> None:
    """Mistakes in YAML, fields, terms, numbers, dates, links, references, days and headings do not hide one another."""
    root = write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, "case_studies/breakfast-club.md": TEN_MISTAKES})
    found = load(root, AS_OF).diagnostics
    assert tuple((each.line, each.column, each.code) for each in found) == THEIR_PLACES


def test_every_diagnostic_shows_the_line_it_is_about(tmp_path: Path) -> None:
    """The offending line stands in each diagnostic as it stands in the file."""
    root = write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, "case_studies/breakfast-club.md": TEN_MISTAKES})
    lines = TEN_MISTAKES.split("\n")
    assert all(each.source == lines[each.line - 1] for each in load(root, AS_OF).diagnostics)


@pytest.mark.parametrize("content", [content for _, content in BROKEN_FILES], ids=[name for name, _ in BROKEN_FILES])
def test_a_broken_file_stops_no_other(content: bytes, tmp_path: Path) -> None:
    """Beside a file that holds only noise, the others are read, and their mistakes told."""
    wrong = A_CASE_STUDY.replace("[worry]", "[anxiety]")
    files: dict[str, str | bytes] = {**A_KNOWLEDGE_BASE, "case_studies/aaa.md": content, "case_studies/zzz.md": wrong}
    loaded = load(write_knowledge_base(tmp_path, files), AS_OF)
    assert [each.ref for each in loaded.knowledge_base.of_kind("case-study")] == [
        "case-study/far-villages",
        "case-study/quiet-hours",
    ]
    assert [each.code for each in loaded.diagnostics if each.path == "case_studies/zzz.md"] == ["unknown-term"]
    assert any(each.path == "case_studies/aaa.md" for each in loaded.errors)


def test_a_file_that_cannot_be_read_is_not_said_to_miss_fields(tmp_path: Path) -> None:
    """A file that cannot be read at all is told of once, and none of its fields is called missing."""
    for number, content in enumerate((b"", b"\xff\xfe", b"# A story\n", b"x" * 300_000)):
        files: dict[str, str | bytes] = {**A_KNOWLEDGE_BASE, "case_studies/aaa.md": content}
        root = write_knowledge_base(tmp_path / str(number), files)
        assert "missing-field" not in {each.code for each in load(root, AS_OF).diagnostics}


def test_an_entry_that_is_broken_can_still_be_named(tmp_path: Path) -> None:
    """Whoever names an entry that is broken is not told that it does not exist."""
    naming = A_CASE_STUDY.replace("reviewed:", "related: [case-study/broken]\nreviewed:")
    for number, content in enumerate((b"", b"---\ntitle: x\n", b"\xff", b"x" * 300_000)):
        files: dict[str, str | bytes] = {
            **A_KNOWLEDGE_BASE,
            "case_studies/broken.md": content,
            "case_studies/naming.md": naming,
        }
        found = load(write_knowledge_base(tmp_path / str(number), files), AS_OF).diagnostics
        assert {each.path for each in found} == {"case_studies/broken.md"}


def test_an_entry_that_is_broken_can_still_be_linked_to(tmp_path: Path) -> None:
    """A link in a story to an entry that is broken is not told to lead nowhere."""
    linking = A_CASE_STUDY.replace("Many pupils", "Many [pupils](case-study/broken)")
    files = {**A_KNOWLEDGE_BASE, "case_studies/broken.md": "", "case_studies/linking.md": linking}
    found = load(write_knowledge_base(tmp_path, files), AS_OF).diagnostics
    assert {each.path for each in found} == {"case_studies/broken.md"}


def test_several_missing_fields_are_told_in_the_order_they_are_declared(tmp_path: Path) -> None:
    """Diagnostics of one place come in the same order each time."""
    root = write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, "hubs/x.yml": "trust: Example Trust\n"})
    assert [each.message for each in load(root, AS_OF).diagnostics] == [
        "The field `title` is missing.",
        "The field `summary` is missing.",
        "The field `reviewed` is missing.",
    ]


def test_a_broken_vocabulary_makes_no_entry_wrong(tmp_path: Path) -> None:
    """Entries that use a vocabulary that cannot be read are not told that they have no such field."""
    for number, content in enumerate((b"", b"key: barriers\n", b"key: [", b"\xff\xfe", b"- x\n")):
        files: dict[str, str | bytes] = {**A_KNOWLEDGE_BASE, "vocabularies/barriers.yml": content}
        found = load(write_knowledge_base(tmp_path / str(number), files), AS_OF).diagnostics
        assert {each.path for each in found} == {"vocabularies/barriers.yml"}
