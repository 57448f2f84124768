"""Vocabularies against one another: every name leads somewhere, and nothing is named twice or in a circle."""

import re
from collections.abc import Iterator, Mapping

from goodpractice.checking.mends.tokens import Mends, instead
from goodpractice.checking.phrases import listed, with_article
from goodpractice.checking.profiles import check_profile
from goodpractice.diagnostics import Diagnostic, Rule, closest, near_miss, shortened
from goodpractice.model.kinds import entry_types
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.reading.document import Document, Node, Scalar, Steps, child
from goodpractice.rules_of_content import DOUBLED_ADDRESS, INCONSISTENT, UNKNOWN_REFERENCE
from goodpractice.search.concepts import KIND

_ASKED = re.compile(r"Did you mean `([^`]+)`\?")
_Broken = tuple[Rule, Steps, str, str]


def check_vocabularies(
    vocabularies: Mapping[str, Vocabulary],
    documents: Mapping[str, Document],
    kinds: frozenset[str],
    unknown: frozenset[str],
) -> Iterator[Diagnostic]:
    """Yield what is wrong within and between vocabularies; `unknown` are those whose file does not hold."""
    broader = {
        f"{key}/{term.id}": term.broader for key, vocabulary in vocabularies.items() for term in vocabulary.terms
    }
    for key, vocabulary in vocabularies.items():
        document = documents[key]
        found = (
            *_check_types(vocabulary, kinds),
            *_check_crossing(vocabulary, vocabularies, unknown),
            *_check_terms(vocabulary, broader),
            *_check_measures(vocabulary),
            *check_profile(vocabulary),
        )
        for rule, steps, message, hint in found:
            yield document.broken(rule, document.place(steps), message, hint, _mend(document, steps, hint))


def _mend(document: Document, steps: Steps, hint: str) -> Mends:
    """Return the change into the name that a hint asks for, where what is written can only be a slip for it."""
    node: Node | None = document.root
    for step in steps:
        node = child(node, step) if node is not None else None
    guess = _ASKED.fullmatch(hint)
    if guess is None or not isinstance(node, Scalar):
        return ()
    sure = guess[1].rpartition("/")[2] == node.written or near_miss(node.written, (guess[1],))
    return instead(document, node, guess[1]) if sure else ()


def _check_types(vocabulary: Vocabulary, kinds: frozenset[str]) -> Iterator[_Broken]:
    for field in ("used_by", "required_by"):
        for number, kind in enumerate(getattr(vocabulary, field)):
            if kind not in kinds:
                guess = closest(kind, kinds)
                hint = f"Did you mean `{guess}`?" if guess else f"Types are {', '.join(sorted(kinds))}."
                message = f"There is no type of entry called `{shortened(kind)}`."
                yield UNKNOWN_REFERENCE, (field, number), message, hint
            elif kind not in vocabulary.used_by:
                message = f"`required_by` names `{kind}`, and `used_by` does not."
                yield INCONSISTENT, (field, number), message, f"Add `{kind}` to `used_by`, or delete it here."
    if vocabulary.key == KIND:
        message = f"Readers filter by `{KIND}` already: it is the type of an entry."
        yield DOUBLED_ADDRESS, ("key",), message, "Give the vocabulary another key."
    for model in (entry_types()[kind] for kind in vocabulary.used_by if kind in kinds):
        if vocabulary.key in model.model_fields:
            message = f"`{vocabulary.key}` is a field of {with_article(model.kind.one)} already."
            yield DOUBLED_ADDRESS, ("key",), message, "Give the vocabulary another key."
            return


def _check_crossing(
    vocabulary: Vocabulary, vocabularies: Mapping[str, Vocabulary], unknown: frozenset[str]
) -> Iterator[_Broken]:
    key = vocabulary.crossed_with
    if key is None or key in unknown:
        return
    other = vocabularies.get(key)
    others = sorted(key for key, each in vocabularies.items() if each.terms and key != vocabulary.key)
    if key == vocabulary.key:
        message = "A vocabulary cannot be crossed with itself."
        yield INCONSISTENT, ("crossed_with",), message, "Name another vocabulary, or delete the field."
    elif other is None:
        guess = closest(key, others)
        hint = f"Did you mean `{guess}`?" if guess else f"Use one of {listed(others)}, or delete the field."
        yield UNKNOWN_REFERENCE, ("crossed_with",), f"There is no vocabulary `{shortened(key)}`.", hint
    elif not (vocabulary.terms and other.terms):
        message = f"`{key}` and `{vocabulary.key}` must both have terms to be crossed."
        yield INCONSISTENT, ("crossed_with",), message, "Name a vocabulary with terms, or delete the field."
    elif not set(vocabulary.used_by) & set(other.used_by):
        message = f"No type of entry carries both `{vocabulary.key}` and `{key}`."
        yield INCONSISTENT, ("crossed_with",), message, "Add a type to the `used_by` of both, or delete the field."
    if vocabulary.term("matrix"):
        number = next(number for number, term in enumerate(vocabulary.terms) if term.id == "matrix")
        message = "The page of the term `matrix` would stand where the page of the pairs stands."
        yield DOUBLED_ADDRESS, ("terms", number, "id"), message, "Give the term another id, or delete `crossed_with`."


def _check_terms(vocabulary: Vocabulary, broader: Mapping[str, str | None]) -> Iterator[_Broken]:
    seen: set[str] = set()
    told: set[str] = set()
    for number, term in enumerate(vocabulary.terms):
        if term.id in seen:
            message = f"The term `{term.id}` is here a second time."
            yield DOUBLED_ADDRESS, ("terms", number, "id"), message, "Give each term an id of its own."
        if term.id == "index":
            message = "The page of the term `index` would stand where the list of all terms stands."
            yield DOUBLED_ADDRESS, ("terms", number, "id"), message, "Give the term another id."
        seen.add(term.id)
        if term.broader is None:
            continue
        steps = ("terms", number, "broader")
        if term.broader not in broader:
            within = f"{vocabulary.key}/{term.broader}"
            guess = within if within in broader else closest(term.broader, broader)
            hint = f"Did you mean `{guess}`?" if guess else "Write `vocabulary/term`."
            yield UNKNOWN_REFERENCE, steps, f"There is no term `{shortened(term.broader)}`.", hint
        elif circle := _circle(f"{vocabulary.key}/{term.id}", broader) - told:
            told |= circle
            message = f"`{term.id}` would be broader than itself."
            yield INCONSISTENT, steps, message, "Delete `broader` where the circle should end."


def _circle(term: str, broader: Mapping[str, str | None]) -> set[str]:
    """Return a term and its broader terms where it is one of them itself, else nothing."""
    passed: set[str] = set()
    step = broader.get(term)
    while step is not None and step not in passed:
        passed.add(step)
        step = broader.get(step)
    return passed if term in passed else set()


def _check_measures(vocabulary: Vocabulary) -> Iterator[_Broken]:
    seen: set[str] = set()
    for number, measure in enumerate(vocabulary.measures):
        if measure.id in seen:
            message = f"The measure `{measure.id}` is here a second time."
            yield DOUBLED_ADDRESS, ("measures", number, "id"), message, "Give each measure an id of its own."
        seen.add(measure.id)
        if measure.minimum > measure.maximum:
            message = f"No number is at least {measure.minimum:.15g} and at most {measure.maximum:.15g}."
            yield INCONSISTENT, ("measures", number, "minimum"), message, "Check `minimum` and `maximum`."
