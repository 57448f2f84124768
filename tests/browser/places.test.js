// Checks which entries of a directory are found for a place that somebody types.

import assert from "node:assert/strict";
import { test } from "node:test";

import { locate } from "../../plugins/goodpractice/browser/places.js";

/**
 * @param {string} label
 * @param {string} group
 * @param {Partial<import("../../plugins/goodpractice/browser/places.js").Place>} more
 */
function place(label, group, more = {}) {
  return { id: label.toLowerCase(), label, group, whole: false, names: [], looser: [], ...more };
}

const PLACES = [
  place("North Land", "north", { id: "north", whole: true, looser: ["Smallville"] }),
  place("Far Land", "far", { id: "far", whole: true }),
  place("Anytown", "north", { names: ["City of Anytown"] }),
  place("Anytown East", "north"),
  place("Othertown", "south", { looser: ["Smallville-on-Sea"] }),
  place("Lonely", "north"),
  place("Farthest", "far"),
];
const ROWS = [
  { group: "north", places: ["anytown"], words: "Anytown hub" },
  { group: "north", places: [], words: "The Crèche St Example’s hub" },
  { group: "south", places: ["othertown"], words: "Othertown hub" },
  { group: "", places: [], words: "Nowhere hub" },
];

/** @param {string} typed */
function found(typed) {
  const { places, rows, nearby } = locate(typed, PLACES, ROWS);
  return { places: places.map(({ label }) => label), rows: rows.map(Number).join(""), nearby };
}

test("without a word everything is there", () => {
  assert.deepEqual(found("  "), { places: [], rows: "1111", nearby: false });
});

test("a place is found by its name, by another name, and by how a name starts", () => {
  assert.deepEqual(found("othertown"), { places: ["Othertown"], rows: "0010", nearby: false });
  assert.deepEqual(found("city of anytown").rows, "1000");
  assert.deepEqual(found("other").places, ["Othertown"]);
});

test("the place of exactly that name goes before those that only start so", () => {
  assert.deepEqual(found("Anytown").places, ["Anytown"]);
  assert.deepEqual(found("anyto").places, ["Anytown", "Anytown East"]);
});

test("a whole group is found with all that is in it", () => {
  assert.deepEqual(found("north land"), { places: ["North Land"], rows: "1100", nearby: false });
});

test("a place that nobody names leads to those around it, and says so", () => {
  assert.deepEqual(found("Lonely"), { places: ["Lonely"], rows: "1100", nearby: true });
  assert.deepEqual(found("Farthest"), { places: ["Farthest"], rows: "0000", nearby: true });
});

test("looser words count only where nothing else is meant", () => {
  assert.deepEqual(found("smallville").places, ["North Land", "Othertown"]);
});

test("the entries themselves are found by their names, without accents and marks", () => {
  assert.deepEqual(found("creche").rows, "0100");
  assert.deepEqual(found("st examples").rows, "0100");
  assert.deepEqual(found("xyzzy"), { places: [], rows: "0000", nearby: false });
});

test("words that are properties of every object are words like any other", () => {
  for (const word of ["constructor", "__proto__", "toString"]) {
    assert.equal(found(word).rows, "0000", word);
  }
});
