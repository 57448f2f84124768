// Checks the sentences in which the search page says what it found.

import assert from "node:assert/strict";
import { test } from "node:test";

import { advice, count, notes } from "../../plugins/goodpractice/browser/search-sentences.js";

/** @import { Answer } from "../../plugins/goodpractice/browser/shapes.js" */

const bus = { text: "bus", filters: {} };
const filtered = { text: "", filters: { kind: ["hub"], phases: ["primary"] } };

/** @type {Answer} */
const nothing = {
  total: 0,
  results: [],
  facets: {},
  alsoSearched: [],
  correction: null,
  unmatched: [],
};

test("the count says how many, for which words and with how many filters", () => {
  assert.equal(count(12, bus), "12 results for “bus”");
  assert.equal(count(1, { ...filtered, text: "bus" }), "1 result for “bus” with 2 filters");
  assert.equal(count(24000, filtered), "24,000 results with 2 filters");
  assert.equal(count(0, bus), "No results for “bus”.");
});

test("where nothing was found, the page says what to do", () => {
  assert.match(advice(bus), /other or fewer words/);
  assert.match(advice(filtered), /fewer filters/);
});

test("words that nothing says, and other names that were searched, are told", () => {
  assert.deepEqual(notes(nothing), []);
  assert.deepEqual(notes({ ...nothing, unmatched: ["xyzzy"], alsoSearched: ["EBSA", "Dread"] }), [
    "Nothing here says “xyzzy”.",
    "Also searched: EBSA, Dread.",
  ]);
  assert.deepEqual(notes({ ...nothing, unmatched: ["a", "b"] }), ["Nothing here says “a” or “b”."]);
});
