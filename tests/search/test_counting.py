"""What an entry says, counted by hand."""

from builders import a_term, a_vocabulary
from goodpractice.search.concepts import concepts_of
from goodpractice.search.counting import BETWEEN_TEXTS, Counted, Text, count
from goodpractice.search.words import stem

CONCEPTS = concepts_of(
    (
        a_vocabulary(
            "barriers",
            a_term("worry", "School refusal", synonyms=("anxiety",), narrower_words=("nerves",)),
            a_term("travel", "Getting there", synonyms=("transport",)),
        ),
    )
)


def counts_of(found: Counted) -> dict[str, float]:
    """Return how often each token was counted."""
    return dict(zip(found.tokens, found.counts, strict=True))


def positions_of(found: Counted) -> dict[str, list[int]]:
    """Return where the words of each token stand."""
    return {token: list(found.positions(number)) for number, token in enumerate(found.tokens)}


def counted(*texts: Text, **carried: int) -> Counted:
    """Return some texts as they are counted; `carried` are concepts of the vocabulary above."""
    found, _ = count(texts, {f"=barriers/{term}": weight for term, weight in carried.items()}, CONCEPTS)
    return found


def test_a_word_counts_as_much_as_the_text_it_stands_in() -> None:
    """Each time it stands there, in whatever form; stop words do not count."""
    found = counted(Text("The bus, the late buses", 3), Text("A bus is late.", 1))
    assert counts_of(found) == {"bus": 3 + 3 + 1, "late": 3 + 1}
    assert found.length == 11


def test_a_text_of_weight_0_does_not_count() -> None:
    """And takes no room: what follows stands where it would without it."""
    without = counted(Text("A bus.", 1), Text("A tram.", 1))
    assert counted(Text("A bus.", 1), Text("Never seen", 0), Text("A tram.", 1)) == without


def test_a_hyphenated_word_counts_in_parts_and_as_one() -> None:
    """One-to-one is one twice, and `onetoone`, which has no position."""
    found = counted(Text("One-to-one time", 2))
    assert counts_of(found) == {"one": 4, stem("onetoone"): 2, "time": 2}
    assert positions_of(found) == {"one": [0, 2], stem("onetoone"): [], "time": [3]}
    assert found.length == 8


def test_a_concept_that_is_named_counts_as_its_text_and_makes_no_entry_longer() -> None:
    """By its label or a synonym; by a narrower word it is not named."""
    found = counted(Text("School refusal, anxiety", 2), Text("Anxiety and nerves", 1))
    assert counts_of(found) == {"school": 2, "refus": 2, "anxieti": 3, "nerv": 1, "=barriers/worry": 5}
    assert found.length == 8
    assert positions_of(found)["=barriers/worry"] == []


def test_a_concept_that_is_carried_counts_what_it_is_said_to() -> None:
    """Together with where it is named, and though nothing names it."""
    found = counted(Text("Anxiety", 1), worry=3, travel=2)
    assert counts_of(found) == {"=barriers/worry": 4, "=barriers/travel": 2, "anxieti": 1}
    assert found.length == 1


def test_positions_count_every_part_of_every_word() -> None:
    """Stop words and the parts of hyphenated words too."""
    found = counted(Text("The pre-school bus is the school’s bus.", 1))
    assert {token: places for token, places in positions_of(found).items() if places} == {
        "pre": [1],
        "school": [2, 6],
        "bus": [3, 7],
    }


def test_between_two_texts_positions_are_left_out() -> None:
    """So that no phrase goes from one into the next; eight are, as the search format says."""
    found = counted(Text("Late bus", 3), Text("", 1), Text("Late tram", 1))
    assert BETWEEN_TEXTS == 8
    assert positions_of(found) == {"late": [0, 2 + 8 + 8], "bus": [1], "tram": [19]}


def test_the_words_of_texts_are_known_as_they_are_written() -> None:
    """Plain, with no stop words, none of a text of weight 0, and no hyphenated word as one."""
    texts = (Text("The CAFÉS’ pre-school buses", 1), Text("Never", 0))
    _, written = count(texts, {}, CONCEPTS)
    assert written == {"cafes", "pre", "school", "buses"}


def test_an_entry_without_words_has_no_length() -> None:
    """And nothing is counted in it."""
    found = counted()
    assert (found.tokens, list(found.counts), found.length) == ((), [], 0)
    assert counted(Text("It is the … ?!", 3)).tokens == ()
