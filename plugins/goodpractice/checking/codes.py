"""The coded fields of a document: each value against its vocabulary, each measure against its range."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from goodpractice.checking.subject import kind_of, with_article
from goodpractice.diagnostics import Diagnostic, Place, closest
from goodpractice.model.entry import Kind
from goodpractice.model.types.vocabulary import Measure, Vocabulary
from goodpractice.reading.document import Document, Node, Scalar, Sequence, as_plain
from goodpractice.reading.document import Mapping as MappingNode
from goodpractice.rules import (
    DOUBLED_TERM,
    MISSING_FIELD,
    OUT_OF_RANGE,
    UNKNOWN_FIELD,
    UNKNOWN_TERM,
    WRONG_TYPE,
)

Value = TypeVar("Value")


def check_codes(
    document: Document, kind: Kind, vocabularies: Mapping[str, Vocabulary]
) -> tuple[dict[str, tuple[str, ...]], dict[str, dict[str, float]], list[Diagnostic]]:
    """Return the terms and the measures of a document by field, and what is wrong with them."""
    terms: dict[str, tuple[str, ...]] = {}
    measures: dict[str, dict[str, float]] = {}
    mistakes: list[Diagnostic] = []
    for key, vocabulary in vocabularies.items():
        if kind.name not in vocabulary.used_by:
            continue
        node = document.root.get(key)
        if node is None or (isinstance(node, Scalar) and node.value is None):
            mistakes.extend(_missing(document, kind, vocabulary))
        elif vocabulary.measures:
            measures[key] = dict(_collect(_measures(document, node, vocabulary), mistakes))
        else:
            terms[key] = tuple(_collect(_terms(document, node, vocabulary), mistakes))
    return terms, measures, mistakes


def _collect(found: Iterator[Value | Diagnostic], mistakes: list[Diagnostic]) -> Iterator[Value]:
    for each in found:
        if isinstance(each, Diagnostic):
            mistakes.append(each)
        else:
            yield each


def _missing(document: Document, kind: Kind, vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    key = vocabulary.key
    if kind.name not in vocabulary.required_by or document.unreadable & {key, "*"}:
        return
    if any(closest(name, [key]) for name in document.root.keys() if name != key):  # noqa: SIM118  # ours, not a dict
        return  # it is there under a misspelt name, which is told as such
    examples = ", ".join(f"`{term.id}`" for term in vocabulary.terms[:4])
    message = f"The field `{key}` is missing; {with_article(kind.one)} needs it."
    place = document.place((key,), of_key=True) if document.root.get(key) else Place(document.path)
    yield document.broken(MISSING_FIELD, place, message, f"Add `{key}:`. {vocabulary.help} For example {examples}.")


def _terms(document: Document, node: Node, vocabulary: Vocabulary) -> Iterator[str | Diagnostic]:
    key = vocabulary.key
    if vocabulary.many and not isinstance(node, Sequence):
        written = node.written if isinstance(node, Scalar) else "one, another"
        message = f"`{key}` should be a list, but it is {kind_of(as_plain(node))}."
        hint = f"Put square brackets around it: `{key}: [{written}]`."
        yield document.broken(WRONG_TYPE, _at(document, node), message, hint)
        return
    if not vocabulary.many and not isinstance(node, Scalar):
        message = f"`{key}` should be one value, but it is {kind_of(as_plain(node))}."
        hint = f"Write one term without brackets. {vocabulary.help}"
        yield document.broken(WRONG_TYPE, _at(document, node), message, hint)
        return
    seen: set[str] = set()
    for item in node.items if isinstance(node, Sequence) else (node,):
        written = item.written.strip() if isinstance(item, Scalar) else ""
        if written in seen:
            message = f"`{written}` stands in `{key}` twice."
            yield document.broken(DOUBLED_TERM, _at(document, item), message, "Delete one of the two.")
        elif vocabulary.term(written) is None:
            yield _unknown_term(document, item, vocabulary)
        else:
            yield written
        seen.add(written)


def _unknown_term(document: Document, node: Node, vocabulary: Vocabulary) -> Diagnostic:
    written = node.written if isinstance(node, Scalar) else kind_of(as_plain(node))
    shown = f"`{written[:60]}`" if written else "an empty word"
    message = f"{shown} is not one of the {vocabulary.label_many.lower()} of this knowledge base."
    guess = _term_meant(written, vocabulary)
    if guess:
        hint = f"Did you mean `{guess}` ({vocabulary.label_of(guess)})?"
    else:
        known = ", ".join(f"`{term.id}`" for term in vocabulary.terms[:12])
        others = " and others" if len(vocabulary.terms) > 12 else ""
        hint = f"Use one of {known}{others}; see the vocabulary `{vocabulary.key}`."
    return document.broken(UNKNOWN_TERM, _at(document, node), message, hint)


def _term_meant(written: str, vocabulary: Vocabulary) -> str | None:
    """Return the id of the term somebody meant: by its label or a synonym first, then by what is spelt alike."""
    words: dict[str, str] = {}
    for term in vocabulary.terms:
        for word in (term.id, term.label, *term.synonyms, *term.narrower_words):
            words.setdefault(word.casefold(), term.id)
    exact = words.get(written.casefold())
    near = closest(written, words)
    return exact or (words[near] if near else None)


def _measures(document: Document, node: Node, vocabulary: Vocabulary) -> Iterator[tuple[str, float] | Diagnostic]:
    if not isinstance(node, MappingNode):
        names = ", ".join(f"`{measure.id}`" for measure in vocabulary.measures)
        message = f"`{vocabulary.key}` should have fields of its own, but it is {kind_of(as_plain(node))}."
        yield document.broken(WRONG_TYPE, _at(document, node), message, f"Indent its fields below it: {names}.")
        return
    known = {measure.id: measure for measure in vocabulary.measures}
    for key, value in node.entries:
        measure = known.get(key.written)
        if measure is None:
            guess = closest(key.written, known)
            names = ", ".join(f"`{name}`" for name in known)
            message = f"`{vocabulary.key}` has no field called `{key.written}`."
            hint = f"Did you mean `{guess}`?" if guess else f"Use one of {names}."
            yield document.broken(UNKNOWN_FIELD, _at(document, key), message, hint)
        else:
            yield _measure(document, value, measure)


def _measure(document: Document, node: Node, measure: Measure) -> tuple[str, float] | Diagnostic:
    value = as_plain(node)
    if not isinstance(value, int | float) or isinstance(value, bool):
        message = f"`{measure.id}` should be a number, but it is {kind_of(value)}."
        hint = f"Write only digits, without a unit or a % sign. {measure.help}"
        return document.broken(WRONG_TYPE, _at(document, node), message, hint)
    if not measure.minimum <= value <= measure.maximum:
        message = f"`{measure.id}` is {value:g}, and it must be from {measure.minimum:g} to {measure.maximum:g}."
        return document.broken(OUT_OF_RANGE, _at(document, node), message, f"Check the number. {measure.help}")
    return measure.id, float(value)


def _at(document: Document, node: Node) -> Place:
    return Place(document.path, node.line, node.column)
