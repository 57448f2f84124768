// Checks how the browser finds the concepts that a text names.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Concepts } from "../../plugins/goodpractice/browser/concepts.js";
import { Words } from "../../plugins/goodpractice/browser/words.js";

const words = new Words({ stems: {}, endings: [], stopWords: "of the" });
const concepts = new Concepts(
  [
    ["barriers/refusal", "School refusal", ["EBSA", "?!"], ["fear of school"]],
    ["approaches/school", "School", [], ["fear of school", "school"]],
    ["barriers/constructor", "Constructor", ["__proto__"], []],
    ["regions/north-east", "North East", ["East North"], []],
    ["areas/lincolnshire", "North East Lincolnshire", ["East Lincolnshire"], []],
  ],
  words,
);

/** @param {string} text */
const found = (text) =>
  concepts
    .mentions(words.stems(text))
    .map(({ start, length, concept, same }) => [start, length, concept, same]);

test("a concept is found by each of its names, in every form of their words", () => {
  assert.deepEqual(found("ebsa and schools"), [
    [0, 1, 0, true],
    [2, 1, 1, true],
  ]);
});

test("a name within a longer one is not found, whether or not they begin alike", () => {
  assert.deepEqual(found("school refusal"), [[0, 2, 0, true]]);
  assert.deepEqual(found("north east lincolnshire"), [[0, 3, 4, true]]);
  assert.deepEqual(found("north east school"), [
    [0, 2, 3, true],
    [2, 1, 1, true],
  ]);
});

test("a name that only overlaps with another is found too", () => {
  assert.deepEqual(found("north east north east lincolnshire"), [
    [0, 2, 3, true],
    [1, 2, 3, true],
    [2, 3, 4, true],
  ]);
});

test("a name may name several concepts, and be narrower than they are", () => {
  assert.deepEqual(found("fear of school"), [
    [0, 3, 0, false],
    [0, 3, 1, false],
  ]);
});

test("a name that is both a concept's own and a narrower one means the same", () => {
  assert.deepEqual(found("school"), [[0, 1, 1, true]]);
});

test("a name that the text breaks off is not found", () => {
  assert.deepEqual(found("fear of"), []);
  assert.deepEqual(found("my school"), [[1, 1, 1, true]]);
});

test("words that are names in JavaScript are words like others", () => {
  assert.deepEqual(found("constructor __proto__ toString"), [
    [0, 1, 2, true],
    [1, 1, 2, true],
  ]);
});

test("a name without words is found nowhere", () => {
  assert.deepEqual(found("?!"), []);
  assert.deepEqual(concepts.mentions([""]), []);
});

test("where there are no concepts nothing is found", () => {
  assert.deepEqual(new Concepts([], words).mentions(["school", ""]), []);
});

test("a concept has a token that no word has, and names of which the label is the first", () => {
  assert.equal(concepts.tokenOf(0), "=barriers/refusal");
  assert.deepEqual(concepts.namesOf(2), ["Constructor", "__proto__"]);
});
