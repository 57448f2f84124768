"""Rolling captions: what is shown twice is said once, and what is said twice is kept."""

import pytest

from goodpractice.reading.rolling import Shown, without_repeats


def heard(*lines: str, apart: int = 0, speaker: str = "") -> list[str]:
    """Return what is heard of captions that follow one another, each two seconds long."""
    shown = [
        Shown(number * (2_000 + apart), number * (2_000 + apart) + 2_000, text, speaker)
        for number, text in enumerate(lines)
    ]
    return [cue.text for cue in without_repeats(shown)]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "good morning",
            "good morning",
            "good morning\nthe door is open",
            "the door is open",
            "the door is open\nat seven",
        ),
        ("good morning", "good morning\nthe door is open", "the door is open\nat seven"),
        ("good morning", "good morning\nthe door is open", "good morning\nthe door is open\nat seven"),
        (
            "good",
            "good morning",
            "good morning\nthe door",
            "good morning\nthe door is open",
            "the door is open\nat seven",
        ),
    ],
    ids=["as machines write them", "line by line", "growing", "word by word"],
)
def test_a_line_that_is_shown_again_is_said_once(lines: tuple[str, ...]) -> None:
    """However it rolls, the words are there once, in their order."""
    assert " ".join(heard(*lines)) == "good morning the door is open at seven"


def test_words_start_when_they_are_first_shown() -> None:
    """And a caption with nothing new has no cue."""
    shown = (
        Shown(160, 2_310, "good morning", ""),
        Shown(2_310, 2_320, "good morning", ""),
        Shown(2_320, 4_150, "good morning\nthe door is open", ""),
    )
    assert [(cue.start, cue.text) for cue in without_repeats(shown)] == [(0, "good morning"), (2, "the door is open")]


@pytest.mark.parametrize(
    "lines",
    [
        ("Is it open?", "No.", "No.", "Why not?", "It is early."),
        ("we waited and", "and waited", "for the bus"),
        ("one two", "two one", "one"),
    ],
)
def test_what_is_said_twice_is_kept(lines: tuple[str, ...]) -> None:
    """Where captions do not roll, or where only a word of a line comes again."""
    assert heard(*lines) == list(lines)


def test_captions_that_do_not_follow_at_once_do_not_roll() -> None:
    """After a moment of silence the same words were said again."""
    assert heard("Yes.", "Yes.", "Yes.", apart=500) == ["Yes."] * 3


def test_another_speaker_says_it_anew() -> None:
    """Two people who say the same are both heard."""
    both = (Shown(0, 1_000, "Yes.", "A"), Shown(1_000, 2_000, "Yes.", "B"))
    assert [(cue.speaker, cue.text) for cue in without_repeats(both)] == [("A", "Yes."), ("B", "Yes.")]


def test_captions_come_in_the_order_in_which_they_start() -> None:
    """Whatever their order in the file; none are none."""
    shown = (Shown(5_000, 6_000, "two", ""), Shown(1_000, 2_000, "one", ""))
    assert [cue.text for cue in without_repeats(shown)] == ["one", "two"]
    assert without_repeats(()) == ()
