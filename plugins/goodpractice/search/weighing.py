"""How much a word says about an entry: field-weighted BM25, as whole numbers.

After S. Robertson, H. Zaragoza and M. Taylor, "Simple BM25 extension to multiple weighted fields" (2004): occurrences
are weighted by field before the frequency saturates. The inverse document frequency is the one of Lucene,
ln(1 + (N - n + 0.5) / (n + 0.5)), which is never negative.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log

K1 = 1.2
"""How fast further occurrences of a word stop counting."""
B = 0.5
"""How far a long entry is held against it: 0 not at all, 1 in proportion."""
SCALE = 12
"""The finest difference two impacts can have is one part in this many of a BM25 point; keeps impacts below 256."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """An entry as search sees it: how often each token occurs, weighted by field, and the sum of all."""

    counts: Mapping[str, float]
    length: float


def weigh(fields: Iterable[tuple[Iterable[str], int]]) -> Weighed:
    """Return the weighted counts of some tokens, each field with the weight a token in it has."""
    counts: Counter[str] = Counter()
    for tokens, weight in fields:
        for token in tokens if weight else ():
            counts[token] += weight
    length = sum(count for token, count in counts.items() if not token.startswith("="))
    return Weighed(dict(counts), float(length))


def impacts(entries: Iterable[Weighed], shares: Iterable[float]) -> Iterator[Mapping[str, int]]:
    """Yield, for each entry, the impact of each of its tokens: a whole number from 1 to 255.

    `shares` says of each entry how much it counts beside others, from 0 to 1.
    """
    everything = tuple(entries)
    containing = Counter(token for each in everything for token in each.counts)
    average = sum(each.length for each in everything) / len(everything) if everything else 1.0
    idf = {token: log(1 + (len(everything) - n + 0.5) / (n + 0.5)) for token, n in containing.items()}
    for each, share in zip(everything, shares, strict=True):
        norm = K1 * (1 - B + B * each.length / (average or 1.0))
        yield {
            token: max(1, min(255, round(share * SCALE * idf[token] * count * (K1 + 1) / (count + norm))))
            for token, count in each.counts.items()
        }
