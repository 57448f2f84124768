"""The whole program on one screen: files to documents, documents to entries, entries to a website.

case_studies/*.md  webinars/*.yml  hubs/*.yml  docs/*.md  vocabularies/*.yml
   │  reading       text      → documents, each value with its line and column
   │  checking      documents → entries, and a diagnostic for every mistake
   │  markup        bodies    → safe HTML and plain words
   │  search        entries   → an index, answers, and shards for the browser
   └  publishing    entries   → the files of the site
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from goodpractice.checking.check import Checked, check_entries, read_vocabularies, unknown_codes
from goodpractice.checking.references import check_broken_links, check_references
from goodpractice.diagnostics import Diagnostic, Place, in_file_order
from goodpractice.markup.story import Story, tell
from goodpractice.model.addresses import Addresses, entry_uri
from goodpractice.model.entry import Entry, Kind
from goodpractice.model.facet_fields import with_facet_fields
from goodpractice.model.kinds import entry_types
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.publishing import (
    browser_files,
    entries,
    home,
    listings,
    redirects,
    reference,
    search_page,
    sitemap,
    terms,
)
from goodpractice.reading.document import Document
from goodpractice.reading.files import Folder, read_folder, split
from goodpractice.rules_of_content import VOCABULARY_MISSING
from goodpractice.search.engine import Engine, build_engine
from goodpractice.search.shards import export
from goodpractice.site import Settings, Site
from goodpractice.site_file import SiteFile

VOCABULARIES = Folder("vocabularies", ".yml", name_marks="_-")
PAGES = (home, entries, listings, terms, search_page, reference)
"""The publishers of pages; each can be deleted without the others noticing."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A knowledge base as read: what holds of it, and everything that is wrong."""

    knowledge_base: KnowledgeBase
    vocabularies: Mapping[str, Vocabulary]
    """The vocabularies there are files for."""
    stories: Mapping[str, Story]
    diagnostics: tuple[Diagnostic, ...]
    notices: Mapping[str, tuple[Diagnostic, ...]] = field(default_factory=dict)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The mistakes that stop a build."""
        return tuple(each for each in self.diagnostics if each.severity == "error")


def load(root: Path, as_of: date, addresses: Addresses | None = None, last_good: Loaded | None = None) -> Loaded:
    """Return the knowledge base in a folder as of a day, with every mistake in it.

    Where `last_good` is given, an entry that is broken now is kept as it was then, and its mistakes become notices.
    """
    documents, found = _read(root)
    vocabularies, mistakes = read_vocabularies(documents[VOCABULARIES.name], frozenset(entry_types()))
    if last_good is not None and any(each.path.startswith(VOCABULARIES.name) for each in (*found, *mistakes)):
        vocabularies = {**last_good.vocabularies, **vocabularies}
    if not documents[VOCABULARIES.name]:
        hint = "Run this in the folder of a knowledge base, or add a vocabularies/ folder."
        found.append(VOCABULARY_MISSING.at(Place("vocabularies"), "There are no vocabularies here.", hint))
    checked = _check(documents, vocabularies)
    by_path = {document.path: document for each in documents.values() for document in each}
    found += [*mistakes, *checked.diagnostics]
    known = frozenset(checked.known)
    kept = _kept(checked.entries, found, last_good, known)
    knowledge_base = KnowledgeBase(*with_facet_fields(kept, vocabularies), as_of)
    stories = _tell(kept, addresses or Addresses())
    found += check_references(knowledge_base, by_path, known, _beside(root))
    for entry in kept:
        if entry.ref in stories and entry.path in by_path:
            found += check_broken_links(by_path[entry.path], stories[entry.ref].broken_links, known)
    diagnostics = in_file_order(found)
    return Loaded(knowledge_base, vocabularies, stories, diagnostics, _by_path(diagnostics) if last_good else {})


def search(loaded: Loaded, addresses: Addresses | None = None) -> Engine:
    """Return the search of a loaded knowledge base."""
    bodies = {
        entry.ref: (*(loaded.stories[entry.ref].lines if entry.ref in loaded.stories else ()), *entry.own_lines)
        for entry in loaded.knowledge_base.entries
    }
    return build_engine(loaded.knowledge_base, bodies, addresses or Addresses())


def publish(loaded: Loaded, settings: Settings, own_uris: frozenset[str] = frozenset()) -> Iterator[SiteFile]:
    """Yield every file of the site but those the host makes itself, which are named in `own_uris`."""
    site = Site(loaded.knowledge_base, loaded.stories, settings, loaded.notices)
    pages = [page for publisher in PAGES for page in publisher.publish(site) if page.uri not in own_uris]
    yield from pages
    yield from redirects.publish(site)
    yield from browser_files.publish()
    yield from export(search(loaded, settings.addresses))
    yield from sitemap.publish(site, (*(page.uri for page in pages if page.listed), *sorted(own_uris)))


def _read(root: Path) -> tuple[dict[str, list[Document]], list[Diagnostic]]:
    """Return the documents of each folder, by its name, and what is wrong with them as text."""
    documents: dict[str, list[Document]] = {}
    found: list[Diagnostic] = []
    for folder in (VOCABULARIES, *(_folder(model.kind) for model in entry_types().values())):
        documents[folder.name], mistakes = split(read_folder(root, folder))
        found += mistakes
    return documents, found


def _beside(root: Path) -> frozenset[str]:
    """Return the files that stand beside entries, such as captions, by their paths."""
    kinds = [model.kind for model in entry_types().values()]
    return frozenset(
        path.relative_to(root).as_posix()
        for kind in kinds
        for ending in kind.beside
        for path in root.glob(f"{kind.folder}/*{ending}")
    )


def _folder(kind: Kind) -> Folder:
    return Folder(kind.folder, kind.ending, kind.beside, free=kind.hosted)


def _check(documents: Mapping[str, list[Document]], vocabularies: Mapping[str, Vocabulary]) -> Checked:
    together = Checked()
    unknown = unknown_codes(documents[VOCABULARIES.name], vocabularies)
    for model in entry_types().values():
        checked = check_entries(documents[model.kind.folder], model, vocabularies, unknown)
        together.entries += checked.entries
        together.diagnostics += checked.diagnostics
        together.known |= checked.known
    return together


def _kept(
    found: list[Entry], mistakes: list[Diagnostic], last_good: Loaded | None, known: frozenset[str]
) -> list[Entry]:
    """Return the entries that hold, and for files that are broken now what they held before."""
    broken = {each.path for each in mistakes if each.severity == "error"}
    kept = {entry.ref: entry for entry in found if entry.path not in broken}
    if last_good is not None:
        before = last_good.knowledge_base.entries
        kept = {entry.ref: entry for entry in before if entry.ref in known and entry.path in broken} | kept
    return sorted(kept.values(), key=lambda entry: entry.ref)


def _tell(found: list[Entry], addresses: Addresses) -> dict[str, Story]:
    uris = {entry.ref: entry_uri(entry) for entry in found}

    def resolver(start: str) -> Callable[[str], str | None]:
        return lambda target: addresses.link(uris[target], start) if target in uris else None

    return {
        entry.ref: tell(entry.body, resolver(uris[entry.ref]) if not entry.kind.hosted else lambda target: target)
        for entry in found
        if entry.body.strip()
    }


def _by_path(diagnostics: tuple[Diagnostic, ...]) -> dict[str, tuple[Diagnostic, ...]]:
    grouped: dict[str, list[Diagnostic]] = {}
    for each in diagnostics:
        grouped.setdefault(each.path, []).append(each)
    return {path: tuple(each) for path, each in grouped.items()}
