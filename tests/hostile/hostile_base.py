"""A knowledge base in which hostile texts stand in every field that takes them, and in the bodies and captions."""

import json
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from builders import AS_OF, VOCABULARIES, write_knowledge_base
from goodpractice.pipeline import load

Fields = dict[str, Any]
Steps = tuple[Any, ...]

CASE_STUDY: Fields = {
    "title": "Quiet hours",
    "summary": "A room was opened.",
    "organisation": "Example Academy",
    "phases": ["secondary"],
    "barriers": ["worry"],
    "evidence": "own-figures",
    "evidence_note": "Counted by the school",
    "context": {"pupils_on_roll": 640},
    "started": "2029/30",
    "written_by": "editors",
    "sources": [
        {
            "title": "A report",
            "publisher": "Example",
            "link": "https://www.example.org/report",
            "licence": "None",
            "note": "Long",
        }
    ],
    "resources": [
        {"title": "A letter", "link": "https://www.example.org/letter", "kind": "web page", "size": "2 pages"}
    ],
    "impact": [
        {
            "measure": "Late arrivals",
            "unit": "percent",
            "before": 12,
            "after": 7,
            "when": "autumn 2029",
            "comparison": "the year before",
            "note": "Counted each day",
        }
    ],
    "cost_note": "Mostly food",
    "staff_time": "An hour",
    "contact": {"role": "Lead", "email": "lead@academy.example", "link": "https://academy.example/"},
    "caution": "One school",
    "reviewed": "2031-01-31",
}
WEBINAR: Fields = {
    "title": "How we opened early",
    "summary": "Two speakers tell.",
    "held": "2030-05-15",
    "publisher": "Example Trust",
    "series": "Invented hours",
    "phases": ["secondary"],
    "speakers": [{"name": "A. Nobody", "role": "Headteacher", "organisation": "Example Academy"}],
    "minutes": 45,
    "recording": "https://www.example.org/mornings",
    "listed_at": "https://www.example.org/webinars",
    "slides": "https://www.example.org/slides",
    "chapters": [{"at": "00:00:00", "title": "Welcome"}],
    "points": ["The room has no bell."],
    "sources": [{"title": "A listing", "publisher": "Example", "link": "https://www.example.org/listing"}],
    "reviewed": "2031-01-31",
}
HUB: Fields = {
    "title": "Anytown hub",
    "summary": "Shares what it does.",
    "lead": ["Example Academy"],
    "trust": "Example Trust",
    "phases": ["secondary"],
    "since": "2028",
    "schools_supported": "About 60",
    "how_to_join": "Write to the hub.",
    "meetings": [
        {
            "start": "2031-04-02 16:00",
            "end": "2031-04-02 17:00",
            "title": "Spring meeting",
            "how_to_join": "Come.",
        }
    ],
    "contact": {"role": "Lead", "email": "hub@academy.example"},
    "points": ["It meets every term."],
    "sources": [{"title": "A page", "publisher": "Example", "link": "https://www.example.org/hub"}],
    "caution": "Not known",
    "reviewed": "2031-01-31",
}
BODY = """
## Why it was needed

{0}

## What was done

- {0}

> {0}

## What changed

### {0}

| a | b |
|---|---|
| {0} | `{0}` |

## What did not work

<p title="{0}">{0}</p> **{0}**

## What others would need

Nothing.
"""
TRIES = 6
"""How often fields that do not take a text are put right again before their file is given up."""


@dataclass
class HostileFile:
    """A file of the knowledge base: what it says, and what it says where a text is not taken."""

    plain: Fields
    fields: Fields
    body: str = ""
    lines: tuple[Steps, ...] = ()
    """The field that each line holds."""

    @property
    def content(self) -> str:
        """The file as it is written, each field on a line of its own."""
        written = tuple(_written(self.fields))
        self.lines = tuple(steps for _, steps in written)
        text = "".join(f"{line}\n" for line, _ in written)
        return f"---\n{text}---\n{self.body}" if self.body else text

    def put_right(self, line: int | None) -> None:
        """Let the field on a line say what it says elsewhere; where there is none, the body; without a line all."""
        number = line - 1 - bool(self.body) if line else 0
        if line is None:
            self.fields = deepcopy(self.plain)
        elif 0 <= number < len(self.lines):
            *within, last = self.lines[number]
            _at(self.fields, within)[last] = deepcopy(_at(self.plain, within)[last])
        if self.body and (line is None or number >= len(self.lines)):
            self.body = BODY.format("Nothing.")


def hostile_base(root: Path, texts: tuple[str, ...]) -> dict[str, HostileFile]:
    """Write a case study, and a webinar or a hub, for each text, with it in every field that takes it.

    Return the files by their paths.
    """
    files = dict(_files(texts))
    for number in range(TRIES):
        write_knowledge_base(root, {**VOCABULARIES, **{path: file.content for path, file in files.items()}})
        mistakes = [each for each in load(root, AS_OF).diagnostics if each.severity == "error"]
        for path, line in {(each.path, each.line) for each in mistakes}:
            files[path].put_right(line if number < TRIES - 2 else None)
        if not mistakes:
            break
    assert not mistakes, mistakes[0]
    return files


def count_taken(files: Mapping[str, HostileFile]) -> int:
    """Return in how many fields the texts stand."""
    pairs = ((_written(file.fields), _written(file.plain)) for file in files.values())
    return sum(line != plain for lines, plains in pairs for line, plain in zip(lines, plains, strict=True))


def _files(texts: tuple[str, ...]) -> Iterator[tuple[str, HostileFile]]:
    for number, text in enumerate(texts):
        body = BODY.format(text.replace("\n", " "))
        yield f"case_studies/a-{number}.md", HostileFile(CASE_STUDY, _with(CASE_STUDY, text), body)
        if number % 2:  # what a webinar and a hub have in common comes from the same templates
            yield f"webinars/a-{number}.yml", HostileFile(WEBINAR, _with(WEBINAR, text))
        else:
            yield f"hubs/a-{number}.yml", HostileFile(HUB, _with(HUB, text))


def _with(value: Any, text: str) -> Any:
    """Return fields with a text in place of each text."""
    if isinstance(value, dict):
        return {key: _with(each, text) for key, each in value.items()}
    if isinstance(value, list):
        return [_with(each, text) for each in value]
    return text if isinstance(value, str) else value


def _written(value: Any, steps: Steps = (), indent: str = "") -> Iterator[tuple[str, Steps]]:
    """Yield the lines of fields, each with the field it holds."""
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        mark, here = (f"{key}:" if isinstance(value, dict) else "-"), (*steps, key)
        if isinstance(each, dict | list):
            yield f"{indent}{mark}", here
            yield from _written(each, here, f"{indent}  ")
        else:
            yield f"{indent}{mark} {json.dumps(each, ensure_ascii=False)}", here


def _at(value: Any, steps: Sequence[Any]) -> Any:
    for step in steps:
        value = value[step]
    return value
