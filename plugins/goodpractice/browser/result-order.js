// Puts the results of a search in the order of likeness to the reader's school, where they want that, and says in what.

import { element, find } from "./element.js";
import { byLikeness, reasons } from "./likeness.js";
import { currentSchool, isByLikeness, knownOf, wordsOf } from "./own-school.js";
import { ProfileFiles } from "./profiles.js";

/** @import { Field, School } from "./likeness.js" */
/** @import { Profiles } from "./profiles.js" */
/** @import { Answer, Result } from "./shapes.js" */

/** @typedef {{ fields: readonly Field[], school: School, profiles: Profiles | undefined }} Known */

const AT_ONCE = 50;

/** The order of the results on the search page. */
export class ResultOrder {
  #offer;
  #choice;
  #words;
  #note;
  #inputs;
  #files;
  /** @type {Known | undefined} What the answer last arranged was compared with; no profiles where it was not. */
  #known;

  /**
   * @param {HTMLElement} control
   * @param {string} root The link to the root of the site.
   * @param {(byLikeness: boolean) => void} onChoice
   */
  constructor(control, root, onChoice) {
    this.#files = new ProfileFiles(root);
    this.#offer = find(control, ".gp-order__offer", HTMLElement);
    this.#choice = find(control, ".gp-order__choice", HTMLElement);
    this.#words = find(control, ".gp-order__words", HTMLElement);
    this.#note = find(control, ".gp-order__note", HTMLElement);
    this.#inputs = [...this.#choice.querySelectorAll("input")];
    for (const input of this.#inputs) {
      input.addEventListener("change", () => onChoice(input.value === "likeness"));
    }
  }

  /**
   * How many results to ask for, so that those most like the school can be among them.
   * @param {string} address
   * @param {number} limit
   */
  limit(address, limit) {
    const isWanted = isByLikeness(address) && currentSchool(address).school.size > 0;
    return isWanted ? Math.max(limit, AT_ONCE) : limit;
  }

  /**
   * An answer in the order that an address wants.
   * @param {string} address
   * @param {Answer} answer
   * @returns {Promise<Answer>}
   */
  async arrange(address, answer) {
    const known = await this.#look(address);
    this.#known = known;
    const profiles = known?.profiles;
    if (!profiles) return answer;
    const scoreOf = (/** @type {Result} */ { kind, id }) =>
      profiles.likeness(known.fields, known.school, `${kind}/${id}`).score;
    return { ...answer, results: byLikeness(answer.results, scoreOf) };
  }

  /**
   * Shows the school and the order, and under each result in what it is like the school.
   * @param {ParentNode} list
   * @param {Answer} answer
   */
  show(list, { total }) {
    const known = this.#known;
    this.#offer.hidden = known !== undefined;
    this.#choice.hidden = known === undefined;
    this.#words.textContent = known ? `My school: ${wordsOf(known.fields, known.school)}` : "";
    const profiles = known?.profiles;
    for (const input of this.#inputs) input.checked = (input.value === "likeness") === (profiles !== undefined);
    this.#note.textContent = profiles && total > 1 ? sentence(total) : "";
    if (!profiles) return;
    for (const item of list.querySelectorAll("[data-ref]:not(:has(.gp-card__like))")) {
      const ref = item.getAttribute("data-ref") ?? "";
      const why = reasons(profiles.likeness(known.fields, known.school, ref).comparisons);
      if (why) item.append(element("p", { class: "gp-card__like" }, why));
    }
  }

  /**
   * What is known of the school; nothing where none is said, or where the files cannot be had.
   * @param {string} address
   * @returns {Promise<Known | undefined>}
   */
  async #look(address) {
    const { school: said } = currentSchool(address);
    if (said.size === 0) return undefined;
    try {
      const [fields, profiles] = await Promise.all([
        this.#files.fields(),
        isByLikeness(address) ? this.#files.profiles() : undefined,
      ]);
      const school = knownOf(fields, said);
      return school.size > 0 ? { fields, school, profiles } : undefined;
    } catch {
      return undefined;
    }
  }
}

/** @param {number} total */
function sentence(total) {
  const which = total > AT_ONCE ? `Of the ${AT_ONCE} that fit the words best, those` : "Those";
  return `${which} most like my school first. What an entry does not state counts neither way.`;
}
