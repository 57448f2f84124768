"""What is installed: only what is locked by hash, and every lock is kept fresh and asked about."""

import json
import re
from typing import Any

import pytest
import yaml

from commands import REPOSITORY

LOCKED = sorted((REPOSITORY / "requirements").glob("*.txt"))
_FOLDERS = [
    each for each in REPOSITORY.iterdir() if each.is_dir() and each.name[0] != "." and each.name != "node_modules"
]
NPM_LOCKED = [
    REPOSITORY / "package-lock.json",
    *(path for each in _FOLDERS for path in each.rglob("package-lock.json") if "node_modules" not in path.parts),
]
COMMANDS = [
    *(REPOSITORY / "Makefile").read_text().splitlines(),
    *(
        line
        for path in sorted((REPOSITORY / ".github/workflows").glob("*.yml"))
        for line in path.read_text().splitlines()
    ),
    *(line for path in sorted((REPOSITORY / "bench").rglob("*.py")) for line in path.read_text().splitlines()),
]
"""Every line that could install something."""
_OURS = "--no-deps --no-build-isolation --editable ."


def _updates() -> list[Any]:
    found = yaml.safe_load((REPOSITORY / ".github/dependabot.yml").read_text())["updates"]
    assert isinstance(found, list)
    return found


def test_pip_installs_only_what_is_locked_by_hash_and_our_own_package() -> None:
    """Ours is built with what is installed already, so that nothing comes with it unseen."""
    installing = [line for line in COMMANDS if re.search(r"\bpip install\b", line)]
    assert len(installing) >= 5
    assert [line for line in installing if "--require-hashes" not in line and _OURS not in line] == []


@pytest.mark.parametrize("path", LOCKED, ids=lambda path: path.name)
def test_every_locked_package_has_its_version_and_its_hashes(path: Any) -> None:
    """And the file names no place to fetch from."""
    packages = re.split(r"\n(?=\w)", re.sub(r"^#.*\n", "", path.read_text(), flags=re.MULTILINE))
    assert packages
    for each in packages:
        assert re.match(r"[\w.-]+==[\w.]+[ \n]", each)
        assert "--hash=sha256:" in each
    assert "://" not in path.read_text()


def test_npm_installs_only_what_is_locked() -> None:
    """By `npm ci`; `npm install` only writes the lock, and nothing is fetched to be run at once."""
    text = "\n".join(COMMANDS)
    assert not re.search(r"\b(npx|uvx|pipx|curl|wget)\b", text)
    assert [line.strip() for line in COMMANDS if "npm install" in line and "--package-lock-only" not in line] == []
    assert "npm ci" in text


@pytest.mark.parametrize("path", NPM_LOCKED, ids=lambda path: path.parent.name)
def test_every_locked_npm_package_has_its_hash(path: Any) -> None:
    """That npm checks what it fetches against."""
    packages = {name: each for name, each in json.loads(path.read_text())["packages"].items() if name}
    assert packages
    assert [name for name, each in packages.items() if not each["integrity"].startswith("sha512-")] == []


def test_updates_wait_and_come_together() -> None:
    """A week, in which a bad release is mostly found; and one pull request for each kind."""
    assert [each["package-ecosystem"] for each in _updates()] == ["pip", "npm", "github-actions"]
    for each in _updates():
        assert each["cooldown"]["default-days"] >= 7
        assert [group["patterns"] for group in each["groups"].values()] == [["*"]]


def test_every_lock_of_npm_is_kept_fresh_and_asked_about() -> None:
    """The folders of Dependabot and the files of `make audit` are those that there are."""
    folders = {f"/{path.parent.relative_to(REPOSITORY).as_posix()}".removesuffix(".") for path in NPM_LOCKED}
    (npm,) = [each for each in _updates() if each["package-ecosystem"] == "npm"]
    assert set(npm["directories"]) == folders
    audit = (REPOSITORY / "Makefile").read_text().split("\naudit:", 1)[1].split("\n\n", 1)[0]
    assert all(path.relative_to(REPOSITORY).as_posix() in audit for path in NPM_LOCKED)
    assert "requirements/*.txt" in audit
    assert "--strict --require-hashes" in audit


@pytest.mark.parametrize(("name", "stands_in"), [("properdocs", "mkdocs"), ("materialx", "mkdocs-material")])
def test_another_host_is_tried_with_what_builds_the_site(name: str, stands_in: str) -> None:
    """Version for version, without what the fork stands in for: so that what differs comes from the fork."""
    locked = {path.stem: set(re.findall(r"^([\w.-]+==\S+)", path.read_text(), re.MULTILINE)) for path in LOCKED}
    left_out = locked["site"] - locked[name]
    came_with_mkdocs = {"mergedeep", "mkdocs-get-deps"} if stands_in == "mkdocs" else set()
    assert {each.partition("==")[0] for each in left_out} == {stands_in, *came_with_mkdocs}
