"""Knowledge bases of any size in natural language: entries of some 800 words, chained from real abstracts."""

import random
from collections.abc import Iterator, Sequence
from math import sqrt

from search.documents import Document, DocumentSet, Query, safe_id

ENOUGH = 740
"""From so many words on, an entry is long enough; its last abstract takes it to some 800."""
EVERYTHING = 24_000
"""With so many entries, all the abstracts are in use."""
AHEAD = 1_000
"""So many entries are thought to stand before the first, so that it has abstracts to draw from."""
QUERIES = 200
_SHORTEST_TITLE = 4


def natural(sources: Sequence[DocumentSet], size: int) -> DocumentSet:
    """Return so many entries made of the documents of some collections, and queries for them.

    The entries of a smaller size are the first of a larger one. The abstracts in use grow with the square root of the
    number of entries, as the vocabulary of natural text does (Heaps' law), and each entry draws its own at random.
    """
    abstracts = [document for source in sources for document in source.documents if document.paragraphs]
    random.Random(11).shuffle(abstracts)
    documents = tuple(_entry(number, abstracts) for number in range(size))
    first = abstracts[: _in_use(0, len(abstracts))]
    return DocumentSet(f"{size:,} entries", documents, tuple(_queries(sources, first)), judged=False)


def _in_use(number: int, total: int) -> int:
    """Return how many abstracts the entry with a number can draw from."""
    share = sqrt((number + AHEAD) / (EVERYTHING + AHEAD))
    return max(1, min(total, round(total * share)))


def _entry(number: int, abstracts: Sequence[Document]) -> Document:
    chance = random.Random(number)
    in_use = _in_use(number, len(abstracts))
    drawn: dict[int, None] = {}
    words = 0
    while words < ENOUGH and len(drawn) < in_use:
        one = chance.randrange(in_use)
        if one not in drawn:
            drawn[one] = None
            words += abstracts[one].words
    chosen = [abstracts[one] for one in drawn]
    title = next((each.title for each in chosen if each.title), "") or " ".join(chosen[0].paragraphs[0].split()[:8])
    return Document(safe_id(number), title, tuple(paragraph for each in chosen for paragraph in _told(each)))


def _told(abstract: Document) -> tuple[str, ...]:
    """Return an abstract as paragraphs, its title the first where the text does not begin with it."""
    titled = abstract.title and not abstract.paragraphs[0].startswith(abstract.title)
    return (abstract.title, *abstract.paragraphs) if titled else abstract.paragraphs


def _queries(sources: Sequence[DocumentSet], abstracts: Sequence[Document]) -> Iterator[Query]:
    """Yield queries: some of the collections' own, then as many of a few words cut from titles."""
    chance = random.Random(5)
    asked = [query.text for source in sources for query in source.queries]
    titles = [each.title.split() for each in abstracts if len(each.title.split()) >= _SHORTEST_TITLE]
    half = min(QUERIES // 2, len(asked), len(titles))
    yield from (Query(text) for text in chance.sample(asked, half))
    for title in chance.sample(titles, half):
        length = chance.randint(2, 4)
        start = chance.randrange(len(title) - length + 1)
        yield Query(" ".join(title[start : start + length]).strip(" .,:;?!"))
