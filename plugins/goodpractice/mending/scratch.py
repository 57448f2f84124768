"""A copy of the files that are checked, to try mends on before anything of the knowledge base is touched."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from goodpractice.gathering import folders
from goodpractice.reading.captions import LARGEST

_ELSEWHERE = "not-copied"
"""Where a link leads that stands for what is no ordinary file of a moderate size: nowhere, and it is never followed."""


def copy_checked(root: Path, target: Path, single: Iterable[str]) -> None:
    """Copy the content folders of a knowledge base, and single files of its root; no link is followed."""
    for name in single:
        if os.path.lexists(root / name):
            _copy(root / name, target / name)
    for folder in folders():
        top = root / folder.name
        if top.is_symlink() or not top.is_dir():
            continue
        for inside, names, files in os.walk(top):
            names[:] = sorted(each for each in names if not each.startswith("."))
            here = target / Path(inside).relative_to(root)
            here.mkdir(parents=True, exist_ok=True)
            links = (each for each in names if (Path(inside) / each).is_symlink())
            for name in (*links, *files):
                if not folder.free or name.endswith(folder.ending):
                    _copy(Path(inside) / name, here / name)


def _copy(file: Path, target: Path) -> None:
    if file.is_symlink() or not file.is_file() or file.stat().st_size > LARGEST:
        target.symlink_to(_ELSEWHERE)
        return
    try:
        shutil.copyfile(file, target, follow_symlinks=False)
    except OSError:  # nobody may read it, which the checks have said
        target.unlink(missing_ok=True)
        target.symlink_to(_ELSEWHERE)
