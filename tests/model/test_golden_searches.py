"""Searches that must hold, as they are declared."""

import pytest
from pydantic import ValidationError

from goodpractice.model.searches import LOOKED_AT, GoldenSearch, Searches


@pytest.mark.parametrize("model", [GoldenSearch, Searches])
def test_every_field_of_a_search_says_what_it_is(model: type[GoldenSearch | Searches]) -> None:
    """In a sentence that ends in a full stop, as the fields of entries do."""
    assert all((field.description or "").endswith(".") for field in model.model_fields.values())


def test_the_help_names_the_numbers_that_hold() -> None:
    """How many results count as the first unless it is said, and how many at the most."""
    field = GoldenSearch.model_fields["within"]
    assert f"to {LOOKED_AT}; {field.default} unless said" in (field.description or "")


def test_what_a_search_expects_comes_in_the_order_of_its_fields() -> None:
    """Each entry by itself, but those of which any will do together."""
    search = GoldenSearch(query="q", never=("e",), finds_any=("c", "d"), finds=("a", "b"))
    assert list(search.expected()) == [
        ("finds", ("a",)),
        ("finds", ("b",)),
        ("finds_any", ("c", "d")),
        ("never", ("e",)),
    ]


def test_a_search_must_be_able_to_hold() -> None:
    """It expects something, and no more than there is room for."""
    with pytest.raises(ValidationError, match="expects nothing"):
        GoldenSearch(query="q")
    with pytest.raises(ValidationError, match="more than fit"):
        GoldenSearch(query="q", finds=("a", "b"), within=1)
    assert GoldenSearch(query="q", finds=("a", "b"), within=2).within == 2
    assert GoldenSearch(query="q", finds_any=("a", "b"), within=1).within == 1
