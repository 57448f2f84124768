"""The small values that fields are made of: text, links, numbers, days and moments."""

import re
from datetime import date, datetime
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, AnyUrl, BeforeValidator, Field, Strict, StringConstraints, TypeAdapter
from pydantic_core import PydanticCustomError

_ANY_URL: TypeAdapter[AnyUrl] = TypeAdapter(AnyUrl)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?")


def _one_line(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _web_link(value: str) -> str:
    try:
        parts = urlsplit(value)
        _ANY_URL.validate_python(value)
    except ValueError as error:  # pydantic's own among them
        raise PydanticCustomError("web_link", "not a link") from error
    if re.search(r"\s", value) or parts.scheme not in ("http", "https") or "." not in (parts.hostname or ""):
        raise PydanticCustomError("web_link", "not a link")
    return value


def _mailbox(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", value):
        raise PydanticCustomError("mailbox", "not an e-mail address")
    return value


def _moment(value: object) -> object:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value) if _MOMENT.fullmatch(value) else None
        except ValueError:
            value = None
    if isinstance(value, datetime):
        return value
    raise PydanticCustomError("moment", "not a day and time")


def _day(value: object) -> object:
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value) if _DAY.fullmatch(value) else None
        except ValueError:
            value = None
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise PydanticCustomError("day", "not a day")


LONGEST_NAME = 100
"""The most characters of what becomes an address; a file system takes names of some 250."""
Text = Annotated[str, StringConstraints(min_length=1), BeforeValidator(_one_line)]
"""Plain text that is not empty, in one line: where it breaks in the file says nothing."""
Name = Annotated[Text, Field(max_length=LONGEST_NAME)]
"""A text that becomes the address of a page."""
Words = Annotated[tuple[Text, ...], "a list of texts"]
"""A list of plain texts."""
WebLink = Annotated[Text, AfterValidator(_web_link)]
"""An address on the web, as written."""
Mailbox = Annotated[Text, AfterValidator(_mailbox)]
"""An e-mail address."""
Number = Annotated[float, Strict()]
"""A number; true and false are none, nor is a number in quotes."""
WholeNumber = Annotated[int, Strict()]
"""A whole number."""
Day = Annotated[date, BeforeValidator(_day)]
"""A whole day, such as 2026-01-31."""
Moment = Annotated[datetime, BeforeValidator(_moment)]
"""A day and a time, such as "2026-01-31 16:00", local to where it happens."""
OldAddress = Annotated[
    Text,
    Field(
        pattern=r"^/?([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*[A-Za-z0-9_~-][A-Za-z0-9._~-]*/?$", max_length=2 * LONGEST_NAME
    ),
]
"""An address within the site: names joined by slashes, none of which starts with a dot."""
Status = Literal["current", "superseded", "archived"]
"""Whether an entry still stands: as it is, replaced by another, or kept for the record."""
