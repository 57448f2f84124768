"""The whole program on one screen: files to documents, documents to entries, entries to a website.

case_studies/*.md  webinars/*.yml *.vtt  hubs/*.yml  docs/*.md  vocabularies/*.yml  searches.yml  seasons.yml
   │  reading       text      → documents, each value with its line and column
   │  checking      documents → entries, and a diagnostic for every mistake
   │  markup        bodies    → safe HTML and plain words; captions → sentences
   │  search        entries   → an index, answers, and shards for the browser
   └  publishing    entries   → the files of the site
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from goodpractice.checking.addresses import check_addresses
from goodpractice.checking.check import Checked, check_entries, read_vocabularies, unknown_codes
from goodpractice.checking.coaching.coach import coach
from goodpractice.checking.extent import check_extent
from goodpractice.checking.mends.of_words import mend_words
from goodpractice.checking.privacy.accepting import guard_files, masked
from goodpractice.checking.references import check_broken_links, check_references
from goodpractice.checking.searches import WrittenSearches, check_searches
from goodpractice.checking.seasons import check_seasons
from goodpractice.checking.verdicts import check_verdicts
from goodpractice.diagnostics import Diagnostic, Place, in_file_order
from goodpractice.gathering import VOCABULARIES, read_captions, read_everything
from goodpractice.markup.story import Story
from goodpractice.model.addresses import Addresses
from goodpractice.model.entry import Entry
from goodpractice.model.facet_fields import with_facet_fields
from goodpractice.model.kinds import entry_types
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.seasons import Season
from goodpractice.model.transcript import Spoken
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.model.verdicts import Verdict
from goodpractice.publishing import (
    browser_files,
    calendars,
    captions_files,
    comparisons,
    crossings,
    directories,
    entries,
    home,
    listings,
    my_school,
    pairs,
    profiles,
    redirects,
    reference,
    search_page,
    sitemap,
    terms,
)
from goodpractice.reading.captions import lines_of_captions
from goodpractice.reading.document import Document
from goodpractice.reading.files import read_single, split
from goodpractice.rules_of_content import VOCABULARY_MISSING
from goodpractice.search.building import search_of
from goodpractice.search.documents import Told, document_of
from goodpractice.search.engine import Engine
from goodpractice.search.explaining import Portion, explain
from goodpractice.search.golden import run
from goodpractice.search.neighbours import Neighbour, neighbours
from goodpractice.search.questions import Question
from goodpractice.search.shards import export
from goodpractice.site import Settings, Site
from goodpractice.site_file import SiteFile
from goodpractice.telling import captions_to_hand_on, tell_stories, transcribe

SEARCHES = "searches.yml"
"""The searches that must hold, where a knowledge base has some."""
SEASONS = "seasons.yml"
"""What matters at which time of the year, where a knowledge base says so."""
PAGES = (home, entries, listings, terms, crossings, pairs, directories, comparisons, my_school, search_page, reference)
"""The publishers of pages; each can be deleted without the others noticing."""
FILES = (profiles, redirects, calendars, captions_files)
"""The publishers of other files."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A knowledge base as read: what holds of it, and everything that is wrong."""

    knowledge_base: KnowledgeBase
    vocabularies: Mapping[str, Vocabulary]
    """The vocabularies there are files for."""
    stories: Mapping[str, Story]
    diagnostics: tuple[Diagnostic, ...]
    notices: Mapping[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    searches: WrittenSearches | None = None
    """The searches that must hold; None where there is no file of them."""
    transcripts: Mapping[str, tuple[Spoken, ...]] = field(default_factory=dict)
    """What is said in the recording of each entry that has captions, by reference."""
    captions: Mapping[str, bytes] = field(default_factory=dict)
    """The captions files in which nothing is wrong and that an entry names, by their paths."""
    seasons: tuple[Season, ...] = ()
    """What matters at which time of the year; none where the file does not hold or there is none."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The mistakes that stop a build."""
        return tuple(each for each in self.diagnostics if each.severity == "error")


def load(root: Path, as_of: date, addresses: Addresses | None = None, last_good: Loaded | None = None) -> Loaded:
    """Return the knowledge base in a folder as of a day, with every mistake in it.

    Where `last_good` is given, an entry that is broken now is kept as it was then, and its mistakes become notices.
    """
    documents, found = read_everything(root)
    vocabularies, mistakes = read_vocabularies(documents[VOCABULARIES.name], frozenset(entry_types()))
    if last_good is not None and any(each.path.startswith(VOCABULARIES.name) for each in (*found, *mistakes)):
        vocabularies = {**last_good.vocabularies, **vocabularies}
    if not documents[VOCABULARIES.name]:
        hint = "Run this in the folder of a knowledge base, or add a vocabularies/ folder."
        found.append(VOCABULARY_MISSING.at(Place("vocabularies"), "There are no vocabularies here.", hint))
    checked = _check(documents, vocabularies)
    by_path = {document.path: document for each in documents.values() for document in each}
    captions, of_captions = read_captions(root)
    single = {name: split(read_single(root, name)) for name in (SEARCHES, SEASONS)}
    private, guarded = guard_files(
        (*by_path.values(), *(each for written, _ in single.values() for each in written)),
        {path: lines_of_captions(root, path) for path in captions},
        vocabularies.values(),
    )
    found = [*mend_words(found, by_path), *mistakes, *checked.diagnostics]
    known = frozenset(checked.known)
    # A preview never shows what may be private; without one nothing is published, and its other mistakes are told too.
    kept = _kept(checked.entries, [*found, *private] if last_good else found, last_good, known)
    found += private
    knowledge_base = KnowledgeBase(*with_facet_fields(kept, vocabularies), as_of)
    stories = tell_stories(kept, addresses or Addresses())
    transcripts = transcribe(kept, captions, of_captions, last_good.transcripts if last_good is not None else {})
    files = captions_to_hand_on(root, kept, captions, of_captions)
    found += of_captions
    found += check_addresses(knowledge_base, by_path)
    found += check_references(knowledge_base, by_path, known, frozenset(captions))
    for entry in kept:
        if entry.ref in stories and entry.path in by_path:
            document, story = by_path[entry.path], stories[entry.ref]
            found += check_broken_links(document, story.broken_links, known)
            found += check_extent(document, story.beyond)
    found += coach(kept, by_path, stories, vocabularies)
    unknown = unknown_codes(documents[VOCABULARIES.name], vocabularies)
    searches = None
    found += (mistake for _, mistakes in single.values() for mistake in mistakes)
    for document in single[SEARCHES][0]:
        searches, mistakes = check_searches(document, knowledge_base, known, unknown)
        found += mistakes
    seasons: tuple[Season, ...] = ()
    for document in single[SEASONS][0]:
        seasons, mistakes = check_seasons(document, vocabularies, unknown)
        found += mistakes
    found = list(masked(found, guarded))
    diagnostics = in_file_order(found)
    notices = _by_path(diagnostics) if last_good else {}
    return Loaded(knowledge_base, vocabularies, stories, diagnostics, notices, searches, transcripts, files, seasons)


def search(loaded: Loaded, addresses: Addresses | None = None) -> Engine:
    """Return the search of a loaded knowledge base."""
    bodies = {entry.ref: _lines(loaded, entry) for entry in loaded.knowledge_base.entries}
    return search_of(loaded.knowledge_base, bodies, loaded.transcripts, addresses or Addresses())


def neighbours_of(loaded: Loaded, engine: Engine, entry: Entry, count: int = 3) -> tuple[Neighbour, ...]:
    """Return the entries most like one, which need not be in the knowledge base itself."""
    lines = _lines(loaded, entry) or tuple(entry.body.split("\n"))
    return neighbours(engine, loaded.knowledge_base, entry, lines, count)


def explain_score(loaded: Loaded, engine: Engine, question: Question, entry: Entry) -> tuple[Portion, ...]:
    """Return why an entry has the score that it has as a result of a question, the most telling first."""
    told = Told(_lines(loaded, entry), loaded.transcripts.get(entry.ref, ()))
    document = document_of(entry, told, loaded.knowledge_base, engine.concepts, Addresses())
    held = engine.clauses_held(question.clauses, entry.ref)
    return explain(document, held, engine.concepts, engine.weighing)


def judge(loaded: Loaded) -> tuple[tuple[Verdict, ...], tuple[Diagnostic, ...]]:
    """Return what came of each search that must hold, and what to say of those that do not.

    To be asked only where nothing is wrong: an entry with a mistake is not in search.
    """
    if loaded.searches is None:
        return (), ()
    engine = search(loaded)
    verdicts = tuple(run(engine, each) for each in loaded.searches.searches)
    return verdicts, tuple(check_verdicts(loaded.searches.document, verdicts))


def publish(loaded: Loaded, settings: Settings, own_uris: frozenset[str] = frozenset()) -> Iterator[SiteFile]:
    """Yield every file of the site but those the host makes itself, which are named in `own_uris`."""
    site = Site(
        loaded.knowledge_base,
        loaded.stories,
        settings,
        loaded.notices,
        loaded.transcripts,
        loaded.captions,
        loaded.seasons,
    )
    # First, as an index in the making takes much memory, and so do the pages that somebody downstream may be keeping.
    yield from export(search(loaded, settings.addresses))
    listed: list[str] = []
    for page in (page for publisher in PAGES for page in publisher.publish(site)):
        if page.uri not in own_uris:
            listed += [page.uri] if page.listed else []
            yield page
    yield from (file for publisher in FILES for file in publisher.publish(site))
    yield from browser_files.publish()
    yield from sitemap.publish(site, (*listed, *sorted(own_uris)))


def _lines(loaded: Loaded, entry: Entry) -> tuple[str, ...]:
    """Return the plain words of an entry's body, one block a line."""
    return (*(loaded.stories[entry.ref].lines if entry.ref in loaded.stories else ()), *entry.own_lines)


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


def _by_path(diagnostics: tuple[Diagnostic, ...]) -> dict[str, tuple[Diagnostic, ...]]:
    grouped: dict[str, list[Diagnostic]] = {}
    for each in diagnostics:
        grouped.setdefault(each.path, []).append(each)
    return {path: tuple(each) for path, each in grouped.items()}
