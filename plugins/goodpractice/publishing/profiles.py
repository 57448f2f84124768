"""What makes places alike, as data: what readers can say of their own, and what entries state of theirs."""

import json
from collections.abc import Iterator
from typing import Any

from goodpractice.model.entry import Entry, Kind
from goodpractice.publishing.templates.likeness import FOLDER, carried, kinds_compared, stated
from goodpractice.site import Site
from goodpractice.site_file import Asset

VERSION = 1


def publish(site: Site) -> Iterator[Asset]:
    """Yield the fields, and what entries state in them; nothing where no vocabulary says what readers can say."""
    if not site.knowledge_base.profile:
        return
    yield Asset(f"{FOLDER}/fields.json", _as_json({"version": VERSION, "fields": _fields(site)}))
    kinds = {kind.name: _entries(site, kind) for kind in kinds_compared(site)}
    yield Asset(f"{FOLDER}/entries.json", _as_json({"version": VERSION, "kinds": kinds}))


def _fields(site: Site) -> list[dict[str, Any]]:
    return [
        {
            "key": field.key,
            "label": field.own.label,
            "weight": field.own.weight,
            "banded": field.is_banded,
            "choices": [[each.id, each.label] for each in field.choices],
            "wider": [each.label for each in field.wider],
        }
        for field in site.knowledge_base.profile
    ]


def _entries(site: Site, kind: Kind) -> dict[str, Any]:
    """Return what the entries of a type state, in the order of their list."""
    numbers = carried(site, kind)
    entries = site.knowledge_base.of_kind(kind.name)
    return {"carries": numbers, "entries": [_row(site, entry, numbers) for entry in entries]}


def _row(site: Site, entry: Entry, numbers: list[int]) -> list[Any]:
    """Return the id of an entry and what it states in each field, without the fields at the end that it does not."""
    values = stated(site, entry, numbers)
    while values and values[-1] == 0:
        values.pop()
    return [entry.id, *values]


def _as_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
