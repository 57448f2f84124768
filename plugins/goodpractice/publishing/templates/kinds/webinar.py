"""What the page of a webinar needs beyond its entry: what is said, and where it can be heard."""

from typing import Any
from urllib.parse import urlsplit

from goodpractice.model.entry import Entry
from goodpractice.publishing.templates.transcript import paragraphs
from goodpractice.site import Site


def values(site: Site, entry: Entry, uri: str) -> dict[str, Any]:  # noqa: ARG001  # every type is given the same
    """Return the transcript in paragraphs, and the name of the host that plays the recording."""
    return {
        "transcript": paragraphs(site.transcript(entry)),
        "plays_at": urlsplit(getattr(entry, "recording", None) or "").hostname,
    }
