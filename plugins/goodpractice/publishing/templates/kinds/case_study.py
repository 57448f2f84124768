"""What the page of a case study needs beyond its entry: its figures drawn, its story in parts, what to discuss."""

from typing import Any

from goodpractice.model.entry import Entry
from goodpractice.model.types.case_study import CaseStudy
from goodpractice.publishing.templates.chart import charts, told
from goodpractice.publishing.templates.contrasts import other_results
from goodpractice.publishing.templates.questions import questions
from goodpractice.publishing.templates.story_parts import parts_of
from goodpractice.site import Site


def values(site: Site, entry: Entry, uri: str) -> dict[str, Any]:
    """Return the figures that can be drawn and those that cannot, the parts of the story, and what to discuss."""
    if not isinstance(entry, CaseStudy):
        raise TypeError(entry.ref)
    return {
        "charts": charts(entry.impact),
        "told": told(entry.impact),
        "parts": tuple(parts_of(site.story(entry))),
        "questions": questions(site.knowledge_base, entry),
        "other_results": other_results(site, entry, uri),
    }
