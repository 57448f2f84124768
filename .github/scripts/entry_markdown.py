"""An entry as Markdown that a person reads in a summary: its facts, its figures and its story, nothing as HTML."""

from collections.abc import Iterator
from html.parser import HTMLParser

from goodpractice.model.entry import Entry
from goodpractice.model.types.case_study import CaseStudy, Impact
from goodpractice.pipeline import Loaded
from safe_text import plain

MOST_BLOCKS = 120
"""How many paragraphs, headings and list items of a story are shown."""
MOST_ROWS = 30
"""How many figures are shown."""
_LONG = 1_500
"""How much of one paragraph is shown."""


def entry_markdown(loaded: Loaded, entry: Entry) -> str:
    """Return an entry as safe Markdown."""
    blocks = [f"#### {plain(entry.title)}", f"**{plain(entry.summary)}**", "\n".join(_facts(loaded, entry))]
    if isinstance(entry, CaseStudy) and entry.impact:
        blocks.append("\n".join(_figures(entry.impact)))
    blocks.append("\n".join(f"- {plain(each, _LONG)}" for each in entry.own_lines[:MOST_BLOCKS]))
    story = loaded.stories.get(entry.ref)
    if story is not None:
        blocks.append(_story(story.html))
    return "\n\n".join(block for block in blocks if block)


def _facts(loaded: Loaded, entry: Entry) -> Iterator[str]:
    yield "| Field | What it says |"
    yield "| --- | --- |"
    if entry.byline:
        yield f"| By | {plain(entry.byline)} |"
    if entry.dated:
        yield f"| Date | {plain(str(entry.dated))} |"
    for vocabulary in loaded.knowledge_base.vocabularies_of(entry.kind.name):
        terms = entry.terms.get(vocabulary.key, ())
        if terms:
            labels = ", ".join(vocabulary.label_of(each) for each in terms)
            yield f"| {plain(vocabulary.label_many if len(terms) > 1 else vocabulary.label)} | {plain(labels)} |"
        for measure in vocabulary.measures:
            if measure.id in entry.measures.get(vocabulary.key, {}):
                value = f"{entry.measures[vocabulary.key][measure.id]:g} {measure.unit}"
                yield f"| {plain(measure.label)} | {plain(value)} |"


def _figures(rows: tuple[Impact, ...]) -> Iterator[str]:
    yield "| What was measured | Before | After | Change | When | Of how many | What else to know |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for row in rows[:MOST_ROWS]:
        numbers = (_number(row.before), _number(row.after), f"{row.moved:+g}" if row.moved else "")
        also = ". ".join(each for each in (row.comparison, row.note) if each)
        cells = (f"{row.measure} ({row.unit})", *numbers, row.when or "", _number(row.cohort), also)
        yield f"| {' | '.join(plain(each, 300) for each in cells)} |"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,g}"


def _story(html: str) -> str:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    shown = reader.blocks[:MOST_BLOCKS]
    if len(reader.blocks) > MOST_BLOCKS:
        shown.append("*It goes on; the rest is in the file.*")
    return "\n\n".join(shown)


class _Reader(HTMLParser):
    """Reads the safe HTML of a story as blocks of Markdown, each with its marks from us and its words made harmless."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._words: list[str] = []
        self._start = ""
        self._depth = 0
        self._target = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, or note where a link leads."""
        if tag == "a":
            self._target = dict(attrs).get("href") or ""
        elif tag in ("ul", "ol"):
            self.end_block()
            self._depth += 1
        elif tag in _BLOCKS:
            self.end_block()
            self._start = _BLOCKS[tag] or self._start

    def handle_endtag(self, tag: str) -> None:
        """End a block, or say where a link leads."""
        if tag == "a" and "//" in self._target:
            self._words.append(f" ({self._target})")
        elif tag in ("ul", "ol"):
            self.end_block()
            self._depth = max(0, self._depth - 1)
        elif tag in _BLOCKS:
            self.end_block()
            self._start = "" if tag != "p" else self._start

    def handle_data(self, data: str) -> None:
        """Add words to the block."""
        self._words.append(data)

    def end_block(self) -> None:
        """Put away the block that stands open; a paragraph within a list item goes on as that item."""
        text = plain("".join(self._words), _LONG)
        if text:
            indent = "  " * (min(self._depth, 4) - 1) if self._start == "- " else ""
            self.blocks.append(f"{indent}{self._start}{text}")
            self._start = ""
        self._words = []


_BLOCKS = {
    "h2": "##### ",
    "h3": "###### ",
    "h4": "###### ",
    "p": "",
    "li": "- ",
    "blockquote": "> ",
    "pre": "",
    "td": "- ",
    "th": "- ",
}
"""What a block begins with; cells of a table become a list, so that no row can break out of one."""
