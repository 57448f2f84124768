"""Which names are nearest to what was typed, where nothing matches it."""

from goodpractice.search.words import words


def likeness(one: str, other: str) -> int:
    """Return how many of their trigrams two texts share, from 0 to 1,000: the coefficient of L. R. Dice (1945)."""
    left, right = _trigrams(one), _trigrams(other)
    together = len(left) + len(right)
    return 2000 * len(left & right) // together if together else 0


def _trigrams(text: str) -> frozenset[str]:
    plain = f" {' '.join(part for word in words(text) for part in word)} "
    return frozenset(plain[start : start + 3] for start in range(len(plain) - 2))
