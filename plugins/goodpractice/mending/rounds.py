"""All mends of a knowledge base, round after round on a copy, until nothing is left that needs no thought."""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from goodpractice.diagnostics import Diagnostic
from goodpractice.mending.applying import apply_mends
from goodpractice.mending.change import Change
from goodpractice.mending.scratch import copy_checked
from goodpractice.rules_of_text import MERGE_CONFLICT

Check = Callable[[Path], tuple[Diagnostic, ...]]
MOST_ROUNDS = 20
"""How often the files are checked anew: one mend can show the next mistake, as on a line that could not be read."""


@dataclass(slots=True)
class _Copy:
    """The copy that mends are tried on: where it stands, and what became of the files in it."""

    root: Path
    names: dict[str, str] = field(default_factory=dict)
    """The path each renamed file had, by the one it has now."""
    first: dict[str, bytes] = field(default_factory=dict)
    """What each changed file held, by the path it had."""
    refused: set[Diagnostic] = field(default_factory=set)
    """Mistakes whose mend did not take them away."""
    done: dict[str, list[Diagnostic]] = field(default_factory=dict)
    """The mistakes that were mended, by the path their file had."""

    def origin(self, path: str) -> str:
        """Return the path that a file had in the knowledge base."""
        return self.names.get(path, path)


def mend_all(
    root: Path,
    check: Check,
    single: Iterable[str],
    wanted: Callable[[str], bool],
    private: Container[str] = (),
) -> tuple[Change, ...]:
    """Return what is to become of each file that can be mended, sorted by path. Nothing in `root` is touched.

    `check` tells what is wrong with a knowledge base; `single` are the files at its root; `wanted` says of a path
    whether it may be mended; lines with a mistake whose code is `private` are never to be shown.
    """
    with TemporaryDirectory() as folder:
        copy = _Copy(Path(folder))
        copy_checked(root, copy.root, single)
        found = check(copy.root)
        hidden = frozenset((each.path, each.line) for each in found if each.code in private)
        for _ in range(MOST_ROUNDS):
            mended = _round(copy, found, lambda path: wanted(copy.origin(path)))
            if not mended:
                break
            found = check(copy.root)
            if _take_back(copy, mended, found):
                found = check(copy.root)
        return tuple(sorted(_changes(copy, hidden), key=lambda each: each.path))


def _round(copy: _Copy, found: Iterable[Diagnostic], wanted: Callable[[str], bool]) -> dict[str, bytes]:
    """Mend each file once, and return what those held that were changed."""
    by_path: dict[str, list[Diagnostic]] = {}
    for each in found:
        by_path.setdefault(each.path, []).append(each)
    held: dict[str, bytes] = {}
    for path, mistakes in by_path.items():
        file = copy.root / path
        in_conflict = any(each.code == MERGE_CONFLICT.code for each in mistakes)
        if not wanted(path) or in_conflict or file.is_symlink() or not file.is_file():
            continue
        before = file.read_bytes()
        after, done = apply_mends(before, [each for each in mistakes if each not in copy.refused])
        if done:
            file.write_bytes(after)
            held[path] = before
            copy.first.setdefault(copy.origin(path), before)
            copy.done.setdefault(copy.origin(path), []).extend(done)
        elif name := next((each.new_name for each in mistakes if each.new_name), ""):
            held |= _rename(copy, path, name)
    return held


def _rename(copy: _Copy, path: str, name: str) -> dict[str, bytes]:
    """Give a file another name in its folder, unless there is one of that name."""
    file, target = copy.root / path, (copy.root / path).with_name(name)
    if target.exists() or target.is_symlink():
        return {}
    new, origin = target.relative_to(copy.root).as_posix(), copy.origin(path)
    copy.first.setdefault(origin, file.read_bytes())
    copy.names.pop(path, None)
    copy.names[new] = origin
    file.rename(target)
    return {new: target.read_bytes()}


def _take_back(copy: _Copy, held: Mapping[str, bytes], found: tuple[Diagnostic, ...]) -> bool:
    """Undo what a round did to files in which a mended mistake is still there, and return whether there were any."""
    left = {(each.path, each.line, each.code, each.message) for each in found}
    undone = False
    for path, before in held.items():
        done = copy.done.get(copy.origin(path), [])
        vain = [each for each in done if (each.path, each.line, each.code, each.message) in left]
        if vain:
            (copy.root / path).write_bytes(before)
            copy.refused.update(vain)
            done[:] = [each for each in done if each not in vain]
            undone = True
    return undone


def _changes(copy: _Copy, hidden: frozenset[tuple[str, int]]) -> Iterable[Change]:
    now = {origin: path for path, origin in copy.names.items()}
    for origin, before in copy.first.items():
        becomes = now.get(origin, origin)
        after = (copy.root / becomes).read_bytes()
        if after != before or becomes != origin:
            words = tuple(dict.fromkeys(each.message for each in copy.done.get(origin, ()) if not each.source))
            lines = frozenset(line for path, line in hidden if path == origin)
            yield Change(origin, before, after, becomes, words, lines)
