// Shows one result of a search: its title, the facts by which people choose, and what in it matched.

import { element } from "./element.js";
import { saidAt } from "./search-sentences.js";

/** @import { ExcerptPart, Result } from "./shapes.js" */

/**
 * @param {Result} result
 * @param {string} root The link to the root of the site.
 * @returns {HTMLLIElement}
 */
export function resultElement(result, root) {
  const { id, kind, url, title, details, excerpt, summary, at } = result;
  const href = `${root}${url}`;
  const link = element("a", { href }, title);
  return element(
    "li",
    { class: "gp-result", "data-ref": `${kind}/${id}` },
    element("h2", { class: "gp-result__title" }, link),
    element("dl", { class: "gp-result__details" }, ...details.map(detail)),
    excerpt.length > 0
      ? element("p", { class: "gp-result__excerpt" }, ...excerpt.map(marked))
      : element("p", { class: "gp-result__summary" }, summary),
    ...(at === undefined ? [] : [moment(href, at)]),
  );
}

/**
 * @param {{ label: string, value: string }} detail
 * @returns {HTMLDivElement}
 */
function detail({ label, value }) {
  return element(
    "div",
    { class: "gp-result__detail" },
    element("dt", {}, label),
    element("dd", {}, value),
  );
}

/**
 * @param {ExcerptPart} part
 * @returns {HTMLElement | string}
 */
function marked({ text, match }) {
  return match ? element("mark", {}, text) : text;
}

/**
 * @param {string} href
 * @param {number} at
 * @returns {HTMLParagraphElement} A link to the place in the transcript where the excerpt was said.
 */
function moment(href, at) {
  const link = element("a", { href: `${href}#at-${Math.floor(at)}` }, saidAt(at));
  return element("p", { class: "gp-result__at" }, link);
}
