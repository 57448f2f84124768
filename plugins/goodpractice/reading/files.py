"""The files of a knowledge base: what stands in the content folders, found and read in a fixed order."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from goodpractice.diagnostics import Diagnostic, Place
from goodpractice.reading.document import Document, Mapping
from goodpractice.reading.text import decode
from goodpractice.reading.yaml_tree import parse
from goodpractice.rules import (
    BAD_FILE_NAME,
    FILE_TOO_LARGE,
    FRONT_MATTER_MISSING,
    FRONT_MATTER_UNCLOSED,
    SYMBOLIC_LINK,
    UNEXPECTED_FILE,
    UNREADABLE_FILE,
)

LARGEST = 500_000
"""The most bytes a file may have; the longest real entry has some 6,000."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A content folder: its name below the root, the ending its files have, and endings that may stand beside them."""

    name: str
    ending: str
    beside: tuple[str, ...] = ()
    free: bool = False
    """Whether folders within it are read too, other files may stand beside, and names are free: a host's own folder."""
    name_marks: str = "-"
    """What may join the small letters and digits of a file's name."""


def read_folder(root: Path, folder: Folder) -> Iterator[Document | Diagnostic]:
    """Yield each file of a folder as a document, with the diagnostics of its text, sorted by path."""
    top = root / folder.name
    if top.is_symlink():
        yield _link(folder.name)
    elif top.is_dir():
        yield from _read_within(root, top, folder)


def _read_within(root: Path, top: Path, folder: Folder) -> Iterator[Document | Diagnostic]:
    for found in sorted(os.scandir(top), key=lambda each: each.name):
        path = Path(found.path).relative_to(root).as_posix()
        if found.name.startswith("."):
            continue
        if found.is_symlink():
            yield _link(path)
        elif found.is_dir():
            if folder.free:
                yield from _read_within(root, Path(found.path), folder)
            elif any(each.is_file() for each in Path(found.path).rglob("*")):
                hint = f"Move its files into {folder.name}/ itself."
                yield UNEXPECTED_FILE.at(Place(path), "This folder stands where only files are read.", hint)
        else:
            yield from _read_file(Path(found.path), path, folder)


def _link(path: str) -> Diagnostic:
    return SYMBOLIC_LINK.at(Place(path), "This is a symbolic link.", "Put the file itself here.")


def _read_file(file: Path, path: str, folder: Folder) -> Iterator[Document | Diagnostic]:
    stem, ending = file.stem, file.suffix
    if ending in folder.beside or (folder.free and ending != folder.ending):
        return
    if ending != folder.ending:
        hint = f"Rename it so that it ends in {folder.ending}, or move it out of {folder.name}/."
        yield UNEXPECTED_FILE.at(
            Place(path), f"Files in {folder.name}/ end in {folder.ending}; this one is not read.", hint
        )
        return
    if not folder.free and not re.fullmatch(f"[a-z0-9]+(?:[{folder.name_marks}][a-z0-9]+)*", stem):
        yield BAD_FILE_NAME.at(
            Place(path),
            "The file's name is its address, so it may hold only small letters, digits and single hyphens.",
            f"Rename it to {slug(stem) or 'a-short-name'}{ending}.",
        )
    try:
        yield from read_document(_bytes(file), path)
    except OSError as error:
        why = error.strerror or "unknown reason"
        yield UNREADABLE_FILE.at(Place(path), f"The file cannot be read: {why}.", "Check that it is an ordinary file.")
    except _TooLargeError as error:
        message = f"The file has {error.args[0]:,} bytes; the most is {LARGEST:,}."
        yield FILE_TOO_LARGE.at(
            Place(path), message, "Shorten it; link pictures and recordings instead of pasting them."
        )


class _TooLargeError(Exception):
    """A file is larger than any entry can be."""


def _bytes(file: Path) -> bytes:
    if not file.is_file():
        raise OSError(0, "it is not an ordinary file")
    size = file.stat().st_size
    if size > LARGEST:
        raise _TooLargeError(size)
    return file.read_bytes()


def read_document(raw: bytes, path: str) -> Iterator[Document | Diagnostic]:
    """Yield the document that `raw` holds, after the diagnostics of its text.

    Markdown has front matter and a body; a YAML file is all fields.
    """
    lines, found = decode(raw, path)
    yield from found
    if not path.endswith(".md"):
        root, diagnostics, unreadable = parse(lines, path)
        yield from diagnostics
        yield Document(path, lines, root, unreadable=unreadable)
        return
    end = _end_of_front_matter(lines)
    if end is None:
        yield _without_front_matter(lines, path)
        if lines[0].rstrip() != "---":
            yield Document(path, lines, Mapping((), 1, 1), "\n".join(lines), unreadable=frozenset({"*"}))
        return
    root, diagnostics, unreadable = parse(lines[1:end], path, 2)
    yield from diagnostics
    yield Document(path, lines, root, "\n".join(lines[end + 1 :]), end + 2, unreadable)


def _end_of_front_matter(lines: tuple[str, ...]) -> int | None:
    if lines[0].rstrip() != "---":
        return None
    return next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)


def _without_front_matter(lines: tuple[str, ...], path: str) -> Diagnostic:
    if lines[0].rstrip() == "---":
        message = "The front matter that starts here is never closed."
        return FRONT_MATTER_UNCLOSED.at(
            Place(path), message, "Add a line of three hyphens after the last field.", lines[0]
        )
    message = "The file does not start with front matter."
    hint = "Begin the first line with three hyphens, then the fields, then a line of three hyphens."
    return FRONT_MATTER_MISSING.at(Place(path), message, hint, lines[0])


def slug(words: str) -> str:
    """Return words as a file name can hold them: small letters, digits and hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", words.lower()))


def split(found: Iterable[Document | Diagnostic]) -> tuple[list[Document], list[Diagnostic]]:
    """Return the documents and the diagnostics of what has been read, each in order."""
    documents: list[Document] = []
    diagnostics: list[Diagnostic] = []
    for each in found:
        if isinstance(each, Document):
            documents.append(each)
        else:
            diagnostics.append(each)
    return documents, diagnostics
