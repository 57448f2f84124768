// Checks the sentences in which the search page says what it found.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  advice,
  chosen,
  count,
  notes,
  saidAt,
} from "../../plugins/goodpractice/browser/search-sentences.js";

test("the count says how many, for which words and with how many filters", () => {
  assert.equal(count(12, "bus", 0), "12 results for “bus”");
  assert.equal(count(1, "bus", 2), "1 result for “bus” with 2 filters");
  assert.equal(count(24000, "", 1), "24,000 results with 1 filter");
  assert.equal(count(0, "bus", 0), "No results for “bus”.");
});

test("filters that were typed among the words count as those that were ticked", () => {
  const primary = { term: "primary", label: "Primary", count: 3, selected: true };
  const secondary = { ...primary, term: "secondary", selected: false };
  assert.equal(chosen({ facets: { phases: [primary, secondary] } }, { filters: {} }), 1);
  assert.equal(chosen({ facets: {} }, { filters: {} }), 0);
});

test("a chosen term that no entry carries counts although it is no choice", () => {
  assert.equal(chosen({ facets: { phases: [] } }, { filters: { phases: ["tertiary"] } }), 1);
});

test("where nothing was found, the page says what to do", () => {
  assert.match(advice("bus", 0), /other or fewer words/);
  assert.match(advice("“bus pass”", 0), /without the quotation marks/);
  assert.match(advice("bus", 2), /fewer filters/);
});

test("words that nothing says, and other names that were searched, are told", () => {
  assert.deepEqual(notes({ unmatched: [], alsoSearched: [] }), []);
  assert.deepEqual(notes({ unmatched: ["xyzzy"], alsoSearched: ["EBSA", "Dread"] }), [
    "Nothing here says “xyzzy”.",
    "Also searched: EBSA, Dread.",
  ]);
  assert.deepEqual(notes({ unmatched: ["a", "b"], alsoSearched: [] }), [
    "Nothing here says “a” or “b”.",
  ]);
});

test("a moment is told in the units that people say, the larger ones only where needed", () => {
  assert.equal(saidAt(0), "Said at 0 s");
  assert.equal(saidAt(59.9), "Said at 59 s");
  assert.equal(saidAt(60), "Said at 1 min 0 s");
  assert.equal(saidAt(754), "Said at 12 min 34 s");
  assert.equal(saidAt(3600), "Said at 1 h 0 min 0 s");
});
