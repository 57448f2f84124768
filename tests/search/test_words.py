"""How text becomes words, stems and terms: the rules of docs/reference/search-format.md."""

import json

import pytest

from commands import REPOSITORY
from goodpractice.search.words import STOP_WORDS, plain, stem, stems, terms, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quiet HOURS", "quiet hours"),
        ("Crème Brûlée", "creme brulee"),
        ("Cafe\u0301", "cafe"),
        ("children’s children's childrenʼs children`s", "childrens childrens childrens childrens"),
        ("pre‐school pre‑school pre-school", "pre-school pre-school pre-school"),
        ("ﬁnal ½ ２", "final 1⁄2 2"),
        ("ΟΔΟΣ", "οδος"),
        ("STRASSE straße Łódź", "strasse straße łodz"),
        ("", ""),
    ],
)
def test_plain_text_is_small_and_without_accents(text: str, expected: str) -> None:
    """Apostrophes go, hyphens become one, and letters that have no plain form stay."""
    assert plain(text) == expected


@pytest.mark.parametrize("text", ["Crème Brûlée’s ﬁnal ½", "Łódź 学校 İstanbul", "pre‑school"])
def test_plain_text_stays_plain(text: str) -> None:
    """Doing it twice changes nothing."""
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two words.", [("two",), ("words",)]),
        ("pre-school one-to-one", [("pre", "school"), ("one", "to", "one")]),
        ("-pre- --school--", [("pre",), ("school",)]),
        ("free_school_meals", [("free",), ("school",), ("meals",)]),
        ("91.5% (8am)", [("91",), ("5",), ("8am",)]),
        ("e-mail@school.example", [("e", "mail"), ("school",), ("example",)]),
        ("學校 학교", [("學校",), ("학교",)]),
        ("?! … —", []),
        ("", []),
    ],
)
def test_words_are_runs_of_letters_and_digits(text: str, expected: list[tuple[str, ...]]) -> None:
    """Single hyphens join parts into one word; everything else parts words."""
    found = [tuple(plain(part) for part in word) for word in words(text)]
    assert found == [tuple(plain(part) for part in word) for word in expected]


@pytest.mark.parametrize(
    "forms",
    [("attend", "attends", "attended", "attending"), ("walk", "walks", "walking"), ("worry", "worries", "worried")],
)
def test_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    """So any of them finds the others."""
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize("word", ["łodz", "學校", "οδος", "1⁄2"])
def test_words_of_other_alphabets_are_their_own_stems(word: str) -> None:
    """The stemmer knows English only."""
    assert stem(word) == word


def test_stems_are_those_the_browser_is_tested_with() -> None:
    """Python and the browser share a list of words and their stems."""
    shared = json.loads((REPOSITORY / "tests/contract/stems.json").read_text())
    pairs = shared.items() if isinstance(shared, dict) else shared
    assert {word: stem(word) for word, _ in pairs} == dict(pairs)


def test_stems_hold_every_part_and_every_stop_word() -> None:
    """Phrases are found in them, so nothing is left out."""
    assert stems("Getting to pre-school") == ["get", "to", "pre", "school"]


def test_terms_hold_no_stop_words() -> None:
    """They say nothing; a text of them has no terms."""
    assert list(terms("What is it that they do at school?")) == ["school"]
    assert list(terms(" ".join(sorted(STOP_WORDS)))) == []


def test_a_hyphened_word_also_counts_as_one() -> None:
    """It is found by its parts and written together."""
    assert list(terms("pre-school")) == [stem("pre"), stem("school"), stem("preschool")]
    assert list(terms("one-to-one")) == ["one", "one", stem("onetoone")]


def test_stop_words_are_plain() -> None:
    """Else no word could be one of them."""
    assert {plain(word) for word in STOP_WORDS} == STOP_WORDS


@pytest.mark.parametrize(
    ("one", "other"), [("Children’s CAFÉS", "childrens cafes"), ("pre‑school", "pre-school"), ("Don’t", "dont")]
)
def test_texts_that_people_read_alike_are_alike(one: str, other: str) -> None:
    """Accents, capital letters, apostrophes and kinds of hyphens make no difference."""
    assert list(terms(one)) == list(terms(other))
