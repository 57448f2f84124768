"""Contributed Markdown as safe HTML, its links and its plain words; the one door to Markdown and the sanitiser."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

import nh3
from markdown import Markdown
from markdown.extensions.toc import slugify

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

Resolve = Callable[[str], str | None]
"""Turns the target of a link without a scheme into an address, or None where it leads nowhere."""

_BLOCK_END = re.compile(r"</(?:p|li|h[2-4]|td|th|pre|blockquote)>|<br ?/?>|(?=<(?:ul|ol|table|blockquote)\b)")
_ANCHOR = "story-"
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
class Story:
    """A body as the site shows and searches it."""

    html: str
    headings: tuple[Heading, ...]
    lines: tuple[str, ...]
    """Its plain words, one block (paragraph, list item, heading, table cell) a line."""
    broken_links: tuple[str, ...]
    """The targets of links that lead nowhere, as written."""

    def section(self, title: str) -> tuple[str, ...]:
        """Return the plain words of the section under a heading of the second level, one block a line."""
        anchor = next((each.anchor for each in self.headings if (each.level, each.title) == (2, title)), None)
        _, _, below = self.html.partition(f'<h2 id="{anchor}">')
        _, _, content = below.partition("</h2>")
        return plain_lines(content.partition("<h2")[0])


def tell(markdown: str, resolve: Resolve) -> Story:
    """Return a contributed body as a story; whatever it holds, nothing in the HTML can run."""
    converter = Markdown(
        extensions=["fenced_code", "sane_lists", "tables", "toc"],
        extension_configs={"tables": {"use_align_attribute": True}, "toc": {"marker": "", "slugify": _anchor}},
        output_format="html",
    )
    raw = converter.convert(markdown)
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
    )
    return Story(safe, _headings(converter.toc_tokens), plain_lines(safe), tuple(broken))  # type: ignore[attr-defined]


def plain_lines(safe_html: str) -> tuple[str, ...]:
    """Return the words of sanitised HTML without its marks, one block a line; blocks of code are not prose."""
    unbroken = _CODE.sub("<br>", safe_html).replace("\n", " ")
    prose = _BLOCK_END.sub("\n", unbroken)
    text = html.unescape(nh3.clean(prose, tags=set()))
    return tuple(line for line in (" ".join(each.split()) for each in text.split("\n")) if line)


def _anchor(title: str, separator: str) -> str:
    """Return the anchor of a heading; none can be that of a part of the page's frame."""
    return _ANCHOR + slugify(title, separator)


def _scheme_is_safe(target: str) -> bool:
    scheme, colon, _ = target.partition(":")
    return bool(colon) and scheme.lower() in SCHEMES


def _headings(tokens: list[dict[str, object]]) -> tuple[Heading, ...]:
    found: list[Heading] = []
    for token in tokens:
        if f"h{token['level']}" in TAGS:
            found.append(Heading(int(str(token["level"])), str(token["id"]), html.unescape(str(token["name"]))))
        children = token["children"]
        if isinstance(children, list):
            found.extend(_headings(children))
    return tuple(found)
