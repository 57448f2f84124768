// Reads the index: a small root, and the parts that hold the rest, each only when it is needed.

import { lexiconIn, placesIn, postingsIn, recordsIn, termsIn } from "./decoding.js";
import { PartFiles, SearchError, fetchFile } from "./fetching.js";

/** @import { FacetTerms, Fetch, FetchResponse, Lexicon } from "./shapes.js" */
/** @import { Places, Postings, Root, StoredRecord } from "./shapes.js" */

const FORMAT = "goodpractice-search";
const VERSION = 2;

/**
 * Fetches the root of the index in the folder `base`.
 * @param {string} base
 * @param {Fetch} fetch
 * @returns {Promise<Parts>}
 */
export async function openParts(base, fetch) {
  const folder = base.replace(/[^/]$/, "$&/"); // an empty link is the folder of the page itself
  /** @param {FetchResponse} response */
  const read = async (response) => {
    const root = await response.json();
    if (!isRoot(root)) throw new SearchError("reload", `not ${FORMAT} version ${VERSION}`);
    return new Parts(root, (name) => fetch(`${folder}${root.folder}/${name}`));
  };
  return fetchFile(fetch, `${folder}root.json`, read, { cache: "no-cache" });
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

/** What the parts hold, by what it is about. */
export class Parts {
  #files;
  #separators;
  /** @type {Map<string, number>} The common tokens, by their numbers. */
  #common;

  /**
   * @param {Root} root
   * @param {Fetch} fetch Fetches a part by its name.
   */
  constructor(root, fetch) {
    this.root = root;
    this.#files = new PartFiles(root.inside, fetch);
    this.#separators = listed(root.separators);
    this.#common = new Map(listed(root.common).map((token, number) => [token, number]));
  }

  /**
   * Whether the entries that hold a token stand in two tiers, as they are very many.
   * @param {string} token
   */
  isCommon(token) {
    return this.#common.has(token);
  }

  /**
   * The entries that hold a token, by tiers; nothing where none does.
   * @param {string} token
   * @param {boolean} whole Whether the second tier of a common token counts.
   * @returns {Promise<Postings[]>}
   */
  async postings(token, whole) {
    const read = this.#numbersOf(token, whole).map((number) => this.#words(number));
    return (await Promise.all(read)).flatMap((words) => words.get(token) ?? []);
  }

  /**
   * Where a token stands in the entries that hold it, by tiers.
   * @param {string} token
   * @returns {Promise<Places[]>}
   */
  async places(token) {
    const read = this.#numbersOf(token, true).map((number) => {
      const words = this.#words(number); // asked for at the same time
      const decode = async (/** @type {Uint8Array} */ bytes) => placesIn(bytes, await words);
      return this.#files.bytes(`positions/${number}.bin`, decode);
    });
    return (await Promise.all(read)).flatMap((places) => places.get(token) ?? []);
  }

  /**
   * The words that begin with one of some letters, in order, and how common each is.
   * @param {string} letters
   * @returns {Promise<Lexicon>}
   */
  async lexicon(letters) {
    const known = [...new Set(letters)].filter((each) => this.root.lexicon.includes(each)).sort();
    const read = known.map((letter) => this.#files.json(`lexicon/${letter}.json`, lexiconIn));
    return new Map((await Promise.all(read)).flatMap((each) => [...each]));
  }

  /**
   * The terms of a facet, and the entries that carry each.
   * @param {string} key
   * @returns {Promise<FacetTerms>}
   */
  terms(key) {
    return this.#files.json(facetPart(key), (json) => termsIn(json, this.root.total));
  }

  /** Whether counting choices needs nothing fetched. */
  get facetsInside() {
    return this.root.facets.every(({ key }) => this.#files.isInside(facetPart(key)));
  }

  /**
   * What results show of an entry.
   * @param {number} number
   * @returns {Promise<StoredRecord>}
   */
  async record(number) {
    const { each, total } = this.root;
    const part = Math.floor(number / each);
    const count = Math.min(each, total - part * each);
    const records = await this.#files.json(`records/${part}.json`, (json) => recordsIn(json, count));
    return /** @type {StoredRecord} */ (records[number % each]);
  }

  /** @param {number} number */
  #words(number) {
    return this.#files.bytes(`words/${number}.bin`, (bytes) => postingsIn(bytes, this.root.total));
  }

  /**
   * The numbers of the word parts that hold a token, if any does: of common tokens each tier is a part of its own.
   * @param {string} token
   * @param {boolean} whole
   */
  #numbersOf(token, whole) {
    const last = this.#separators.length;
    const common = this.#common.get(token);
    if (common === undefined) {
      const next = this.#separators.findIndex((separator) => token < separator);
      return [next < 0 ? last : next];
    }
    const first = last + 1 + 2 * common;
    return whole ? [first, first + 1] : [first];
  }
}

/** @param {string} tokens Texts with a space between. */
function listed(tokens) {
  return tokens.split(" ").filter(Boolean);
}

/** @param {string} key */
function facetPart(key) {
  return `facets/${key}.json`;
}
