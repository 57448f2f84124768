"""A small reader of the files of the search index, written after docs/reference/search-format.md alone."""

import json
from base64 import b64decode
from collections.abc import Mapping
from itertools import accumulate
from typing import Any

Postings = list[tuple[int, int]]
"""The entries that hold a token, each with its impact."""


class BitReader:
    """Reads numbers one after another from a stream of bits."""

    def __init__(self, content: bytes) -> None:
        self._digits = "".join(f"{byte:08b}" for byte in content)
        self._at = 0

    @property
    def rest(self) -> str:
        """The digits that have not been read."""
        return self._digits[self._at :]

    def fixed(self, length: int) -> int:
        """Read so many digits of a number."""
        assert self._at + length <= len(self._digits), "the stream is too short"
        self._at += length
        return int(self._digits[self._at - length : self._at] or "0", 2)

    def gamma(self) -> int:
        """Read a gamma number."""
        zeros = self._digits.index("1", self._at) - self._at
        self._at += zeros
        return self.fixed(zeros + 1) - 1

    def rice(self, k: int) -> int:
        """Read a Rice number."""
        ones = self._digits.index("0", self._at) - self._at
        self._at += ones + 1
        return (ones << k) + self.fixed(k)

    def gaps(self, count: int, k: int) -> list[int]:
        """Read increasing numbers: the first, then for each the difference from the one before less one."""
        return [number - 1 for number in accumulate(self.rice(k) + 1 for _ in range(count))]


def read_words(content: bytes) -> dict[str, Postings]:
    """Return what a word part says: its tokens, in order, with their postings."""
    bits = BitReader(content)
    found: dict[str, Postings] = {}
    before = b""
    for _ in range(bits.gamma()):
        shared = bits.gamma()
        before = before[:shared] + bytes(bits.fixed(8) for _ in range(bits.gamma()))
        count = bits.gamma() + 1
        k_of_gaps, k_of_impacts, least = bits.fixed(5), bits.fixed(3), bits.gamma() + 1
        entries = bits.gaps(count, k_of_gaps)
        found[before.decode()] = [(entry, least + bits.rice(k_of_impacts)) for entry in entries]
    assert len(bits.rest) < 8, "bytes are left over"
    return found


def read_positions(content: bytes, words: dict[str, Postings]) -> dict[str, list[list[int]]]:
    """Return what a position part says of the words of its word part: for each entry, where the word stands."""
    bits = BitReader(content)
    found: dict[str, list[list[int]]] = {}
    for token, postings in words.items():
        if not token.startswith("="):
            k = bits.fixed(5)
            found[token] = [bits.gaps(bits.gamma(), k) for _ in postings]
    assert len(bits.rest) < 8, "bytes are left over"
    return found


def root_of(files: Mapping[str, bytes]) -> Any:
    """Return the root of an index; its files are named from the folder `search/`."""
    return json.loads(files["root.json"])


def parts_of(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of an index by their name, wherever they stand."""
    root = root_of(files)
    inside = {
        name: b64decode(part) if name.endswith(".bin") else compact(part) for name, part in root["inside"].items()
    }
    beside = {name.removeprefix(f"{root['folder']}/"): part for name, part in files.items() if name != "root.json"}
    assert inside.keys().isdisjoint(beside), "a part is in two places"
    return inside | beside


def compact(value: Any) -> bytes:
    """Return a value as JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
