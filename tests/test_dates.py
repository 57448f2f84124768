"""The day of a build is an input."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from goodpractice import dates
from goodpractice.dates import as_epoch, today


class _Clock(datetime):
    """A clock that stands half an hour before midnight in Greenwich, in summer."""

    @classmethod
    def now(cls, tz: Any = None) -> "_Clock":
        return cls(2031, 6, 30, 23, 30, tzinfo=UTC).astimezone(tz)


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("86399", date(1970, 1, 1)),
        ("86400", date(1970, 1, 2)),
        ("1930305600", date(2031, 3, 3)),
        ("-1", date(1969, 12, 31)),
    ],
)
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Niue"])
def test_the_environment_says_which_day_it_is(
    monkeypatch: pytest.MonkeyPatch, epoch: str, day: date, zone: str
) -> None:
    """In seconds since 1970 in Greenwich, wherever the machine stands."""
    monkeypatch.setenv("TZ", zone)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert today() == day


@pytest.mark.parametrize("set_to_nothing", [True, False])
def test_otherwise_it_is_today_in_london(monkeypatch: pytest.MonkeyPatch, set_to_nothing: bool) -> None:
    """Where a day in summer begins an hour before it does in Greenwich; an empty variable is none."""
    monkeypatch.setattr(dates, "datetime", _Clock)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if set_to_nothing:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert today() == date(2031, 7, 1)


@pytest.mark.parametrize("epoch", ["yesterday", "2031-03-01", "1e9", "1.5"])
def test_what_is_no_number_of_seconds_is_refused(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """Rather than taken for today."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(ValueError, match=epoch):
        today()


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2024, 2, 29), date(2031, 3, 1), date(2031, 12, 31)])
def test_a_day_written_for_the_environment_is_that_day_again(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    """It is noon, so no time zone can make it another."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", as_epoch(day))
    assert today() == day
    assert int(as_epoch(day)) % 86400 == 12 * 3600
