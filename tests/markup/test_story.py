"""What becomes of contributed Markdown: what survives, what is dropped, where links lead, and its plain words."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest

from goodpractice.markup.story import ATTRIBUTES, SCHEMES, TAGS, Heading, Story, plain_lines, tell

ENTRIES = {"case-study/quiet-hours": "../quiet-hours/", "webinar/a&b": "../../webinars/a&b/"}


def told(markdown: str) -> Story:
    """Return a body told where two entries are known."""
    return tell(markdown, ENTRIES.get)


class _Elements(HTMLParser):
    """Reads HTML as a list of elements with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "a script in odd case": "<ScRiPt src=//a.example/x.js></sCrIpT>",
    "a script in a paragraph": "Words <script>alert(1)</script> go on.",
    "a script cut in two": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "a script that never ends": "<script>alert(1)",
    "a script in a heading": "## Title <script>alert(1)</script>",
    "a script in a table": "| a |\n|---|\n| <script>alert(1)</script> |",
    "a script in a list": "- <script>alert(1)</script>",
    "a script in an svg": "<svg><script>alert(1)</script></svg>",
    "a style element": "<style>body { display: none }</style>",
    "a style attribute": '<p style="position: fixed">Words</p>',
    "a class": '<p class="md-header">Words</p>',
    "an event": '<p onclick="alert(1)">Words</p>',
    "an event in odd case": '<a href="https://a.example/" oNmOuSeOvEr=alert(1)>Words</a>',
    "an event after a slash": "<p/onclick=alert(1)>Words</p>",
    "an event on a heading": '<h2 onfocus="alert(1)" tabindex="1" autofocus>Words</h2>',
    "an svg": '<svg onload="alert(1)"><a href="javascript:alert(1)"><text>x</text></a></svg>',
    "mathematics": '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
    "an iframe": '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "an image": '<img src=x onerror="alert(1)">',
    "an image in Markdown": "![words](https://a.example/track.png)",
    "a form": '<form action="https://a.example/"><input name="q"><button>Go</button></form>',
    "an object": '<object data="https://a.example/x.swf"></object><embed src="x">',
    "a base": '<base href="https://a.example/">',
    "a refresh": '<meta http-equiv="refresh" content="0; url=https://a.example/">',
    "a link element": '<link rel="stylesheet" href="https://a.example/x.css">',
    "a template": "<template><script>alert(1)</script></template>",
    "a noscript trick": '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "a comment": "<!-- <script>alert(1)</script> --> Words",
    "a comment that ends early": "<!--> <img src=x onerror=alert(1)> -->",
    "an instruction": "<?php echo 1 ?>",
    "a section of data": "<![CDATA[<script>alert(1)</script>]]>",
    "a video": '<video src="x" autoplay onplay="alert(1)"></video><audio src="x"></audio>',
    "a detail": '<details open ontoggle="alert(1)"><summary>s</summary>Words</details>',
    "an element of its own": "<gp-thing onclick=alert(1)>Words</gp-thing>",
    "a title that breaks out": """[x](https://a.example/ '"><script>alert(1)</script>')""",
    "an address that breaks out": '[x](https://a.example/"onclick="alert(1))',
    "code that breaks out": "`</code><script>alert(1)</script>`",
    "a fence that breaks out": "```\n</code></pre><script>alert(1)</script>\n```",
    "a language that breaks out": '``` "><script>alert(1)</script>\nx\n```',
    "ids on what needs none": '<p id="search">Words</p><a id="location" name="cookie" href="https://a.example/">x</a>',
    "a target": '<a href="https://a.example/" target="_blank" ping="https://b.example/" download>x</a>',
}
UNSAFE_TARGETS = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\tjavascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java&#10;script:alert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "javascript&#x3a;alert(1)",
    "&#106;avascript:alert(1)",
    "&#1;javascript:alert(1)",
    "\u00a0javascript:alert(1)",
    "\u2028javascript:alert(1)",
    "javascript://https://a.example/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "DATA:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)",
    "VBScript:msgbox(1)",
    "file:///etc/passwd",
    "blob:https://a.example/1",
    "view-source:https://a.example/",
    "//a.example/x",
    "\\\\a.example\\x",
    "/\\a.example",
    "../../../x",
)


@pytest.mark.parametrize("markdown", HOSTILE.values(), ids=HOSTILE.keys())
def test_only_listed_elements_and_attributes_survive(markdown: str) -> None:
    """Whatever was written; comments and instructions are gone as well."""
    html = told(markdown).html
    found = _Elements(html).found
    assert {tag for tag, _ in found} <= TAGS
    assert {(tag, name) for tag, named in found for name in named if name not in ATTRIBUTES.get(tag, ())} == set()
    assert "<!" not in html
    assert "<?" not in html


def test_nothing_on_the_lists_can_run_load_or_dress_up() -> None:
    """No element that runs, fetches, asks or styles, and no attribute but those that name, lead, align and count."""
    assert TAGS.isdisjoint("script style svg math iframe object embed img video form input base meta link".split())
    assert set.union(*ATTRIBUTES.values()) == {"href", "title", "id", "start", "align"}
    assert {"http", "https", "mailto"} == SCHEMES


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Words <script>alert(1)</script>go on.", "<p>Words go on.</p>"),
        ("Words <STYLE>p { color: red }</STYLE>go on.", "<p>Words go on.</p>"),
        ('<p style="color: red" class="a" id="b" onclick="c()">Words</p>', "<p>Words</p>"),
        ("Words <blink>go</blink> on.", "<p>Words go on.</p>"),
        ("Words <b>go</b> <i>on</i>.", "<p>Words go on.</p>"),
        ("Words <strong>go</strong> <em>on</em>.", "<p>Words <strong>go</strong> <em>on</em>.</p>"),
        ("![words](https://a.example/x.png) go on", "<p> go on</p>"),
        ("Words <!-- do not --> go on.", "<p>Words  go on.</p>"),
    ],
)
def test_words_stay_where_their_marks_are_dropped(markdown: str, html: str) -> None:
    """Only scripts and styles take what is in them away with them."""
    assert told(markdown).html == html


@pytest.mark.parametrize("target", UNSAFE_TARGETS)
@pytest.mark.parametrize("form", ["[words]({})", "[words](<{}>)", '<a href="{}">words</a>', "[words][1]\n\n[1]: {}"])
def test_a_link_never_leads_into_a_program(form: str, target: str) -> None:
    """Odd case, entities and white space do not help: such a link has no address at all."""
    for tag, attributes in _Elements(told(form.format(target)).html).found:
        href = attributes.get("href")
        assert tag != "a" or href is None or urlsplit(href).scheme in SCHEMES, href


@pytest.mark.parametrize(
    "target", ["https://a.example/x?y=1&z=2#w", "http://a.example/", "HTTPS://a.example/", "mailto:head@school.example"]
)
def test_links_to_the_web_and_to_mailboxes_stay(target: str) -> None:
    """As they were written, and not reported."""
    story = told(f"[words]({target})")
    assert _Elements(story.html).found[-1] == ("a", {"href": target})
    assert story.broken_links == ()


def test_a_link_to_an_entry_leads_to_its_page() -> None:
    """Its target is the entry's name, and its address whatever the site says, escaped."""
    story = told('[one](case-study/quiet-hours) and [two](webinar/a&b "A title")')
    assert story.html == (
        '<p><a href="../quiet-hours/">one</a> and <a href="../../webinars/a&amp;b/" title="A title">two</a></p>'
    )
    assert story.broken_links == ()


def test_a_link_that_leads_nowhere_is_reported_as_it_was_written() -> None:
    """Each, in the order of the text; the words stay and the address goes."""
    story = told("[a](case-study/gone), [b](policy.docx) and [c](#further)")
    assert story.broken_links == ("case-study/gone", "policy.docx", "#further")
    assert story.html == "<p><a>a</a>, <a>b</a> and <a>c</a></p>"


def test_headings_have_anchors_by_which_they_are_found() -> None:
    """Each is listed with its level, its anchor and its words, and the anchor is in the text."""
    story = told("## Why it & what\n\n### A *first* step\n\n#### Deeper\n\n## After")
    assert story.headings == (
        Heading(2, "why-it-what", "Why it & what"),
        Heading(3, "a-first-step", "A first step"),
        Heading(4, "deeper", "Deeper"),
        Heading(2, "after", "After"),
    )
    ids = [attributes["id"] for _, attributes in _Elements(story.html).found if "id" in attributes]
    assert ids == [heading.anchor for heading in story.headings]


def test_two_headings_of_the_same_words_have_two_anchors() -> None:
    """No anchor stands twice in a story."""
    anchors = [heading.anchor for heading in told("## Again\n\n## Again\n\n## Again").headings]
    assert len(set(anchors)) == 3


def test_a_text_without_headings_has_none() -> None:
    """And an empty text has nothing at all."""
    assert told("Words.").headings == ()
    assert told("") == Story("", (), (), ())


def test_fenced_code_is_shown_as_it_was_written() -> None:
    """Its signs are shown and mean nothing, with either fence and with or without a language."""
    for fence in ("```", "~~~", "```html", "~~~ html"):
        story = told(f"{fence}\n<b onclick=x>*a* & [b](c)</b>\n{fence[:3]}")
        assert story.html == "<pre><code>&lt;b onclick=x&gt;*a* &amp; [b](c)&lt;/b&gt;\n</code></pre>"
        assert story.broken_links == ()


def test_blocks_of_code_are_not_prose() -> None:
    """They are left out of the plain lines; code within a sentence is part of it."""
    assert told("Before.\n\n```\nx = 1\n```\n\nWrite `x` here.\n\n    y = 2\n\nAfter.").lines == (
        "Before.",
        "Write x here.",
        "After.",
    )


def test_each_block_is_a_line_of_plain_words() -> None:
    """Paragraphs, headings, list items, quotations and table cells, in the order of the text."""
    markdown = "## Head\n\nOne *word*.\n\n- first\n- second\n\n3. third\n\n> said\n\n| a | b |\n|---|---|\n| c | d |"
    assert told(markdown).lines == ("Head", "One word.", "first", "second", "third", "said", "a", "b", "c", "d")


def test_plain_lines_hold_the_signs_people_see() -> None:
    """Entities are read, marks are gone, spaces are single, and what looks like a tag stays what it looked like."""
    assert told("Tea &amp; toast &lt;3 &pound;5,   **bold**&nbsp;[link](https://a.example/).").lines == (
        "Tea & toast <3 £5, bold link.",
    )
    assert told("`<b>` is a tag.").lines == ("<b> is a tag.",)


def test_plain_lines_hold_nothing_of_scripts() -> None:
    """What is dropped from the page is not found by search either."""
    assert told("Words <script>alert(1)</script><style>p {}</style>here.").lines == ("Words here.",)


def test_a_forced_line_break_ends_a_line() -> None:
    """Two spaces at the end of a line are a break people see."""
    assert told("One  \ntwo").lines == ("One", "two")


def test_plain_lines_are_of_html_that_was_made_safe() -> None:
    """The same function reads any safe HTML."""
    assert plain_lines("<p>One.</p><ul><li>Two<br>Three</li></ul>") == ("One.", "Two", "Three")


def test_tables_keep_how_their_columns_are_aligned() -> None:
    """Without a style attribute."""
    story = told("| left | right | middle |\n|:---|---:|:---:|\n| 1 | 2 | 3 |")
    cells = [(tag, attributes) for tag, attributes in _Elements(story.html).found if tag in ("th", "td")]
    aligned = [{"align": "left"}, {"align": "right"}, {"align": "center"}]
    assert cells == [("th", each) for each in aligned] + [("td", each) for each in aligned]


def test_a_list_goes_on_counting_where_it_was_told_to_start() -> None:
    """The number of the first item is kept."""
    assert _Elements(told("3. third\n4. fourth").html).found[0] == ("ol", {"start": "3"})


def test_plain_signs_are_not_taken_for_markup() -> None:
    """Underscores in names, lone stars and lone angle brackets are text."""
    assert told("free_school_meals, 2 * 3 < 7 & more").html == "<p>free_school_meals, 2 * 3 &lt; 7 &amp; more</p>"


def test_nothing_is_kept_from_one_text_to_the_next() -> None:
    """The same text gives the same story, whatever was told before."""
    first = told("## Again\n\n[a](gone)")
    told("## Again\n\n[1]: https://a.example/")
    assert told("## Again\n\n[a](gone)") == first
