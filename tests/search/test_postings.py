"""Which entries hold a token, as streams of bits: read back by a reader that knows the search format only."""

from array import array
from bisect import bisect_right
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodpractice.search import postings, tiers
from goodpractice.search.index import Index, Posting
from goodpractice.search.postings import (
    Part,
    common_tokens,
    position_part,
    tier_parts,
    word_part,
    word_parts,
    word_runs,
)
from made_search import CONCEPTS, a_document, engine_of, everything
from read_index import read_positions, read_words

TOKENS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8) | st.text("ab=/", min_size=1, max_size=9)
PLACES = st.sets(st.integers(0, 50) | st.integers(0, 100_000), max_size=5)
HELD = st.dictionaries(
    st.integers(0, 60) | st.integers(0, 2**24), st.tuples(st.integers(1, 255), PLACES), min_size=1, max_size=8
)


def in_utf_16(token: str) -> bytes:
    """Return a key by which texts are in the order in which JavaScript compares them."""
    return token.encode("utf-16-be")


def index_of(*texts: str) -> Index:
    """Return the index of some texts."""
    return engine_of(*texts, concepts=CONCEPTS).index


def parts_of(index: Index) -> list[Part]:
    """Return the parts of an index, but for the tiers of common tokens."""
    return list(word_parts(index, word_runs(index)))


def held(found: dict[str, list[tuple[int, int]]], index: Index) -> bool:
    """Return whether postings that were read are those of an index, first tiers only where there are two."""
    wanted = {token: [(each.entry, each.impact) for each in postings] for token, postings in everything(index)}
    return found == {token: wanted[token] for token in wanted.keys() - index.common}


@settings(max_examples=100, deadline=None)
@given(made=st.dictionaries(TOKENS, HELD, max_size=6))
def test_what_is_written_is_read_again(made: dict[str, dict[int, tuple[int, set[int]]]]) -> None:
    """Every token with every entry, impact and position, whatever they are."""
    tokens = {
        token: [Posting(entry, impact, sorted(places)) for entry, (impact, places) in sorted(found.items())]
        for token, found in made.items()
    }
    part = Part(tuple(sorted(tokens.items(), key=lambda each: in_utf_16(each[0]))))
    words = read_words(word_part(part))
    assert list(words) == [token for token, _ in part.tokens]
    assert words == {token: [(each.entry, each.impact) for each in found] for token, found in tokens.items()}
    assert read_positions(position_part(part), words) == {
        token: [list(each.positions) for each in found] for token, found in tokens.items() if not token.startswith("=")
    }


def test_a_part_is_these_bits() -> None:
    """Worked out by hand from the search format.

    One token: 010. It shares no byte (1), and one follows (010): `b` is 01100010. Two entries, less one: 010.
    The gaps are 1 and 3 - 1 - 1 = 1: k is 0 (00000). The impacts less the least are 0 and 2: k is 0 (000); least 5,
    less one: 00101. Gaps: 10 10. Impacts: 0 110.
    Positions: k is 0 (00000); two of them (011): 0 and 2 - 0 - 1 = 1, so 0 10; none of them: 1.
    """
    part = Part((("b", (Posting(1, 5, array("I", [0, 2])), Posting(3, 7, array("I")))),))
    assert word_part(part) == _bytes("010 1 010 01100010 010 00000 000 00101 10 10 0 110")
    assert position_part(part) == _bytes("00000 011 0 10 1")


def test_concepts_have_no_positions() -> None:
    """A part of nothing else is no byte of them."""
    part = Part((("=a/b", (Posting(0, 1, array("I")),)),))
    assert position_part(part) == b""
    assert read_positions(b"", read_words(word_part(part))) == {}


def test_a_small_index_is_one_part() -> None:
    """Whatever its tokens; one of nothing is an empty part."""
    index = index_of("The school bus", "School refusal")
    assert [run.separator for run in word_runs(index)] == [""]
    (part,) = parts_of(index)
    assert [token for token, _ in part.tokens] == ["=barriers/worry", "bus", "refus", "school"]
    assert parts_of(Index(())) == [Part(())]
    assert word_part(Part(())) == b"\x80"


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> Index:
    """An index in many small parts, with letters that Python and JavaScript put into another order."""
    monkeypatch.setattr(postings, "LEAST_BYTES", 60)
    monkeypatch.setattr(postings, "_BYTES_OF_A_NAME", 0)
    texts = [f"word{number} word{number % 7} 學校 𐐷 𐐷𐐲 﨎 é ａ z{number % 3}" for number in range(60)]
    return index_of(*texts)


def test_parts_hold_every_token_once_in_the_order_of_javascript(many: Index) -> None:
    """By UTF-16 code units, in which a letter beyond the first 65,536 comes before some within."""
    parts = parts_of(many)
    tokens = [token for part in parts for token, _ in part.tokens]
    assert tokens == sorted(tokens, key=in_utf_16) != sorted(tokens)
    assert tokens.index("𐐷") < tokens.index("﨎")
    assert sorted(tokens) == [token for token, _ in everything(many)]
    assert len(parts) > 5
    assert held({token: found for part in parts for token, found in read_words(word_part(part)).items()}, many)


def test_a_token_is_in_the_last_part_whose_separator_is_not_greater(many: Index) -> None:
    """So a reader knows where to look for any token, be it there or not."""
    runs = word_runs(many)
    separators = [in_utf_16(run.separator) for run in runs]
    assert separators == sorted(set(separators))
    for number, run in enumerate(runs):
        assert {bisect_right(separators, in_utf_16(token)) - 1 for token in run.tokens} == {number}


def test_separators_are_as_short_as_they_can_be(many: Index) -> None:
    """One letter less, and the token before would not be smaller."""
    for before, after in pairwise(word_runs(many)):
        last = in_utf_16(before.tokens[-1])
        assert after.tokens[0].startswith(after.separator)
        assert in_utf_16(after.separator) > last >= in_utf_16(after.separator[:-1])


def test_parts_are_of_about_the_same_size(many: Index) -> None:
    """As far as that can be told before they are written, none is larger than was aimed at but for one token alone."""
    about = {each.token: postings._about_bytes(each) for each in many.extents()}
    runs = word_runs(many)
    sizes = [sum(about[token] for token in run.tokens) for run in runs]
    assert max(size for run, size in zip(runs, sizes, strict=True) if len(run.tokens) > 1) <= postings.LEAST_BYTES
    for size, after in zip(sizes, runs[1:], strict=False):
        assert size + about[after.tokens[0]] > postings.LEAST_BYTES


def test_parts_of_a_large_index_are_larger(monkeypatch: pytest.MonkeyPatch, many: Index) -> None:
    """As each more costs a name in the root."""
    few = len(word_runs(many))
    monkeypatch.setattr(postings, "_BYTES_OF_A_NAME", 20)
    assert len(word_runs(many)) < few


def test_each_tier_of_a_common_token_is_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first, then the second, tokens in their order; other parts leave common tokens out."""
    monkeypatch.setattr(tiers, "FEWEST", 2)
    index = index_of("bus late", "bus late", "late bus bus", "tram", "late")
    assert common_tokens(index) == ["bus", "late"]
    read = [read_words(word_part(part)) for part in tier_parts(index)]
    assert [list(each) for each in read] == [["bus"], ["bus"], ["late"], ["late"]]
    for token, (first, rest) in {"bus": read[:2], "late": read[2:]}.items():
        assert [entry for entry, _ in first[token]] == [each.entry for each in index.postings(token, whole=False)]
        assert [entry for entry, _ in rest[token]] == [each.entry for each in index.rest(token)]
    (part,) = parts_of(index)
    assert [token for token, _ in part.tokens] == ["tram"]


def test_where_every_token_is_common_the_first_part_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the numbers of the tiers are what the search format says."""
    monkeypatch.setattr(tiers, "FEWEST", 1)
    index = index_of("bus", "bus")
    assert parts_of(index) == [Part(())]
    assert len(list(tier_parts(index))) == 2


def test_documents_that_only_carry_concepts_have_parts_too() -> None:
    """Their words are none."""
    index = engine_of(a_document("a", carried={"=barriers/worry": 2}), concepts=CONCEPTS).index
    (part,) = parts_of(index)
    assert [token for token, _ in part.tokens] == ["=barriers/worry"]


def _bytes(digits: str) -> bytes:
    joined = digits.replace(" ", "")
    filled = joined + "0" * (-len(joined) % 8)
    return int(filled, 2).to_bytes(len(filled) // 8, "big")
