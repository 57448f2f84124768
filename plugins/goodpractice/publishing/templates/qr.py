"""Addresses as QR codes: what a telephone reads from paper."""

import segno

_PIXELS = 4
"""The width of a module, so that no printer smooths its edges away."""
_MASK = 3
"""Trying all eight masks costs five times as long and only matters to a reader at the edge of what it can see."""


def qr_code(text: str) -> str:
    """Return the code of a text as the address of a picture, with enough redundancy for a photocopy.

    As a picture within the page it takes a fifth of the bytes of a drawing, and every page of an entry has one.
    """
    return segno.make(text, error="m", micro=False, mask=_MASK).png_data_uri(scale=_PIXELS)
