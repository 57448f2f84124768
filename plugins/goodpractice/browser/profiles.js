// Fetches what readers can say of their school, and what entries state of theirs.

import { fetchFile } from "./fetching.js";
import { likeness } from "./likeness.js";

/** @import { Field, Likeness, School, Stated } from "./likeness.js" */
/** @import { Fetch } from "./shapes.js" */

/** @typedef {number | readonly number[]} Value What an entry states in a field; 0 where it does not. */

/** @typedef {readonly [id: string, ...values: Value[]]} Row */

/** @typedef {{ carries: readonly number[], entries: readonly Row[] }} Rows */

/** @typedef {{ ref: string, stated: Stated }} Profile */

const FOLDER = "my-school";
const VERSION = 1;

/** The files of a site that are about likeness, each fetched once. */
export class ProfileFiles {
  /** @type {Map<string, Promise<any>>} */
  #kept = new Map();
  #root;
  #fetch;

  /**
   * @param {string} root The link to the root of the site.
   * @param {Fetch} [fetch]
   */
  constructor(root, fetch = (url, options) => globalThis.fetch(url, options)) {
    this.#root = root;
    this.#fetch = fetch;
  }

  /** @returns {Promise<readonly Field[]>} What readers can say of their school. */
  async fields() {
    return (await this.#file("fields.json")).fields;
  }

  /** @returns {Promise<Profiles>} What the entries state. */
  async profiles() {
    return new Profiles((await this.#file("entries.json")).kinds);
  }

  /**
   * What a file holds. One that could not be fetched is asked for again.
   * @param {string} name
   * @returns {Promise<any>}
   */
  #file(name) {
    const kept = this.#kept.get(name);
    if (kept) return kept;
    const fetched = fetchData(this.#fetch, `${this.#root}${FOLDER}/${name}`);
    this.#kept.set(name, fetched);
    fetched.catch(() => this.#kept.delete(name));
    return fetched;
  }
}

/**
 * @param {readonly number[]} carries The numbers of the fields that the entry can state.
 * @param {readonly Value[]} values What it states in each; those left out at the end it does not state.
 * @returns {Stated}
 */
export function statedBy(carries, values) {
  /** @type {(readonly number[] | undefined)[]} */
  const stated = [];
  carries.forEach((field, place) => {
    const value = values[place] ?? 0;
    stated[field] = typeof value === "number" ? (value === 0 ? [] : [value]) : value;
  });
  return stated;
}

/** What the entries of a site state. */
export class Profiles {
  /** @type {Map<string, Profile[]>} */
  #kinds = new Map();
  /** @type {Map<string, Stated>} */
  #entries = new Map();

  /** @param {Readonly<Record<string, Rows>>} kinds */
  constructor(kinds) {
    for (const [kind, { carries, entries }] of Object.entries(kinds)) {
      const profiles = entries.map(([id, ...values]) => ({
        ref: `${kind}/${id}`,
        stated: statedBy(carries, values),
      }));
      this.#kinds.set(kind, profiles);
      for (const { ref, stated } of profiles) this.#entries.set(ref, stated);
    }
  }

  /**
   * @param {string} kind
   * @returns {readonly Profile[]} The entries of a type in the order of their list.
   */
  of(kind) {
    return this.#kinds.get(kind) ?? [];
  }

  /**
   * @param {readonly Field[]} fields
   * @param {School} school
   * @param {string} ref
   * @returns {Likeness} How like the school an entry is; one that states nothing stands in the middle.
   */
  likeness(fields, school, ref) {
    return likeness(fields, school, this.#entries.get(ref) ?? []);
  }
}

/**
 * @param {Fetch} fetch
 * @param {string} url
 * @returns {Promise<any>} What a file holds; one of another version was replaced by a newer one.
 */
async function fetchData(fetch, url) {
  const found = /** @type {any} */ (await fetchFile(fetch, url, (response) => response.json(), { cache: "no-cache" }));
  if (found?.version !== VERSION) throw new Error(`${url}: not version ${VERSION}`);
  return found;
}
