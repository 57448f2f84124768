// Checks how the browser works out which entries match, and in which order.

import assert from "node:assert/strict";
import { test } from "node:test";

import { holding, matches, narrow, ranked } from "../../plugins/goodpractice/browser/matching.js";

/** @param {[entry: number, impact: number][]} held */
const postings = (...held) => ({
  entries: Uint32Array.from(held, ([entry]) => entry),
  impacts: Uint8Array.from(held, ([, impact]) => impact),
});

/**
 * A word of a phrase that stands in entries 0, 1, … at some positions.
 * @param {number} place
 * @param {number[][]} positions
 */
function word(place, ...positions) {
  const ends = Uint32Array.from(positions, (_, at) => positions.slice(0, at + 1).flat().length);
  const entries = Uint32Array.from(positions.keys());
  return { place, found: [{ entries, ends, positions: positions.flat() }] };
}

test("an entry matches that holds any token, and its score adds impacts times weights", () => {
  const { matching, scores } = matches(4, false, [
    { found: [postings([0, 10], [2, 255])], weight: 2, telling: true },
    { found: [], weight: 5, telling: true },
    { found: [postings([2, 1]), postings([3, 7])], weight: 3, telling: true },
  ]);
  assert.deepEqual([...matching], [1, 0, 1, 1]);
  assert.deepEqual([...scores], [20, 0, 513, 21]);
});

test("a token that is not telling adds to scores, and makes nothing match", () => {
  const { matching, scores } = matches(3, false, [
    { found: [postings([0, 10], [1, 10])], weight: 1, telling: false },
    { found: [postings([1, 5], [2, 5])], weight: 1, telling: true },
  ]);
  assert.deepEqual([[...matching], [...scores]], [[0, 1, 1], [10, 15, 5]]);
});

test("where no words are searched for everything matches, with a score of 0", () => {
  assert.deepEqual([...matches(2, true, []).matching], [1, 1]);
  assert.deepEqual([...matches(2, true, []).scores], [0, 0]);
  assert.deepEqual([...matches(2, false, []).matching], [0, 0]);
});

test("what lacks something required or holds something excluded is taken out", () => {
  const matching = Uint8Array.of(1, 1, 1, 0, 1);
  narrow(matching, [new Set([0, 1, 3, 4]), new Set([0, 1, 3])], [new Set([1]), [2]]);
  assert.deepEqual([...matching], [1, 0, 0, 0, 0]);
});

test("the best come first, of equals those with the smaller number", () => {
  const matching = Uint8Array.of(1, 1, 0, 1, 1);
  assert.deepEqual(ranked({ matching, scores: Uint32Array.of(3, 7, 99, 7, 0) }), [1, 3, 0, 4]);
  assert.deepEqual(ranked({ matching: new Uint8Array(), scores: new Uint32Array() }), []);
});

test("scores and entries keep apart where both are large", () => {
  const total = 60_000;
  const scores = new Uint32Array(total);
  scores[total - 1] = 2 ** 32 - 1;
  scores[total - 2] = 2 ** 32 - 2;
  const matching = new Uint8Array(total).fill(1);
  assert.deepEqual(ranked({ matching, scores }).slice(0, 3), [total - 1, total - 2, 0]);
});

test("an entry holds a phrase if its words stand as far apart as in the phrase", () => {
  const phrase = [word(0, [5, 9], [1], [7]), word(1, [1, 10], [3], [8])];
  assert.deepEqual([...holding(phrase, 3)].sort(), [0, 2]);
});

test("a stop word within a phrase leaves its place", () => {
  assert.deepEqual([...holding([word(0, [5], [1]), word(2, [6], [3])], 2)], [1]);
});

test("a phrase may be one word, and may begin with a stop word at the start of an entry", () => {
  assert.deepEqual([...holding([word(0, [3], [])], 2)], [0]);
  assert.deepEqual([...holding([word(1, [0]), word(2, [1])], 2)], [0]);
});

test("a phrase with a word that no entry holds is held by none", () => {
  assert.deepEqual([...holding([word(0, [5]), { place: 1, found: [] }], 1)], []);
});

test("a word of a phrase may stand in two tiers", () => {
  const { found: first } = word(1, [1], [8]);
  const found = [...first, { entries: Uint32Array.of(2), ends: Uint32Array.of(1), positions: [7] }];
  assert.deepEqual([...holding([word(0, [5], [7], [6]), { place: 1, found }], 3)].sort(), [1, 2]);
});

test("a phrase that repeats a word is held where the text repeats it", () => {
  const positions = [[4, 5], [4]];
  assert.deepEqual([...holding([word(0, ...positions), word(1, ...positions)], 2)], [0]);
});
