// Shows one facet as a list of checkboxes under a title that folds them away.

import { element } from "./element.js";

/** @import { Choice } from "./shapes.js" */

/** @typedef {(term: string, chosen: boolean) => void} OnChoice */

const SHOWN = 5;

/** A facet on the page. Its elements stay the same from answer to answer, so that focus does. */
export class Facet {
  #expanded = false;
  #more = element("button", { type: "button", class: "gp-facet__more" });
  #chosen = element("span", { class: "gp-facet__chosen" });
  #label;
  #rows;
  #choices;

  /**
   * @param {string} label
   * @param {readonly Choice[]} choices
   * @param {boolean} open Whether it stands open even if nothing in it is chosen.
   * @param {OnChoice} onChoice
   */
  constructor(label, choices, open, onChoice) {
    this.#label = label;
    this.#choices = choices;
    this.#rows = choices.map((choice) => row(choice, onChoice));
    this.#more.addEventListener("click", () => {
      this.#expanded = !this.#expanded;
      this.#show();
    });
    this.element = element(
      "details",
      { class: "gp-facet", open: open || choices.some(({ selected }) => selected) },
      element("summary", { class: "gp-facet__title" }, label, this.#chosen),
      element(
        "fieldset",
        { class: "gp-facet__box" },
        element("legend", { class: "gp-hidden" }, label),
        element("ul", { class: "gp-facet__choices" }, ...this.#rows.map(({ item }) => item)),
        this.#more,
      ),
    );
    this.#show();
  }

  /** @param {readonly Choice[]} choices The same choices, with what has changed about them. */
  update(choices) {
    this.#choices = choices;
    this.#show();
  }

  #show() {
    const shown = new Set(this.#expanded ? this.#choices : mostFrequent(this.#choices));
    this.#rows.forEach(({ item, input, count }, place) => {
      const choice = this.#choices[place];
      if (!choice) return;
      const inUse = choice.selected || input === document.activeElement;
      input.checked = choice.selected;
      input.disabled = choice.count === 0 && !inUse;
      item.hidden = !shown.has(choice) && !inUse;
      count.textContent = choice.count.toLocaleString("en-GB");
    });
    const chosen = this.#choices.filter(({ selected }) => selected).length;
    this.#chosen.textContent = chosen > 0 ? ` (${chosen} chosen)` : "";
    this.#showMore();
  }

  #showMore() {
    const text = this.#expanded ? "Show fewer" : `Show all ${this.#choices.length}`;
    const whose = element("span", { class: "gp-hidden" }, `: ${this.#label}`);
    this.#more.hidden = this.#choices.length <= SHOWN;
    this.#more.replaceChildren(text, whose);
    this.#more.setAttribute("aria-expanded", String(this.#expanded));
  }
}

/**
 * @param {readonly Choice[]} choices
 * @returns {Choice[]}
 */
function mostFrequent(choices) {
  return [...choices].sort((a, b) => b.count - a.count).slice(0, SHOWN);
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
