"""Mends of the names of entries and of links: a path or an address where `type/id` is meant, or a slip of the hand."""

import re
from collections.abc import Iterable

from goodpractice.checking.links import link_meant
from goodpractice.checking.mends.tokens import Mends, instead
from goodpractice.diagnostics import Mend, Place, near_miss
from goodpractice.model.kinds import entry_types
from goodpractice.reading.document import Document, Scalar
from goodpractice.reading.files import slug

_PATH = re.compile(r"(?:.*/)?([^/]+)/([^/]+?)(?:\.\w+|/)?")


def entry_named(ref: str, among: Iterable[str], kinds: tuple[str, ...] = ()) -> str | None:
    """Return the entry that a path, an address or a bare name stands for: `hubs/anytown.yml` is `hub/anytown`.

    `among` are the entries there are; `kinds` are the types that may be named, any where it is empty.
    """
    known = {each for each in among if not kinds or each.partition("/")[0] in kinds}
    match = _PATH.fullmatch(ref.strip())
    if match and match[1] in (".", ".."):
        ref, match = match[2], None
    if match:
        folders = {folder: name for name, model in entry_types().items() for folder in _folders(name, model.kind.many)}
        whole = f"{folders.get(match[1], match[1])}/{match[2]}"
        return whole if whole in known else None
    bare = slug(ref.partition(".")[0])
    same = sorted(each for each in known if each.rpartition("/")[2] == bare)
    return same[0] if len(same) == 1 else None


def _folders(name: str, many: str) -> tuple[str, ...]:
    """Return how people write a type: as its folder, as its address and as itself."""
    return (name, many.replace(" ", "_"), many.replace(" ", "-"), name.replace("-", "_"))


def entry_surely_named(ref: str, among: Iterable[str], kinds: tuple[str, ...] = ()) -> str | None:
    """Return the entry that a name can only be a slip for, or None where somebody must be asked."""
    known = [each for each in among if not kinds or each.partition("/")[0] in kinds]
    return entry_named(ref, known, kinds) or (near_miss(ref, known) if "/" in ref else None)


def mend_name(document: Document, node: Scalar, guess: str | None) -> Mends:
    """Return the change of a name into the one that is meant, where that is sure."""
    return instead(document, node, guess) if guess else ()


def mend_link(document: Document, place: Place, target: str, known: Iterable[str]) -> Mends:
    """Return the change of a link in a story that leads nowhere into an entry or a whole address."""
    guess = link_meant(target) or entry_surely_named(target, known)
    here = document.source(place.line)[place.column - 1 :].startswith(target)
    return (Mend(place.line, place.column, target, guess),) if guess and guess != target and here else ()
