"""Contributed Markdown: what survives, what does not, where its links lead and which words it holds."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodpractice.markup.story import ATTRIBUTES, SCHEMES, TAGS, Heading, plain_lines, tell

PAGES = {"case-study/quiet-hours": "../quiet-hours/", "hub/anytown": "../../hubs/anytown/"}


class _Elements(HTMLParser):
    """Every element of some HTML with its attributes, as a browser would see them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def _html(markdown: str) -> str:
    return tell(markdown, PAGES.get).html


def _assert_nothing_can_run(html: str) -> None:
    for tag, attributes in _Elements(html).found:
        assert tag in TAGS
        assert set(attributes) <= ATTRIBUTES.get(tag, set())
        href = attributes.get("href")
        if href is not None:
            scheme = re.match(r"\s*([a-z][a-z0-9+.-]*):", re.sub(r"[\s\x00-\x1f]", "", href).lower())
            assert scheme is None or scheme[1] in SCHEMES


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("One *two* **three**.", "<p>One <em>two</em> <strong>three</strong>.</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
        ("---", "<hr>"),
        ("5 < 6 & 7", "<p>5 &lt; 6 &amp; 7</p>"),
        ("[a](https://example.org/b)", '<p><a href="https://example.org/b">a</a></p>'),
        ("[a](mailto:a@example.org)", '<p><a href="mailto:a@example.org">a</a></p>'),
        ('[a](https://example.org "c")', '<p><a href="https://example.org" title="c">a</a></p>'),
        ("Café “ü” 😀", "<p>Café “ü” 😀</p>"),
    ],
)
def test_what_a_story_needs_survives(markdown: str, html: str) -> None:
    """Paragraphs, lists, quotations, emphasis, code and links become what they should."""
    assert _html(markdown) == html


def test_a_table_survives_with_its_alignment() -> None:
    """Tables keep their head, their cells and which way they are aligned."""
    html = _html("| a | b |\n|---|--:|\n| c | d |")
    assert [tag for tag, _ in _Elements(html).found] == ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]
    assert '<td align="right">d</td>' in html


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<style>body { background: url(//evil.example) }</style>",
        "<svg onload=alert(1)><circle/></svg>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
        "<iframe src='https://evil.example/'></iframe>",
        "<img src=x onerror=alert(1)>",
        "![a](https://evil.example/pixel.gif)",
        "![a](javascript:alert(1))",
        "<object data=x></object><embed src=x>",
        "<form action='https://evil.example/'><input name=a><button>b</button></form>",
        "<video src=x autoplay></video><audio src=x></audio>",
        "<base href='https://evil.example/'>",
        "<meta http-equiv=refresh content='0; url=https://evil.example/'>",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<p onclick=alert(1) style='position:fixed' class=x id=search>a</p>",
        "<a href='https://example.org' onmouseover='alert(1)' target=_top>a</a>",
        "<details open ontoggle=alert(1)>a</details>",
        "<template><script>alert(1)</script></template>",
        "<noscript><p title='</noscript><script>alert(1)</script>'></noscript>",
        "<!-- <script> --><script>alert(1)</script>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php echo 1 ?>",
        "`</code><script>alert(1)</script>`",
        "```\n</code></pre><script>alert(1)</script>\n```",
        '[a](https://example.org"onclick="alert(1))',
        '[a](https://example.org "\\" onclick=alert(1)")',
        "<div><script>alert(1)</script></div>",
        "\x01<a href=\x01javascript:alert(1)>a</a>",
    ],
)
def test_nothing_that_could_run_survives(markdown: str) -> None:
    """Scripts, styles, frames, pictures, forms and handlers are dropped, however they are written."""
    html = _html(markdown)
    _assert_nothing_can_run(html)
    assert "<script" not in html.lower()


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript&colon;alert(1)",
        "java&#x73;cript:alert(1)",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "java&#10;script:alert(1)",
        " javascript:alert(1)",
        "&#1;javascript:alert(1)",
        "vbscript:msgbox(1)",
        "data:text/html;base64,PHNjcmlwdD4=",
        "DATA:text/html,x",
        "file:///etc/passwd",
        "blob:https://example.org/x",
        "view-source:https://example.org",
        "//evil.example/",
        "/case-studies/quiet-hours/",
        "../secret/",
        "policy.docx",
        "?q=x",
    ],
)
@pytest.mark.parametrize("form", ["[a]({})", "<a href='{}'>a</a>", '<a href="{}">a</a>', "[a][1]\n\n[1]: {}"])
def test_a_link_that_is_not_to_the_web_nor_to_an_entry_leads_nowhere(target: str, form: str) -> None:
    """The words of such a link remain, and its target is gone."""
    html = _html(form.format(target))
    _assert_nothing_can_run(html)
    assert "href" not in html
    assert "a" in html


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "policy.docx", "case-study/nowhere", "#below"]
)
def test_a_link_that_leads_nowhere_is_named(target: str) -> None:
    """Whoever wrote it is told: no link is dropped in silence."""
    assert tell(f"See [this]({target}).", PAGES.get).broken_links == (target,)


def test_a_link_to_an_entry_leads_to_its_page() -> None:
    """A target without a scheme names an entry, and becomes its address."""
    story = tell("[a](case-study/quiet-hours) and [b](hub/anytown)", PAGES.get)
    assert story.html == '<p><a href="../quiet-hours/">a</a> and <a href="../../hubs/anytown/">b</a></p>'
    assert story.broken_links == ()


def test_good_links_are_not_named_as_broken() -> None:
    """Links to the web, to a mailbox and to entries are in order."""
    markdown = "[a](https://example.org) <https://example.org/b> [c](mailto:a@example.org) [d](HTTPS://EXAMPLE.ORG/)"
    assert tell(markdown, PAGES.get).broken_links == ()


def test_headings_have_anchors_and_stand_in_order() -> None:
    """Each heading of a story has an anchor of its own, and the contents know them all."""
    story = tell("## Why & how\n\na\n\n### Within\n\n## Why & how\n\n#### Deep", PAGES.get)
    assert story.headings == (
        Heading(2, "story-why-how", "Why & how"),
        Heading(3, "story-within", "Within"),
        Heading(2, "story-why-how_1", "Why & how"),
        Heading(4, "story-deep", "Deep"),
    )
    assert re.findall(r'<h(\d) id="([^"]+)">', story.html) == [
        ("2", "story-why-how"),
        ("3", "story-within"),
        ("2", "story-why-how_1"),
        ("4", "story-deep"),
    ]


def test_headings_of_other_levels_are_plain_words() -> None:
    """The page has a title of its own, so the first and the last levels are no headings, there or in the contents."""
    story = tell("# One\n\n##### Five\n\n## Two", PAGES.get)
    assert [each.title for each in story.headings] == ["Two"]
    assert "<h1" not in story.html
    assert "<h5" not in story.html


def test_the_plain_words_of_a_story_are_its_blocks() -> None:
    """Search reads a story a block at a time: paragraphs, items, cells and headings, without marks or code."""
    markdown = (
        "## Why\n\nOne *two*\nthree &amp; four.\n\n- a\n- [b](https://example.org)\n\n| c | d |\n|---|---|\n| e | f |\n"
    )
    assert tell(markdown, PAGES.get).lines == ("Why", "One two three & four.", "a", "b", "c", "d", "e", "f")


def test_a_line_that_is_wrapped_is_one_line_of_words() -> None:
    """Where somebody's editor broke a sentence, search still reads the whole of it."""
    assert tell("One quiet\nroom.\n\n- two\n  words\n    - within\n      it\n", PAGES.get).lines == (
        "One quiet room.",
        "two words",
        "within it",
    )


def test_plain_words_hold_no_code_and_no_tags() -> None:
    """What is shown as code is not prose, and what was dropped is not searched."""
    story = tell("a\n\n```\nx = 1\n```\n\nb <script>c</script> <b>d</b>", PAGES.get)
    assert story.lines == ("a", "b d")


def test_escaped_signs_are_words() -> None:
    """A sign that had to be escaped for HTML is itself again in the plain words."""
    assert plain_lines("<p>5 &lt; 6 &amp; &quot;7&quot;</p><p> </p>") == ('5 < 6 & "7"',)


def test_an_empty_story_is_nothing() -> None:
    """No body, no HTML, no headings, no words."""
    story = tell("  \n\n", PAGES.get)
    assert (story.html.strip(), story.headings, story.lines, story.broken_links) == ("", (), (), ())


def test_telling_twice_tells_the_same() -> None:
    """Nothing is kept from one story to the next: anchors start anew."""
    assert tell("## A\n\n## A", PAGES.get) == tell("## A\n\n## A", PAGES.get)


_PIECES = """<script> </script> <a href= <img onerror= javascript: data: ' " > < / &#x6a; &lt; <!-- --> <![CDATA[ ]]>
<style> </style> <svg> [a]( ) ![ ]: ` ``` ~~~ * _ # ## - | &amp; \\ <div> </div> <p onclick= id=x style=""".split()
_SPACES = (" ", "\n", "\n\n", "\t", "    ", "\0", "a", "é", "alert(1)")


@settings(max_examples=300, deadline=None)
@given(pieces=st.lists(st.sampled_from([*_PIECES, *_SPACES]), max_size=30))
def test_no_text_made_of_tricky_pieces_can_run(pieces: list[str]) -> None:
    """Markdown and HTML in any order give HTML in which nothing can run, and never an exception."""
    _assert_nothing_can_run(_html("".join(pieces)))


@pytest.mark.parametrize(
    "markdown", ['<h3 id="__config">{}</h3>', "### \\_\\_config", "### Page sources", '## <a id="__search">x</a>']
)
def test_no_anchor_is_that_of_the_frame(markdown: str) -> None:
    """The page and its theme have ids of their own; a story cannot have the same."""
    assert all(each.startswith("story-") for each in re.findall(r'\bid="([^"]*)"', tell(markdown, PAGES.get).html))
