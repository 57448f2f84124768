// Checks how the browser filters entries and counts choices.

import assert from "node:assert/strict";
import { test } from "node:test";

import { choices, chosenOf, passing } from "../../plugins/goodpractice/browser/matching.js";

/** @import { Chosen } from "../../plugins/goodpractice/browser/shapes.js" */

const facets = [
  { key: "kind", label: "Type" },
  { key: "phases", label: "Phase" },
];
const carriers = new Map([
  [
    "kind",
    new Map([
      ["story", { label: "Story", entries: [0, 2, 3] }],
      ["film", { label: "Film", entries: [1] }],
    ]),
  ],
  ["phases", new Map([["primary", { label: "Primary", entries: [1, 2] }]])],
]);
const all = Uint8Array.of(1, 1, 1, 1);

/**
 * @param {Record<string, string[]>} terms
 * @returns {Chosen}
 */
const chosen = (terms) => chosenOf(terms, []);

/**
 * @param {Record<string, string[]>} terms
 * @param {Uint8Array} [entries]
 */
const left = (terms, entries = all) => [...passing(entries, chosen(terms), carriers)];

test("the terms of the options and those typed are taken together, each once", () => {
  const found = chosenOf({ kind: ["film"], phases: [], __proto__: ["x"] }, [
    ["kind", ["story"]],
    ["kind", ["film"]],
    ["constructor", ["y"]],
  ]);
  assert.deepEqual(Array.from(found, ([key, terms]) => [key, [...terms]]), [
    ["kind", ["film", "story"]],
    ["constructor", ["y"]],
  ]);
});

test("terms of one facet widen, terms of several facets narrow", () => {
  assert.deepEqual(left({ kind: ["story", "film"] }), [1, 1, 1, 1]);
  assert.deepEqual(left({ kind: ["story"] }), [1, 0, 1, 1]);
  assert.deepEqual(left({ kind: ["story"], phases: ["primary"] }), [0, 0, 1, 0]);
  assert.deepEqual(left({}), [1, 1, 1, 1]);
});

test("what did not match before does not pass", () => {
  assert.deepEqual(left({ phases: ["primary"] }, Uint8Array.of(1, 0, 1, 0)), [0, 0, 1, 0]);
});

test("a facet or term that does not exist is carried by nothing", () => {
  assert.deepEqual(left({ kind: ["toString"] }), [0, 0, 0, 0]);
  assert.deepEqual(left({ valueOf: ["film"] }), [0, 0, 0, 0]);
});

test("every choice is counted with its own facet's choices set aside", () => {
  assert.deepEqual(choices(facets, all, chosen({ kind: ["film"] }), carriers), {
    kind: [
      { term: "story", label: "Story", count: 3, selected: false },
      { term: "film", label: "Film", count: 1, selected: true },
    ],
    phases: [{ term: "primary", label: "Primary", count: 1, selected: false }],
  });
});

test("choices that nothing would be left of are listed too", () => {
  const { kind } = choices(facets, Uint8Array.of(1, 0, 0, 0), chosen({}), carriers);
  assert.deepEqual(kind?.map(({ term, count }) => [term, count]), [
    ["story", 1],
    ["film", 0],
  ]);
});
