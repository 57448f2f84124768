"""The sitemap: every page that search engines should list, with the day its entry was last read."""

from collections.abc import Iterable, Iterator

from goodpractice.model.addresses import entry_uri
from goodpractice.model.entry import Record
from goodpractice.publishing.templates.engine import render
from goodpractice.site import Site
from goodpractice.site_file import Asset


def publish(site: Site, uris: Iterable[str]) -> Iterator[Asset]:
    """Yield the sitemap of some pages; nothing where nobody knows where the site will be."""
    settings = site.settings
    if not settings.site_url:
        return
    reviewed = {entry_uri(entry): entry.reviewed for entry in site.knowledge_base.entries if isinstance(entry, Record)}
    places = [(settings.site_url + settings.addresses.url(uri), reviewed.get(uri)) for uri in sorted(set(uris))]
    yield Asset("sitemap.xml", render("sitemap", places=places).encode())
