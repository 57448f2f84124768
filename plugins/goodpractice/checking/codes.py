"""The coded fields of a document: each value against its vocabulary, each measure against its range."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from goodpractice.checking.guesses import number_meant, number_surely_meant, says_nothing
from goodpractice.checking.mends.of_lists import into_one, out_of_braces, out_of_inner
from goodpractice.checking.mends.of_terms import CURLY_QUOTES, mend_term, term_meant, terms_into_list
from goodpractice.checking.mends.tokens import Mends, instead, without_field, without_item
from goodpractice.checking.phrases import kind_of, shown
from goodpractice.diagnostics import MOST_TOLD, Diagnostic, Mend, Place, closest, near_miss, shortened
from goodpractice.model.types.vocabulary import Measure, Vocabulary
from goodpractice.reading.document import Document, Node, Scalar, Sequence, as_plain, is_empty, is_told
from goodpractice.reading.document import Mapping as MappingNode
from goodpractice.rules_of_content import DOUBLED_TERM, OUT_OF_RANGE, UNKNOWN_FIELD, UNKNOWN_TERM, WRONG_TYPE

Value = TypeVar("Value")


def check_codes(
    document: Document, vocabularies: Mapping[str, Vocabulary]
) -> tuple[dict[str, tuple[str, ...]], dict[str, dict[str, float]], list[Diagnostic]]:
    """Return the terms and the measures of a document by field, and what is wrong with them.

    `vocabularies` are those whose fields a document of its type may have.
    """
    terms: dict[str, tuple[str, ...]] = {}
    measures: dict[str, dict[str, float]] = {}
    mistakes: list[Diagnostic] = []
    for key, vocabulary in vocabularies.items():
        node = document.root.get(key)
        if node is None or is_empty(node) or is_told(node):
            continue
        if vocabulary.measures:
            measures[key] = dict(_collect(_measures(document, node, vocabulary), mistakes))
        else:
            terms[key] = tuple(_collect(_terms(document, node, vocabulary), mistakes))
    return terms, measures, mistakes


def _collect(found: Iterator[Value | Diagnostic], mistakes: list[Diagnostic]) -> Iterator[Value]:
    told = 0
    for each in found:
        if not isinstance(each, Diagnostic):
            yield each
        elif told < MOST_TOLD:
            mistakes.append(each)
            told += 1
        else:
            return


def _terms(document: Document, node: Node, vocabulary: Vocabulary) -> Iterator[str | Diagnostic]:
    key = vocabulary.key
    if vocabulary.many and not isinstance(node, Sequence):
        message = f"`{key}` should be a list, but it is {kind_of(as_plain(node))}."
        mend = terms_into_list(document, node, vocabulary) if isinstance(node, Scalar) else ()
        mend = out_of_braces(document, node) if isinstance(node, MappingNode) else mend
        written = shortened(node.written.strip("[] ")) if isinstance(node, Scalar) else "one, another"
        in_brackets = f"`{key}: [{written}]`"
        if isinstance(node, Scalar) and says_nothing(node.written):
            hint, mend = _leave_out(document, key, vocabulary, node)
        elif mend and mend[0].right == "- ":  # several lines
            hint = f"Start each line with a hyphen and a space: - {_text_at(document, mend[0])}"
        else:
            one_line = f"`{key}: {mend[0].right}`" if len(mend) == 1 and mend[0].right[:1] == "[" else in_brackets
            hint = f"Put square brackets around it: {one_line}."
        yield document.broken(WRONG_TYPE, _at(document, node), message, hint, mend)
        return
    if not vocabulary.many and not isinstance(node, Scalar):
        message = f"`{key}` should be one value, but it is {kind_of(as_plain(node))}."
        hint = f"Write one term without brackets. {vocabulary.help}"
        yield document.broken(WRONG_TYPE, _at(document, node), message, hint, into_one(document, node))
        return
    seen: set[str] = set()
    for item in node.items if isinstance(node, Sequence) else (node,):
        if is_told(item):
            continue
        if not isinstance(item, Scalar):
            message = f"An item of `{key}` should be one word, but it is {kind_of(as_plain(item))}."
            hint = "Write the words side by side, as in [one, another]."
            mend = out_of_inner(document, item) if isinstance(item, Sequence) else ()
            yield document.broken(WRONG_TYPE, _at(document, item), message, hint, mend)
            continue
        written = item.written.strip()
        if written in seen:
            message = f"`{shortened(written)}` stands in `{key}` twice."
            hint, mend = "Delete one of the two.", without_item(document, item)
            yield document.broken(DOUBLED_TERM, _at(document, item), message, hint, mend)
        elif vocabulary.term(written) is None:
            yield unknown_term(document, item, vocabulary, many=isinstance(node, Sequence))
        else:
            yield written
        seen.add(written)


def _text_at(document: Document, mend: Mend) -> str:
    """Return what stands on a line after what is to be replaced."""
    return shortened(document.source(mend.line)[mend.column - 1 + len(mend.wrong) :].strip())


def _leave_out(document: Document, key: str, vocabulary: Vocabulary, node: Scalar) -> tuple[str, Mends]:
    """Return what to do with a field that says that there is nothing to say."""
    name = document.root.key(key)
    if name is None or vocabulary.required_by:
        return f"Write what holds. {vocabulary.help}", ()
    return "Delete the line: what is not known is left out.", without_field(document, name, node)


def unknown_term(document: Document, node: Scalar, vocabulary: Vocabulary, *, many: bool = False) -> Diagnostic:
    """Return what to say of a word that is not one of a vocabulary's, with the one that was meant."""
    shown = f"`{shortened(node.written)}`" if node.written else "An empty word"
    message = f"{shown} is not one of the {vocabulary.label_many.lower()} of this knowledge base."
    bare = node.written.strip(CURLY_QUOTES)
    guess = term_meant(bare, vocabulary)
    mend = mend_term(document, node, vocabulary, many=many)
    if len(mend) == 1 and ", " in mend[0].right:
        hint = f"Write each by itself, with a comma between them: {mend[0].right}."
    elif guess and bare != node.written:
        hint = f"Write `{guess}` without quotation marks; curly ones are taken for part of the word."
    elif guess:
        hint = f"Did you mean `{guess}` ({vocabulary.label_of(guess)})?"
    else:
        known = ", ".join(f"`{term.id}`" for term in vocabulary.terms[:12])
        others = " and others" if len(vocabulary.terms) > 12 else ""
        hint = f"Use one of {known}{others}; see the vocabulary `{vocabulary.key}`."
    return document.broken(UNKNOWN_TERM, _at(document, node), message, hint, mend)


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
            message = f"`{vocabulary.key}` has no field called `{shortened(key.written)}`."
            hint = f"Did you mean `{guess}`?" if guess else f"Use one of {names}."
            sure = near_miss(key.written, known)
            mend = instead(document, key, sure) if sure else ()
            yield document.broken(UNKNOWN_FIELD, _at(document, key), message, hint, mend)
        elif not is_empty(value) and not is_told(value):
            yield _measure(document, key, value, measure)


def _measure(document: Document, key: Scalar, node: Node, measure: Measure) -> tuple[str, float] | Diagnostic:
    value = as_plain(node)
    if not isinstance(value, int | float) or isinstance(value, bool):
        message = f"`{measure.id}` should be a number, but it is {kind_of(value)}."
        guess = number_meant(node.written) if isinstance(node, Scalar) else None
        hint = f"{f'Write {guess}.' if guess else 'Write only digits, without a unit or a % sign.'} {measure.help}"
        sure = number_surely_meant(node.written, measure.unit) if isinstance(node, Scalar) else None
        mend = instead(document, node, sure) if sure else ()
        if isinstance(node, Scalar) and says_nothing(node.written):
            hint = "Delete the line: what is not known is left out."
            mend = without_field(document, key, node)
        return document.broken(WRONG_TYPE, _at(document, node), message, hint, mend)
    if not measure.minimum <= value <= measure.maximum:
        least, most = (f"{bound:.15g}" for bound in (measure.minimum, measure.maximum))
        message = f"`{measure.id}` is {shown(value)}, and it must be from {least} to {most}."
        return document.broken(OUT_OF_RANGE, _at(document, node), message, f"Check the number. {measure.help}")
    return measure.id, float(value)


def _at(document: Document, node: Node) -> Place:
    return Place(document.path, node.line, node.column)
