"""Folders and files replaced whole: at every moment the old one or the new one stands, never half of either."""

import ctypes
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def replace_folder(new: Path, old: Path) -> None:
    """Put the folder `new` in the place of `old`, and remove what `old` was.

    On Linux the two change places in one step. Elsewhere the old one is moved aside first, and back should that fail.
    Raises OSError where the file system refuses; then `old` stands as it was.
    """
    old.parent.mkdir(parents=True, exist_ok=True)
    if not old.exists():
        new.rename(old)
        return
    if not _exchange(new, old):
        aside = old.with_name(f".{old.name}.last")
        shutil.rmtree(aside, ignore_errors=True)
        old.rename(aside)
        try:
            new.rename(old)
        except OSError:
            aside.rename(old)
            raise
        new = aside
    shutil.rmtree(new)


def replace_file(file: Path, content: bytes) -> None:
    """Put content into a file that is there, whole and with the permissions it has. Raises OSError where it cannot."""
    with _written(file, content, like=file) as new:
        new.replace(file)


def create_file(file: Path, content: bytes, like: Path | None = None) -> None:
    """Put content into a new file, with the permissions of another; raise FileExistsError where there is one."""
    with _written(file, content, like) as new:
        try:
            os.link(new, file)  # unlike a rename, it never replaces what is there
        except FileExistsError:
            raise
        except OSError:  # a disk without such links
            if os.path.lexists(file):
                raise FileExistsError(file) from None
            new.rename(file)


@contextmanager
def _written(file: Path, content: bytes, like: Path | None) -> Iterator[Path]:
    """Give a hidden file beside another, with the content in it and on the disk; remove it where it is left over."""
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        new.chmod(like.stat().st_mode & 0o777 if like is not None else 0o644)
        yield new
    finally:
        new.unlink(missing_ok=True)


def _exchange(one: Path, other: Path) -> bool:
    """Let two paths change places in one step, where the system can; return whether it did."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    result = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(result == 0)
