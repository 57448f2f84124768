// Shows one result of a search: its title, the facts by which people choose, and what in it matched.

import { element } from "./element.js";

/** @import { Result } from "./shapes.js" */

/**
 * @param {Result} result
 * @param {string} root The link to the root of the site.
 * @returns {HTMLLIElement}
 */
export function resultElement(result, root) {
  const title = element("a", { href: `${root}${result.url}` }, result.title);
  return element(
    "li",
    { class: "gp-result" },
    element("h2", { class: "gp-result__title" }, title),
    element("dl", { class: "gp-result__details" }, ...result.details.map(detail)),
    result.excerpt.length > 0
      ? element("p", { class: "gp-result__excerpt" }, ...marked(result))
      : element("p", { class: "gp-result__summary" }, result.summary),
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
 * @param {Result} result
 * @returns {(HTMLElement | string)[]}
 */
function marked({ excerpt }) {
  return excerpt.map(({ text, match }) => (match ? element("mark", {}, text) : text));
}
