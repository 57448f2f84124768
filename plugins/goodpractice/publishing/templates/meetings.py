"""Meetings as pages show them, and whether they are over."""

from dataclasses import dataclass
from datetime import date

from goodpractice.model.types.hub import Meeting


def is_past(meeting: Meeting, as_of: date) -> bool:
    """Return whether a meeting was over before a day began."""
    return meeting.end.date() < as_of


@dataclass(frozen=True, slots=True)
class Shown:
    """A meeting as a page shows it."""

    meeting: Meeting

    @property
    def when(self) -> str:
        """From when to when, in words: 2 April 2031, 16:00 to 17:00."""
        start, end = self.meeting.start, self.meeting.end
        until = f"{end:%H:%M}" if end.date() == start.date() else f"{end.day} {end:%B %Y, %H:%M}"
        return f"{start.day} {start:%B %Y, %H:%M} to {until}"

    @property
    def machine(self) -> str:
        """When it starts, as a machine reads it."""
        return self.meeting.start.isoformat(timespec="minutes")
