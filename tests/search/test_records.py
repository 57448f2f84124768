"""What results show of an entry, and which of its sentences are kept."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodpractice.search.records import LONGEST_SENTENCE, MOST_CHARACTERS, Record, Sentence, sentences
from goodpractice.search.words import terms


def kept(impacts: dict[str, int], *texts: str) -> list[str]:
    """Return the sentences that are left when a record is shortened."""
    record = Record("a", "hub", "hubs/a/", "A", "They meet.")
    return [each.text for each in record.telling(tuple(Sentence(each) for each in texts), impacts).sentences]


def filled(word: str, length: int = 800) -> str:
    """Return a sentence of just so many characters that says a word and others that nothing else says."""
    text = f"{word} " + " ".join(f"{word}{number}" for number in range(length))
    return text[: length - 1] + "."


def test_a_record_has_the_keys_of_the_search_format_in_their_order() -> None:
    """A sentence that was spoken has its moment beside it."""
    told = Record(
        "a", "hub", "hubs/a/", "A", "They meet.", (("Type", "Hub"),), (Sentence("One."), Sentence("Two", at=0))
    )
    assert list(told.as_json().items()) == [
        ("id", "a"),
        ("kind", "hub"),
        ("url", "hubs/a/"),
        ("title", "A"),
        ("summary", "They meet."),
        ("details", [["Type", "Hub"]]),
        ("sentences", ["One.", ["Two", 0]]),
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("It rose by 91.5 per cent.", ["It rose by 91.5 per cent."]),
        ("See example.org for more.", ["See example.org for more."]),
        ("Years e.g. seven and eight.", ["Years e.g. seven and eight."]),
        ("He said so. “Why?” she asked.", ["He said so.", "“Why?” she asked."]),
        ("It cost little. £5 a week. (Or less.)", ["It cost little.", "£5 a week.", "(Or less.)"]),
        ("No stop", ["No stop"]),
        ("  ", []),
        ("", []),
    ],
)
def test_a_sentence_ends_before_what_can_begin_one(line: str, found: list[str]) -> None:
    """A stop within a number, an address or before a small letter ends none."""
    assert sentences(line) == found


def test_a_sentence_too_long_to_be_read_at_a_glance_is_cut_between_words() -> None:
    """Not within a word, hyphenated or longer than any line."""
    assert LONGEST_SENTENCE == 300
    assert sentences(f"{'x' * 298} pre-school") == ["x" * 298, "pre-school"]
    assert sentences(f"{'x' * 297} yz") == [f"{'x' * 297} yz"]
    assert sentences("x" * 999) == ["x" * 999]


@settings(max_examples=200, deadline=None)
@given(line=st.lists(st.text(alphabet="Ab .!?9£“", max_size=12), max_size=60).map(" ".join))
def test_no_word_of_a_line_is_lost(line: str) -> None:
    """However it is cut, its words are all there in their order."""
    assert " ".join(sentences(line)).split() == line.split()
    assert all(len(each) <= LONGEST_SENTENCE or " " not in each for each in sentences(line))


def test_a_short_record_keeps_everything() -> None:
    """Up to 2,400 characters, whatever its words say."""
    assert MOST_CHARACTERS == 2_400
    three = [filled(word) for word in ("bus", "late", "tram")]
    assert kept({}, *three) == three


def test_a_long_record_keeps_the_sentences_with_the_most_telling_words() -> None:
    """Each token in turn, the greatest impact first; in their own order, while there is room."""
    four = [filled(word) for word in ("bus", "late", "tram", "rail")]
    assert kept({"rail": 9, "bus": 8, "late": 7, "tram": 6}, *four) == [four[0], four[1], four[3]]
    assert kept({"rail": 9, "tram": 8, "late": 7, "bus": 6}, *four) == four[1:]


def test_of_sentences_that_hold_a_token_the_first_is_kept() -> None:
    """What it says besides has then been said."""
    first, again = f"The bus. {filled('late')}", "A bus"
    assert kept({"bus": 9, "late": 8}, first, again, filled("tram"), filled("rail"))[0] == first
    assert again not in kept({"bus": 9}, first, again, filled("tram"), filled("rail"))


def test_a_sentence_that_does_not_fit_leaves_room_for_others() -> None:
    """The next telling word is looked at."""
    huge = filled("bus", MOST_CHARACTERS + 1)
    assert kept({"bus": 9, "late": 1}, huge, "The late tram.") == ["The late tram."]


def test_words_as_telling_are_taken_in_their_order() -> None:
    """So that the same entry gives the same bytes; words that have no impact are taken last."""
    four = [filled(word) for word in ("dd", "cc", "bb", "aa")]
    assert kept(dict.fromkeys(("aa", "bb", "cc", "dd"), 5), *four) == four[1:]
    assert kept({"dd": 1}, *four) == [four[0], *four[2:]]


@settings(max_examples=100, deadline=None)
@given(
    texts=st.lists(st.text(alphabet="abc d", min_size=1, max_size=900), max_size=9),
    impacts=st.dictionaries(st.sampled_from(["a", "b", "ab", "abc"]), st.integers(1, 255)),
)
def test_a_shortened_record_has_some_of_its_sentences_in_their_order(texts: list[str], impacts: dict[str, int]) -> None:
    """No more characters than it may have; of a word that is telling enough, one sentence that holds it."""
    left = kept(impacts, *texts)
    remaining = iter(texts)
    assert all(each in remaining for each in left)
    assert sum(map(len, left)) <= MOST_CHARACTERS or left == texts
    said = {term for each in texts for term in terms(each)} & impacts.keys()
    if said:
        most = min(said, key=lambda token: (-impacts[token], token))
        first = next(each for each in texts if most in terms(each))
        assert first in left or len(first) > MOST_CHARACTERS
