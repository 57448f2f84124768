// Checks how the browser reads the parts about tokens, and that it refuses bytes that are something else.

import assert from "node:assert/strict";
import { test } from "node:test";

import { placesIn, postingsIn } from "../../plugins/goodpractice/browser/decoding.js";
import { BitWriter, positionPart, wordPart } from "./made-parts.js";

/** @import { Token } from "./made-parts.js" */

const TOTAL = 1000;

/** @type {Token[]} */
const tokens = [
  ["=barriers/travel", [[7, 255]]],
  ["__proto__", [[0, 1, [1]]]],
  [
    "bus",
    [
      [0, 10, [1, 2, 900]],
      [1, 20, []],
      [999, 7, [5]],
    ],
  ],
  ["café", [[3, 3, [2]]]],
  ["cafè", [[4, 4, [2, 3]]]], // the same but for the last byte of the last letter
  ["constructor", [[5, 5, [9]]]],
];
const bytes = wordPart(tokens);
const positions = positionPart(tokens);

/**
 * A part with one token, its numbers as they are given.
 * @param {{ name?: number[], shared?: number, count?: number, least?: number, first?: number }} numbers
 */
function oneToken({ name = [98], shared = 0, count = 1, least = 1, first = 0 }) {
  const bits = new BitWriter().gamma(1).gamma(shared).gamma(name.length);
  for (const byte of name) bits.fixed(byte, 8);
  return bits.gamma(count - 1).fixed(0, 5).fixed(0, 3).gamma(least - 1).rice(first, 0).rice(0, 0).bytes();
}

test("each token has its entries and impacts, in the order of the part", () => {
  const found = postingsIn(bytes, TOTAL);
  const read = Array.from(found, ([token, { entries, impacts }]) => [token, [...entries], [...impacts]]);
  const written = tokens.map(([token, held]) => [
    token,
    held.map(([entry]) => entry),
    held.map(([, impact]) => impact),
  ]);
  assert.deepEqual(read, written);
});

test("a token that is a name in JavaScript is found only where it was written", () => {
  const found = postingsIn(bytes, TOTAL);
  assert.deepEqual([...(found.get("constructor")?.entries ?? [])], [5]);
  assert.equal(found.get("toString"), undefined);
});

test("a part may hold nothing", () => {
  assert.equal(postingsIn(wordPart([]), 0).size, 0);
  assert.equal(placesIn(positionPart([]), new Map()).size, 0);
});

test("words have the places where they stand, concepts have none", () => {
  const places = placesIn(positions, postingsIn(bytes, TOTAL));
  const bus = places.get("bus");
  assert.deepEqual([...(bus?.entries ?? [])], [0, 1, 999]);
  assert.deepEqual([...(bus?.ends ?? [])], [3, 3, 4]);
  assert.deepEqual(bus?.positions, [1, 2, 900, 5]);
  assert.ok(!places.has("=barriers/travel"));
});

test("parts that are cut off anywhere are refused", () => {
  const words = postingsIn(bytes, TOTAL);
  for (let length = 0; length < bytes.length; length++) {
    assert.throws(() => postingsIn(bytes.subarray(0, length), TOTAL), RangeError);
  }
  for (let length = 0; length < positions.length; length++) {
    assert.throws(() => placesIn(positions.subarray(0, length), words), RangeError);
  }
});

test("parts that go on are refused", () => {
  assert.throws(() => postingsIn(Uint8Array.of(...bytes, 0), TOTAL), RangeError);
  assert.throws(() => placesIn(Uint8Array.of(...positions, 0), postingsIn(bytes, TOTAL)), RangeError);
});

test("a token in more entries than there are is refused before room is made for it", () => {
  assert.doesNotThrow(() => postingsIn(oneToken({}), TOTAL));
  assert.throws(() => postingsIn(oneToken({ count: TOTAL + 1 }), TOTAL), RangeError);
  assert.throws(() => postingsIn(oneToken({ count: 2 ** 50 }), TOTAL), RangeError);
});

test("an entry that does not exist is refused", () => {
  assert.doesNotThrow(() => postingsIn(oneToken({ first: TOTAL - 1 }), TOTAL));
  assert.throws(() => postingsIn(oneToken({ first: TOTAL }), TOTAL), RangeError);
});

test("an impact above 255 is refused", () => {
  assert.doesNotThrow(() => postingsIn(oneToken({ least: 255 }), TOTAL));
  assert.throws(() => postingsIn(oneToken({ least: 256 }), TOTAL), RangeError);
});

test("a token that shares more than there was before is refused", () => {
  assert.throws(() => postingsIn(oneToken({ shared: 1 }), TOTAL), RangeError);
});

test("a token that is not UTF-8 is refused", () => {
  assert.throws(() => postingsIn(oneToken({ name: [0xc3] }), TOTAL), TypeError);
  assert.throws(() => postingsIn(oneToken({ name: [0xff, 0xfe] }), TOTAL), TypeError);
});

test("bytes of any other kind come to an end, however they are read", () => {
  const page = new TextEncoder().encode("<!doctype html><title>Sign in to this network</title>");
  const others = [page, new Uint8Array(5000), new Uint8Array(5000).fill(255), positions];
  for (const other of others) assert.throws(() => postingsIn(other, TOTAL));
});
