"""A page for each entry: what it says, how far it can be trusted, and where to go next."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from goodpractice.diagnostics import Diagnostic
from goodpractice.model.addresses import entry_uri
from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import Likeness
from goodpractice.model.types.webinar import Webinar
from goodpractice.publishing.templates.badges import badges_of, in_badges
from goodpractice.publishing.templates.cards import Card, cards
from goodpractice.publishing.templates.comparing import compared_with
from goodpractice.publishing.templates.engine import render
from goodpractice.publishing.templates.facts import also_inferred, facts_of, in_words, readings_of, topics_of
from goodpractice.publishing.templates.kinds import case_study, hub, webinar
from goodpractice.publishing.templates.likeness import line
from goodpractice.publishing.templates.qr import qr_code
from goodpractice.publishing.templates.standing import standing_of
from goodpractice.site import Site
from goodpractice.site_file import Page

ALIKE = 3
"""How many similar entries a page shows."""
_OF_KIND: Mapping[str, Callable[[Site, Entry, str], dict[str, Any]]] = {
    "case-study": case_study.values,
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
    own = _OF_KIND[entry.kind.name](site, entry, uri) if entry.kind.name in _OF_KIND else {}
    named = _named(site, entry)
    elsewhere = {*named, *(each.card.ref for each in own.get("other_results", ()))}
    likenesses = site.knowledge_base.alike(entry, ALIKE + len(elsewhere))
    alike = [each for each in likenesses if each.entry.ref not in elsewhere]
    badges, readings = badges_of(site, entry, uri), tuple(readings_of(site, entry, uri))
    told = {*in_badges(site, entry), *(fact.name for fact, _ in readings)}
    facts = tuple(each for each in facts_of(site, entry, uri) if each.name not in told)
    topics = tuple(each for each in topics_of(site, entry, uri) if each.name not in told)
    shown = (*facts, *topics, *(fact for fact, _ in readings), *(each.fact for each in badges))
    address = site.settings.site_url + site.settings.addresses.url(uri) if site.settings.site_url else ""
    html = render(
        "entry",
        entry=entry,
        kind=entry.kind,
        listing=_link(site, f"{entry.kind.address}/index.md", uri),
        story=story.html if story else "",
        facts=facts,
        evidence_note=None if "evidence_note" in told else getattr(entry, "evidence_note", None),
        brief=_brief(site, entry),
        likeness=line(site, entry, uri),
        topics=topics,
        readings=readings,
        also_inferred=also_inferred(entry, shown),
        badges=badges,
        standing=tuple(standing_of(site, entry, uri)),
        notices=_notices(site, entry),
        named=_cards_with_reason(site, named, uri),
        compared=compared_with(site, entry, (each.entry for each in likenesses), uri),
        alike=[_alike(site, each, uri) for each in alike[:ALIKE]],
        words=in_words,
        report=site.link_to_docs("corrections", uri),
        address=address,
        code=qr_code(address) if address else None,
        **own,
    )
    headings = story.headings if story else ()
    return Page(uri, entry.title, entry.summary, html, headings, entry.path, ("navigation", "toc"))


def _notices(site: Site, entry: Entry) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the file of an entry and with its captions."""
    beside = entry.captions_path if isinstance(entry, Webinar) else ""
    return (*site.notices.get(entry.path, ()), *site.notices.get(beside, ()))


def _link(site: Site, uri: str, start: str) -> str:
    return site.settings.addresses.link(uri, start)


def _brief(site: Site, entry: Entry) -> tuple[str, ...]:
    """Return the few facts that tell readers whether an entry is of a place like theirs: those that lists show too."""
    shown = [each for each in site.knowledge_base.vocabularies_of(entry.kind.name) if each.shown_in_lists]
    labels = [each.label_of(term) for each in shown if not each.badge for term in entry.terms.get(each.key, ())]
    return (*labels, in_words(entry.dated)) if entry.dated else tuple(labels)


def _named(site: Site, entry: Entry) -> dict[str, tuple[Entry, str]]:
    """Return the entries this one names and those that name it, each once and with what it is to this one."""
    found: dict[str, tuple[Entry, str]] = {}
    for name, mark in type(entry).reference_marks().items():
        for ref in _refs(getattr(entry, name)):
            other = site.knowledge_base.entry(ref)
            if other:
                found.setdefault(ref, (other, mark.named_as))
    for other in site.knowledge_base.naming(entry.ref):
        marks = type(other).reference_marks()
        how = next(mark.naming_as for name, mark in marks.items() if entry.ref in _refs(getattr(other, name)))
        found.setdefault(other.ref, (other, how))
    found.pop(entry.ref, None)
    return found


def _cards_with_reason(site: Site, named: Mapping[str, tuple[Entry, str]], uri: str) -> list[tuple[Card, str]]:
    shown = cards(site, (entry for entry, _ in named.values()), uri)
    return [(card, why) for card, (_, why) in zip(shown, named.values(), strict=True)]


def _refs(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, tuple) else ()


def _alike(site: Site, likeness: Likeness, uri: str) -> dict[str, Any]:
    shared = ", ".join(site.knowledge_base.label(key, term) for key, term in likeness.shared[:3])
    return {"card": cards(site, (likeness.entry,), uri)[0], "shared": shared}
