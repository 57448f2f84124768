"""Addresses as QR codes: what a telephone reads from paper."""

from dataclasses import dataclass
from itertools import groupby

import segno

_QUIET = 4
"""The white edge the standard asks for, in modules."""
_MASK = 3
"""Trying all eight masks costs five times as long and only matters to a reader at the edge of what it can see."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code to draw: the width of its square with the white edge, and its dark modules as the path of an SVG."""

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """Return the code of a text, with enough redundancy for a photocopy."""
    rows = segno.make(text, error="m", micro=False, mask=_MASK).matrix
    runs = (run for number, row in enumerate(rows) for run in _runs(number, row))
    return QrCode(len(rows) + 2 * _QUIET, "".join(runs))


def _runs(number: int, row: bytearray) -> list[str]:
    runs, start = [], 0
    for dark, modules in groupby(row):
        length = len(list(modules))
        if dark:
            runs.append(f"M{start + _QUIET} {number + _QUIET}h{length}v1h-{length}z")
        start += length
    return runs
