"""Numbers as streams of bits: worked out by hand, and read back by a reader that knows the search format only."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodpractice.search.bits import BitWriter, best_k
from read_index import BitReader

NUMBERS = st.integers(0, 40) | st.integers(0, 2**40)
STEPS = st.one_of(
    st.tuples(st.just("fixed"), st.integers(0, 255), st.integers(8, 12)),
    st.tuples(st.just("gamma"), NUMBERS, st.just(0)),
    st.tuples(st.just("rice"), st.integers(0, 3_000), st.integers(0, 31)),
)


@pytest.mark.parametrize(
    ("value", "digits"), [(0, "1"), (1, "010"), (2, "011"), (3, "00100"), (6, "00111"), (7, "0001000")]
)
def test_a_gamma_number_is_as_many_zeros_as_digits_follow(value: int, digits: str) -> None:
    """As the search format says: one is added, and its digits but the first are announced by zeros."""
    bits = BitWriter()
    bits.gamma(value)
    assert bits.done() == _bytes(digits)


@pytest.mark.parametrize(
    ("value", "k", "digits"),
    [(0, 0, "0"), (3, 0, "1110"), (0, 2, "000"), (3, 2, "011"), (9, 2, "11001"), (9, 5, "001001")],
)
def test_a_rice_number_is_a_run_of_ones_and_its_last_digits(value: int, k: int, digits: str) -> None:
    """As many ones as it can be divided by two to the power of k, a zero, and the rest in k digits."""
    bits = BitWriter()
    bits.rice(value, k)
    assert bits.done() == _bytes(digits)


def test_the_highest_bit_of_each_byte_is_first_and_the_last_is_filled_with_zeros() -> None:
    """Of a number too long for its digits the lowest are written."""
    bits = BitWriter()
    bits.fixed(0b101, 3)
    bits.fixed(0b111_00001, 5)
    bits.fixed(1, 1)
    assert bits.done() == bytes([0b101_00001, 0b1000_0000])


def test_nothing_written_is_no_byte() -> None:
    """Not even an empty one."""
    assert BitWriter().done() == b""


@settings(max_examples=300, deadline=None)
@given(steps=st.lists(STEPS, max_size=200))
def test_what_is_written_is_read_again(steps: list[tuple[str, int, int]]) -> None:
    """Whatever kinds of numbers follow one another; less than a byte is left over, and it is zeros."""
    bits = BitWriter()
    for kind, value, more in steps:
        if kind == "gamma":
            bits.gamma(value)
        elif kind == "rice":
            bits.rice(value, more)
        else:
            bits.fixed(value, more)
    reader = BitReader(bits.done())
    read = {"fixed": reader.fixed, "gamma": lambda _: reader.gamma(), "rice": reader.rice}
    assert [read[kind](more) for kind, _, more in steps] == [value for _, value, _ in steps]
    assert len(reader.rest) < 8
    assert set(reader.rest) <= {"0"}


@settings(max_examples=300, deadline=None)
@given(values=st.lists(st.integers(0, 5_000), max_size=40), most=st.sampled_from([7, 31]))
def test_the_best_k_takes_as_few_bits_as_any(values: list[int], most: int) -> None:
    """Or nearly: it is looked for near the mean, and costs at most one bit in eight more than the best of all."""

    def bits(k: int) -> int:
        return sum((value >> k) + 1 + k for value in values)

    found = best_k(values, most)
    assert 0 <= found <= most
    assert bits(found) <= min(map(bits, range(most + 1))) * 9 / 8


def _bytes(digits: str) -> bytes:
    filled = digits + "0" * (-len(digits) % 8)
    return int(filled, 2).to_bytes(len(filled) // 8, "big")
