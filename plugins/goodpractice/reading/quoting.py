"""Files whose every line starts with the same signs: quoted by an e-mail, or indented as a whole."""

import re

from goodpractice.diagnostics import Diagnostic, Mend, Place
from goodpractice.rules_of_text import QUOTED_AS_A_WHOLE

_QUOTING = re.compile(r"(?:\s*>)+ ?|[ \t\u00a0]+")
_FEWEST = 3
"""How many lines there must be for it to be no chance."""


def without_quoting(lines: tuple[str, ...], path: str) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Return lines without what all of them start with, and a diagnostic where they start with something."""
    texts = [line for line in lines if line.strip(" \t\u00a0>")]
    match = _QUOTING.match(texts[0]) if len(texts) >= _FEWEST else None
    start = match[0] if match else ""
    for text in texts:
        while start and not text.startswith(start):
            start = start[:-1]
    if not start:
        return lines, ()
    what = "starts with >, as in an e-mail that is answered" if ">" in start else "is indented"
    message, hint = f"Every line of this file {what}.", "Delete what all lines start with."
    starts = [start if line.startswith(start) else line for line in lines]  # an empty line may lack the space
    ours = [
        each if line.startswith(start) or not line.strip(" \t>") else ""
        for each, line in zip(starts, lines, strict=True)
    ]
    mend = tuple(Mend(number, 1, each, "") for number, each in enumerate(ours, 1) if each)
    clean = tuple(line.removeprefix(each) for line, each in zip(lines, ours, strict=True))
    return clean, (QUOTED_AS_A_WHOLE.at(Place(path), message, hint, lines[0], mend),)
