"""What the page of a hub needs beyond its entry: its meetings, those to come before those that are over."""

from typing import Any

from goodpractice.model.addresses import calendar_uri
from goodpractice.model.entry import Entry
from goodpractice.model.types.hub import Hub
from goodpractice.publishing.templates.directory import link_to_directory
from goodpractice.publishing.templates.meetings import Shown, is_past
from goodpractice.site import Site


def values(site: Site, entry: Entry, uri: str) -> dict[str, Any]:
    """Return the meetings by whether they are over, and the calendar files where there is one to come."""
    if not isinstance(entry, Hub):
        raise TypeError(entry.ref)
    link = site.settings.addresses.link
    as_of = site.knowledge_base.as_of
    meetings = sorted(entry.meetings, key=lambda each: (each.start, each.title))
    coming = [Shown(each) for each in meetings if not is_past(each, as_of)]
    return {
        "coming": coming,
        "past": [Shown(each) for each in reversed(meetings) if is_past(each, as_of)],
        "calendar": link(calendar_uri(entry), uri) if coming else "",
        "all_calendars": link(calendar_uri(), uri) if coming else "",
        "directory": link_to_directory(site, entry.kind, uri),
    }
