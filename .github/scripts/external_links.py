"""The links of a knowledge base that lead out of it, and where each stands."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from goodpractice.model.types.docs_page import DocsPage
from goodpractice.pipeline import Loaded

_IN_HTML = re.compile(r'<a href="(https?://[^"]+)"')
_IN_MARKDOWN = re.compile(r"(?:\]\(|<)(https?://[^\s)>\"]+)")


def external_links(loaded: Loaded) -> Mapping[str, tuple[str, ...]]:
    """Return each address that an entry, a page or a term leads to, in order, with the files that it stands in."""
    found: dict[str, dict[str, None]] = {}
    # Pages kept out of search explain how things are written: their links are examples.
    for entry in (each for each in loaded.knowledge_base.entries if each.searchable):
        story = loaded.stories.get(entry.ref)
        if isinstance(entry, DocsPage):
            links = iter(_IN_MARKDOWN.findall(entry.body))
        else:
            links = iter(each.replace("&amp;", "&") for each in _IN_HTML.findall(story.html if story else ""))
        for link in (*_addresses(entry.model_dump(exclude={"body"})), *links):
            found.setdefault(link, {})[entry.path] = None
    for key, vocabulary in loaded.vocabularies.items():
        for link in _addresses(vocabulary.model_dump()):
            found.setdefault(link, {})[f"vocabularies/{key}.yml"] = None
    return {link: tuple(files) for link, files in sorted(found.items())}


def _addresses(value: Any) -> Iterator[str]:
    """Yield the texts within a value that are addresses and nothing else."""
    if isinstance(value, str):
        if re.fullmatch(r"https?://\S+", value):
            yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _addresses(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _addresses(each)
