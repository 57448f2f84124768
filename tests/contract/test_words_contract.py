"""The contract of words: whatever the text, both runtimes make the same plain text, words, stems and terms of it."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commands import REPOSITORY
from goodpractice.search.respelling import ENDINGS, STEMS
from goodpractice.search.words import STOP_WORDS, plain, stems, terms, words

ROOT = {"stopWords": " ".join(sorted(STOP_WORDS)), "endings": ENDINGS, "stems": STEMS}
WRITTEN = ("case_studies", "webinars", "hubs", "vocabularies", "docs")
# Two runtimes may know characters of different versions of Unicode: those that Python knows, both do.
LETTERS = st.characters(exclude_categories=("Cs", "Cn"))
NEAR_WORDS = st.text(alphabet="abcdeéinorstuüyzßŁİı019 '’-‐‑_.½ﬁ", max_size=24)
ENGLISH = st.lists(
    st.tuples(
        st.text(alphabet="aeioubcdlmnrsty", max_size=5),
        st.sampled_from(["", "s", "es", "ed", "ing", "ly", *(ending for ending, _, _ in ENDINGS)]),
    ).map("".join),
    max_size=6,
).map(" ".join)


def in_python(text: str) -> dict[str, Any]:
    """Return what Python makes of a text."""
    return {
        "plain": plain(text),
        "words": [list(word) for word in words(text)],
        "stems": stems(text),
        "terms": list(terms(text)),
    }


def in_the_browsers_modules(texts: Sequence[str]) -> list[dict[str, Any]]:
    """Return what the modules of the browser make of each text, run by Node."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    node = shutil.which("node", path=path)
    assert node, "There is no Node here: `make test` installs one."
    done = subprocess.run(
        [node, Path(__file__).parent / "words.mjs"],
        input=json.dumps({"root": ROOT, "texts": texts}),
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    made: list[dict[str, Any]] = json.loads(done.stdout)
    return made


def test_every_word_of_this_knowledge_base_is_treated_alike() -> None:
    """Each different word of every file, by itself: thousands of them."""
    files = [path for folder in WRITTEN for path in (REPOSITORY / folder).rglob("*") if path.suffix in (".md", ".yml")]
    found = sorted({word for path in files for word in re.findall(r"\S+", path.read_text(encoding="utf-8"))})
    assert len(found) > 5_000
    differing = [
        (text, here, there)
        for text, here, there in zip(found, map(in_python, found), in_the_browsers_modules(found), strict=True)
        if here != there
    ]
    assert differing == []


@pytest.mark.parametrize("kind", [st.text(alphabet=LETTERS, max_size=40), NEAR_WORDS, ENGLISH])
def test_any_text_is_treated_alike(kind: st.SearchStrategy[str]) -> None:
    """Any characters there are, those that words are made of, and what looks like English."""

    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(kind, min_size=100, max_size=300))
    def check(texts: list[str]) -> None:
        for text, there in zip(texts, in_the_browsers_modules(texts), strict=True):
            assert in_python(text) == there

    check()
