// Reads the index: a small root, and the parts it names, each fetched once and only when needed.

import { SearchError, fetchJson } from "./fetching.js";

/** @import { FacetPart, Fetch, Root, RootFacet, StoredRecord, WordPart } from "./shapes.js" */

const FORMAT = "goodpractice-search";
const VERSION = 1;

/**
 * Fetches the root of the index in the folder `base`.
 * @param {string} base
 * @param {Fetch} fetch
 * @returns {Promise<Parts>}
 */
export async function openParts(base, fetch) {
  const folder = base.replace(/[^/]$/, "$&/"); // an empty link is the folder of the page itself
  const root = await fetchJson(fetch, `${folder}root.json`, { cache: "no-cache" });
  if (!isRoot(root)) throw new SearchError("reload", `not ${FORMAT} version ${VERSION}`);
  return new Parts(root, (name) => fetchJson(fetch, `${folder}${name}.json`));
}

/**
 * @param {unknown} value
 * @returns {value is Root}
 */
function isRoot(value) {
  if (typeof value !== "object" || value === null) return false;
  if (!("format" in value && "version" in value)) return false;
  return value.format === FORMAT && value.version === VERSION;
}

/** What the files hold, by what it is about. */
export class Parts {
  /** @type {Map<string, Promise<unknown>>} */
  #kept;
  #fetch;

  /**
   * @param {Root} root
   * @param {(name: string) => Promise<unknown>} fetch
   */
  constructor(root, fetch) {
    this.root = root;
    this.#fetch = fetch;
    this.#kept = new Map(
      Object.entries(root.parts).map(([name, part]) => [name, Promise.resolve(part)]),
    );
  }

  /**
   * The entries that hold a token, and its impact on each; nothing where none does.
   * @param {string} token
   * @returns {Promise<[number: number, impact: number][]>}
   */
  async postings(token) {
    const part = this.#wordPart(token);
    if (part === undefined) return [];
    const read = /** @type {WordPart} */ (await this.#part(part));
    const [gaps, impacts] = Object.hasOwn(read, token) ? (read[token] ?? [[], []]) : [[], []];
    return fromGaps(gaps).map((number, place) => [number, impacts[place] ?? 0]);
  }

  /**
   * The entries that carry each term of a facet.
   * @param {RootFacet} facet
   * @returns {Promise<Map<string, number[]>>}
   */
  async carriers({ part }) {
    const read = /** @type {FacetPart} */ (await this.#part(part));
    return new Map(Object.entries(read).map(([term, gaps]) => [term, fromGaps(gaps)]));
  }

  /**
   * What results show of an entry.
   * @param {number} number
   * @returns {Promise<StoredRecord>}
   */
  async record(number) {
    const { each, parts } = this.root.records;
    const name = parts[Math.floor(number / each)] ?? "";
    const record = /** @type {StoredRecord[]} */ (await this.#part(name))[number % each];
    if (!record) throw new SearchError("reload", `no record ${number}`);
    return record;
  }

  /**
   * The last word part that begins at or before a token: the only one that can hold it.
   * @param {string} token
   * @returns {string | undefined}
   */
  #wordPart(token) {
    const { words } = this.root;
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.[0] ?? "") <= token) low = middle + 1;
      else high = middle;
    }
    return words[low - 1]?.[1];
  }

  /**
   * A part by its name. A fetch that failed is not kept, so that it can be tried again.
   * @param {string} name
   * @returns {Promise<unknown>}
   */
  #part(name) {
    const kept = this.#kept.get(name);
    if (kept) return kept;
    const fetched = this.#fetch(name);
    this.#kept.set(name, fetched);
    fetched.catch(() => this.#kept.delete(name));
    return fetched;
  }
}

/**
 * Numbers from the first and the differences that follow.
 * @param {readonly number[]} gaps
 * @returns {number[]}
 */
function fromGaps(gaps) {
  let number = 0;
  return gaps.map((gap) => (number += gap));
}
