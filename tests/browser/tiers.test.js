// Checks what counts of a token that very many entries hold: in the tiny made index, "bus" is made to be one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { open } from "../../plugins/goodpractice/browser/search.js";
import { BASE, filesOf, inRounds, root, serving } from "./made-index.js";
import { positionPart, wordPart } from "./made-parts.js";

/** @import { Options } from "../../plugins/goodpractice/browser/shapes.js" */
/** @import { Token } from "./made-parts.js" */

/** @type {Token[][]} What stands in the parts that are other than in the made index. */
const changed = [
  [["=barriers/travel", [[0, 50]]]],
  [["__proto__", [[2, 5, []]]]],
  [["__proto__", [[0, 4, []]]]],
  [["bus", [[1, 20, [3]]]]],
  [["bus", [[0, 10, [1, 5]]]]],
];
const numbers = [0, 3, 4, 5, 6];
const files = filesOf(
  { ...root, concepts: [], common: "__proto__ bus" },
  Object.fromEntries(
    changed.flatMap((part, at) => [
      [`words/${numbers[at]}.bin`, wordPart(part)],
      [`positions/${numbers[at]}.bin`, positionPart(part)],
    ]),
  ),
);
const search = await open(BASE, { fetch: serving(files).fetch });

/**
 * @param {string} text
 * @param {Options} [options]
 */
async function scores(text, options) {
  const { results } = await search.query(text, options);
  return results.map(({ id, score }) => [id, score]);
}

/** @param {string} text */
async function rounds(text) {
  const { fetch, rounds } = inRounds(files);
  await (await open(BASE, { fetch })).query(text, { limit: 0 });
  return rounds.slice(1).map((each) => [...each].sort());
}

test("a common token alone finds all that hold it", async () => {
  assert.deepEqual(await scores("bus"), [
    ["b", 2 * 20],
    ["a", 2 * 10],
  ]);
});

test("beside a telling token it makes nothing match, and only its first tier adds to scores", async () => {
  assert.deepEqual(await scores("bus came"), [
    ["b", 2 * 20 + 2 * 6],
    ["a", 2 * 4],
  ]);
  assert.deepEqual(await scores("bus time"), [["a", 2 * 8]]);
});

test("a token that no entry holds is not telling", async () => {
  assert.deepEqual(await scores("bus xyzzy"), [
    ["b", 2 * 20],
    ["a", 2 * 10],
  ]);
});

test("phrases and exclusions count both tiers", async () => {
  assert.deepEqual(await scores('"bus came"'), [["a", 2 * 4]]);
  assert.deepEqual(await scores('"the bus"'), [
    ["b", 2 * 20],
    ["a", 2 * 10],
  ]);
  assert.deepEqual(await scores("came constructor -bus"), [["c", 2 * 30]]);
  assert.deepEqual(await scores('came constructor -"bus came"'), [
    ["c", 2 * 30],
    ["b", 2 * 6],
  ]);
});

test("a common word is held, and needs no mending", async () => {
  const { unmatched, correction } = await search.query("buses xyzzy");
  assert.deepEqual([unmatched, correction], [["xyzzy"], null]);
});

test("only the first tier is fetched beside a telling token, and both at once where there is none", async () => {
  assert.deepEqual(await rounds("bus came"), [["words/1.bin", "words/5.bin"]]);
  assert.deepEqual(await rounds("bus"), [["words/5.bin", "words/6.bin"]]);
});

test("the second tier is fetched once it is clear that nothing tells, and nothing can be mended", async () => {
  assert.deepEqual(await rounds("bus xyzzy"), [["words/2.bin", "words/5.bin"], ["words/6.bin"]]);
  assert.deepEqual(await rounds("bus tiem"), [["words/2.bin", "words/5.bin"], ["lexicon/t.json"]]);
});
