// Checks how the browser reads numbers from streams of bits.

import assert from "node:assert/strict";
import { test } from "node:test";

import { BitReader } from "../../plugins/goodpractice/browser/decoding.js";
import { BitWriter } from "./made-parts.js";

/** @param {number[]} bytes */
const reading = (...bytes) => new BitReader(Uint8Array.from(bytes));

test("bits are read from the highest of each byte down", () => {
  const bits = reading(0b10100000, 0b11111111);
  assert.deepEqual([bits.bit(), bits.bit(), bits.fixed(2), bits.fixed(8)], [1, 0, 0b10, 0b00001111]);
});

test("a number of no digits is 0 and reads nothing", () => {
  const bits = reading(0b10000000);
  assert.deepEqual([bits.fixed(0), bits.fixed(1)], [0, 1]);
});

test("gamma numbers are those of the search format", () => {
  const bits = reading(0b10100110, 0b01000010, 0b10000000); // 1, 010, 011, 00100, 00101 …
  assert.deepEqual([bits.gamma(), bits.gamma(), bits.gamma(), bits.gamma(), bits.gamma()], [0, 1, 2, 3, 4]);
  bits.end();
});

test("Rice numbers are those of the search format", () => {
  const bits = reading(0b00110011, 0b11111000); // 0, 01, 1001, 1111110
  assert.deepEqual([bits.rice(0), bits.rice(1), bits.rice(2), bits.rice(0)], [0, 1, 5, 6]);
  bits.end();
});

test("every number that was written is read again, beyond 32 bits too", () => {
  const numbers = [0, 1, 2, 3, 7, 8, 255, 256, 65_535, 2 ** 31, 2 ** 32 - 1, 2 ** 40 + 1];
  const gammas = new BitWriter();
  const rices = new BitWriter();
  for (const number of numbers) gammas.gamma(number);
  for (const number of numbers.slice(0, 9)) rices.rice(number, 7);
  const reader = new BitReader(gammas.bytes());
  assert.deepEqual(numbers.map(() => reader.gamma()), numbers);
  const other = new BitReader(rices.bytes());
  assert.deepEqual(numbers.slice(0, 9).map(() => other.rice(7)), numbers.slice(0, 9));
});

test("a stream that is cut off within a number is refused", () => {
  assert.throws(() => reading().bit(), RangeError);
  assert.throws(() => reading(0xff).fixed(9), RangeError);
  assert.throws(() => reading(0, 0).gamma(), RangeError);
  assert.throws(() => reading(0b00001000).gamma(), RangeError);
  assert.throws(() => reading(0xff, 0xff).rice(3), RangeError);
});

test("a stream has ended when what is left of its last byte is zeros", () => {
  const whole = reading(0b11000000);
  whole.fixed(2);
  assert.doesNotThrow(() => whole.end());
  assert.doesNotThrow(() => reading().end());
});

test("a stream that goes on is refused", () => {
  const filled = reading(0b11000001);
  filled.fixed(2);
  assert.throws(() => filled.end(), RangeError);
  const longer = reading(0b11000000, 0);
  longer.fixed(2);
  assert.throws(() => longer.end(), RangeError);
});
