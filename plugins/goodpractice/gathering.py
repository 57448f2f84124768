"""Everything that stands in the folders of a knowledge base, read: documents, and the captions beside them."""

from pathlib import Path

from goodpractice.diagnostics import Diagnostic
from goodpractice.model.entry import Kind
from goodpractice.model.kinds import entry_types
from goodpractice.reading.captions import read_captions_beside
from goodpractice.reading.document import Document
from goodpractice.reading.files import Folder, read_folder, split
from goodpractice.reading.rolling import Cue

VOCABULARIES = Folder("vocabularies", ".yml", name_marks="_-")


def folders() -> tuple[Folder, ...]:
    """Return the content folders: that of the vocabularies, then one for each type of entry."""
    return (VOCABULARIES, *(_folder(model.kind) for model in entry_types().values()))


def read_everything(root: Path) -> tuple[dict[str, list[Document]], list[Diagnostic]]:
    """Return the documents of each folder, by its name, and what is wrong with them as text."""
    documents: dict[str, list[Document]] = {}
    found: list[Diagnostic] = []
    for folder in folders():
        documents[folder.name], mistakes = split(read_folder(root, folder))
        found += mistakes
    return documents, found


def count_files(root: Path) -> tuple[dict[str, int], int]:
    """Return how many files there are of each type of entry, by its name, and of vocabularies, without reading any."""
    entries = {name: _count(root, _folder(model.kind)) for name, model in entry_types().items()}
    return entries, _count(root, VOCABULARIES)


def read_captions(root: Path) -> tuple[dict[str, tuple[Cue, ...]], list[Diagnostic]]:
    """Return the captions that stand beside entries, by their paths, and what is wrong with them."""
    captions: dict[str, tuple[Cue, ...]] = {}
    found: list[Diagnostic] = []
    for model in entry_types().values():
        read, mistakes = read_captions_beside(root, _folder(model.kind))
        captions |= read
        found += mistakes
    return captions, found


def _count(root: Path, folder: Folder) -> int:
    found = (root / folder.name).glob(f"{'**/' if folder.free else ''}*{folder.ending}")
    return sum(not any(part.startswith(".") for part in path.relative_to(root).parts) for path in found)


def _folder(kind: Kind) -> Folder:
    return Folder(kind.folder, kind.ending, kind.beside, free=kind.hosted)
