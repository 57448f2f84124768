"""Event payloads as GitHub sends them, with invented names: of a pull request from a fork, and of a run that ended."""

import json
from pathlib import Path
from typing import Any

PAYLOADS = Path(__file__).parent / "events"
OPENED = PAYLOADS / "pull_request_opened.json"
SYNCHRONIZE = PAYLOADS / "pull_request_synchronize.json"
COMPLETED = PAYLOADS / "workflow_run_completed.json"
REPOSITORY_NAME = "example-trust/example-practice"


def payload(path: Path) -> Any:
    """Return a payload as a value."""
    return json.loads(path.read_text())
