"""Misspelt and unfinished words, words that nothing says, and what is nearest where nothing is found."""

import pytest

from goodpractice.search.engine import NEAREST, Facet, FacetTerm
from made_search import CONCEPTS, a_document, a_search, engine_of, ids

ENGINE = a_search()
CLUBS = engine_of(
    "Breakfast clubs", "A breakfast club", "Attendance officers", "The ferry driver", "A walking bus", concepts=CONCEPTS
)


def test_a_misspelt_word_is_mended_and_that_is_said() -> None:
    """The answer is the one to the mended text, but for the correction."""
    mended = CLUBS.query("Breakfst CLUBS!")
    assert mended["correction"] == {"text": "breakfast CLUBS!", "words": [["breakfst", "breakfast"]]}
    assert {**mended, "correction": None} == CLUBS.query("breakfast clubs")
    assert mended["unmatched"] == []


def test_each_misspelt_word_is_mended_wherever_it_stands() -> None:
    """The pairs are in the order of the text, each once, as plain words."""
    correction = CLUBS.query("Cluubs’ breakfst, ferrry-breakfst -breakfst")["correction"]
    assert correction == {
        "text": "clubs breakfast, ferry-breakfast -breakfast",
        "words": [["cluubs", "clubs"], ["breakfst", "breakfast"], ["ferrry", "ferry"]],
    }


def test_a_word_that_any_entry_holds_is_not_mended() -> None:
    """Nor one whose stem it holds, a name of a concept, a short word, or one with nothing near."""
    for text in ("club", "clubbing", "attendances", "transport", "bsu", "zebra", "8am8", "naïve"):
        assert CLUBS.query(text)["correction"] is None


def test_exact_takes_every_word_as_it_is_typed() -> None:
    """Then it is said that no entry holds it."""
    answer = CLUBS.query("breakfst clubs", exact=True)
    assert (answer["correction"], answer["unmatched"]) == (None, ["breakfst"])
    assert {each["id"] for each in answer["results"]} == {"n0", "n1"}


def test_inside_quotation_marks_nothing_is_mended() -> None:
    """Nor is the same word beside them; other words are."""
    for text in ('"breakfst"', '"breakfst clubs" breakfst'):
        answer = CLUBS.query(text)
        assert (answer["correction"], answer["unmatched"], answer["total"]) == (None, ["breakfst"], 0)
    assert CLUBS.query('ferrry "walking bus"')["correction"]["text"] == 'ferry "walking bus"'


def test_a_mended_text_is_not_mended_again() -> None:
    """A word nobody can mend stays, and is said to be missing."""
    answer = CLUBS.query("breakfst xyzzy")
    assert answer["correction"]["words"] == [["breakfst", "breakfast"]]
    assert answer["unmatched"] == ["xyzzy"]


def test_a_mended_word_can_name_a_concept() -> None:
    """As if it had been typed so."""
    answer = CLUBS.query("trasnport")
    assert answer["correction"]["text"] == "transport"
    assert answer["alsoSearched"] == ["Getting there"]


def test_words_that_no_entry_holds_are_said() -> None:
    """Each once, in the order and the plain form of the query; the others still find what they find."""
    answer = ENGINE.query("Xyzzy room PLUGH’s xyzzy the")
    assert answer["unmatched"] == ["xyzzy", "plughs"]
    assert "rain" in [each["id"] for each in answer["results"]]


def test_what_is_excluded_or_filtered_by_is_not_said_to_be_missing() -> None:
    """It was not asked for."""
    assert ENGINE.query("room -xyzzy phases:plugh")["unmatched"] == []


def test_a_name_of_a_concept_is_never_unmatched() -> None:
    """Nothing says “transport”, but it was understood."""
    assert not ENGINE.index.holds("transport")
    assert ENGINE.query("transport")["unmatched"] == []
    assert ids(ENGINE, "transport") == ["bus", "ferry"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("br", {"n0", "n1"}),
        ("Club", {"n0", "n1"}),
        ("driver breakf", {"n0", "n1", "n3"}),
        ("walking-b", {"n4"}),
        ("b", set()),
        ("br ", set()),
        ("br!", set()),
        ('"walking br"', set()),
        ("ferryx", set()),
    ],
)
def test_the_last_word_may_go_on_while_somebody_is_typing(text: str, found: set[str]) -> None:
    """From two letters on, if nothing comes after it."""
    assert {each["id"] for each in CLUBS.query(text, typing=True, exact=True)["results"]} == found


def test_a_word_that_may_go_on_is_neither_mended_nor_missing() -> None:
    """Other words are; one that leads nowhere is like any other."""
    answer = CLUBS.query("ferrry breakf", typing=True)
    assert answer["correction"] == {"text": "ferry breakf", "words": [["ferrry", "ferry"]]}
    assert answer["unmatched"] == []
    assert CLUBS.query("xyzzy", typing=True)["unmatched"] == ["xyzzy"]
    assert CLUBS.query("breakfst", typing=True)["correction"]["text"] == "breakfast"


def test_what_may_be_typed_next_is_found_and_marked_but_not_said() -> None:
    """A concept that the word may become is searched; its other names are said only when it stands there."""
    answer = ENGINE.query("transpor", typing=True)
    assert [each["id"] for each in answer["results"]] == ["bus", "ferry"]
    assert answer["alsoSearched"] == []
    (driver,) = ENGINE.query("driv", typing=True)["results"]
    assert [each["text"] for each in driver["excerpt"] if each["match"]] == ["driver"]


def test_a_word_that_stands_there_is_found_as_well_as_what_it_may_become() -> None:
    """“Bus” is a word, and may become “business”."""
    engine = engine_of("A bus", "A business", "A tram")
    assert ids(engine, "bus") == ["n0"]
    assert {each["id"] for each in engine.query("bus", typing=True)["results"]} == {"n0", "n1"}


def test_where_nothing_matches_the_nearest_terms_are_said() -> None:
    """Of the facets with pages, by their likest name: “anxiety” is a synonym of “Worry”. What shares nothing is not."""
    answer = ENGINE.query("anxietyy zzz", {"kind": ["nothing"]}, exact=True)
    assert answer["nearest"][0] == {"label": "Worry", "url": "browse/barriers/worry/"}
    assert ENGINE.query("ttransport worrr", exact=True)["nearest"] == [
        {"label": "Getting there", "url": "browse/barriers/travel/"},
        {"label": "Worry", "url": "browse/barriers/worry/"},
    ]
    assert ENGINE.query("?!")["nearest"] == ENGINE.query("kkk")["nearest"] == []


def test_where_something_matches_no_term_is_said() -> None:
    """Though filters leave nothing of it; nor where nothing was asked for."""
    assert ENGINE.query("room")["nearest"] == ENGINE.query("fear", {"phases": ["nowhere"]})["nearest"] == []
    assert ENGINE.query("", {"phases": ["nowhere"]})["nearest"] == []
    assert ENGINE.query("-bus kind:hub phases:secondary")["nearest"] == []


def test_four_terms_are_said_at_most() -> None:
    """Of those as near, the first as they are shown; facets without pages have none."""
    numbers = tuple(FacetTerm(f"t{number}", f"Term {number}") for number in range(6))
    carried = {"many": tuple(each.term for each in numbers), "none": ("t0",)}
    facets = (Facet("none", "None", numbers[:1]), Facet("many", "Many", numbers, "m/{}.html"))
    engine = engine_of(a_document("a", "A bus", facets=carried), facets=facets)
    assert NEAREST == 4
    assert [each["url"] for each in engine.query("term 4", exact=True)["nearest"]] == [
        "m/t4.html",
        "m/t0.html",
        "m/t1.html",
        "m/t2.html",
    ]
