"""The headings of a story, and what stands where a heading should."""

import pytest

from builders import document_of
from goodpractice.checking.sections import MOST_HEADINGS, check_sections

WANTED = ("Why it was needed", "What was done", "What changed")
STORY = "## Why it was needed\n\na\n\n## What was done\n\nb\n\n## What changed\n\nc\n"


def _told(body: str, wanted: tuple[str, ...] = WANTED) -> list[tuple[int, str]]:
    document = document_of(f"---\ntitle: a\n---\n{body}", "case_studies/x.md")
    return [(each.line, each.code) for each in check_sections(document, wanted, "case study")]


@pytest.mark.parametrize(
    "body",
    [
        STORY,
        STORY.replace("\n\na", "\n\n### Within\n\na\n\n#### Deeper\n\nb"),
        STORY.replace("\n\na", "\n\n```\n# no heading\n## Outcomes\n```\n\na"),
        STORY.replace("\n\na", "\n\n~~~\nOutcomes\n--------\n~~~\n\na"),
        STORY.replace("\n\na", "\n\n| a | b |\n|---|---|\n| c | d |"),
        STORY.replace("\n\na", "\n\na\n\n---\n\nb"),
        STORY.replace("## What changed", "##What changed ##"),
        STORY.replace("\n\na", "\n\n#\n\na"),
    ],
)
def test_a_story_with_its_headings_is_in_order(body: str) -> None:
    """Deeper headings, code, tables and lines across the page are free within a section."""
    assert _told(body) == []


def test_where_a_type_asks_for_no_headings_any_will_do() -> None:
    """Pages of the host have the headings they like."""
    assert _told("# One\n\n## Two\n", ()) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (STORY.replace("## What changed", "What changed\n------------"), [(12, "unknown-section")]),
        (STORY.replace("## What changed", "Outcomes\n========"), [(12, "unknown-section")]),
        (STORY.replace("## What changed", "__What changed:__"), [(12, "unknown-section")]),
        (STORY.replace("## What changed", "What changed"), [(12, "unknown-section")]),
        (STORY.replace("## What changed", "## what Changed?"), [(12, "unknown-section")]),
        (STORY.replace("## Why it was needed\n\na\n\n", ""), [(4, "missing-section")]),
        (STORY.replace("\n\n## What changed\n\nc", ""), [(10, "missing-section")]),
        ("a\n\nb\n", [(6, "missing-section")]),
        ("", [(3, "missing-section")]),
    ],
)
def test_what_should_be_a_heading_is_told_on_its_line(body: str, told: list[tuple[int, str]]) -> None:
    """Underlined, in bold, plain or missing: the place is where a person would mend it."""
    assert _told(body) == told


def test_one_renamed_heading_is_one_mistake() -> None:
    """A heading of our own in the place of a missing one stands for it."""
    for heading in WANTED:
        assert len(_told(STORY.replace(f"## {heading}", "## Something else"))) == 1


def test_headings_without_end_are_not_all_looked_at() -> None:
    """A body of nothing but headings is told of as far as any story could go."""
    assert len(_told("## a\n" * 20_000)) <= MOST_HEADINGS + len(WANTED)
