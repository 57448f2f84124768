"""Common tokens in two tiers, so that a query need not fetch all the entries that hold them.

A token that most entries hold says little about most of them. Its first tier holds the entries about which it says
most; the others are the second, which counts only in a question that has no telling token.
"""

from array import array
from collections.abc import Mapping, Sequence

from goodpractice.search.counting import Counted
from goodpractice.search.weighing import Weighing

FEWEST = 2_000
"""A tier of fewer entries would save little: below, ranking is exact."""
PART = 4
"""A tier is a quarter of all entries. Smaller ones rank measurably worse on public collections."""


def most_in_a_tier(total: int) -> int:
    """Return how many of `total` entries may stand in a first tier."""
    return max(FEWEST, total // PART)


def first_tiers(
    entries: Sequence[Counted], impacts: Sequence["array[int]"], weighing: Weighing
) -> Mapping[str, bytearray]:
    """Return the first tier of each common token: one byte for each entry, 1 where it is in the tier.

    The tier has the entries with the greatest impacts; of equals, those that come first.
    """
    most = most_in_a_tier(len(entries))
    # Impact and number as one number: the smaller, the earlier.
    keys = {token: array("Q") for token, holding in weighing.holding.items() if holding > most}
    for number, (entry, found) in enumerate(zip(entries, impacts, strict=True)) if keys else ():
        for token, impact in zip(entry.tokens, found, strict=True):
            if token in keys:
                keys[token].append((255 - impact) << 32 | number)
    return {token: _flags(sorted(each)[:most], len(entries)) for token, each in keys.items()}


def _flags(keys: Sequence[int], total: int) -> bytearray:
    flags = bytearray(total)
    for key in keys:
        flags[key & 0xFFFFFFFF] = 1
    return flags
