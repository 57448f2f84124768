// What a list can be filtered by, what of it is chosen, and how that is said in plain English.

import { wishOf } from "./address.js";

/** @import { Answer, Choice, Filters, Search } from "./shapes.js" */

/** @typedef {{ one: string, many: string }} Noun What one and several entries of the list are called. */

/** @typedef {{ facet: string, term: string, label: string }} Chosen A filter that is chosen. */

/**
 * @param {string} json What all entries of the list carry: terms by facet.
 * @returns {Filters}
 */
export function fixedOf(json) {
  return JSON.parse(json);
}

/**
 * The facets that the list leaves open and that any of its entries carries.
 * @param {Search["facets"]} facets
 * @param {Filters} fixed
 * @param {Answer["facets"]} counted The choices of all facets, counted over the whole list.
 * @returns {Search["facets"]}
 */
export function openFacets(facets, fixed, counted) {
  return facets.filter(({ key }) => {
    const isFixed = Object.hasOwn(fixed, key);
    return !isFixed && choicesOf(counted, key).some(({ count }) => count > 0);
  });
}

/**
 * The filters that an address asks for, those that the list leaves open.
 * @param {string} address
 * @param {Search["facets"]} facets
 * @param {Filters} fixed
 * @returns {Filters}
 */
export function wishedFor(address, facets, fixed) {
  const keys = facets.map(({ key }) => key).filter((key) => !Object.hasOwn(fixed, key));
  return wishOf(address, keys).filters;
}

/**
 * The filters that are chosen, in the order of their facets; one that the site no longer has goes by its id.
 * @param {Filters} wish
 * @param {Search["facets"]} facets
 * @param {Answer["facets"]} counted
 * @returns {Chosen[]}
 */
export function chosenIn(wish, facets, counted) {
  return facets.flatMap(({ key: facet }) => {
    const wished = Object.hasOwn(wish, facet) ? (wish[facet] ?? []) : [];
    return wished.map((term) => ({ facet, term, label: labelOf(choicesOf(counted, facet), term) }));
  });
}

/**
 * How many entries of the list are shown.
 * @param {number} total How many fit.
 * @param {number} whole How many the list has.
 * @param {number} filters How many filters are chosen.
 * @param {Noun} noun
 * @returns {string}
 */
export function sentence(total, whole, filters, { one, many }) {
  const all = `${whole.toLocaleString("en-GB")} ${whole === 1 ? one : many}`;
  if (filters === 0) return `All ${all}.`;
  const number = total === 0 ? "None" : total.toLocaleString("en-GB");
  const advice = total === 0 ? ` Remove ${filters === 1 ? "it" : "one"} to see more.` : "";
  return `${number} of ${all}, with ${filters} ${filters === 1 ? "filter" : "filters"}.${advice}`;
}

/**
 * @param {Answer["facets"]} counted
 * @param {string} key
 */
function choicesOf(counted, key) {
  return Object.hasOwn(counted, key) ? (counted[key] ?? []) : [];
}

/**
 * @param {readonly Choice[]} choices
 * @param {string} term
 */
function labelOf(choices, term) {
  return choices.find((choice) => choice.term === term)?.label ?? term;
}
