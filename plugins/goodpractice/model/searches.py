"""Searches that must hold: what people type, and what they should find; kept in one file beside the content."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from goodpractice.model.marks import Refers
from goodpractice.model.parts import Part
from goodpractice.model.values import Text, WholeNumber, Words

LOOKED_AT = 20
"""How many results of a search are looked at; hardly anybody reads further."""

Expectation = Literal["finds", "finds_any", "never"]
"""What a search can expect; each is a field of it that names entries."""


class GoldenSearch(Part):
    """What somebody types, and the entries that should be among the first results, or should not."""

    query: Annotated[Text, Field(max_length=200)]
    """What somebody types, slips of the hand and all, in at most 200 characters."""
    who: Text | None = None
    """Who would type it, and why; for those who read this file."""
    finds: Annotated[Words, Refers(())] = ()
    """Entries that must all be among the first results, as `type/id`."""
    finds_any: Annotated[Words, Refers(())] = ()
    """Entries of which at least one must be among the first results, as `type/id`."""
    never: Annotated[Words, Refers(())] = ()
    """Entries none of which may be among the first results, as `type/id`."""
    within: Annotated[WholeNumber, Field(ge=1, le=LOOKED_AT)] = 3
    """How many results count as the first, from 1 to 20; 3 unless said."""
    filters: Mapping[str, Words] = Field(default_factory=dict)
    """The filters that are set, each with a list of its terms, as in `phases: [primary]`."""

    @model_validator(mode="after")
    def _can_hold(self) -> Self:
        if not (self.finds or self.finds_any or self.never):
            raise PydanticCustomError("expects_nothing", "expects nothing")
        if len(self.finds) > self.within:
            counts = {"named": len(self.finds), "within": self.within}
            raise PydanticCustomError("more_than_fit", "more than fit", counts)
        return self

    def expected(self) -> Iterator[tuple[Expectation, tuple[str, ...]]]:
        """Yield each thing it expects: the field that says so, and the entry, or several where any of them will do."""
        yield from (("finds", (ref,)) for ref in self.finds)
        if self.finds_any:
            yield "finds_any", self.finds_any
        yield from (("never", (ref,)) for ref in self.never)


class Searches(Part):
    """What people look for and must find: `goodpractice validate` runs each of these searches."""

    searches: tuple[GoldenSearch, ...]
    """The searches, in any order."""
