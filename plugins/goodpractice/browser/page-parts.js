// Takes parts out of the page of an entry, so that they can stand on another page: as nodes, with their links made whole.

import { element } from "./element.js";

/**
 * What to take.
 * @typedef {object} Wanted
 * @property {string} part The `data-part` of an element, or the words of a heading.
 * @property {boolean} isSection Whether it is all that stands under that heading.
 * @property {boolean} labelled Whether each element is to keep its label.
 */

const DROPPED = "script, style, link, template, iframe, noscript, form, input, button, object, embed";
const REFERENCES = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"];

/**
 * @param {Document} page
 * @param {string} address Where the page stands.
 * @param {Wanted} wanted
 * @param {string} prefix What makes its anchors differ from those of other pages.
 * @returns {HTMLElement[]} What the page says of it; nothing where it says nothing.
 */
export function take(page, address, wanted, prefix) {
  const found = wanted.isSection ? under(page, wanted.part) : marked(page, wanted);
  for (const each of found) {
    makeWhole(each, address, prefix);
    nameRegions(each, page.querySelector("h1")?.textContent?.trim() ?? "");
  }
  return found.filter(saysSomething);
}

/**
 * @param {HTMLElement} taken
 * @returns {boolean} Whether it says more than that something is missing.
 */
function saysSomething(taken) {
  const words = taken.textContent?.trim();
  return Boolean(words) && taken.querySelector(".gp-missing")?.textContent?.trim() !== words;
}

/**
 * @param {Document} page
 * @param {Wanted} wanted
 */
function marked(page, { part, labelled }) {
  return [...page.querySelectorAll("[data-part]")]
    .filter((each) => each.getAttribute("data-part") === part)
    .map((each) => {
      if (each.matches("ul, ol")) return element("div", {}, ...copies([each]));
      const label = each.querySelector("dt, h3")?.textContent?.trim();
      const values = each.querySelector("dd");
      const nodes = [...(values ?? each).childNodes].filter((node) => !isHeading(node));
      return element("div", {}, ...(labelled && label ? [`${label}: `] : []), ...copies(nodes));
    });
}

/**
 * @param {Document} page
 * @param {string} title
 */
function under(page, title) {
  const headings = [...page.querySelectorAll("h2")];
  const heading = headings.find((each) => each.textContent?.trim() === title);
  /** @type {Node[]} */
  const nodes = [];
  for (let next = heading?.nextSibling; next; next = next.nextSibling) {
    if (next instanceof Element && /^H[12]$/.test(next.tagName)) break;
    nodes.push(next);
  }
  return [element("div", {}, ...copies(nodes))];
}

/** @param {Node[]} nodes */
function copies(nodes) {
  return nodes.map((node) => document.importNode(node, true));
}

/** @param {Node} node */
function isHeading(node) {
  return node instanceof Element && /^H[1-6]$/.test(node.tagName);
}

/**
 * Says whose each region is: pages give theirs the same names.
 * @param {HTMLElement} taken
 * @param {string} title
 */
function nameRegions(taken, title) {
  for (const region of taken.querySelectorAll("[role=region][aria-label]")) {
    region.setAttribute("aria-label", `${region.getAttribute("aria-label")}: ${title}`);
  }
}

/**
 * @param {HTMLElement} taken
 * @param {string} address
 * @param {string} prefix
 */
function makeWhole(taken, address, prefix) {
  for (const each of taken.querySelectorAll(DROPPED)) each.remove();
  for (const each of taken.querySelectorAll("*")) {
    for (const { name } of [...each.attributes]) if (name.startsWith("on")) each.removeAttribute(name);
    if (each.id) each.id = `${prefix}${each.id}`;
    for (const name of REFERENCES) {
      const named = each.getAttribute(name);
      if (named) each.setAttribute(name, named.split(/\s+/).map((id) => `${prefix}${id}`).join(" "));
    }
    for (const name of ["href", "src"]) {
      const link = each.getAttribute(name);
      if (link !== null) each.setAttribute(name, new URL(link, address).href);
    }
  }
}
