"""A new entry to fill in: it is read as it is, it asks for what is needed, and filled in it holds."""

from pathlib import Path

import pytest

from builders import A_KNOWLEDGE_BASE, AS_OF, write_knowledge_base
from commands import REPOSITORY, goodpractice
from goodpractice.model.kinds import entry_types
from goodpractice.pipeline import load
from goodpractice.reading.files import read_document, split
from goodpractice.writing.skeleton import WIDTH, skeleton

TITLE = "A bus: for the 'far' villages #1"
TYPES = sorted(name for name, model in entry_types().items() if not model.kind.hosted)
FILLED = {
    "summary:": "summary: What was done.",
    "organisation:": "organisation: Example Academy",
    "written_by:": "written_by: editors",
    "evidence:": "evidence: described",
    "phases:": "phases: [primary]",
    "publisher:": "publisher: Example Trust",
    "lead:": "lead: [Example Academy]",
    "# sources:": "sources:",
    "#   - title:": "  - title: A report",
    "#     publisher:": "    publisher: Example Trust",
}
"""What somebody writes in place of some lines; of those that stand several times, in place of the first."""


def _text(name: str) -> str:
    return skeleton(
        entry_types()[name], load(REPOSITORY, AS_OF).vocabularies, {"title": TITLE, "reviewed": "2031-03-01"}
    )


@pytest.mark.parametrize("name", TYPES)
def test_it_is_read_as_it_is_and_asks_for_what_is_needed_alone(name: str, tmp_path: Path) -> None:
    """No slip of YAML in it, no field that is unknown; each message leads to a place that is to be filled in."""
    model = entry_types()[name]
    path = f"{model.kind.folder}/a{model.kind.ending}"
    documents, mistakes = split(read_document(_text(name).encode(), path))
    assert mistakes == []
    assert documents[0].plain()["title"] == TITLE
    root = write_knowledge_base(tmp_path, A_KNOWLEDGE_BASE)
    assert goodpractice(root, "new", name, TITLE, "--as-of", "2031-03-01").returncode == 0
    codes = {each.code for each in load(root, AS_OF).diagnostics}
    assert codes <= {"missing-field", "empty-value", "empty-section"}


@pytest.mark.parametrize("name", TYPES)
def test_every_field_stands_in_it_once_with_its_help(name: str) -> None:
    """In lines that fit a screen."""
    lines = _text(name).split("\n")
    for field, info in entry_types()[name].written_fields():
        if field not in {"accepted", "old_addresses", "status", "superseded_by", "review_by", "inferred"}:
            places = [number for number, line in enumerate(lines) if line.removeprefix("# ").startswith(f"{field}:")]
            assert len(places) == 1, field
            above = " ".join(line.removeprefix("# ") for line in lines[max(0, places[0] - 12) : places[0]])
            assert (info.description or "").split()[-1] in above
    assert max(map(len, lines)) <= WIDTH


def test_filled_in_it_holds(tmp_path: Path) -> None:
    """With nothing but what it asks for, and a source."""
    root = write_knowledge_base(tmp_path, A_KNOWLEDGE_BASE)
    goodpractice(root, "new", "case-study", "A bus for the villages", "--as-of", "2031-03-01")
    file = root / "case_studies/a-bus-for-the-villages.md"
    lines = file.read_text().split("\n")
    left = dict(FILLED)
    filled = [left.pop(line, line) for line in lines]
    text = "\n".join(f"{line}\n\nNot reported." if line.startswith("## ") else line for line in filled)
    file.write_text(text)
    assert [each for each in load(root, AS_OF).diagnostics if each.severity != "advice"] == []


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    """It is left as it is, and the command says so."""
    root = write_knowledge_base(tmp_path, A_KNOWLEDGE_BASE)
    before = (root / "case_studies/quiet-hours.md").read_text()
    done = goodpractice(root, "new", "case-study", "Quiet", "hours", "--as-of", "2031-03-01")
    assert (done.returncode, done.stdout) == (2, "")
    assert "case_studies/quiet-hours.md is there already" in done.stderr
    assert (root / "case_studies/quiet-hours.md").read_text() == before


@pytest.mark.parametrize(
    ("title", "said"), [("…", "needs letters"), ("x" * 300, "Written: hubs/xxx"), ("Ünï cødé!", "uni-cd")]
)
def test_a_title_becomes_the_name_of_the_file(title: str, said: str, tmp_path: Path) -> None:
    """In small letters, and short enough."""
    root = write_knowledge_base(tmp_path, A_KNOWLEDGE_BASE)
    done = goodpractice(root, "new", "hub", title, "--as-of", "2031-03-01")
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert {each.code for each in load(root, AS_OF).diagnostics} <= {"missing-field", "empty-value", "too-long"}


def test_what_it_says_leads_on(tmp_path: Path) -> None:
    """Where the file is, what to do with it, and the command that says what is missing."""
    root = write_knowledge_base(tmp_path, A_KNOWLEDGE_BASE)
    done = goodpractice(root, "new", "webinar", "Mornings", "--as-of", "2031-03-01")
    assert done.stdout.startswith("Written: webinars/mornings.yml\n")
    assert done.stdout.endswith("goodpractice validate webinars/mornings.yml\n")


def test_nothing_is_written_through_a_symbolic_link(tmp_path: Path) -> None:
    """Outside the knowledge base nothing changes."""
    root = write_knowledge_base(tmp_path / "base", A_KNOWLEDGE_BASE)
    (tmp_path / "elsewhere").mkdir()
    (root / "hubs/anytown.yml").unlink()
    (root / "hubs").rmdir()
    (root / "hubs").symlink_to(tmp_path / "elsewhere")
    done = goodpractice(root, "new", "hub", "Anytown", "--as-of", "2031-03-01")
    assert done.returncode == 2
    assert "hubs is a symbolic link" in done.stderr
    assert list((tmp_path / "elsewhere").iterdir()) == []
