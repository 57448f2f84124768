"""Hostile texts as files: whatever they hold, reading them gives documents, stories and diagnostics, no exception."""

from pathlib import Path

import pytest

from builders import A_KNOWLEDGE_BASE, AS_OF, write_knowledge_base
from goodpractice.diagnostics import MOST_TOLD
from goodpractice.markup.story import tell
from goodpractice.pipeline import Loaded, load, publish
from goodpractice.report import as_annotation, as_json, as_text
from goodpractice.site import Settings
from goodpractice.site_file import Page

PATHS = ("case_studies/{}.md", "hubs/{}.yml", "webinars/{}.yml", "webinars/{}.vtt", "vocabularies/{}.yml", "docs/{}.md")
"""Where a text can be a whole file."""
AT_ONCE = 100


def _base(root: Path, texts: tuple[str, ...], path: str) -> Loaded:
    files = {path.format(f"a-{number}"): text.encode(errors="replace") for number, text in enumerate(texts)}
    return load(write_knowledge_base(root, {**A_KNOWLEDGE_BASE, **files}), AS_OF)


@pytest.mark.parametrize("path", PATHS)
def test_a_text_as_a_file_is_told_and_the_others_are_published(
    texts: tuple[str, ...], path: str, tmp_path: Path
) -> None:
    """Each file is an entry or has a diagnostic; the sound entries beside it have their pages."""
    for start in range(0, len(texts), AT_ONCE):
        some = texts[start : start + AT_ONCE]
        loaded = _base(tmp_path / str(start), some, path)
        told = {each.path for each in loaded.diagnostics}
        entries = {each.path for each in loaded.knowledge_base.entries} | set(loaded.captions)
        for number in range(len(some)):
            assert {path.format(f"a-{number}")} & (told | entries)
        assert all(as_text(each).encode() and as_annotation(each).encode() for each in loaded.diagnostics)
        assert as_json(loaded.diagnostics).encode()
        assert {"case_studies/quiet-hours.md", "hubs/anytown.yml"} <= entries
        assert sum(len(each.html if isinstance(each, Page) else each.content) for each in publish(loaded, Settings()))


def test_a_text_as_a_body_is_a_story(texts: tuple[str, ...]) -> None:
    """Any text is Markdown."""
    for text in texts:
        story = tell(text, lambda _: None)
        assert isinstance(story.html, str)
        assert all(line.strip() for line in story.lines)


def test_a_file_with_much_wrong_in_it_tells_the_most_and_no_more(texts: tuple[str, ...], tmp_path: Path) -> None:
    """All texts in one file, each as a field: what is wrong is told up to the most."""
    hub = "".join(f"{text}\n" for text in texts)[:50_000]
    loaded = _base(tmp_path, (hub,), "hubs/{}.yml")
    told = [each.code for each in loaded.diagnostics if each.path == "hubs/a-0.yml"]
    assert 0 < len(told) <= 10 * MOST_TOLD
