"""Recordings on the page of a webinar: what plays them and from where, and links to their moments."""

import json
import re

import pytest

from builders import AS_OF, a_webinar, kb_of
from commands import REPOSITORY
from goodpractice.model.transcript import Spoken
from goodpractice.publishing import captions_files, entries
from goodpractice.publishing.templates.recordings import at, host_of
from goodpractice.site import Settings, Site

CASES = json.loads((REPOSITORY / "tests/contract/recordings.json").read_text())
RECORDING = "https://www.youtube.com/watch?v=invented_01"
CHAPTERS = ({"at": "00:00:00", "title": "Welcome"}, {"at": "01:12:30", "title": "Questions"})


def html_of(*said: Spoken, captions: bytes = b"", **fields: object) -> str:
    """Return the page of a webinar."""
    talk = a_webinar("talk", **fields)
    files = {talk.captions_path: captions} if captions else {}
    transcripts = {talk.ref: said} if said else {}
    (page,) = entries.publish(Site(kb_of(talk, as_of=AS_OF), {}, Settings(), {}, transcripts, files))
    return page.html


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["recording"])
def test_a_page_offers_the_player_of_known_hosts_and_no_other(case: dict[str, str | None]) -> None:
    """The same hosts as the module that makes the player, which reads the same list; look-alikes have none."""
    recording = str(case["recording"])
    host = host_of(recording)
    assert (host is not None) == (case["player"] is not None)
    assert host is None or str(case["player"]).startswith(f"https://{host.player}/")
    assert at(recording, 90) == case["at"]


def test_the_button_says_from_where_it_loads_and_nothing_is_loaded_before() -> None:
    """No frame, no script, no picture and no hint to connect comes from another host; the offer needs JavaScript."""
    html = html_of(recording=RECORDING)
    assert "(loads from youtube-nocookie.com)" in html
    assert "Nothing is loaded from youtube-nocookie.com until you press this." in html
    assert re.search(r'<div class="gp-player" [^>]* hidden>', html)
    assert "<iframe" not in html
    assert re.findall(r'(?:src|srcset|poster)="(?!\.\./)[^"]*"', html) == []
    assert re.findall(r'<link [^>]*href="(?!\.\./)[^"]*"', html) == []


def test_another_host_gets_a_plain_link_and_no_recording_gets_none() -> None:
    """And neither an empty player nor the module for one."""
    elsewhere = html_of(recording="https://video.example.org/talk")
    assert '<a href="https://video.example.org/talk">Watch it at video.example.org</a>' in elsewhere
    nowhere = html_of(chapters=CHAPTERS)
    assert "No public address of the recording is known to us" in nowhere
    for html in (elsewhere, nowhere):
        assert "gp-player" not in html
        assert "recording.js" not in html
        assert "data-seek" not in html


def test_chapters_lead_to_their_moment() -> None:
    """On the host, where it knows such addresses; else they are told with their times alone."""
    linked = html_of(recording=RECORDING, chapters=CHAPTERS)
    assert f'href="{RECORDING}&amp;t=4350s" data-seek="4350"' in linked
    assert '<span class="gp-clock">1:12:30</span> Questions</a>' in linked
    plain = html_of(recording="https://video.example.org/talk", chapters=CHAPTERS)
    assert '<li><span class="gp-clock">1:12:30</span> Questions</li>' in plain


def test_paragraphs_of_the_transcript_lead_to_their_moment_beside_their_own_address() -> None:
    """Both: the page's own anchor to quote, and the recording to hear."""
    said = (Spoken(754, "The door opens.", "A"),)
    html = html_of(*said, recording=RECORDING)
    assert '<a class="gp-clock" href="#at-754">12:34</a>' in html
    assert f'<a class="gp-seek" href="{RECORDING}&amp;t=754s" data-seek="754">' in html
    assert "Play from 12:34" in html
    assert "gp-seek" not in html_of(*said, recording="https://video.example.org/talk")


def test_what_is_known_of_a_recording_is_told() -> None:
    """Its length, its captions or that none are known, its slides, and how often it was seen by when."""
    html = html_of(
        recording=RECORDING,
        minutes=45,
        slides="https://www.example.org/slides",
        views={"count": 1234, "seen": "2030-06"},
        captions=b"",
    )
    for told in ("Length: 45 minutes", "Captions: none known to us", ">Slides</a>"):
        assert told in html
    assert "Watched 1,234 times, as counted in June 2030" in html
    assert "Length: 1 minute<" in html_of(minutes=1)


def test_captions_are_published_as_they_were_written_beside_the_page() -> None:
    """Each file once, also where two recordings name it, and only where an entry names it and it holds."""
    written = b"WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nHello\r\n"
    one, two, three = (a_webinar(name, captions="shared.vtt") for name in ("one", "two", "three"))
    other = a_webinar("other", captions="broken.vtt")
    site = Site(kb_of(one, two, three, other), {}, Settings(), captions={one.captions_path: written})
    assert [(each.uri, each.content) for each in captions_files.publish(site)] == [("webinars/shared.vtt", written)]
    pages = {each.uri: each.html for each in entries.publish(site)}
    assert '<a href="../shared.vtt" download>captions file</a>' in pages["webinars/one.md"]
    assert "captions file" not in pages["webinars/other.md"]
    assert list(captions_files.publish(Site(kb_of(a_webinar("bare")), {}, Settings()))) == []
