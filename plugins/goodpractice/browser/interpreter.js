// Reads a query as an index knows words: how its last word goes on, and what in it is misspelt.

import { takeApart, together } from "./question.js";
import { PIECE, plain, words } from "./words.js";

/** @import { Parts } from "./parts.js" */
/** @import { Asker } from "./question.js" */
/** @import { Correction, Lexicon, Query, Question } from "./shapes.js" */

const UNFINISHED = /^[a-z]{2,}$/;
const MISSPELT = /^[a-z]{4,}$/; // shorter words are too near to too many others

/** What an index makes of the words of its readers. The lexicon is fetched only for words that need it. */
export class Interpreter {
  #parts;
  #asker;
  #facets;

  /**
   * @param {Parts} parts
   * @param {Asker} asker
   */
  constructor(parts, asker) {
    this.#parts = parts;
    this.#asker = asker;
    this.#facets = new Set(parts.root.facets.map(({ key }) => key));
  }

  /**
   * The operators of a query, and the words they leave.
   * @param {string} text
   */
  takeApart(text) {
    return takeApart(text, this.#facets);
  }

  /**
   * What words ask for; of a last word that may go on, what the words it may become ask for too.
   * @param {string} free
   * @param {boolean} typing
   * @returns {Promise<Question>}
   */
  async ask(free, typing) {
    const question = this.#asker.ask(free);
    const last = typing ? lastPiece(free) : "";
    const beginning = plain(last);
    if (!UNFINISHED.test(beginning)) return question;
    const longer = completions(beginning, await this.#parts.lexicon(beginning.charAt(0)));
    if (longer.length === 0) return question;
    const before = free.slice(0, -last.length);
    const all = together(question, longer.map((word) => this.#asker.ask(before + word)));
    return { ...all, alone: all.alone.filter((word) => word !== beginning) };
  }

  /**
   * The text with the words mended that no entry holds; nothing where none can be.
   * @param {string} text
   * @param {Query} query
   * @param {readonly string[]} unmatched
   * @returns {Promise<Correction | null>}
   */
  async correction(text, { phrases }, unmatched) {
    const quoted = new Set(phrases.flatMap((phrase) => words(phrase).flat()));
    const misspelt = unmatched.filter((word) => MISSPELT.test(word) && !quoted.has(word));
    const found = await Promise.all(
      misspelt.map(async (word) => ({
        word,
        instead: mended(word, await this.#parts.lexicon(word.slice(0, 2))),
      })),
    );
    const taken = new Map(
      found.flatMap(({ word, instead }) => (instead === undefined ? [] : [[word, instead]])),
    );
    if (taken.size === 0) return null;
    const better = text.replace(PIECE, (piece) => taken.get(plain(piece)) ?? piece);
    return { text: better, words: [...taken] };
  }
}

/**
 * The piece that a text ends with, or nothing.
 * @param {string} text
 */
function lastPiece(text) {
  const last = text.match(PIECE)?.at(-1) ?? "";
  return text.endsWith(last) ? last : "";
}

const SHORT = 5; // up to so many letters, no letter is taken for another one
const LONG = 8; // from so many letters on, a word may have two slips
const SLIP = 3; // how many levels more common a word must be to be taken in spite of one more slip
const COMPLETIONS = 3;

/**
 * The word that a misspelt one most likely stands for.
 * @param {string} typed
 * @param {Lexicon} lexicon
 * @returns {string | undefined}
 */
export function mended(typed, lexicon) {
  const most = typed.length < LONG ? 1 : 2;
  let best;
  let highest = -Infinity;
  for (const [word, level] of lexicon) {
    const apart = distance(typed, word, most);
    const rank = level - SLIP * apart;
    if (apart === 0 || apart > most || rank <= highest || !isLikely(typed, word)) continue;
    [best, highest] = [word, rank];
  }
  return best;
}

/**
 * Whether a slip is likely: words as short as “gate” and “gave” are too near to one another to replace a letter.
 * @param {string} typed
 * @param {string} word
 */
function isLikely(typed, word) {
  const sorted = (/** @type {string} */ letters) => [...letters].sort().join("");
  return typed.length > SHORT || typed.length !== word.length || sorted(typed) === sorted(word);
}

/**
 * The most common words that begin so and are longer.
 * @param {string} beginning
 * @param {Lexicon} lexicon
 * @returns {string[]}
 */
export function completions(beginning, lexicon) {
  return [...lexicon]
    .filter(([word]) => word.startsWith(beginning) && word !== beginning)
    .sort(([, a], [, b]) => b - a)
    .slice(0, COMPLETIONS)
    .map(([word]) => word);
}

/**
 * How many letters must be put in, left out or replaced, or neighbours swapped, to make one word from the other;
 * more than `most` where it is more. No place is touched twice (optimal string alignment).
 * @param {string} typed
 * @param {string} word
 * @param {number} most
 * @returns {number}
 */
export function distance(typed, word, most) {
  if (Math.abs(typed.length - word.length) > most) return most + 1;
  /** @type {number[]} */
  let older = [];
  let last = Array.from({ length: word.length + 1 }, (_, place) => place);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= word.length; j++) {
      const same = typed[i - 1] === word[j - 1];
      const swapped = typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        swapped ? at(older, j - 2) + 1 : Infinity,
      );
    }
    if (Math.min(...row) > most) return most + 1;
    [older, last] = [last, row];
  }
  return at(last, word.length);
}

/**
 * @param {readonly number[]} row
 * @param {number} place
 */
function at(row, place) {
  return row[place] ?? Infinity;
}
