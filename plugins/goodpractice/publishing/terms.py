"""Browsing: all vocabularies, the terms of each, and the entries that carry a term with the counts of other facets."""

from collections.abc import Iterator, Sequence
from functools import partial

from goodpractice.model.addresses import pair_uri, term_uri, vocabulary_uri
from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.pairing import has_page, is_nested
from goodpractice.model.types.vocabulary import Term, Vocabulary
from goodpractice.publishing.templates.cards import cards
from goodpractice.publishing.templates.comparing import compare_bar
from goodpractice.publishing.templates.counts import Choice, Group, counted
from goodpractice.publishing.templates.engine import render
from goodpractice.publishing.templates.filtering import filtering, link_to_search
from goodpractice.publishing.templates.likeness import ordering
from goodpractice.publishing.templates.paging import Slice, pages
from goodpractice.site import Site
from goodpractice.site_file import Page

BROWSE = "browse/index.md"
MOST = 12
"""How many terms of a vocabulary the browse page shows."""
LONGEST = 5
"""How many pages the list of a term has at most: of a large knowledge base, these lists would else be the most."""


def publish(site: Site) -> Iterator[Page]:
    """Yield the browse page, a page for each vocabulary, and the pages of each term."""
    vocabularies = [each for each in site.knowledge_base.vocabularies.values() if each.terms]
    yield _browse(site, vocabularies)
    for vocabulary in vocabularies:
        if vocabulary.crossed_with not in site.knowledge_base.vocabularies:  # else its page shows more: crossings
            yield _vocabulary(site, vocabulary)
        if vocabulary.used_by:
            for term in vocabulary.terms:
                yield from _term(site, vocabulary, term)


def _browse(site: Site, vocabularies: Sequence[Vocabulary]) -> Page:
    title = "Browse"
    groups = [
        (each.label_many, each.help, _link(site, vocabulary_uri(each.key), BROWSE), _choices(site, each, BROWSE))
        for each in sorted(vocabularies, key=lambda each: (not each.used_by, -each.search_weight, each.label_many))
    ]
    html = render("browse", title=title, groups=groups, most=MOST)
    return Page(BROWSE, title, "Every list of terms by which entries can be found, with counts.", html)


def _vocabulary(site: Site, vocabulary: Vocabulary) -> Page:
    uri = vocabulary_uri(vocabulary.key)
    html = render(
        "vocabulary",
        vocabulary=vocabulary,
        browse=_link(site, BROWSE, uri),
        choices=sorted(_choices(site, vocabulary, uri), key=lambda each: not each.count),
        terms=vocabulary.terms,
    )
    return Page(uri, vocabulary.label_many, vocabulary.help, html)


def _term(site: Site, vocabulary: Vocabulary, term: Term) -> Iterator[Page]:
    entries = site.knowledge_base.tagged(vocabulary.key, term.id)
    shown = entries[: LONGEST * site.settings.page_size]
    for part in pages(shown, site.settings.page_size, partial(term_uri, vocabulary.key, term.id)):
        yield _term_page(site, vocabulary, term, entries, part)


def _term_page(site: Site, vocabulary: Vocabulary, term: Term, entries: Sequence[Entry], part: Slice[Entry]) -> Page:
    title = term.label + (f", page {part.number}" if part.number > 1 else "")
    shown = min(len(entries), LONGEST * site.settings.page_size)
    html = render(
        "term",
        vocabulary=vocabulary,
        term=term,
        title=title,
        total=len(entries),
        newest=shown if shown < len(entries) else 0,
        everything=link_to_search(site, [(vocabulary.key, term.id)], part.uri),
        cards=cards(site, part.items, part.uri),
        order=ordering(site, part, shown, partial(term_uri, vocabulary.key, term.id)),
        filters=filtering(site, part, len(entries), [(vocabulary.key, term.id)]),
        turns=part.turns,
        page_number=part.number,
        link=lambda uri: _link(site, uri, part.uri),
        vocabulary_page=_link(site, vocabulary_uri(vocabulary.key), part.uri),
        broader=_broader(site.knowledge_base, term, site, part.uri),
        narrower=[
            _choice(site, vocabulary, each, part.uri) for each in site.knowledge_base.narrower(vocabulary.key, term.id)
        ],
        others=list(_others(site, vocabulary, term, entries, part.uri)) if part.number == 1 else (),
        contribute=site.link_to_docs("contribute", part.uri),
    )
    html += compare_bar(site, (each.kind for each in entries), part.uri)
    return Page(part.uri, f"{title} ({vocabulary.label.lower()})", term.meaning, html, listed=bool(entries))


def _link(site: Site, uri: str, start: str) -> str:
    return site.settings.addresses.link(uri, start)


def _choice(site: Site, vocabulary: Vocabulary, term: Term, uri: str) -> Choice:
    narrower = site.knowledge_base.narrower(vocabulary.key, term.id)
    return Choice(
        term.label,
        _link(site, term_uri(vocabulary.key, term.id), uri) if vocabulary.used_by else "",
        len(site.knowledge_base.tagged(vocabulary.key, term.id)),
        term.meaning,
        term.synonyms,
        tuple(_choice(site, vocabulary, each, uri) for each in narrower),
    )


def _choices(site: Site, vocabulary: Vocabulary, uri: str) -> list[Choice]:
    """Return the terms of a vocabulary that have no broader term in it, each with its narrower ones."""
    top = [each for each in vocabulary.terms if not (each.broader or "").startswith(f"{vocabulary.key}/")]
    return [_choice(site, vocabulary, each, uri) for each in top]


def _broader(knowledge_base: KnowledgeBase, term: Term, site: Site, uri: str) -> Choice | None:
    key, _, term_id = (term.broader or "").partition("/")
    vocabulary = knowledge_base.vocabularies.get(key)
    found = vocabulary.term(term_id) if vocabulary else None
    return _choice(site, vocabulary, found, uri) if vocabulary and found else None


def _others(site: Site, own: Vocabulary, term: Term, entries: Sequence[Entry], uri: str) -> Iterator[Group]:
    """Yield the terms of facets that these entries carry too: each leads to those that carry both."""
    knowledge_base = site.knowledge_base

    def link(vocabulary: Vocabulary, other: str, count: int) -> str:
        if vocabulary.key == own.key and is_nested(knowledge_base, own.key, term.id, other):
            return ""
        one, both = (own.key, term.id), ((own.key, term.id), (vocabulary.key, other))
        if has_page(knowledge_base, one, (vocabulary.key, other), count):
            return _link(site, pair_uri(*one, vocabulary.key, other), uri)
        return link_to_search(site, both, uri)

    return counted(site, knowledge_base.facets, entries, link)
