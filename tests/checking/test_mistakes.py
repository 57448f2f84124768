"""One mistake a file: what a contributor wrote, and the exact words of the one diagnostic that tells of it."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from builders import A_KNOWLEDGE_BASE, A_WEBINAR, AS_OF, write_knowledge_base
from goodpractice.mending.change import write
from goodpractice.mending.rounds import mend_all
from goodpractice.pipeline import SEARCHES, SEASONS, judge, load
from goodpractice.report import as_text
from goodpractice.rules import ALL_RULES

MISTAKES = sorted((Path(__file__).parent / "mistakes").glob("*.txt"))
DIVIDER = "=== expected ===\n"
_UNSEEN = re.compile(r"<U\+([0-9A-F]{4})>")
_PLACE = re.compile(r".*?:(\d+):\d+  (\S+)")
CAPTIONS = "webinars/opening-early.vtt"
NAMES_CAPTIONS = {"webinars/opening-early.yml": f"{A_WEBINAR}captions: opening-early.vtt\n"}
WITHOUT_A_TEXT_OF_ITS_OWN = frozenset(
    {
        "not-in-search",  # tests/checking/test_searches.py: what another file says
        "symbolic-link",  # tests/reading/test_files.py: not the text of a file
        "unreadable-file",
        "file-too-large",
        "too-many-files",
        "told-twice",  # tests/checking/coaching/test_coach.py: what another file tells
        "line-too-long",  # tests/reading/test_text.py: nobody could read the golden file
        "too-many-parts",  # tests/checking/test_extent.py: likewise
        "vocabulary-missing",  # tests/test_pipeline.py: no file at all
    }
)


@dataclass(frozen=True)
class Mistake:
    """A golden file: where the broken file stands, how it is saved, what it holds and what is said of it."""

    path: str
    saved_as: str
    line: int
    """The line that a person would mend, as a person judged when the file was written."""
    mended: bool
    """Whether `validate --fix` leaves nothing wrong; otherwise it changes nothing."""
    head: str
    text: str
    expected: str

    @property
    def content(self) -> bytes:
        """The broken file; what nobody could see in the golden file is written as <U+00A0>, and a byte as <0xE9>."""
        text = _UNSEEN.sub(lambda each: chr(int(each[1], 16)), self.text)
        if self.saved_as == "CRLF":
            return text.replace("\n", "\r\n").encode()
        encodings = {"UTF-8": "utf-8", "UTF-8 with BOM": "utf-8-sig", "Windows-1252": "cp1252", "UTF-16": "utf-16"}
        raw = text.encode(encodings[self.saved_as])
        return re.sub(rb"<0x([0-9A-F]{2})>", lambda each: bytes((int(each[1], 16),)), raw)

    def written(self, root: Path) -> Path:
        """Write the broken file and a sound knowledge base around it, and return the folder."""
        around = {**A_KNOWLEDGE_BASE, **(NAMES_CAPTIONS if self.path == CAPTIONS else {})}
        return write_knowledge_base(root, {**around, self.path: self.content})


def _mistake(file: Path) -> Mistake:
    golden = file.read_text(encoding="utf-8")
    head, text = golden.partition(DIVIDER)[0], golden.partition(DIVIDER)[2]
    path, line, mended, text_of_file = head.split("\n", 3)
    place, _, saved_as = path.removeprefix("path: ").partition(", saved as ")
    number, yes = int(line.removeprefix("mend: ")), mended.removeprefix("mended: ") == "yes"
    return Mistake(place, saved_as or "UTF-8", number, yes, head, text_of_file, text)


def _shown(told: str) -> str:
    """Return text with what nobody can see made plain."""
    return re.sub("[\u00a0\u00ad\u200b\u200e\ufeff]", lambda each: f"<U+{ord(each[0]):04X}>", told)


@pytest.mark.parametrize("file", MISTAKES, ids=lambda file: file.stem)
def test_a_slip_is_told_once_on_its_line_with_its_mend(file: Path, tmp_path: Path, update_golden: bool) -> None:
    """One slip gives one diagnostic, whose every word is in the golden file."""
    mistake = _mistake(file)
    root = mistake.written(tmp_path)
    loaded = load(root, AS_OF)
    found = loaded.diagnostics or judge(loaded)[1]
    told = _shown("\n\n".join(as_text(each) for each in found) + "\n")
    if update_golden:
        file.write_text(mistake.head + DIVIDER + told, encoding="utf-8")
    assert len(found) == 1, told
    assert update_golden or told == mistake.expected


@pytest.mark.parametrize("file", MISTAKES, ids=lambda file: file.stem)
def test_what_needs_no_thought_is_mended_and_then_holds(file: Path, tmp_path: Path) -> None:
    """A mend leaves nothing wrong, and where a person must decide nothing is changed."""
    mistake = _mistake(file)
    root = mistake.written(tmp_path)
    changes = mend_all(root, lambda folder: load(folder, AS_OF).diagnostics, (SEARCHES, SEASONS), lambda _: True)
    assert [write(root, each) for each in changes] == [""] * mistake.mended
    left = [each for each in load(root, AS_OF).diagnostics if each.severity != "advice"]
    assert not mistake.mended or left == []


def test_most_mistakes_are_told_on_the_line_that_a_person_would_mend() -> None:
    """At least 95 of 100 lie there; the golden file says, by a person's judgement, which line that is."""
    mistakes = [_mistake(each) for each in MISTAKES]
    told = [each for each in mistakes if (found := _PLACE.match(each.expected)) and int(found[1]) == each.line]
    share = f"{len(told)} of {len(mistakes)} mistakes are told on the line to mend: {len(told) / len(mistakes):.1%}"
    print(share)  # noqa: T201  # seen with `pytest -rP`
    assert len(told) >= 0.95 * len(mistakes), share


def test_every_rule_has_a_mistake() -> None:
    """Every rule that the text of one file can break is broken by a golden file."""
    expected = (_mistake(each).expected for each in MISTAKES)
    broken = {found[2] for each in expected if (found := _PLACE.match(each))}
    assert broken == {rule.code for rule in ALL_RULES} - WITHOUT_A_TEXT_OF_ITS_OWN


def test_the_knowledge_base_around_the_mistakes_has_none(tmp_path: Path) -> None:
    """Without the broken file nothing is wrong, so what is told is about that file alone."""
    assert load(write_knowledge_base(tmp_path), AS_OF).diagnostics == ()
