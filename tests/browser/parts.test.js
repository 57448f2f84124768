// Checks how the browser fetches an index: what it asks for, when, and what it says when that fails.

import assert from "node:assert/strict";
import { test } from "node:test";

import { SearchError, open } from "../../plugins/goodpractice/browser/search.js";
import { BASE, files, filesOf, inRounds, oneFile, parts, root, server, serving } from "./made-index.js";

/** @import { Fetch, Options } from "../../plugins/goodpractice/browser/shapes.js" */
/** @import { Content } from "./made-index.js" */

const FOLDER = root.folder;

/** @param {SearchError["code"]} code */
const says = (code) => (/** @type {unknown} */ error) =>
  error instanceof SearchError && error.code === code && error.message.endsWith(".");

/**
 * The made index, but one file fails the first time.
 * @param {string} path
 * @param {() => Content | number} fail
 */
function failingOnce(path, fail) {
  let failed = false;
  return server((asked) => {
    if (asked !== path || failed) return files.get(asked);
    failed = true;
    return fail();
  });
}

/**
 * What a query asks for after the root, round by round.
 * @param {string} text
 * @param {Options} [options]
 */
async function rounds(text, options) {
  const { fetch, rounds } = inRounds(files);
  await (await open(BASE, { fetch })).query(text, { limit: 1, ...options });
  return rounds.slice(1).map((each) => [...each].sort());
}

// --- What is asked for

test("the root is asked for anew each time, the parts may come from the cache", async () => {
  /** @type {[string, unknown][]} */
  const asked = [];
  const { fetch: serve } = serving(files);
  /** @type {Fetch} */
  const fetch = (url, options) => {
    asked.push([url, options?.cache]);
    return serve(url, options);
  };
  await (await open(BASE, { fetch })).query("bus", { limit: 0 });
  assert.deepEqual(asked[0], [`${BASE}root.json`, "no-cache"]);
  assert.deepEqual(asked[1], [`${BASE}${FOLDER}/words/0.bin`, undefined]);
  assert.ok(asked.slice(1).every(([, cache]) => cache === undefined));
});

test("the folder may be given without its last slash, and as a URL", async () => {
  for (const base of [BASE, BASE.slice(0, -1), new URL(BASE)]) {
    const { fetch, asked } = serving(files);
    await open(base, { fetch });
    assert.deepEqual(asked, ["root.json"]);
  }
});

test("an empty link is the folder of the page itself", async () => {
  const { fetch, asked } = serving(files);
  await open("", { fetch });
  assert.deepEqual(asked, ["root.json"]);
});

test("most queries need two rounds: the words, then the records of the results", async () => {
  assert.deepEqual(await rounds("bus"), [["words/0.bin"], ["records/0.json"]]);
  assert.deepEqual(await rounds("time came two", { limit: 5 }), [
    ["words/1.bin", "words/2.bin"],
    ["records/0.json"],
  ]);
  assert.deepEqual(await rounds("", { limit: 5 }), [["records/0.json", "records/1.json"]]);
});

test("the lists of facets come with the words, and only where they are needed", async () => {
  const all = ["facets/kind.json", "facets/phases.json", "words/0.bin"];
  assert.deepEqual(await rounds("bus", { count: true }), [all, ["records/0.json"]]);
  assert.deepEqual(await rounds("bus kind:film"), [all, ["records/0.json"]]);
  assert.deepEqual(await rounds("bus", { count: false, filters: { kind: ["film"], valueOf: ["x"] } }), [
    ["facets/kind.json", "words/0.bin"],
  ]);
});

test("positions come with the words, for phrases only", async () => {
  assert.deepEqual(await rounds('"bus came"'), [
    ["positions/0.bin", "positions/1.bin", "words/0.bin", "words/1.bin"],
    ["records/0.json"],
  ]);
  assert.deepEqual(await rounds('constructor -two -"the bus"'), [
    ["positions/0.bin", "words/0.bin", "words/1.bin", "words/2.bin"],
    ["records/1.json"],
  ]);
});

test("the lexicon is asked for only for a word that no entry holds, and only by its first letters", async () => {
  assert.deepEqual(await rounds("cosntructor"), [
    ["words/1.bin"],
    ["lexicon/c.json"],
    ["records/1.json"],
  ]);
  assert.deepEqual(await rounds("tbime"), [
    ["words/2.bin"],
    ["lexicon/b.json", "lexicon/t.json"],
    ["records/0.json"],
  ]);
  assert.deepEqual(await rounds("bsu", { exact: true }), [["words/0.bin"], ["facets/phases.json"]]);
});

test("the words of a correction come in a round of their own", async () => {
  assert.deepEqual(await rounds("btwo"), [
    ["words/0.bin"],
    ["lexicon/b.json", "lexicon/t.json"],
    ["words/2.bin"],
    ["records/0.json"],
  ]);
});

test("the lexicon is asked for first where the last word may go on", async () => {
  assert.deepEqual(await rounds("bus tw", { typing: true }), [
    ["lexicon/t.json"],
    ["words/0.bin", "words/2.bin"],
    ["records/0.json"],
  ]);
});

test("where nothing matches, the lists of the facets with pages come last", async () => {
  assert.deepEqual(await rounds("xyzzy"), [["words/2.bin"], ["facets/phases.json"]]);
});

test("every part is asked for once", async () => {
  const { fetch, asked } = serving(files);
  const search = await open(BASE, { fetch });
  await Promise.all([search.query('"bus"', { count: true }), search.query("buses", { count: true })]);
  await search.query("bus travel -bus");
  await search.query("", { limit: 2 });
  assert.deepEqual(asked.length, new Set(asked).size);
});

test("parts that stand in the root are not fetched", async () => {
  const { fetch, asked } = serving(oneFile);
  const search = await open(BASE, { fetch });
  assert.equal((await search.query('bus "came" cosntructor tw', { typing: true })).total, 2);
  assert.equal((await search.query("constructor")).total, 1);
  assert.deepEqual(asked, ["root.json"]);
});

// --- What fails

test("an index of another version asks for the page to be reloaded", async () => {
  const others = [{ version: 1 }, { version: 3 }, { version: "2" }, { format: "pagefind" }];
  for (const other of [...others.map((each) => ({ ...root, ...each })), {}, [], null, 7]) {
    const { fetch } = serving(filesOf(other));
    await assert.rejects(open(BASE, { fetch }), says("reload"));
  }
});

test("a root that is broken can be tried again", async () => {
  for (const broken of ["<!doctype html>", '{"format":"goodpractice-search","version":2}', 500]) {
    const { fetch } = failingOnce("root.json", () => broken);
    await assert.rejects(open(BASE, { fetch }), says("offline"));
    assert.equal((await (await open(BASE, { fetch })).query("bus")).total, 2);
  }
});

/** @type {[part: string, text: string, options?: Options][]} A query that needs each kind of part. */
const NEEDED = [
  ["words/0.bin", "bus"],
  ["words/0.bin", "came -bus"],
  ["words/0.bin", '"bus"'],
  ["positions/1.bin", '"bus came"'],
  ["lexicon/c.json", "cosntructor"],
  ["lexicon/b.json", "bu", { typing: true }],
  ["facets/kind.json", "bus", { filters: { kind: ["film"] } }],
  ["facets/phases.json", "xyzzy"],
  ["records/0.json", "bus"],
];

for (const [part, text, options] of NEEDED) {
  const path = `${FOLDER}/${part}`;

  test(`${part} for ${text}: where it is gone, the page must be reloaded`, async () => {
    for (const status of [404, 410]) {
      const search = await open(BASE, { fetch: failingOnce(path, () => status).fetch });
      await assert.rejects(search.query(text, options), says("reload"));
    }
  });

  test(`${part} for ${text}: what failed or was something else can be tried again`, async () => {
    const whole = await (await open(BASE, { fetch: serving(files).fetch })).query(text, options);
    const lost = () => {
      throw new TypeError("Failed to fetch");
    };
    for (const fail of [lost, () => 503, () => "<!doctype html>", () => "", () => '{"cut off', () => "[[]]"]) {
      const search = await open(BASE, { fetch: failingOnce(path, fail).fetch });
      await assert.rejects(search.query(text, options), says("offline"));
      assert.deepEqual(await search.query(text, options), whole);
    }
  });
}

test("a part in the root that is something else is told like one that was fetched", async () => {
  for (const [name, broken] of [["words/0.bin", "*"], ["words/0.bin", ""], ["records/0.json", null]]) {
    const { fetch } = serving(filesOf({ ...root, inside: { [String(name)]: broken } }));
    await assert.rejects((await open(BASE, { fetch })).query("bus"), says("offline"));
  }
});

test("a word part that is cut off is refused wherever it is cut", async () => {
  const whole = /** @type {Uint8Array} */ (Object(parts)["words/0.bin"]);
  for (let length = 0; length < whole.length; length++) {
    const { fetch } = serving(filesOf(root, { "words/0.bin": whole.subarray(0, length) }));
    await assert.rejects((await open(BASE, { fetch })).query("bus"), says("offline"));
  }
});

test("several parts that fail are told as one error", async () => {
  const { fetch } = server((path) => (path === "root.json" ? files.get(path) : 503));
  const search = await open(BASE, { fetch });
  await assert.rejects(search.query('"bus came" time -two', { count: true }), says("offline"));
  await new Promise((resolve) => setTimeout(resolve)); // a rejection that nobody handles would end the process
});

test("an error keeps what caused it", async () => {
  const cause = new TypeError("Failed to fetch");
  const failing = open(BASE, { fetch: () => Promise.reject(cause) });
  await assert.rejects(failing, (error) => error instanceof SearchError && error.cause === cause);
});
