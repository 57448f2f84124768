// Checks which sentence the browser shows of an entry, and what it marks in it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Concepts } from "../../plugins/goodpractice/browser/concepts.js";
import { excerpt } from "../../plugins/goodpractice/browser/excerpts.js";
import { Words } from "../../plugins/goodpractice/browser/words.js";

/** @import { Sentence } from "../../plugins/goodpractice/browser/shapes.js" */

const words = new Words({ stems: {}, endings: [], stopWords: "a of" });
const concepts = new Concepts([["barriers/refusal", "School refusal", [], ["dread"]]], words);

/**
 * @param {Sentence[]} sentences
 * @param {string[]} marked
 * @param {number[]} asked
 */
const chosen = (sentences, marked, asked = []) =>
  excerpt(sentences, { marked: new Set(marked), concepts: new Set(asked) }, concepts, words);

/**
 * The excerpt as a text, what matched in square brackets.
 * @param {Parameters<typeof chosen>} asked
 */
const shown = (...asked) =>
  chosen(...asked)
    .excerpt.map(({ text, match }) => (match ? `[${text}]` : text))
    .join("");

test("the sentence with the most different words of the query is shown", () => {
  const sentences = ["A bus, a bus, a bus.", "One bus and a ferry.", "A ferry and a bus."];
  assert.equal(shown(sentences, ["bus", "ferri"]), "One [bus] and a [ferry].");
});

test("where no sentence matches there is no excerpt", () => {
  assert.equal(shown(["Nothing."], ["bus"]), "");
  assert.equal(shown([], ["bus"]), "");
});

test("every form of a word is marked as it is written", () => {
  assert.equal(shown(["Walking, she WALKED."], ["walk"]), "[Walking], she [WALKED].");
});

test("an accent or an apostrophe does not keep a word from being marked", () => {
  assert.equal(shown(["Two cafe\u0301s."], ["cafe"]), "Two [cafe\u0301s].");
  assert.equal(shown(["The child’s plan."], ["child"]), "The [child’s] plan.");
});

test("matches with only spaces or hyphens between them are one part", () => {
  assert.equal(shown(["A walking - bus, bus"], ["walk", "bus"]), "A [walking - bus], [bus]");
});

test("a concept is marked where the text says the same, not where it says something narrower", () => {
  assert.equal(shown(["Dread of school refusal."], [], [0]), "Dread of [school refusal].");
  assert.equal(shown(["Dread of school."], [], [0]), "");
});

test("a concept counts beside the words it is made of", () => {
  const sentences = ["A school bus.", "School refusals rose."];
  assert.equal(shown(sentences, ["school", "bus"], [0]), "A [school bus].");
  assert.equal(shown(sentences, ["school"], [0]), "[School refusals] rose.");
});

test("places are right after characters that JavaScript counts twice", () => {
  assert.equal(shown(["🚌🚌 𐐷 bus"], ["bus"]), "🚌🚌 𐐷 [bus]");
});

test("a hyphenated word is as many pieces as it has parts", () => {
  assert.equal(shown(["Their pre-school."], ["school"]), "Their pre-[school].");
});

test("words that are names in JavaScript are marked like others", () => {
  assert.equal(shown(["A constructor."], ["constructor"]), "A [constructor].");
});

test("a sentence that was spoken says when, others do not", () => {
  assert.deepEqual(chosen(["No.", ["A bus.", 754]], ["bus"]), {
    excerpt: [
      { text: "A ", match: false },
      { text: "bus", match: true },
      { text: ".", match: false },
    ],
    at: 754,
  });
  assert.equal(chosen([["Bus", 0]], ["bus"]).at, 0);
  assert.ok(!("at" in chosen(["Bus", ["A bus", 1]], ["bus"])));
  assert.deepEqual(chosen([["Nothing.", 3]], ["bus"]), { excerpt: [] });
});
