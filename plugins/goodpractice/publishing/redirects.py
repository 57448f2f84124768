"""Old addresses: a small page at each, which leads to the entry that had it."""

from collections.abc import Iterator

from goodpractice.model.addresses import entry_uri
from goodpractice.model.entry import Record
from goodpractice.publishing.templates.engine import render
from goodpractice.site import Site
from goodpractice.site_file import Asset


def publish(site: Site) -> Iterator[Asset]:
    """Yield a page for each old address of each entry."""
    for entry in site.knowledge_base.entries:
        for address in entry.old_addresses if isinstance(entry, Record) else ():
            path = address.strip("/")
            uri = path if path.endswith(".html") else f"{path}/index.html"
            depth = uri.count("/")
            target = "../" * depth + site.settings.addresses.url(entry_uri(entry))
            canonical = (
                site.settings.site_url + site.settings.addresses.url(entry_uri(entry)) if site.settings.site_url else ""
            )
            yield Asset(uri, render("redirect", title=entry.title, target=target, canonical=canonical).encode())
