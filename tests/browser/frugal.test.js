// Checks when the search page waits for Enter instead of searching at every pause.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isFrugal } from "../../plugins/goodpractice/browser/frugal.js";

const unlimited = () => ({ matches: false });

test("a fast connection, and one that nothing is known of, are searched at every pause", () => {
  assert.equal(isFrugal({ connection: { saveData: false, effectiveType: "4g" } }, unlimited), false);
  assert.equal(isFrugal({}, unlimited), false);
});

test("whoever saves data, in the browser or in the system, is not", () => {
  assert.equal(isFrugal({ connection: { saveData: true, effectiveType: "4g" } }, unlimited), true);
  /** @param {string} query */
  const reduced = (query) => ({ matches: query === "(prefers-reduced-data: reduce)" });
  assert.equal(isFrugal({}, reduced), true);
});

test("a very slow connection is not", () => {
  for (const effectiveType of ["2g", "slow-2g"]) {
    assert.equal(isFrugal({ connection: { effectiveType } }, unlimited), true);
  }
});
