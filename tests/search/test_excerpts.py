"""The sentence of an entry that says most about a query, and what of it is marked."""

from builders import a_term, a_vocabulary
from goodpractice.search.concepts import concepts_of
from goodpractice.search.excerpts import excerpt
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
    parts = excerpt(sentences, frozenset(map(stem, wanted)), frozenset(asked), CONCEPTS)
    return "".join(f"[{text}]" if match else text for text, match in parts)


def test_what_matched_is_marked() -> None:
    """In whatever form it stands, with its capital letters and accents, and nothing else."""
    assert shown(("The Walks were late.",), "walking") == "The [Walks] were late."
    assert shown(("Two cafés, one café!",), "cafe") == "Two [cafés], one [café]!"
    assert shown(("The children’s bus",), "childrens") == "The [children’s] bus"


def test_joined_together_the_parts_are_the_sentence() -> None:
    """Nothing is added, lost or changed."""
    sentence = "  “Late” — the bus, the pre-school BUS & the cafe\u0301!"
    parts = excerpt((sentence,), frozenset({"bus", "cafe", "late"}), frozenset(), CONCEPTS)
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
