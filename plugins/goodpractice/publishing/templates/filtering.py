"""What a list needs so that the browser can filter it, and the links that do so on the search page."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from goodpractice.model.entry import Entry, Kind
from goodpractice.model.pairing import Coded
from goodpractice.publishing.templates.browser import modules, needed
from goodpractice.publishing.templates.paging import Slice
from goodpractice.search.concepts import KIND
from goodpractice.site import Site

_SCRIPT = "browse-page.js"
_MAIN = "filtered-list.js"


@dataclass(frozen=True, slots=True)
class Filtering:
    """The filters of a list; they stand on its first page, and nothing of them is fetched before they are wanted."""

    root: str
    """The link to the root of the site."""
    index: str
    """The link to the folder of the search index."""
    first: str
    """The link to the first page of the list."""
    each: int
    """How many entries stand on a page of it."""
    fixed: str
    """What all entries of the list carry, as JSON: terms by facet."""
    facets: str
    """The keys of the facets by which it can be filtered, with a space between."""
    one: str
    many: str
    """What one and several of its entries are called."""
    script: str
    """The link to the small module that waits until filters are wanted."""
    main: str
    """The link to the module that it fetches then."""
    needed: str
    """The links to what that imports, with a space between."""


def filtering(
    site: Site, part: Slice[Entry], total: int, fixed: Sequence[Coded], kind: Kind | None = None
) -> Filtering | None:
    """Return the filters of a list whose entries all carry some terms; None where there is nothing to filter."""
    facets = [KIND, *(each.key for each in site.knowledge_base.facets)]
    keys = [key for key, _ in fixed]
    if total < 2 or not set(keys) <= set(facets) or len(set(keys)) < len(keys):
        return None
    link = site.settings.addresses.link
    return Filtering(
        root=link("index.md", part.uri),
        index=link("search/root.json", part.uri).removesuffix("root.json") or "./",
        first=link(part.turns[0].uri if part.turns else part.uri, part.uri),
        each=site.settings.page_size,
        fixed=json.dumps({key: [term] for key, term in fixed}),
        facets=" ".join(each for each in facets if each not in keys),
        one=kind.one if kind else "entry",
        many=kind.many if kind else "entries",
        script=link(modules()[_SCRIPT], part.uri),
        main=link(modules()[_MAIN], part.uri),
        needed=" ".join(link(modules()[name], part.uri) for name in sorted(needed(_MAIN) - {_MAIN})),
    )


def link_to_search(site: Site, filters: Sequence[Coded], start: str) -> str:
    """Return the link to the search page with some filters; empty where it cannot ask for all of them at once."""
    facets = {each.key for each in site.knowledge_base.facets}
    keys = [key for key, _ in filters]
    if not set(keys) <= facets or len(set(keys)) < len(keys):
        return ""
    return f"{site.settings.addresses.link('search.md', start)}?{urlencode(filters)}"
