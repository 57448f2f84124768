// Fetches what the index says of the words of a query, and works out which entries match.

import { holding, matches, narrow } from "./matching.js";
import { words } from "./words.js";

/** @import { Matches } from "./matching.js" */
/** @import { Parts } from "./parts.js" */
/** @import { Postings, Query, Question } from "./shapes.js" */
/** @import { Words } from "./words.js" */

/**
 * What the index says of the words of a query.
 * @typedef {object} Known
 * @property {Set<string>} telling The tokens asked for that some entries hold, but no more than half.
 * @property {string[]} unmatched The words that stand alone and that no entry holds.
 * @property {ReadonlySet<number>[]} required For each phrase, the entries that hold it.
 * @property {Iterable<number>[]} excluded For each excluded word or phrase, the entries that hold it.
 */

const MANY = 10; // of fewer entries, a reader can look through all that any word finds

/** Finds entries by words and phrases. */
export class Finder {
  #parts;
  #words;

  /**
   * @param {Parts} parts
   * @param {Words} words
   */
  constructor(parts, words) {
    this.#parts = parts;
    this.#words = words;
  }

  /**
   * All that most queries need to know of their words, asked for at once.
   * @param {Query} query
   * @param {Question} question
   * @returns {Promise<Known>}
   */
  async look(query, { clauses, alone }) {
    const tokens = [...clauses.keys()];
    const whole = tokens.every((token) => this.#parts.isCommon(token)); // then it is clear that no token tells
    const [found, required, withoutPhrases, withoutWords] = await Promise.all([
      Promise.all(tokens.map((token) => this.#parts.postings(token, whole))),
      this.#holdingPhrases(query.phrases),
      this.#holdingPhrases(query.excludedPhrases),
      this.#holdingWords(query.excludedWords),
    ]);
    const held = new Set(tokens.filter((_, at) => found[at]?.length));
    const unmatched = alone.filter((word) => !held.has(this.#words.stem(word)));
    const telling = new Set(tokens.filter((token, at) => this.#tells(token, found[at] ?? [])));
    return { telling, unmatched, required, excluded: [...withoutPhrases, ...withoutWords.flat()] };
  }

  /**
   * What matches, filters set aside. Where tokens tell, these alone make an entry match.
   * @param {Query} query
   * @param {Question} question
   * @param {Known} known
   * @returns {Promise<Matches>}
   */
  async matches(query, { clauses }, { telling, required, excluded }) {
    const read = [...clauses].map(async ([token, weight]) => ({
      weight,
      found: await this.#parts.postings(token, telling.size === 0),
      telling: telling.size === 0 || telling.has(token),
    }));
    const all = query.blank || required.length > 0; // of those that hold all phrases
    const found = matches(this.#parts.root.total, all, await Promise.all(read));
    narrow(found.matching, required, excluded);
    return found;
  }

  /**
   * Whether to hold a token says anything: not if it is common, or if more than half of many entries do.
   * @param {string} token
   * @param {readonly Postings[]} found
   */
  #tells(token, found) {
    const count = found.reduce((sum, { entries }) => sum + entries.length, 0);
    const { total } = this.#parts.root;
    return count > 0 && !this.#parts.isCommon(token) && (total < MANY || 2 * count <= total);
  }

  /**
   * The entries that hold each phrase; phrases of stop words only are none.
   * @param {readonly string[]} phrases
   */
  #holdingPhrases(phrases) {
    const { total } = this.#parts.root;
    const found = phrases
      .map((phrase) => [...words(phrase).flat().entries()].filter(([, word]) => this.#words.tells(word)))
      .filter((phrase) => phrase.length > 0)
      .map(async (phrase) => holding(await Promise.all(phrase.map((word) => this.#stood(word))), total));
    return Promise.all(found);
  }

  /**
   * Where a word of a phrase stands in entries.
   * @param {[place: number, word: string]} word
   */
  async #stood([place, word]) {
    return { place, found: await this.#parts.places(this.#words.stem(word)) };
  }

  /**
   * The entries that hold each word; of hyphenated words, those that hold the whole of it.
   * @param {readonly string[]} written
   */
  #holdingWords(written) {
    const whole = written.flatMap((each) => words(each)).map((parts) => parts.join(""));
    const found = whole.map(async (word) => {
      const postings = await this.#parts.postings(this.#words.stem(word), true);
      return postings.map(({ entries }) => entries);
    });
    return Promise.all(found);
  }
}
