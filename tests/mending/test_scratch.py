"""The copy that mends are tried on: all that is checked, no link followed, and nothing else."""

import os
from pathlib import Path

from builders import A_KNOWLEDGE_BASE, AS_OF, write_knowledge_base
from commands import fingerprints
from goodpractice.mending.scratch import copy_checked
from goodpractice.pipeline import load


def _copied(root: Path, target: Path) -> Path:
    target.mkdir()
    copy_checked(root, target, ("searches.yml",))
    return target


def test_what_is_checked_is_copied(tmp_path: Path) -> None:
    """Nothing is wrong with the copy of a sound knowledge base."""
    root = write_knowledge_base(tmp_path / "root")
    copy = _copied(root, tmp_path / "copy")
    assert fingerprints(copy) == fingerprints(root)
    assert load(copy, AS_OF).diagnostics == ()


def test_what_is_not_checked_is_not_copied(tmp_path: Path) -> None:
    """Pictures beside the hand-written pages, and folders of programs, may be large."""
    root = write_knowledge_base(tmp_path / "root", {"docs/a.png": b"x", ".git/config": "x", "site/index.html": "x"})
    assert fingerprints(_copied(root, tmp_path / "copy")) == {}


def test_links_pipes_and_huge_files_are_not_read(tmp_path: Path) -> None:
    """In the copy a link that leads nowhere stands for each, so that their names are still known."""
    root = write_knowledge_base(tmp_path / "root", {**A_KNOWLEDGE_BASE, "hubs/huge.yml": b"x" * 3_000_000})
    (tmp_path / "secret.yml").write_text("secret")
    (root / "hubs" / "link.yml").symlink_to(tmp_path / "secret.yml")
    os.mkfifo(root / "hubs" / "pipe.yml")
    copy = _copied(root, tmp_path / "copy")
    for name in ("huge", "link", "pipe"):
        assert (copy / "hubs" / f"{name}.yml").is_symlink()
        assert not (copy / "hubs" / f"{name}.yml").exists()


def test_a_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    """Neither at the top nor within."""
    outside = write_knowledge_base(tmp_path / "outside", {"x.md": "secret"})
    root = write_knowledge_base(tmp_path / "root", {"docs/about.md": "x"})
    (root / "hubs").symlink_to(outside)
    (root / "docs" / "more").symlink_to(outside)
    assert list(fingerprints(_copied(root, tmp_path / "copy"))) == ["docs/about.md"]
