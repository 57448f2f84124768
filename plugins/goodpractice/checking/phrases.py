"""The words by which fields and their values are spoken of."""

from collections.abc import Iterable
from datetime import date

from goodpractice.diagnostics import shortened


def with_article(words: str) -> str:
    """Return words with `a` or `an` before them."""
    return f"{'an' if words[:1].lower() in 'aeiou' else 'a'} {words}"


def kind_of(value: object) -> str:
    """Return what a value is, in a writer's words."""
    kinds: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (bool, "true or false"),
        ((int, float), "a number"),
        (str, "text"),
        (date, "a date"),
        (tuple, "a list"),
        (dict, "a group of fields"),
    )
    return next((name for kind, name in kinds if isinstance(value, kind)), "empty")


def way_to(loc: Iterable[str | int]) -> str:
    """Return the way to a value as people say it: `link` in item 2 of `sources`."""
    words: list[str] = []
    for step in loc:
        if isinstance(step, int) and words:
            words[-1] = f"item {step + 1} of {words[-1]}"
        else:
            words.append(f"`{shortened(str(step))}`")
    return " in ".join(reversed(words))


def shown(value: object) -> str:
    """Return a value as a sentence quotes it, or what sort of value it is where it cannot be quoted."""
    text = str(value)
    if isinstance(value, str | int | float | date) and not isinstance(value, bool):
        return f"`{shortened(text)}`"
    return kind_of(value)


def listed(names: Iterable[str]) -> str:
    """Return the names of fields side by side."""
    return ", ".join(f"`{name}`" for name in names)


def first_large(words: str) -> str:
    """Return words as they begin a sentence."""
    return f"{words[:1].upper()}{words[1:]}"
