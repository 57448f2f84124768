"""What a query asks for: its clauses and their weights, the concepts it names, and what else these are called."""

from builders import a_term, a_vocabulary
from goodpractice.search.concepts import concepts_of
from goodpractice.search.questions import WEIGHTS, Question, ask, together

CONCEPTS = concepts_of(
    (
        a_vocabulary(
            "barriers",
            a_term("worry", "Worry", synonyms=("anxiety", "school refusal"), narrower_words=("nerves",)),
            a_term("travel", "Getting to school", synonyms=("transport",), narrower_words=("walking bus", "bus")),
        ),
    )
)
WORRY, TRAVEL = 0, 1


def test_a_concept_weighs_most_and_the_words_of_its_name_least() -> None:
    """So that an entry that says it in other words comes before one that says half of its name."""
    assert WEIGHTS == {"word": 2, "namedWord": 1, "concept": 3, "broaderConcept": 1}


def test_a_question_weighs_its_words_and_concepts() -> None:
    """A word by itself, the words of a name, and the concept."""
    assert ask("a school refusal room", CONCEPTS).clauses == {
        "school": WEIGHTS["namedWord"],
        "refus": WEIGHTS["namedWord"],
        "room": WEIGHTS["word"],
        "=barriers/worry": WEIGHTS["concept"],
    }


def test_a_narrower_word_asks_for_its_concept_only_mildly() -> None:
    """And weighs as a word by itself; several that are one name weigh as those of a name."""
    assert ask("nerves", CONCEPTS).clauses == {"nerv": WEIGHTS["word"], "=barriers/worry": WEIGHTS["broaderConcept"]}
    assert ask("walking bus", CONCEPTS).clauses == {
        "walk": WEIGHTS["namedWord"],
        "bus": WEIGHTS["namedWord"],
        "=barriers/travel": WEIGHTS["broaderConcept"],
    }


def test_a_concept_asked_for_by_any_of_its_names_is_asked_for_in_earnest() -> None:
    """Once, though it is also asked for by a narrower word, before or after."""
    for text in ("nerves, worry", "worry, nerves", "worry worry"):
        assert ask(text, CONCEPTS).clauses["=barriers/worry"] == WEIGHTS["concept"]


def test_a_word_counts_as_often_as_it_is_typed() -> None:
    """In whatever form; a concept counts once."""
    assert ask("room, ROOMS and room", CONCEPTS).clauses == {"room": 3 * WEIGHTS["word"]}
    assert ask("worry and worries", CONCEPTS).clauses == {"worri": 2, "=barriers/worry": WEIGHTS["concept"]}


def test_a_word_of_a_name_weighs_little_wherever_else_it_stands() -> None:
    """“School” beside “school refusal” is still the word of a name."""
    assert ask("school refusal at a school", CONCEPTS).clauses["school"] == 2 * WEIGHTS["namedWord"]


def test_concepts_are_in_the_order_of_the_query_each_once() -> None:
    """By the number they have among the concepts."""
    assert ask("bus, anxiety, transport, nerves", CONCEPTS).concepts == (TRAVEL, WORRY)


def test_what_else_is_searched_are_the_names_that_were_not_typed() -> None:
    """The label and the synonyms of each concept asked for, in whatever form one was typed; never narrower words."""
    assert tuple(ask("Anxieties", CONCEPTS).also_searched) == ("Worry", "school refusal")
    assert tuple(ask("nerves", CONCEPTS).also_searched) == ("Worry", "anxiety", "school refusal")
    assert ask("transport worry", CONCEPTS).also_searched == ("Getting to school", "anxiety", "school refusal")
    assert ask("room", CONCEPTS).also_searched == ()


def test_words_that_stand_alone_are_no_stop_words_and_in_no_name() -> None:
    """As plain words, each once, the parts of hyphenated words by themselves."""
    assert ask("The ROOM’s pre-room on the walking bus, a room", CONCEPTS).alone == ("rooms", "pre", "room")
    assert ask("school", CONCEPTS).alone == ("school",)
    assert ask("school refusal", CONCEPTS).alone == ()


def test_excerpts_mark_what_says_something_by_itself() -> None:
    """The stems of words, a hyphenated one as one too, and of narrower words; not the words of a concept's own name."""
    assert ask("quiet pre-rooms, school refusal", CONCEPTS).marked == {"quiet", "pre", "room", "preroom"}
    assert ask("nerves", CONCEPTS).marked == {"nerv"}
    assert ask("walking bus", CONCEPTS).marked == {"walk", "bus"}


def test_a_text_that_says_nothing_asks_for_nothing() -> None:
    """Stop words and signs."""
    nothing = Question({}, (), (), (), frozenset())
    assert ask("", CONCEPTS) == ask("What is it about?!", CONCEPTS) == nothing


def test_questions_taken_together_ask_for_what_any_asks_for() -> None:
    """Of each clause the greatest weight; the words that stand alone and the other names are those of the first."""
    first, *others = (ask(text, CONCEPTS) for text in ("room ner", "room room nerves worry", "room transport"))
    assert together(first, others) == Question(
        {"room": 4, "ner": 2, "nerv": 2, "worri": 1, "=barriers/worry": 3, "transport": 1, "=barriers/travel": 3},
        (WORRY, TRAVEL),
        first.also_searched,
        ("room", "ner"),
        frozenset({"room", "ner", "nerv"}),
    )
    assert together(first, ()) == first
