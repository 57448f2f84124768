"""Made-up files by the thousand through reading, checking, telling, indexing and publishing: no exception, no hang."""

import json
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from builders import A_KNOWLEDGE_BASE, AS_OF, write_knowledge_base
from goodpractice.pipeline import load, publish
from goodpractice.report import as_json, as_text
from goodpractice.site import Settings
from goodpractice.site_file import Page
from hostile.hostile_lists import OWN, texts_of

CAPTIONS = "WEBVTT\n\n00:00:00.000 --> 00:00:04.000\n<v A. Nobody>Good morning.\n"
SEARCHES = "searches:\n  - query: quiet room\n    finds: [case-study/quiet-hours]\n"
WEBINAR = A_KNOWLEDGE_BASE["webinars/opening-early.yml"] + "captions: opening-early.vtt\n"
BASE = {
    **A_KNOWLEDGE_BASE,
    "webinars/opening-early.yml": WEBINAR,
    "webinars/opening-early.vtt": CAPTIONS,
    "searches.yml": SEARCHES,
}
SAVED = Path(__file__).parent / "saved"
"""Files that were once an exception or a hang, named after what they showed; the first line says where each stood."""
SLOW = 30
"""Seconds for one knowledge base of eight small files, which takes a fraction of one: more is a hang."""
PIECES = (
    *texts_of(OWN),
    *(
        "\n",
        "\n\n",
        "---\n",
        ": ",
        "- ",
        "  ",
        "\t",
        "\0",
        "\r",
        "[",
        "]",
        "{",
        "}",
        ",",
        "'",
        '"',
        "\\",
        "%",
        "@",
        "`",
        "|",
        ">",
    ),
    *("&a ", "*a ", "!x ", "```\n", "~~~\n", "# ", "## ", "> ", "| a | b |\n|---|\n", "&amp;", "&#x0;", "\x1b[31m"),
    *("\ufeff", "\u2028", "\u202e", "\u200b", "é", "e\u0301", "😀", "\ud7ff"),
    *"null ~ yes 2024-02-30 31/01/2024 1e999 -0 0x1f .inf case-study/quiet-hours hub/anytown".split(),
    *"https://www.example.org/ primary worry WEBVTT <<<<<<< ======= >>>>>>> <v </v> <00:00:01.000>".split(),
    *(
        "title:",
        "phases: [",
        "sources:\n  - title: a\n",
        "impact:\n  - measure: a\n",
        "00:00:01.000 --> 00:00:02.000\n",
    ),
)
"""What is put into files: words of the model, marks of YAML, Markdown and captions, and harm."""


@some.composite
def changed(draw: some.DrawFn) -> tuple[str, bytes]:
    """Return a file of the knowledge base that was changed in a few places, or one of bytes alone."""
    path = draw(some.sampled_from(sorted(BASE)))
    if draw(some.integers(0, 19)) == 0:
        return path, draw(some.binary(max_size=400))
    raw = BASE[path].encode()
    for _ in range(draw(some.integers(1, 6))):
        start = draw(some.integers(0, len(raw)))
        length = draw(some.sampled_from((0, 0, 0, 1, 1, 2, 5, 20, 200)))
        again = draw(some.sampled_from((1, 1, 1, 1, 1, 2, 3, 40)))
        piece = draw(some.sampled_from(PIECES)).encode() if draw(some.integers(0, 7)) else raw[start : start + length]
        raw = raw[:start] + piece * again + raw[start + length :]
    return path, raw[:70_000]


def published(files: dict[str, bytes]) -> None:
    """Read, check, tell, index and publish a knowledge base in which some files are changed; say if that hangs."""
    with TemporaryDirectory() as folder:
        root = write_knowledge_base(Path(folder), {**BASE, **files})
        start = time.monotonic()
        loaded = load(root, AS_OF)
        assert all(as_text(each).encode() for each in loaded.diagnostics)
        assert json.loads(as_json(loaded.diagnostics)) is not None
        told = {each.path for each in loaded.diagnostics}
        kept = {each.path for each in loaded.knowledge_base.entries}
        assert {path for path in BASE if path.startswith(("case_studies", "hubs", "docs"))} <= told | kept
        assert sum(len(each.html if isinstance(each, Page) else each.content) for each in publish(loaded, Settings()))
        assert time.monotonic() - start < SLOW


@given(some.lists(changed(), min_size=1, max_size=len(BASE), unique_by=lambda each: each[0]))
@settings(deadline=None, suppress_health_check=list(HealthCheck))
def test_no_file_is_an_exception_or_a_hang(files: list[tuple[str, bytes]]) -> None:
    """Several changed files at once, among sound ones; each is an entry or told of."""
    published(dict(files))


def test_what_was_once_an_exception_is_none_now() -> None:
    """Each saved file in its place."""
    for file in sorted(SAVED.glob("*")):
        path, _, raw = file.read_bytes().partition(b"\n")
        published({path.decode(): raw})
