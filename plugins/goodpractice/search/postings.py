"""Postings as streams of bits: which entries hold a token, with what impact, and where it stands in them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import isqrt

from goodpractice.search.bits import BitWriter, best_k
from goodpractice.search.index import Extent, Index, Posting

LEAST_BYTES = 700
MOST_K_OF_GAPS = 31
MOST_K_OF_IMPACTS = 7
_BYTES_OF_A_NAME = 3
"""About what a part more costs in the root, as a web server sends it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some tokens that follow one another, in the order in which JavaScript compares texts."""

    separator: str
    """A short text that is greater than every token before and not greater than any in the run."""
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The tokens of a run, or one tier of a token, with their postings."""

    tokens: tuple[tuple[str, Sequence[Posting]], ...]


def common_tokens(index: Index) -> list[str]:
    """Return the common tokens of an index in the order in which JavaScript compares texts."""
    return sorted(index.common, key=_as_javascript_sorts)


def tier_parts(index: Index) -> Iterator[Part]:
    """Yield two parts for each common token: its first tier and its second."""
    for token in common_tokens(index):
        yield Part(((token, index.postings(token, whole=False)),))
        yield Part(((token, index.rest(token)),))


def word_runs(index: Index) -> list[Run]:
    """Return all tokens of an index that are not common, in runs of about the same size: at least one, if only empty.

    A query fetches a few parts, and the root names them all: parts whose size is near the square root of the whole cost
    least together.
    """
    telling = (each for each in index.extents() if each.token not in index.common)
    found = sorted(telling, key=lambda each: _as_javascript_sorts(each.token))
    sizes = [_about_bytes(each) for each in found]
    most = max(LEAST_BYTES, isqrt(_BYTES_OF_A_NAME * sum(sizes)))
    runs: list[Run] = []
    tokens: list[str] = []
    separator, size = "", 0
    for each, grown in zip(found, sizes, strict=True):
        if tokens and size + grown > most:
            runs.append(Run(separator, tuple(tokens)))
            separator, size, tokens = _separator(tokens[-1], each.token), 0, []
        tokens.append(each.token)
        size += grown
    return [*runs, Run(separator, tuple(tokens))]


def word_parts(index: Index, runs: Iterable[Run]) -> Iterator[Part]:
    """Yield the part of each run, read as it is asked for: all postings at once would fill memory."""
    for run in runs:
        yield Part(tuple((token, index.postings(token, whole=False)) for token in run.tokens))


def word_part(part: Part) -> bytes:
    """Return a part as the search format writes it: its tokens, the entries that hold them, and the impacts."""
    bits = BitWriter()
    bits.gamma(len(part.tokens))
    before = b""
    for token, postings in part.tokens:
        written = token.encode()
        shared = _shared(before, written)
        bits.gamma(shared)
        bits.gamma(len(written) - shared)
        for byte in written[shared:]:
            bits.fixed(byte, 8)
        before = written
        _write_postings(bits, postings)
    return bits.done()


def position_part(part: Part) -> bytes:
    """Return where the words of a part stand in the entries that hold them, as the search format writes it."""
    bits = BitWriter()
    for token, postings in part.tokens:
        if token.startswith("="):
            continue
        gaps = [_gaps(each.positions) for each in postings]
        k = best_k([gap for each in gaps for gap in each], MOST_K_OF_GAPS)
        bits.fixed(k, 5)
        for each in gaps:
            bits.gamma(len(each))
            for gap in each:
                bits.rice(gap, k)
    return bits.done()


def _write_postings(bits: BitWriter, postings: Sequence[Posting]) -> None:
    gaps = _gaps([each.entry for each in postings])
    least = min(each.impact for each in postings)
    above = [each.impact - least for each in postings]
    k_of_gaps, k_of_impacts = best_k(gaps, MOST_K_OF_GAPS), best_k(above, MOST_K_OF_IMPACTS)
    bits.gamma(len(postings) - 1)
    bits.fixed(k_of_gaps, 5)
    bits.fixed(k_of_impacts, 3)
    bits.gamma(least - 1)
    for gap in gaps:
        bits.rice(gap, k_of_gaps)
    for each in above:
        bits.rice(each, k_of_impacts)


def _gaps(numbers: Sequence[int]) -> list[int]:
    """Return increasing numbers as the first, then for each the numbers left out since the one before."""
    return [number - before - 1 for before, number in zip((-1, *numbers), numbers, strict=False)]


def _shared(before: bytes, written: bytes) -> int:
    """Return how many bytes two texts begin with alike."""
    pairs = enumerate(zip(before, written, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(before), len(written)))


def _about_bytes(extent: Extent) -> int:
    span = (extent.last + 1) // extent.entries
    return len(extent.token) // 2 + 4 + extent.entries * (span.bit_length() + 3) // 8


def _separator(before: str, token: str) -> str:
    """Return the shortest beginning of a token that is greater than the token before."""
    low = _as_javascript_sorts(before)
    return next(token[:end] for end in range(1, len(token) + 1) if _as_javascript_sorts(token[:end]) > low)


def _as_javascript_sorts(token: str) -> bytes:
    """Return a key by which Python sorts texts as JavaScript compares them: by UTF-16 code units."""
    return token.encode("utf-16-be")
