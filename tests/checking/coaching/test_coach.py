"""The coach: what it advises, what it leaves alone, and that nothing of it stops anything."""

from pathlib import Path

import pytest

from builders import A_CASE_STUDY, A_KNOWLEDGE_BASE, AS_OF, write_knowledge_base
from commands import REPOSITORY, goodpractice
from goodpractice.checking.coaching.coach import MOST_OF_A_KIND
from goodpractice.checking.coaching.figures import advise_on_base, advise_on_points
from goodpractice.checking.coaching.reading_age import FEWEST_WORDS, reading_age
from goodpractice.checking.coaching.words import advise_on_claims, advise_on_links, short_forms
from goodpractice.checking.passages import Passage
from goodpractice.diagnostics import Diagnostic
from goodpractice.pipeline import load
from goodpractice.rules_of_advice import UNKNOWN_ACRONYM, VAGUE_CLAIM

STORY = "case_studies/quiet-hours.md"
PLACE = "The library opened at half past seven."


def _found(text: str, part: tuple[int, int]) -> str:
    return text[slice(*part)]


def _advice(root: Path, text: str) -> list[Diagnostic]:
    loaded = load(write_knowledge_base(root, {**A_KNOWLEDGE_BASE, STORY: text}), AS_OF)
    assert all(each.severity == "advice" for each in loaded.diagnostics)
    return list(loaded.diagnostics)


@pytest.mark.parametrize(
    ("text", "part", "right"),
    [
        ("It rose from 88% to 92%, an increase of 4%.", "of 4%", "4 percentage points"),
        ("A 3.5% rise, from 88.5 per cent to 92 per cent.", "A 3.5%", "3.5 percentage points"),
        ("Up 4 per cent, from 88% in May to 92%", "Up 4 per cent", "4 percentage points"),
    ],
)
def test_points_that_are_called_per_cent_are_told_with_what_to_write(text: str, part: str, right: str) -> None:
    """Where the difference of two percentages is named as a percentage."""
    (advice,) = advise_on_points(Passage(text, ()))
    assert _found(text, (advice.start, advice.end)) == part
    assert right in advice.hint


@pytest.mark.parametrize(
    "text",
    [
        "It rose from 88% to 92%, by 4 percentage points.",
        "It rose from 80% to 90%, an increase of 12.5%.",
        "From 88% to 92%; the other half rose by 9%.",
        "It rose by 4%.",
        "From 20 pupils to 24, a rise of 4%.",
    ],
)
def test_other_changes_are_left_alone(text: str) -> None:
    """Points called points, per cent of the first figure, and changes without both figures."""
    assert list(advise_on_points(Passage(text, ()))) == []


@pytest.mark.parametrize(
    "text",
    [
        "The scheme had a huge impact.",
        "Behaviour improved significantly.",
        "We saw dramatic improvements in mornings.",
        "It has completely transformed the school.",
        "Breakfast was a game-changer.",
        "There were 30 pupils. The results were great success.",
    ],
)
def test_a_strong_word_without_a_figure_is_told(text: str) -> None:
    """The figure must stand in the same sentence."""
    (advice,) = advise_on_claims(Passage(text, ()))
    assert advice.rule is VAGUE_CLAIM


@pytest.mark.parametrize(
    "text",
    [
        "Late arrivals fell significantly, from 12 to 7 a day.",
        "The difference was not statistically significant: a significant increase would need more schools.",
        "The school says that it fell significantly. The source gives no figure.",
        "A significant adult greets each pupil.",
        "A great many parents came.",
        "Improvement takes time.",
    ],
)
def test_words_with_a_figure_and_words_of_another_meaning_are_left_alone(text: str) -> None:
    """So is what an editor has already judged."""
    assert list(advise_on_claims(Passage(text, ()))) == []


@pytest.mark.parametrize(
    "words", ["here", "Click here", "click here", "this link", "Read more", "https://www.example.org/a"]
)
def test_links_whose_words_say_nothing_are_told(words: str) -> None:
    """An address is no words either."""
    text = f"The letter is [{words}](https://www.example.org/a)."
    (advice,) = advise_on_links(Passage(text, ()))
    assert _found(text, (advice.start, advice.end)) == words


@pytest.mark.parametrize(
    "words", ["The letter", "More on the letter", "What is here for parents", "This linked school"]
)
def test_links_that_say_where_they_lead_are_left_alone(words: str) -> None:
    """Whatever word they begin with."""
    assert list(advise_on_links(Passage(f"[{words}](https://www.example.org/a)", ()))) == []


@pytest.mark.parametrize("text", ["The QWZ rang.", "Two QWZs met.", "Ask the QWZ, or the office."])
def test_a_short_form_that_no_vocabulary_has_is_told(text: str) -> None:
    """In one or in many."""
    assert [_found(text, (each.start, each.end)) for each in short_forms(Passage(text, ()), frozenset())] == ["QWZ"]


@pytest.mark.parametrize(
    "text",
    ["The QWZ rang.", "The UK", "QWZ Academy Trust", "Example QWZ Trust", "Part III", "room B2", "A-QWZ", "S.E.N."],
)
def test_short_forms_that_are_known_or_names_are_left_alone(text: str) -> None:
    """Those of a vocabulary, those everybody knows, and those within the name of an organisation."""
    known = frozenset({"QWZ"}) if text == "The QWZ rang." else frozenset[str]()
    assert list(short_forms(Passage(text, ()), known)) == []


def test_a_short_form_is_told_where_it_stands_first_and_not_where_it_is_written_out(tmp_path: Path) -> None:
    """Once in a file; and not at all if the long form stands somewhere in it."""
    (told,) = _advice(tmp_path, A_CASE_STUDY.replace(PLACE, "The QWZ opened.\n\nThe QWZ closed."))
    assert (told.code, told.source) == (UNKNOWN_ACRONYM.code, "The QWZ opened.")
    assert _advice(tmp_path, A_CASE_STUDY.replace(PLACE, "The quiet zone (QWZ) opened.\n\nThe QWZ closed.")) == []


def test_a_percentage_in_words_is_asked_for_its_base_where_no_figure_has_one(tmp_path: Path) -> None:
    """Under “What changed”, and nowhere else; a number beside it is enough."""
    bare = A_CASE_STUDY.replace("context:\n  pupils_on_roll: 640\n  free_school_meals: 31.5\n", "")
    bare = bare[: bare.index("impact:")] + bare[bare.index("reviewed:") :]
    assert _advice(tmp_path, bare.replace(PLACE, "The target was 97%.")) == []
    (told,) = _advice(tmp_path, bare.replace("Fewer pupils came late.\n\n## What did", "It fell to 7%.\n\n## What did"))
    assert (told.code, told.source) == ("no-denominator", "It fell to 7%.")
    assert [*advise_on_base(Passage("It fell to 7% of 340 pupils.", ()))] == []


def test_the_reading_age_is_that_of_the_formula() -> None:
    """By hand: 120 words of four letters in twelve sentences give 2.4 years of school, so seven years of age."""
    line = " ".join(["word"] * 10) + "."
    assert reading_age([line] * 12) == round(4.71 * 4 + 0.5 * 10 - 21.43) + 5


def test_a_short_text_has_no_reading_age() -> None:
    """A few names would decide."""
    assert reading_age(["word " * (FEWEST_WORDS - 1)]) is None
    assert reading_age(["word " * FEWEST_WORDS]) is not None
    assert reading_age([]) is None


def test_nobody_is_buried_in_advice_of_one_kind(tmp_path: Path) -> None:
    """The first few of a kind are told; the rest comes when they are mended."""
    text = "\n\n".join(f"[here](https://www.example.org/{number})" for number in range(9))
    found = _advice(tmp_path, A_CASE_STUDY.replace(PLACE, text))
    assert [each.code for each in found] == ["empty-link-words"] * MOST_OF_A_KIND


def test_advice_stops_nothing(tmp_path: Path) -> None:
    """The command ends well, says what is advice, and counts it apart."""
    text = A_CASE_STUDY.replace(PLACE, "The room had a huge impact.")
    root = write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, STORY: text})
    done = goodpractice(root, "validate", "--as-of", "2031-03-01")
    assert done.returncode == 0
    assert "vague-claim  (advice)" in done.stdout
    assert "1 piece of advice, which stops nothing" in done.stdout + done.stderr


def test_where_a_person_may_be_recognised_advice_has_to_wait(tmp_path: Path) -> None:
    """First things first: nobody polishes a passage that must go."""
    text = A_CASE_STUDY.replace(PLACE, "A boy called Zayden had a huge impact on the QWZ.")
    found = load(write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, STORY: text}), AS_OF).diagnostics
    assert [each.code for each in found] == ["child-named"]


def test_the_knowledge_base_itself_gets_little_advice() -> None:
    """Fewer pieces than entries: advice that is given to everybody is read by nobody."""
    loaded = load(REPOSITORY, AS_OF)
    advice = [each for each in loaded.diagnostics if each.severity == "advice"]
    assert len(advice) < 0.5 * len(loaded.knowledge_base.of_kind("case-study"))


def test_the_same_story_in_two_files_is_told_at_the_title_of_the_second(tmp_path: Path) -> None:
    """With the path of the first; a story of another organisation is another story."""
    long = A_CASE_STUDY.replace(PLACE, " ".join(f"word{number}" for number in range(100)))
    other = long.replace("organisation: Example Academy", "organisation: Another Academy")
    files = {
        **A_KNOWLEDGE_BASE,
        STORY: long,
        "case_studies/quieter-hours.md": long,
        "case_studies/some-hours.md": other,
    }
    (told,) = load(write_knowledge_base(tmp_path, files), AS_OF).diagnostics
    assert (told.path, told.line, told.code) == ("case_studies/quieter-hours.md", 2, "told-twice")
    assert STORY in told.message
