"""What readers can say of their own place, so that entries from places like it come first: declared by vocabularies."""

from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from goodpractice.model.parts import Part
from goodpractice.model.values import LONGEST_NAME, Number, Text, WholeNumber

TermId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=LONGEST_NAME)]
Weight = Annotated[WholeNumber, Field(ge=1, le=10)]


class Band(Part):
    """A range of a measure, such as large: readers know it of their own place better than the number."""

    id: TermId
    """Its permanent name in addresses: small letters, digits and hyphens."""
    label: Text
    """What people read."""
    up_to: Number | None = None
    """The most that falls into it; the last band has none."""


class OwnTerm(Part):
    """How readers say of their own place which term holds of it."""

    label: Text
    """What is asked and compared, in the small letters of a sentence, such as `phase`."""
    weight: Weight
    """How much it counts, from 1 to 10, when an entry agrees in it."""
    terms: tuple[TermId, ...] = ()
    """The terms to choose from, where not all of the others can be one place's own."""
    wider: tuple[TermId, ...] = ()
    """Terms too wide to be one place's own, such as all phases: an entry that carries one agrees by half."""
    help: Text | None = None
    """What helps to choose, in one sentence."""


class OwnBand(Part):
    """How readers say of their own place how much of a measure it has."""

    label: Text
    """What is asked and compared, in the small letters of a sentence, such as `size`."""
    weight: Weight
    """How much it counts, from 1 to 10, when an entry falls into the same band; in the next one it counts half."""
    bands: tuple[Band, ...]
    """The ranges to choose from, the smallest first."""
    help: Text | None = None
    """What helps to choose, in one sentence; also whose ranges they are."""

    @model_validator(mode="after")
    def _rises(self) -> Self:
        if len(self.bands) < 2:
            raise PydanticCustomError("two_bands", "nothing to choose")
        limits = [each.up_to for each in self.bands[:-1]]
        known = [limit for limit in limits if limit is not None]
        if self.bands[-1].up_to is not None or len(known) < len(limits) or any(a >= b for a, b in pairwise(known)):
            raise PydanticCustomError("bands_rise", "not in order")
        return self

    def band_of(self, value: float) -> int:
        """Return the number of the band into which a value falls, counted from 0."""
        limits = (each.up_to for each in self.bands)
        return next(number for number, limit in enumerate(limits) if limit is None or value <= limit)
