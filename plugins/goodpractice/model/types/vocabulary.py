"""Vocabularies: the controlled words of a knowledge base, and the fields they are the values of."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from goodpractice.model.parts import Part
from goodpractice.model.profile import OwnBand, OwnTerm, TermId
from goodpractice.model.values import LONGEST_NAME, Day, Number, Text, WebLink, Words

FieldKey = Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=LONGEST_NAME)]


class Term(Part):
    """One word of a vocabulary."""

    id: TermId
    """Its permanent name in front matter and addresses: small letters, digits and hyphens."""
    label: Text
    """What people read."""
    meaning: Text
    """What it covers, in one sentence."""
    synonyms: Words = ()
    """Words that mean the same: a search for one finds the other."""
    narrower_words: Words = ()
    """Narrower or looser words people type: they lead to this term, and this term does not lead to them."""
    broader: Text | None = None
    """The broader term it belongs to, as `vocabulary/term`."""
    code: Text | None = None
    """Its official code, where there is one."""
    source: WebLink | None = None
    """Where the word or its meaning was seen."""
    note: Text | None = None
    """What a reader should know about the term."""
    until: Day | None = None
    """The day from which what it names no longer applies: the pages of entries that carry it then say so at the top."""
    notice: Text | None = None
    """What the pages of entries that carry it say at their top."""
    setback: bool = False
    """Whether it says that something did not go as hoped: entries that tried the same lead to those that carry it."""
    discuss: Text | None = None
    """What to discuss about an entry that carries it, as a question; else the vocabulary's own question is asked."""


class Measure(Part):
    """One number that describes where an entry comes from, such as the pupils on roll."""

    id: FieldKey
    """Its name in front matter: small letters, and underscores between words."""
    label: Text
    """What people read."""
    unit: Text
    """What the number counts; percent is shown with a sign."""
    minimum: Number
    """The least it can be."""
    maximum: Number
    """The most it can be."""
    help: Text
    """What it means, in one sentence."""
    profile: OwnBand | None = None
    """How readers say it of their own place, where they can."""


class Vocabulary(Part):
    """A field of entries and its controlled values: either terms to choose from, or measures to fill in."""

    key: FieldKey
    """The field's name in front matter, and its address: small letters, and underscores between words."""
    label: Text
    """What one of its terms is called."""
    label_many: Text
    """What several are called."""
    help: Text
    """What the field says about an entry, in one sentence."""
    question: Text | None = None
    """A question the terms answer; the home page then asks it."""
    used_by: Words = ()
    """The types of entry that carry the field; none for a list of words that only explains and helps search."""
    required_by: Words = ()
    """The types of entry that must give it."""
    many: bool = True
    """Whether an entry may have several terms."""
    facet: bool = False
    """Whether readers can filter by it."""
    shown_in_lists: bool = False
    """Whether lists and search results show an entry's terms."""
    editors_reading: bool = False
    """Whether it is always the editors who link an entry to these terms, unless the organisation wrote the entry."""
    crossed_with: FieldKey | None = None
    """Another vocabulary: a page then shows how many entries carry each pair of their terms, and which none does."""
    in_figures: bool = False
    """Whether the home page says how many of its terms any entry carries."""
    badge: bool = False
    """Whether an entry's page shows its terms as badges below the summary, and says so where it has none."""
    can_be_tried: bool = False
    """Whether its terms are things that one can do: entries that share one then tell of the same attempt."""
    discuss: Text | None = None
    """What to discuss about an entry's terms, as a question that follows their labels and a colon."""
    profile: OwnTerm | None = None
    """How readers say of their own place which term holds of it, where they can."""
    search_weight: Annotated[int, Field(ge=0, le=10)] = 1
    """How much a word of its terms counts in search."""
    terms: tuple[Term, ...] = ()
    """The terms, in the order they are shown."""
    measures: tuple[Measure, ...] = ()
    """The measures, in the order they are shown."""

    @model_validator(mode="after")
    def _has_one_kind_of_value(self) -> Self:
        if bool(self.terms) == bool(self.measures):
            raise PydanticCustomError("terms_or_measures", "terms or measures")
        return self

    def term(self, term_id: str) -> Term | None:
        """Return the term of that id, or None."""
        return self._by_id.get(term_id)

    @cached_property
    def _by_id(self) -> Mapping[str, Term]:
        return {each.id: each for each in reversed(self.terms)}

    def label_of(self, term_id: str) -> str:
        """Return the label of a term, or its id where there is none."""
        term = self.term(term_id)
        return term.label if term else term_id
