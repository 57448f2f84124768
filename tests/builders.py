"""A small invented knowledge base, as text and as values. No school in it is real; nothing is kept between tests."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.parts import Source
from goodpractice.model.types.case_study import CaseStudy
from goodpractice.model.types.hub import Hub
from goodpractice.model.types.vocabulary import Term, Vocabulary
from goodpractice.model.types.webinar import Webinar
from goodpractice.reading.document import Document
from goodpractice.reading.files import read_document, split

AS_OF = date(2031, 3, 1)

A_CASE_STUDY = """\
---
title: Quiet hours before lessons
summary: Example Academy opened a quiet room early each morning. Fewer pupils came late.
organisation: Example Academy
phases: [secondary]
barriers: [worry]
evidence: described
context:
  pupils_on_roll: 640
  free_school_meals: 31.5
started: 2029/30
written_by: editors
sources:
  - title: A report
    publisher: Example Academy
    link: https://www.example.org/report
impact:
  - measure: Late arrivals
    unit: percent
    before: 12
    after: 7
reviewed: 2031-01-31
---

## Why it was needed

Many pupils came late.

## What was done

The library opened at half past seven.

## What changed

Fewer pupils came late.

## What did not work

Not reported.

## What others would need

A quiet room, and somebody to be in it.
"""

ANOTHER_CASE_STUDY = A_CASE_STUDY.replace("Quiet hours before lessons", "A bus for the far villages").replace(
    "barriers: [worry]", "barriers: [travel]"
)

A_WEBINAR = """\
title: How we opened early
summary: Two invented speakers tell how a quiet room began.
held: 2030-05-15
publisher: Example Trust
phases: [secondary]
speakers:
  - name: A. Nobody
    organisation: Example Academy
minutes: 45
points:
  - The room has no bell.
sources:
  - title: A listing
    publisher: Example Trust
    link: https://www.example.org/listing
reviewed: 2031-01-31
"""

A_HUB = """\
title: Anytown hub
summary: Example Academy shares what it does with others nearby.
lead: [Example Academy]
trust: Example Trust
phases: [secondary]
since: 2028
meetings:
  - start: "2031-04-02 16:00"
    end: "2031-04-02 17:00"
    title: Spring meeting
    how_to_join: Write to the hub.
points:
  - It meets every term.
sources:
  - title: A page
    publisher: Example Trust
    link: https://www.example.org/hub
reviewed: 2031-01-31
"""

A_DOCS_PAGE = """\
---
title: About
summary: What this site is.
---

# About

An invented knowledge base.
"""

PHASES = """\
key: phases
label: Phase
label_many: Phases
help: The ages it was for.
used_by: [case-study, webinar, hub]
required_by: [case-study]
facet: true
shown_in_lists: true
search_weight: 2
terms:
  - id: primary
    label: Primary
    meaning: Ages 5 to 11.
    synonyms: [infants and juniors]
  - id: secondary
    label: Secondary
    meaning: Ages 11 to 16.
"""

BARRIERS = """\
key: barriers
label: Barrier
label_many: Barriers
help: What is in the way.
question: What is in the way?
used_by: [case-study]
facet: true
search_weight: 3
terms:
  - id: worry
    label: Worry and dread
    meaning: Strong feelings make it hard to come.
    synonyms: [anxiety]
    narrower_words: [Sunday-night nerves]
  - id: exams
    label: Exam nerves
    meaning: Worry about exams.
    broader: barriers/worry
  - id: travel
    label: Getting there
    meaning: It is far, or the bus does not come.
    synonyms: [transport]
"""

EVIDENCE = """\
key: evidence
label: Evidence level
label_many: Evidence levels
help: How the result is known.
used_by: [case-study]
required_by: [case-study]
many: false
facet: true
terms:
  - id: described
    label: Described
    meaning: No result is given.
  - id: own-figures
    label: Own figures
    meaning: The organisation gives its own figures.
"""

CONTEXT = """\
key: context
label: Context
label_many: Context
help: Figures about the organisation at the time.
used_by: [case-study]
measures:
  - id: pupils_on_roll
    label: Pupils on roll
    unit: pupils
    minimum: 1
    maximum: 5000
    help: How many pupils there were.
  - id: free_school_meals
    label: Free school meals
    unit: percent
    minimum: 0
    maximum: 100
    help: Percentage of pupils who get free meals.
"""

VOCABULARIES: Mapping[str, str] = {
    "vocabularies/barriers.yml": BARRIERS,
    "vocabularies/context.yml": CONTEXT,
    "vocabularies/evidence.yml": EVIDENCE,
    "vocabularies/phases.yml": PHASES,
}

A_KNOWLEDGE_BASE: Mapping[str, str] = {
    **VOCABULARIES,
    "case_studies/far-villages.md": ANOTHER_CASE_STUDY,
    "case_studies/quiet-hours.md": A_CASE_STUDY,
    "docs/about.md": A_DOCS_PAGE,
    "hubs/anytown.yml": A_HUB,
    "webinars/opening-early.yml": A_WEBINAR,
}
"""One entry of each type and two case studies, with nothing wrong."""


def write_knowledge_base(root: Path, files: Mapping[str, str | bytes] = A_KNOWLEDGE_BASE) -> Path:
    """Write files below a folder, by their paths, and return the folder."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def document_of(text: str | bytes, path: str = "hubs/anytown.yml") -> Document:
    """Return the one document a file holds; its mistakes are dropped."""
    (document,), _ = split(read_document(text if isinstance(text, bytes) else text.encode(), path))
    return document


def a_case_study(name: str, **fields: object) -> CaseStudy:
    """Return a case study with the fields it must have; each can be said otherwise."""
    return CaseStudy.model_validate(
        {
            "id": name,
            "path": f"case_studies/{name}.md",
            "title": name.replace("-", " ").capitalize(),
            "summary": "What was done at Example Academy.",
            "organisation": "Example Academy",
            "written_by": "editors",
            "sources": (Source(title="A report", publisher="Example Academy"),),
            "reviewed": date(2031, 1, 31),
            **fields,
        }
    )


def a_webinar(name: str, **fields: object) -> Webinar:
    """Return a webinar with the fields it must have; each can be said otherwise."""
    return Webinar.model_validate(
        {
            "id": name,
            "path": f"webinars/{name}.yml",
            "title": name.replace("-", " ").capitalize(),
            "summary": "Somebody speaks.",
            "publisher": "Example Trust",
            "reviewed": date(2031, 1, 31),
            **fields,
        }
    )


def a_hub(name: str, **fields: object) -> Hub:
    """Return a hub with the fields it must have; each can be said otherwise."""
    return Hub.model_validate(
        {
            "id": name,
            "path": f"hubs/{name}.yml",
            "title": name.replace("-", " ").capitalize(),
            "summary": "They meet.",
            "reviewed": date(2031, 1, 31),
            **fields,
        }
    )


def a_term(name: str, label: str = "", **fields: object) -> Term:
    """Return a term; what is not said follows from its id."""
    shown = label or name.replace("-", " ").capitalize()
    return Term.model_validate({"id": name, "label": shown, "meaning": f"What {shown} means.", **fields})


def a_vocabulary(key: str, *terms: Term, **fields: object) -> Vocabulary:
    """Return a vocabulary of some terms, carried by case studies and a facet unless said otherwise."""
    label = key.replace("_", " ").capitalize()
    named = {"key": key, "label": label, "label_many": f"{label} (many)", "help": f"What {label} says."}
    return Vocabulary.model_validate({**named, "used_by": ("case-study",), "facet": True, "terms": terms, **fields})


def kb_of(*entries: Entry, vocabularies: tuple[Vocabulary, ...] = (), as_of: date = AS_OF) -> KnowledgeBase:
    """Return a knowledge base of some entries and vocabularies."""
    return KnowledgeBase(entries, {each.key: each for each in vocabularies}, as_of)
