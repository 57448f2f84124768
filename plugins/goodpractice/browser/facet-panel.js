// Shows the filters: open where their counts cost nothing, otherwise folded until somebody wants them.

import { element, find } from "./element.js";
import { Facet } from "./facet.js";

/** @import { Answer, Choice, Search } from "./shapes.js" */

const WIDE = "(min-width: 60em)"; // where the filters stand beside the results
const OPEN = 3; // facets that are not folded

/**
 * What to do as somebody uses the panel.
 * @typedef {object} PanelListener
 * @property {() => void} onOpen Called when counts are wanted that are not there.
 * @property {(facet: string, term: string, chosen: boolean) => void} onChoice
 */

/** The panel of filters. */
export class FacetPanel {
  #aside;
  #box;
  #title;
  #wait;
  #groups;
  #listener;
  #wide = matchMedia(WIDE);
  /** @type {string[]} */
  #keys = [];
  /** @type {Map<string, Facet>} */
  #facets = new Map();
  /** Whether the first answer had counts, which then cost nothing. */
  #cheap = false;
  /** Whether every answer is to have them. */
  #wanted = false;

  /**
   * @param {HTMLElement} aside
   * @param {PanelListener} listener
   */
  constructor(aside, listener) {
    this.#aside = aside;
    this.#listener = listener;
    this.#box = find(aside, ".gp-facets__box", HTMLDetailsElement);
    this.#title = find(aside, ".gp-facets__title", HTMLElement);
    this.#wait = find(aside, ".gp-facets__wait", HTMLElement);
    this.#groups = find(aside, ".gp-facets__groups", HTMLElement);
    this.#box.addEventListener("toggle", () => this.#opened());
    this.#wide.addEventListener("change", () => this.#cheap && this.#fold());
  }

  /** Whether choices are to be counted; undefined leaves it to what that costs. */
  get counting() {
    return this.#wanted || undefined;
  }

  /** The facets there are. */
  get keys() {
    return this.#keys;
  }

  /**
   * @param {Search["facets"]} facets
   * @param {Answer["facets"]} counted
   * @param {number} chosen How many filters are chosen.
   */
  show(facets, counted, chosen) {
    const isCounted = Object.keys(counted).length > 0;
    const isFirst = this.#aside.hidden;
    this.#keys = facets.map(({ key }) => key);
    this.#aside.hidden = facets.length === 0;
    this.#title.textContent = chosen > 0 ? `Filters (${chosen} chosen)` : "Filters";
    this.#wait.hidden = isCounted;
    this.#groups.hidden = !isCounted;
    for (const { key, label } of isCounted ? facets : []) {
      const choices = counted[key] ?? [];
      const known = this.#facets.get(key);
      if (known) known.update(choices);
      else this.#add(key, label, choices);
    }
    if (!isFirst) return;
    this.#cheap = isCounted;
    this.#fold();
  }

  /**
   * @param {string} key
   * @param {string} label
   * @param {readonly Choice[]} choices
   */
  #add(key, label, choices) {
    const isOpen = this.#facets.size < OPEN;
    const facet = new Facet(label, choices, isOpen, (term, chosen) =>
      this.#listener.onChoice(key, term, chosen),
    );
    this.#facets.set(key, facet);
    this.#groups.append(facet.element);
  }

  #fold() {
    this.#box.open = this.#wide.matches && this.#cheap;
  }

  #opened() {
    if (!this.#box.open || this.#wanted) return;
    this.#wanted = true;
    if (this.#groups.hidden) this.#listener.onOpen();
  }
}
