"""The text of a caption: plain words without tags, and who says them."""

import pytest

from goodpractice.diagnostics import MOST_TOLD
from goodpractice.reading.caption_words import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Good <b>morning</b>.", "Good morning."),
        ("hel<i>lo</i>", "hello"),
        ("<c.loud.yellow>Good</c> <lang en-GB>morning</lang>", "Good morning"),
        ("so<00:00:00.480><c> and</c><00:00:00.640><c> so</c>", "so and so"),
        ("<ruby>Good<rt> (gud)</rt></ruby>", "Good (gud)"),
        ("<ruby>Good<rt> (gud)</ruby>", "Good (gud)"),
        ("<font color='red'>Good</font>", "Good"),
        ("Tea &amp; toast &lt;b&gt; &#163;5&nbsp;each", "Tea & toast <b> £5 each"),
        ("AT&T &unknown; & so on", "AT&T &unknown; & so on"),
        ("\N{ZERO WIDTH SPACE}Good&lrm; &#x81;&#1;&#xFEFF;morning&#0;", "Good morning\N{REPLACEMENT CHARACTER}"),
        ("a&#99999999;b&#xFFFFFFFFFF", "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}"),
        ("[Music]", "[Music]"),
        ("one\n \n  two ", "one\ntwo"),
        ("<b></b> ", ""),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
    ],
)
def test_tags_are_dropped_to_their_words(text: str, words: str) -> None:
    """Styles, classes, languages, times and notes on how to say a word; and entities are read."""
    found = words_of(text)
    assert found.faults == ()
    assert "\n".join(plain for _, plain in found.said) == words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<v A. Nobody>Good morning.", [("A. Nobody", "Good morning.")]),
        ("<v.loud.first  A.\tNobody>Good</v>", [("A. Nobody", "Good")]),
        ("<v A &amp; B>Good", [("A & B", "Good")]),
        ("<v A>Good <v B>morning", [("A", "Good"), ("B", "morning")]),
        ("Well. <v A>Good</v> Yes.", [("", "Well."), ("A", "Good"), ("", "Yes.")]),
        ("<v A></v><v B>Good", [("B", "Good")]),
        ("<v>Good", [("", "Good")]),
    ],
)
def test_voices_tell_who_speaks(text: str, said: list[tuple[str, str]]) -> None:
    """Up to the next voice or the end of this one."""
    assert words_of(text).said == tuple(said)
    assert words_of(text).faults == ()


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("Good <i>morning", [5]),
        ("<b>Good <i>morning</b>", [8]),
        ("<i>Good <i>morning</i>", [0]),
        ("Good </i>morning", []),
        ("I <3 you", [2]),
        ("<i Good <b>morning</b>", [0]),
        ("<laughs> Good", [0]),
        ("less < more and <i>more", [5, 16]),
    ],
)
def test_what_is_never_closed_is_told_where_it_starts(text: str, offsets: list[int]) -> None:
    """A tag without its end, and a sign that starts one."""
    assert [fault.offset for fault in words_of(text).faults] == offsets


def test_the_words_after_an_open_sign_are_kept() -> None:
    """Nothing that was said is lost, so that other mistakes can be told."""
    assert words_of("Fewer than <10 pupils").said == (("", "Fewer than <10 pupils"),)


def test_the_mend_fits_the_tag() -> None:
    """One of WebVTT is closed; another was never meant as one."""
    assert [each.hint for each in words_of("<i>a <laughs> b").faults] == [
        "Write </i> where it ends, or delete it.",
        "If it is a remark, write [laughs], or delete it.",
    ]


def test_a_text_full_of_signs_is_not_told_of_each() -> None:
    """Only of the first."""
    assert len(words_of("<" * 5_000).faults) == MOST_TOLD
