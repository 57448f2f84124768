"""Searches that do not hold: what each should find, where that stands instead, and what an editor can do."""

from collections.abc import Iterable, Iterator
from itertools import islice

from goodpractice.diagnostics import MOST_TOLD, Diagnostic, shortened
from goodpractice.model.searches import LOOKED_AT, GoldenSearch
from goodpractice.model.verdicts import Outcome, Result, Verdict
from goodpractice.reading.document import Document, Steps
from goodpractice.rules_of_content import MISSED_SEARCH, UNWANTED_RESULT

_NAMED = 3
"""How many other results are named; the rest are counted."""
_RAISE = "Put the words into its title or summary, make them a synonym of a term it carries, or expect something else."
_CARRIED = "See whether it carries what the filters ask for. "
_LOWER = "Take out the word or the synonym that leads there, or expect something else."


def check_verdicts(document: Document, verdicts: Iterable[Verdict]) -> Iterator[Diagnostic]:
    """Yield what does not hold, each on its line; the verdicts are in the order of the searches in the document."""
    missed = (
        (number, verdict, outcome)
        for number, verdict in enumerate(verdicts)
        for outcome in verdict.outcomes
        if not outcome.holds
    )
    for number, verdict, outcome in islice(missed, MOST_TOLD):
        unwanted = outcome.expectation == "never"
        place = document.place(_steps(number, verdict.search, outcome))
        message = " ".join((_wish(verdict.search, outcome), *_what_came(verdict, outcome)))
        rule, hint = (UNWANTED_RESULT, _LOWER) if unwanted else (MISSED_SEARCH, _RAISE)
        carried = _CARRIED if verdict.search.filters and outcome.rank is None else ""
        yield document.broken(rule, place, message, f"{carried}{hint}")


def _steps(number: int, search: GoldenSearch, outcome: Outcome) -> Steps:
    field = outcome.expectation
    steps: Steps = ("searches", number, field)
    return steps if field == "finds_any" else (*steps, getattr(search, field).index(outcome.refs[0]))


def _wish(search: GoldenSearch, outcome: Outcome) -> str:
    """Return what should be so."""
    filters = " and ".join(f"`{key}: [{', '.join(terms)}]`" for key, terms in search.filters.items())
    query = f"`{shortened(' '.join(search.query.split()))}`" + (f" with {filters}" if filters else "")
    wanted = _joined([f"`{shortened(ref)}`" for ref in outcome.refs], "or")
    if len(outcome.refs) > _NAMED:
        wanted = f"one of these {len(outcome.refs)} entries"
    first = f"among the first {search.within}" if search.within > 1 else "first"
    return f"A search for {query} should {'not ' if outcome.expectation == 'never' else ''}find {wanted} {first}."


def _what_came(verdict: Verdict, outcome: Outcome) -> Iterator[str]:
    """Yield what is so instead, in sentences."""
    others = _results(outcome.above)
    several = len(outcome.refs) > 1
    none = "None of them is" if several else "It is not"
    if outcome.rank is not None:
        it = f"The best of them, `{shortened(outcome.ref)}`," if several else "It"
        yield f"{it} is {_ordinal(outcome.rank)}{f', below {others}' if others else ''}."
    elif not others:
        yield "Nothing is found."
    elif verdict.total <= _NAMED:
        yield f"{none} found, but {others} {'is' if verdict.total == 1 else 'are'}."
    else:
        among = f"first {LOOKED_AT}" if verdict.total > LOOKED_AT else f"{verdict.total} results"
        yield f"{none} among the {among}, which are {others}."
    if verdict.instead:
        yield f"The spelling was corrected: what was searched is `{shortened(verdict.instead)}`."
    if verdict.unmatched:
        yield f"No entry says {_joined([f'`{shortened(word)}`' for word in verdict.unmatched], 'or')}."


def _results(results: tuple[Result, ...]) -> str:
    named = [f"`{result.ref}` ({shortened(result.title)})" for result in results[:_NAMED]]
    more = len(results) - _NAMED
    return _joined([*named, f"{more} more"] if more > 0 else named, "and")


def _joined(words: list[str], last: str) -> str:
    return f" {last} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _ordinal(rank: int) -> str:
    return f"{rank}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(rank, 'th') }"
