"""The search page: a form that works in the browser, and where to browse without one."""

from collections.abc import Iterator

from goodpractice.model.addresses import listing_uri
from goodpractice.model.kinds import entry_types
from goodpractice.publishing.templates.browser import modules
from goodpractice.publishing.templates.engine import render
from goodpractice.site import Site
from goodpractice.site_file import Page

URI = "search.md"


def publish(site: Site) -> Iterator[Page]:
    """Yield the search page."""
    link = site.settings.addresses.link
    kinds = [model.kind for model in entry_types().values() if not model.kind.hosted]
    root = link("index.md", URI)
    file = link("search/root.json", URI)
    html = render(
        "search",
        root=root,
        browse=link("browse/index.md", URI),
        kinds=[{"label": kind.many.capitalize(), "href": link(listing_uri(kind), URI)} for kind in kinds],
        module=link(modules()["search-page.js"], URI),
        index=file.removesuffix("root.json") or "./",
        preload=[link(uri, URI) for name, uri in modules().items() if name != "search-page.js"],
    )
    yield Page(URI, "Search", "Search every entry of this knowledge base.", html)
