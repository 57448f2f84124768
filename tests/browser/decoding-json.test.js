// Checks how the browser reads the parts written as JSON, and that it refuses what is something else.

import assert from "node:assert/strict";
import { test } from "node:test";

import { lexiconIn, recordsIn, termsIn } from "../../plugins/goodpractice/browser/decoding.js";

const record = { id: "a", details: [], sentences: [] };

test("a lexicon has its words in order, each with its level", () => {
  const found = lexiconIn({ words: "bus constructor __proto__", levels: "0af" });
  assert.deepEqual([...found], [
    ["bus", 0],
    ["constructor", 10],
    ["__proto__", 15],
  ]);
});

test("a lexicon without a level for each word is refused", () => {
  assert.throws(() => lexiconIn({ words: "bus coach", levels: "0" }), TypeError);
  assert.throws(() => lexiconIn({ words: "bus" }), TypeError);
});

test("the terms of a facet are in the order of the part, with the entries that carry them", () => {
  const found = termsIn(
    [
      ["z", "First", [0, 1, 3]],
      ["__proto__", "Second", [4]],
      ["constructor", "Third", []],
    ],
    5,
  );
  assert.deepEqual([...found], [
    ["z", { label: "First", entries: [0, 1, 4] }],
    ["__proto__", { label: "Second", entries: [4] }],
    ["constructor", { label: "Third", entries: [] }],
  ]);
});

test("an entry that does not exist is refused", () => {
  for (const gaps of [[5], [2, 3], [-1], [3, -4, 1], ["1"], [null, {}]]) {
    assert.throws(() => termsIn([["a", "A", gaps]], 5), RangeError);
  }
});

test("records are as many as they must be", () => {
  assert.deepEqual(recordsIn([record], 1), [record]);
  assert.throws(() => recordsIn([record], 2), TypeError);
  assert.throws(() => recordsIn([record, record], 1), TypeError);
});

test("what is not a record is refused", () => {
  for (const other of [{}, { ...record, details: null }, { ...record, sentences: "Text." }]) {
    assert.throws(() => recordsIn([other], 1), TypeError);
  }
});

test("what is no such list at all is refused", () => {
  for (const other of [null, 7, "text", {}, [null], [7]]) {
    assert.throws(() => lexiconIn(other), TypeError);
    assert.throws(() => termsIn(other, 5), TypeError);
    assert.throws(() => recordsIn(other, 1), TypeError);
  }
});
