// Reads texts from standard input and writes what the browser makes of each of them to standard output, as JSON.

import { readFileSync } from "node:fs";

import { Words, plain, words } from "../../plugins/goodpractice/browser/words.js";

const { root, texts } = JSON.parse(readFileSync(0, "utf8"));
const known = new Words(root);
const made = texts.map((text) => ({
  plain: plain(text),
  words: words(text),
  stems: known.stems(text),
  terms: known.terms(text),
}));
process.stdout.write(JSON.stringify(made));
