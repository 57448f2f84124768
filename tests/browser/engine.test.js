// Checks how the browser answers queries, on a tiny made index.

import assert from "node:assert/strict";
import { test } from "node:test";

import { open } from "../../plugins/goodpractice/browser/search.js";
import { files, fromValues, root } from "./made-index.js";

/** @import { Answer } from "../../plugins/goodpractice/browser/shapes.js" */

const search = await open("/search/", { fetch: fromValues(files).fetch });

/** @param {Answer} answer */
const ids = ({ results }) => results.map(({ id }) => id);

/** @param {Answer} answer */
const counts = ({ facets }) =>
  Object.values(facets).map((choices) => choices.map(({ count }) => count));

test("a score is the sum of impacts, each times the weight of what was asked", async () => {
  const { results } = await search.query("buses bus");
  assert.deepEqual(
    results.map(({ id, score }) => [id, score]),
    [
      ["a", 2 * 10 + 50],
      ["b", 2 * 20],
    ],
  );
});

test("a concept asked for by its own name counts more than by a narrower word", async () => {
  const { results } = await search.query("bus travel");
  assert.deepEqual(
    results.map(({ id, score }) => [id, score]),
    [
      ["a", 2 * 10 + 3 * 50],
      ["b", 2 * 20],
    ],
  );
});

test("a word counts less where it is part of a concept's name", async () => {
  const named = new Map(Object.entries(files));
  const phrases = [["bus", [[0, 1]]]];
  named.set("root.json", { ...root, phrases });
  const other = await open("/search/", { fetch: fromValues(Object.fromEntries(named)).fetch });
  const { results } = await other.query("bus");
  assert.deepEqual(
    results.map(({ score }) => score),
    [10 + 3 * 50, 20],
  );
});

test("a result shows the record, its details by label, and the sentence that matched", async () => {
  const { results } = await search.query("constructor");
  assert.deepEqual(results, [
    {
      id: "c",
      kind: "story",
      url: "c/",
      title: "c",
      summary: "",
      details: [{ label: "By", value: "School c" }],
      score: 60,
      excerpt: [
        { text: "The ", match: false },
        { text: "constructor", match: true },
        { text: " wrote __proto__ on it.", match: false },
      ],
    },
  ]);
});

test("entries with the same score stand in the order of the index", async () => {
  assert.deepEqual(ids(await search.query("")), ["a", "b", "c"]);
});

test("limit and offset choose which results are given, not how many there are", async () => {
  const answer = await search.query("", { limit: 1, offset: 1 });
  assert.deepEqual([answer.total, ids(answer)], [3, ["b"]]);
});

test("an empty query matches everything, a query without words nothing", async () => {
  assert.equal((await search.query(" \t ")).total, 3);
  assert.equal((await search.query("?!")).total, 0);
  assert.equal((await search.query("the")).total, 0);
});

test("words that match nothing are said once, stop words and concepts never", async () => {
  const { total, unmatched } = await search.query("the xyzzy bus Xyzzy travel plugh");
  assert.deepEqual([total, unmatched], [2, ["xyzzy", "plugh"]]);
});

test("a concept brings in its other names, and says so", async () => {
  const { alsoSearched, results } = await search.query("travel");
  assert.deepEqual(alsoSearched, ["Getting to school"]);
  assert.deepEqual(ids({ .../** @type {Answer} */ ({}), results }), ["a"]);
});

test("a narrower word asks for the concept by all its names", async () => {
  assert.deepEqual((await search.query("bus")).alsoSearched, ["Travel", "Getting to school"]);
});

test("choices of one facet widen, choices of several facets narrow", async () => {
  const either = await search.query("", { filters: { kind: ["film", "story"] } });
  const both = await search.query("", { filters: { kind: ["story"], phases: ["constructor"] } });
  assert.deepEqual([either.total, ids(both)], [3, ["c"]]);
});

test("counts set a facet's own choices aside and keep to those of the others", async () => {
  assert.deepEqual(counts(await search.query("")), [[1, 2], [1]]);
  assert.deepEqual(counts(await search.query("", { filters: { kind: ["film"] } })), [[1, 2], [0]]);
  assert.deepEqual(counts(await search.query("bus")), [[1, 1], [0]]);
});

test("a facet without chosen terms does not filter", async () => {
  assert.equal((await search.query("", { filters: { kind: [] } })).total, 3);
});

test("unknown terms and facets match nothing, names from JavaScript among them", async () => {
  assert.equal((await search.query("", { filters: { kind: ["toString"] } })).total, 0);
  assert.equal((await search.query("", { filters: { valueOf: ["film"] } })).total, 0);
});

test("chosen terms are marked as selected", async () => {
  const { facets } = await search.query("", { filters: { phases: ["constructor"] } });
  assert.deepEqual(facets["phases"], [
    { term: "constructor", label: "Constructor", count: 1, selected: true },
  ]);
});

test("words that are names in JavaScript are found only where an entry says them", async () => {
  assert.deepEqual((await search.query("toString")).unmatched, ["tostring"]);
  assert.deepEqual((await search.query("constructor")).unmatched, []);
});

test("an index without entries answers every query with nothing", async () => {
  const none = { facets: [], words: [], concepts: [], phrases: [] };
  const empty = { ...root, ...none, total: 0, records: { each: 8, parts: [] } };
  const nothing = await open("/search/", { fetch: fromValues({ "root.json": empty }).fetch });
  assert.deepEqual(await nothing.query("bus"), {
    total: 0,
    results: [],
    facets: {},
    alsoSearched: [],
    correction: null,
    unmatched: ["bus"],
  });
});

test("an open index says what can be filtered by", () => {
  assert.deepEqual(search.facets, [
    { key: "kind", label: "Type" },
    { key: "phases", label: "Phase" },
  ]);
});
