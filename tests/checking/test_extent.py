"""How much one body may hold: the most is in order, one more is told on its line, and nothing is told twice."""

from pathlib import Path

import pytest

from builders import A_KNOWLEDGE_BASE, AS_OF, write_knowledge_base
from goodpractice.markup.story import DEEPEST, MOST_CELLS, MOST_HEADINGS, Beyond, tell
from goodpractice.pipeline import load

STORY = "case_studies/quiet-hours.md"
LISTS = DEEPEST // 2


def _headings(count: int) -> str:
    return "## A\n" * count


def _cells(count: int) -> str:
    return "| a | b |\n|---|---|\n" + "| c | d |\n" * (count // 2 - 1)


def _lists(count: int) -> str:
    return "".join(f"{'  ' * level}- a\n" for level in range(count))


def _quotations(count: int) -> str:
    return f"{'>' * count} a\n"


@pytest.mark.parametrize(
    ("body", "more", "beyond"),
    [
        (_headings(MOST_HEADINGS), _headings(MOST_HEADINGS + 1), Beyond("headings", MOST_HEADINGS)),
        (_cells(MOST_CELLS), _cells(MOST_CELLS + 2), Beyond("cells", MOST_CELLS // 2 + 1)),
        (_lists(LISTS), _lists(LISTS + 1), Beyond("levels", LISTS)),
        (_quotations(DEEPEST), _quotations(DEEPEST + 1), Beyond("levels", 0)),
    ],
    ids=["headings", "cells", "lists", "quotations"],
)
def test_the_most_is_in_order_and_one_more_is_told_on_its_line(body: str, more: str, beyond: Beyond) -> None:
    """And all words of a body that is in order are in its story."""
    assert tell(body, dict[str, str]().get).beyond == ()
    assert tell(more, dict[str, str]().get).beyond == (beyond,)


def test_the_deepest_list_that_may_be_loses_no_word() -> None:
    """What stands deeper would not be told, so nobody may write it without hearing of it."""
    words = "".join(f"{'  ' * level}- word{level}\n" for level in range(LISTS))
    assert tell(words, dict[str, str]().get).lines == tuple(f"word{level}" for level in range(LISTS))


def test_each_way_is_told_once_with_its_line_in_the_file(tmp_path: Path) -> None:
    """However far a body goes beyond, there is one message for each limit."""
    story = A_KNOWLEDGE_BASE[STORY]
    added = "### A\n" * MOST_HEADINGS
    around: dict[str, str | bytes] = {**A_KNOWLEDGE_BASE, STORY: f"{story}\n{added}\n{_cells(5_000)}"}
    found = load(write_knowledge_base(tmp_path, around), AS_OF).diagnostics
    end = story.count("\n") + 1
    own = story.count("\n## ")
    assert [(each.code, each.line) for each in found] == [
        ("too-many-parts", end + MOST_HEADINGS - own + 1),
        ("too-many-parts", end + MOST_HEADINGS + 1 + MOST_CELLS // 2 + 2),
    ]
