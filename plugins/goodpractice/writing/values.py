"""Values as YAML that people like to read: in quotes only where they would be read as something else."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_PLAIN = re.compile(r"[^\W\d_][\w ,.;()/'’“”–…?!£%+-]*")
"""What YAML reads as it is written, wherever it stands in a block: it begins with a letter and has no colon or sign."""
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}|[0-9]{4}/[0-9]{2}")
_SOMETHING_ELSE = re.compile(r"(?i:y|n|yes|no|on|off|true|false|null|none)")
_NAME = re.compile(r"[a-z][a-z0-9/-]*")


def lines_of(name: str, value: Any) -> Iterator[str]:
    """Yield the lines of a field: text, numbers, dates as text, lists of words, groups, and lists of groups."""
    if isinstance(value, Mapping):
        yield f"{name}:"
        yield from (f"  {key}: {scalar(each)}" for key, each in value.items())
    elif isinstance(value, list) and value and isinstance(value[0], Mapping):
        yield f"{name}:"
        for item in value:
            for number, (key, each) in enumerate(item.items()):
                yield f"{'  - ' if number == 0 else '    '}{key}: {scalar(each)}"
    elif isinstance(value, list) and all(_NAME.fullmatch(each) and _reads_as_text(each) for each in value):
        yield f"{name}: [{', '.join(value)}]"
    elif isinstance(value, list):
        yield f"{name}:"
        yield from (f"  - {scalar(each)}" for each in value)
    else:
        yield f"{name}: {scalar(value)}"


def scalar(value: object) -> str:
    """Return one value as YAML; a text in double quotes where it would be read as something else."""
    if not isinstance(value, str):
        return json.dumps(value)
    plain = _PLAIN.fullmatch(value) and _reads_as_text(value) and value == value.strip()
    return value if plain or _DATE.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _reads_as_text(word: str) -> bool:
    return _SOMETHING_ELSE.fullmatch(word) is None
