"""The home page: search, the questions the vocabularies ask, what is new, and what there is."""

from collections.abc import Iterator

from goodpractice.model.addresses import listing_uri, term_uri, vocabulary_uri
from goodpractice.model.kinds import entry_types
from goodpractice.publishing.templates.cards import cards
from goodpractice.publishing.templates.engine import render
from goodpractice.site import Site
from goodpractice.site_file import Page

URI = "index.md"
NEWEST = 6


def publish(site: Site) -> Iterator[Page]:
    """Yield the home page."""
    link = site.settings.addresses.link
    knowledge_base = site.knowledge_base
    questions = []
    for vocabulary in knowledge_base.vocabularies.values():
        if vocabulary.question:
            counts = knowledge_base.counts(vocabulary.key)
            terms = [
                (term.label, link(term_uri(vocabulary.key, term.id), URI), counts[term.id])
                for term in sorted(vocabulary.terms, key=lambda each: (-counts.get(each.id, 0), each.label))
                if counts.get(term.id)
            ]
            questions.append(
                (vocabulary.question, terms, link(vocabulary_uri(vocabulary.key), URI), vocabulary.label_many)
            )
    kinds = [model.kind for model in entry_types().values() if not model.kind.hosted]
    html = render(
        "home",
        search=link("search.md", URI),
        browse=link("browse/index.md", URI),
        about=site.link_to_docs("about", URI),
        contribute=site.link_to_docs("contribute", URI),
        questions=questions,
        newest=[
            (kind, link(listing_uri(kind), URI), cards(site, knowledge_base.newest(kind.name, NEWEST), URI))
            for kind in kinds[:1]
        ],
        figures=[(kind, link(listing_uri(kind), URI), len(knowledge_base.of_kind(kind.name))) for kind in kinds],
        as_of=knowledge_base.as_of,
    )
    yield Page(URI, "Home", "Find what worked, and what did not, in places like yours.", html)
