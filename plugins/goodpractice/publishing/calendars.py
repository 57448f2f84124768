"""Calendar files of meetings: one for each hub that has some, and one of all. The one door to icalendar."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from goodpractice.model.addresses import calendar_uri, entry_uri
from goodpractice.model.types.hub import Hub, Meeting
from goodpractice.site import Site
from goodpractice.site_file import Asset

ZONE = ZoneInfo("Europe/London")
"""Where the hours of meetings are told."""
_MAKER = "-//goodpractice//meetings//EN"


@dataclass(frozen=True, slots=True)
class _Announced:
    """A meeting, the hub that announced it, and its name in calendars."""

    hub: Hub
    meeting: Meeting
    uid: str


def publish(site: Site) -> Iterator[Asset]:
    """Yield the calendar of each hub that has meetings, and that of all of them; none is empty."""
    hubs = [each for each in site.knowledge_base.of_kind(Hub.kind.name) if isinstance(each, Hub) and each.meetings]
    for hub in sorted(hubs, key=lambda each: each.ref):
        yield Asset(calendar_uri(hub), _calendar(site, f"Meetings: {hub.title}", [hub]))
    if hubs:
        yield Asset(calendar_uri(), _calendar(site, f"Meetings of all {Hub.kind.many}", hubs))


def _calendar(site: Site, name: str, hubs: Iterable[Hub]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add_component(_zone())
    meetings = sorted(_meetings(site, hubs), key=lambda each: (_local(each.meeting.start), each.uid))
    for each in meetings:
        calendar.add_component(_event(site, each))
    return bytes(calendar.to_ical())


def _zone() -> Timezone:
    """Return the rules of British time, as they have been since 1996.

    Written here because the library reads them from the machine, and puts the start of summer an hour too late.
    """
    zone = Timezone()
    zone.add("tzid", ZONE.key)
    for part, month, begins, before, after in (
        (TimezoneStandard(), 10, datetime(1996, 10, 27, 2), 1, 0),  # noqa: DTZ001  # local by its nature
        (TimezoneDaylight(), 3, datetime(1996, 3, 31, 1), 0, 1),  # noqa: DTZ001
    ):
        part.add("dtstart", begins)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzname", "BST" if after else "GMT")
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        zone.add_component(part)
    return zone


def _meetings(site: Site, hubs: Iterable[Hub]) -> Iterator[_Announced]:
    """Yield the meetings of some hubs with a name that each keeps, so that a calendar knows it again."""
    for hub in hubs:
        before: list[datetime] = []
        for meeting in sorted(hub.meetings, key=lambda each: (each.start, each.title)):
            named = f"{site.settings.site_url}{hub.ref}#{meeting.start.isoformat()}#{before.count(meeting.start)}"
            yield _Announced(hub, meeting, str(uuid5(NAMESPACE_URL, named)))
            before.append(meeting.start)


def _event(site: Site, announced: _Announced) -> Event:
    hub, meeting = announced.hub, announced.meeting
    event = Event()
    event.add("uid", announced.uid)
    event.add("dtstamp", datetime.combine(hub.reviewed, time(), UTC))
    event.add("dtstart", _local(meeting.start))
    event.add("dtend", _local(meeting.end))
    event.add("summary", f"{meeting.title} ({hub.title})")
    event.add("description", meeting.how_to_join)
    if site.settings.site_url:
        event.add("url", site.settings.site_url + site.settings.addresses.url(entry_uri(hub)))
    return event


def _local(moment: datetime) -> datetime:
    return moment.astimezone(ZONE) if moment.tzinfo else moment.replace(tzinfo=ZONE)
