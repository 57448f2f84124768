"""British and American spelling, and words whose stem the stemmer gets wrong."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodpractice.search.respelling import ENDINGS, STEMS, respell
from goodpractice.search.words import STOP_WORDS, stem


@pytest.mark.parametrize(
    "pair",
    [
        "organise organize",
        "organisations organizations",
        "organisational organizational",
        "apologising apologizing",
        "analyse analyze",
        "paralysed paralyzed",
        "behaviour behavior",
        "behavioural behavioral",
        "neighbourhood neighborhood",
        "favourite favorite",
        "honourably honorably",
        "defence defense",
        "offences offenses",
        "centre center",
        "theatres theaters",
        "programme program",
        "programmes programs",
        "dialogue dialog",
        "kilogramme kilogram",
        "judgement judgment",
        "licence license",
        "practise practice",
        "cheque check",
        "paediatrician pediatrician",
        "grey gray",
        "mum mom",
        "maths math",
        "ageing aging",
        "skilful skillful",
        "travelling traveling",
        "travellers travelers",
    ],
)
def test_british_and_american_spellings_are_one_word(pair: str) -> None:
    """Whichever is typed finds the other."""
    british, american = pair.split()
    assert stem(british) == stem(american)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("several", "severe"),
        ("authors", "authorities"),
        ("universe", "universities"),
        ("experiments", "experiences"),
        ("important", "imports"),
        ("generic", "general"),
        ("organs", "organisations"),
        ("politics", "polite"),
        ("news", "new"),
        ("ageing", "ages"),
        ("buses", "business"),
        ("travellers", "travels"),
        ("poorly", "poor"),
        ("mobiles", "mobility"),
    ],
)
def test_words_that_only_look_alike_are_two(one: str, other: str) -> None:
    """A search for one does not find the other."""
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("organizational", "organisational"),
        ("organize", "organise"),
        ("size", "size"),
        ("assize", "assise"),
        ("colour", "color"),
        ("four", "four"),
        ("hour", "hour"),
        ("flour", "flour"),
        ("tour", "tour"),
        ("tree", "tree"),
        ("metre", "meter"),
        ("rogue", "rogue"),
        ("catalogue", "catalog"),
        ("grammes", "grammes"),
        ("our", "our"),
        ("", ""),
        ("bus", "bus"),
    ],
)
def test_the_longest_ending_that_leaves_enough_letters_is_rewritten(word: str, expected: str) -> None:
    """Short words that happen to end so stay as they are."""
    assert respell(word) == expected


def test_each_ending_stands_once_and_becomes_another() -> None:
    """Small letters both, and with something before it."""
    assert len({ending for ending, _, _ in ENDINGS}) == len(ENDINGS)
    for ending, new, before in ENDINGS:
        assert re.fullmatch("[a-z]+ [a-z]+", f"{ending} {new}")
        assert ending != new
        assert before >= 1


def test_each_word_with_a_stem_of_its_own_is_plain_and_says_something() -> None:
    """A stop word has no need of one."""
    assert all(re.fullmatch("[a-z]+", each) for pair in STEMS.items() for each in pair)
    assert STOP_WORDS.isdisjoint(STEMS)
    assert {word: stem(word) for word in STEMS} == STEMS


@settings(max_examples=300, deadline=None)
@given(word=st.text(alphabet="aeiouyzsfnctrgmlb", max_size=12) | st.text(max_size=8), ending=st.sampled_from(ENDINGS))
def test_a_word_is_respelt_once(word: str, ending: tuple[str, str, int]) -> None:
    """What was rewritten is not rewritten again, and its beginning stays."""
    once = respell(word + ending[0])
    assert respell(once) == once
    assert once.startswith(word[: ending[2]])
    if len(word) >= ending[2] and word.isascii():
        assert once != word + ending[0]
