// Turns text into the units of search: plain words, their stems, and the terms that say something.

import { stem as englishStem } from "./stemmer.js";

/** @import { Root } from "./shapes.js" */

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
const STEMMED = /^[a-z0-9]+$/;

/** A word as it stands in a text: search marks it or replaces it as a whole. */
export const PIECE = /[\p{L}\p{N}][\p{L}\p{N}'’ʼ`\u0300-\u036f]*/gu;

/**
 * Text in small letters without accents and apostrophes, every hyphen the common one.
 * @param {string} text
 * @returns {string}
 */
export function plain(text) {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "");
  return bare
    .toLowerCase()
    .replace(/['’ʼ`]/g, "")
    .replace(/[‐‑]/g, "-");
}

/**
 * Each word of a text as its parts: "pre-school" has two, other words have one.
 * @param {string} text
 * @returns {string[][]}
 */
export function words(text) {
  return (plain(text).match(WORD) ?? []).map((word) => word.split("-"));
}

/** What an index says of words: how they are stemmed, and which of them say nothing. */
export class Words {
  #stems;
  #endings;
  #stopWords;
  /** @type {Map<string, string>} */
  #pieces = new Map();

  /** @param {Pick<Root, "stems" | "endings" | "stopWords">} root */
  constructor({ stems, endings, stopWords }) {
    this.#stems = new Map(Object.entries(stems));
    this.#endings = [...endings].sort(([a], [b]) => b.length - a.length);
    this.#stopWords = new Set(stopWords.split(" "));
  }

  /**
   * Whether a plain word says something.
   * @param {string} word
   */
  tells(word) {
    return !this.#stopWords.has(word);
  }

  /**
   * The stem of a plain word; a word with other letters than a to z is its own stem.
   * @param {string} word
   * @returns {string}
   */
  stem(word) {
    const known = this.#stems.get(word);
    if (known !== undefined) return known;
    const found = STEMMED.test(word) ? englishStem(this.#respelt(word)) : word;
    this.#stems.set(word, found);
    return found;
  }

  /**
   * The stem of a piece, its parts written together.
   * @param {string} piece
   * @returns {string}
   */
  stemOfPiece(piece) {
    // Texts repeat their words, and making them plain is most of the work.
    const found = this.#pieces.get(piece) ?? this.stem(words(piece).flat().join(""));
    this.#pieces.set(piece, found);
    return found;
  }

  /**
   * The stems of all parts of all words in order, stop words among them: what phrases are found in.
   * @param {string} text
   * @returns {string[]}
   */
  stems(text) {
    return words(text)
      .flat()
      .map((part) => this.stem(part));
  }

  /**
   * What search counts: the stem of each part that says something, and of a hyphened word as one.
   * @param {string} text
   * @returns {string[]}
   */
  terms(text) {
    return words(text).flatMap((parts) => {
      const telling = parts.filter((part) => this.tells(part));
      const whole = parts.length > 1 ? [parts.join("")] : [];
      return [...telling, ...whole].map((part) => this.stem(part));
    });
  }

  /**
   * A word with the longest ending that fits rewritten, so that two spellings have one stem.
   * @param {string} word
   */
  #respelt(word) {
    const fitting = this.#endings.find(
      ([ending, , before]) => word.endsWith(ending) && word.length >= ending.length + before,
    );
    return fitting ? word.slice(0, -fitting[0].length) + fitting[1] : word;
  }
}
