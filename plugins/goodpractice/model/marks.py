"""Marks a field can carry: what the site does with it, said where the field is declared."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facet:
    """Readers can filter by this field, and each of its values has a page; the labels head the lists of them."""

    label: str
    many: str


@dataclass(frozen=True, slots=True)
class Searchable:
    """Search reads this field; a word in it counts `weight` times."""

    weight: int = 1


@dataclass(frozen=True, slots=True)
class Refers:
    """The field names other entries, as `type/id`; `kinds` are the types it may name."""

    kinds: tuple[str, ...]
    named_as: str = ""
    """What the entry it names is to this one, in a few words."""
    naming_as: str = ""
    """What this entry is to the one it names."""


@dataclass(frozen=True, slots=True)
class Given:
    """The program fills this field; a file that sets it is wrong."""

    why: str
