"""Documents to entries: every file against its type, then all of them against one another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from goodpractice.checking.codes import check_codes
from goodpractice.checking.fields import check_fields
from goodpractice.checking.sections import check_sections
from goodpractice.checking.subject import Subject, id_of
from goodpractice.checking.vocabularies import check_vocabularies
from goodpractice.diagnostics import Diagnostic
from goodpractice.model.entry import Entry
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.reading.document import Document, Scalar
from goodpractice.rules_of_content import DOUBLED_ADDRESS


@dataclass(slots=True)
class Checked:
    """What came of checking: the values that hold, and what is wrong with the rest."""

    entries: list[Entry] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    known: set[str] = field(default_factory=set)
    """Every entry there is a file for, as `type/id`, whether or not it holds."""


def read_vocabularies(
    documents: Iterable[Document], kinds: frozenset[str]
) -> tuple[dict[str, Vocabulary], list[Diagnostic]]:
    """Return the vocabularies that hold, by key in order, and what is wrong with them."""
    found: dict[str, Vocabulary] = {}
    sources: dict[str, Document] = {}
    diagnostics: list[Diagnostic] = []
    documents = sorted(documents, key=_names_its_key, reverse=True)
    for document in documents:
        subject = Subject(document, Vocabulary, "vocabulary", {}, {})
        vocabulary, mistakes = check_fields(subject, Vocabulary, {})
        diagnostics += mistakes
        if vocabulary is not None and vocabulary.key in found:
            message = f"The vocabulary `{vocabulary.key}` is also in {sources[vocabulary.key].path}."
            place = document.place(("key",))
            hint = "Give each vocabulary a key of its own."
            diagnostics.append(document.broken(DOUBLED_ADDRESS, place, message, hint))
        elif vocabulary is not None:
            found[vocabulary.key] = vocabulary
            sources[vocabulary.key] = document
    between = list(check_vocabularies(found, sources, kinds, unknown_codes(documents, found)))
    broken = {each.path for each in between}
    holding = {key: vocabulary for key, vocabulary in found.items() if sources[key].path not in broken}
    return dict(sorted(holding.items())), [*diagnostics, *between]


def unknown_codes(documents: Iterable[Document], vocabularies: Mapping[str, Vocabulary]) -> frozenset[str]:
    """Return the fields whose vocabulary has a file that does not hold: nobody can say what is wrong with them."""
    keys = {str(each.written) for document in documents if isinstance(each := document.root.get("key"), Scalar)}
    stems = {PurePosixPath(document.path).stem for document in documents}
    return frozenset((keys | stems) - set(vocabularies))


def _names_its_key(document: Document) -> bool:
    key = document.root.get("key")
    return isinstance(key, Scalar) and key.written == PurePosixPath(document.path).stem


def check_entries(
    documents: Iterable[Document],
    model: type[Entry],
    vocabularies: Mapping[str, Vocabulary],
    unknown: frozenset[str] = frozenset(),
) -> Checked:
    """Return the entries of one type that hold, and every mistake in the files of that type.

    `unknown` are the coded fields that cannot be checked, as their vocabulary does not hold.
    """
    checked = Checked()
    for document in documents:
        entry, mistakes = _check_entry(document, model, vocabularies, unknown)
        checked.known.add(f"{model.kind.name}/{id_of(document, model)}")
        checked.diagnostics += mistakes
        if entry is not None:
            checked.entries.append(entry)
    return checked


def _check_entry(
    document: Document, model: type[Entry], vocabularies: Mapping[str, Vocabulary], unknown: frozenset[str]
) -> tuple[Entry | None, list[Diagnostic]]:
    used = {key: each for key, each in vocabularies.items() if model.kind.name in each.used_by}
    needed = [key for key, each in used.items() if model.kind.name in each.required_by]
    coded = {key: _help(each) for key, each in used.items()}
    groups = {key: frozenset(measure.id for measure in each.measures) for key, each in used.items() if each.measures}
    subject = Subject(document, model, model.kind.one, coded, model.given_fields(), groups)
    terms, measures, mistakes = check_codes(document, used)
    sections = list(check_sections(document, model.sections, model.kind.one))
    more = {
        "id": id_of(document, model),
        "path": document.path,
        "body": document.body,
        "terms": terms,
        "measures": measures,
    }
    elsewhere = frozenset(used) | (unknown - set(model.model_fields))
    entry, wrong = check_fields(subject, model, more, elsewhere, needed)
    mistakes = [*mistakes, *wrong, *sections]
    return (None if any(each.severity == "error" for each in mistakes) else entry), mistakes


def _help(vocabulary: Vocabulary) -> str:
    """Return what a coded field says, with a few of its terms."""
    some = ", ".join(f"`{term.id}`" for term in vocabulary.terms[:4])
    return f"{vocabulary.help} For example {some}." if some else vocabulary.help
