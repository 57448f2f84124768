"""Captions files: each as it was written, beside the page of the entry that names it."""

from collections.abc import Iterator

from goodpractice.model.addresses import captions_uri
from goodpractice.model.types.webinar import Webinar
from goodpractice.site import Site
from goodpractice.site_file import Asset


def publish(site: Site) -> Iterator[Asset]:
    """Yield the captions files that entries name, each once."""
    named = {
        captions_uri(entry, entry.captions): site.captions[entry.captions_path]
        for entry in site.knowledge_base.of_kind(Webinar.kind.name)
        if isinstance(entry, Webinar) and entry.captions and entry.captions_path in site.captions
    }
    for uri, content in sorted(named.items()):
        yield Asset(uri, content)
