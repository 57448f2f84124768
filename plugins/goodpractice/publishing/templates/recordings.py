"""Recordings: the hosts whose player a page can show, and links to a moment of a recording.

`browser/player.js` makes the player itself from the same addresses; `tests/contract/recordings.json` holds both to
the same hosts.
"""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

_YOUTUBE = re.compile(r"[A-Za-z0-9_-]{11}")
_VIMEO = re.compile(r"[0-9]{6,12}")


@dataclass(frozen=True, slots=True)
class Host:
    """A host of recordings whose player does not track who only looks at our page."""

    player: str
    """The host that the player comes from."""
    time: str
    """How it writes a moment in the address of a recording: `query` (`?t=90s`) or `fragment` (`#t=90s`)."""


YOUTUBE = Host("www.youtube-nocookie.com", "query")
VIMEO = Host("player.vimeo.com", "fragment")


def host_of(recording: str) -> Host | None:
    """Return the host of a recording where a page can show its player; None for any other address."""
    parts = urlsplit(recording)
    if parts.scheme not in ("http", "https") or parts.username is not None or _has_port(parts):
        return None
    name = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    match name, *[each for each in parts.path.split("/") if each]:
        case ["youtube.com" | "youtube-nocookie.com", "watch"]:
            asked = [value for key, value in parse_qsl(parts.query) if key == "v"]
            return YOUTUBE if len(asked) == 1 and _YOUTUBE.fullmatch(asked[0]) else None
        case ["youtube.com" | "youtube-nocookie.com", "embed" | "live" | "shorts" | "v", id_]:
            return YOUTUBE if _YOUTUBE.fullmatch(id_) else None
        case ["youtu.be", id_]:
            return YOUTUBE if _YOUTUBE.fullmatch(id_) else None
        case ["vimeo.com", id_] | ["player.vimeo.com", "video", id_]:
            return VIMEO if _VIMEO.fullmatch(id_) else None
    return None


def at(recording: str, seconds: int) -> str:
    """Return the address at which a recording starts at a moment; empty where its host knows no such address."""
    host = host_of(recording)
    if host is None:
        return ""
    parts = urlsplit(recording)
    if host.time == "fragment":
        return urlunsplit(parts._replace(fragment=f"t={seconds}s"))
    kept = [(key, value) for key, value in parse_qsl(parts.query) if key not in ("t", "start")]
    moment = ("start", str(seconds)) if parts.path.startswith("/embed/") else ("t", f"{seconds}s")
    return urlunsplit(parts._replace(query=urlencode([*kept, moment])))


def seconds_of(clock: str) -> int:
    """Return the seconds that a clock such as 00:12:30 shows."""
    hours, minutes, seconds = (int(each) for each in clock.split(":"))
    return 3600 * hours + 60 * minutes + seconds


def _has_port(parts: SplitResult) -> bool:
    try:
        return parts.port is not None
    except ValueError:
        return True
