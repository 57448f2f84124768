"""A new entry: every field with its help above it; what has no answer and need not have one stands as a comment."""

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

from goodpractice.model.entry import Entry
from goodpractice.model.json_schema import json_schema
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.writing.values import lines_of

WIDTH = 100
MOST_TERMS = 40
"""How many terms of a vocabulary are listed; a longer list is for the page of fields."""
_EDITORS_ALONE = frozenset({"accepted", "old_addresses", "status", "superseded_by", "review_by", "inferred"})
"""Fields that nobody needs in a new entry."""
_TO_FILL_IN = "# Fill in what stands without a number sign. Take the sign away from what you can say beyond that."

Schema = Mapping[str, Any]


def fields_of(schema: Schema) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fields that a new entry must have, and those that it can have, in their order."""
    needed = tuple(name for name in schema["properties"] if name in schema["required"])
    others = (name for name in schema["properties"] if name not in needed and name not in _EDITORS_ALONE)
    return needed, tuple(others)


def skeleton(
    model: type[Entry],
    vocabularies: Mapping[str, Vocabulary],
    answers: Mapping[str, Any],
    story: Mapping[str, str] | None = None,
) -> str:
    """Return the text of a new file of a type: `answers` by the names of fields, `story` by headings."""
    schema = json_schema(model, vocabularies)
    needed, others = fields_of(schema)
    lines = [_TO_FILL_IN]
    for name in (*needed, *others):
        lines += ["", *_field(name, schema, answers, needed=name in needed)]
    facts = "\n".join(lines)
    if not model.sections:
        return f"{facts}\n"
    told = story or {}
    sections = "\n".join(f"\n## {each}\n" + (f"\n{told[each]}\n" if each in told else "") for each in model.sections)
    return f"---\n{facts}\n---\n{sections}"


def labelled(field: Schema) -> dict[str, str]:
    """Return the values that a field, or an item of it, may have, each with its label; none where it is free."""
    inner = field.get("items", field)
    terms = {each["const"]: each["description"].partition(": ")[0] for each in inner.get("oneOf", ())}
    return terms or {each: each for each in inner.get("enum", ())}


def within(field: Schema, schema: Schema) -> Mapping[str, Schema]:
    """Return the fields within a field, or within an item of it; none where it is a plain value."""
    inner = field.get("items", field)
    reference = inner.get("$ref", "").rpartition("/")[2]
    properties: Mapping[str, Schema] = (schema["$defs"][reference] if reference else inner).get("properties", {})
    return properties


def _field(name: str, schema: Schema, answers: Mapping[str, Any], *, needed: bool) -> Iterator[str]:
    """Yield the lines of a field: its help, the words to choose from, and its value or the place for it."""
    field = schema["properties"][name]
    for text in (field["description"], _choices(field)):
        yield from (f"# {line}" for line in wrap(text, WIDTH - 2, break_on_hyphens=False))
    if name in answers:
        yield from lines_of(name, answers[name])
        return
    mark = "" if needed else "# "
    yield f"{mark}{name}:"
    start = "  - " if "items" in field else "  "
    for number, key in enumerate(within(field, schema)):
        yield f"{mark}{start if number == 0 else ' ' * len(start)}{key}:"


def _choices(field: Schema) -> str:
    """Return the values that a field may have, as a sentence; nothing where it is free or there are too many."""
    terms = tuple(labelled(field))
    if not terms or len(terms) > MOST_TERMS:
        return ""
    how = "Any of these, in brackets, with commas between them" if "items" in field else "One of these"
    return f"{how}: {', '.join(terms)}."
