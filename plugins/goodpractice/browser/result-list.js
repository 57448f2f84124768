// Shows the results in a list that grows when somebody asks for more.

import { resultElement } from "./search-result.js";

/** @import { Answer } from "./shapes.js" */

/** @typedef {Pick<Answer, "results" | "total">} Found */

/** The results on the page. */
export class ResultList {
  #list;
  #more;
  #root;

  /**
   * @param {HTMLOListElement} list
   * @param {HTMLButtonElement} more The button that asks for more.
   * @param {string} root The link to the root of the site.
   */
  constructor(list, more, root) {
    this.#list = list;
    this.#more = more;
    this.#root = root;
  }

  get length() {
    return this.#list.children.length;
  }

  /** @param {boolean} busy Whether others may take the place of these. */
  set busy(busy) {
    if (busy) this.#list.setAttribute("aria-busy", "true");
    else this.#list.removeAttribute("aria-busy");
  }

  /** @param {Found} found */
  replace(found) {
    this.#list.replaceChildren();
    this.append(found);
  }

  /**
   * @param {Found} found
   * @returns {HTMLElement | undefined} The first new result.
   */
  append({ results, total }) {
    const added = results.map((result) => resultElement(result, this.#root));
    this.#list.append(...added);
    this.#list.hidden = this.length === 0;
    this.#more.hidden = this.length === 0 || this.length >= total;
    return added[0];
  }
}
