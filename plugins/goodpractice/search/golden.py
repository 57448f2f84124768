"""Searches that must hold, run: what each of them expects, and where that stands among the results."""

from collections.abc import Iterator

from goodpractice.model.searches import LOOKED_AT, GoldenSearch
from goodpractice.model.verdicts import Outcome, Result, Verdict
from goodpractice.search.engine import Engine


def run(engine: Engine, search: GoldenSearch) -> Verdict:
    """Return what came of a search: where each entry stands that it expects, or that it expects not to find."""
    answer = engine.query(search.query, search.filters, limit=LOOKED_AT)
    results = tuple(Result(f"{each['kind']}/{each['id']}", each["title"]) for each in answer["results"])
    return Verdict(
        search,
        tuple(_outcomes(search, results)),
        total=answer["total"],
        instead=answer["correction"]["text"] if answer["correction"] else "",
        unmatched=tuple(answer["unmatched"]),
    )


def _outcomes(search: GoldenSearch, results: tuple[Result, ...]) -> Iterator[Outcome]:
    ranks = {result.ref: rank for rank, result in enumerate(results, 1)}
    for expectation, refs in search.expected():
        rank = min((ranks[ref] for ref in refs if ref in ranks), default=None)
        among_first = rank is not None and rank <= search.within
        holds = among_first != (expectation == "never")
        if rank is None:
            yield Outcome(expectation, refs, holds, above=results)
        else:
            yield Outcome(expectation, refs, holds, results[rank - 1].ref, rank, results[: rank - 1])
