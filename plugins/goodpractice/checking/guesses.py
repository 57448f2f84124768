"""What somebody meant who wrote a date, a time or a number in another form."""

import re
from datetime import datetime

from goodpractice.model.partial_date import PartialDate

_LONGEST = 60
"""How many characters such a text can have; a longer one is neither."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_IN_WORDS = r"(?:[a-z]+,? )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<name>[a-z]{3,9}),? "
_FORMS = (
    re.compile(r"(?P<day>\d{1,2})[/. -](?P<month>\d{1,2})[/. -](?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<short>\d{2})"),
    re.compile(r"(?P<year>\d{4})[/. -](?P<month>\d{1,2})[/. -](?P<day>\d{1,2})(?:[T ].*)?"),
    re.compile(_DAY_IN_WORDS + r"(?P<year>\d{4})", re.IGNORECASE),
    re.compile(_DAY_IN_WORDS + r"'?(?P<short>\d{2})", re.IGNORECASE),
    re.compile(r"(?P<name>[a-z]{3,9}) (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})", re.IGNORECASE),
    re.compile(r"(?P<name>[a-z]{3,9})[, -]+(?P<year>\d{4})", re.IGNORECASE),
    re.compile(r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[/.-](?P<month>0?[1-9]|1[0-2])"),
    re.compile(r"(?P<first>\d{4})(?:\s?[/–-]\s?| to )(?P<next>\d{4}|\d{2})"),
    re.compile(r"\D*(?P<year>\d{4})\D*"),
)
"""Days come before months, as they are written in Britain: 03/04/2024 is 3 April."""
_AROUND = "“”„‘’‚«»\"' \t\n\u00a0"
_YEAR_OF_SCHOOL = re.compile(r"^(?:the )?(?:academic|school) year |^AY ?", re.IGNORECASE)
_NUMBER = re.compile(
    r"[£$€]?\s*(?P<number>[-\u2212]?(?:\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+|\d+)(?:\.\d+)?)\s*(?P<unit>%|[a-z ]*)",
    re.IGNORECASE,
)
_MANY = frozenset("k m bn thousand thousands million millions billion hundred hundreds dozen".split())
"""What makes another number of the one before it."""
_SAID_BY_THE_FIELD = frozenset(
    ("", "%", "percent", "per cent", "pupils", "children", "people", "min", "mins", "minutes")
)
"""What the field says already, so that nothing is lost without it."""
_NOTHING = frozenset(
    (
        *("n/a", "na", "none", "nil", "-", "–", "—", "?", "??", "unknown", "not known", "not yet known"),
        *("tbc", "tba", "tbd", "to be confirmed", "not applicable", "not available"),
    )
)
"""What only says that there is nothing to say."""
_MOMENT = re.compile(
    r"(?P<day>.+?)(?:,? at |, | )(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?::\d{2})?\s*(?P<half>[ap]\.?m\.?)?",
    re.IGNORECASE,
)


def date_meant(written: str) -> str | None:
    """Return a date as it should be written: 15/05/2024 is 2024-05-15, May 2024 is 2024-05, 2023/25 is 2023/24."""
    text = _YEAR_OF_SCHOOL.sub("", written.strip(_AROUND)) if len(written) <= _LONGEST else ""
    for form in _FORMS if text else ():
        match = form.fullmatch(text)
        if match and (found := _written(match.groupdict())):
            return found
    return None


def date_surely_meant(written: str) -> str | None:
    """Return a date as it should be written where nothing of what was written is lost; else None."""
    text = _YEAR_OF_SCHOOL.sub("", written.strip(_AROUND))
    years = re.fullmatch(r"(\d{4}).*?(\d{2})", text)
    found = date_meant(text)
    if found is None or re.search(r"\d:\d", text) or (re.fullmatch(r"\d{4}", found) and text != found):
        return None
    lost = "/" in found and years is not None and int(years[2]) != (int(years[1]) + 1) % 100
    return None if lost else found


def in_words(written: str) -> str:
    """Return a date with its words where it is a whole day, so that nobody takes the month for the day."""
    return f"{written} ({PartialDate(written).in_words})" if len(written) == len("2026-01-31") else written


def moment_meant(written: str) -> str | None:
    """Return a day and time as it should be written: 2 April 2031 at 4pm is 2031-04-02 16:00."""
    match = _MOMENT.fullmatch(written.strip()) if len(written) <= _LONGEST else None
    day = date_surely_meant(match["day"]) if match else None
    if match is None or day is None or len(day) != len("2026-01-31"):
        return None
    hour, minute, half = int(match["hour"]), int(match["minute"] or 0), (match["half"] or "")[:1].lower()
    if (half and not 0 < hour <= 12) or (not half and match["minute"] is None):
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    try:
        return f"{datetime.fromisoformat(f'{day} {hour:02}:{minute:02}'):%Y-%m-%d %H:%M}"
    except ValueError:
        return None


def says_nothing(written: str) -> bool:
    """Return whether a text only says that there is nothing to say: N/A, none, TBC, a question mark."""
    return written.strip(_AROUND).rstrip(".").casefold() in _NOTHING


def number_meant(written: str) -> str | None:
    """Return the number within a text, as it should be written: 40% is 40, and 1,640 pupils is 1640."""
    found = _number(written)
    return found[0] if found else None


def number_surely_meant(written: str, unit: str = "") -> str | None:
    """Return the number within a text where all else the text says is the unit of its field; else None."""
    found = _number(written)
    return found[0] if found and found[1] in {*_SAID_BY_THE_FIELD, unit.casefold()} else None


def _number(written: str) -> tuple[str, str] | None:
    match = _NUMBER.fullmatch(written.strip(_AROUND)) if len(written) <= _LONGEST else None
    if match is None or set(match["unit"].lower().split()) & _MANY:
        return None
    number = re.sub(
        r"^(-?)0+(?=[0-9])", r"\1", re.sub(r"[, \u00a0\u2009\u202f]", "", match["number"]).replace("\u2212", "-")
    )
    return number, match["unit"].casefold().strip()


def _written(parts: dict[str, str | None]) -> str | None:
    if first := parts.get("first"):
        return f"{first}/{(int(first) + 1) % 100:02}"
    name = (parts.get("name") or "")[:3].lower()
    month = _MONTHS.index(name) + 1 if name in _MONTHS else int(parts.get("month") or 0)
    if name and not month:
        return None
    year = parts.get("year") or f"20{parts['short']}"
    day = int(parts.get("day") or 0)
    if parts.get("month") and day <= 12 < month <= 31:  # written month first, as only one reading is left
        day, month = month, day
    return _real(f"{year}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else ""))


def _real(written: str) -> str | None:
    """Return a date if there is such a day."""
    try:
        PartialDate(written)
    except ValueError:
        return None
    return written
