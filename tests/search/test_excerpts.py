"""The sentence of an entry that says most about a query, and what of it is marked."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import a_term, a_vocabulary
from goodpractice.search.concepts import concepts_of
from goodpractice.search.excerpts import excerpt
from goodpractice.search.records import Sentence
from goodpractice.search.words import stem

CONCEPTS = concepts_of(
    (
        a_vocabulary(
            "barriers",
            a_term("worry", "School dread", synonyms=("school refusal",), narrower_words=("nerves",)),
            a_term("travel", "Getting there", synonyms=("transport",)),
        ),
    )
)
WORRY, TRAVEL = 0, 1


def shown(sentences: tuple[str, ...], *wanted: str, asked: tuple[int, ...] = ()) -> str:
    """Return the excerpt as text, with brackets round what matched."""
    told = [Sentence(each) for each in sentences]
    _, parts = excerpt(told, frozenset(map(stem, wanted)), frozenset(asked), CONCEPTS)
    return "".join(f"[{text}]" if match else text for text, match in parts)


def test_what_matched_is_marked() -> None:
    """In whatever form it stands, with its capital letters and accents, and nothing else."""
    assert shown(("The Walks were late.",), "walking") == "The [Walks] were late."
    assert shown(("Two cafés, one café!",), "cafe") == "Two [cafés], one [café]!"
    assert shown(("The children’s bus",), "childrens") == "The [children’s] bus"


def test_joined_together_the_parts_are_the_sentence() -> None:
    """Nothing is added, lost or changed."""
    sentence = "  “Late” — the bus, the pre-school BUS & the cafe\u0301!"
    _, parts = excerpt([Sentence(sentence)], frozenset({"bus", "cafe", "late"}), frozenset(), CONCEPTS)
    assert "".join(text for text, _ in parts) == sentence
    assert [text for text, match in parts if match] == ["Late", "bus", "BUS", "cafe\u0301"]
    assert all(text for text, _ in parts)


def test_the_sentence_with_most_different_words_is_the_best() -> None:
    """A word that is repeated counts once; of equals, the first sentence is taken."""
    sentences = ("A bus, a bus and a bus.", "The late bus.", "A bus that is late.")
    assert shown(sentences, "bus", "late") == "The [late bus]."


def test_where_no_sentence_matches_there_is_no_excerpt() -> None:
    """Neither is there without sentences or without a query."""
    assert shown(("The bus was late.",), "ferry") == ""
    assert shown((), "bus") == ""
    assert shown(("The bus was late.",)) == ""
    assert excerpt([Sentence("The bus.", 5)], frozenset({"ferri"}), frozenset(), CONCEPTS) == (None, ())


def test_the_sentence_itself_is_given_with_its_parts() -> None:
    """It knows when it was spoken."""
    spoken = Sentence("The bus.", 754)
    found, parts = excerpt([Sentence("A tram."), spoken], frozenset({"bus"}), frozenset(), CONCEPTS)
    assert found is spoken
    assert parts == (("The ", False), ("bus", True), (".", False))


def test_neighbours_are_one_part() -> None:
    """With spaces or hyphens between, but not with a comma."""
    assert shown(("A late bus, late - bus, bus",), "late", "bus") == "A [late bus], [late - bus], [bus]"


def test_a_concept_is_marked_by_any_of_its_names() -> None:
    """And counts as one thing, however long the name."""
    sentences = ("The bus.", "Is it school refusal?")
    assert shown(sentences, asked=(WORRY,)) == "Is it [school refusal]?"
    assert (
        shown(("No transport, much dread.", "Of School Dread"), asked=(WORRY, TRAVEL)) == "No [transport], much dread."
    )


def test_a_narrower_word_is_not_the_concept() -> None:
    """Where the concept is asked for, a sentence that only says something narrower is not marked."""
    assert shown(("Nerves on Sunday.",), asked=(WORRY,)) == ""


def test_a_concept_that_is_not_asked_for_is_not_marked() -> None:
    """Though its name stands there."""
    assert shown(("Transport ends school refusal.",), asked=(TRAVEL,)) == "[Transport] ends school refusal."


def test_words_and_concepts_count_together() -> None:
    """The sentence that has both is better than one with either."""
    sentences = ("School refusal.", "The bus.", "A bus against school refusal.")
    assert shown(sentences, "bus", asked=(WORRY,)) == "A [bus] against [school refusal]."


def test_parts_of_hyphened_words_are_marked_by_themselves() -> None:
    """As the pieces people see."""
    assert shown(("A pre-school bus",), "school") == "A pre-[school] bus"


def test_the_name_of_a_concept_within_a_longer_name_is_not_marked() -> None:
    """“Transport” is part of “public transport refusal”, which is something else."""
    longer = a_vocabulary("v", a_term("a", synonyms=("transport",)), a_term("b", synonyms=("transport refusal",)))
    concepts = concepts_of((longer,))
    told = [Sentence("Transport refusal."), Sentence("A transport.")]
    assert excerpt(told, frozenset(), frozenset({0}), concepts)[0] == Sentence("A transport.")


@settings(max_examples=300, deadline=None)
@given(
    texts=st.lists(st.text(alphabet="ab '’-. é\u0301½学_", max_size=30) | st.text(max_size=20), max_size=4),
    wanted=st.frozensets(st.sampled_from(["a", "b", "ab", "ba", "e", "12", ""])),
)
def test_the_excerpt_of_any_text_is_one_of_its_sentences(texts: list[str], wanted: frozenset[str]) -> None:
    """Cut into parts none of which is empty, at least one of them matched and no two matched ones side by side."""
    told = [Sentence(each) for each in texts]
    sentence, parts = excerpt(told, wanted, frozenset({WORRY}), CONCEPTS)
    assert (sentence is None) == (not parts)
    if sentence is not None:
        assert sentence in told
        assert "".join(text for text, _ in parts) == sentence.text
        assert all(text for text, _ in parts)
        matched = [match for _, match in parts]
        assert any(matched)
        assert not any(one and other for one, other in itertools.pairwise(matched))
