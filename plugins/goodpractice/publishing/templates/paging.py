"""Long lists as several pages."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Turn:
    """A link to another page of the same list."""

    number: int
    uri: str


@dataclass(frozen=True, slots=True)
class Slice(Generic[Item]):
    """One page of a list."""

    uri: str
    number: int
    items: Sequence[Item]
    turns: tuple[Turn, ...]
    """All pages of the list, this one among them; none where there is only one."""


def pages(items: Sequence[Item], size: int, uri: Callable[[int], str]) -> Iterator[Slice[Item]]:
    """Yield the pages of a list, at least one; `uri` gives the address of each by its number."""
    count = max(1, -(-len(items) // size))
    turns = tuple(Turn(number, uri(number)) for number in range(1, count + 1)) if count > 1 else ()
    for number in range(1, count + 1):
        near = tuple(turn for turn in turns if turn.number in (1, count) or abs(turn.number - number) <= 2)
        yield Slice(uri(number), number, items[(number - 1) * size : number * size], near)
