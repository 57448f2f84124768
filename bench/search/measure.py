"""What is measured of one engine with one set of documents."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from json import dumps
from pathlib import Path
from statistics import median
from typing import TypeVar

from search.browser import SLOW, Page, fresh_page
from search.documents import DocumentSet, Query
from search.engines import PAGE, Engine, Size, index_files, size_of, write_page
from search.metrics import Ranking, mean_ndcg
from search.protocol import BrowserError, Connection
from search.server import Host, serve

QUIET = 0.3
"""How many seconds to wait for requests that come after the answer."""
LONG = 180.0
"""After so many seconds no further cold or slow queries are asked: the table says how many there were."""
T = TypeVar("T")
_TIMED = """\
(async () => {{
  const start = performance.now();
  {begin}
  const ready = performance.now();
  const ids = await ask({query});
  return {{ ids, ready: ready - start, whole: performance.now() - start }};
}})()
"""


@dataclass(frozen=True, slots=True)
class Cold:
    """A query asked from a blank page, with nothing cached."""

    query: str
    results: int
    sent: int
    """Bytes of bodies, as the host counts them."""
    requests: int
    checked: int
    """Of how many of these the browser tells the length too."""
    differing: tuple[str, ...]
    """The paths for which it tells another."""
    ready: float
    """Milliseconds until a query could be asked, on this machine with nothing slowed down."""


@dataclass
class Measured:
    """What came out for one engine."""

    engine: str
    label: str
    seconds: float
    """How long indexing took."""
    size: Size
    ndcg: float | None = None
    nothing: float | None = None
    """The share of queries that find nothing."""
    cold: list[Cold] = field(default_factory=list)
    blank: list[float] = field(default_factory=list)
    """Milliseconds to the results over a slow connection, from a blank page."""
    idle: list[float] = field(default_factory=list)
    """The same once the search is ready."""
    warm: list[float] = field(default_factory=list)
    """Milliseconds of a query asked again."""
    failures: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured."""

    queries: int
    slow: int


def measure(engine: Engine, given: DocumentSet, plan: Plan, folder: Path, connection: Connection) -> Measured:
    """Index the documents of a set in a folder, and ask."""
    seconds = engine.prepare(given.documents, folder)
    write_page(engine, folder)
    found = Measured(engine.name, engine.label, seconds, size_of(engine, folder))
    asked = spread(given.queries, plan.queries)
    with serve(folder) as host:
        for file in index_files(engine, folder):
            host.body(file.relative_to(folder).as_posix())
        bench = _Bench(connection, host)
        try:
            found.cold.extend(_for_a_while(bench.cold, asked))
            found.nothing = sum(not each.results for each in found.cold) / len(found.cold)
            rankings, found.warm = bench.warm(given.queries if given.judged else (), asked)
            if given.judged:
                found.nothing = sum(not ranked for ranked, _ in rankings) / len(rankings)
                found.ndcg = mean_ndcg(rankings)
            slowly = spread(asked, plan.slow)
            found.idle.extend(_for_a_while(bench.idle, slowly))
            found.blank.extend(_for_a_while(bench.blank, slowly))
            found.remarks = bench.remarks(engine, given)
        except BrowserError as error:
            found.failures.append(str(error))
    return found


def _for_a_while(ask: Callable[[Query], T], queries: Iterable[Query]) -> Iterator[T]:
    """Yield what comes of asking queries, until it has taken long."""
    end = time.monotonic() + LONG
    for query in queries:
        yield ask(query)
        if time.monotonic() > end:
            return


def spread(queries: Sequence[Query], count: int) -> list[Query]:
    """Return so many queries, evenly from first to last."""
    count = min(count, len(queries))
    return [queries[number * len(queries) // count] for number in range(count)]


@dataclass(frozen=True, slots=True)
class _Bench:
    connection: Connection
    host: Host

    def cold(self, query: Query) -> Cold:
        """Ask from a blank page, with nothing cached, and count."""
        with self._page() as page:
            answer = page.run(_timed(query.text))
            time.sleep(QUIET)
            sent = self.host.taken()
            told = page.bodies
            return Cold(
                query.text,
                len(answer["ids"]),
                sum(each.body for each in sent),
                len(sent),
                sum(each.path in told for each in sent),
                tuple(each.path for each in sent if told.get(each.path, each.body) != each.body),
                answer["ready"],
            )

    def warm(self, judged: Sequence[Query], again: Sequence[Query]) -> tuple[list[Ranking], list[float]]:
        """Ask queries on one page: those that are judged, and some twice of which the second is timed."""
        with self._page() as page:
            page.run("begin()")
            rankings = [(page.run(f"ask({dumps(query.text)})"), query.grades) for query in judged]
            times = []
            for query in again:
                page.run(f"ask({dumps(query.text)})")
                times.append(float(page.run(_timed(query.text, begun=True))["whole"]))
            return rankings, times

    def idle(self, query: Query) -> float:
        """Ask over a slow connection where the search has been ready for a while."""
        with self._page() as page:
            page.run("begin()")
            time.sleep(QUIET)
            page.slow_down(SLOW)
            return float(page.run(_timed(query.text, begun=True))["whole"])

    def blank(self, query: Query) -> float:
        """Ask over a slow connection from a blank page."""
        with self._page() as page:
            page.slow_down(SLOW)
            return float(page.run(_timed(query.text))["whole"])

    def remarks(self, engine: Engine, given: DocumentSet) -> list[str]:
        """Return what the engine has to say of itself."""
        with self._page() as page:
            return engine.remarks(given.documents, page.run)

    @contextmanager
    def _page(self) -> Iterator[Page]:
        with fresh_page(self.connection) as page:
            page.open(self.host.address + PAGE)
            self.host.taken()
            yield page


def _timed(text: str, *, begun: bool = False) -> str:
    return _TIMED.format(begin="" if begun else "await begin();", query=dumps(text))


def middle(values: Sequence[float]) -> float | None:
    """Return the median, or None of nothing."""
    return median(values) if values else None
