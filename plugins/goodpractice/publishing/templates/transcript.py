"""What a page shows of a transcript: paragraphs that start with their time, and an anchor for each sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from goodpractice.model.transcript import Spoken

LONG = 500
"""After how many characters a paragraph ends."""


@dataclass(frozen=True, slots=True)
class Moment:
    """All that somebody starts to say in one second of the recording."""

    start: int
    speaker: str
    text: str
    anchored: bool
    """Whether it has an anchor; not where another speaker was first in the same second."""

    @property
    def anchor(self) -> str:
        """The anchor by which search leads here."""
        return f"at-{self.start}"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What somebody says at a stretch."""

    speaker: str
    """Who speaks; empty where that is not known, or is the same as before."""
    moments: tuple[Moment, ...]

    @property
    def anchor(self) -> str:
        """The anchor of its start."""
        return self.moments[0].anchor

    @property
    def start(self) -> int:
        """When it starts, in whole seconds from the start of the recording."""
        return self.moments[0].start

    @property
    def clock(self) -> str:
        """When it starts, as players show it."""
        return clock(self.start)


def clock(start: int) -> str:
    """Return a number of seconds as players show it: 12:34 or 1:02:34."""
    minutes, seconds = divmod(start, 60)
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def paragraphs(transcript: Iterable[Spoken]) -> list[Paragraph]:
    """Return a transcript in paragraphs; another speaker starts a new one."""
    stretches: list[list[Moment]] = []
    last: Moment | None = None
    length = 0
    for (start, speaker), said in groupby(transcript, lambda each: (each.start, each.speaker)):
        moment = Moment(start, speaker, " ".join(each.text for each in said), last is None or start != last.start)
        if last is None or speaker != last.speaker or length > LONG:
            stretches.append([])
            length = 0
        stretches[-1].append(moment)
        length += len(moment.text)
        last = moment
    speakers = ["", *(each[0].speaker for each in stretches)]
    return [
        Paragraph(each[0].speaker if each[0].speaker != before else "", tuple(each))
        for before, each in zip(speakers, stretches, strict=False)
    ]
