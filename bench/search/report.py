"""The measurements as tables in Markdown."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from search.documents import DocumentSet
from search.measure import Measured, middle

SHORT = 4
_NONE = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: what it says of an engine, and how that is written."""

    label: str
    value: Callable[[Measured], float | None]
    written: Callable[[float], str]


def _kilobytes(value: float) -> str:
    return f"{value / 1000:,.1f} kB" if value < 1e6 else f"{value / 1e6:,.2f} MB"


def _whole(value: float) -> str:
    return f"{value:,.0f}"


def _seconds(value: float) -> str:
    return f"{value:,.2f} s"


def _milliseconds(value: float) -> str:
    return f"{value:,.1f} ms" if value < 1000 else f"{value / 1000:,.2f} s"


def _short(found: Measured) -> list[int]:
    """Return the bytes of the cold queries of at most four words."""
    return [each.sent for each in found.cold if len(each.query.split()) <= SHORT]


ROWS = (
    Row("nDCG@10", lambda m: m.ndcg, lambda value: f"{value:.3f}"),
    Row("queries that find nothing", lambda m: m.nothing, lambda value: f"{value:.0%}"),
    Row("cold query: bytes, median", lambda m: middle([each.sent for each in m.cold]), _kilobytes),
    Row("cold query of at most four words: bytes, median", lambda m: middle(_short(m)), _kilobytes),
    Row("cold query: bytes, most", lambda m: max((each.sent for each in m.cold), default=None), _kilobytes),
    Row("cold query: requests, median", lambda m: middle([each.requests for each in m.cold]), _whole),
    Row("cold query: requests, most", lambda m: max((each.requests for each in m.cold), default=None), _whole),
    Row("slow connection, blank page: results after", lambda m: middle(m.blank), _milliseconds),
    Row("slow connection, search ready: results after", lambda m: middle(m.idle), _milliseconds),
    Row("this machine, blank page: ready after", lambda m: middle([each.ready for each in m.cold]), _milliseconds),
    Row("query asked again", lambda m: middle(m.warm), _milliseconds),
    Row("index: bytes", lambda m: m.size.raw, _kilobytes),
    Row("index: bytes, gzip", lambda m: m.size.packed, _kilobytes),
    Row("index: files", lambda m: m.size.files, _whole),
    Row("indexing", lambda m: m.seconds, _seconds),
)


def table(given: DocumentSet, found: Sequence[Measured]) -> str:
    """Return the table of one set of documents; where ours is among the engines, with what ours is of each other."""
    ours = next((each for each in found if each.engine == "ours"), None)
    peers = [each for each in found if ours and each is not ours]
    head = ["", *(each.label for each in found), *(f"ours ÷ {each.label}" for each in peers)]
    lines = [_line(head), _line(["---", *("---:" for _ in head[1:])])]
    for row in ROWS:
        values = [row.value(each) for each in found]
        if any(value is not None for value in values):
            ratios = (_ratio(row.value(ours), row.value(each)) for each in peers) if ours else ()
            lines.append(_line([row.label, *(_cell(row, value) for value in values), *ratios]))
    return "\n".join([f"## {given.name}", "", _described(given), "", *lines, *_remarks(found), ""])


def _described(given: DocumentSet) -> str:
    words = sum(each.words for each in given.documents)
    return (
        f"{len(given.documents):,} documents of {words / max(1, len(given.documents)):,.0f} words on average, "
        f"{len(given.queries):,} queries{'' if given.judged else ', not judged'}."
    )


def _remarks(found: Sequence[Measured]) -> Iterator[str]:
    """Yield what readers of the table should know."""
    for each in found:
        requests = sum(one.requests for one in each.cold)
        checked = sum(one.checked for one in each.cold)
        differing = sorted({path for one in each.cold for path in one.differing})
        yield ""
        yield (
            f"{each.label}: {len(each.cold)} cold queries; over the slow connection {len(each.blank)} from "
            f"a blank page and {len(each.idle)} with the search ready. Of "
            f"{requests:,} requests the browser tells the length of {checked:,}, and of {len(differing)} another."
        )
        yield from each.remarks
        yield from (f"{each.label}, not measured further: {failure}" for failure in each.failures)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(row: Row, value: float | None) -> str:
    return _NONE if value is None else row.written(value)


def _ratio(ours: float | None, theirs: float | None) -> str:
    return f"{ours / theirs:.2f}" if ours is not None and theirs else _NONE
