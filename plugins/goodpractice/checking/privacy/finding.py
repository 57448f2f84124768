"""What has been found in a passage: which rule it breaks and which part of the text does. Never what that part says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from goodpractice.checking.passages import Passage
from goodpractice.diagnostics import Rule


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a passage that breaks a rule."""

    rule: Rule
    start: int
    end: int
    name: str = field(default="", repr=False)
    """The name that is in it, where it is one: it may stand elsewhere in the file as well."""


Finder = Callable[[Passage, frozenset[str]], Iterator[Found]]
"""Finds one kind of thing in a passage; also given the words this knowledge base is about, in small letters."""
