"""A page for each entry: what it says, how far it can be trusted, and where to go next."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from goodpractice.diagnostics import Diagnostic
from goodpractice.model.addresses import entry_uri
from goodpractice.model.entry import Entry, Record
from goodpractice.model.knowledge_base import Likeness
from goodpractice.model.types.webinar import Webinar
from goodpractice.publishing.templates.cards import cards
from goodpractice.publishing.templates.comparing import compared_with
from goodpractice.publishing.templates.engine import render
from goodpractice.publishing.templates.facts import Value, also_inferred, facts_of, in_words, topics_of
from goodpractice.publishing.templates.kinds import hub, webinar
from goodpractice.publishing.templates.likeness import line
from goodpractice.site import Site
from goodpractice.site_file import Page

ALIKE = 3
"""How many similar entries a page shows."""
_OF_KIND: Mapping[str, Callable[[Site, Entry, str], dict[str, Any]]] = {
    "hub": hub.values,
    "webinar": webinar.values,
}
"""What the templates in `templates/kinds/` need beyond the entry itself, by type."""


def publish(site: Site) -> Iterator[Page]:
    """Yield the page of every entry that the host does not render itself."""
    for entry in site.knowledge_base.entries:
        if not entry.kind.hosted:
            yield _page(site, entry)


def _page(site: Site, entry: Entry) -> Page:
    uri = entry_uri(entry)
    story = site.story(entry)
    named = _named(site, entry)
    likenesses = site.knowledge_base.alike(entry, ALIKE + len(named))
    alike = [each for each in likenesses if each.entry not in named]
    facts, topics = tuple(facts_of(site, entry, uri)), tuple(topics_of(site, entry, uri))
    html = render(
        "entry",
        entry=entry,
        kind=entry.kind,
        listing=_link(site, f"{entry.kind.address}/index.md", uri),
        story=story.html if story else "",
        facts=facts,
        likeness=line(site, entry, uri),
        topics=topics,
        also_inferred=also_inferred(entry, (*facts, *topics)),
        evidence_note=getattr(entry, "evidence_note", None),
        superseded_by=_superseded_by(site, entry, uri),
        review_overdue=isinstance(entry, Record) and entry.review_due < site.knowledge_base.as_of,
        notices=_notices(site, entry),
        named=cards(site, named, uri),
        compared=compared_with(site, entry, (each.entry for each in likenesses), uri),
        alike=[_alike(site, each, uri) for each in alike[:ALIKE]],
        words=in_words,
        report=site.link_to_docs("corrections", uri),
        **(_OF_KIND[entry.kind.name](site, entry, uri) if entry.kind.name in _OF_KIND else {}),
    )
    headings = story.headings if story else ()
    return Page(uri, entry.title, entry.summary, html, headings, entry.path, ("navigation", "toc"))


def _notices(site: Site, entry: Entry) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the file of an entry and with its captions."""
    beside = entry.captions_path if isinstance(entry, Webinar) else ""
    return (*site.notices.get(entry.path, ()), *site.notices.get(beside, ()))


def _link(site: Site, uri: str, start: str) -> str:
    return site.settings.addresses.link(uri, start)


def _superseded_by(site: Site, entry: Entry, uri: str) -> Value | None:
    ref = entry.superseded_by if isinstance(entry, Record) else None
    newer = site.knowledge_base.entry(ref) if ref else None
    return Value(newer.title, _link(site, entry_uri(newer), uri)) if newer else None


def _named(site: Site, entry: Entry) -> list[Entry]:
    """Return the entries this one names and those that name it, each once."""
    names = [ref for field in type(entry).reference_fields() for ref in _refs(getattr(entry, field))]
    others = [site.knowledge_base.entry(ref) for ref in names]
    everyone = [*(each for each in others if each), *site.knowledge_base.naming(entry.ref)]
    return list({each.ref: each for each in everyone if each.ref != entry.ref}.values())


def _refs(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, tuple) else ()


def _alike(site: Site, likeness: Likeness, uri: str) -> dict[str, Any]:
    shared = ", ".join(site.knowledge_base.label(key, term) for key, term in likeness.shared[:3])
    return {"card": cards(site, (likeness.entry,), uri)[0], "shared": shared}
