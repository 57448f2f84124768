"""Calendar files of meetings, read back with the library that others read them with."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Timezone

from builders import a_hub, kb_of
from goodpractice.model.entry import Entry
from goodpractice.publishing import calendars, entries
from goodpractice.site import Settings, Site

LONDON = ZoneInfo("Europe/London")
WINTER = {
    "start": "2031-01-14 16:00",
    "end": "2031-01-14 17:30",
    "title": "Winter, with guests; bring tea",
    "how_to_join": "Write\nto us.",
}
SUMMER = {"start": "2031-06-10 16:00", "end": "2031-06-10 17:00", "title": "Summer", "how_to_join": "Come."}
HOSTILE = {**SUMMER, "title": "X\r\nEND:VEVENT\r\nBEGIN:VALARM", "how_to_join": "Y\nATTACH:https://evil.example"}


def made(*hubs: Entry, site_url: str = "https://www.example.org/kb/") -> dict[str, bytes]:
    """Return the calendar files of some hubs."""
    return {each.uri: each.content for each in calendars.publish(Site(kb_of(*hubs), {}, Settings(site_url)))}


def events(content: bytes) -> list[dict[str, object]]:
    """Return the events of a calendar, each by the names of its fields."""
    read = Calendar.from_ical(content)
    return [
        {name: getattr(value, "dt", None) or str(value) for name, value in event.items()}
        for event in read.walk("VEVENT")
    ]


def test_a_hub_with_meetings_has_a_calendar_and_there_is_one_of_all() -> None:
    """In order of time; a hub without meetings has none."""
    files = made(a_hub("one", meetings=(SUMMER,)), a_hub("two", meetings=(WINTER,)), a_hub("three"))
    assert sorted(files) == ["calendar.ics", "hubs/one.ics", "hubs/two.ics"]
    assert [each["SUMMARY"] for each in events(files["calendar.ics"])] == [
        "Winter, with guests; bring tea (Two)",
        "Summer (One)",
    ]
    assert [each["SUMMARY"] for each in events(files["hubs/one.ics"])] == ["Summer (One)"]


def test_where_nobody_meets_there_is_no_calendar() -> None:
    """Not even an empty one."""
    assert made(a_hub("one"), a_hub("two")) == {}


def test_times_are_those_of_london_in_winter_and_in_summer() -> None:
    """Also for a program that knows no zones but those the file describes."""
    files = made(a_hub("one", meetings=(WINTER, SUMMER)))
    winter, summer = events(files["hubs/one.ics"])
    assert winter["DTSTART"] == datetime(2031, 1, 14, 16, tzinfo=LONDON)
    assert winter["DTEND"] == datetime(2031, 1, 14, 17, 30, tzinfo=LONDON)
    assert summer["DTSTART"] == datetime(2031, 6, 10, 15, tzinfo=UTC)
    (zone,) = Calendar.from_ical(files["hubs/one.ics"]).walk("VTIMEZONE")
    assert isinstance(zone, Timezone)
    described = zone.to_tz(lookup_tzid=False)
    for month, day in ((1, 14), (6, 10), (3, 30), (10, 26)):  # the last two on the days of the change
        naive = datetime(2031, month, day, 4)  # noqa: DTZ001  # the zone is what is tested
        assert described.utcoffset(naive) == LONDON.utcoffset(naive)


def test_the_stamp_is_the_day_of_the_review_and_never_the_clock() -> None:
    """So the same files give the same bytes."""
    hub = a_hub("one", meetings=(SUMMER,), reviewed=date(2031, 1, 31))
    assert events(made(hub)["hubs/one.ics"])[0]["DTSTAMP"] == datetime(2031, 1, 31, tzinfo=UTC)
    assert made(hub) == made(hub)


def test_a_meeting_keeps_its_name_whatever_is_said_of_it() -> None:
    """In its hub's calendar and in that of all; two meetings never share one, not even at the same hour."""
    hub = a_hub("one", meetings=(SUMMER, {**SUMMER, "title": "Summer, online"}, WINTER))
    renamed = a_hub("one", title="New name", meetings=(WINTER, {**SUMMER, "how_to_join": "By letter."}, SUMMER))
    files = made(hub, a_hub("two", meetings=(SUMMER,)))
    names = [each["UID"] for each in events(files["hubs/one.ics"])]
    assert len(set(names)) == 3
    assert set(names) <= {each["UID"] for each in events(files["calendar.ics"])}
    assert len({each["UID"] for each in events(files["calendar.ics"])}) == 4
    assert [each["UID"] for each in events(made(renamed)["hubs/one.ics"])] == names


def test_no_value_becomes_a_line_of_its_own() -> None:
    """Commas and semicolons stand escaped, a text is one line, and the address of the hub's page is whole."""
    (event,) = events(made(a_hub("one", meetings=(HOSTILE,)))["hubs/one.ics"])
    assert "ATTACH" not in event
    assert event["DESCRIPTION"] == "Y ATTACH:https://evil.example"
    assert "BEGIN:VALARM" in str(event["SUMMARY"])
    assert event["URL"] == "https://www.example.org/kb/hubs/one/"
    assert "URL" not in events(made(a_hub("one", meetings=(SUMMER,)), site_url="")["hubs/one.ics"])[0]


def test_the_page_of_a_hub_leads_to_calendars_while_there_is_a_meeting_to_come() -> None:
    """Meetings that are over are folded away, the last first; on its own day a meeting is not over."""
    hubs = (
        a_hub("one", meetings=(SUMMER, WINTER, {**WINTER, "start": "2030-01-14 16:00", "end": "2030-01-14 17:00"})),
        a_hub("two", meetings=(WINTER,)),
        a_hub("three"),
    )
    site = Site(kb_of(*hubs, as_of=date(2031, 6, 10)), {}, Settings())
    pages = {each.uri: each.html for each in entries.publish(site)}
    one = pages["hubs/one.md"]
    assert '<a href="../one.ics">Add these to your calendar</a>' in one
    assert '<a href="../../calendar.ics">' in one
    coming, _, past = one.partition("<summary>Past meetings (2)</summary>")
    assert '<time datetime="2031-06-10T16:00">10 June 2031, 16:00 to 17:00</time>' in coming
    assert past.index("14 January 2031") < past.index("14 January 2030")
    assert "calendar" not in pages["hubs/two.md"]
    assert "No meeting to come has been announced." in pages["hubs/two.md"]
    assert "Meetings" not in pages["hubs/three.md"]
    tomorrow = Site(kb_of(*hubs, as_of=date(2031, 6, 10) + timedelta(days=1)), {}, Settings())
    assert "calendar" not in next(each.html for each in entries.publish(tomorrow) if each.uri == "hubs/one.md")


def test_the_resources_of_a_hub_say_what_they_are_and_how_large() -> None:
    """Their kind and their size, so that nobody opens a large file by surprise."""
    letter = {"title": "Letter", "link": "https://www.example.org/l", "kind": "Word file", "size": "40 kB"}
    (page,) = entries.publish(Site(kb_of(a_hub("one", resources=(letter,))), {}, Settings()))
    assert '<a href="https://www.example.org/l">Letter</a> (Word file, 40 kB)' in page.html
