"""What the page of a webinar needs beyond its entry: what is said, where it plays, and links to its moments."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from goodpractice.model.addresses import captions_uri
from goodpractice.model.entry import Entry
from goodpractice.model.types.webinar import Webinar
from goodpractice.publishing.templates.browser import modules, needed
from goodpractice.publishing.templates.recordings import at, host_of, seconds_of
from goodpractice.publishing.templates.transcript import clock, paragraphs
from goodpractice.site import Site

MAIN = "recording.js"


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter as the page shows it."""

    clock: str
    title: str
    seconds: int
    href: str
    """Where the recording starts at the chapter; empty where its host knows no such address."""


def values(site: Site, entry: Entry, uri: str) -> dict[str, Any]:
    """Return the transcript in paragraphs, the chapters, and what plays the recording."""
    if not isinstance(entry, Webinar):
        raise TypeError(entry.ref)
    link = site.settings.addresses.link
    recording = entry.recording or ""
    host = host_of(recording) if recording else None
    return {
        "transcript": paragraphs(site.transcript(entry)),
        "plays_at": urlsplit(recording).hostname,
        "player": host.player.removeprefix("www.") if host else "",
        "player_module": link(modules()[MAIN], uri),
        "player_preload": [link(modules()[name], uri) for name in sorted(needed(MAIN) - {MAIN})],
        "chapters": [_part(each.at, each.title, recording) for each in entry.chapters],
        "moment": lambda seconds: at(recording, seconds) if recording else "",
        "captions_file": link(captions_uri(entry, entry.captions), uri)
        if entry.captions and entry.captions_path in site.captions
        else "",
    }


def _part(start: str, title: str, recording: str) -> Part:
    seconds = seconds_of(start)
    return Part(clock(seconds), title, seconds, at(recording, seconds) if recording else "")
