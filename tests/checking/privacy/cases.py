"""The written cases of the privacy guard: passages that must be told of, and passages of which nothing may be told."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from goodpractice.checking.privacy.guard import guard

FOLDER = Path(__file__).parent
LISTS = (
    ("Written with the rules", "true.txt", "false.txt"),
    ("Held out while the rules were written, then used", "held-out-true.txt", "held-out-false.txt"),
    ("Never used for the rules", "unseen-true.txt", "unseen-false.txt"),
)
KNOWN = frozenset({"attendance", "behaviour", "welfare", "breakfast"})
"""Words that the vocabularies of a knowledge base would have."""


@dataclass(frozen=True)
class Case:
    """A passage: its line in the list, the code it must be told by, or what it looks like, and its text."""

    line: int
    code: str
    text: str
    must_be_told: bool

    def codes(self) -> tuple[str, ...]:
        """Return by which codes the guard tells of it."""
        path, lines = self.file()
        return tuple(each.diagnostic.code for each in guard(path, lines, KNOWN))

    def file(self) -> tuple[str, tuple[str, ...]]:
        """Return the path and the lines of the file that has the passage in it."""
        place, _, rest = self.text.partition(": ")
        text = (rest if place in {"path", "vtt", "yaml"} else self.text).replace("\\n", "\n").split("\n")
        if place == "path":
            return rest, ("title: A file",)
        if place == "vtt":
            return "webinars/a.vtt", ("WEBVTT", "", "00:00:00.000 --> 00:00:04.000", *text)
        if place == "yaml":
            return "case_studies/a.md", ("---", *text, "---")
        return "case_studies/a.md", ("---", "title: A story", "---", "", *text)


def cases(name: str) -> Iterator[Case]:
    """Yield the cases of a list: under a heading for each code, one a line."""
    code = ""
    for number, line in enumerate((FOLDER / name).read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("## "):
            code = line[3:]
        elif line and not line.startswith("# "):
            yield Case(number, code, line, name.endswith("true.txt"))
