"""A type of entry as JSON Schema: what editors complete from, and show where the cursor rests."""

from collections.abc import Mapping
from typing import Any

from goodpractice.model.entry import Entry
from goodpractice.model.types.vocabulary import Vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LEFT_OUT = frozenset({"title", "default", "format"})
"""What a schema says in other words than the checks do: their own are in the descriptions."""


def json_schema(model: type[Entry], vocabularies: Mapping[str, Vocabulary]) -> dict[str, Any]:
    """Return the fields that a file of a type may set, those of the vocabularies among them (JSON Schema 2020-12)."""
    made = _plain(model.model_json_schema())
    fields = {name: made["properties"][name] for name, _ in model.written_fields()}
    carried = {key: each for key, each in vocabularies.items() if model.kind.name in each.used_by}
    needed = [name for name in made.get("required", ()) if name in fields]
    needed += [key for key, each in carried.items() if model.kind.name in each.required_by]
    return {
        "$schema": DIALECT,
        "title": model.kind.one.capitalize(),
        "description": " ".join((model.__doc__ or "").split()),
        "type": "object",
        "additionalProperties": False,
        "properties": {**fields, **{key: _of_vocabulary(each) for key, each in carried.items()}},
        "required": needed,
        "$defs": made.get("$defs", {}),
    }


def _of_vocabulary(vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the field of a vocabulary: its terms, one or several, or a number for each of its measures."""
    if vocabulary.measures:
        numbers = {
            each.id: {"type": "number", "minimum": each.minimum, "maximum": each.maximum, "description": each.help}
            for each in vocabulary.measures
        }
        return {"type": "object", "description": vocabulary.help, "properties": numbers, "additionalProperties": False}
    terms = [{"const": each.id, "description": f"{each.label}: {each.meaning}"} for each in vocabulary.terms]
    if not vocabulary.many:
        return {"description": vocabulary.help, "oneOf": terms}
    return {"description": vocabulary.help, "type": "array", "uniqueItems": True, "items": {"oneOf": terms}}


def _plain(value: Any) -> Any:
    """Return a schema without the names and forms that pydantic adds; a value that can be left out has no null."""
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if not isinstance(value, dict):
        return value
    # A field can be called `title` as well; then what stands there is a schema.
    kept = {key: _plain(each) for key, each in value.items() if key not in _LEFT_OUT or isinstance(each, dict)}
    forms = [each for each in kept.get("anyOf", ()) if each != {"type": "null"}]
    if len(forms) == 1:
        del kept["anyOf"]
        kept = {**forms[0], **kept}
    return kept
