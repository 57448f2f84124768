"""What the terms of vocabularies are called, and how their names are found in a text."""

from builders import a_term, a_vocabulary
from goodpractice.model.types.case_study import CaseStudy
from goodpractice.model.types.hub import Hub
from goodpractice.search.concepts import Concept, Concepts, Mention, concepts_of
from goodpractice.search.words import stems

BARRIERS = a_vocabulary(
    "barriers",
    a_term("plain"),
    a_term("worry", "Worry and dread", synonyms=("anxiety", "school refusal"), narrower_words=("Sunday-night nerves",)),
    a_term("travel", "Getting to school", narrower_words=("bus", "walking bus")),
)
CONCEPTS = concepts_of((BARRIERS,))
WORRY, TRAVEL = 0, 1


def found(text: str, concepts: Concepts = CONCEPTS) -> list[Mention]:
    """Return what a text mentions."""
    return list(concepts.mentions(stems(text)))


def test_a_term_with_other_names_is_a_concept() -> None:
    """One that is only called by its label is none."""
    assert [each.key for each in CONCEPTS.concepts] == ["barriers/worry", "barriers/travel"]
    assert CONCEPTS.concepts[WORRY].label == "Worry and dread"
    assert CONCEPTS.concepts[WORRY].names == ("anxiety", "school refusal")


def test_a_type_of_entry_is_a_concept() -> None:
    """After the terms, by the names of one and of many."""
    concepts = concepts_of((BARRIERS,), (CaseStudy.kind, Hub.kind))
    assert concepts.concepts[2:] == (
        Concept("kind/case-study", "Case study", ("case studies",), ()),
        Concept("kind/hub", "Hub", ("hubs",), ()),
    )
    assert found("hubs and a case study", concepts) == [Mention(0, 1, 3, same=True), Mention(3, 2, 2, same=True)]


def test_the_token_of_a_concept_is_no_word() -> None:
    """It begins with an equals sign."""
    assert CONCEPTS.concepts[WORRY].token == "=barriers/worry"
    assert CONCEPTS.tokens == {"=barriers/worry", "=barriers/travel"}


def test_label_and_synonyms_mean_the_concept_and_narrower_words_only_lead_to_it() -> None:
    """A phrase is the stems of a name, stop words and the parts of hyphened words among them."""
    assert CONCEPTS.phrases == {
        ("anxieti",): ((WORRY, True),),
        ("bus",): ((TRAVEL, False),),
        ("get", "to", "school"): ((TRAVEL, True),),
        ("school", "refus"): ((WORRY, True),),
        ("sunday", "night", "nerv"): ((WORRY, False),),
        ("walk", "bus"): ((TRAVEL, False),),
        ("worri", "and", "dread"): ((WORRY, True),),
    }


def test_phrases_are_in_order() -> None:
    """So that the index has the same bytes whatever the order of the names."""
    assert list(CONCEPTS.phrases) == sorted(CONCEPTS.phrases)


def test_a_name_that_is_both_means_the_same() -> None:
    """In whichever list it stands first."""
    both = a_vocabulary("v", a_term("a", "A thing", synonyms=("walk",), narrower_words=("walks", "A things")))
    assert concepts_of((both,)).phrases == {("a", "thing"): ((0, True),), ("walk",): ((0, True),)}


def test_one_name_can_lead_to_several_concepts() -> None:
    """In the order of the vocabularies; to one it may mean the same, to another something narrower."""
    one = a_vocabulary("one", a_term("a", synonyms=("bus",)))
    two = a_vocabulary("two", a_term("b", narrower_words=("bus",)))
    concepts = concepts_of((one, two))
    assert found("Bus", concepts) == [Mention(0, 1, 0, same=True), Mention(0, 1, 1, same=False)]


def test_a_name_without_words_leads_nowhere() -> None:
    """Else every text would mention it."""
    concepts = concepts_of((a_vocabulary("v", a_term("a", synonyms=("?!",))),))
    assert list(concepts.phrases) == [("a",)]


def test_mentions_are_in_the_order_of_the_text() -> None:
    """Each time it is named."""
    assert found("School refusal, bus, school refusal.") == [
        Mention(0, 2, WORRY, same=True),
        Mention(2, 1, TRAVEL, same=False),
        Mention(3, 2, WORRY, same=True),
    ]


def test_a_name_within_a_longer_one_is_not_mentioned() -> None:
    """“Bus” is part of “walking bus”, be it of the same concept or of another; beside it, it is mentioned."""
    assert found("The walking bus, a bus") == [Mention(1, 2, TRAVEL, same=False), Mention(4, 1, TRAVEL, same=False)]
    names = a_vocabulary("v", a_term("a", "A long name"), a_term("b", synonyms=("long", "a long", "name", "long name")))
    both = concepts_of((names, a_vocabulary("w", a_term("c", synonyms=("a long name", "a")))))
    assert found("a long name", both) == [Mention(0, 3, 1, same=True)]


def test_names_that_only_overlap_are_all_mentioned() -> None:
    """Neither is within the other."""
    names = a_vocabulary("v", a_term("a", synonyms=("quiet room",)), a_term("b", synonyms=("room key", "key")))
    concepts = concepts_of((names,))
    assert found("quiet room key", concepts) == [Mention(0, 2, 0, same=True), Mention(1, 2, 1, same=True)]


def test_a_phrase_must_be_whole_and_unbroken() -> None:
    """Neither its first words alone nor with others between."""
    assert found("School") == []
    assert found("School and refusal") == []
    assert found("refusal school") == []


def test_other_forms_of_the_words_are_found() -> None:
    """By their stems, however they are written."""
    assert [each.concept for each in found("ANXIETIES about Sunday night nerves")] == [WORRY, WORRY]


def test_without_concepts_nothing_is_mentioned() -> None:
    """In any text, and in none."""
    assert found("worry and dread", concepts_of(())) == []
    assert found("") == []
