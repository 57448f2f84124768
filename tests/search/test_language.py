"""The language of queries: phrases, exclusions and filters, and what is left when they are taken out."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodpractice.search.language import MOST_WORDS, Wish, take_apart
from goodpractice.search.words import words

FACETS = frozenset({"phases", "regions"})


def wish(free: str, filters: Mapping[str, tuple[str, ...]] | None = None, **others: tuple[str, ...]) -> Wish:
    """Return a query with this free text and nothing else unless it is said."""
    nothing: dict[str, tuple[str, ...]] = {"phrases": (), "excluded_phrases": (), "excluded_words": ()}
    return Wish(free, filters=filters or {}, **{**nothing, **others})


@pytest.mark.parametrize(
    "text",
    [
        "late bus",
        "pre-school bus",
        "bus - ferry",
        "bus -",
        "--bus",
        "-_bus",
        "bus-ferry",
        'bus"term time"',
        "'term time'",
        '"term time',
        'term time"',
        '-"term time',
        "colour:red",
        "phases:",
        ":primary",
        "phases: primary",
        "Phases:primary",
        "https://example.org",
        "8:30",
        "",
        "  ",
    ],
)
def test_what_is_no_sign_of_the_language_stays_as_it_is(text: str) -> None:
    """A hyphen within a word or by itself, a single quotation mark, a key that is no facet, a colon before nothing."""
    assert take_apart(text, FACETS) == wish(text)


@pytest.mark.parametrize("text", ['"term time"', "“term time”", "”term time“", '“term time"'])
def test_a_phrase_stands_between_quotation_marks(text: str) -> None:
    """Straight or curly ones; its words stay, with a space in the place of each mark."""
    assert take_apart(text, FACETS) == wish(" term time ", phrases=("term time",))


def test_an_excluded_phrase_is_taken_out() -> None:
    """With the hyphen before it, a space in its place."""
    assert take_apart('bus -"term time" late', FACETS) == wish("bus   late", excluded_phrases=("term time",))


def test_an_excluded_word_is_taken_out() -> None:
    """All that follows it up to white space, the first of it a letter or digit; signs are dropped with it."""
    assert take_apart("bus -ferry late", FACETS) == wish("bus   late", excluded_words=("ferry",))
    assert take_apart("-pre-school -8am, -École", FACETS) == wish(
        "     ", excluded_words=("pre-school", "8am,", "École")
    )


def test_a_filter_is_taken_out() -> None:
    """By its facet, terms of one facet together; a term may hold anything but white space."""
    assert take_apart("phases:primary bus regions:far-south phases:x:y", FACETS) == wish(
        "  bus    ", {"phases": ("primary", "x:y"), "regions": ("far-south",)}
    )


def test_signs_are_found_from_left_to_right() -> None:
    """What stands in a phrase is no exclusion and no filter, and a phrase may begin right after white space only."""
    assert take_apart('"bus -ferry phases:primary"', FACETS) == wish(
        " bus -ferry phases:primary ", phrases=("bus -ferry phases:primary",)
    )
    assert take_apart('-ferry"x y" "a" "b"', FACETS) == wish(
        '  y"  a   b ', excluded_words=('ferry"x',), phrases=("a", "b")
    )
    assert take_apart("-phases:primary", FACETS) == wish(" ", excluded_words=("phases:primary",))


def test_a_phrase_may_be_empty() -> None:
    """Then nothing is asked for."""
    assert take_apart('""', FACETS) == wish("  ", phrases=("",))


@pytest.mark.parametrize(
    "space", ["\t", "\n", "\x1f", "\x85", "\xa0", "\u1680", "\u2009", "\u2028", "\u202f", "\u3000"]
)
def test_white_space_is_what_the_search_format_says(space: str) -> None:
    """All of it parts words as the space does."""
    assert take_apart(f"bus{space}-ferry{space}late", FACETS).excluded_words == ("ferry",)
    assert take_apart(f"bus{space}phases:primary", FACETS).filters == {"phases": ("primary",)}
    assert take_apart(space, FACETS).blank


@pytest.mark.parametrize("sign", ["\ufeff", "\u200b", "\u2060", "\u180e"])
def test_other_invisible_signs_are_no_white_space(sign: str) -> None:
    """As every program must agree on it."""
    assert take_apart(f"bus{sign}-ferry", FACETS).excluded_words == ()
    assert not take_apart(sign, FACETS).blank


@pytest.mark.parametrize(
    ("text", "blank"), [("", True), (" \n", True), ("-bus", True), ("phases:primary", True), ("?", False), ("a", False)]
)
def test_a_query_without_free_text_is_blank(text: str, blank: bool) -> None:
    """Though it may exclude and filter."""
    assert take_apart(text, FACETS).blank is blank


def test_a_long_text_is_plain_english() -> None:
    """Of more than twelve words, its quotation marks quote and its hyphens are dashes."""
    assert MOST_WORDS == 12
    just = '"a b" -c ' + "word " * 9
    assert take_apart(just, FACETS).excluded_words == ("c",)
    for more in (just + "word", just + "phases:primary"):
        assert take_apart(more, FACETS) == wish(more)


@settings(max_examples=500, deadline=None)
@given(text=st.text(alphabet='ab "“”-:_.\t\u00a0é', max_size=20) | st.text(max_size=20))
def test_any_text_can_be_taken_apart(text: str) -> None:
    """No word is lost: each is free, or excluded, or part of a filter."""
    found = take_apart(text, frozenset({"a", "b"}))
    again = [
        found.free,
        *found.excluded_words,
        *found.excluded_phrases,
        *(f"{key} {term}" for key, terms in found.filters.items() for term in terms),
    ]
    assert sorted(part for each in again for word in words(each) for part in word) == sorted(
        part for word in words(text) for part in word
    )
    free = [part for word in words(found.free) for part in word]
    assert all(part in free for phrase in found.phrases for word in words(phrase) for part in word)
