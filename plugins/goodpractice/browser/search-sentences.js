// Says in plain English what a search has found.

/** @import { Answer, Wish } from "./shapes.js" */

/**
 * How many results there are, and for what.
 * @param {number} total
 * @param {Wish} wish
 * @returns {string}
 */
export function count(total, { text, filters }) {
  const number = total === 0 ? "No" : total.toLocaleString("en-GB");
  const chosen = Object.values(filters).flat().length;
  const asked = text ? ` for “${text}”` : "";
  const filtered = chosen > 0 ? ` with ${chosen} ${chosen === 1 ? "filter" : "filters"}` : "";
  return `${number} ${total === 1 ? "result" : "results"}${asked}${filtered}${total === 0 ? "." : ""}`;
}

/**
 * What to do where nothing was found.
 * @param {Wish} wish
 * @returns {string}
 */
export function advice({ filters }) {
  return Object.keys(filters).length > 0
    ? "Try it with fewer filters."
    : "Try other or fewer words, or leave the search empty and choose filters.";
}

/**
 * What a reader should know about how the words were understood.
 * @param {Answer} answer
 * @returns {string[]}
 */
export function notes({ unmatched, alsoSearched }) {
  return [
    ...(unmatched.length > 0 ? [`Nothing here says ${unmatched.map(quoted).join(" or ")}.`] : []),
    ...(alsoSearched.length > 0 ? [`Also searched: ${alsoSearched.join(", ")}.`] : []),
  ];
}

/**
 * @param {string} word
 * @returns {string}
 */
function quoted(word) {
  return `“${word}”`;
}
