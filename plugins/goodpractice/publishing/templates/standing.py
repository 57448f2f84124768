"""Why an entry may no longer hold: what its page says at the top, before anything else."""

from collections.abc import Iterator
from dataclasses import dataclass

from goodpractice.model.addresses import entry_uri, term_uri
from goodpractice.model.entry import Entry, Record
from goodpractice.model.types.vocabulary import Term, Vocabulary
from goodpractice.publishing.templates.facts import Value, in_words
from goodpractice.site import Site


@dataclass(frozen=True, slots=True)
class Notice:
    """One reason: what it is in a word or two, what to know, and where to go."""

    title: str
    text: str
    title_href: str = ""
    """The page that explains the title."""
    instead: Value | None = None
    """What to read instead."""


def standing_of(site: Site, entry: Entry, uri: str) -> Iterator[Notice]:
    """Yield what readers must know before they rely on an entry, the gravest first."""
    if isinstance(entry, Record):
        yield from _status(site, entry, uri)
    for vocabulary in site.knowledge_base.vocabularies_of(entry.kind.name):
        for term_id in entry.terms.get(vocabulary.key, ()):
            term = vocabulary.term(term_id)
            text = _said(site, term) if term else ""
            if term and text:
                yield Notice(_title(vocabulary, term), text, _link(site, term_uri(vocabulary.key, term.id), uri))


def _status(site: Site, entry: Record, uri: str) -> Iterator[Notice]:
    newer = site.knowledge_base.entry(entry.superseded_by) if entry.superseded_by else None
    if entry.status == "superseded" and newer:
        yield Notice("Superseded", "", instead=Value(newer.title, _link(site, entry_uri(newer), uri)))
    elif entry.status == "archived":
        yield Notice("Archived", "Kept for the record; nobody looks after it any more.")
    elif entry.status == "current" and entry.review_due < site.knowledge_base.as_of:
        due = in_words(entry.review_due)
        text = f"It should have been read again by {due}, so some of it may no longer be true."
        yield Notice("Past its review date", text)


def _said(site: Site, term: Term) -> str:
    """Return what a term makes a page say on the day of the site; nothing for most terms."""
    over = term.until is not None and term.until <= site.knowledge_base.as_of
    if term.until is not None and not over:
        return ""
    since = f"This has no longer applied since {in_words(term.until)}." if over else ""
    return " ".join(each for each in (since, term.notice or "") if each)


def _title(vocabulary: Vocabulary, term: Term) -> str:
    return f"{vocabulary.label}: {term.label}" if term.until else term.label


def _link(site: Site, uri: str, start: str) -> str:
    return site.settings.addresses.link(uri, start)
