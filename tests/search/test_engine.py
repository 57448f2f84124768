"""Queries of a knowledge base and their answers: what is found, in which order, and what is said of it."""

import pytest

from builders import a_case_study, a_hub, a_webinar
from goodpractice.model.transcript import Spoken
from goodpractice.model.types.docs_page import DocsPage
from goodpractice.search.engine import FacetTerm
from goodpractice.search.questions import WEIGHTS
from goodpractice.search.words import STOP_WORDS
from made_search import BARRIERS, CARRIED, LINES, VOCABULARIES, a_search, engine_of, ids, search_of_entries

ENGINE = a_search()
NAMES = ["bus", "dread", "ferry", "hub", "mocks", "plain", "rain"]


def found(text: str) -> list[str]:
    """Return the names of the entries a query finds, best first."""
    return ids(ENGINE, text)


def test_a_synonym_finds_what_only_says_the_label() -> None:
    """And what only carries the term."""
    assert {"dread", "plain"} <= set(found("worry"))
    assert {"dread", "plain"} <= set(found("school refusal"))


def test_the_label_finds_what_only_says_a_synonym() -> None:
    """“Anxiety” and “school refusal” stand in one entry each, “worry” in none but as a label."""
    assert "plain" in found("Worry")
    assert "plain" in found("school refusal")
    assert "dread" in found("anxiety")


def test_a_narrower_word_leads_to_its_term() -> None:
    """“Nerves” finds what is about worry, after what says the word itself."""
    assert found("nerves")[0] == "mocks"
    assert {"dread", "plain"} <= set(found("nerves"))


def test_a_term_does_not_lead_to_its_narrower_words() -> None:
    """Worry does not find an entry that only says “nerves”."""
    assert "mocks" not in found("worry")


def test_a_type_of_entry_leads_to_all_of_that_type() -> None:
    """“Hubs” finds one that says nothing of the sort; what else it is called is said."""
    assert found("hubs") == ["hub"]
    assert sorted(found("case studies")) == sorted(CARRIED)
    assert ENGINE.query("hub")["alsoSearched"] == []


def test_the_name_of_a_page_by_hand_is_no_concept() -> None:
    """“Docs pages” are what the program calls them, not what readers do."""
    page = DocsPage(id="a", path="docs/a.md", title="About", summary="What this is.")
    engine = search_of_entries(page, a_hub("b"))
    assert [each.key for each in engine.concepts.concepts] == ["kind/hub"]
    assert engine.query("docs page", exact=True)["total"] == 0


def test_what_was_also_searched_is_said() -> None:
    """The other names of the concept, without the one that was typed."""
    assert ENGINE.query("Anxiety")["alsoSearched"] == ["Worry", "school refusal"]
    assert ENGINE.query("transport anxiety")["alsoSearched"] == ["Getting there", "Worry", "school refusal"]
    assert ENGINE.query("room")["alsoSearched"] == []


def test_results_are_ranked_by_score() -> None:
    """The score of a result is the sum of the impacts of what was asked for, each times its weight."""
    answer = ENGINE.query("quiet room bus transport", limit=50)
    scores = {each["id"]: each["score"] for each in answer["results"]}
    weights = {"quiet": 2, "room": 2, "bus": 2, "transport": 1, "=barriers/travel": 3}
    assert (WEIGHTS["word"], WEIGHTS["namedWord"], WEIGHTS["concept"]) == (2, 1, 3)
    wanted = dict.fromkeys(NAMES, 0)
    for token, weight in weights.items():
        for each in ENGINE.index.postings(token):
            wanted[NAMES[each.entry]] += weight * each.impact
    assert scores == {name: score for name, score in wanted.items() if score}
    assert list(scores.values()) == sorted(scores.values(), reverse=True)


def test_equal_scores_are_in_the_order_of_lists() -> None:
    """The newest first; without dates by title, and of one title by type and name."""
    entries = [a_case_study(name, title="Same", summary="Same.") for name in ("c", "a", "b")]
    twins = [a_webinar("a", title="Same", summary="Same.", publisher="Example Academy")]
    engine = search_of_entries(*entries, *twins)
    answer = engine.query("same", {"kind": ["case-study"]})
    assert len({each["score"] for each in answer["results"]}) == 1
    assert [each["id"] for each in answer["results"]] == ["a", "b", "c"]
    everything = engine.query("")["results"]
    assert [(each["id"], each["kind"]) for each in everything][2:] == [("c", "case-study"), ("a", "webinar")]


def test_the_order_of_the_entries_does_not_matter() -> None:
    """The same entries the other way round give the same answers."""
    entries = [a_case_study(name, terms=CARRIED[name]) for name in CARRIED]
    one = search_of_entries(*entries, vocabularies=VOCABULARIES, bodies=LINES)
    other = search_of_entries(*reversed(entries), vocabularies=VOCABULARIES, bodies=LINES)
    for text in ("", "room", "worry bus", "nerves"):
        assert one.query(text, limit=50) == other.query(text, limit=50)


def test_a_limit_and_an_offset_cut_the_same_list() -> None:
    """Page after page the results are those of one long list, and the total is of all."""
    everything = ENGINE.query("room bus worry", limit=50)
    pages = [ENGINE.query("room bus worry", limit=2, offset=offset) for offset in range(0, 10, 2)]
    assert [each for page in pages for each in page["results"]] == everything["results"]
    assert {page["total"] for page in pages} == {everything["total"]}
    assert ENGINE.query("room", limit=0)["results"] == []
    assert ENGINE.query("room", limit=5, offset=500)["results"] == []


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u2003\x85", '""', "“ ”"])
def test_an_empty_query_finds_everything(text: str) -> None:
    """With no score and no excerpt, in the order of the names."""
    answer = ENGINE.query(text, limit=50)
    assert [each["id"] for each in answer["results"]] == NAMES
    assert {each["score"] for each in answer["results"]} == {0}
    assert [each["excerpt"] for each in answer["results"]] == [[]] * 7
    assert answer["nearest"] == []


@pytest.mark.parametrize("text", ["the", "What is it about?", " ".join(sorted(STOP_WORDS)[:12]), "?!", "…", "\ufeff"])
def test_words_that_say_nothing_find_nothing(text: str) -> None:
    """And are not said to be missing."""
    answer = ENGINE.query(text)
    assert (answer["total"], answer["results"], answer["unmatched"], answer["correction"]) == (0, [], [], None)


def test_a_result_shows_the_sentence_that_matched() -> None:
    """With what matched marked, be it a word or a concept by another name."""
    (driver,) = ENGINE.query("waiting driver")["results"]
    assert [(each["text"], each["match"]) for each in driver["excerpt"]] == [
        ("The ", False),
        ("driver waits", True),
        (".", False),
    ]
    plain = next(each for each in ENGINE.query("school refusal")["results"] if each["id"] == "plain")
    assert plain["excerpt"][0] == {"text": "Anxiety", "match": True}
    assert "at" not in plain


def test_a_word_of_a_concepts_name_alone_is_not_marked() -> None:
    """“School” of “school refusal” is everywhere and says little."""
    study = a_case_study("a", terms={"barriers": ("worry",)})
    engine = search_of_entries(study, vocabularies=VOCABULARIES, bodies={"case-study/a": ("The school opens.",)})
    assert engine.query("school refusal")["results"][0]["excerpt"] == []


def test_a_result_says_when_its_sentence_was_spoken() -> None:
    """In whole seconds, the first second too; where a sentence that is written matches, nothing is said."""
    talk = (Spoken(0, "Good morning."), Spoken(754, "The library opened."))
    engine = search_of_entries(
        a_webinar("a", title="A talk"), bodies={"webinar/a": ("A room.",)}, transcripts={"webinar/a": talk}
    )
    moments = {text: engine.query(text)["results"][0].get("at") for text in ("library", "morning", "room", "talk")}
    assert moments == {"library": 754, "morning": 0, "room": None, "talk": None}


def test_labels_of_terms_are_searched_as_their_vocabulary_weighs_them() -> None:
    """A label of a vocabulary of weight 0 finds nothing."""
    assert sorted(found("exam fear")) == ["ferry", "mocks"]
    assert found("xylophone") == []


def test_pages_about_the_site_come_after_entries_with_the_same_words() -> None:
    """Those not in search are not found."""
    words = {"title": "Buses", "summary": "Buses."}
    page = DocsPage(id="a", path="docs/a.md", **words)
    hidden = DocsPage(id="b", path="docs/b.md", in_search=False, **words)
    engine = search_of_entries(page, hidden, a_hub("z", **words), *(a_hub(f"x{number}") for number in range(8)))
    hub, docs = engine.query("buses")["results"]
    assert (hub["id"], docs["id"]) == ("z", "a")
    assert docs["score"] == pytest.approx(0.85 * hub["score"], abs=2)


def test_an_answer_has_the_documented_keys() -> None:
    """Those of an answer, of a result and of a choice, in their order."""
    answer = ENGINE.query("room", {"kind": ["case-study"]}, limit=1)
    assert list(answer) == ["total", "results", "facets", "alsoSearched", "correction", "unmatched", "nearest"]
    assert list(answer["results"][0]) == ["id", "kind", "url", "title", "summary", "details", "score", "excerpt"]
    assert answer["results"][0]["details"] == [
        {"label": "Type", "value": "Case study"},
        {"label": "By", "value": "Example Academy"},
    ]
    assert list(answer["facets"]["kind"][0]) == ["term", "label", "count", "selected"]
    assert answer["correction"] is None


def test_facets_are_counted_only_if_they_are_wanted() -> None:
    """Nothing else of the answer changes."""
    assert ENGINE.query("room", count=False) == {**ENGINE.query("room"), "facets": {}}


def test_facets_are_in_the_order_that_says_most() -> None:
    """The type first; what nobody carries, and what is no facet, is not offered. A vocabulary that asks has pages."""
    assert [(each.key, each.label) for each in ENGINE.facets] == [
        ("kind", "Type"),
        ("barriers", "Barriers"),
        ("phases", "Phases"),
    ]
    assert ENGINE.facets[0].terms == (FacetTerm("case-study", "Case study"), FacetTerm("hub", "Hub"))
    assert [each.term for each in ENGINE.facets[1].terms] == ["worry", "exams", "travel"]
    assert [each.pages for each in ENGINE.facets] == ["", "browse/barriers/{}/", ""]
    assert BARRIERS.question


def test_a_knowledge_base_without_entries_answers() -> None:
    """Nothing is found and nothing is offered."""
    answer = search_of_entries().query("room")
    assert (answer["total"], answer["facets"], answer["unmatched"], answer["nearest"]) == (0, {}, ["room"], [])
    assert search_of_entries().query("")["total"] == 0


def test_documents_are_numbered_as_they_are_given() -> None:
    """Whatever their names are."""
    engine = engine_of("A bus", "A tram", "A bus and a tram")
    assert ids(engine, "") == ["n0", "n1", "n2"]
    assert [(each.entry, list(each.positions)) for each in engine.index.postings("tram")] == [(1, [1]), (2, [4])]
