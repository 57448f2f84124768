// Checks how the files about likeness are read: what entries state, in their order, and what happens where a file is wrong.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ProfileFiles, Profiles, statedBy } from "../../plugins/goodpractice/browser/profiles.js";

const fields = [
  { key: "phases", label: "phase", weight: 4, banded: false, choices: /** @type {[string, string][]} */ ([["primary", "Primary"]]), wider: [] },
];
const school = new Map([["phases", "primary"]]);

/**
 * A site with some files, which counts how often each is asked for.
 * @param {Record<string, unknown>} files
 */
function site(files) {
  /** @type {string[]} */
  const asked = [];
  /** @param {string} url */
  const fetch = async (url) => {
    asked.push(url);
    const file = new Map(Object.entries(files)).get(url);
    return { ok: file !== undefined, status: file ? 200 : 404, json: async () => file, arrayBuffer: async () => new ArrayBuffer(0) };
  };
  return { asked, fetch };
}

test("what is left out at the end or is nought is not stated, and other fields are none of this type", () => {
  assert.deepEqual(statedBy([0, 1, 2], [3, 0]), [[3], [], []]);
  assert.deepEqual(statedBy([0, 2], [[1, 2], -1]), [[1, 2], , [-1]]); // eslint-disable-line no-sparse-arrays
});

test("the entries of a type keep the order of their list", () => {
  const profiles = new Profiles({ hub: { carries: [0], entries: [["b", 1], ["a"]] }, webinar: { carries: [], entries: [] } });
  assert.deepEqual(profiles.of("hub"), [{ ref: "hub/b", stated: [[1]] }, { ref: "hub/a", stated: [[]] }]);
  assert.deepEqual(profiles.of("webinar"), []);
  assert.deepEqual(profiles.of("constructor"), []);
});

test("an entry nobody knows stands in the middle and has nothing to say", () => {
  const profiles = new Profiles({ hub: { carries: [0], entries: [["b", 1]] } });
  assert.deepEqual(profiles.likeness(fields, school, "docs-page/about"), { score: 0.5, comparisons: [] });
  assert.equal(profiles.likeness(fields, school, "hub/b").score, (4 + 4) / (8 + 4));
});

test("each file is fetched once", async () => {
  const { asked, fetch } = site({ "../my-school/fields.json": { version: 1, fields } });
  const files = new ProfileFiles("../", fetch);
  assert.deepEqual(await files.fields(), fields);
  await files.fields();
  assert.deepEqual(asked, ["../my-school/fields.json"]);
});

test("a file that could not be fetched is asked for again", async () => {
  const { asked, fetch } = site({});
  const files = new ProfileFiles("", fetch);
  await assert.rejects(files.profiles());
  await assert.rejects(files.profiles());
  assert.equal(asked.length, 2);
});

test("a file of another version is refused", async () => {
  const { fetch } = site({ "my-school/entries.json": { version: 2, kinds: {} } });
  await assert.rejects(new ProfileFiles("", fetch).profiles(), /version 1/);
});
