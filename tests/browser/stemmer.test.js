// Checks the browser's stemmer against stems made by Python's snowballstemmer.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { stem } from "../../plugins/goodpractice/browser/stemmer.js";

/** @type {Record<string, string>} */
const expected = JSON.parse(
  readFileSync(new URL("../contract/stems.json", import.meta.url), "utf8"),
);

test("the browser gives every word the stem that Python's snowballstemmer 3.1.1 gives it", () => {
  const words = Object.keys(expected);
  assert.deepEqual(Object.fromEntries(words.map((word) => [word, stem(word)])), expected);
});
