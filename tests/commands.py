"""Running the program as people run it: as a command in a folder, with its output and its exit code."""

import os
import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
MKDOCS = """\
site_name: Example knowledge base
site_url: https://www.example.org/kb/
repo_url: https://git.example.org/example/kb
edit_uri: edit/main/docs/
theme:
  name: material
  font: false
plugins: [goodpractice]
"""


def goodpractice(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `goodpractice` in a folder and return what came of it."""
    return run(folder, "-m", "goodpractice", *arguments, **environment)


def mkdocs(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs` in a folder and return what came of it."""
    return run(folder, "-m", "mkdocs", *arguments, **environment)


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder, with some environment variables set, and return what came of it."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment_with(environment),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def environment_with(more: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a child process: this one's, with the host's notice off and `more` on top."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1930305600", **more}


def fingerprints(folder: Path) -> dict[str, str]:
    """Return the hash of every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
