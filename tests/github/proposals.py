"""Invented pull requests as files: the base branch, and what it would be with the pull request in it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from builders import A_KNOWLEDGE_BASE, BARRIERS, write_knowledge_base
from commands import MKDOCS
from github.payloads import OPENED
from github.scripts import Ran, run_script

CROSSED = f"{BARRIERS}crossed_with: phases\n"
BASE: Mapping[str, str] = {**A_KNOWLEDGE_BASE, "vocabularies/barriers.yml": CROSSED, "mkdocs.yml": MKDOCS}
NEW = "case_studies/calm-corridors.md"
STORY = """\
---
title: Calm corridors
summary: Example Academy opened its doors ten minutes earlier.
organisation: Example Academy
phases: [primary]
barriers: [exams, travel]
evidence: described
started: 2030
staff_time: One member of staff, ten minutes a day
written_by: organisation
consent: true
anonymised: true
impact:
  - measure: Late arrivals
    unit: percent
    before: 12
    after: 7
    when: spring and summer 2030
    cohort: 60
contact:
  role: Deputy head
reviewed: 2031-02-20
---

## Why it was needed

Doors were crowded.

## What was done

- One door opened earlier.
- Another was [painted](https://www.example.org/paint).

## What changed

Fewer pupils came late.

## What did not work

Music in the corridor did not.

## What others would need

Not reported.
"""


@dataclass(frozen=True)
class Reported:
    """What the script said of a pull request."""

    ran: Ran
    report: Any
    folder: Path


def propose(folder: Path, changes: Mapping[str, str | bytes], *, removed: str = "", event: Path = OPENED) -> Reported:
    """Run the script over a pull request that adds or changes some files, and may remove one."""
    base = write_knowledge_base(folder / "base", BASE)
    proposed = write_knowledge_base(folder / "proposed", {**BASE, **changes})
    if removed:
        (proposed / removed).unlink()
    return report(folder, base, proposed, event)


def report(folder: Path, base: Path, proposed: Path, event: Path = OPENED) -> Reported:
    """Run the script over two folders."""
    arguments = ("--base", str(base), "--proposed", str(proposed), "--report", "report/report.json")
    ran = run_script("report_pull_request.py", folder, *arguments, "--preview", "preview", GITHUB_EVENT_PATH=str(event))
    return Reported(ran, json.loads((folder / "report/report.json").read_text()), folder)
