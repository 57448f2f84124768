"""Searches on a terminal: filters as they are typed, and answers as text for people."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from goodpractice.search.engine import Facet
from goodpractice.search.explaining import Portion


def chosen_terms(filters: Iterable[str], facets: Iterable[Facet]) -> dict[str, list[str]]:
    """Return the terms chosen of each facet, from filters written `facet=term`.

    Raises ValueError, with a sentence to show, where there is no such facet or term.
    """
    known = {facet.key: [choice.term for choice in facet.terms] for facet in facets}
    chosen: dict[str, list[str]] = {}
    for each in filters:
        facet, _, term = each.partition("=")
        if term not in known.get(facet, ()):
            among = f"one of {', '.join(known[facet])}" if facet in known else f"FACET one of {', '.join(known)}"
            raise ValueError(f"There is no filter '{each}'. Write FACET=TERM, with {among}.")
        chosen.setdefault(facet, []).append(term)
    return chosen


def counted(count: int, word: str, many: str = "") -> str:
    """Return how many there are of something, in words."""
    return f"{count:,} {word if count == 1 else many or word + 's'}"


def answer_lines(
    answer: dict[str, Any], explanations: Sequence[Sequence[Portion]], mark: Callable[[str], str]
) -> Iterator[str]:
    """Yield an answer line by line.

    `explanations` says of each result, in their order, why it has its score, or is empty. `mark` is what is done to
    text that matched.
    """
    correction = answer["correction"]
    if correction:
        typed = ", ".join(word for word, _ in correction["words"])
        yield f"Showing results for: {correction['text']}"
        yield f"Add --exact to search for what was typed ({typed})."
    yield counted(answer["total"], "result")
    if answer["alsoSearched"]:
        yield f"Also searched: {', '.join(answer['alsoSearched'])}"
    if answer["unmatched"]:
        yield f"Nothing here says: {', '.join(answer['unmatched'])}"
    if answer["nearest"]:
        yield f"Nearest subjects: {', '.join(each['label'] for each in answer['nearest'])}"
    for place, result in enumerate(answer["results"], 1):
        yield ""
        yield from _result_lines(place, result, mark)
        if explanations:
            yield from _explanation_lines(result, explanations[place - 1])


def _result_lines(place: int, result: dict[str, Any], mark: Callable[[str], str]) -> Iterator[str]:
    yield f"{place}. {result['title']}  [{result['kind']}/{result['id']}]"
    yield f"   {' · '.join(each['value'] for each in result['details'])}"
    parts = (mark(each["text"]) if each["match"] else each["text"] for each in result["excerpt"])
    yield f"   {_at(result)}{''.join(parts) or result['summary']}"


def _at(result: dict[str, Any]) -> str:
    """Return when it was said, where it was said in a recording."""
    if "at" not in result:
        return ""
    minutes, seconds = divmod(result["at"], 60)
    return f"At {minutes} min {seconds} s: "


def _explanation_lines(result: dict[str, Any], portions: Sequence[Portion]) -> Iterator[str]:
    if not portions:
        return
    yield f"   Score {result['score']}:"
    for each in portions:
        why = each.reasons
        share = f", share {why.share:g}" if why.share != 1 else ""
        yield (
            f"   {each.points:>5} = {each.weight} × {why.impact}  {each.token}: counted {why.count:g}, "
            f"held by {why.holding:,} (idf {why.idf:.2f}), norm {why.norm:.2f}{share}"
        )
