"""The index as files for the browser: a small root, and parts that are fetched when a query needs them."""

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import chain
from typing import Any

from goodpractice.search.engine import Engine
from goodpractice.search.postings import (
    Part,
    Run,
    common_tokens,
    position_part,
    tier_parts,
    word_part,
    word_parts,
    word_runs,
)
from goodpractice.search.questions import WEIGHTS
from goodpractice.search.respelling import ENDINGS, STEMS
from goodpractice.search.words import STOP_WORDS
from goodpractice.site_file import Asset

FORMAT = "goodpractice-search"
VERSION = 2
"""The version of docs/reference/search-format.md that these files follow."""
FOLDER = "search"
ONE_FILE_BELOW = 60_000
"""Below so many bytes of parts they stand in the root itself: one request instead of several."""
FACETS_INSIDE_BELOW = 12_000
"""Below so many bytes of facets these stand in the root, so that choices are counted from the start."""
RECORD_BYTES = 3_000
"""How many bytes of records are worth a request of their own."""
MOST_TOGETHER = 10


def export(engine: Engine) -> Iterator[Asset]:
    """Yield the files of the index; the same index gives the same bytes."""
    runs = word_runs(engine.index)
    each = _records_together(engine)
    facets = {f"facets/{key}.json": _json(terms) for key, terms in _facet_parts(engine)}
    parts = facets | {
        name: content
        for found in (
            _token_parts(chain(word_parts(engine.index, runs), tier_parts(engine.index))),
            _lexicon_parts(engine),
            _record_parts(engine, each),
        )
        for name, content in found
    }
    inside = _inside(parts, facets)
    root = _root(engine, runs, each) | {"inside": {name: _as_json(name, parts[name]) for name in sorted(inside)}}
    beside = {name: parts[name] for name in sorted(parts.keys() - inside)}
    root["folder"] = _hash([_json(root), *(each for pair in beside.items() for each in (pair[0].encode(), pair[1]))])
    yield Asset(f"{FOLDER}/root.json", _json(root))
    yield from (Asset(f"{FOLDER}/{root['folder']}/{name}", content) for name, content in beside.items())


def _root(engine: Engine, runs: list[Run], together: int) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "folder": "",
        "total": len(engine.records),
        "weights": WEIGHTS,
        "stopWords": " ".join(sorted(STOP_WORDS)),
        "endings": [list(ending) for ending in ENDINGS],
        "stems": dict(sorted(STEMS.items())),
        "concepts": [
            [each.key, each.label, list(each.names), list(each.narrower)] for each in engine.concepts.concepts
        ],
        "facets": [
            {"key": facet.key, "label": facet.label} | ({"pages": facet.pages} if facet.pages else {})
            for facet in engine.facets
        ],
        "separators": " ".join(run.separator for run in runs[1:]),
        "common": " ".join(common_tokens(engine.index)),
        "lexicon": "".join(sorted(engine.lexicon.by_letter)),
        "each": together,
    }


def _inside(parts: Mapping[str, bytes], facets: Mapping[str, bytes]) -> frozenset[str]:
    """Return the names of the parts that stand in the root."""
    if _size(parts.values()) < ONE_FILE_BELOW:
        return frozenset(parts)
    return frozenset(facets) if _size(facets.values()) < FACETS_INSIDE_BELOW else frozenset()


def _size(contents: Iterable[bytes]) -> int:
    return sum(len(each) for each in contents)


def _as_json(name: str, content: bytes) -> Any:
    return json.loads(content) if name.endswith(".json") else b64encode(content).decode()


def _hash(contents: Iterable[bytes]) -> str:
    """Return twelve digits made from some bytes, each counted with its length."""
    found = sha256()
    for each in contents:
        found.update(f"{len(each)} ".encode() + each)
    return found.hexdigest()[:12]


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _token_parts(words: Iterable[Part]) -> Iterator[tuple[str, bytes]]:
    for number, part in enumerate(words):
        yield f"words/{number}.bin", word_part(part)
        yield f"positions/{number}.bin", position_part(part)


def _lexicon_parts(engine: Engine) -> Iterator[tuple[str, bytes]]:
    for letter, words in engine.lexicon.by_letter.items():
        levels = "".join(f"{engine.lexicon.levels[word]:x}" for word in words)
        yield f"lexicon/{letter}.json", _json({"words": " ".join(words), "levels": levels})


def _record_parts(engine: Engine, each: int) -> Iterator[tuple[str, bytes]]:
    for number, start in enumerate(range(0, len(engine.records), each)):
        records = engine.records[start : start + each]
        yield f"records/{number}.json", _json([record.as_json() for record in records])


def _records_together(engine: Engine) -> int:
    """Return how many records stand in one part, so that a part is worth its request and ten results cost little."""
    size = sum(len(_json(record.as_json())) for record in engine.records)
    return max(1, min(MOST_TOGETHER, RECORD_BYTES * len(engine.records) // max(1, size)))


def _facet_parts(engine: Engine) -> Iterator[tuple[str, list[list[Any]]]]:
    for facet in engine.facets:
        carriers = engine.carriers[facet.key]
        yield facet.key, [[each.term, each.label, _gaps(sorted(carriers[each.term]))] for each in facet.terms]


def _gaps(numbers: Iterable[int]) -> list[int]:
    """Return increasing numbers as the first and then the differences, which compress better."""
    gaps, before = [], 0
    for number in numbers:
        gaps.append(number - before)
        before = number
    return gaps
