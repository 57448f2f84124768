// A tiny made index, and ways to serve one to the modules under test without a network.

import { existsSync, readFileSync } from "node:fs";

/** @import { Fetch, Root } from "../../plugins/goodpractice/browser/shapes.js" */
/** @typedef {{ fetch: Fetch, asked: string[] }} Server What serves, and what was asked of it. */
/** @typedef {(file: string) => { status?: number, text: string } | undefined} Find */

/**
 * Serves what `find` gives for a file's name; a status other than 200 only where it says so.
 * @param {Find} find
 * @returns {Server}
 */
export function server(find) {
  /** @type {string[]} */
  const asked = [];
  /** @type {Fetch} */
  const fetch = async (url) => {
    const file = url.slice(url.lastIndexOf("/") + 1);
    asked.push(file);
    const { status = 200, text } = find(file) ?? { status: 404, text: "" };
    return { ok: status === 200, status, json: async () => JSON.parse(text) };
  };
  return { fetch, asked };
}

/**
 * @param {URL} folder
 * @returns {Server}
 */
export function fromFolder(folder) {
  return server((file) => {
    const place = new URL(file, folder);
    return existsSync(place) ? { text: readFileSync(place, "utf8") } : undefined;
  });
}

/**
 * Serves values as JSON, by file name.
 * @param {Readonly<Record<string, unknown>>} files
 * @returns {Server}
 */
export function fromValues(files) {
  return server((file) => (file in files ? { text: JSON.stringify(files[file]) } : undefined));
}

/** @type {Root} Three entries: two on buses, of which one is a film, and one that says "constructor". */
export const root = {
  format: "goodpractice-search",
  version: 1,
  total: 3,
  weights: { word: 2, namedWord: 1, concept: 3, broaderConcept: 1 },
  stopWords: ["the"],
  concepts: [["barriers/travel", "Travel", ["Getting to school"]]],
  phrases: [
    ["bus", [[0, 0]]],
    ["get to school", [[0, 1]]],
    ["travel", [[0, 1]]],
  ],
  facets: [
    {
      key: "kind",
      label: "Type",
      terms: [
        ["film", "Film"],
        ["story", "Story"],
      ],
      part: "facet.1",
    },
    { key: "phases", label: "Phase", terms: [["constructor", "Constructor"]], part: "facet.2" },
  ],
  words: [
    ["=barriers/travel", "words.1"],
    ["constructor", "words.2"],
  ],
  records: { each: 2, parts: ["records.1", "records.2"] },
  parts: {},
};

/** The parts that the root names. */
export const parts = {
  "facet.1.json": { film: [1], story: [0, 2] },
  "facet.2.json": { constructor: [2] },
  "words.1.json": {
    "=barriers/travel": [[0], [50]],
    bus: [
      [0, 1],
      [10, 20],
    ],
  },
  "words.2.json": JSON.parse('{"constructor":[[2],[30]],"__proto__":[[2],[40]]}'),
  "records.1.json": [
    record("a", "A bus came. Then two buses came, on time."),
    record("b", "Nothing here."),
  ],
  "records.2.json": [record("c", "The constructor wrote __proto__ on it.")],
};

/** The whole index in parts. */
export const files = { "root.json": root, ...parts };

/**
 * @param {string} id
 * @param {string} sentence
 */
function record(id, sentence) {
  const details = [["By", `School ${id}`]];
  return {
    id,
    kind: "story",
    url: `${id}/`,
    title: id,
    summary: "",
    details,
    sentences: [sentence],
  };
}
