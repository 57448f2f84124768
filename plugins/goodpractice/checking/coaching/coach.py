"""All advice on an entry, in the order of its lines; each kind once, so that nobody is buried in it."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping

from goodpractice.checking.coaching.advice import Advice, Adviser
from goodpractice.checking.coaching.figures import advise_on_base, advise_on_points, has_a_cohort
from goodpractice.checking.coaching.reading_age import OLDEST, reading_age
from goodpractice.checking.coaching.words import advise_on_claims, advise_on_links, short_forms
from goodpractice.checking.passages import Passage, passages
from goodpractice.diagnostics import Diagnostic, Place
from goodpractice.markup.story import Story
from goodpractice.model.entry import Entry, Record
from goodpractice.model.types.case_study import CaseStudy
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.reading.document import Document
from goodpractice.rules_of_advice import HARD_TO_READ, NO_BASELINE, NO_DENOMINATOR, NOTHING_WENT_WRONG, TOLD_TWICE
from goodpractice.search.neighbours import told_twice

MOST_OF_A_KIND = 3
_PROSE = frozenset({"summary", "points", "caution", "how_to_join", "evidence_note", "cost_note", "staff_time", ""})
"""Fields in which people write sentences; the last is the story."""
_ADVISERS: tuple[Adviser, ...] = (advise_on_points, advise_on_claims, advise_on_links)
_WRITTEN_OUT = re.compile(r"\(([A-Z]{2,6})s?\)|\b([A-Z]{2,6}) \((?=[a-z])")
_CAPITALS = re.compile(r"[A-Z]{2,6}\b")


def coach(
    entries: Iterable[Entry],
    documents: Mapping[str, Document],
    stories: Mapping[str, Story],
    vocabularies: Mapping[str, Vocabulary],
) -> Iterator[Diagnostic]:
    """Yield what would make entries more useful, those that tell the same story twice among it."""
    told = [each for each in entries if isinstance(each, Record) and each.path in documents]
    known = _short_forms_of(vocabularies)
    for each in told:
        yield from _coach(documents[each.path], each, stories.get(each.ref), known)
    for entry, other in told_twice((each, _lines(each, stories)) for each in told):
        document = documents[entry.path]
        message = f"This is probably the story that {other.path} tells."
        hint = "Put what is new into that entry, and delete this one; or say in both summaries what each is about."
        yield document.broken(TOLD_TWICE, document.place(("title",)), message, hint)


def _lines(entry: Entry, stories: Mapping[str, Story]) -> tuple[str, ...]:
    return stories[entry.ref].lines if entry.ref in stories else entry.own_lines


def _coach(document: Document, entry: Entry, story: Story | None, known: Container[str]) -> Iterator[Diagnostic]:
    """Yield what would make an entry more useful; `known` are the short forms that a vocabulary explains."""
    prose = tuple(each for each in passages(document.lines) if each.field in _PROSE)
    found = [(each, advice) for each in prose for advise in _ADVISERS for advice in advise(each)]
    found += _short_forms(prose, known)
    if isinstance(entry, CaseStudy):
        on_rows = tuple(_on_figures(document, entry))
        yield from on_rows
        if not has_a_cohort(entry) and NO_DENOMINATOR.code not in {each.code for each in on_rows}:
            changed = (each for each in prose if _is_below(document, each, CaseStudy.sections[2]))
            found += [(each, advice) for each in changed for advice in advise_on_base(each)][:1]
        yield from _on_what_went_wrong(document, entry)
    yield from _told(document, found)
    age = reading_age(story.lines) if story else None
    if age is not None and age > OLDEST:
        message = f"The story reads as if for somebody of {age} years who likes long sentences."
        hint = "Split the longest sentences in two, and use the short word where there is one."
        yield document.broken(HARD_TO_READ, Place(document.path, document.body_line), message, hint)


def _short_forms_of(vocabularies: Mapping[str, Vocabulary]) -> frozenset[str]:
    """Return the short forms that stand in the words of vocabularies."""
    terms = (term for vocabulary in vocabularies.values() for term in vocabulary.terms)
    words = (text for term in terms for text in (term.label, term.meaning, *term.synonyms, *term.narrower_words))
    return frozenset(form for text in words for form in _CAPITALS.findall(text))


def _on_figures(document: Document, entry: CaseStudy) -> Iterator[Diagnostic]:
    """Yield the first row without the figure before, and the first percentage that does not say of how many."""
    for number, row in enumerate(entry.impact):
        if row.before is None and row.change is None:
            place = document.place(("impact", number))
            hint = "Add `before`, or `change` where the source gives no more than that."
            yield document.broken(NO_BASELINE, place, f"“{row.measure}” has no figure for before.", hint)
            break
    for number, row in enumerate(entry.impact):
        if row.unit == "percent" and not has_a_cohort(entry):
            place = document.place(("impact", number))
            hint = "Add `cohort`, the number of people the figure is about, if the source has it."
            yield document.broken(NO_DENOMINATOR, place, f"“{row.measure}” does not say of how many.", hint)
            break


def _is_below(document: Document, passage: Passage, title: str) -> bool:
    """Whether a passage stands in a section of the story."""
    heads = [number for number, line in enumerate(document.lines, 1) if line.startswith("## ")]
    above = [number for number in heads if number <= passage.rows[0][0]]
    return bool(above) and document.source(above[-1]).strip() == f"## {title}"


def _on_what_went_wrong(document: Document, entry: CaseStudy) -> Iterator[Diagnostic]:
    """Yield where an organisation says nothing of what did not work; editors can only tell what sources tell."""
    heading = f"## {CaseStudy.sections[3]}"
    if entry.written_by == "organisation" and heading in document.lines:
        line = document.lines.index(heading) + 1
        below = [each.strip() for each in document.lines[line : line + 4] if each.strip()]
        if below[:1] == ["Not reported."]:
            hint = "Say one thing you tried and gave up, or would do in another way. Nobody thinks the less of you."
            yield document.broken(
                NOTHING_WENT_WRONG, Place(document.path, line), "Nothing is told that did not work.", hint
            )


def _short_forms(prose: Iterable[Passage], known: Container[str]) -> Iterator[tuple[Passage, Advice]]:
    """Yield each short form that nothing explains, where it stands first."""
    together = tuple(prose)
    explained = {found[1] or found[2] for each in together for found in _WRITTEN_OUT.finditer(each.text)}
    told: set[str] = set()
    for passage in together:
        for advice in short_forms(passage, known):
            form = passage.text[advice.start : advice.end]
            if form not in explained and form not in told:
                told.add(form)
                yield passage, advice


def _told(document: Document, found: Iterable[tuple[Passage, Advice]]) -> Iterator[Diagnostic]:
    """Yield diagnostics, of each kind the first few."""
    counts: dict[str, int] = {}
    for passage, advice in found:
        code = advice.rule.code
        counts[code] = counts.get(code, 0) + 1
        if counts[code] <= MOST_OF_A_KIND:
            ((line, column), _), *_ = passage.spots([(advice.start, advice.end)])
            yield document.broken(advice.rule, Place(document.path, line, column), advice.message, advice.hint)
