"""One mistake a file: what a contributor wrote, and the exact words of the one diagnostic that tells of it."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from builders import A_KNOWLEDGE_BASE, A_WEBINAR, AS_OF, write_knowledge_base
from goodpractice.pipeline import judge, load
from goodpractice.report import as_text
from goodpractice.rules import ALL_RULES

MISTAKES = sorted((Path(__file__).parent / "mistakes").glob("*.txt"))
DIVIDER = "=== expected ===\n"
CAPTIONS = "webinars/opening-early.vtt"
NAMES_CAPTIONS = {"webinars/opening-early.yml": f"{A_WEBINAR}captions: opening-early.vtt\n"}
WITHOUT_A_TEXT_OF_ITS_OWN = frozenset(
    {
        "invisible-character",  # tests/reading/test_text.py: a golden file should hold none
        "not-in-search",  # tests/checking/test_searches.py: what another file says
        "symbolic-link",  # tests/reading/test_files.py: not the text of a file
        "unreadable-file",
        "file-too-large",
        "vocabulary-missing",  # tests/test_pipeline.py: no file at all
    }
)


@dataclass(frozen=True)
class Mistake:
    """A golden file: where the broken file stands, how it is saved, what it holds and what is said of it."""

    path: str
    saved_as: str
    text: str
    expected: str

    @property
    def content(self) -> bytes:
        """The broken file."""
        if self.saved_as == "CRLF":
            return self.text.replace("\n", "\r\n").encode()
        encodings = {"UTF-8": "utf-8", "UTF-8 with BOM": "utf-8-sig", "Windows-1252": "cp1252", "UTF-16": "utf-16"}
        return self.text.encode(encodings[self.saved_as])


def _mistake(golden: str) -> Mistake:
    head, text = golden.split("\n", 1)
    path, _, saved_as = head.removeprefix("path: ").partition(", saved as ")
    text, _, expected = text.partition(DIVIDER)
    return Mistake(path, saved_as or "UTF-8", text, expected)


@pytest.mark.parametrize("file", MISTAKES, ids=lambda file: file.stem)
def test_a_slip_is_told_once_on_its_line_with_its_mend(file: Path, tmp_path: Path, update_golden: bool) -> None:
    """One slip gives one diagnostic, whose every word is in the golden file."""
    golden = file.read_text(encoding="utf-8")
    mistake = _mistake(golden)
    around = {**A_KNOWLEDGE_BASE, **(NAMES_CAPTIONS if mistake.path == CAPTIONS else {})}
    root = write_knowledge_base(tmp_path, {**around, mistake.path: mistake.content})
    loaded = load(root, AS_OF)
    found = loaded.diagnostics or judge(loaded)[1]
    told = "\n\n".join(as_text(each) for each in found) + "\n"
    if update_golden:
        file.write_text(golden.partition(DIVIDER)[0] + DIVIDER + told, encoding="utf-8")
    assert len(found) == 1, told
    assert update_golden or told == mistake.expected


def test_every_rule_has_a_mistake() -> None:
    """Every rule that the text of one file can break is broken by a golden file."""
    expected = (_mistake(each.read_text(encoding="utf-8")).expected for each in MISTAKES)
    broken = {found[1] for each in expected if (found := re.match(r".*:\d+:\d+  (\S+)", each))}
    assert broken == {rule.code for rule in ALL_RULES} - WITHOUT_A_TEXT_OF_ITS_OWN


def test_the_knowledge_base_around_the_mistakes_has_none(tmp_path: Path) -> None:
    """Without the broken file nothing is wrong, so what is told is about that file alone."""
    assert load(write_knowledge_base(tmp_path), AS_OF).diagnostics == ()
