// Finds the terms of the vocabularies in a text, by any of their names.

/** @import { Concept, Mention, Named, Phrase } from "./shapes.js" */

/** All concepts of a knowledge base, and the phrases by which they are found. */
export class Concepts {
  #concepts;
  /** @type {Map<string, Named[]>} */
  #phrases;
  /** @type {Map<string, Set<number>>} By the first stem of a phrase, how long such phrases are. */
  #lengths = new Map();

  /**
   * @param {readonly Concept[]} concepts
   * @param {readonly Phrase[]} phrases
   */
  constructor(concepts, phrases) {
    this.#concepts = concepts;
    this.#phrases = new Map(phrases);
    for (const [phrase] of phrases) {
      const stems = phrase.split(" ");
      const first = stems[0] ?? "";
      this.#lengths.set(first, (this.#lengths.get(first) ?? new Set()).add(stems.length));
    }
  }

  /**
   * How the index writes a concept: no word starts with an equals sign.
   * @param {number} concept
   */
  tokenOf(concept) {
    return `=${this.#concepts[concept]?.[0]}`;
  }

  /**
   * All names of a concept, the one people read first.
   * @param {number} concept
   */
  namesOf(concept) {
    const [, label = "", names = []] = this.#concepts[concept] ?? [];
    return [label, ...names];
  }

  /**
   * Every concept named in a sequence of stems, in the order of the text, short phrases first.
   * @param {readonly string[]} stems
   * @returns {Mention[]}
   */
  mentions(stems) {
    return stems.flatMap((first, start) =>
      [...(this.#lengths.get(first) ?? [])]
        .filter((length) => start + length <= stems.length)
        .sort((a, b) => a - b)
        .flatMap((length) => {
          const named = this.#phrases.get(stems.slice(start, start + length).join(" ")) ?? [];
          return named.map(([concept, same]) => ({ start, length, concept, same: same === 1 }));
        }),
    );
  }
}
