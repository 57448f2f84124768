// Makes elements from text and other elements, and finds the ones a page already has.

/** @typedef {Readonly<Record<string, string | boolean>>} Attributes */

/**
 * A new element; an attribute that is true stands without a value, one that is false not at all.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} attributes
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/**
 * The first element that fits a selector: a page without it is a mistake of ours.
 * @template {Element} Type
 * @param {ParentNode} place
 * @param {string} selector
 * @param {new () => Type} type
 * @returns {Type}
 */
export function find(place, selector, type) {
  const found = place.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}.`);
  return found;
}
