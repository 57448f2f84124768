"""What came of searches that must hold, as values: search makes them, and the checks say what is wrong with them."""

from dataclasses import dataclass

from goodpractice.model.searches import Expectation, GoldenSearch


@dataclass(frozen=True, slots=True)
class Result:
    """An entry among the results of a search."""

    ref: str
    title: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one thing that a search expects."""

    expectation: Expectation
    refs: tuple[str, ...]
    """The entry it is about; several where any of them will do."""
    holds: bool
    ref: str = ""
    """The first of them among the results; empty where none of them is there."""
    rank: int | None = None
    """Its place among the results, counted from 1; None where none of them is among those looked at."""
    above: tuple[Result, ...] = ()
    """The results above it; all that were looked at where none of them is there."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one search."""

    search: GoldenSearch
    outcomes: tuple[Outcome, ...]
    total: int = 0
    """How many results there are in all."""
    instead: str = ""
    """What was searched where the spelling was corrected; else nothing."""
    unmatched: tuple[str, ...] = ()
    """The words of the query that no entry holds."""

    @property
    def holds(self) -> bool:
        """Whether everything the search expects is so."""
        return all(each.holds for each in self.outcomes)
