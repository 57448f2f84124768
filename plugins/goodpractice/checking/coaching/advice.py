"""A piece of advice: which rule it is about, which part of a passage, and what to write."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from goodpractice.checking.passages import Passage
from goodpractice.diagnostics import Rule


@dataclass(frozen=True, slots=True)
class Advice:
    """What could be better in a part of a passage."""

    rule: Rule
    start: int
    end: int
    message: str
    hint: str


Adviser = Callable[[Passage], Iterator[Advice]]
"""Advises on one passage."""
