"""A new entry to fill in: every field with its help above it; what need not be filled in stands as a comment."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from textwrap import wrap
from typing import Any

from goodpractice.model.entry import Entry
from goodpractice.model.json_schema import json_schema
from goodpractice.model.types.vocabulary import Vocabulary

WIDTH = 100
MOST_TERMS = 40
"""How many terms of a vocabulary are listed; a longer list is for the page of fields."""
_EDITORS_ALONE = frozenset({"accepted", "old_addresses", "status", "superseded_by", "review_by", "inferred"})
"""Fields that nobody needs in a new entry."""

Schema = Mapping[str, Any]


def skeleton(model: type[Entry], vocabularies: Mapping[str, Vocabulary], title: str, day: date) -> str:
    """Return the text of a new file of a type, with its title and the day on which it was written."""
    schema = json_schema(model, vocabularies)
    given = {"title": json.dumps(title, ensure_ascii=False), "reviewed": day.isoformat()}
    needed = [name for name in schema["properties"] if name in schema["required"]]
    others = [name for name in schema["properties"] if name not in needed and name not in _EDITORS_ALONE]
    lines = ["# Fill in what stands without a number sign. Take the sign away from what you can say beyond that."]
    for name in (*needed, *others):
        lines += ["", *_field(name, schema, given.get(name), needed=name in needed)]
    facts = "\n".join(lines)
    if not model.sections:
        return f"{facts}\n"
    story = "\n".join(f"\n## {each}\n" for each in model.sections)
    return f"---\n{facts}\n---\n{story}"


def _field(name: str, schema: Schema, given: str | None, *, needed: bool) -> Iterator[str]:
    """Yield the lines of a field: its help, the words to choose from, and the place for its value."""
    field = schema["properties"][name]
    for text in (field["description"], _choices(field)):
        yield from (f"# {line}" for line in wrap(text, WIDTH - 2, break_on_hyphens=False))
    mark = "" if needed else "# "
    yield f"{mark}{name}:{f' {given}' if given else ''}"
    yield from (f"{mark}{line}" for line in _parts(field, schema))


def _choices(field: Schema) -> str:
    """Return the terms that a field may have, as a sentence; nothing where it is free or there are too many."""
    several = "items" in field
    within = field["items"] if several else field
    terms = within.get("enum") or [each["const"] for each in within.get("oneOf", ())]
    if not terms or len(terms) > MOST_TERMS:
        return ""
    how = "Any of these, in brackets, with commas between them" if several else "One of these"
    return f"{how}: {', '.join(terms)}."


def _parts(field: Schema, schema: Schema) -> Iterator[str]:
    """Yield the lines of the fields within a field: of one item where it is a list."""
    within = _within(field["items"], schema) if "items" in field else _within(field, schema)
    start = "  - " if "items" in field else "  "
    for number, key in enumerate(within.get("properties", {})):
        yield f"{start if number == 0 else ' ' * len(start)}{key}:"


def _within(field: Schema, schema: Schema) -> Schema:
    reference = field.get("$ref", "").rpartition("/")[2]
    return schema["$defs"][reference] if reference else field
