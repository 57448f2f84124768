"""Case studies: what somebody did, what changed, and what did not work."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from goodpractice.model.entry import Kind, Record
from goodpractice.model.marks import Refers, Searchable
from goodpractice.model.partial_date import PartialDate, When
from goodpractice.model.parts import Part
from goodpractice.model.values import Number, Text, WholeNumber


class Impact(Part):
    """One figure about what changed."""

    measure: Text
    """What was measured."""
    unit: Text
    """What the numbers count: percent, percentage points, days, pupils and so on."""
    before: Number | None = None
    """The figure before."""
    after: Number | None = None
    """The figure after."""
    change: Number | None = None
    """The change, with its sign, where the source gives no before and after."""
    when: Text | None = None
    """The period or the dates the figure is about."""
    cohort: Annotated[WholeNumber, Field(ge=1)] | None = None
    """How many people the figure is about."""
    comparison: Text | None = None
    """What the figure is compared with."""
    note: Text | None = None
    """What else a reader needs in order to judge it."""

    @property
    def moved(self) -> float:
        """By how much it changed, with its sign; 0 where it did not or where that is unknown."""
        if self.change is not None:
            return self.change
        return round(self.after - self.before, 10) if self.before is not None and self.after is not None else 0

    @model_validator(mode="after")
    def _has_a_figure(self) -> Self:
        if self.after is None and self.change is None:
            raise PydanticCustomError("impact_figure", "no figure")
        return self


class CaseStudy(Record):
    """What somebody did, why, what changed, and what others would need in order to do the same."""

    kind: ClassVar[Kind] = Kind(
        one="case study",
        many="case studies",
        compared=("evidence_note", "cost_note", "staff_time", "started", "ended", "impact", "What did not work"),
    )
    sections: ClassVar[tuple[str, ...]] = (
        "Why it was needed",
        "What was done",
        "What changed",
        "What did not work",
        "What others would need",
    )

    organisation: Annotated[Text, Searchable(2)]
    """Who did it."""
    started: When | None = None
    """When it began: 2024-05-15, 2024-05, 2024 or the academic year 2023/24."""
    ended: When | None = None
    """When it ended, if it has."""
    written: When | None = None
    """When the account of it was written or published."""
    written_by: Literal["editors", "organisation"]
    """Who wrote this entry: the editors from published sources, or the organisation itself."""
    consent: bool = False
    """For an organisation's own story: those who answer for it agree that it is published."""
    anonymised: bool = False
    """For an organisation's own story: nobody can be recognised in it."""
    evidence_note: Text | None = None
    """What a reader should know about how the result was found."""
    impact: tuple[Impact, ...] = ()
    """What changed, in figures, one row a figure."""
    cost_note: Text | None = None
    """What it cost, in words."""
    staff_time: Text | None = None
    """What it took of people's time."""
    hub: Annotated[str | None, Refers(("hub",), "The hub it belongs to", "It belongs to this hub")] = None
    """The hub it belongs to."""
    webinars: Annotated[tuple[str, ...], Refers(("webinar",), "Recorded, and about this", "What it tells of")] = ()
    """Recorded sessions about it."""
    related: Annotated[
        tuple[str, ...], Refers(("case-study",), "Named here as related", "It names this one as related")
    ] = ()
    """Other case studies a reader should see beside this one."""

    @property
    def dated(self) -> PartialDate | None:
        """When it was written, else when it began."""
        return self.written or self.started

    @property
    def byline(self) -> str:
        """Who did it."""
        return self.organisation

    @model_validator(mode="after")
    def _answers_for_itself(self) -> Self:
        if self.written_by == "editors" and not self.sources:
            raise PydanticCustomError("editors_need_sources", "no sources")
        if self.written_by == "organisation" and not (self.consent and self.anonymised):
            raise PydanticCustomError("own_story_needs_consent", "no consent")
        return self
