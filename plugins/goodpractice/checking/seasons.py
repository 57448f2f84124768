"""The times of the year, as written: every term they name exists, and entries can carry it."""

from collections.abc import Iterator, Mapping
from itertools import islice

from goodpractice.checking.fields import check_fields
from goodpractice.checking.mends.of_names import mend_name
from goodpractice.checking.mends.tokens import without_item
from goodpractice.checking.subject import Subject
from goodpractice.diagnostics import MOST_TOLD, Diagnostic, Place, closest, near_miss, shortened
from goodpractice.model.seasons import Season, Seasons
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.reading.document import Document, Scalar, Sequence
from goodpractice.reading.document import Mapping as MappingNode
from goodpractice.rules_of_content import DOUBLED_TERM, INCONSISTENT, UNKNOWN_REFERENCE


def check_seasons(
    document: Document, vocabularies: Mapping[str, Vocabulary], unknown: frozenset[str]
) -> tuple[tuple[Season, ...], list[Diagnostic]]:
    """Return the seasons a document holds, in the order of the file, and what is wrong with it.

    `unknown` are the vocabularies that have a file and do not hold: nobody can say which terms they have.
    """
    value, found = check_fields(Subject(document, Seasons, "list of times of the year", {}, {}), Seasons, {})
    wrong = list(islice(_check_terms(document, vocabularies, unknown), MOST_TOLD))
    return (value.seasons if value and not wrong else ()), [*found, *wrong]


def _terms(document: Document) -> Iterator[tuple[Scalar, str, bool]]:
    """Yield each term that a season names, and whether that season has named it before."""
    seasons = document.root.get("seasons")
    for season in seasons.items if isinstance(seasons, Sequence) else ():
        named = season.get("terms") if isinstance(season, MappingNode) else None
        seen: set[str] = set()
        for node in named.items if isinstance(named, Sequence) else ():
            if isinstance(node, Scalar) and isinstance(node.value, str) and not node.told:
                term = node.written.strip()
                yield node, term, term in seen
                seen.add(term)


def _check_terms(
    document: Document, vocabularies: Mapping[str, Vocabulary], unknown: frozenset[str]
) -> Iterator[Diagnostic]:
    known = [f"{key}/{term.id}" for key, each in vocabularies.items() if each.used_by for term in each.terms]
    for node, name, again in _terms(document):
        key, _, term_id = name.partition("/")
        vocabulary = vocabularies.get(key)
        if key in unknown:
            continue
        mend = without_item(document, node) if again else ()
        if again:
            rule, message, hint = DOUBLED_TERM, f"`{shortened(name)}` stands here twice.", "Delete one of the two."
        elif vocabulary is None or vocabulary.term(term_id) is None:
            guess = _meant(name, known)
            mend = mend_name(document, node, _surely_meant(name, known))
            rule, message = UNKNOWN_REFERENCE, f"There is no term `{shortened(name)}`."
            hint = f"Did you mean `{guess}`?" if guess else "Write `vocabulary/term`."
        elif not vocabulary.used_by:
            rule, message = INCONSISTENT, f"No entry can carry `{shortened(name)}`."
            hint = "Name a term of a vocabulary that says in `used_by` which entries carry it."
        else:
            continue
        yield document.broken(rule, Place(document.path, node.line, node.column), message, hint, mend)


def _meant(name: str, known: list[str]) -> str | None:
    """Return the term somebody meant: the one of that id, whatever its vocabulary, or one that is spelt alike."""
    same = [each for each in known if each.rpartition("/")[2] == name.rpartition("/")[2]]
    return same[0] if same else closest(name, known)


def _surely_meant(name: str, known: list[str]) -> str | None:
    """Return the term that a name can only be a slip for, or None where somebody must be asked."""
    same = [each for each in known if each.rpartition("/")[2] == name]
    return same[0] if len(same) == 1 else near_miss(name, known)
