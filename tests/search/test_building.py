"""From entries to their search: which entries it has, what they are counted by, and what they can be filtered by."""

from array import array
from collections.abc import Mapping

from builders import a_case_study, a_hub, a_term, a_vocabulary, kb_of
from goodpractice.model.addresses import Addresses
from goodpractice.model.types.docs_page import DocsPage
from goodpractice.search.building import search_of, searchable
from goodpractice.search.counting import Counted
from goodpractice.search.engine import Engine
from goodpractice.search.records import MOST_CHARACTERS
from goodpractice.search.weighing import Weighing
from made_search import engine_of, everything, search_of_entries


def counted(counts: Mapping[str, float], length: float) -> Counted:
    """Return an entry as it is counted, without positions."""
    return Counted(tuple(counts), array("d", counts.values()), array("I"), array("I"), length)


def held_by(engine: Engine, entry: int) -> dict[str, int]:
    """Return the tokens that an entry holds, with their impacts."""
    return {
        token: each.impact for token, postings in everything(engine.index) for each in postings if each.entry == entry
    }


def test_an_entry_is_counted_by_its_fields_and_its_terms() -> None:
    """Title 3, summary 2, body 1; a term's label as its vocabulary weighs it, its concept as much again, its type 3."""
    worry = a_vocabulary("barriers", a_term("worry", "Worry", synonyms=("anxiety",)), search_weight=4, used_by=("hub",))
    hub = a_hub("a", title="Quiet room", summary="A bus.", terms={"barriers": ("worry",)})
    others = [a_hub(f"z{number}", title=f"Z{number}", summary="They meet.") for number in range(9)]
    engine = search_of_entries(hub, *others, vocabularies=(worry,), bodies={"hub/a": ("Anxiety.",)})
    counts = {"quiet": 3, "room": 3, "bus": 2, "anxieti": 1, "worri": 4, "=barriers/worry": 1 + 4 + 4, "=kind/hub": 3}
    first = counted(counts, 3 + 3 + 2 + 1 + 4)
    weighing = Weighing([first, *(counted({f"z{n}": 3, "meet": 2, "=kind/hub": 3}, 5) for n in range(9))])
    assert held_by(engine, 0) == dict(zip(first.tokens, weighing.impacts(first, 1), strict=True))


def test_entries_are_numbered_as_lists_show_them() -> None:
    """The newest first, those without a date last, then by title; those that are not in search are left out."""
    page = DocsPage(id="a", path="docs/a.md", title="A", summary="A.")
    hidden = DocsPage(id="b", path="docs/b.md", title="B", summary="B.", in_search=False)
    dated = [a_case_study("a", written="2029"), a_case_study("c", written="2030")]
    found = searchable(kb_of(a_hub("b"), hidden, a_hub("a"), page, *dated))
    assert [each.ref for each in found] == ["case-study/c", "case-study/a", "docs-page/a", "hub/a", "hub/b"]


def test_a_long_entry_keeps_the_sentences_with_its_most_telling_words() -> None:
    """By the impacts that stand in the index: what all others say as well goes first."""
    line = " ".join(f"Everybody says this sentence number {number}." for number in range(90))
    study = a_case_study("a")
    engine = search_of_entries(study, *(a_case_study(f"z{number}") for number in range(9)), bodies={
        study.ref: (line, "A zebra came."), **{f"case-study/z{number}": (line,) for number in range(9)}
    })  # fmt: skip
    kept = [each.text for each in engine.records[0].sentences]
    assert kept[-1] == "A zebra came."
    assert sum(map(len, kept)) <= MOST_CHARACTERS


def test_pages_of_terms_follow_the_addresses_of_the_site() -> None:
    """With folders and without; a vocabulary that asks no question offers none."""
    asking = a_vocabulary("pupil_groups", a_term("one"), question="Who?")
    silent = a_vocabulary("regions", a_term("two"))
    study = a_case_study("a", terms={"pupil_groups": ("one",), "regions": ("two",)})
    pages = {
        addresses: [
            each.pages for each in search_of(kb_of(study, vocabularies=(asking, silent)), {}, {}, addresses).facets
        ]
        for addresses in (Addresses(), Addresses(directory_urls=False))
    }
    assert list(pages.values()) == [["", "browse/pupil-groups/{}/", ""], ["", "browse/pupil-groups/{}.html", ""]]


def test_documents_that_are_no_entries_can_be_searched() -> None:
    """Without vocabularies there are no concepts, and without facets nothing to filter by."""
    engine = engine_of("A bus", "A tram")
    answer = engine.query("tram")
    assert (answer["total"], answer["facets"], answer["alsoSearched"]) == (1, {}, [])
    assert engine.weighing.total == 2
