"""How good a ranking is."""

from collections.abc import Iterable, Mapping, Sequence
from math import log2
from statistics import fmean

DEPTH = 10
"""How many results are looked at."""

Ranking = tuple[Sequence[str], Mapping[str, int]]
"""What was found for a query, and the grades of the query."""


def ndcg(ranked: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return the normalised discounted cumulative gain of the first ten as trec_eval counts it: a grade is a gain."""
    ideal = _gain(sorted((max(0, grade) for grade in grades.values()), reverse=True))
    return _gain(max(0, grades.get(each, 0)) for each in ranked) / ideal if ideal else 0.0


def mean_ndcg(found: Iterable[Ranking]) -> float:
    """Return the mean over some rankings."""
    return fmean(ndcg(ranked, grades) for ranked, grades in found)


def _gain(grades: Iterable[int]) -> float:
    return sum(grade / log2(rank + 1) for rank, grade in zip(range(1, DEPTH + 1), grades, strict=False))
