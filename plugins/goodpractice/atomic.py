"""Folders replaced whole: at every moment the old one or the new one stands, never half of either."""

import ctypes
import os
import shutil
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


def _exchange(one: Path, other: Path) -> bool:
    """Let two paths change places in one step, where the system can; return whether it did."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    result = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(result == 0)
