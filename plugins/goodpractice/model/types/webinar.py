"""Webinars: something said aloud, and where to hear it again."""

from typing import Annotated, ClassVar

from pydantic import Field

from goodpractice.model.entry import Kind, Record
from goodpractice.model.marks import Facet, Searchable
from goodpractice.model.partial_date import PartialDate, When
from goodpractice.model.parts import Part
from goodpractice.model.values import Name, Text, WebLink, WholeNumber, Words


class Speaker(Part):
    """Somebody who spoke, in a public role."""

    name: Text | None = None
    """Their name, where the listing gives it."""
    role: Text | None = None
    """What they did at the time."""
    organisation: Text
    """For whom they spoke."""


class Chapter(Part):
    """A part of a recording."""

    at: Annotated[Text, Field(pattern=r"^[0-9]{2}:[0-5][0-9]:[0-5][0-9]$")]
    """Where it starts, as "00:12:30" in quotes."""
    title: Text
    """What it is about."""


class Views(Part):
    """How often a recording had been seen, and when that was counted."""

    count: WholeNumber
    """How often."""
    seen: When
    """When it was counted."""


class Webinar(Record):
    """A recorded session: who spoke, what about, and where it can be found."""

    kind: ClassVar[Kind] = Kind(one="webinar", many="webinars", ending=".yml", beside=(".vtt",))

    held: When | None = None
    """When it took place, as far as it is known."""
    series: Annotated[Name | None, Searchable(), Facet("Series", "Series")] = None
    """The series it belongs to."""
    publisher: Text
    """Who held and recorded it."""
    speakers: Annotated[tuple[Speaker, ...], Searchable(2)] = ()
    """Who spoke, in the order they spoke."""
    minutes: Annotated[WholeNumber, Field(ge=1, le=600)] | None = None
    """How long it is, in whole minutes."""
    listed_at: WebLink | None = None
    """The page that lists the recording."""
    recording: WebLink | None = None
    """The recording itself. Leave it out until it is public."""
    captions: Annotated[Text, Field(pattern=r"^[a-z0-9-]+\.vtt$")] | None = None
    """The captions file that stands beside this one, such as `my-talk.vtt`: small letters, digits and hyphens."""
    chapters: Annotated[tuple[Chapter, ...], Searchable(2)] = ()
    """The parts of the recording."""
    slides: WebLink | None = None
    """The slides."""
    views: Views | None = None
    """How often the recording had been seen."""
    points: Words = ()
    """What it covers, each in one plain sentence."""

    @property
    def dated(self) -> PartialDate | None:
        """When it took place."""
        return self.held

    @property
    def byline(self) -> str:
        """Who held it."""
        return self.publisher

    @property
    def captions_path(self) -> str:
        """Where its captions stand, from the root of the knowledge base; empty where it has none."""
        return f"{self.kind.folder}/{self.captions}" if self.captions else ""

    @property
    def own_lines(self) -> tuple[str, ...]:
        """What is known of it."""
        return self.points
