"""The scripts of the workflows, run as the workflows run them: in a process of its own, with an event and a summary."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from commands import REPOSITORY, environment_with

SCRIPTS = REPOSITORY / ".github" / "scripts"


@dataclass(frozen=True)
class Ran:
    """What came of a script."""

    code: int
    printed: str
    summary: str


def run_script(name: str, folder: Path, *arguments: str, **environment: str) -> Ran:
    """Run a script in a folder and return what came of it; it never ends with a traceback."""
    summary = folder / "summary-of-the-run.md"
    done = subprocess.run(
        [sys.executable, str(SCRIPTS / name), *arguments],
        cwd=folder,
        env=environment_with({"GITHUB_STEP_SUMMARY": str(summary), **environment}),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.stderr == ""
    return Ran(done.returncode, done.stdout, summary.read_text() if summary.exists() else "")
