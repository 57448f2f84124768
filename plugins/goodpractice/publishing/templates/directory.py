"""The vocabularies by which readers find the entry of a type that is theirs, and whether there is such a page."""

from goodpractice.model.addresses import directory_uri
from goodpractice.model.entry import Kind
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.site import Site


def vocabularies_of(site: Site, kind: Kind) -> tuple[Vocabulary, ...]:
    """Return the vocabularies of a directory, the one that groups it first; none where there is no directory."""
    if not site.knowledge_base.of_kind(kind.name):
        return ()
    known = site.knowledge_base.vocabularies
    return tuple(known[key] for key in kind.directory_by if key in known and known[key].terms)


def link_to_directory(site: Site, kind: Kind, start: str) -> str:
    """Return the link from the page `start` to the directory of a type; empty where there is none."""
    return site.settings.addresses.link(directory_uri(kind), start) if vocabularies_of(site, kind) else ""
