"""Changes to files: written whole, or not at all and with the reason."""

from pathlib import Path

from goodpractice.mending.change import Change, write


def _change(before: bytes = b"old\n", becomes: str = "hubs/a.yml") -> Change:
    return Change("hubs/a.yml", before, b"new\n", becomes)


def _a_file(root: Path) -> Path:
    file = root / "hubs" / "a.yml"
    file.parent.mkdir()
    file.write_bytes(b"old\n")
    return file


def test_a_file_gets_what_it_should_hold_and_keeps_its_permissions(tmp_path: Path) -> None:
    """Nothing else is left in its folder."""
    file = _a_file(tmp_path)
    file.chmod(0o640)
    assert write(tmp_path, _change()) == ""
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new\n", 0o640)
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_changed_in_the_meantime_is_not_touched(tmp_path: Path) -> None:
    """Somebody else's words are never overwritten."""
    file = _a_file(tmp_path)
    file.write_bytes(b"theirs\n")
    assert "in the meantime" in write(tmp_path, _change())
    assert file.read_bytes() == b"theirs\n"


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    """There is nothing to mend any more."""
    assert "not an ordinary file" in write(tmp_path, _change())


def test_a_file_gets_another_name(tmp_path: Path) -> None:
    """The new file has the permissions of the old one, which is gone."""
    file = _a_file(tmp_path)
    assert write(tmp_path, _change(becomes="hubs/b.yml")) == ""
    assert [each.name for each in file.parent.iterdir()] == ["b.yml"]
    assert (tmp_path / "hubs" / "b.yml").read_bytes() == b"new\n"


def test_a_name_is_never_taken_from_another_file(tmp_path: Path) -> None:
    """Where there is a file of the new name, both stay as they are."""
    file = _a_file(tmp_path)
    other = file.with_name("b.yml")
    other.write_bytes(b"other\n")
    assert "already" in write(tmp_path, _change(becomes="hubs/b.yml"))
    assert (file.read_bytes(), other.read_bytes()) == (b"old\n", b"other\n")


def test_no_link_is_followed(tmp_path: Path) -> None:
    """Neither a file nor a folder that is a link leads anywhere."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.yml").write_bytes(b"old\n")
    root = tmp_path / "root"
    root.mkdir()
    (root / "hubs").symlink_to(elsewhere)
    assert "not an ordinary file" in write(root, _change())
    (root / "hubs").unlink()
    (root / "hubs").mkdir()
    (root / "hubs" / "a.yml").symlink_to(elsewhere / "a.yml")
    assert "not an ordinary file" in write(root, _change())
    assert (elsewhere / "a.yml").read_bytes() == b"old\n"


def test_nothing_outside_the_folder_is_written(tmp_path: Path) -> None:
    """A path that leads out of the knowledge base is refused."""
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "a.yml").write_bytes(b"old\n")
    assert "not an ordinary file" in write(root, Change("../a.yml", b"old\n", b"new\n", "../a.yml"))
    assert (tmp_path / "a.yml").read_bytes() == b"old\n"


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    """An error of the system is said in a sentence, and the file stays."""
    file = _a_file(tmp_path)
    name = "x" * 300 + ".yml"
    assert "cannot be written" in write(tmp_path, _change(becomes=f"hubs/{name}"))
    assert list(file.parent.iterdir()) == [file]
