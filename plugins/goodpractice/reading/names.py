"""Names of files that some computers cannot hold, or cannot tell from one another."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever their ending
(https://learn.microsoft.com/windows/win32/fileio/naming-a-file)."""
_SIGNS = re.compile(r'[<>:"|?*\\\x00-\x1f]')
_LISTS = re.compile(r"index|page-[0-9]+")


def why_not(name: str) -> str | None:
    """Return why some computers cannot have a file of a name, as a sentence; None where all can."""
    if _DEVICES.fullmatch(name):
        return "Windows keeps this name for a device, so nobody could have the file there."
    if name != name.rstrip(" .") or _SIGNS.search(name):
        return "Windows takes no file whose name has one of these signs or ends in a space or a full stop."
    return None


def is_of_a_list(stem: str) -> bool:
    """Whether the pages of a list stand at the address that an entry of this name would have."""
    return _LISTS.fullmatch(stem) is not None


def twins(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each name that is another one of a folder but for small and large letters or how accents are written."""
    seen: dict[str, str] = {}
    for name in names:
        first = seen.setdefault(unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold()), name)
        if first != name:
            yield name, first
