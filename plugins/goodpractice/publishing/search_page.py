"""The search page: a form that works in the browser, and where to browse without one."""

from collections.abc import Iterator

from goodpractice.model.addresses import listing_uri, own_place_uri
from goodpractice.model.kinds import entry_types
from goodpractice.publishing.templates.browser import modules, needed
from goodpractice.publishing.templates.comparing import compare_bar
from goodpractice.publishing.templates.engine import render
from goodpractice.site import Site
from goodpractice.site_file import Page

URI = "search.md"
EARLY = "early-root.js"
"""The module that asks for the root of the index while the others are fetched."""
MAIN = "search-page.js"


def publish(site: Site) -> Iterator[Page]:
    """Yield the search page."""
    link = site.settings.addresses.link
    kinds = [model.kind for model in entry_types().values() if not model.kind.hosted]
    html = render(
        "search",
        root=link("index.md", URI),
        index=link("search/root.json", URI).removesuffix("root.json") or "./",
        browse=link("browse/index.md", URI),
        own=link(own_place_uri(), URI) if site.knowledge_base.profile else "",
        help=site.link_to_docs("searching", URI),
        example=f"kind:{kinds[0].name}",
        kinds=[{"label": kind.many.capitalize(), "href": link(listing_uri(kind), URI)} for kind in kinds],
        early=link(modules()[EARLY], URI),
        module=link(modules()[MAIN], URI),
        preload=[link(modules()[name], URI) for name in sorted(needed(MAIN) - {EARLY})],
    )
    html += compare_bar(site, kinds, URI)
    yield Page(URI, "Search", "Search every entry of this knowledge base.", html)
