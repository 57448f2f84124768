"""A change to one file: what it held, what it is to hold, and under which name; written whole or not at all."""

from dataclasses import dataclass
from pathlib import Path

from goodpractice.atomic import create_file, replace_file


@dataclass(frozen=True, slots=True)
class Change:
    """What is to become of a file; both paths are from the root of the knowledge base."""

    path: str
    before: bytes
    after: bytes
    becomes: str
    """Its path afterwards; the same unless it is renamed."""
    words: tuple[str, ...] = ()
    """What is done, in words, where the lines before and after do not show it."""
    hidden: frozenset[int] = frozenset()
    """The lines that may say something private, as numbered before, and are never shown."""

    @property
    def renames(self) -> bool:
        """Whether the file gets another name."""
        return self.becomes != self.path


def write(root: Path, change: Change) -> str:
    """Write a change, and return why not where it cannot be: an empty text says that it was written.

    The file must hold what it held when it was read, and neither it nor a folder on the way may be a link.
    """
    file, target = root / change.path, root / change.becomes
    try:
        if not _is_plain(root, change.path) or not _is_plain(root, change.becomes, must_exist=False):
            return f"{change.path} is not an ordinary file in this folder."
        if file.read_bytes() != change.before:
            return f"{change.path} was changed by somebody else in the meantime."
        if not change.renames:
            replace_file(file, change.after)
        elif target.exists() and target.samefile(file):  # a disk to which capitals and small letters are the same
            replace_file(file, change.after)
            file.rename(target)
        else:
            create_file(target, change.after, like=file)
            file.unlink()
    except FileExistsError:
        return f"There is a file {change.becomes} already."
    except OSError as error:
        return f"{change.path} cannot be written: {error.strerror or 'unknown reason'}."
    return ""


def _is_plain(root: Path, path: str, *, must_exist: bool = True) -> bool:
    """Whether a path leads through folders, not links, to an ordinary file or to nothing."""
    file = root / path
    way = [each for each in (file, *file.parents) if each != root and root in each.parents]
    if ".." in file.parts or not file.is_relative_to(root) or any(each.is_symlink() for each in way):
        return False
    return file.is_file() or (not must_exist and not file.exists())
