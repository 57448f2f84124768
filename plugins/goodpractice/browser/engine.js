// Answers a query from the parts of the index: the same, field for field, as Engine.query in Python.

import { Concepts } from "./concepts.js";
import { excerpt } from "./excerpts.js";
import { ask } from "./question.js";
import { stem } from "./words.js";

/** @import { Parts } from "./parts.js" */
/** @import { Answer, Choice, Options, Question, Result } from "./shapes.js" */

/** @typedef {ReadonlyMap<string, readonly string[]>} Chosen The terms chosen, by facet. */
/** @typedef {ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>} Carriers By facet, term. */

/** What Python's `str.strip` leaves nothing of. */
const BLANK = /^[\t-\r\x1c-\x1f\x85\p{Z}]*$/u;

/** The search of a knowledge base. */
export class Engine {
  #parts;
  #concepts;
  #stopWords;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#concepts = new Concepts(parts.root.concepts, parts.root.phrases);
    this.#stopWords = new Set(parts.root.stopWords);
  }

  /**
   * @param {string} text
   * @param {Options} [options]
   * @returns {Promise<Answer>}
   */
  async query(text, { filters = {}, limit = 10, offset = 0 } = {}) {
    const { root } = this.#parts;
    const question = ask(text, this.#concepts, this.#stopWords, root.weights);
    const chosen = new Map(Object.entries(filters).filter(([, terms]) => terms.length > 0));
    const [{ scores, held }, carriers] = await Promise.all([
      this.#scores(question.clauses),
      this.#carriers(),
    ]);
    if (BLANK.test(text)) for (let number = 0; number < root.total; number++) scores.set(number, 0);
    const ranked = filtered(scores.keys(), chosen, carriers).sort(
      (a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b,
    );
    const shown = ranked.slice(offset, offset + limit);
    return {
      total: ranked.length,
      results: await Promise.all(
        shown.map((number) => this.#result(number, scores.get(number) ?? 0, question)),
      ),
      facets: this.#counts(scores, chosen, carriers),
      alsoSearched: question.alsoSearched,
      correction: null,
      unmatched: question.plainWords.filter((word) => !held.has(stem(word))),
    };
  }

  /**
   * The score of every entry that holds at least one token, and the tokens that any entry holds.
   * @param {ReadonlyMap<string, number>} clauses
   * @returns {Promise<{ scores: Map<number, number>, held: Set<string> }>}
   */
  async #scores(clauses) {
    /** @type {Map<number, number>} */
    const scores = new Map();
    /** @type {Set<string>} */
    const held = new Set();
    const read = [...clauses].map(async ([token, weight]) => {
      for (const [number, impact] of await this.#parts.postings(token)) {
        scores.set(number, (scores.get(number) ?? 0) + impact * weight);
        held.add(token);
      }
    });
    await Promise.all(read);
    return { scores, held };
  }

  /** @returns {Promise<Carriers>} */
  async #carriers() {
    const { facets } = this.#parts.root;
    const read = await Promise.all(facets.map((facet) => this.#parts.carriers(facet)));
    return new Map(facets.map(({ key }, place) => [key, read[place] ?? new Map()]));
  }

  /**
   * How many results each choice would leave, with every facet's own choices set aside.
   * @param {ReadonlyMap<number, number>} scores
   * @param {Chosen} chosen
   * @param {Carriers} carriers
   * @returns {Record<string, Choice[]>}
   */
  #counts(scores, chosen, carriers) {
    const counted = this.#parts.root.facets.map(({ key, terms }) => {
      const others = [...chosen].filter(([other]) => other !== key);
      const among = new Set(filtered(scores.keys(), new Map(others), carriers));
      /** @param {string} term */
      const count = (term) => {
        const carrying = carriers.get(key)?.get(term) ?? [];
        return carrying.filter((number) => among.has(number)).length;
      };
      const choices = terms.map(([term, label]) => {
        const selected = chosen.get(key)?.includes(term) ?? false;
        return { term, label, count: count(term), selected };
      });
      return /** @type {const} */ ([key, choices]);
    });
    return Object.fromEntries(counted);
  }

  /**
   * @param {number} number
   * @param {number} score
   * @param {Question} question
   * @returns {Promise<Result>}
   */
  async #result(number, score, question) {
    const { sentences, details, ...record } = await this.#parts.record(number);
    const wanted = {
      tokens: new Set(standingAlone(question.clauses, this.#parts.root.weights.word)),
      concepts: new Set(question.concepts),
    };
    return {
      ...record,
      details: details.map(([label, value]) => ({ label, value })),
      score,
      excerpt: excerpt(sentences, wanted, this.#concepts),
    };
  }
}

/**
 * The words that are not part of a concept's name: “school” of “school refusal” says little by itself.
 * @param {ReadonlyMap<string, number>} clauses
 * @param {number} alone
 * @returns {string[]}
 */
function standingAlone(clauses, alone) {
  return [...clauses.keys()].filter(
    (token) => clauses.get(token) === alone && !token.startsWith("="),
  );
}

/**
 * The entries that carry one of the chosen terms of every facet.
 * @param {Iterable<number>} numbers
 * @param {Chosen} chosen
 * @param {Carriers} carriers
 * @returns {number[]}
 */
function filtered(numbers, chosen, carriers) {
  let kept = [...numbers];
  for (const [key, terms] of chosen) {
    const carrying = new Set(terms.flatMap((term) => carriers.get(key)?.get(term) ?? []));
    kept = kept.filter((number) => carrying.has(number));
  }
  return kept;
}
