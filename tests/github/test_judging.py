"""What is held back where a person may be recognised, whichever rules say so."""

from pathlib import Path

from builders import AS_OF, write_knowledge_base
from github.proposals import BASE, NEW, STORY
from judging import Judged, Proposal, judge_proposal
from wording import comment, summary

BROKEN = STORY.replace("barriers: [exams, travel]", "barriers: [secretname, travel]").replace(
    "started: 2030", "started: 15/05/2030"
)
PRIVATE = {"unknown-term", "review-overdue"}
"""For these tests: rules that every knowledge base has stand for those of the privacy guard."""


def judged(folder: Path, story: str) -> Judged:
    """Judge a pull request that adds one entry."""
    base = write_knowledge_base(folder / "base", BASE)
    proposed = write_knowledge_base(folder / "proposed", {**BASE, NEW: story})
    return judge_proposal(base, proposed, Proposal(7, "0" * 40, (NEW,), program=False), AS_OF, PRIVATE)


def test_of_a_private_mistake_only_place_and_rule_are_told(tmp_path: Path) -> None:
    """Not the words of its message, and no other mistake of the file, which could quote the same."""
    found = judged(tmp_path, BROKEN)
    (finding,) = found.report.findings
    assert (finding.path, finding.line, finding.code, finding.private) == (NEW, 6, "unknown-term", True)
    assert [each.code for each in found.diagnostics] == ["unknown-term"]
    assert (found.report.entries, found.rendered) == ((), {})
    for text in (summary(found.report, found.rendered), comment(found.report, "RUN"), found.report.as_json()):
        assert "secretname" not in text
        assert "15/05/2030" not in text
        assert "unknown-term" in text


def test_the_words_say_what_to_do_and_that_mending_is_not_enough(tmp_path: Path) -> None:
    """With the page that says how it is removed from GitHub."""
    text = summary(judged(tmp_path, BROKEN).report, {})
    assert "**Stop: a person may be recognised in what was sent.**" in text
    assert "Do not repeat it" in text
    assert "docs/reviewing.md" in text


def test_of_an_entry_with_a_private_warning_the_text_is_not_shown(tmp_path: Path) -> None:
    """An editor looks at the warning first; what is good and what is like it is told all the same."""
    found = judged(tmp_path, STORY.replace("reviewed: 2031-02-20", "reviewed: 2020-02-20"))
    assert [each.severity for each in found.report.findings] == ["warning"]
    assert found.report.held_back == ()
    assert found.rendered == {}
    text = summary(found.report, found.rendered)
    assert "until an editor has looked at the warnings about privacy" in text
    assert "What is good" in text
    assert "put today's date in `reviewed`" in text  # the hint of a warning, without which nobody could accept it
    assert "2020" not in text


def test_neighbours_are_those_that_search_finds(tmp_path: Path) -> None:
    """With what both are about; a story told a second time is told to be one."""
    (entry,) = judged(tmp_path / "new", STORY).report.entries
    assert [each.path for each in entry.neighbours] == ["case_studies/far-villages.md", "case_studies/quiet-hours.md"]
    assert entry.neighbours[0].shared == ("Getting there",)
    assert not any(each.same_story for each in entry.neighbours)
