"""Fields marked as facets become vocabularies of the values they hold."""

from builders import a_case_study, a_hub
from goodpractice.model.facet_fields import with_facet_fields


def test_each_value_becomes_a_term_and_its_entries_carry_it() -> None:
    """Two hubs of one trust share a term; a hub without one has none."""
    hubs = (a_hub("one", trust="Example Trust"), a_hub("two", trust="Example Trust"), a_hub("three"))
    entries, vocabularies = with_facet_fields(hubs, {})
    assert [entry.terms for entry in entries] == [{"trust": ("example-trust",)}, {"trust": ("example-trust",)}, {}]
    (term,) = vocabularies["trust"].terms
    assert (term.id, term.label) == ("example-trust", "Example Trust")
    assert vocabularies["trust"].used_by == ("hub",)
    assert vocabularies["trust"].facet


def test_a_value_without_letters_still_has_an_address() -> None:
    """A name that leaves no letters or digits gets an id of its own."""
    _, vocabularies = with_facet_fields((a_hub("one", trust="…"),), {})
    assert [term.id for term in vocabularies["trust"].terms] == ["other"]


def test_entries_without_such_fields_stay_as_they_are() -> None:
    """A case study has none, and no vocabulary is made for it."""
    story = a_case_study("one", terms={"barriers": ("worry",)})
    entries, vocabularies = with_facet_fields((story,), {})
    assert entries == (story,)
    assert vocabularies == {}
