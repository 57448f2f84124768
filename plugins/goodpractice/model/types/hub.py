"""Hubs: schools that share what works with other schools."""

from typing import Annotated, ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from goodpractice.model.entry import Kind, Record
from goodpractice.model.marks import Facet, Searchable
from goodpractice.model.partial_date import PartialDate, When
from goodpractice.model.parts import Part
from goodpractice.model.values import Moment, Name, Text, Words


class Meeting(Part):
    """A meeting a hub has announced."""

    start: Moment
    """When it begins, as "2026-01-31 16:00" in quotes."""
    end: Moment
    """When it ends."""
    title: Text
    """What it is about."""
    how_to_join: Text
    """How to take part."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.end <= self.start:
            raise PydanticCustomError("ends_first", "ends before it starts")
        return self


class Hub(Record):
    """A school or trust that shares its practice with others: who leads it, whom it serves, and how to join."""

    kind: ClassVar[Kind] = Kind(one="hub", many="hubs", ending=".yml", directory_by=("region", "local_authorities"))

    lead: Annotated[Words, Searchable(2)] = ()
    """The lead school, or schools, where they are named."""
    trust: Annotated[Name | None, Searchable(2), Facet("Trust", "Trusts")] = None
    """The trust the lead school belongs to."""
    since: When | None = None
    """When it began."""
    schools_supported: Text | None = None
    """How many schools it has worked with, in words, as the source says."""
    how_to_join: Text | None = None
    """How a school can take part."""
    meetings: tuple[Meeting, ...] = ()
    """Meetings that have been announced."""
    points: Words = ()
    """What is known of it, each in one plain sentence."""

    @property
    def dated(self) -> PartialDate | None:
        """When it began."""
        return self.since

    @property
    def byline(self) -> str:
        """The trust behind it, else the lead schools."""
        return self.trust or ", ".join(self.lead)

    @property
    def own_lines(self) -> tuple[str, ...]:
        """What is known of it."""
        return self.points
