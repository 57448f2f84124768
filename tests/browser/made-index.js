// A tiny made index, and ways to serve one to the modules under test without a network.

import { existsSync, readFileSync } from "node:fs";

import { positionPart, wordPart } from "./made-parts.js";

/** @import { Fetch, Root } from "../../plugins/goodpractice/browser/shapes.js" */
/** @import { Token } from "./made-parts.js" */
/** @typedef {string | Uint8Array<ArrayBuffer>} Content */
/** @typedef {{ fetch: Fetch, asked: string[] }} Server What serves, and the paths that were asked of it. */

export const BASE = "https://example.org/site/search/";

/** @type {Root} Three entries: two on buses, of which one is a film, and one that says "constructor". */
export const root = {
  format: "goodpractice-search",
  version: 2,
  folder: "f01de4",
  total: 3,
  weights: { word: 2, namedWord: 1, concept: 3, broaderConcept: 1 },
  stopWords: "a on the to",
  endings: [["our", "or", 3]],
  stems: { buses: "bus" },
  concepts: [["barriers/travel", "Travel", ["Getting to school"], ["bus"]]],
  facets: [
    { key: "kind", label: "Type" },
    { key: "phases", label: "Phase", pages: "browse/phases/{}/" },
  ],
  separators: "c t",
  common: "",
  lexicon: "bct",
  each: 2,
  inside: {},
};

/** @type {Token[][]} */
const tokens = [
  [
    ["=barriers/travel", [[0, 50]]],
    [
      "bus",
      [
        [0, 10, [1, 5]],
        [1, 20, [3]],
      ],
    ],
  ],
  [
    [
      "came",
      [
        [0, 4, [2, 6]],
        [1, 6, [1]],
      ],
    ],
    ["constructor", [[2, 30, [1]]]],
    ["proto", [[2, 40, [3]]]],
  ],
  [
    ["time", [[0, 8, [8]]]],
    ["two", [[0, 8, [4]]]],
  ],
];

/** What stands beside the root, by the names of the parts. */
export const parts = {
  ...Object.fromEntries(tokens.map((each, number) => [`words/${number}.bin`, wordPart(each)])),
  ...Object.fromEntries(tokens.map((each, number) => [`positions/${number}.bin`, positionPart(each)])),
  "lexicon/b.json": { words: "bus buses", levels: "10" },
  "lexicon/c.json": { words: "came constructor", levels: "10" },
  "lexicon/t.json": { words: "time travel two", levels: "000" },
  "facets/kind.json": [
    ["story", "Story", [0, 2]],
    ["film", "Film", [1]],
  ],
  "facets/phases.json": [["constructor", "Constructor", [2]]],
  "records/0.json": [
    record("a", "A bus came. Then two buses came, on time."),
    record("b", "One came: the bus."),
  ],
  "records/1.json": [record("c", "The constructor wrote __proto__ on it.")],
};

/** The whole index in parts. */
export const files = filesOf(root);

/** The whole index in one file. */
export const oneFile = new Map([["root.json", JSON.stringify({ ...root, inside: inside() })]]);

/**
 * The index with another root, and some parts changed or, where they are undefined, left out.
 * @param {unknown} root
 * @param {Readonly<Record<string, unknown>>} [others]
 * @returns {Map<string, Content>} By path.
 */
export function filesOf(root, others = {}) {
  const named = Object.entries({ ...parts, ...others }).filter(([, part]) => part !== undefined);
  const beside = named.map(([name, part]) => /** @type {const} */ ([`f01de4/${name}`, contentOf(part)]));
  return new Map([["root.json", contentOf(root)], ...beside]);
}

/**
 * Serves files by their paths.
 * @param {ReadonlyMap<string, Content>} files
 * @returns {Server}
 */
export function serving(files) {
  return server((path) => files.get(path));
}

/**
 * Serves the files of a folder.
 * @param {URL} folder
 * @returns {Server}
 */
export function fromFolder(folder) {
  return server((path) => {
    const place = new URL(path, folder);
    return existsSync(place) ? readFileSync(place) : undefined;
  });
}

/**
 * Serves what `find` gives for a path: a file, nothing, or a status.
 * @param {(path: string) => Content | number | undefined} find
 * @returns {Server}
 */
export function server(find) {
  /** @type {string[]} */
  const asked = [];
  /** @type {Fetch} */
  const fetch = async (url) => {
    const path = url.replace(BASE, "");
    asked.push(path);
    const found = find(path) ?? 404;
    return typeof found === "number" ? new Response("", { status: found }) : new Response(found);
  };
  return { fetch, asked };
}

/**
 * Serves files as a slow network does: what is asked for at the same time comes at the same time, in one round.
 * @param {ReadonlyMap<string, Content>} files
 * @returns {{ fetch: Fetch, rounds: string[][] }}
 */
export function inRounds(files) {
  /** @type {string[][]} */
  const rounds = [];
  /** @type {Promise<void> | undefined} */
  let running;
  const { fetch: serve } = serving(files);
  /** @type {Fetch} */
  const fetch = async (url) => {
    if (!running) {
      rounds.push([]);
      running = new Promise((resolve) => setTimeout(resolve, 20)).then(() => {
        running = undefined;
      });
    }
    rounds.at(-1)?.push(url.slice(url.lastIndexOf("/", url.lastIndexOf("/") - 1) + 1));
    await running;
    return serve(url);
  };
  return { fetch, rounds };
}

/** @returns {Record<string, unknown>} The parts as they stand in a root. */
function inside() {
  const written = Object.entries(parts).map(([name, part]) => [
    name,
    part instanceof Uint8Array ? Buffer.from(part).toString("base64") : part,
  ]);
  return Object.fromEntries(written);
}

/**
 * @param {unknown} part
 * @returns {Content}
 */
function contentOf(part) {
  return part instanceof Uint8Array ? new Uint8Array(part) : JSON.stringify(part);
}

/**
 * @param {string} id
 * @param {string} sentence
 */
function record(id, sentence) {
  const details = [["By", `School ${id}`]];
  const summary = "";
  return { id, kind: "story", url: `${id}/`, title: id, summary, details, sentences: [sentence] };
}
