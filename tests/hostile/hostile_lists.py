"""Lists of hostile texts: our own, and any public one by its path."""

import json
from collections.abc import Iterator
from pathlib import Path

OWN = Path(__file__).parent / "payloads.txt"
_TEXTS = ("markdown", "yaml", "payload", "input", "text")
"""The keys under which public lists hold their texts."""


def texts_of(path: Path) -> tuple[str, ...]:
    """Return the texts of a list, each once: the lines of a file, the strings of a JSON file, or all of a folder's.

    Lines that start with a number sign and a space are comments.
    """
    if path.is_dir():
        files = sorted(each for each in path.rglob("*") if each.suffix in {".txt", ".json"})
        return tuple(dict.fromkeys(text for each in files for text in texts_of(each)))
    raw = path.read_text(encoding="utf-8", errors="replace")
    found = _strings(json.loads(raw)) if path.suffix == ".json" else _lines(raw)
    return tuple(dict.fromkeys(text for text in found if text.strip()))


def _lines(raw: str) -> Iterator[str]:
    yield from (line for line in raw.split("\n") if not line.startswith("# "))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, dict):
        yield from (str(value[key]) for key in _TEXTS if key in value)
