// Keeps what is searched for in the page's address: `?q=bus&phases=primary`, and `exact=1` where no spelling is mended.

/** @import { Filters } from "./shapes.js" */

/**
 * What the address asks for.
 * @typedef {object} Wish
 * @property {string} text
 * @property {boolean} exact Whether every word is taken as it is typed.
 * @property {Filters} filters
 */

const QUERY = "q";
const EXACT = "exact";

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
  return {
    text: textOf(address),
    exact: parameters.get(EXACT) === "1",
    filters: Object.fromEntries(terms.filter(([, each]) => each.length > 0)),
  };
}

/**
 * @param {string} address
 * @returns {string} The words an address asks for.
 */
export function textOf(address) {
  return new URLSearchParams(address).get(QUERY)?.trim() ?? "";
}

/**
 * @param {string} address
 * @param {string} text
 * @returns {string} The address with other words, whose spelling may be mended.
 */
export function withText(address, text) {
  const others = without(address, (key) => key === QUERY || key === EXACT);
  return written(text.trim() ? [[QUERY, text.trim()], ...others] : others);
}

/**
 * @param {string} address
 * @param {boolean} exact
 * @returns {string} The address with its words taken as typed, or not.
 */
export function withExact(address, exact) {
  const others = without(address, (key) => key === EXACT);
  return written(exact ? [...others, [EXACT, "1"]] : others);
}

/**
 * @param {string} address
 * @param {string} facet
 * @param {string} term
 * @param {boolean} chosen
 * @returns {string} The address with one choice made or taken back, out of its words too.
 */
export function withChoice(address, facet, term, chosen) {
  const others = without(address, (key, value) => key === facet && value === term);
  return chosen
    ? written([...others, [facet, term]])
    : written(untyped(others, (typed) => typed === `${facet}:${term}`));
}

/**
 * @param {string} address
 * @param {readonly string[]} facets
 * @returns {string} The address without any filter.
 */
export function withoutFilters(address, facets) {
  const others = without(address, (key) => facets.includes(key));
  return written(untyped(others, (typed) => facets.some((facet) => typed.startsWith(`${facet}:`))));
}

/**
 * @param {string} address
 * @param {(key: string, value: string) => boolean} left
 * @returns {string[][]} The parameters of an address but those that are left out.
 */
function without(address, left) {
  return [...new URLSearchParams(address)].filter(([key, value]) => !left(key, value));
}

/**
 * @param {string[][]} parameters
 * @param {(word: string) => boolean} isFilter
 * @returns {string[][]} The parameters without some of the filters that stand among the words.
 */
function untyped(parameters, isFilter) {
  return parameters.flatMap(([key = "", value = ""]) => {
    if (key !== QUERY || !value.includes(":")) return [[key, value]];
    const left = value.split(/\s+/).filter((word) => !isFilter(word));
    return left.length > 0 ? [[key, left.join(" ")]] : [];
  });
}

/**
 * @param {string[][]} parameters
 * @returns {string}
 */
function written(parameters) {
  return parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : "";
}
