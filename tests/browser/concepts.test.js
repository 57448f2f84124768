// Checks how the browser finds the concepts that a text names.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Concepts } from "../../plugins/goodpractice/browser/concepts.js";

const concepts = new Concepts(
  [
    ["barriers/refusal", "School refusal", ["EBSA"]],
    ["approaches/school", "School", []],
    ["barriers/constructor", "Constructor", ["__proto__"]],
  ],
  [
    ["__proto__", [[2, 1]]],
    ["constructor", [[2, 1]]],
    ["ebsa", [[0, 1]]],
    [
      "fear of school",
      [
        [0, 0],
        [1, 0],
      ],
    ],
    ["school", [[1, 1]]],
    ["school refus", [[0, 1]]],
  ],
);

/** @param {string} text Stems with a space between. */
const found = (text) =>
  concepts
    .mentions(text.split(" "))
    .map(({ start, length, concept, same }) => [start, length, concept, same]);

test("a concept is found by each of its names", () => {
  assert.deepEqual(found("ebsa and school"), [
    [0, 1, 0, true],
    [2, 1, 1, true],
  ]);
});

test("phrases that begin alike are all found, the short one first", () => {
  assert.deepEqual(found("school refus"), [
    [0, 1, 1, true],
    [0, 2, 0, true],
  ]);
});

test("a phrase may name several concepts, and be narrower than they are", () => {
  assert.deepEqual(found("fear of school"), [
    [0, 3, 0, false],
    [0, 3, 1, false],
    [2, 1, 1, true],
  ]);
});

test("a phrase that the text breaks off is not found", () => {
  assert.deepEqual(found("fear of"), []);
  assert.deepEqual(found("my school"), [[1, 1, 1, true]]);
});

test("words that are names in JavaScript are words like others", () => {
  assert.deepEqual(found("constructor __proto__ tostring"), [
    [0, 1, 2, true],
    [1, 1, 2, true],
  ]);
});

test("where there are no phrases nothing is found", () => {
  assert.deepEqual(new Concepts([], []).mentions(["school", ""]), []);
});
