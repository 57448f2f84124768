"""The transcript on the page of a webinar: what is said, when, and an anchor for each moment search leads to."""

import re

from builders import AS_OF, a_webinar, kb_of
from goodpractice.diagnostics import Diagnostic
from goodpractice.model.transcript import Spoken
from goodpractice.publishing import entries
from goodpractice.publishing.templates.transcript import LONG, paragraphs
from goodpractice.site import Settings, Site

SAID = (
    Spoken(0, "Good morning.", "A. Nobody"),
    Spoken(754, "The door opens at seven.", "A. Nobody"),
    Spoken(754, "Not before.", "A. Nobody"),
    Spoken(3_723, "Why?", "B. Nobody"),
)


def html_of(*said: Spoken, **fields: object) -> str:
    """Return the page of a webinar with a transcript."""
    talk = a_webinar("talk", **fields)
    site = Site(kb_of(talk, as_of=AS_OF), {}, Settings(), transcripts={talk.ref: said} if said else {})
    (page,) = entries.publish(site)
    return page.html


def test_each_moment_has_an_anchor_and_each_paragraph_its_time() -> None:
    """As text, with a link to itself; who speaks is named when that changes."""
    section = html_of(*SAID).partition('<h2 id="page-transcript">Transcript</h2>')[2].partition("</section>")[0]
    first, second = re.findall(r"<p>(<a.*)</p>", section)
    assert first == (
        '<a class="gp-clock" href="#at-0">0:00</a> <strong>A. Nobody:</strong>'
        ' <span id="at-0">Good morning.</span> <span id="at-754">The door opens at seven. Not before.</span>'
    )
    assert second == (
        '<a class="gp-clock" href="#at-3723">1:02:03</a> <strong>B. Nobody:</strong> <span id="at-3723">Why?</span>'
    )


def test_a_page_without_captions_has_no_transcript() -> None:
    """Nor a link to one."""
    assert "ranscript" not in html_of()
    assert '<a href="#page-transcript">' in html_of(*SAID)


def test_where_the_recording_plays_is_said() -> None:
    """By the name of its host; and nothing where it is not known."""
    link = "https://video.example.org/watch?v=1&t=2"
    assert 'It plays at <a href="https://video.example.org/watch?v=1&amp;t=2">video.example.org</a>.' in html_of(
        *SAID, recording=link
    )
    assert "It plays at" not in html_of(*SAID)


def test_no_words_are_taken_for_markup() -> None:
    """Neither those of a speaker nor their name."""
    html = html_of(Spoken(1, "<script>alert(1)</script> & so", "<b>A"))
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; so" in html
    assert "&lt;b&gt;A:" in html
    assert "<script>alert" not in html


def test_no_anchor_is_there_twice() -> None:
    """Two speakers in one second share the anchor of the first."""
    said = (Spoken(5, "Yes.", "A"), Spoken(5, "No.", "B"), Spoken(5, "Yes.", "A"), Spoken(6, "So.", "A"))
    found = paragraphs(said)
    assert [[(each.anchor, each.anchored) for each in paragraph.moments] for paragraph in found] == [
        [("at-5", True)],
        [("at-5", False)],
        [("at-5", False), ("at-6", True)],
    ]
    html = html_of(*said)
    assert html.count('id="at-5"') == html.count('id="at-6"') == 1


def test_long_speeches_are_broken_into_paragraphs() -> None:
    """Between moments; the speaker is named once."""
    found = paragraphs(Spoken(number * 5, "x" * 99, "A") for number in range(20))
    assert [len(each.moments) for each in found] == [6, 6, 6, 2]
    assert [each.speaker for each in found] == ["A", "", "", ""]
    assert [each.clock for each in found] == ["0:00", "0:30", "1:00", "1:30"]
    together = paragraphs(Spoken(5, "x" * 99) for _ in range(20))
    assert len(together) == 1
    assert len(together[0].moments[0].text) > LONG


def test_while_somebody_edits_the_page_shows_what_is_wrong_with_the_captions() -> None:
    """With the name of their file: its lines are not those of the webinar."""
    talk = a_webinar("talk", captions="talk.vtt")
    wrong = Diagnostic("webinars/talk.vtt", 7, 1, "caption-time", "error", "That is wrong.", "Write this.")
    (page,) = entries.publish(Site(kb_of(talk), {}, Settings(), {wrong.path: (wrong,)}))
    assert "<strong>webinars/talk.vtt, line 7: That is wrong.</strong> Write this." in page.html
