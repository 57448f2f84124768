"""Documents to entries: every file against its type, then all of them against one another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from goodpractice.checking.codes import check_codes
from goodpractice.checking.fields import check_fields
from goodpractice.checking.references import check_vocabularies
from goodpractice.checking.sections import check_sections
from goodpractice.checking.subject import Subject
from goodpractice.diagnostics import Diagnostic
from goodpractice.model.entry import Entry
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.reading.document import Document
from goodpractice.rules import DOUBLED_ADDRESS


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
    for document in documents:
        subject = Subject(document, Vocabulary, "vocabulary", {}, {})
        vocabulary, mistakes = check_fields(subject, Vocabulary, {})
        diagnostics += mistakes
        if vocabulary is not None and vocabulary.key in found:
            message = f"The vocabulary `{vocabulary.key}` is also in {sources[vocabulary.key].path}."
            place = document.place(("key",))
            diagnostics.append(
                document.broken(DOUBLED_ADDRESS, place, message, "Give each vocabulary a key of its own.")
            )
        elif vocabulary is not None:
            found[vocabulary.key] = vocabulary
            sources[vocabulary.key] = document
    diagnostics += check_vocabularies(found, sources, kinds)
    return dict(sorted(found.items())), diagnostics


def check_entries(documents: Iterable[Document], model: type[Entry], vocabularies: Mapping[str, Vocabulary]) -> Checked:
    """Return the entries of one type that hold, and every mistake in the files of that type."""
    checked = Checked()
    for document in documents:
        entry, mistakes = _check_entry(document, model, vocabularies)
        checked.known.add(f"{model.kind.name}/{_id(document, model)}")
        checked.diagnostics += mistakes
        if entry is not None:
            checked.entries.append(entry)
    return checked


def _check_entry(
    document: Document, model: type[Entry], vocabularies: Mapping[str, Vocabulary]
) -> tuple[Entry | None, list[Diagnostic]]:
    coded = {key: each.help for key, each in vocabularies.items() if model.kind.name in each.used_by}
    subject = Subject(document, model, model.kind.one, coded, model.given_fields())
    terms, measures, mistakes = check_codes(document, model.kind, vocabularies)
    sections = list(check_sections(document, model.sections, model.kind.one))
    more = {
        "id": _id(document, model),
        "path": document.path,
        "body": document.body,
        "terms": terms,
        "measures": measures,
    }
    entry, wrong = check_fields(subject, model, more, frozenset(coded))
    mistakes = [*mistakes, *wrong, *sections]
    return (None if any(each.severity == "error" for each in mistakes) else entry), mistakes


def _id(document: Document, model: type[Entry]) -> str:
    return str(PurePosixPath(document.path).relative_to(model.kind.folder).with_suffix(""))
