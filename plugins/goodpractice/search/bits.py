"""Streams of bits: whole numbers in as few bits as their kind needs, the highest bit of each byte first.

Gamma is the code of P. Elias, "Universal codeword sets" (1975); Rice that of R. F. Rice, "Some practical universal
noiseless coding techniques" (1979).
"""

from collections.abc import Sequence


class BitWriter:
    """Writes numbers one after another."""

    def __init__(self) -> None:
        self._value = 0
        self._length = 0
        self._done = bytearray()

    def fixed(self, value: int, length: int) -> None:
        """Write the lowest `length` bits of a number."""
        self._value = self._value << length | value & ((1 << length) - 1)
        self._length += length
        if self._length >= 512:  # a long integer is slow to grow
            self._flush()

    def gamma(self, value: int) -> None:
        """Write a number from 0 of which small ones are the most frequent."""
        digits = (value + 1).bit_length()
        self.fixed(value + 1, 2 * digits - 1)

    def rice(self, value: int, k: int) -> None:
        """Write a number from 0 that is about 2 to the power of `k`."""
        ones = value >> k
        self.fixed((((1 << ones) - 1) << 1) << k | value & ((1 << k) - 1), ones + 1 + k)

    def done(self) -> bytes:
        """Return all that was written, the last byte filled with zeros."""
        self.fixed(0, -self._length % 8)
        self._flush()
        return bytes(self._done)

    def _flush(self) -> None:
        rest = self._length % 8
        self._done += (self._value >> rest).to_bytes((self._length - rest) // 8, "big")
        self._value &= (1 << rest) - 1
        self._length = rest


def best_k(values: Sequence[int], most: int) -> int:
    """Return a `k` up to `most` with which some numbers take few bits in all: the best of those near their mean."""
    near = (sum(values) // max(1, len(values))).bit_length()
    tried = range(max(0, min(near - 2, most)), min(near, most) + 1)
    return min(tried, key=lambda k: sum(value >> k for value in values) + len(values) * k)
