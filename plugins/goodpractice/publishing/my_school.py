"""My school: the page on which readers say what theirs is like, so that entries from places like it come first."""

from collections.abc import Iterator

from goodpractice.model.addresses import listing_uri, own_place_uri, vocabulary_uri
from goodpractice.publishing.templates.browser import modules, needed
from goodpractice.publishing.templates.engine import render
from goodpractice.publishing.templates.likeness import kinds_compared
from goodpractice.site import Site
from goodpractice.site_file import Page

MAIN = "school-page.js"


def publish(site: Site) -> Iterator[Page]:
    """Yield the page; nothing where no vocabulary says what readers can say."""
    if not site.knowledge_base.profile:
        return
    uri = own_place_uri()
    link = site.settings.addresses.link
    knowledge_base = site.knowledge_base
    html = render(
        "my-school",
        fields=knowledge_base.profile,
        lists=[(kind, link(listing_uri(kind), uri)) for kind in kinds_compared(site)],
        browse=[
            (vocabulary.label_many, link(vocabulary_uri(vocabulary.key), uri))
            for vocabulary in {each.vocabulary.key: each.vocabulary for each in knowledge_base.profile}.values()
            if vocabulary.terms
        ],
        search=link("search.md", uri),
        rule=site.link_to_docs("reference/likeness", uri),
        privacy=site.link_to_docs("privacy", uri),
        root=link("index.md", uri),
        module=link(modules()[MAIN], uri),
        preload=[link(modules()[name], uri) for name in sorted(needed(MAIN) - {MAIN})],
    )
    yield Page(uri, "My school", "Say what your school is like, and see entries from schools like it first.", html)
