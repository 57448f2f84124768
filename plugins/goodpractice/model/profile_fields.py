"""What makes two places alike: the fields readers can say of their own, and what an entry says in each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from goodpractice.model.entry import Entry, Kind
from goodpractice.model.profile import OwnBand, OwnTerm
from goodpractice.model.types.vocabulary import Measure, Vocabulary


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader can choose, or what is too wide to be chosen."""

    id: str
    label: str


@dataclass(frozen=True)
class ProfileField:
    """A field that readers can say of their own place."""

    vocabulary: Vocabulary
    measure: Measure | None
    """The measure whose bands are chosen from; None where terms are."""
    own: OwnTerm | OwnBand
    choices: tuple[Choice, ...]
    wider: tuple[Choice, ...] = ()

    @property
    def key(self) -> str:
        """Its name in addresses: the key of the vocabulary, and of a measure the id behind a hyphen."""
        return f"{self.vocabulary.key}-{self.measure.id}" if self.measure else self.vocabulary.key

    @property
    def is_banded(self) -> bool:
        """Whether the choices are bands, of which neighbours are half alike."""
        return self.measure is not None

    def is_carried_by(self, kind: Kind) -> bool:
        """Return whether entries of a type can state it."""
        return kind.name in self.vocabulary.used_by

    def values_of(self, entry: Entry) -> tuple[int, ...]:
        """Return what an entry says: the numbers of choices, counted from 1, and of wider terms, from -1 down.

        Nothing where it does not state the field: terms that are neither say nothing about a place.
        """
        if self.measure is not None and isinstance(self.own, OwnBand):
            value = entry.measures.get(self.vocabulary.key, {}).get(self.measure.id)
            return () if value is None else (self.own.band_of(value) + 1,)
        carried = entry.terms.get(self.vocabulary.key, ())
        return tuple(sorted(self._numbers[term] for term in carried if term in self._numbers))

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        chosen = {each.id: number for number, each in enumerate(self.choices, start=1)}
        return chosen | {each.id: -number for number, each in enumerate(self.wider, start=1)}


def profile_fields(vocabularies: Iterable[Vocabulary]) -> tuple[ProfileField, ...]:
    """Return the fields readers can say of their own place, those that count most first."""
    found = (each for vocabulary in vocabularies if vocabulary.used_by for each in _fields(vocabulary))
    return tuple(sorted(found, key=lambda each: -each.own.weight))


def _fields(vocabulary: Vocabulary) -> Iterator[ProfileField]:
    own = vocabulary.profile
    if own is not None and vocabulary.terms:
        choices = (each for each in vocabulary.terms if _is_chosen_from(own, each.id))
        yield ProfileField(
            vocabulary,
            None,
            own,
            tuple(Choice(each.id, each.label) for each in choices),
            tuple(Choice(each, vocabulary.label_of(each)) for each in own.wider),
        )
    for measure in vocabulary.measures:
        if measure.profile is not None:
            bands = tuple(Choice(band.id, band.label) for band in measure.profile.bands)
            yield ProfileField(vocabulary, measure, measure.profile, bands)


def _is_chosen_from(own: OwnTerm, term_id: str) -> bool:
    return term_id in own.terms if own.terms else term_id not in own.wider
