// Checks that the browser gives the answers that Python wrote down in tests/contract/search/.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { open } from "../../plugins/goodpractice/browser/search.js";
import { fromFolder } from "./made-index.js";

/** @import { Answer, Options } from "../../plugins/goodpractice/browser/shapes.js" */
/** @typedef {{ text: string, options: Options, answer: Answer }} Asked */

const folder = new URL("../contract/search/", import.meta.url);

/** @type {Asked[]} */
const asked = JSON.parse(readFileSync(new URL("answers.json", folder), "utf8"));

for (const form of ["one-file", "in-parts"]) {
  const { fetch } = fromFolder(new URL(`${form}/`, folder));
  const search = await open("https://example.org/search/", { fetch });

  for (const { text, options, answer } of asked) {
    const name = `${form}: “${text}” ${JSON.stringify(options)} is answered as Python answers it`;
    test(name, async () => {
      const given = await search.query(text, options);
      assert.deepEqual(given, answer);
      assert.equal(JSON.stringify(given), JSON.stringify(answer));
    });
  }
}
