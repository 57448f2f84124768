// Shows one facet as a list of checkboxes, the most frequent choices first to be seen.

import { element } from "./element.js";

/** @import { Choice } from "./shapes.js" */
/** @typedef {(term: string, chosen: boolean) => void} OnChoice */

const SHOWN = 5;

/** A facet on the page. Its elements stay the same from answer to answer, so that focus does. */
export class Facet {
  #expanded = false;
  #more = element("button", { type: "button", class: "gp-facet__more" });
  #rows;
  #choices;

  /**
   * @param {string} label
   * @param {readonly Choice[]} choices
   * @param {OnChoice} onChoice
   */
  constructor(label, choices, onChoice) {
    this.#choices = choices;
    this.#rows = choices.map((choice) => row(choice, onChoice));
    this.#more.addEventListener("click", () => {
      this.#expanded = !this.#expanded;
      this.#show();
    });
    this.element = element(
      "fieldset",
      { class: "gp-facet" },
      element("legend", { class: "gp-facet__legend" }, label),
      element("ul", { class: "gp-facet__choices" }, ...this.#rows.map(({ item }) => item)),
      this.#more,
    );
    this.#show();
  }

  /** @param {readonly Choice[]} choices The same choices, with what has changed about them. */
  update(choices) {
    this.#choices = choices;
    this.#show();
  }

  #show() {
    const shown = this.#expanded ? new Set(this.#choices) : mostFrequent(this.#choices);
    this.#rows.forEach(({ item, input, count }, place) => {
      const choice = this.#choices[place];
      if (!choice) return;
      const inUse = choice.selected || input === document.activeElement;
      input.checked = choice.selected;
      input.disabled = choice.count === 0 && !inUse;
      item.hidden = !shown.has(choice) && !inUse;
      count.textContent = choice.count.toLocaleString("en-GB");
    });
    this.#more.hidden = this.#choices.length <= SHOWN;
    this.#more.textContent = this.#expanded ? "Show fewer" : `Show all ${this.#choices.length}`;
    this.#more.setAttribute("aria-expanded", String(this.#expanded));
  }
}

/**
 * @param {readonly Choice[]} choices
 * @returns {Set<Choice>}
 */
function mostFrequent(choices) {
  return new Set([...choices].sort((a, b) => b.count - a.count).slice(0, SHOWN));
}

/**
 * @param {Choice} choice
 * @param {OnChoice} onChoice
 */
function row({ term, label }, onChoice) {
  const input = element("input", { type: "checkbox" });
  input.addEventListener("change", () => onChoice(term, input.checked));
  const count = element("span", { class: "gp-count" });
  const name = element("span", { class: "gp-facet__label" }, label);
  const item = element(
    "li",
    {},
    element("label", { class: "gp-facet__choice" }, input, " ", name, " ", count),
  );
  return { item, input, count };
}
