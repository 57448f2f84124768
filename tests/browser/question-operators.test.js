// Checks how the browser takes a query apart: phrases, exclusions, filters, and the words they leave.

import assert from "node:assert/strict";
import { test } from "node:test";

import { takeApart } from "../../plugins/goodpractice/browser/question.js";

const NOTHING = { phrases: [], excludedPhrases: [], excludedWords: [], filters: [], blank: false };
const BLANK = { ...NOTHING, blank: true };
const facets = new Set(["kind", "phases"]);

/** @param {string} text */
const apart = (text) => takeApart(text, facets);

test("words are words", () => {
  assert.deepEqual(apart("bus  pass"), { ...NOTHING, free: "bus  pass" });
});

test("a phrase in any quotation marks is required, and its words are searched for", () => {
  for (const text of ['"bus pass" now', "“bus pass” now", "”bus pass“ now"]) {
    assert.deepEqual(apart(text), { ...NOTHING, phrases: ["bus pass"], free: " bus pass  now" });
  }
});

test("a hyphen before a phrase excludes it, and its words are not searched for", () => {
  assert.deepEqual(apart('bus -"the pass"'), { ...NOTHING, excludedPhrases: ["the pass"], free: "bus  " });
});

test("a hyphen before a word excludes all up to the next space", () => {
  assert.deepEqual(apart("-pre-school, bus"), { ...NOTHING, excludedWords: ["pre-school,"], free: "  bus" });
});

test("a hyphen within a word, alone, or before something else excludes nothing", () => {
  for (const text of ["pre-school", "bus - pass", "bus -", "--bus", "-?bus", "(-bus"]) {
    assert.deepEqual(apart(text), { ...NOTHING, free: text });
  }
});

test("a quotation mark that has no other, or stands within a word, is none", () => {
  for (const text of ['"bus pass', 'bus" pass', '5"6"']) {
    assert.deepEqual(apart(text), { ...NOTHING, free: text });
  }
});

test("a facet's key, a colon and a term filter, whether or not there is such a term", () => {
  assert.deepEqual(apart("kind:hub bus phases:a:b"), {
    ...NOTHING,
    filters: [
      ["kind", ["hub"]],
      ["phases", ["a:b"]],
    ],
    free: "  bus  ",
  });
});

test("other words with a colon are words, names from JavaScript among them", () => {
  for (const text of ["at 8:30", "kind:", "kind: hub", "Kind:hub", "toString:x", "__proto__:x", ":hub"]) {
    assert.deepEqual(apart(text), { ...NOTHING, free: text });
  }
});

test("what looks like an operator inside another is part of it", () => {
  assert.deepEqual(apart('"bus -pass kind:hub"').phrases, ["bus -pass kind:hub"]);
  assert.deepEqual(apart('kind:"hub bus"').filters, [["kind", ['"hub']]]);
});

test("operators stand at the start or after white space of any kind", () => {
  for (const space of ["\t", "\x1c", "\u0085", "\u00a0", "\u2003", "\u3000"]) {
    assert.deepEqual(apart(`bus${space}-pass`).excludedWords, ["pass"]);
  }
  assert.deepEqual(apart("bus\ufeff-pass").excludedWords, []);
});

test("operators may follow one another", () => {
  const { excludedWords, phrases, filters } = apart('-a -b "c" "d" kind:e kind:f');
  assert.deepEqual([excludedWords, phrases], [["a", "b"], ["c", "d"]]);
  assert.deepEqual(filters, [
    ["kind", ["e"]],
    ["kind", ["f"]],
  ]);
});

test("where nothing but white space is left, no words are searched for", () => {
  assert.deepEqual(apart(""), { ...BLANK, free: "" });
  assert.deepEqual(apart(" \u2003\u0085"), { ...BLANK, free: " \u2003\u0085" });
  assert.deepEqual(apart("kind:hub -bus"), {
    ...BLANK,
    filters: [["kind", ["hub"]]],
    excludedWords: ["bus"],
    free: "   ",
  });
  assert.equal(apart('""').blank, true);
  assert.equal(apart("?!").blank, false);
});

test("a text of more than twelve words is plain English", () => {
  const twelve = '"one two" -three kind:four five six seven eight nine ten eleven';
  assert.equal(apart(twelve).excludedWords.length, 1);
  assert.deepEqual(apart(`${twelve} twelve-years`), { ...NOTHING, free: `${twelve} twelve-years` });
});
