"""Cues to sentences: each starts where its first word was shown, and no word is lost or said twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodpractice.markup.transcript import LONGEST, spoken
from goodpractice.model.transcript import Spoken
from goodpractice.reading.rolling import Cue


def test_a_sentence_goes_on_from_cue_to_cue() -> None:
    """It starts with the cue that has its first word."""
    cues = (Cue(1, "The door opens"), Cue(4, "at seven. Breakfast is"), Cue(7, "ready. Come in!"))
    assert spoken(cues) == (
        Spoken(1, "The door opens at seven."),
        Spoken(4, "Breakfast is ready."),
        Spoken(7, "Come in!"),
    )


@pytest.mark.parametrize("end", [".", "!", "?", "…", '."', ".”", "?)", "...", "?!"])
def test_a_sentence_ends_at_its_sign(end: str) -> None:
    """With quotation marks and brackets after it."""
    assert [each.text for each in spoken((Cue(0, f"Yes{end} so it is"),))] == [f"Yes{end}", "so it is"]


@pytest.mark.parametrize(
    "text", ["Mr. Nobody said so", "It cost 3.50 pounds", "A. Nobody and J. K. Nobody", "e.g. toast"]
)
def test_not_every_full_stop_ends_a_sentence(text: str) -> None:
    """Not one in a number, after an initial or a word cut short."""
    assert [each.text for each in spoken((Cue(0, text),))] == [text]


def test_a_pause_ends_a_sentence() -> None:
    """One of more than two seconds."""
    cues = (Cue(0, "good morning"), Cue(4, "everybody", silence=2.0), Cue(9, "the door is open", silence=2.1))
    assert spoken(cues) == (Spoken(0, "good morning everybody"), Spoken(9, "the door is open"))


def test_another_speaker_starts_a_sentence() -> None:
    """Of their own."""
    cues = (Cue(0, "is it open", "A"), Cue(2, "yes", "B"), Cue(3, "it is", "B"))
    assert spoken(cues) == (Spoken(0, "is it open", "A"), Spoken(2, "yes it is", "B"))


def test_words_without_full_stops_are_cut_between_cues() -> None:
    """Before they grow longer than 300 characters."""
    cues = [Cue(number * 3, "and so we opened the door early") for number in range(40)]
    found = spoken(cues)
    assert all(LONGEST - 40 < len(each.text) <= LONGEST for each in found[:-1])
    assert [each.start for each in found[:3]] == [0, 27, 54]
    assert all(each.text.startswith("and so") for each in found)


def test_a_sentence_that_ends_in_time_is_not_cut() -> None:
    """Where the next cue is long but the sentence ends early in it."""
    cues = (Cue(0, "x" * 250), Cue(3, "yes. " + "and so on " * 12))
    assert [each.text[-4:] for each in spoken(cues)] == ["yes.", "o on"]


def test_one_cue_may_be_longer_than_a_sentence() -> None:
    """It is cut between words."""
    found = spoken((Cue(5, "word " * 200),))
    assert [each.start for each in found] == [5] * len(found)
    assert max(len(each.text) for each in found) <= LONGEST


def test_nothing_said_is_nothing() -> None:
    """No cues are no sentences."""
    assert spoken(()) == ()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.text("ab .!?", min_size=1), st.sampled_from(["", "A", "B"]), st.sampled_from([0.0, 3.0]))))
def test_no_word_is_lost(cues: list[tuple[str, str, float]]) -> None:
    """All words are there, once and in order, and sentences start in order."""
    found = spoken(Cue(number, text, speaker, pause) for number, (text, speaker, pause) in enumerate(cues))
    assert " ".join(each.text for each in found).split() == " ".join(text for text, _, _ in cues).split()
    assert [each.start for each in found] == sorted(each.start for each in found)
