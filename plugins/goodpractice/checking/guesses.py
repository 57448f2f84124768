"""What somebody meant who wrote a date or a number in another form."""

import re

from goodpractice.model.partial_date import PartialDate

_LONGEST = 60
"""How many characters such a text can have; a longer one is neither."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FORMS = (
    re.compile(r"(?P<day>\d{1,2})[/. -](?P<month>\d{1,2})[/. -](?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[/. -](?P<month>\d{1,2})[/. -](?P<day>\d{1,2})(?:[T ].*)?"),
    re.compile(r"(?:[a-z]+,? )?(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<name>[a-z]{3,9}),? (?P<year>\d{4})", re.IGNORECASE),
    re.compile(r"(?P<name>[a-z]{3,9}) (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})", re.IGNORECASE),
    re.compile(r"(?P<name>[a-z]{3,9}),? (?P<year>\d{4})", re.IGNORECASE),
    re.compile(r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[/.-](?P<month>0?[1-9]|1[0-2])"),
    re.compile(r"(?P<first>\d{4})\s?[/–-]\s?\d{2,4}"),
    re.compile(r"\D*(?P<year>\d{4})\D*"),
)
_NUMBER = re.compile(r"[£$€]?\s*(-?\d[\d,]*(?:\.\d+)?)\s*(?:%|[a-z ]*)", re.IGNORECASE)


def date_meant(written: str) -> str | None:
    """Return a date as it should be written: 15/05/2024 is 2024-05-15, May 2024 is 2024-05, 2023/25 is 2023/24."""
    for form in _FORMS if len(written) <= _LONGEST else ():
        match = form.fullmatch(written.strip())
        if match and (found := _written(match.groupdict())):
            return found
    return None


def number_meant(written: str) -> str | None:
    """Return the number within a text, as it should be written: 40% is 40, and 1,640 pupils is 1640."""
    match = _NUMBER.fullmatch(written.strip()) if len(written) <= _LONGEST else None
    return re.sub(r"^(-?)0+(?=[0-9])", r"\1", match[1].replace(",", "")) if match else None


def _written(parts: dict[str, str | None]) -> str | None:
    if first := parts.get("first"):
        return f"{first}/{(int(first) + 1) % 100:02}"
    name = (parts.get("name") or "")[:3].lower()
    month = _MONTHS.index(name) + 1 if name in _MONTHS else int(parts.get("month") or 0)
    if name and not month:
        return None
    day = int(parts.get("day") or 0)
    written = f"{parts['year']}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
    try:
        PartialDate(written)
    except ValueError:
        return None
    return written
