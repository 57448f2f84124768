"""The small values that fields are made of: text, links, numbers, days and moments."""

import re
from datetime import date, datetime
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, AnyUrl, BeforeValidator, Strict, StringConstraints, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

_ANY_URL: TypeAdapter[AnyUrl] = TypeAdapter(AnyUrl)


def _web_link(value: str) -> str:
    parts = urlsplit(value) if not re.search(r"\s", value) else None
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname or "." not in parts.hostname:
        raise PydanticCustomError("web_link", "not a link")
    try:
        _ANY_URL.validate_python(value)
    except ValidationError as error:
        raise PydanticCustomError("web_link", "not a link") from error
    return value


def _mailbox(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", value):
        raise PydanticCustomError("mailbox", "not an e-mail address")
    return value


def _moment(value: object) -> object:
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            pass
    if isinstance(value, datetime):
        return value
    raise PydanticCustomError("moment", "not a day and time")


def _day(value: object) -> object:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise PydanticCustomError("day", "not a day")


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Plain text that is not empty."""
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
Status = Literal["current", "superseded", "archived"]
"""Whether an entry still stands: as it is, replaced by another, or kept for the record."""
