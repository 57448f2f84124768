"""A pull request judged: the content it proposes, read by the program of the base branch, and what is said of it."""

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from entry_markdown import entry_markdown
from goodpractice.diagnostics import Diagnostic, in_file_order, shortened
from goodpractice.model.addresses import Addresses, entry_uri
from goodpractice.model.crossing import crossings
from goodpractice.model.entry import Entry, Record
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.types.case_study import CaseStudy, Impact
from goodpractice.pipeline import Loaded, judge, load, neighbours_of, search
from goodpractice.rules import ALL_RULES
from report_values import MOST_ENTRIES, MOST_FINDINGS, SEVERITIES, ChangedEntry, Finding, Gap, Neighbour, Report

NOT_REPORTED = "Not reported."
_IN_PREVIEW = Addresses(directory_urls=False)
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of it."""

    report: Report
    rendered: Mapping[str, str]
    """Each changed entry that may be shown, as Markdown, by its path."""
    diagnostics: tuple[Diagnostic, ...]
    """What to annotate, in file order: of the changed files everything, of others the mistakes that are new."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A pull request as files: which it is, and what it changes."""

    number: int
    head: str
    content: tuple[str, ...]
    program: bool


def judge_proposal(base: Path, laid_out: Path, proposal: Proposal, as_of: date, private: Collection[str]) -> Judged:
    """Return what is said of a pull request; `laid_out` is its content in the frame of the base branch."""
    before, after = load(base, as_of), load(laid_out, as_of)
    missed = judge(after)[1] if not after.errors else ()
    found = in_file_order((*after.diagnostics, *missed))
    known = {(each.path, each.code, each.message) for each in before.diagnostics}
    held_back = {each.path for each in found if each.code in private and each.severity == "error"}
    # Of a file in which a person may be recognised, nothing else is told: not even another mistake on another line.
    found = tuple(each for each in found if each.path not in held_back or each.code in private)
    here = tuple(each for each in found if each.path in proposal.content)
    elsewhere = tuple(
        each
        for each in found
        if each.path not in proposal.content
        and each.severity == "error"
        and (each.path, each.code, each.message) not in known
    )
    entries = [
        entry
        for entry in after.knowledge_base.entries
        if entry.path in proposal.content and entry.path not in held_back and not entry.kind.hosted
    ][:MOST_ENTRIES]
    neighbours = _neighbours(after) if entries else None
    report = Report(
        proposal.number,
        proposal.head,
        proposal.content[:MOST_FINDINGS],
        tuple(path for path in proposal.content if not os.path.lexists(laid_out / path))[:MOST_FINDINGS],
        proposal.program,
        preview=False,
        findings=tuple(_told(here, private)),
        elsewhere=tuple(_told(elsewhere, private))[:MOST_FINDINGS],
        entries=tuple(_changed(before, after, each, neighbours) for each in entries) if neighbours else (),
    )
    unsure = {each.path for each in here if each.code in private}
    rendered = {entry.path: entry_markdown(after, entry) for entry in entries if entry.path not in unsure}
    return Judged(report, rendered, (*here, *elsewhere))


def _told(found: tuple[Diagnostic, ...], private: Collection[str]) -> Iterator[Finding]:
    """Yield findings as values, the worst first and not too many; a private one has the words of its rule only."""
    found = tuple(sorted(found, key=lambda each: each.code not in private))
    rules = {rule.code: rule for rule in ALL_RULES}
    for severity in SEVERITIES:
        for each in [each for each in found if each.severity == severity][:MOST_FINDINGS]:
            why, right = (rules[each.code].why, rules[each.code].right) if each.code in rules else ("", "")
            # The hint of a warning says how to accept it, which nobody could know otherwise.
            instead = each.hint if each.severity != "error" else right
            said = (why, instead) if each.code in private else (each.message, each.hint)
            message, hint = (shortened(text, _LONGEST) for text in said)
            yield Finding(each.path, each.line, each.code, each.severity, each.code in private, message, hint)


def _changed(
    before: Loaded, after: Loaded, entry: Entry, neighbours: Callable[[Entry], tuple[Neighbour, ...]]
) -> ChangedEntry:
    mended = not any(each.path == entry.path and each.severity != "advice" for each in after.diagnostics)
    return ChangedEntry(
        entry.path,
        entry.kind.one,
        entry.title,
        new=before.knowledge_base.entry(entry.ref) is None,
        page=_IN_PREVIEW.url(entry_uri(entry)),
        accepted=len(getattr(entry, "accepted", ())),
        good=(*(["nothing-to-mend"] if mended else []), *_good(after, entry)),
        neighbours=neighbours(entry),
        gaps=tuple(_gaps_filled(before.knowledge_base, after.knowledge_base, entry))[:MOST_FINDINGS],
    )


def _good(loaded: Loaded, entry: Entry) -> Iterator[str]:
    """Yield the names of what is good about an entry, as far as its fields say so."""
    if isinstance(entry, CaseStudy):
        yield from _good_story(loaded, entry)
    if isinstance(entry, Record):
        if entry.sources and all(each.link for each in entry.sources):
            yield "sources"
        if entry.resources:
            yield "resources"
        if entry.contact:
            yield "contact"


def _good_story(loaded: Loaded, entry: CaseStudy) -> Iterator[str]:
    story = loaded.stories.get(entry.ref)
    if entry.impact and all(_is_whole(row) for row in entry.impact):
        yield "figures"
    if any(row.comparison for row in entry.impact):
        yield "comparison"
    for name, heading in (("did-not-work", entry.sections[3]), ("others-need", entry.sections[4])):
        if story and story.section(heading) not in ((), (NOT_REPORTED,)):
            yield name
    if entry.cost_note or entry.staff_time or "cost" in entry.terms:
        yield "effort"


def _is_whole(row: Impact) -> bool:
    return None not in (row.before, row.after, row.cohort) and bool(row.when)


def _neighbours(loaded: Loaded) -> Callable[[Entry], tuple[Neighbour, ...]]:
    """Return what finds the three entries most like one."""
    knowledge_base, engine = loaded.knowledge_base, search(loaded)
    return lambda entry: tuple(
        _neighbour(knowledge_base, each.entry, each.shared, same_story=each.same_story)
        for each in neighbours_of(loaded, engine, entry)
    )


def _neighbour(
    knowledge_base: KnowledgeBase, entry: Entry, shared: tuple[tuple[str, str], ...], *, same_story: bool
) -> Neighbour:
    labels = tuple(knowledge_base.label(key, term_id) for key, term_id in shared)
    return Neighbour(entry.path, entry.title, labels[:20], same_story)


def _gaps_filled(before: KnowledgeBase, after: KnowledgeBase, entry: Entry) -> Iterator[Gap]:
    """Yield the cells of the matrices that this entry carries and that no entry carried before."""
    told = {pair for pair, _ in _cells(before)}
    for (key, row, other, column), labels in _cells(after):
        carries = row in entry.terms.get(key, ()) and column in entry.terms.get(other, ())
        if carries and (key, row, other, column) not in told:
            yield labels


def _cells(knowledge_base: KnowledgeBase) -> Iterator[tuple[tuple[str, str, str, str], Gap]]:
    """Yield each cell of the matrices that some entry carries, with its labels."""
    for crossing in crossings(knowledge_base):
        for row in (row for group in crossing.groups for row in group.rows):
            for column, count in zip(crossing.columns, row.counts, strict=True):
                if count:
                    cell = (crossing.vocabulary.key, row.term.id, crossing.other.key, column.id)
                    yield cell, Gap(row.term.label, column.label)
