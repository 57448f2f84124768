"""What an editor has accepted with a reason, and what may still be shown of a file that says too much."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from goodpractice.checking.privacy.guard import Guarded, guard
from goodpractice.diagnostics import Diagnostic, Rule
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.reading.document import Document
from goodpractice.rules import ALL_RULES
from goodpractice.rules_of_privacy import ACCEPTABLE, NOT_ACCEPTABLE, PRIVATE, UNUSED_ACCEPTANCE

_SHORTEST_SECRET = 4
"""Shorter parts of a text are too common to be looked for elsewhere."""


@dataclass(frozen=True, slots=True)
class _Accepted:
    """One acceptance as it is written: its number in the list, the rule it names and the mark of the passage."""

    number: int
    code: str
    mark: str


def guard_files(
    documents: Iterable[Document], captions: Mapping[str, tuple[str, ...]], vocabularies: Iterable[Vocabulary]
) -> tuple[tuple[Diagnostic, ...], tuple[Guarded, ...]]:
    """Return what is told of files that may give away a person, and all that was found and not accepted in them.

    `captions` are the lines of captions files by their paths; what may be private in them is accepted in the entry that
    names them.
    """
    known = frozenset(_words(vocabularies))
    found = {path: guard(path, lines, known) for path, lines in captions.items()}
    told: list[Diagnostic] = []
    left: list[Guarded] = []
    for document in documents:
        beside = _captions_of(document)
        here = (*guard(document.path, document.lines, known), *found.pop(beside, ()))
        accepted = tuple(_accepted(document))
        wanted = {(each.code, each.mark) for each in accepted}
        left += [each for each in here if (each.diagnostic.code, each.mark) not in wanted]
        told += _wrong_acceptances(document, accepted, {(each.diagnostic.code, each.mark) for each in here})
    left += [each for some in found.values() for each in some]
    return (*told, *(each.diagnostic for each in left)), tuple(left)


def masked(found: Iterable[Diagnostic], guarded: Iterable[Guarded]) -> Iterator[Diagnostic]:
    """Yield diagnostics; where a person may be recognised they show nothing that stands there, and advice waits."""
    rules = {rule.code: rule for rule in ALL_RULES}
    lines: set[tuple[str, int]] = set()
    secrets: set[str] = set()
    for one in guarded:
        lines |= {(one.diagnostic.path, line) for line in one.lines}
        secrets |= {one.secret} if len(one.secret) >= _SHORTEST_SECRET else set()
    for each in found:
        shown = f"{each.message} {each.hint} {each.source}"
        here = (each.path, each.line) in lines or any(secret in shown for secret in secrets)
        if not here or each.code in PRIVATE:
            yield each
        elif each.severity != "advice":
            yield _without_words(each, rules[each.code])


def _without_words(diagnostic: Diagnostic, rule: Rule) -> Diagnostic:
    """Return a diagnostic with the words of its rule in place of those of the file."""
    return replace(diagnostic, message=rule.why, hint=f"Write it as in this example: {rule.right}", source="")


def _wrong_acceptances(
    document: Document, accepted: Iterable[_Accepted], found: set[tuple[str, str]]
) -> Iterator[Diagnostic]:
    for each in accepted:
        place = document.place(("accepted", each.number))
        if each.code not in ACCEPTABLE:
            hint = "Mend what was found, and delete this acceptance."
            yield NOT_ACCEPTABLE.at(place, "Only a warning of what may be private can be accepted.", hint)
        elif (each.code, each.mark) not in found:
            hint = "Delete it; if the warning comes again, read the passage and accept it with its new mark."
            yield UNUSED_ACCEPTANCE.at(place, "No passage here has this mark: it was changed, or is gone.", hint)


def _accepted(document: Document) -> Iterator[_Accepted]:
    written = document.plain().get("accepted")
    for number, each in enumerate(written if isinstance(written, tuple) else ()):
        if isinstance(each, Mapping) and str(each.get("reason") or "").strip():
            yield _Accepted(number, str(each.get("code")), str(each.get("mark")))


def _captions_of(document: Document) -> str:
    folder = document.path.rpartition("/")[0]
    return f"{folder}/{document.plain().get('captions')}"


def _words(vocabularies: Iterable[Vocabulary]) -> Iterator[str]:
    """Yield the words of terms and their synonyms, in small letters."""
    for vocabulary in vocabularies:
        for term in vocabulary.terms:
            for text in (term.label, *term.synonyms):
                yield from text.casefold().replace("-", " ").split()
