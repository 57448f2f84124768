// Checks what the browser understands the words of a query to ask for.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Concepts } from "../../plugins/goodpractice/browser/concepts.js";
import { Asker, together } from "../../plugins/goodpractice/browser/question.js";
import { Words } from "../../plugins/goodpractice/browser/words.js";

const words = new Words({ stems: {}, endings: [], stopWords: "the to" });
const concepts = new Concepts(
  [
    ["barriers/refusal", "School refusal", ["EBSA"], ["dread"]],
    ["barriers/travel", "Travel", ["Getting to school"], ["bus", "walking shoes"]],
  ],
  words,
);
const asker = new Asker(words, concepts, { word: 20, namedWord: 10, concept: 3, broaderConcept: 1 });

/** @param {string} text */
const clauses = (text) => Object.fromEntries(asker.ask(text).clauses);

test("each term is a clause, and counts as often as it is typed", () => {
  assert.deepEqual(clauses("the ferry ferries pre-meals"), { ferri: 40, pre: 20, meal: 20, premeal: 20 });
});

test("a word counts less where it is part of a name, wherever else it stands", () => {
  assert.deepEqual(clauses("school ferry school refusal"), {
    school: 20,
    ferri: 20,
    refus: 10,
    "=barriers/refusal": 3,
  });
});

test("a narrower name asks for the concept with less weight, and its words count in full", () => {
  assert.deepEqual(clauses("bus"), { bus: 20, "=barriers/travel": 1 });
  assert.deepEqual(clauses("bus travel"), { bus: 20, travel: 10, "=barriers/travel": 3 });
  assert.deepEqual(clauses("travel bus bus"), { travel: 10, bus: 40, "=barriers/travel": 3 });
});

test("the words of a narrower name count less if they are several", () => {
  assert.deepEqual(clauses("walking shoes"), { walk: 10, shoe: 10, "=barriers/travel": 1 });
});

test("excerpts mark the words that are not part of a name that means the same", () => {
  assert.deepEqual([...asker.ask("school refusal bus ferry").marked], ["bus", "ferri"]);
  assert.deepEqual([...asker.ask("walking shoes travel").marked], ["walk", "shoe"]);
});

test("the concepts asked for are in the order of the query, each once", () => {
  assert.deepEqual([...asker.ask("bus dread travel EBSA").concepts], [1, 0]);
});

test("the other names of what was asked for are given, but for those that were typed", () => {
  assert.deepEqual(asker.ask("getting to schools").alsoSearched, ["Travel"]);
  assert.deepEqual(asker.ask("dread and bus").alsoSearched, [
    "School refusal",
    "EBSA",
    "Travel",
    "Getting to school",
  ]);
});

test("words stand alone that are neither stop words nor part of a name, each once", () => {
  assert.deepEqual(asker.ask("The ferry to school refusal, FERRY one-to-one dread").alone, ["ferry", "one"]);
});

test("a text without words asks for nothing", () => {
  assert.deepEqual(asker.ask("?!"), {
    clauses: new Map(),
    concepts: new Set(),
    marked: new Set(),
    alsoSearched: [],
    alone: [],
  });
});

test("questions taken together ask for what any asks for, with the greatest weight", () => {
  const all = together(asker.ask("bus tra"), [asker.ask("bus travel"), asker.ask("bus bus trams")]);
  assert.deepEqual(Object.fromEntries(all.clauses), {
    bus: 40,
    tra: 20,
    travel: 10,
    tram: 20,
    "=barriers/travel": 3,
  });
  assert.deepEqual([...all.concepts], [1]);
  assert.deepEqual([...all.marked], ["bus", "tra", "tram"]);
  assert.deepEqual(all.alone, ["tra"]);
  assert.deepEqual(all.alsoSearched, ["Travel", "Getting to school"]);
});
