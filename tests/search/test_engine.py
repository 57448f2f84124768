"""Questions to a knowledge base and their answers."""

from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

import pytest

from builders import a_case_study, a_hub, a_term, a_vocabulary, a_webinar, kb_of
from goodpractice.model.addresses import Addresses
from goodpractice.model.types.docs_page import DocsPage
from goodpractice.search.concepts import concepts_of
from goodpractice.search.engine import WEIGHTS, Engine, ask, build_engine
from goodpractice.search.weighing import Weighed, impacts
from goodpractice.search.words import STOP_WORDS

BARRIERS = a_vocabulary(
    "barriers",
    a_term("worry", "Worry", synonyms=("anxiety", "school refusal"), narrower_words=("nerves",)),
    a_term("exams", "Exam fear", broader="barriers/worry"),
    a_term("travel", "Getting there", synonyms=("transport",)),
    a_term("unused", "Never carried"),
    search_weight=3,
)
PHASES = a_vocabulary("phases", a_term("primary"), a_term("secondary"), used_by=("case-study", "hub"))
SILENT = a_vocabulary("silent", a_term("hidden", "Xylophone"), facet=False, search_weight=0)
VOCABULARIES = (BARRIERS, PHASES, SILENT)
CONCEPTS = concepts_of(VOCABULARIES)
CARRIED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "bus": {"barriers": ("travel",), "phases": ("primary",)},
    "dread": {"barriers": ("worry",), "phases": ("secondary",), "silent": ("hidden",)},
    "ferry": {"barriers": ("travel", "exams"), "phases": ("primary", "secondary")},
    "mocks": {"barriers": ("exams",)},
    "plain": {},
    "rain": {"phases": ("secondary",)},
}
LINES: Mapping[str, tuple[str, ...]] = {
    "case-study/bus": ("The bus comes at eight. The driver waits.",),
    "case-study/dread": ("School refusal had grown. A quiet room helped.",),
    "case-study/ferry": ("The ferry meets the bus.",),
    "case-study/mocks": ("Nerves before every paper.",),
    "case-study/plain": ("Anxiety is not the word. The room is quiet.",),
    "case-study/rain": ("The room leaks.",),
    "hub/hub": ("They share a room.",),
}


def _engine() -> Engine:
    studies = [a_case_study(name, summary="What was done.", terms=terms) for name, terms in CARRIED.items()]
    hub = a_hub("hub", terms={"phases": ("primary",)})
    return build_engine(kb_of(*studies, hub, vocabularies=VOCABULARIES), LINES, Addresses())


ENGINE = _engine()


def found(text: str, filters: Mapping[str, Iterable[str]] | None = None, limit: int = 50) -> list[str]:
    """Return the names of the entries a query finds, best first."""
    return [each["id"] for each in ENGINE.query(text, filters, limit)["results"]]


def counted(answer: dict[str, Any]) -> dict[tuple[str, str], int]:
    """Return the counts of an answer by facet and term."""
    return {(key, each["term"]): each["count"] for key, choices in answer["facets"].items() for each in choices}


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


def test_what_was_also_searched_is_said() -> None:
    """The other names of the concept, without the one that was typed, in whatever form."""
    assert ENGINE.query("Anxiety")["alsoSearched"] == ["Worry", "school refusal"]
    assert ENGINE.query("nerves")["alsoSearched"] == ["Worry", "anxiety", "school refusal"]
    assert ENGINE.query("transport anxiety")["alsoSearched"] == ["Getting there", "Worry", "school refusal"]
    assert ENGINE.query("room")["alsoSearched"] == []


def test_a_question_weighs_its_words_and_concepts() -> None:
    """A concept weighs most, the words of its name least, and a narrower word asks for it only mildly."""
    assert ask("school refusal room", CONCEPTS).clauses == {
        "school": WEIGHTS["namedWord"],
        "refus": WEIGHTS["namedWord"],
        "room": WEIGHTS["word"],
        "=barriers/worry": WEIGHTS["concept"],
    }
    assert ask("nerves", CONCEPTS).clauses == {"nerv": WEIGHTS["word"], "=barriers/worry": WEIGHTS["broaderConcept"]}
    assert ask("nerves, worry", CONCEPTS).clauses["=barriers/worry"] == WEIGHTS["concept"]


def test_results_are_ranked_by_score() -> None:
    """The score of a result is the sum of the impacts of what was asked for, each times its weight."""
    answer = ENGINE.query("quiet room bus", limit=50)
    scores = [each["score"] for each in answer["results"]]
    assert scores == sorted(scores, reverse=True)
    held = {token: dict(postings) for token, postings in ENGINE.index.postings()}
    for each in answer["results"]:
        number = [record.id for record in ENGINE.records].index(each["id"])
        wanted = sum(WEIGHTS["word"] * held[token].get(number, 0) for token in ("quiet", "room", "bus"))
        assert each["score"] == wanted


def test_equal_scores_are_in_the_order_of_the_names() -> None:
    """Of two entries of one name, in the order of their types."""
    entries = [a_case_study(name, title="Same", summary="Same.") for name in ("c", "a", "b")]
    twins = [a_webinar("a", title="Same", summary="Same.", publisher="Example Academy")]
    engine = build_engine(kb_of(*entries, *twins), {}, Addresses())
    answer = engine.query("same", {"kind": ["case-study"]})
    assert len({each["score"] for each in answer["results"]}) == 1
    assert [each["id"] for each in answer["results"]] == ["a", "b", "c"]
    everything = engine.query("")["results"]
    assert [(each["id"], each["kind"]) for each in everything[:2]] == [("a", "case-study"), ("a", "webinar")]


def test_the_order_of_the_entries_does_not_matter() -> None:
    """The same entries the other way round give the same answers."""
    entries = [a_case_study(name, terms=CARRIED[name]) for name in CARRIED]
    one = build_engine(kb_of(*entries, vocabularies=VOCABULARIES), LINES, Addresses())
    other = build_engine(kb_of(*reversed(entries), vocabularies=VOCABULARIES), LINES, Addresses())
    for text in ("", "room", "worry bus", "nerves"):
        assert one.query(text, limit=50) == other.query(text, limit=50)


def _carries(name: str, key: str, term: str) -> bool:
    if key == "kind":
        return term == ("hub" if name == "hub" else "case-study")
    carried = {"phases": ("primary",)} if name == "hub" else CARRIED[name]
    terms = carried.get(key, ())
    return term in terms or (term == "worry" and "exams" in terms)


CHOICES: tuple[Mapping[str, tuple[str, ...]], ...] = tuple(
    {"kind": kinds, "barriers": barriers, "phases": phases}
    for kinds, barriers, phases in product(
        ((), ("case-study",), ("hub", "case-study")),
        ((), ("worry",), ("travel",), ("exams", "travel")),
        ((), ("primary",), ("primary", "secondary")),
    )
)


@pytest.mark.parametrize("text", ["", "room", "bus ferry driver"])
@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_filters_and_counts_are_those_of_a_count_by_hand(text: str, chosen: Mapping[str, tuple[str, ...]]) -> None:
    """Any choice within a facet, all between facets; a facet's own choices do not change its counts."""
    matching = found(text)

    def passing(but: str = "") -> list[str]:
        facets = [(key, terms) for key, terms in chosen.items() if terms and key != but]
        return [
            each for each in matching if all(any(_carries(each, key, term) for term in terms) for key, terms in facets)
        ]

    answer = ENGINE.query(text, chosen, limit=50)
    assert [each["id"] for each in answer["results"]] == passing()
    assert answer["total"] == len(passing())
    assert counted(answer) == {
        (key, term): sum(_carries(each, key, term) for each in passing(but=key)) for key, term in counted(answer)
    }
    selected = [
        (key, each["term"]) for key, choices in answer["facets"].items() for each in choices if each["selected"]
    ]
    assert sorted(selected) == sorted((key, term) for key, terms in chosen.items() for term in terms)


def test_facets_offer_what_any_entry_carries() -> None:
    """In the order of the vocabularies and their terms; what nobody carries, and what is no facet, is not offered."""
    offered = {key: [each["term"] for each in choices] for key, choices in ENGINE.query("xyzzy")["facets"].items()}
    assert offered == {
        "kind": ["case-study", "hub"],
        "barriers": ["worry", "exams", "travel"],
        "phases": ["primary", "secondary"],
    }
    assert ENGINE.facet_labels == {"kind": "Type", "barriers": "Barriers", "phases": "Phases"}


def test_a_filter_that_does_not_exist_leaves_nothing() -> None:
    """Neither does a term that nobody carries; a facet with no terms does not filter."""
    assert found("room", {"colour": ["red"]}) == []
    assert found("room", {"barriers": ["unused"]}) == []
    assert found("room", {"barriers": []}) == found("room")


def test_a_limit_and_an_offset_cut_the_same_list() -> None:
    """Page after page the results are those of one long list, and the total is of all."""
    everything = ENGINE.query("room bus worry", limit=50)
    pages = [ENGINE.query("room bus worry", limit=2, offset=offset) for offset in range(0, 10, 2)]
    assert [each for page in pages for each in page["results"]] == everything["results"]
    assert {page["total"] for page in pages} == {everything["total"]}
    assert ENGINE.query("room", limit=0)["results"] == []
    assert ENGINE.query("room", limit=5, offset=500)["results"] == []


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_an_empty_query_finds_everything(text: str) -> None:
    """With no score and no excerpt, in the order of the names."""
    answer = ENGINE.query(text, limit=50)
    assert [each["id"] for each in answer["results"]] == ["bus", "dread", "ferry", "hub", "mocks", "plain", "rain"]
    assert {each["score"] for each in answer["results"]} == {0}
    assert [each["excerpt"] for each in answer["results"]] == [[]] * 7


@pytest.mark.parametrize("text", ["the", "What is it about?", " ".join(sorted(STOP_WORDS)), "?!", "…"])
def test_words_that_say_nothing_find_nothing(text: str) -> None:
    """And are not said to be missing."""
    answer = ENGINE.query(text)
    assert (answer["total"], answer["results"], answer["unmatched"]) == (0, [], [])


def test_words_that_no_entry_holds_are_said() -> None:
    """Each once, in the order and the plain form of the query; the others still find what they find."""
    answer = ENGINE.query("Xyzzy room PLUGH’s xyzzy the")
    assert answer["unmatched"] == ["xyzzy", "plughs"]
    assert "rain" in [each["id"] for each in answer["results"]]


def test_a_name_of_a_concept_is_never_unmatched() -> None:
    """Nothing says “transport”, but it was understood."""
    assert not ENGINE.index.holds("transport")
    assert ENGINE.query("transport")["unmatched"] == []
    assert found("transport") == ["bus", "ferry"]


def test_a_result_shows_the_sentence_that_matched() -> None:
    """With what matched marked, be it a word or a concept by another name."""
    by_id = {each["id"]: each["excerpt"] for each in ENGINE.query("worry quiet", limit=50)["results"]}
    assert by_id["dread"] == [{"text": "School refusal", "match": True}, {"text": " had grown.", "match": False}]
    assert by_id["plain"][0] == {"text": "Anxiety", "match": True}


def test_a_word_of_a_concepts_name_alone_is_not_marked() -> None:
    """“School” of “school refusal” is everywhere and says little."""
    engine = build_engine(
        kb_of(a_case_study("a", terms={"barriers": ("worry",)}), vocabularies=VOCABULARIES),
        {"case-study/a": ("The school opens.",)},
        Addresses(),
    )
    assert engine.query("school refusal")["results"][0]["excerpt"] == []


def test_labels_of_terms_are_searched_as_their_vocabulary_weighs_them() -> None:
    """A label of a vocabulary of weight 0 finds nothing."""
    assert found("exam fear") == ["ferry", "mocks"]
    assert found("xylophone") == []


def test_an_entry_is_counted_by_its_fields_and_its_terms() -> None:
    """Title 5, summary 3, body 1; a term's label as its vocabulary weighs it, and its concept twice that."""
    hub = a_hub("a", title="Quiet room", summary="A bus.", terms={"barriers": ("worry",)})
    carried = BARRIERS.model_copy(update={"used_by": ("hub",)})
    others = [a_hub(f"z{number}", title=f"Z{number}", summary="They meet.") for number in range(9)]
    engine = build_engine(kb_of(hub, *others, vocabularies=(carried,)), {"hub/a": ("Anxiety.",)}, Addresses())
    counts = {"quiet": 5, "room": 5, "bus": 3, "anxieti": 1, "worri": 3, "=barriers/worry": 1 + 2 * 3}
    weighed = [Weighed(counts, 5 + 5 + 3 + 1 + 3), *(Weighed({f"z{number}": 5, "meet": 3}, 8) for number in range(9))]
    held = {token: dict(postings) for token, postings in engine.index.postings()}
    assert {token: found[0] for token, found in held.items() if 0 in found} == next(impacts(weighed, [1] * 10))


def test_pages_about_the_site_count_half() -> None:
    """With the same words they come after entries; those not in search are not found."""
    words = {"title": "Buses", "summary": "Buses."}
    page = DocsPage(id="a", path="docs/a.md", **words)
    hidden = DocsPage(id="b", path="docs/b.md", in_search=False, **words)
    others = [a_hub(f"x{number}") for number in range(8)]
    engine = build_engine(kb_of(page, hidden, a_hub("z", **words), *others), {}, Addresses())
    hub, docs = engine.query("buses")["results"]
    assert (hub["id"], docs["id"]) == ("z", "a")
    assert abs(hub["score"] - 2 * docs["score"]) <= 2


def test_an_answer_has_the_documented_keys() -> None:
    """Those of an answer, of a result and of a choice, in their order."""
    answer = ENGINE.query("room", limit=1)
    assert list(answer) == ["total", "results", "facets", "alsoSearched", "correction", "unmatched"]
    keys = ["id", "kind", "url", "title", "summary", "details", "score", "excerpt"]
    assert list(answer["results"][0]) == keys
    assert list(answer["facets"]["kind"][0]) == ["term", "label", "count", "selected"]
    assert answer["correction"] is None


def test_a_knowledge_base_without_entries_answers() -> None:
    """Nothing is found and nothing is offered."""
    answer = build_engine(kb_of(), {}, Addresses()).query("room")
    assert (answer["total"], answer["facets"], answer["unmatched"]) == (0, {}, ["room"])
