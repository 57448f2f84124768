"""The index as files for the browser: a small root, and parts that are named by what they hold."""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from goodpractice.search.engine import WEIGHTS, Engine
from goodpractice.search.words import STOP_WORDS
from goodpractice.site_file import Asset

FORMAT = "goodpractice-search"
VERSION = 1
"""The version of docs/reference/search-format.md that these files follow."""
FOLDER = "search"
WORDS_PER_PART = 24_000
"""How many bytes of postings go into one part, uncompressed: about 8 kB as a web server sends them."""
RECORDS_PER_PART = 8
ONE_FILE_BELOW = 250_000
"""Below so many bytes of parts, uncompressed, they stand in the root itself: one request instead of several."""


def export(engine: Engine) -> Iterator[Asset]:
    """Yield the files of the index; the same index gives the same bytes."""
    parts: dict[str, Any] = {}
    word_parts = [[first, _put(parts, "words", part)] for first, part in _word_parts(engine)]
    record_parts = [_put(parts, "records", part) for part in _record_parts(engine)]
    facet_parts = {key: _put(parts, "facet", terms) for key, terms in _facet_parts(engine)}
    encoded = {name: _json(part) for name, part in parts.items()}
    within = sum(len(each) for each in encoded.values()) < ONE_FILE_BELOW
    root = {
        "format": FORMAT,
        "version": VERSION,
        "total": len(engine.records),
        "weights": WEIGHTS,
        "stopWords": sorted(STOP_WORDS),
        "concepts": [[each.key, each.label, list(each.names)] for each in engine.concepts.concepts],
        "phrases": [
            [" ".join(phrase), [[number, int(same)] for number, same in named]]
            for phrase, named in engine.concepts.phrases.items()
        ],
        "facets": [
            {
                "key": key,
                "label": engine.facet_labels[key],
                "terms": [[choice.term, choice.label] for choice in choices],
                "part": facet_parts[key],
            }
            for key, choices in engine.facet_terms.items()
        ],
        "words": word_parts,
        "records": {"each": RECORDS_PER_PART, "parts": record_parts},
        "parts": parts if within else {},
    }
    yield Asset(f"{FOLDER}/root.json", _json(root))
    if not within:
        yield from (Asset(f"{FOLDER}/{name}.json", content) for name, content in sorted(encoded.items()))


def _put(parts: dict[str, Any], prefix: str, part: Any) -> str:
    """Keep a part under a name made from what it holds, and return the name."""
    name = f"{prefix}.{sha256(_json(part)).hexdigest()[:12]}"
    parts[name] = part
    return name


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _word_parts(engine: Engine) -> Iterator[tuple[str, Mapping[str, list[list[int]]]]]:
    """Yield the first token of each part and its postings: by token, entry numbers as gaps, and impacts."""
    part: dict[str, list[list[int]]] = {}
    first, size = "", 0
    for token, postings in sorted(engine.index.postings(), key=lambda each: _as_javascript_sorts(each[0])):
        encoded = [_gaps(number for number, _ in postings), [impact for _, impact in postings]]
        grown = len(_json(encoded)) + len(token) + 4
        if part and size + grown > WORDS_PER_PART:
            yield first, part
            part, size = {}, 0
        first = first if part else token
        part[token] = encoded
        size += grown
    if part:
        yield first, part


def _as_javascript_sorts(token: str) -> bytes:
    """Return a key by which Python sorts texts as JavaScript compares them: by UTF-16 code units."""
    return token.encode("utf-16-be")


def _record_parts(engine: Engine) -> Iterator[list[dict[str, Any]]]:
    records = [record.as_json() for record in engine.records]
    return (records[start : start + RECORDS_PER_PART] for start in range(0, len(records), RECORDS_PER_PART))


def _facet_parts(engine: Engine) -> Iterator[tuple[str, dict[str, list[int]]]]:
    for key, choices in engine.facet_terms.items():
        yield key, {choice.term: _gaps(sorted(engine.facets[key][choice.term])) for choice in choices}


def _gaps(numbers: Iterable[int]) -> list[int]:
    """Return increasing numbers as the first and then the differences, which compress better."""
    gaps, before = [], 0
    for number in numbers:
        gaps.append(number - before)
        before = number
    return gaps
