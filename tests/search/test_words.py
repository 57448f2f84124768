"""How text becomes words, stems and terms: the rules of docs/reference/search-format.md."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commands import REPOSITORY
from goodpractice.search.words import _STEMMER, STOP_WORDS, plain, stem, stems, stems_of, terms, terms_of, words

ANY_TEXT = st.text() | st.text(alphabet="aZéß ΣσİÅﬁ½Ⅷ'’ʼ`-‐‑_=.\u0301\u00a0學한0²\U0001d49c")
"""Any text at all, and texts thick with letters, marks and signs that are not what they seem."""


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
    """Python and the browser share a list of words and what the stemmer alone makes of them."""
    shared = json.loads((REPOSITORY / "tests/contract/stems.json").read_text())
    assert {word: _STEMMER.stemWord(word) for word in shared} == shared


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


@settings(max_examples=500, deadline=None)
@given(text=ANY_TEXT)
def test_any_text_can_be_made_plain_and_plain_text_stays_plain(text: str) -> None:
    """No text fails, and twice is the same as once."""
    once = plain(text)
    assert plain(once) == once
    assert not set(once) & set("'’ʼ`‐‑")


@settings(max_examples=500, deadline=None)
@given(text=ANY_TEXT)
def test_the_words_of_any_text_are_those_of_its_words(text: str) -> None:
    """Written out again with their hyphens they are the same; none has an empty part, and each part is plain."""
    found = list(words(text))
    assert list(words(" ".join("-".join(word) for word in found))) == found
    parts = [part for word in found for part in word]
    assert all(part.isalnum() for part in parts)
    assert [plain(part) for part in parts] == parts


@settings(max_examples=500, deadline=None)
@given(text=ANY_TEXT)
def test_any_text_has_the_stems_and_terms_of_its_plain_form(text: str) -> None:
    """One stem a part; a term is never empty, and never begins like the token of a concept."""
    found = list(words(text))
    assert stems(text) == stems(plain(text)) == stems_of(found)
    assert len(stems(text)) == sum(len(word) for word in found)
    assert list(terms(text)) == list(terms(plain(text))) == list(terms_of(found))
    assert all(term and not term.startswith("=") for term in terms(text))


@settings(max_examples=500, deadline=None)
@given(word=st.text(max_size=12) | st.from_regex("[a-z0-9]{1,14}", fullmatch=True))
def test_any_word_has_one_stem(word: str) -> None:
    """The same each time; nothing is left of a word only if there was nothing."""
    assert stem(word) == stem(word)
    assert bool(stem(word)) == bool(word)
