"""The workflows as values."""

from typing import Any

import yaml

from commands import REPOSITORY

WORKFLOWS = {path.name: path for path in sorted((REPOSITORY / ".github/workflows").glob("*.yml"))}
PROPOSED = ("check.yml", "report.yml")
"""Those that run for a pull request, as the pull request itself has them."""


def read(name: str) -> Any:
    """Return a workflow as a value; YAML 1.1 reads the word `on` as true."""
    found = yaml.safe_load(WORKFLOWS[name].read_text())
    return {("on" if key is True else key): value for key, value in found.items()}
