// Fetches the files of the index, each once, and says in plain words what went wrong when that fails.

/** @import { Fetch, FetchResponse } from "./shapes.js" */

const SENTENCES = {
  reload: "The site has changed since this page was opened. Please reload the page.",
  offline: "The search index could not be fetched. Check your connection and try again.",
};

/** Why search cannot answer: "reload" mends itself by reloading the page, "offline" by trying again. */
export class SearchError extends Error {
  /**
   * @param {keyof typeof SENTENCES} code
   * @param {unknown} cause
   */
  constructor(code, cause) {
    super(SENTENCES[code], { cause });
    this.name = "SearchError";
    this.code = code;
  }
}

/**
 * What `read` makes of a file. A file that is gone means that the index was replaced by a newer one.
 * @template T
 * @param {Fetch} fetch
 * @param {string} url
 * @param {(response: FetchResponse) => Promise<T>} read
 * @param {{ cache?: "no-cache" }} [options]
 * @returns {Promise<T>}
 */
export async function fetchFile(fetch, url, read, options) {
  try {
    const response = await fetch(url, options);
    if (response.ok) return await read(response);
    const gone = response.status === 404 || response.status === 410;
    throw new SearchError(gone ? "reload" : "offline", `${url}: status ${response.status}`);
  } catch (cause) {
    throw cause instanceof SearchError ? cause : new SearchError("offline", cause);
  }
}

/** The parts of an index. */
export class PartFiles {
  /** @type {Map<string, Promise<unknown>>} What each part holds. */
  #kept = new Map();
  #inside;
  #fetch;

  /**
   * @param {Readonly<Record<string, unknown>>} inside The parts that stand in the root.
   * @param {Fetch} fetch Fetches another by its name.
   */
  constructor(inside, fetch) {
    this.#inside = new Map(Object.entries(inside));
    this.#fetch = fetch;
  }

  /**
   * Whether a part need not be fetched.
   * @param {string} name
   */
  isInside(name) {
    return this.#inside.has(name);
  }

  /**
   * @template T
   * @param {string} name
   * @param {(json: unknown) => T} decode
   */
  json(name, decode) {
    return this.#part(name, async (response) => decode(await response.json()));
  }

  /**
   * @template T
   * @param {string} name
   * @param {(bytes: Uint8Array) => T | Promise<T>} decode
   */
  bytes(name, decode) {
    return this.#part(name, async (response) =>
      decode(new Uint8Array(await response.arrayBuffer())),
    );
  }

  /**
   * What a part holds. A fetch that failed is not kept, so that it can be tried again.
   * @template T
   * @param {string} name
   * @param {(response: FetchResponse) => Promise<T>} read
   * @returns {Promise<T>}
   */
  #part(name, read) {
    const kept = /** @type {Promise<T> | undefined} */ (this.#kept.get(name));
    if (kept) return kept;
    const inside = this.#inside.get(name);
    const fetch = this.isInside(name) ? async () => responseOf(inside) : this.#fetch;
    const reading = fetchFile(fetch, name, read);
    this.#kept.set(name, reading);
    reading.catch(() => this.#kept.delete(name));
    return reading;
  }
}

/**
 * A part that stands in the root, as if it had been fetched.
 * @param {unknown} part
 * @returns {FetchResponse}
 */
function responseOf(part) {
  return {
    ok: true,
    status: 200,
    json: async () => part,
    arrayBuffer: async () => Uint8Array.from(atob(String(part)), (each) => each.charCodeAt(0)).buffer,
  };
}
