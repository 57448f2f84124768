"""The date of a build: an input, never the clock of the machine it happens to run on."""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def today() -> date:
    """Return the day the site is built for: that of SOURCE_DATE_EPOCH where it is set, else today in London.

    Raises ValueError where SOURCE_DATE_EPOCH is not a number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), tz=UTC).date()
        except (OverflowError, OSError) as error:
            raise ValueError(epoch) from error
    return datetime.now(tz=ZoneInfo("Europe/London")).date()


def as_epoch(day: date) -> str:
    """Return a day as SOURCE_DATE_EPOCH writes it: noon in Greenwich, in seconds."""
    return str(int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()))
