"""How many of some entries carry each term: the choices that lists and pages of terms show beside them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from goodpractice.model.entry import Entry
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.site import Site


@dataclass(frozen=True, slots=True)
class Choice:
    """A term with its page and how many entries carry it."""

    label: str
    href: str
    count: int
    meaning: str = ""
    synonyms: tuple[str, ...] = ()
    narrower: tuple["Choice", ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The terms of one vocabulary that some entries carry."""

    key: str
    label: str
    choices: Sequence[Choice]


def counted(
    site: Site,
    vocabularies: Iterable[Vocabulary],
    entries: Sequence[Entry],
    link: Callable[[Vocabulary, str, int], str],
) -> Iterator[Group]:
    """Yield the terms of each vocabulary that some entries carry, the most frequent first.

    `link` gives the address of a term from its vocabulary, its id and its count; the empty one leaves it out.
    """
    for vocabulary in vocabularies:
        counts = site.knowledge_base.counts(vocabulary.key, entries)
        common = sorted((-count, vocabulary.label_of(each), each) for each, count in counts.items())
        linked = ((label, link(vocabulary, each, -count), -count) for count, label, each in common)
        choices = [Choice(label, href, count) for label, href, count in linked if href]
        if choices:
            yield Group(vocabulary.key, vocabulary.label_many, choices)
