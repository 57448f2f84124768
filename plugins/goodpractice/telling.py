"""What entries tell beyond their fields: the stories in their bodies, and what is said in their recordings."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from goodpractice.diagnostics import Diagnostic
from goodpractice.markup.story import Story, tell
from goodpractice.markup.transcript import spoken
from goodpractice.model.addresses import Addresses, entry_uri
from goodpractice.model.entry import Entry
from goodpractice.model.transcript import Spoken
from goodpractice.model.types.webinar import Webinar
from goodpractice.reading.captions import captions_as_written
from goodpractice.reading.rolling import Cue


def tell_stories(entries: Iterable[Entry], addresses: Addresses) -> dict[str, Story]:
    """Return the story of each entry that has a body, by its reference; links lead to the pages of entries."""
    told = tuple(entries)
    uris = {entry.ref: entry_uri(entry) for entry in told}

    def resolver(start: str) -> Callable[[str], str | None]:
        return lambda target: addresses.link(uris[target], start) if target in uris else None

    return {
        entry.ref: tell(entry.body, resolver(uris[entry.ref]) if not entry.kind.hosted else lambda target: target)
        for entry in told
        if entry.body.strip()
    }


def captions_to_hand_on(
    root: Path, entries: Iterable[Entry], captions: Mapping[str, tuple[Cue, ...]], mistakes: Iterable[Diagnostic]
) -> dict[str, bytes]:
    """Return the captions files that entries name and in which nothing is wrong, as they were written, by path."""
    sound = {path for path, cues in captions.items() if cues} - {each.path for each in mistakes}
    named = {entry.captions_path for entry in entries if isinstance(entry, Webinar)} & sound
    return {path: raw for path in sorted(named) if (raw := captions_as_written(root, path)) is not None}


def transcribe(
    entries: Iterable[Entry],
    captions: Mapping[str, tuple[Cue, ...]],
    mistakes: Iterable[Diagnostic],
    before: Mapping[str, tuple[Spoken, ...]],
) -> dict[str, tuple[Spoken, ...]]:
    """Return what recordings say, by entry; where captions are broken now, what they said `before`."""
    broken = {each.path for each in mistakes}
    told = {
        entry.ref: (entry.captions_path in broken and before.get(entry.ref)) or spoken(captions[entry.captions_path])
        for entry in entries
        if isinstance(entry, Webinar) and entry.captions_path in captions
    }
    return {ref: transcript for ref, transcript in told.items() if transcript}
