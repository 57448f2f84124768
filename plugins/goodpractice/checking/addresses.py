"""Two pages that would stand at one address: a page of the docs, and that of an entry or of another file."""

import posixpath
from collections.abc import Iterator, Mapping

from goodpractice.diagnostics import Diagnostic, Place
from goodpractice.model.addresses import entry_uri
from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.reading.document import Document
from goodpractice.rules_of_content import DOUBLED_ADDRESS


def check_addresses(knowledge_base: KnowledgeBase, documents: Mapping[str, Document]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each page of the docs that would hide an entry or another page of the docs.

    It may take the place of any other page, such as the home page.
    """
    taken: dict[str, Entry] = {}
    for entry in sorted(knowledge_base.entries, key=lambda each: (each.kind.hosted, each.ref)):
        first = taken.setdefault(_folder(entry), entry)
        if first is not entry and entry.path in documents:
            message = f"The page of `{first.ref}` stands at this address."
            hint = "Give this file another name, or put it into another folder."
            yield documents[entry.path].broken(DOUBLED_ADDRESS, Place(entry.path), message, hint)


def _folder(entry: Entry) -> str:
    """Return the folder of the site in which the page of an entry becomes `index.html`, in small letters."""
    folder, name = posixpath.split(entry_uri(entry).removesuffix(".md").casefold())
    return folder if name in {"index", "readme"} else posixpath.join(folder, name)
