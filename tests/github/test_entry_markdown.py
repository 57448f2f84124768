"""An entry shown in a summary reads as it will on the site, and every mark in it is ours."""

from pathlib import Path

import pytest

from builders import A_CASE_STUDY, A_HUB, A_KNOWLEDGE_BASE, AS_OF, write_knowledge_base
from entry_markdown import MOST_BLOCKS, entry_markdown
from goodpractice.pipeline import load

DONE = "The library opened at half past seven."


def shown(folder: Path, body: str) -> str:
    """Return what stands under “What was done” of a case study, shown as Markdown."""
    story = A_CASE_STUDY.replace(DONE, body)
    loaded = load(write_knowledge_base(folder, {**A_KNOWLEDGE_BASE, "case_studies/quiet-hours.md": story}), AS_OF)
    entry = loaded.knowledge_base.entry("case-study/quiet-hours")
    assert entry
    text = entry_markdown(loaded, entry)
    return text.split("##### What was done\n\n", 1)[1].split("\n\n##### What changed", 1)[0]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("One.\n\nTwo.", "One\\.\n\nTwo\\."),
        ("- a\n- b", "- a\n\n- b"),
        ("- a\n\n    more\n\n- b", "- a\n\nmore\n\n- b"),
        ("- a\n    - b\n- c", "- a\n\n  - b\n\n- c"),
        ("1. a\n2. b", "- a\n\n- b"),
        ("> said", "> said"),
        ("### More\n\nText", "###### More\n\nText"),
        ("**bold** and *soft*", "bold and soft"),
        ("| a | b |\n| --- | --- |\n| c | d |", "- a\n\n- b\n\n- c\n\n- d"),
        ("[it](https://example.org/a)", "it \\(https:\u200b//example\\.org/a\\)"),
        ("[other](case-study/far-villages)", "other"),
        ("a <b>tag</b> <script>x</script>", "a tag"),
        ("`code` and &lt;b&gt;", "code and &lt;b&gt;"),
    ],
)
def test_a_story_keeps_its_paragraphs_lists_and_headings(tmp_path: Path, written: str, read: str) -> None:
    """Its words are words, whatever they are; a table is a list, so that no row can break out of one."""
    assert shown(tmp_path, written) == read


def test_a_long_story_is_cut_and_says_so(tmp_path: Path) -> None:
    """The rest is in the file."""
    story = A_CASE_STUDY.replace(DONE, "\n\n".join(f"Block {number}." for number in range(2 * MOST_BLOCKS)))
    loaded = load(write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, "case_studies/quiet-hours.md": story}), AS_OF)
    entry = loaded.knowledge_base.entry("case-study/quiet-hours")
    assert entry
    assert entry_markdown(loaded, entry).endswith("*It goes on; the rest is in the file.*")


def test_an_entry_without_a_body_shows_what_is_known_of_it(tmp_path: Path) -> None:
    """Its points, each as an item."""
    hub = A_HUB.replace("It meets every term.", "It meets | every <term>.")
    loaded = load(write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, "hubs/anytown.yml": hub}), AS_OF)
    entry = loaded.knowledge_base.entry("hub/anytown")
    assert entry
    text = entry_markdown(loaded, entry)
    assert text.startswith("#### Anytown hub\n\n**Example Academy shares")
    assert "| By | Example Trust |" in text
    assert text.endswith("- It meets \\| every &lt;term&gt;\\.")


def test_figures_are_a_table_in_which_gaps_stay_gaps(tmp_path: Path) -> None:
    """What a source does not say is an empty cell."""
    loaded = load(write_knowledge_base(tmp_path), AS_OF)
    entry = loaded.knowledge_base.entry("case-study/quiet-hours")
    assert entry
    assert r"| Late arrivals \(percent\) | 12 | 7 | \-5 |  |  |  |" in entry_markdown(loaded, entry).splitlines()
