"""A story part by part: what few accounts have is made to stand out, and what is not known is marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodpractice.markup.story import Story, plain_lines

STANDS_OUT = "What did not work"
"""The part that few accounts have and that readers must not miss."""
_UNKNOWN = ("Not reported.",)
_PART = re.compile(r"(?=<h2[ >])")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a story, from one heading of the second level to the next, as safe HTML."""

    html: str
    stands_out: bool
    missing: bool
    """Whether it says no more than that nothing is known."""


def parts_of(story: Story | None) -> Iterator[Part]:
    """Yield a story part by part; together they are the whole of it."""
    titles = {each.anchor: each.title for each in story.headings} if story else {}
    for html in _PART.split(story.html) if story else ():
        anchor, _, content = html.removeprefix('<h2 id="').partition('">')
        lines = plain_lines(content.partition("</h2>")[2])
        if html.strip():
            yield Part(html, titles.get(anchor) == STANDS_OUT, lines == _UNKNOWN)
