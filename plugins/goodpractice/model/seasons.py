"""What matters at a time of the year: parts of the year and the terms that fit them; in one file beside the content."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from goodpractice.model.parts import Part
from goodpractice.model.values import Text, Words

_SHAPE = re.compile(r"[0-9]{2}-[0-9]{2}")
_LEAP_YEAR = 2000


def _day_of_the_year(value: str) -> str:
    if _SHAPE.fullmatch(value):
        with suppress(ValueError):
            date(_LEAP_YEAR, int(value[:2]), int(value[3:]))
            return value
    raise PydanticCustomError("day_of_the_year", "not a day of the year")


DayOfTheYear = Annotated[Text, AfterValidator(_day_of_the_year)]
"""A day of every year: month, then day, such as 09-01."""


class Season(Part):
    """A part of every year, and the terms that matter in it."""

    title: Annotated[Text, Field(max_length=80)]
    """What the time is called, in at most 80 characters."""
    text: Annotated[Text, Field(max_length=300)]
    """What matters then, in at most 300 characters."""
    starts: DayOfTheYear
    """The first day: month, then day, such as 09-01."""
    ends: DayOfTheYear
    """The last day: month, then day, such as 10-15. One before `starts` is in the next year."""
    terms: Words
    """The terms that matter then, as `vocabulary/term`, those that say most first."""

    def holds_on(self, day: date) -> bool:
        """Return whether a day lies in it, its first and last day included."""
        today = f"{day:%m-%d}"
        if self.starts <= self.ends:
            return self.starts <= today <= self.ends
        return today >= self.starts or today <= self.ends

    def days_until(self, day: date) -> int:
        """Return how many days it has run on a day, as if every year had 29 February; 0 on its first."""
        start, today = (
            date(_LEAP_YEAR, int(each[:2]), int(each[3:])).timetuple().tm_yday for each in (self.starts, f"{day:%m-%d}")
        )
        return (today - start) % 366

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return its terms, each as the key of its vocabulary and its id."""
        return tuple((key, term_id) for key, _, term_id in (term.partition("/") for term in self.terms))


class Seasons(Part):
    """What matters at which time of the year: the home page shows the times it is built in."""

    seasons: tuple[Season, ...]
    """The times, in any order; they may overlap, and leave days out."""


def seasons_on(seasons: Iterable[Season], day: date) -> tuple[Season, ...]:
    """Return the seasons a day lies in, those that began last first."""
    return tuple(sorted((each for each in seasons if each.holds_on(day)), key=lambda each: each.days_until(day)))
