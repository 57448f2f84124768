// Checks how the browser turns text into words, stems and terms.

import assert from "node:assert/strict";
import { test } from "node:test";

import { plain, stem, stems, terms, words } from "../../plugins/goodpractice/browser/words.js";

const stopWords = new Set(["the", "to", "constructor"]);

test("plain text is in small letters, without accents and apostrophes", () => {
  assert.equal(plain("L’École, NAÏVE Zoë's ﬁne `café`"), "lecole, naive zoes fine cafe");
});

test("a letter and its accent count the same whether they are one character or two", () => {
  assert.equal(plain("cafe\u0301"), plain("caf\u00e9"));
});

test("every hyphen is the common hyphen, and a dash is none", () => {
  assert.equal(plain("pre‐school pre‑school pre–school"), "pre-school pre-school pre–school");
});

test("letters that have no plain form stay as they are", () => {
  assert.equal(plain("Łódź STRASSE straße ΟΔΟΣ"), "łodz strasse straße οδος");
});

test("a hyphenated word has parts, other words have one", () => {
  assert.deepEqual(words("Pre-school, one-to-one -5- x--y"), [
    ["pre", "school"],
    ["one", "to", "one"],
    ["5"],
    ["x"],
    ["y"],
  ]);
});

test("an underscore is not part of a word", () => {
  assert.deepEqual(words("__proto__ a_b"), [["proto"], ["a"], ["b"]]);
});

test("digits, and letters of every alphabet, make words", () => {
  assert.deepEqual(words("Year 8 日本語 학교 𐐷 ½ 🚌").flat().length, 7);
});

test("a text without words has none", () => {
  assert.deepEqual(words("?! … 🚌"), []);
  assert.deepEqual(words(""), []);
});

test("only words of a to z and digits have another stem than themselves", () => {
  assert.deepEqual(["buses", "straßes", "écoles"].map(stem), ["buse", "straßes", "écoles"]);
});

test("stems keep the stop words and every part of a hyphenated word", () => {
  assert.deepEqual(stems("Getting to pre-schools"), ["get", "to", "pre", "school"]);
});

test("terms leave out stop words and add a hyphenated word as one", () => {
  assert.deepEqual(terms("the one-to-one buses", stopWords), ["one", "one", "onetoon", "buse"]);
});

test("a stop word may be any word", () => {
  assert.deepEqual(terms("Constructor toString __proto__", stopWords), ["tostr", "proto"]);
});
