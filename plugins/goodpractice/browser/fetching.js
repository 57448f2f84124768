// Fetches a file of the index, and says in plain words what went wrong when that fails.

/** @import { Fetch } from "./shapes.js" */

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
 * What a file holds. A file that is gone means that the index was replaced by a newer one.
 * @param {Fetch} fetch
 * @param {string} url
 * @param {{ cache?: "no-cache" }} [options]
 * @returns {Promise<unknown>}
 */
export async function fetchJson(fetch, url, options) {
  try {
    const response = await fetch(url, options);
    if (response.ok) return await response.json();
    const gone = response.status === 404 || response.status === 410;
    throw new SearchError(gone ? "reload" : "offline", `${url}: status ${response.status}`);
  } catch (cause) {
    throw cause instanceof SearchError ? cause : new SearchError("offline", cause);
  }
}
