// Checks how the browser turns text into words, stems and terms.

import assert from "node:assert/strict";
import { test } from "node:test";

import { PIECE, Words, plain, words } from "../../plugins/goodpractice/browser/words.js";

const known = new Words({
  stems: { several: "several", constructor: "builder" },
  endings: [
    ["ize", "ise", 2],
    ["our", "or", 3],
    ["hour", "howr", 2],
  ],
  stopWords: "the to constructor",
});

/** @param {string[]} typed */
const stems = (...typed) => typed.map((word) => known.stem(word));

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

test("a piece is a word as it stands in a text, its apostrophes and accents with it", () => {
  const pieces = "‘Tis the child’s pre-school cafe\u0301, 'Year 8' `x`".match(PIECE);
  assert.deepEqual(pieces, ["Tis", "the", "child’s", "pre", "school", "cafe\u0301", "Year", "8'", "x`"]);
});

test("only words of a to z and digits have another stem than themselves", () => {
  assert.deepEqual(stems("walking", "straßes", "écoles", ""), ["walk", "straßes", "écoles", ""]);
});

test("a word that the index gives a stem has that stem", () => {
  assert.deepEqual(stems("several", "severe", "constructor"), ["several", "sever", "builder"]);
});

test("words that are names in JavaScript have stems like others", () => {
  assert.deepEqual(stems("tostring", "valueof", "proto"), ["tostr", "valueof", "proto"]);
});

test("the longest ending that fits is rewritten, if enough letters stand before it", () => {
  assert.deepEqual(stems("organize", "size", "colour", "four"), ["organis", "size", "color", "four"]);
  assert.deepEqual(stems("xyhour"), ["xyhowr"]);
});

test("stems keep the stop words and every part of a hyphenated word", () => {
  assert.deepEqual(known.stems("Getting to pre-schools"), ["get", "to", "pre", "school"]);
});

test("the stem of a piece is that of its parts written together", () => {
  assert.equal(known.stemOfPiece("CHILD’S"), "child");
  assert.equal(known.stemOfPiece("pre-schools"), "preschool");
  assert.equal(known.stemOfPiece("pre-schools"), "preschool");
});

test("terms leave out stop words and add a hyphenated word as one", () => {
  assert.deepEqual(known.terms("the one-to-one walks"), ["one", "one", "onetoon", "walk"]);
});

test("a stop word may be any word", () => {
  assert.deepEqual(known.terms("Constructor toString __proto__"), ["tostr", "proto"]);
});
