// Finds the terms of the vocabularies by their names: those in a text, or those whose names are likest to it.

import { words } from "./words.js";

/** @import { Carriers, Concept, Mention, Near, Root } from "./shapes.js" */
/** @import { Words } from "./words.js" */

/** All concepts of a knowledge base, and the phrases by which they are found. */
export class Concepts {
  #concepts;
  /** @type {Map<string, Map<number, boolean>>} The stems of each name; what it names, and if it means the same. */
  #phrases = new Map();
  /** @type {Map<string, Set<number>>} By the first stem of a phrase, how long such phrases are. */
  #lengths = new Map();

  /**
   * @param {readonly Concept[]} concepts
   * @param {Words} words
   */
  constructor(concepts, words) {
    this.#concepts = concepts;
    concepts.forEach(([, label, names, narrower], number) => {
      for (const name of narrower) this.#add(words.stems(name), number, false);
      for (const name of [label, ...names]) this.#add(words.stems(name), number, true);
    });
  }

  /**
   * How the index writes a concept: no word starts with an equals sign.
   * @param {number} concept
   */
  tokenOf(concept) {
    return `=${this.#concepts[concept]?.[0]}`;
  }

  /**
   * All names of a concept that mean the same, the one people read first.
   * @param {number} concept
   */
  namesOf(concept) {
    const [, label = "", names = []] = this.#concepts[concept] ?? [];
    return [label, ...names];
  }

  /**
   * Every concept named in a sequence of stems, in the order of the text; no name within a longer one.
   * @param {readonly string[]} stems
   * @returns {Mention[]}
   */
  mentions(stems) {
    let covered = 0; // where the last name ends
    return stems.flatMap((first, start) => {
      const fitting = [...(this.#lengths.get(first) ?? [])]
        .filter((length) => start + length > covered && start + length <= stems.length)
        .sort((a, b) => b - a);
      for (const length of fitting) {
        const named = this.#phrases.get(stems.slice(start, start + length).join(" "));
        if (!named) continue;
        covered = start + length;
        return Array.from(named, ([concept, same]) => ({ start, length, concept, same }));
      }
      return [];
    });
  }

  /**
   * @param {readonly string[]} stems
   * @param {number} concept
   * @param {boolean} same
   */
  #add(stems, concept, same) {
    const [first] = stems;
    if (first === undefined) return; // a name without words
    const phrase = stems.join(" ");
    this.#phrases.set(phrase, (this.#phrases.get(phrase) ?? new Map()).set(concept, same));
    this.#lengths.set(first, (this.#lengths.get(first) ?? new Set()).add(stems.length));
  }
}

const NEAREST = 4;

/**
 * The terms with a page of their own whose names are likest to a text.
 * @param {string} text
 * @param {Pick<Root, "facets" | "concepts">} root
 * @param {Carriers} carriers The terms of the facets that have such pages.
 * @returns {Near[]}
 */
export function nearest(text, { facets, concepts }, carriers) {
  const typed = trigrams(text);
  const names = new Map(concepts.map(([key, , others]) => [key, others]));
  return facets
    .flatMap(({ key, pages = "" }) =>
      Array.from((pages && carriers.get(key)) || [], ([term, { label }]) => {
        const called = [label, ...(names.get(`${key}/${term}`) ?? [])];
        const alike = Math.max(...called.map((name) => likeness(typed, trigrams(name))));
        return { alike, label, url: pages.replaceAll("{}", () => term) };
      }),
    )
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, NEAREST)
    .map(({ label, url }) => ({ label, url }));
}

/**
 * How many of their trigrams two texts share, from 0 to 1,000.
 * @param {ReadonlySet<string>} one
 * @param {ReadonlySet<string>} other
 */
function likeness(one, other) {
  const shared = [...one].filter((each) => other.has(each)).length;
  return Math.floor((2000 * shared) / (one.size + other.size)) || 0; // two texts without words
}

/** @param {string} text */
function trigrams(text) {
  const letters = [...` ${words(text).flat().join(" ")} `];
  return new Set(letters.slice(2).map((_, start) => letters.slice(start, start + 3).join("")));
}
