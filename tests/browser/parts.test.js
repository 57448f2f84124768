// Checks how the browser fetches an index: what it asks for, when, and what it says when that fails.

import assert from "node:assert/strict";
import { test } from "node:test";

import { SearchError, open } from "../../plugins/goodpractice/browser/search.js";
import { files, fromValues, parts, root, server } from "./made-index.js";

/** @import { Fetch } from "../../plugins/goodpractice/browser/shapes.js" */

const BASE = "https://example.org/site/search/";

/** @param {SearchError["code"]} code */
const says = (code) => (/** @type {unknown} */ error) =>
  error instanceof SearchError && error.code === code && error.message.endsWith(".");

/**
 * The made index, but `file` fails the first time.
 * @param {string} file
 * @param {() => { status?: number, text: string }} fail
 */
function failingOnce(file, fail) {
  let failed = false;
  const whole = Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)]);
  const texts = new Map(/** @type {[string, string][]} */ (whole));
  return server((name) => {
    if (name !== file || failed) return { text: texts.get(name) ?? "" };
    failed = true;
    return fail();
  });
}

test("the root is asked for anew each time, the parts may come from the cache", async () => {
  /** @type {[string, unknown][]} */
  const asked = [];
  const { fetch: serve } = fromValues(files);
  /** @type {Fetch} */
  const fetch = (url, options) => {
    asked.push([url, options?.cache]);
    return serve(url, options);
  };
  await (await open(BASE, { fetch })).query("bus", { limit: 0 });
  assert.deepEqual(asked[0], [`${BASE}root.json`, "no-cache"]);
  assert.ok(asked.slice(1).every(([, cache]) => cache === undefined));
});

test("the folder may be given without its last slash, and as a URL", async () => {
  for (const base of [BASE, BASE.slice(0, -1), new URL(BASE)]) {
    /** @type {string[]} */
    const asked = [];
    const { fetch: serve } = fromValues(files);
    await open(base, { fetch: (url) => (asked.push(url), serve(url)) });
    assert.deepEqual(asked, [`${BASE}root.json`]);
  }
});

test("an empty link is the folder of the page itself", async () => {
  /** @type {string[]} */
  const asked = [];
  const { fetch: serve } = fromValues(files);
  await open("", { fetch: (url) => (asked.push(url), serve(url)) });
  assert.deepEqual(asked, ["root.json"]);
});

test("a query asks for the parts it needs, in two rounds, each only once", async () => {
  const { fetch, asked } = fromValues(files);
  const search = await open(BASE, { fetch });
  await search.query("bus", { limit: 1 });
  const first = ["facet.1.json", "facet.2.json", "words.1.json"];
  assert.deepEqual(asked.slice(1, 4).sort(), first);
  assert.deepEqual(asked.slice(4), ["records.1.json"]);
  await search.query("bus buses", { limit: 2 });
  assert.equal(asked.length, 5);
});

test("parts that stand in the root are not fetched", async () => {
  const named = Object.entries(parts).map(([file, part]) => [file.replace(".json", ""), part]);
  const whole = { ...root, parts: Object.fromEntries(named) };
  const { fetch, asked } = fromValues({ "root.json": whole });
  const { total } = await (await open(BASE, { fetch })).query("bus constructor");
  assert.equal(total, 3);
  assert.deepEqual(asked, ["root.json"]);
});

test("an index of another version asks for the page to be reloaded", async () => {
  for (const other of [{ ...root, version: 2 }, { ...root, format: "pagefind" }, {}, [], null, 7]) {
    const { fetch } = fromValues({ "root.json": other });
    await assert.rejects(open(BASE, { fetch }), says("reload"));
  }
});

test("a part that is gone asks for the page to be reloaded", async () => {
  const { "words.1.json": _, ...others } = files;
  const search = await open(BASE, { fetch: fromValues(others).fetch });
  await assert.rejects(search.query("bus"), says("reload"));
});

test("a record that is not where it should be asks for the page to be reloaded", async () => {
  const search = await open(BASE, { fetch: fromValues({ ...files, "records.2.json": [] }).fetch });
  await assert.rejects(search.query("constructor"), says("reload"));
});

test("a network failure says so, and the same query can be tried again", async () => {
  const { fetch } = failingOnce("words.1.json", () => {
    throw new TypeError("Failed to fetch");
  });
  const search = await open(BASE, { fetch });
  await assert.rejects(search.query("bus"), says("offline"));
  assert.equal((await search.query("bus")).total, 2);
});

test("a server error and a broken file can be tried again too", async () => {
  for (const answer of [{ status: 503, text: "" }, { text: '{"cut off' }]) {
    const { fetch } = failingOnce("records.1.json", () => answer);
    const search = await open(BASE, { fetch });
    await assert.rejects(search.query("bus"), says("offline"));
    assert.equal((await search.query("bus")).results.length, 2);
  }
});

test("an index that cannot be reached can be opened again", async () => {
  const { fetch } = failingOnce("root.json", () => ({ status: 500, text: "" }));
  await assert.rejects(open(BASE, { fetch }), says("offline"));
  assert.equal((await (await open(BASE, { fetch })).query("bus")).total, 2);
});

test("an error keeps what caused it", async () => {
  const cause = new TypeError("Failed to fetch");
  const failing = open(BASE, { fetch: () => Promise.reject(cause) });
  await assert.rejects(failing, (error) => error instanceof SearchError && error.cause === cause);
});
