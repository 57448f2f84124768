"""What lists and pages need so that the browser can say how like a reader's own place an entry is."""

import json
import posixpath
from collections.abc import Callable
from dataclasses import dataclass

from goodpractice.model.addresses import own_place_uri
from goodpractice.model.entry import Entry, Kind
from goodpractice.model.kinds import entry_types
from goodpractice.publishing.templates.browser import modules, needed
from goodpractice.publishing.templates.paging import Slice
from goodpractice.site import Site

FOLDER = posixpath.splitext(own_place_uri())[0]
"""Where the data stands."""
_SCRIPT = "with-school.js"
_LIST = "list-order.js"
_LINE = "likeness-line.js"
_ANY_NUMBER = 999_983
"""Stands in the address of a page of a list for the number of the page."""


@dataclass(frozen=True, slots=True)
class Scripted:
    """A component with its module."""

    root: str
    """The link to the root of the site."""
    own: str
    """The link to the page on which readers say what their own place is like."""
    module: str
    """The link to its module, which is fetched only where readers have said that."""
    script: str
    """The link to the module that fetches it then."""
    preload: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ordering(Scripted):
    """The control by which a list can be put in another order."""

    kind: str
    """The type whose entries the list holds, all of them and in the order of the data; empty for other lists."""
    further: str
    """The link to a further page of the list, with `{}` in the place of its number."""
    count: int
    """How many pages the list has."""
    each: int
    """How many entries stand on a page of it."""


@dataclass(frozen=True, slots=True)
class Line(Scripted):
    """The line on the page of an entry that says how like a reader's own place it is."""

    carries: str
    states: str
    """What the entry can state and does, as in the data."""


def kinds_compared(site: Site) -> list[Kind]:
    """Return the types whose entries can state any of the fields."""
    return [model.kind for model in entry_types().values() if carried(site, model.kind)]


def carried(site: Site, kind: Kind) -> list[int]:
    """Return the numbers of the fields that entries of a type can state, counted from 0."""
    fields = enumerate(site.knowledge_base.profile)
    return [number for number, field in fields if field.is_carried_by(kind) and not kind.hosted]


def stated(site: Site, entry: Entry, numbers: list[int]) -> list[int | list[int]]:
    """Return what an entry states in some fields: a number, several, or 0 where it does not."""
    found = (site.knowledge_base.profile[number].values_of(entry) for number in numbers)
    return [values[0] if len(values) == 1 else list(values) or 0 for values in found]


def ordering(
    site: Site, part: Slice[Entry], total: int, page: Callable[[int], str], kind: Kind | None = None
) -> Ordering | None:
    """Return the control for the first page of a list; None where there is nothing to put in order."""
    able = carried(site, kind) if kind else site.knowledge_base.profile
    if part.number > 1 or total < 2 or not able:
        return None
    size = site.settings.page_size
    further = site.settings.addresses.link(page(_ANY_NUMBER), part.uri).replace(str(_ANY_NUMBER), "{}")
    return Ordering(
        *_scripted(site, part.uri, _LIST),
        kind=kind.name if kind else "",
        further=further,
        count=max(1, -(-total // size)),
        each=size,
    )


def line(site: Site, entry: Entry, uri: str) -> Line | None:
    """Return the line for the page of an entry; None where entries of its type state nothing to compare."""
    numbers = carried(site, entry.kind)
    if not numbers:
        return None
    return Line(*_scripted(site, uri, _LINE), json.dumps(numbers), json.dumps(stated(site, entry, numbers)))


def _scripted(site: Site, uri: str, main: str) -> tuple[str, str, str, str, tuple[str, ...]]:
    link = site.settings.addresses.link
    return (
        link("index.md", uri),
        link(own_place_uri(), uri),
        link(modules()[main], uri),
        link(modules()[_SCRIPT], uri),
        tuple(link(modules()[name], uri) for name in sorted(needed(_SCRIPT) - {_SCRIPT})),
    )
