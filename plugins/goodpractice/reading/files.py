"""The files of a knowledge base: what stands in the content folders, found and read in a fixed order."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from goodpractice.diagnostics import Diagnostic, Place
from goodpractice.reading.conflicts import settle
from goodpractice.reading.document import Document, Mapping
from goodpractice.reading.front_matter import find_front_matter
from goodpractice.reading.names import is_of_a_list, twins, why_not
from goodpractice.reading.quoting import without_quoting
from goodpractice.reading.text import decode, seen
from goodpractice.reading.yaml_tree import parse
from goodpractice.rules_of_text import (
    BAD_FILE_NAME,
    FILE_TOO_LARGE,
    FRONT_MATTER_MISSING,
    NOT_A_MAPPING,
    SYMBOLIC_LINK,
    TOO_MANY_FILES,
    UNEXPECTED_FILE,
    UNREADABLE_FILE,
)

_TEXT_ENDINGS = re.compile(r"(?:\.(?:md|markdown|mdown|mkd|txt|text|ya?ml))+", re.IGNORECASE)
LARGEST = 50_000
"""The most bytes a file may have; the longest real entry has some 6,000."""
MOST_FILES = 30_000
"""How many files and folders may stand in one folder; there are some 24,000 schools in England."""
LONGEST_NAME = 100
"""The most characters of a file's name before its ending; a file system takes some 250 with what is put around it."""
_EVERYTHING = frozenset({"*"})
"""All fields are unreadable: whatever else is missing follows from what has been said."""


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
    """Yield each file of a folder as a document, with the diagnostics of its text, sorted by path.

    A file that is refused is a document too, one of which nothing could be read, so that nobody calls it missing.
    """
    top = root / folder.name
    if top.is_symlink():
        yield _link(folder.name)
    elif top.is_dir():
        yield from _read_within(root, top, folder)


def read_single(root: Path, name: str) -> Iterator[Document | Diagnostic]:
    """Yield a file of the root as a document, with the diagnostics of its text; nothing where there is no such file."""
    file = root / name
    if file.is_symlink():
        yield _link(name)
        yield _unread(name)
    elif file.exists():
        yield from _read_text(file, name)
    other = file.with_suffix(".yaml")
    if other.exists():
        hint = f"Rename it to {name}."
        message = "This file is not read: its name has another ending."
        yield renamed(UNEXPECTED_FILE.at(Place(other.name), message, hint), name)


def _read_within(root: Path, top: Path, folder: Folder) -> Iterator[Document | Diagnostic]:
    try:
        inside = sorted(os.scandir(top), key=lambda each: each.name)
    except OSError as error:
        yield _unreadable(printable(top.relative_to(root)), error)
        return
    if len(inside) > MOST_FILES:
        message = f"There are {len(inside):,} files here; the most is {MOST_FILES:,}. Those after it are not read."
        yield TOO_MANY_FILES.at(Place(printable(top.relative_to(root))), message, "Move what is no longer needed out.")
    if folder.free:
        yield from _free_names(root, top, [each.name for each in inside if not each.name.startswith(".")])
    for found in inside[:MOST_FILES]:
        path = printable(Path(found.path).relative_to(root))
        if found.name.startswith("."):
            continue
        if found.is_symlink():
            yield _link(path)
            yield _unread(path)
        elif not found.is_dir():
            yield from _read_file(Path(found.path), path, folder)
        elif folder.free:
            yield from _read_within(root, Path(found.path), folder)
        elif any(each.is_file() for each in Path(found.path).rglob("*")):
            hint = f"Move its files into {folder.name}/ itself."
            yield UNEXPECTED_FILE.at(Place(path), "This folder stands where only files are read.", hint)


def _free_names(root: Path, top: Path, names: list[str]) -> Iterator[Diagnostic]:
    """Yield what is wrong with names that are free but for what other computers take."""
    for name in names:
        if name.isprintable() and (why := why_not(name)):
            hint = "Use letters, digits and hyphens."
            yield BAD_FILE_NAME.at(Place(printable((top / name).relative_to(root))), why, hint)
    for name, first in twins(names):
        message = f"On many computers this name is the same as `{first}`, so only one of the two could be there."
        hint = "Give one of them a name of its own."
        yield BAD_FILE_NAME.at(Place(printable((top / name).relative_to(root))), message, hint)


def _read_file(file: Path, path: str, folder: Folder) -> Iterator[Document | Diagnostic]:
    stem, ending = file.stem, file.suffix
    if ending in folder.beside or (folder.free and ending != folder.ending):
        return
    if ending != folder.ending:
        yield _another_ending(file, path, folder)
        yield _unread(path)
        return
    if not stem.isprintable() or not (
        folder.free or re.fullmatch(f"[a-z0-9]+(?:[{folder.name_marks}][a-z0-9]+)*", stem)
    ):
        name = slug(stem)[:LONGEST_NAME].rstrip("-")
        message = "The file's name is its address, so it may hold only small letters, digits and single hyphens."
        found = BAD_FILE_NAME.at(Place(path), message, f"Rename it to {name or 'a-short-name'}{ending}.")
        yield renamed(found, f"{name}{ending}" if name and stem.isprintable() else "")
    elif not folder.free and (why_not(stem) or is_of_a_list(stem)):
        message = why_not(stem) or f"The pages of the list of all in {folder.name}/ stand at this address."
        yield BAD_FILE_NAME.at(Place(path), message, "Rename it to its few most telling words.")
    elif len(stem) > LONGEST_NAME:
        message = f"The file's name has {len(stem)} characters, and it is its address; the most is {LONGEST_NAME}."
        yield BAD_FILE_NAME.at(Place(path), message, "Rename it to its few most telling words.")
    yield from _read_text(file, path)


def _another_ending(file: Path, path: str, folder: Folder) -> Diagnostic:
    """Return what to say of a file that is not read: a plain text needs another name, anything else a file of text."""
    stem = slug(re.sub(f"{_TEXT_ENDINGS.pattern}$", "", file.name))
    message = f"Files in {folder.name}/ end in {folder.ending}; this one is not read."
    if not _TEXT_ENDINGS.search(file.name):
        hint = f"Put its text into a file that ends in {folder.ending}, and move this one out of {folder.name}/."
        return UNEXPECTED_FILE.at(Place(path), message, hint)
    hint = f"Rename it so that it ends in {folder.ending}, or move it out of {folder.name}/."
    return renamed(UNEXPECTED_FILE.at(Place(path), message, hint), f"{stem}{folder.ending}" if stem else "")


def renamed(diagnostic: Diagnostic, name: str) -> Diagnostic:
    """Return a diagnostic with the name that its file should have instead, in the folder where it is."""
    return replace(diagnostic, new_name=name)


def _read_text(file: Path, path: str) -> Iterator[Document | Diagnostic]:
    raw = bytes_of(file, path, LARGEST, "Shorten it; link pictures and recordings instead of pasting them.")
    if isinstance(raw, Diagnostic):
        yield raw
        yield _unread(path)
    else:
        yield from read_document(raw, path)


def bytes_of(file: Path, path: str, most: int, too_large: str) -> bytes | Diagnostic:
    """Return what an ordinary file holds, or why it cannot be read; `too_large` says what to do with more than `most`.

    Its path in diagnostics is `path`.
    """
    try:
        if not file.is_file():
            return _unreadable(path, OSError(0, "it is not an ordinary file"))
        size = file.stat().st_size
        if size > most:
            return FILE_TOO_LARGE.at(Place(path), f"The file has {size:,} bytes; the most is {most:,}.", too_large)
        return file.read_bytes()
    except OSError as error:
        return _unreadable(path, error)


def printable(path: Path) -> str:
    """Return a path as it can be shown: a name can hold bytes that are no letters."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in path.as_posix())


def _link(path: str) -> Diagnostic:
    return SYMBOLIC_LINK.at(Place(path), "This is a symbolic link.", "Put the file itself here.")


def _unreadable(path: str, error: OSError) -> Diagnostic:
    why = error.strerror or "unknown reason"
    return UNREADABLE_FILE.at(Place(path), f"The file cannot be read: {why}.", "Check that it is an ordinary file.")


def _unread(path: str) -> Document:
    return Document(path, (), Mapping((), 1, 1), unreadable=_EVERYTHING)


def read_document(raw: bytes, path: str) -> Iterator[Document | Diagnostic]:
    """Yield the document that `raw` holds, after the diagnostics of its text.

    Markdown has front matter, YAML is all fields.
    """
    decoded, found = decode(raw, path)
    shown, hidden = seen(decoded, path)
    straight, quoted = without_quoting(shown, path)
    lines, conflicts = settle(straight, path)
    yield from (*found, *hidden, *quoted, *conflicts)
    start, end, body = 0, len(lines), len(lines)
    if path.endswith(".md"):
        front, mistakes = find_front_matter(lines, path)
        yield from mistakes
        if front is None:
            yield Document(path, shown, Mapping((), 1, 1), "\n".join(lines), unreadable=_EVERYTHING)
            return
        start, end, body = front.start, front.end, front.body
        lines = tuple("" if number == front.left_out else line for number, line in enumerate(lines))
    root, mistakes, unreadable = parse(lines[start:end], path, start + 1)
    yield from mistakes
    if not root.entries:
        unreadable = _EVERYTHING
    if not root.entries and not mistakes:
        rule = FRONT_MATTER_MISSING if path.endswith(".md") else NOT_A_MAPPING
        yield rule.at(
            Place(path), "There are no fields here.", "Write one field a line, as in `title: Quiet hours`.", shown[0]
        )
    yield Document(path, shown, root, "\n".join(lines[body:]), body + 1, unreadable)


def slug(words: str) -> str:
    """Return words as a file name can hold them: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", words.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))


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
