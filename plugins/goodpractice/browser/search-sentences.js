// Says in plain English what a search has found.

/** @import { Wish } from "./address.js" */
/** @import { Answer } from "./shapes.js" */

export const PROMPT =
  "Type a few words, as you would say them to a colleague, or choose filters.";

/**
 * How many results there are, and for what.
 * @param {number} total
 * @param {string} text What was searched; nothing if another sentence says it.
 * @param {number} filters How many filters are chosen.
 * @returns {string}
 */
export function count(total, text, filters) {
  const number = total === 0 ? "No" : total.toLocaleString("en-GB");
  const asked = text ? ` for “${text}”` : "";
  const filtered = filters > 0 ? ` with ${filters} ${filters === 1 ? "filter" : "filters"}` : "";
  return `${number} ${total === 1 ? "result" : "results"}${asked}${filtered}${total === 0 ? "." : ""}`;
}

/**
 * How many filters are chosen, those among the words included.
 * @param {Pick<Answer, "facets">} answer
 * @param {Pick<Wish, "filters">} wish
 * @returns {number}
 */
export function chosen({ facets }, { filters }) {
  const selected = Object.values(facets).flat().filter((choice) => choice.selected);
  return Math.max(selected.length, Object.values(filters).flat().length); // terms that nothing carries are no choice
}

/**
 * What to do where nothing was found.
 * @param {string} text
 * @param {number} filters
 * @returns {string}
 */
export function advice(text, filters) {
  if (filters > 0) return "Try it with fewer filters, or with other words.";
  return /["“”]/.test(text)
    ? "Try it without the quotation marks, or with other or fewer words."
    : "Try other or fewer words, or leave the search empty and choose filters.";
}

/**
 * What a reader should know about how the words were understood.
 * @param {Pick<Answer, "unmatched" | "alsoSearched">} answer
 * @returns {string[]}
 */
export function notes({ unmatched, alsoSearched }) {
  const quoted = unmatched.map((word) => `“${word}”`);
  return [
    ...(quoted.length > 0 ? [`Nothing here says ${quoted.join(" or ")}.`] : []),
    ...(alsoSearched.length > 0 ? [`Also searched: ${alsoSearched.join(", ")}.`] : []),
  ];
}

/**
 * When something was said in a recording.
 * @param {number} at Seconds from its start.
 * @returns {string}
 */
export function saidAt(at) {
  const seconds = Math.floor(at);
  const hours = Math.floor(seconds / 3600);
  const parts = [
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(seconds >= 60 ? [`${Math.floor(seconds / 60) % 60} min`] : []),
    `${seconds % 60} s`,
  ];
  return `Said at ${parts.join(" ")}`;
}
