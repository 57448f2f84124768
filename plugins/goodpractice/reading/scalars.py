"""What a bare YAML word means: the few readings we accept, and the ones that surprise people."""

import math
import re
from datetime import date

from goodpractice.reading.document import Plain

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_SURPRISING_WORDS = {
    **dict.fromkeys(("yes", "Yes", "YES", "on", "On", "ON"), "true"),
    **dict.fromkeys(("no", "No", "NO", "off", "Off", "OFF"), "false"),
}
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(?:[0-9]{1,18}\.[0-9]{0,18}|\.[0-9]{1,18})(?:[eE][-+][0-9]{1,3})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# The integers and floats of YAML 1.1 that are not written as people write them: octal, hexadecimal, binary, base sixty.
_SURPRISING_NUMBERS = (
    (re.compile(r"[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"), "a number in base sixty"),
    (re.compile(r"[-+]?0[0-7_]+"), "an octal number"),
    (re.compile(r"[-+]?0x[0-9a-fA-F_]+"), "a hexadecimal number"),
    (re.compile(r"[-+]?0b[01_]+"), "a binary number"),
    (re.compile(r"[-+]?[0-9][0-9_]*_[0-9_]*(?:\.[0-9_]*)?"), "a number"),
    (re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"), "a number without a value"),
)


def surprise(written: str) -> str | None:
    """Return what YAML 1.1 makes of a bare word where that is not what it looks like, else None."""
    if written in _SURPRISING_WORDS:
        return _SURPRISING_WORDS[written]
    return next((meaning for pattern, meaning in _SURPRISING_NUMBERS if pattern.fullmatch(written)), None)


def mend(written: str, meaning: str) -> str:
    """Return what to write instead of a bare word that surprises."""
    if meaning in ("true", "false"):
        return f'Write "{written}" in quotes if you mean the word, or {meaning} if you mean that.'
    number = re.sub(r"^([-+]?)0+(?=[0-9])", r"\1", written.replace("_", ""))
    if read_bare(number) != number:
        return f'Write {number} if you mean the number, or "{written}" in quotes if you mean the text.'
    return f"Write it in quotes: {in_quotes(written)}."


def in_quotes(text: str) -> str:
    """Return a text between the quotation marks in which YAML reads it as it stands."""
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


def read_bare(written: str) -> Plain:  # noqa: PLR0911  # one for each reading
    """Return the value of a bare word: nothing, true, false, a number, a day, or else the text itself."""
    if written in _NULL:
        return None
    if written in _TRUE or written in _FALSE:
        return written in _TRUE
    if _WHOLE.fullmatch(written):
        return int(written)
    if _DECIMAL.fullmatch(written):
        number = float(written)
        return number if math.isfinite(number) else written
    if _DAY.fullmatch(written):
        try:
            return date.fromisoformat(written)
        except ValueError:
            return written
    return written
