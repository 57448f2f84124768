"""Folders and files replaced whole: the old one or the new one stands, never half of either."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from goodpractice.atomic import create_file, replace_file, replace_folder


@pytest.fixture(params=["in one step", "in two steps"])
def stepwise(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Whether the system can let two folders change places in one step."""
    if request.param == "in two steps":
        monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: SimpleNamespace())
    return str(request.param)


def folder(path: Path, **files: str) -> Path:
    """Make a folder with some files, one of them in a folder of its own."""
    (path / "within").mkdir(parents=True)
    for name, content in files.items():
        (path / "within" / name).write_text(content)
    return path


def content(path: Path) -> dict[str, str]:
    """Return what is in a folder, by file."""
    return {each.relative_to(path).as_posix(): each.read_text() for each in path.rglob("*") if each.is_file()}


def test_a_folder_takes_its_place_where_there_was_none(tmp_path: Path, stepwise: str) -> None:
    """The folders above it are made."""
    replace_folder(folder(tmp_path / "new", a="new"), tmp_path / "some/where/site")
    assert content(tmp_path) == {"some/where/site/within/a": "new"}


def test_a_folder_replaces_another_whole(tmp_path: Path, stepwise: str) -> None:
    """Files that only the old one had are gone, and nothing else is left behind."""
    folder(tmp_path / "site", a="old", b="old")
    replace_folder(folder(tmp_path / "new", a="new", c="new"), tmp_path / "site")
    assert content(tmp_path) == {"site/within/a": "new", "site/within/c": "new"}
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


def test_it_can_be_done_again(tmp_path: Path, stepwise: str) -> None:
    """The last one wins, each time."""
    for number in range(3):
        replace_folder(folder(tmp_path / "new", a=str(number)), tmp_path / "site")
        assert content(tmp_path) == {"site/within/a": str(number)}


def test_what_an_interrupted_replacement_left_does_no_harm(tmp_path: Path, stepwise: str) -> None:
    """Even under the very name the old folder is moved aside to."""
    folder(tmp_path / ".site.last", x="left")
    folder(tmp_path / "site", a="old")
    replace_folder(folder(tmp_path / "new", a="new"), tmp_path / "site")
    assert content(tmp_path / "site") == {"within/a": "new"}


def test_where_the_file_system_refuses_the_old_folder_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it was, under its own name, and the failure is told."""
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: SimpleNamespace())
    new, old = folder(tmp_path / "new", a="new"), folder(tmp_path / "site", a="old")
    rename = Path.rename

    def refuse(self: Path, target: Any) -> Path:
        if self == new:
            raise PermissionError(target)
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PermissionError):
        replace_folder(new, old)
    assert content(tmp_path) == {"new/within/a": "new", "site/within/a": "old"}


def test_the_exchange_itself_leaves_both_folders_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system can do it, no folder is renamed while another stands in its place."""
    monkeypatch.setattr(Path, "rename", lambda *_: pytest.fail("renamed"))
    folder(tmp_path / "site", a="old")
    if not hasattr(ctypes.CDLL(None), "renameat2"):
        pytest.skip("This system cannot exchange two folders.")
    replace_folder(folder(tmp_path / "new", a="new"), tmp_path / "site")
    assert content(tmp_path) == {"site/within/a": "new"}


def test_a_file_is_replaced_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    """Nothing else is left beside it."""
    file = tmp_path / "a.yml"
    file.write_bytes(b"old")
    file.chmod(0o600)
    replace_file(file, b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777, len(list(tmp_path.iterdir()))) == (b"new", 0o600, 1)


def test_a_program_killed_while_it_writes_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    """What was written so far is in a hidden file that nothing reads."""
    file = tmp_path / "a.yml"
    file.write_bytes(b"old")
    killed = "import os, pathlib; from goodpractice import atomic; os.fsync = lambda _: os._exit(9)"
    done = subprocess.run(
        [sys.executable, "-c", f"{killed}; atomic.replace_file(pathlib.Path('a.yml'), b'new')"],
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 9
    assert file.read_bytes() == b"old"
    assert all(each.name.startswith(".") for each in tmp_path.iterdir() if each != file)


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither half a file nor a hidden one."""
    file = tmp_path / "a.yml"
    file.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        replace_file(file, b"new")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.yml", b"old")]


@pytest.mark.parametrize("linked", [True, False], ids=["with hard links", "without"])
def test_a_new_file_never_takes_the_place_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, linked: bool
) -> None:
    """Whether or not the disk knows links."""

    def refuse(*_: object) -> None:
        raise PermissionError

    if not linked:
        monkeypatch.setattr(os, "link", refuse)
    create_file(tmp_path / "a.yml", b"first")
    with pytest.raises(FileExistsError):
        create_file(tmp_path / "a.yml", b"second")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.yml", b"first")]
