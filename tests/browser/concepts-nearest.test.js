// Checks which terms are offered where nothing matches.

import assert from "node:assert/strict";
import { test } from "node:test";

import { nearest } from "../../plugins/goodpractice/browser/concepts.js";

/** @import { Concept } from "../../plugins/goodpractice/browser/shapes.js" */

/**
 * The labels nearest to a text among the terms of two facets with pages and one without.
 * @param {string} text
 * @param {string[]} labels Those of the first facet; the id of a term is its label in small letters.
 */
function near(text, labels) {
  const facets = [
    { key: "kind", label: "Type" },
    { key: "barriers", label: "Barrier", pages: "browse/barriers/{}/#{}" },
    { key: "phases", label: "Phase", pages: "browse/phases/{}/" },
  ];
  /** @type {Concept[]} */
  const concepts = [["barriers/worry", "Worry", ["Anxiety"], ["nerves"]]];
  /** @param {string[]} labels */
  const terms = (labels) => new Map(labels.map((label) => [label.toLowerCase(), { label, entries: [] }]));
  const carriers = new Map([
    ["kind", terms(["Anxious"])],
    ["barriers", terms(labels)],
    ["phases", terms(["Primary"])],
  ]);
  return nearest(text, { facets, concepts }, carriers);
}

/** @param {ReturnType<typeof near>} found */
const labels = (found) => found.map(({ label }) => label);

test("the terms that share the most with what was typed come first, with the addresses of their pages", () => {
  assert.deepEqual(near("travell", ["Toast", "Track", "Travel"]), [
    { label: "Travel", url: "browse/barriers/travel/#travel" },
    { label: "Track", url: "browse/barriers/track/#track" },
  ]);
});

test("a term is as near as the nearest of its names, narrower ones aside", () => {
  assert.equal(labels(near("anxieties", ["Antics", "Worry"]))[0], "Worry");
  assert.deepEqual(labels(near("nerves", ["Toast", "Worry"])), []);
});

test("of equals the first shown comes first, and four are offered", () => {
  const alike = ["Bus b", "Bus a", "Bus d", "Bus c", "Bus e"];
  assert.deepEqual(labels(near("bus", alike)), alike.slice(0, 4));
});

test("what shares nothing with what was typed is not offered", () => {
  assert.deepEqual(near("xyz", ["Bus", "Toast"]), []);
  assert.deepEqual(near("?!", ["?", "Bus"]), []);
});

test("an id is written as it is, whatever it looks like", () => {
  assert.equal(near("bus", ["Bus $&"])[0]?.url, "browse/barriers/bus $&/#bus $&");
});

test("where no facet has pages nothing is offered", () => {
  const facets = [{ key: "kind", label: "Type" }];
  assert.deepEqual(nearest("bus", { facets, concepts: [] }, new Map()), []);
});
