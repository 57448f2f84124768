"""The report of another run, taken from its artifact: a zip that is read in memory and never unpacked."""

import zlib
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from github_api import GitHub
from report_values import LARGEST, Malformed, Report, report_of

NAME = "report"
"""What the artifact is called."""
FILE = "report.json"
"""The one file in it."""


def report_of_run(github: GitHub, run: int) -> Report:
    """Return the report that a run left; raise Malformed where there is none or it is not what it should be."""
    found = [each for each in github.every(f"actions/runs/{run}/artifacts", "artifacts") if each["name"] == NAME]
    if len(found) != 1:
        raise Malformed(f"The run has {len(found)} artifacts called {NAME}; it should have one.")
    return report_in(github.fetch(f"actions/artifacts/{int(_fresh(found[0])['id'])}/zip", LARGEST))


def report_in(archive: bytes) -> Report:
    """Return the report in a zip; raise Malformed unless the zip holds exactly that one file, of a small size."""
    try:
        with ZipFile(BytesIO(archive)) as opened:
            names = [each.filename for each in opened.infolist()]
            # The size that a zip states may be a lie: no more than this is ever unpacked.
            raw = opened.open(FILE).read(LARGEST + 1) if names == [FILE] else None
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error) as error:
        raise Malformed("The artifact is not a zip that can be read.") from error
    if raw is None:
        raise Malformed(f"The artifact holds something else than {FILE}.")
    return report_of(raw)


def _fresh(artifact: dict[str, Any]) -> dict[str, Any]:
    if artifact.get("expired") or artifact.get("size_in_bytes", 0) > LARGEST:
        raise Malformed("The artifact is gone, or too large.")
    return artifact
