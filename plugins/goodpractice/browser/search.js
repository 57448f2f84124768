// The search of a knowledge base for any page: opens an index, and answers queries from it.

import { Engine } from "./engine.js";
import { openParts } from "./parts.js";

/** @import { Fetch, Search } from "./shapes.js" */

export { SearchError } from "./fetching.js";

/**
 * Opens the index in the folder `base`, such as "https://example.org/site/search/".
 * Rejects, as queries do, with a SearchError that says what a reader can do.
 * @param {string | URL} base
 * @param {{ fetch?: Fetch }} [options]
 * @returns {Promise<Search>}
 */
export async function open(base, { fetch = globalThis.fetch } = {}) {
  const parts = await openParts(String(base), fetch);
  const engine = new Engine(parts);
  return {
    facets: parts.root.facets.map(({ key, label }) => ({ key, label })),
    query: (text, options) => engine.query(text, options),
  };
}
