"""Dates as far as they are known: a day, a month, a year or an academic year."""

import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

_SHAPE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?|/(?P<next>[0-9]{2}))?")
_FIRST_MONTH_OF_SCHOOL_YEAR = 9


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as its source gives it: `2024-05-15`, `2024-05`, `2024` or the academic year `2023/24`."""

    written: str

    def __post_init__(self) -> None:
        if not _is_partial_date(self.written):
            raise ValueError(self.written)

    @property
    def first_day(self) -> date:
        """The first day it can mean; an academic year starts on 1 September."""
        year, month, day, following = self._parts()
        if following:
            month = _FIRST_MONTH_OF_SCHOOL_YEAR
        return date(year, month or 1, day or 1)

    @property
    def in_words(self) -> str:
        """The date as people write it: 15 May 2024, May 2024, 2024, academic year 2023/24."""
        year, month, day, following = self._parts()
        if following:
            return f"academic year {self.written}"
        if day:
            return f"{day} {_MONTHS[month - 1]} {year}"
        return f"{_MONTHS[month - 1]} {year}" if month else str(year)

    def _parts(self) -> tuple[int, int, int, str]:
        match = _SHAPE.fullmatch(self.written)
        if match is None:
            raise ValueError(self.written)
        return int(match["year"]), int(match["month"] or 0), int(match["day"] or 0), match["next"] or ""

    def __str__(self) -> str:
        return self.written

    def __lt__(self, other: "PartialDate") -> bool:
        return (self.first_day, self.written) < (other.first_day, other.written)


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _is_partial_date(written: str) -> bool:
    match = _SHAPE.fullmatch(written)
    if match is None or int(match["year"]) < 1:
        return False
    if match["next"]:
        return int(match["next"]) == (int(match["year"]) + 1) % 100
    try:
        date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
    except ValueError:
        return False
    return True


def _read(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, date):
        return PartialDate(value.isoformat())
    written = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if not _is_partial_date(written):
        raise PydanticCustomError("partial_date", "not a date")
    return PartialDate(written)


When = Annotated[
    PartialDate,
    BeforeValidator(_read),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": ["string", "integer"], "pattern": f"^{_SHAPE.pattern.replace('?P<', '?<')}$"}),
]
"""The type of a field that holds a date as far as it is known."""
