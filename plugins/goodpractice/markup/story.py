"""Contributed Markdown as safe HTML, its links and its plain words; the one door to Markdown and the sanitiser."""

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from goodpractice.reading.files import slug

TAGS = frozenset("a blockquote br code em h2 h3 h4 hr li ol p pre strong sub sup table tbody td th thead tr ul".split())
"""Every element a contributed text may become; anything else is dropped, scripts and styles with what is in them."""

ATTRIBUTES = {
    "a": {"href", "title"},
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "ol": {"start"},
    "td": {"align"},
    "th": {"align"},
}
"""The attributes that survive, by element."""

SCHEMES = frozenset({"http", "https", "mailto"})
"""The schemes a link may have; a link without one names another entry."""

DEEPEST = 20
"""How many lists, their items and quotations may stand within one another; what is deeper is not told."""
MOST_HEADINGS = 100
MOST_CELLS = 2_000

Resolve = Callable[[str], str | None]
"""Turns the target of a link without a scheme into an address, or None where it leads nowhere."""

_BLOCK_END = re.compile(r"</(?:p|li|h[2-4]|td|th|pre|blockquote)>|<br ?/?>|(?=<(?:ul|ol|table|blockquote)\b)")
_ANCHOR = "story-"
_CONTAINERS = frozenset({"blockquote_open", "bullet_list_open", "ordered_list_open", "list_item_open"})
_CODE = re.compile(r"<pre>.*?</pre>", re.DOTALL)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_LINK_WITH_SCHEME = re.compile(r'<a href="([a-zA-Z][a-zA-Z0-9+.-]*:[^"]{0,2000})"')


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a story: its level (2 to 4), its anchor and its words."""

    level: int
    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Beyond:
    """A way in which a body is more than a story may be, and the line, counted from zero, where that begins."""

    what: str
    """Its levels, its headings or its cells of tables."""
    line: int


@dataclass(frozen=True, slots=True)
class Story:
    """A body as the site shows and searches it."""

    html: str
    headings: tuple[Heading, ...]
    lines: tuple[str, ...]
    """Its plain words, one block (paragraph, list item, heading, table cell) a line."""
    broken_links: tuple[str, ...]
    """The targets of links that lead nowhere, as written."""
    beyond: tuple[Beyond, ...]
    """Where it is more than a story may be, at most once in each way."""

    def section(self, title: str) -> tuple[str, ...]:
        """Return the plain words of the section under a heading of the second level, one block a line."""
        anchor = next((each.anchor for each in self.headings if (each.level, each.title) == (2, title)), None)
        _, _, below = self.html.partition(f'<h2 id="{anchor}">')
        _, _, content = below.partition("</h2>")
        return plain_lines(content.partition("<h2")[0])


class _Reader(MarkdownIt):
    """CommonMark as it is, its links as written: which of them may stay is for the sanitiser to say, in one place."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url


def tell(markdown: str, resolve: Resolve) -> Story:
    """Return a contributed body as a story; whatever it holds, nothing in the HTML can run."""
    reader = _Reader("commonmark", {"maxNesting": DEEPEST + 1}).enable("table")
    tokens = reader.parse(markdown)
    headings = tuple(_anchored(tokens))
    _align_by_attribute(tokens)
    raw = reader.renderer.render(tokens, reader.options, {})
    # The sanitiser drops a link with another scheme before `keep` sees it; the writer should hear of it all the same.
    linked = (html.unescape(target) for target in _LINK_WITH_SCHEME.findall(raw))
    broken = [target for target in linked if not _scheme_is_safe(target)]

    def keep(_: str, attribute: str, value: str) -> str | None:
        if attribute == "id":
            return value if value.startswith(_ANCHOR) else None
        if attribute != "href" or _scheme_is_safe(value):
            return value
        address = None if _SCHEME.match(value) else resolve(value)
        if address is None:
            broken.append(value)
        return address

    safe = nh3.clean(
        raw,
        tags=set(TAGS),
        attributes={element: set(names) for element, names in ATTRIBUTES.items()},
        attribute_filter=keep,
        url_schemes=set(SCHEMES),
        link_rel=None,
    ).rstrip("\n")
    return Story(safe, headings, plain_lines(safe), tuple(broken), tuple(_beyond(tokens)))


def plain_lines(safe_html: str) -> tuple[str, ...]:
    """Return the words of sanitised HTML without its marks, one block a line; blocks of code are not prose."""
    unbroken = _CODE.sub("<br>", safe_html).replace("\n", " ")
    prose = _BLOCK_END.sub("\n", unbroken)
    text = html.unescape(nh3.clean(prose, tags=set()))
    return tuple(line for line in (" ".join(each.split()) for each in text.split("\n")) if line)


def _scheme_is_safe(target: str) -> bool:
    scheme, colon, _ = target.partition(":")
    return bool(colon) and scheme.lower() in SCHEMES


def _anchored(tokens: list[Token]) -> Iterator[Heading]:
    """Give each heading an anchor that none of the page's frame can have, and yield those that are told."""
    used: Counter[str] = Counter()
    for opening, inline in pairwise(tokens):
        if opening.type != "heading_open":
            continue
        title = "".join(_words(inline.children or [])).strip()
        plain = _ANCHOR + slug(title)
        anchor = f"{plain}_{used[plain]}" if used[plain] else plain  # which no slug is: it has no low lines
        used[plain] += 1
        opening.attrSet("id", anchor)
        if opening.tag in TAGS:
            yield Heading(int(opening.tag[1]), anchor, title)


def _words(tokens: list[Token]) -> Iterator[str]:
    """Yield the words of a line without its marks."""
    for token in tokens:
        if token.type in {"text", "code_inline"}:
            yield token.content
        elif token.type in {"softbreak", "hardbreak"}:
            yield " "


def _align_by_attribute(tokens: list[Token]) -> None:
    """Say which way the cells of tables are aligned without a style, which no page of ours may have."""
    for token in tokens:
        if style := token.attrs.pop("style", None):
            token.attrSet("align", str(style).removeprefix("text-align:"))


def _beyond(tokens: list[Token]) -> Iterator[Beyond]:
    """Yield the first place in which each limit is passed."""
    deep = [each.map for each in tokens if each.level >= DEEPEST and each.type in _CONTAINERS]
    headings = [inline.map for opening, inline in pairwise(tokens) if opening.type == "heading_open"]
    cells = [inline.map for opening, inline in pairwise(tokens) if opening.type in {"th_open", "td_open"}]
    if deep and deep[0]:
        yield Beyond("levels", deep[0][0])
    for what, places, most in (("headings", headings, MOST_HEADINGS), ("cells", cells, MOST_CELLS)):
        if place := next(islice(places, most, None), None):
            yield Beyond(what, place[0])
