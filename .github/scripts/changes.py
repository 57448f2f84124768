"""What a pull request changes: the files of its content, which are data, and whether there is anything else."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from goodpractice.gathering import VOCABULARIES
from goodpractice.model.kinds import entry_types
from goodpractice.pipeline import SEARCHES, SEASONS

FOLDERS = (VOCABULARIES.name, *sorted({model.kind.folder for model in entry_types().values()}))
"""The folders that are content."""
HOSTED = frozenset(model.kind.folder for model in entry_types().values() if model.kind.hosted)
"""Those of them whose pages the host makes, HTML and all: they are checked, and never shown in a preview."""
FILES = (SEARCHES, SEASONS)
"""The single files that are content."""
FRAME = ("mkdocs.yml", "overrides")
"""What the site is built with beside its content: always that of the base branch."""
_OWN = frozenset({".git", ".venv", "node_modules", "__pycache__"})
"""What stands in a folder of files beside them, and is nobody's contribution."""


def is_content(path: str) -> bool:
    """Return whether a file, named from the root of the knowledge base, is content."""
    folder, slash, _ = path.partition("/")
    return path in FILES or (bool(slash) and folder in FOLDERS)


def changed_paths(base: Path, proposed: Path) -> tuple[str, ...]:
    """Return the files that differ between two folders or stand in one only, in order; links are not followed."""
    before, after = dict(_files(base)), dict(_files(proposed))
    return tuple(
        path
        for path in sorted(before.keys() | after.keys())
        if path not in before or path not in after or _differ(before[path], after[path])
    )


def lay_out(base: Path, proposed: Path, target: Path, *, preview: bool = False) -> None:
    """Put the proposed content into the frame of the base branch, in a new folder; links stay links.

    For a preview, pages that the host makes are those of the base branch, as the host prints whatever HTML they hold.
    Their addresses end in `.html` there, so that a person can open the files without a server.
    """
    target.mkdir(parents=True)
    for name in FRAME:
        _copy(base / name, target / name)
    for name in (*FOLDERS, *FILES):
        _copy((base if preview and name in HOSTED else proposed) / name, target / name)
    if preview:
        settings = target / "mkdocs.yml"
        kept = [line for line in settings.read_text().splitlines() if not line.startswith("use_directory_urls:")]
        settings.write_text("\n".join([*kept, "use_directory_urls: false", ""]))


def _copy(source: Path, target: Path) -> None:
    if source.is_symlink() or source.is_file():
        shutil.copy2(source, target, follow_symlinks=False)
    elif source.is_dir():
        shutil.copytree(source, target, symlinks=True)


def _files(root: Path, below: str = "") -> Iterator[tuple[str, Path]]:
    for each in sorted((root / below).iterdir()):
        path = f"{below}{each.name}"
        if each.name in _OWN or each.name.endswith(".egg-info"):
            continue
        if each.is_dir() and not each.is_symlink():
            yield from _files(root, f"{path}/")
        else:
            yield path, each


def _differ(one: Path, other: Path) -> bool:
    if one.is_symlink() or other.is_symlink():
        return not (one.is_symlink() and other.is_symlink()) or one.readlink() != other.readlink()
    return one.stat().st_size != other.stat().st_size or one.read_bytes() != other.read_bytes()
