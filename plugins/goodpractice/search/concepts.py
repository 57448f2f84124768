"""What a term of a vocabulary is called: its names in queries and texts, so that one name finds the others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from goodpractice.model.entry import Kind
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.search.words import stems

KIND = "kind"
"""The facet of the types of entry, and what their concepts begin with."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A term with more than one name."""

    key: str
    """Its vocabulary and id, as `vocabulary/term`."""
    label: str
    names: tuple[str, ...]
    """What else means the same: in a text it counts as the concept, in a query it asks for it."""
    narrower: tuple[str, ...]
    """What only asks for it."""

    @property
    def token(self) -> str:
        """How the index writes the concept: no word starts with an equals sign."""
        return f"={self.key}"


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept found in a sequence of stems."""

    start: int
    length: int
    concept: int
    """Its number in the list of concepts."""
    same: bool
    """Whether the words mean the concept itself, and not only something narrower."""


@dataclass(frozen=True)
class Concepts:
    """All concepts of a knowledge base, and the phrases by which they are found."""

    concepts: tuple[Concept, ...]

    @cached_property
    def tokens(self) -> frozenset[str]:
        """How the index writes the concepts."""
        return frozenset(concept.token for concept in self.concepts)

    @cached_property
    def phrases(self) -> Mapping[tuple[str, ...], tuple[tuple[int, bool], ...]]:
        """The stems of each name, to the concepts it names and whether it means the same."""
        found: dict[tuple[str, ...], dict[int, bool]] = {}
        for number, concept in enumerate(self.concepts):
            for name in (concept.label, *concept.names):
                found.setdefault(tuple(stems(name)), {})[number] = True
            for name in concept.narrower:
                found.setdefault(tuple(stems(name)), {}).setdefault(number, False)
        found.pop((), None)
        return {phrase: tuple(sorted(named.items())) for phrase, named in sorted(found.items())}

    @cached_property
    def _lengths(self) -> Mapping[str, tuple[int, ...]]:
        """By the first stem of a phrase, how long the phrases are that begin so, the longest first."""
        lengths: dict[str, set[int]] = {}
        for phrase in self.phrases:
            lengths.setdefault(phrase[0], set()).add(len(phrase))
        return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    def mentions(self, text: Sequence[str]) -> Iterator[Mention]:
        """Yield every concept named in a sequence of stems, in the order of the text; no name within a longer one."""
        covered = 0
        for start, first in enumerate(text):
            for length in self._lengths.get(first, ()):
                end = start + length
                named = self.phrases.get(tuple(text[start:end]), ()) if covered < end <= len(text) else ()
                if named:
                    covered = end
                    yield from (Mention(start, length, concept, same) for concept, same in named)
                    break


def concepts_of(vocabularies: Iterable[Vocabulary], kinds: Iterable[Kind] = ()) -> Concepts:
    """Return the concepts of some vocabularies, in their order, and those of some types of entry.

    They are the terms that have other names than their label, and the types by their name.
    """
    named = (
        Concept(f"{vocabulary.key}/{term.id}", term.label, term.synonyms, term.narrower_words)
        for vocabulary in vocabularies
        for term in vocabulary.terms
        if term.synonyms or term.narrower_words
    )
    types = (Concept(f"{KIND}/{kind.name}", kind.one.capitalize(), (kind.many,), ()) for kind in kinds)
    return Concepts((*named, *types))
