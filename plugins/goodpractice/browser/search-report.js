// Writes what stands above the results: how the words were understood, how many results there are, what to do if none.

import { withExact } from "./address.js";
import { element } from "./element.js";
import { PROMPT, advice, chosen, count, notes } from "./search-sentences.js";
import { SearchError } from "./search.js";

/** @import { Wish } from "./address.js" */
/** @import { Answer, Correction, Near } from "./shapes.js" */

/**
 * The paragraphs about an answer.
 * @param {Answer} answer
 * @param {Wish} wish
 * @param {string} address What the answer answers: links lead to the same with one thing changed.
 * @param {string} root The link to the root of the site.
 * @returns {HTMLElement[]}
 */
export function report(answer, wish, address, root) {
  const { total, correction, nearest } = answer;
  const filters = chosen(answer, wish);
  return [
    ...(correction ? [corrected(correction, wish, address)] : []),
    ...(wish.exact && wish.text ? [asTyped(address)] : []),
    element("p", { class: "gp-note gp-note--count" }, count(total, correction ? "" : wish.text, filters)),
    ...notes(answer).map((note) => paragraph(note)),
    ...(total === 0 ? [paragraph(advice(wish.text, filters))] : []),
    ...(nearest.length > 0 ? [near(nearest, root)] : []),
  ];
}

/**
 * Where nothing is asked for.
 * @returns {HTMLElement[]}
 */
export function prompt() {
  return [paragraph(PROMPT)];
}

/**
 * What went wrong, with a button that helps.
 * @param {unknown} error
 * @param {() => void} again
 * @returns {HTMLElement}
 */
export function failure(error, again) {
  const known = error instanceof SearchError;
  if (!known) reportError(error);
  const stale = known && error.code === "reload";
  const button = element("button", { type: "button" }, stale ? "Reload the page" : "Try again");
  button.addEventListener("click", stale ? () => location.reload() : again);
  return paragraph(known ? error.message : "Something went wrong with this search.", " ", button);
}

/**
 * @param {(string | HTMLElement)[]} content
 * @returns {HTMLParagraphElement}
 */
export function paragraph(...content) {
  return element("p", { class: "gp-note" }, ...content);
}

/**
 * @param {Correction} correction
 * @param {Wish} wish
 * @param {string} address
 */
function corrected({ text }, wish, address) {
  const typed = element("a", { href: withExact(address, true) }, wish.text);
  const instead = element("span", { class: "gp-note__instead" }, "Search instead for ", typed);
  return paragraph("Showing results for ", element("strong", {}, text), ". ", instead);
}

/** @param {string} address */
function asTyped(address) {
  const mend = element("a", { href: withExact(address, false) }, "Mend the spelling");
  return paragraph("Searched exactly as typed. ", mend);
}

/**
 * @param {readonly Near[]} nearest
 * @param {string} root
 */
function near(nearest, root) {
  const links = nearest.map(({ label, url }) =>
    element("li", {}, element("a", { href: `${root}${url}` }, label)),
  );
  return element(
    "div",
    { class: "gp-nearest" },
    element("p", { id: "gp-nearest" }, "Nearest subjects:"),
    element("ul", { class: "gp-tags", "aria-labelledby": "gp-nearest" }, ...links),
  );
}
