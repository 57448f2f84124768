"""Contributed text shows in GitHub's Markdown as it is written, and does nothing."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as some
from markdown_it import MarkdownIt

from safe_text import code, one_line, plain, told

HOSTILE = [
    "<script>alert(1)</script>",
    "<!-- goodpractice -->",
    "&lt;b&gt;",
    "![p](https://evil.example/p.png)",
    "[click](javascript:alert(1))",
    "a | b || c",
    "@octocat and @example-trust/team",
    "#12 example/practice#3 GH-4",
    "https://evil.example www.evil.example",
    "`code` ``` fence",
    "\n\n# A heading\n\n- a list\n> a quote",
    "**bold** __bold__ ~~gone~~ $x$ \\",
    "| --- |",
    "\x1b[31mred\x07\u202eltr\u200b",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_words(text: str) -> None:
    """Rendered as Markdown it is one paragraph without any other element."""
    shown = MarkdownIt("gfm-like", {"linkify": False}).render(f"- {plain(text)}")
    assert set(re.findall(r"<(\w+)", shown)) <= {"ul", "li"}
    assert html.unescape(re.sub("<[^>]*>", "", shown)).replace("\u200b", "").strip() == one_line(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_mentions_nobody_and_links_nowhere(text: str) -> None:
    """What GitHub looks for after it has rendered Markdown is broken up by a space of no width."""
    shown = html.unescape(re.sub(r"\\(.)", r"\1", plain(text)))
    assert not re.search(r"@\w|#\d|://|www\.|GH-\d", shown)


@given(some.text(max_size=200))
def test_any_text_is_one_line_that_ends_no_cell(text: str) -> None:
    """No line break, no bar but an escaped one, no sign that cannot be seen but ours."""
    shown = plain(text)
    assert shown.replace("\u200b", "").isprintable()
    assert not re.search(r"(?<!\\)(?:\\\\)*\|", shown)
    assert "<" not in shown


@given(some.text(max_size=200))
def test_any_text_stays_within_its_code(text: str) -> None:
    """Only the two backticks that are ours."""
    shown = code(text)
    assert shown.count("`") == 2
    assert shown.isprintable()
    assert len(shown) > 2


def test_a_message_keeps_its_code_and_its_spaces() -> None:
    """What the checks put in backticks is code, all else is words; an odd backtick makes all of it words."""
    assert told("`wory` is none. Did you mean `worry` (Worry)?") == (
        r"`wory` is none\. Did you mean `worry` \(Worry\)?"
    )
    assert told("one ` alone @octocat") == "one \\` alone @\u200boctocat"


def test_long_text_is_cut() -> None:
    """And ends in dots."""
    assert one_line("word " * 500, 20) == "word word word word…"
    assert len(plain("x" * 10_000)) == 601
