// Keeps the words and filters of a search in the page's address: `?q=bus&phases=primary`.

/** @import { Wish } from "./shapes.js" */

const QUERY = "q";

/**
 * What an address asks for; parameters that are no facet are somebody else's.
 * @param {string} address The part of an address from its question mark.
 * @param {readonly string[]} facets
 * @returns {Wish}
 */
export function wishOf(address, facets) {
  const parameters = new URLSearchParams(address);
  /** @type {[string, string[]][]} */
  const terms = facets.map((facet) => [facet, [...new Set(parameters.getAll(facet))]]);
  const chosen = terms.filter(([, each]) => each.length > 0);
  return { text: parameters.get(QUERY)?.trim() ?? "", filters: Object.fromEntries(chosen) };
}

/**
 * @param {string} address
 * @param {string} text
 * @returns {string} The address with other words.
 */
export function withText(address, text) {
  const others = [...new URLSearchParams(address)].filter(([key]) => key !== QUERY);
  return written(text.trim() ? [[QUERY, text.trim()], ...others] : others);
}

/**
 * @param {string} address
 * @param {string} facet
 * @param {string} term
 * @param {boolean} chosen
 * @returns {string} The address with one choice made or taken back.
 */
export function withChoice(address, facet, term, chosen) {
  const others = [...new URLSearchParams(address)].filter(
    ([key, value]) => key !== facet || value !== term,
  );
  return written(chosen ? [...others, [facet, term]] : others);
}

/**
 * @param {string} address
 * @param {readonly string[]} facets
 * @returns {string} The address without any filter.
 */
export function withoutFilters(address, facets) {
  return written([...new URLSearchParams(address)].filter(([key]) => !facets.includes(key)));
}

/**
 * @param {string[][]} parameters
 * @returns {string}
 */
function written(parameters) {
  return parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : "";
}
