"""Why an entry has its score: the portions of every result sum to it."""

from dataclasses import replace
from pathlib import Path

import pytest

from builders import A_KNOWLEDGE_BASE, A_WEBINAR, AS_OF, write_knowledge_base
from goodpractice.pipeline import explain_score, load, search
from goodpractice.search import tiers
from goodpractice.search.counting import Text
from goodpractice.search.documents import SearchDocument
from goodpractice.search.engine import Engine
from goodpractice.search.explaining import Portion, explain
from made_search import CONCEPTS, a_document, engine_of

DOCUMENTS = (
    a_document("anxiety", "Anxiety about school", "A quiet room", carried={"=barriers/worry": 3}),
    a_document("bus", Text("The school bus", 3), "The bus is late. " + "It waits. " * 20),
    a_document("ferry", "School refusal, a ferry and a bus", share=0.85),
    a_document("hub", "A school", kind="hub"),
    a_document("meal", "School meals at school, worries too", share=0.5),
)
QUERIES = (
    "school",
    "school bus",
    "bus school bus",
    "school refusal",
    "nerves at school",
    "worry, transport and anxiety",
    "ferry -meal",
    '"school bus" room',
    "xyzzy school",
    "",
)


def explained(engine: Engine, text: str, document: SearchDocument) -> tuple[Portion, ...]:
    """Return why a document has its score as a result of a query."""
    clauses = engine.understand(text).question.clauses
    held = engine.clauses_held(clauses, f"{document.record.kind}/{document.record.id}")
    return explain(document, held, engine.concepts, engine.weighing)


@pytest.mark.parametrize("fewest", [1, 2, 3, 2_000])
def test_the_portions_of_every_result_sum_to_its_score(monkeypatch: pytest.MonkeyPatch, fewest: int) -> None:
    """Whichever tokens are common, and however much a document counts beside others."""
    monkeypatch.setattr(tiers, "FEWEST", fewest)
    engine = engine_of(*DOCUMENTS, concepts=CONCEPTS)
    assert bool(engine.index.common) == (fewest < 2_000)
    for text in QUERIES:
        for result in engine.query(text)["results"]:
            document = next(each for each in DOCUMENTS if each.record.id == result["id"])
            portions = explained(engine, text, document)
            assert sum(each.points for each in portions) == result["score"], (text, result["id"])
            assert [each.points for each in portions] == sorted((each.points for each in portions), reverse=True)


def test_a_portion_says_what_it_is_made_from() -> None:
    """The clause, its weight and the numbers of the formula; its points are weight times impact."""
    engine = engine_of(*DOCUMENTS, concepts=CONCEPTS)
    first, second = explained(engine, "bus bus school ferry", DOCUMENTS[1])
    assert (first.token, first.weight) == ("bus", 4)
    assert first.points == 4 * first.reasons.impact
    assert (first.reasons.count, first.reasons.holding, first.reasons.share) == (4, 2, 1)
    assert (second.token, second.weight, second.reasons.count, second.reasons.holding) == ("school", 2, 3, 5)


def test_portions_as_large_are_in_the_order_of_their_tokens() -> None:
    """So that the same query is always explained alike."""
    engine = engine_of("tram bus ferry", "other")
    document = a_document("n0", "tram bus ferry")
    assert [each.token for each in explained(engine, "tram ferry bus", document)] == ["bus", "ferri", "tram"]


def test_a_portion_as_json_has_all_its_numbers() -> None:
    """With the keys of the command line, in their order."""
    engine = engine_of(*DOCUMENTS, concepts=CONCEPTS)
    (portion,) = explained(engine, "ferry", DOCUMENTS[2])
    why = portion.reasons
    assert list(portion.as_json().items()) == [
        ("token", "ferri"),
        ("points", portion.points),
        ("weight", 2),
        ("count", why.count),
        ("holding", 1),
        ("idf", why.idf),
        ("norm", why.norm),
        ("share", 0.85),
        ("impact", why.impact),
    ]


def test_what_an_entry_does_not_hold_cannot_be_explained() -> None:
    """It is a mistake of the program to ask for it."""
    engine = engine_of(*DOCUMENTS)
    with pytest.raises(ValueError, match="not in tuple"):
        explain(replace(DOCUMENTS[0], carried={}), {"ferri": 2}, engine.concepts, engine.weighing)


@pytest.mark.parametrize("fewest", [1, 2_000])
def test_the_entries_of_a_folder_are_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fewest: int) -> None:
    """Of every type, by hand-written pages and by what is said in a recording as well."""
    monkeypatch.setattr(tiers, "FEWEST", fewest)
    captioned = {
        "webinars/opening-early.yml": f"{A_WEBINAR}captions: opening-early.vtt\n",
        "webinars/opening-early.vtt": "WEBVTT\n\n12:34.000 --> 12:37.000\nThe bus is late.\n",
    }
    loaded = load(write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, **captioned}), AS_OF)
    engine = search(loaded)
    seen = set()
    for text in ("anxiety", "quiet room bus", "example academy knowledge", "hub", "getting there late"):
        question = engine.understand(text).question
        for result in engine.query(text)["results"]:
            entry = loaded.knowledge_base.entry(f"{result['kind']}/{result['id']}")
            assert entry is not None
            assert sum(each.points for each in explain_score(loaded, engine, question, entry)) == result["score"]
            seen.add(result["kind"])
    assert seen == {"case-study", "webinar", "hub", "docs-page"}
