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
    """A code to draw: the width of its square with the white edge, and its dark modules as lines one module wide."""

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """Return the code of a text, with enough redundancy for a photocopy."""
    rows = segno.make(text, error="m", micro=False, mask=_MASK).matrix
    lines = "".join(_line(number, row) for number, row in enumerate(rows))
    return QrCode(len(rows) + 2 * _QUIET, lines)


def _line(number: int, row: bytearray) -> str:
    """Return the path through the dark modules of a row: the move to each is told from the end of the one before."""
    path, gap = f"M{_QUIET} {number + _QUIET}.5", 0
    for dark, modules in groupby(row):
        length = len(list(modules))
        if dark:
            path += f"m{gap} 0h{length}" if gap else f"h{length}"
        gap = 0 if dark else length
    return path
