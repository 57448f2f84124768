"""What every entry is: a frozen value with a title, a place in the site and the coded fields of its knowledge base."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from goodpractice.model.marks import Facet, Given, Refers, Searchable
from goodpractice.model.partial_date import PartialDate
from goodpractice.model.parts import Acceptance, Contact, Resource, Source
from goodpractice.model.values import Day, OldAddress, Status, Text, Words

REVIEW_AFTER = timedelta(days=2 * 365)
"""How long an entry is taken to be true when nobody says otherwise: two years."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The names of a type of entry: everything else that names it is derived from these."""

    one: str
    """What one is called, such as `case study`."""
    many: str
    """What several are called; also the folder (`case_studies`) and the address (`case-studies`)."""
    ending: str = ".md"
    """The ending of its files."""
    beside: tuple[str, ...] = ()
    """Endings of files that may stand beside its own, such as captions."""
    hosted: bool = False
    """Whether the host renders its pages itself; then it has no pages of ours."""

    search_share: float = 1.0
    """How much one counts in search beside entries of other types, from 0 to 1."""
    directory_by: tuple[str, ...] = ()
    """The vocabularies by whose terms readers find theirs in a directory, the one that groups it first."""
    compared: tuple[str, ...] = ()
    """Fields and sections to show where several are put side by side, beside the coded fields; none where none are."""

    @property
    def name(self) -> str:
        """The type in references and commands, such as `case-study`."""
        return self.one.replace(" ", "-")

    @property
    def folder(self) -> str:
        """The folder its files stand in."""
        return "docs" if self.hosted else self.many.replace(" ", "_")

    @property
    def address(self) -> str:
        """The folder of its pages on the site; nothing for pages that stand at the root."""
        return "" if self.hosted else self.many.replace(" ", "-")


class Entry(BaseModel):
    """An entry of the knowledge base."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)
    kind: ClassVar[Kind]
    sections: ClassVar[tuple[str, ...]] = ()
    """The headings its body must have, in order; none where the body is free or there is none."""

    id: Annotated[str, Given("it is the name of the file")]
    """The file's name without its ending."""
    path: Annotated[str, Given("it is where the file stands")]
    """The file, from the root of the knowledge base."""
    body: Annotated[str, Given("it is the text below the front matter"), Searchable()] = ""
    """The text below the front matter, as Markdown."""
    terms: Annotated[Mapping[str, tuple[str, ...]], Given("each vocabulary is a field of its own")] = Field(
        default_factory=dict
    )
    """The terms of each coded field: field key to term ids."""
    measures: Annotated[Mapping[str, Mapping[str, float]], Given("each set of measures is a field of its own")] = Field(
        default_factory=dict
    )
    """The values of each set of measures: field key to measure id to number."""

    title: Annotated[Text, Searchable(3), Field(max_length=120)]
    """The name of the entry, plain and short, as it stands in lists."""
    summary: Annotated[Text, Searchable(2), Field(max_length=300)]
    """What it is and what is known of it, in at most 300 characters."""

    @cached_property
    def ref(self) -> str:
        """The entry's name in references: `type/id`."""
        return f"{self.kind.name}/{self.id}"

    @property
    def dated(self) -> PartialDate | None:
        """The date by which entries of this type are put in order, newest first; None where it is unknown."""
        return None

    @property
    def byline(self) -> str:
        """Who is behind it, in a few words; empty where that says nothing."""
        return ""

    @property
    def searchable(self) -> bool:
        """Whether search has it."""
        return True

    @property
    def own_lines(self) -> tuple[str, ...]:
        """Its text where the type keeps it in fields and not in a body: one block a line."""
        return ()

    @classmethod
    def written_fields(cls) -> Iterator[tuple[str, FieldInfo]]:
        """Yield the fields a file may set, by name, in the order they are declared."""
        for name, field in cls.model_fields.items():
            if not any(isinstance(mark, Given) for mark in field.metadata):
                yield name, field

    @classmethod
    def given_fields(cls) -> Mapping[str, str]:
        """Return the fields a file may not set, and why."""
        return {
            name: mark.why
            for name, field in cls.model_fields.items()
            for mark in field.metadata
            if isinstance(mark, Given)
        }

    @classmethod
    def search_weights(cls) -> Mapping[str, int]:
        """Return the fields search reads and how much a word in each counts."""
        return {
            name: mark.weight
            for name, field in cls.model_fields.items()
            for mark in field.metadata
            if isinstance(mark, Searchable)
        }

    @classmethod
    def facet_fields(cls) -> Mapping[str, Facet]:
        """Return the fields readers can filter by, beside the coded ones."""
        return {
            name: mark for name, field in cls.model_fields.items() for mark in field.metadata if isinstance(mark, Facet)
        }

    @classmethod
    def reference_fields(cls) -> Mapping[str, tuple[str, ...]]:
        """Return the fields that name other entries, and the types each may name; none means any."""
        return {name: mark.kinds for name, mark in cls.reference_marks().items()}

    @classmethod
    def reference_marks(cls) -> Mapping[str, Refers]:
        """Return the fields that name other entries, with what they say of them."""
        return {
            name: mark
            for name, field in cls.model_fields.items()
            for mark in field.metadata
            if isinstance(mark, Refers)
        }


class Record(Entry):
    """An entry somebody answers for: it has sources, a status and a day by which it is read again."""

    sources: tuple[Source, ...] = ()
    """What it was written from."""
    resources: tuple[Resource, ...] = ()
    """What can be taken away from it."""
    contact: Contact | None = None
    """Whom to ask."""
    caution: Text | None = None
    """What a reader should be careful about, in plain words."""
    inferred: Words = ()
    """The names of the fields above that are the editors' reading and not stated in a source."""
    reviewed: Day
    """The day on which somebody last read the entry and found it true."""
    review_by: Day | None = None
    """The day by which it should be read again; two years after `reviewed` unless said here."""
    status: Status = "current"
    """Whether it still stands: current, superseded (then `superseded_by` says by what) or archived."""
    superseded_by: Annotated[str | None, Refers((), "It replaces this one", "This one replaces it")] = None
    """The entry that replaces this one, as `type/id`."""
    old_addresses: tuple[OldAddress, ...] = ()
    """Addresses this entry had before, from the root of the site, as case-studies/its-former-name/; they lead here."""
    accepted: tuple[Acceptance, ...] = ()
    """Warnings of what may be private that an editor has read and accepted, each with the reason."""

    @property
    def review_due(self) -> date:
        """The day by which the entry should be read again."""
        return self.review_by or self.reviewed + REVIEW_AFTER
