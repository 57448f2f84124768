// Checks that the browser gives the answers that Python wrote down in tests/contract/search/.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { open } from "../../plugins/goodpractice/browser/search.js";
import { BASE, fromFolder } from "./made-index.js";

/** @import { Answer, Options, Search } from "../../plugins/goodpractice/browser/shapes.js" */
/** @typedef {{ text: string, options: Options, answer: Answer }} Asked */
/** @typedef {Pick<Answer, "total" | "correction" | "unmatched">} Core */
/** @typedef {Core & { text: string, scores: [id: string, score: number][] }} Gist */

const folder = new URL("../contract/search/", import.meta.url);

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

/** @type {Asked[]} */
const asked = read("answers.json");
/** @type {Gist[]} */
const many = read("many.json");
/** @type {Gist[]} */
const inTiers = read("in-tiers.json");

/**
 * What the browser finds, as the contract writes it.
 * @param {Search} search
 * @param {readonly Gist[]} questions
 * @returns {Promise<Gist[]>}
 */
async function gists(search, questions) {
  const given = questions.map(async ({ text }) => {
    const { total, results, correction, unmatched } = await search.query(text, { limit: 4 });
    const scores = results.map(({ id, score }) => /** @type {[string, number]} */ ([id, score]));
    return { text, total, scores, correction, unmatched };
  });
  return Promise.all(given);
}

for (const form of ["one-file", "in-parts"]) {
  const search = await open(BASE, { fetch: fromFolder(new URL(`${form}/`, folder)).fetch });

  for (const { text, options, answer } of asked) {
    const name = `${form}: “${text}” ${JSON.stringify(options)} is answered as Python answers it`;
    test(name, async () => {
      const given = await search.query(text, options);
      assert.deepEqual(given, answer);
      assert.equal(JSON.stringify(given), JSON.stringify(answer));
    });
  }

  test(`${form}: ${many.length} short questions find what they find in Python`, async () => {
    assert.deepEqual(await gists(search, many), many);
  });
}

test(`${inTiers.length} questions find the same where common words stand in two tiers`, async () => {
  const search = await open(BASE, { fetch: fromFolder(new URL("in-tiers/", folder)).fetch });
  assert.deepEqual(await gists(search, inTiers), inTiers);
});

test("hundreds of questions are asked", () => {
  assert.ok(asked.length + many.length >= 500);
});
