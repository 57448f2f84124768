// The search of a knowledge base for any page: opens an index, and answers queries from it.

import { Concepts, nearest } from "./concepts.js";
import { excerpt } from "./excerpts.js";
import { Finder } from "./finder.js";
import { Interpreter } from "./interpreter.js";
import { choices, chosenOf, passing, ranked } from "./matching.js";
import { openParts } from "./parts.js";
import { Asker } from "./question.js";
import { Words } from "./words.js";

/** @import { Parts } from "./parts.js" */
/** @import { Answer, Carriers, Fetch, Options, Query, Question, Result } from "./shapes.js" */
/** @import { RootFacet, Search } from "./shapes.js" */

export { SearchError } from "./fetching.js";

/** The search of a knowledge base. */
export class Engine {
  #parts;
  #words;
  #concepts;
  #interpreter;
  #finder;

  /** @param {Parts} parts */
  constructor(parts) {
    const { root } = parts;
    this.#parts = parts;
    this.#words = new Words(root);
    this.#concepts = new Concepts(root.concepts, this.#words);
    this.#interpreter = new Interpreter(parts, new Asker(this.#words, this.#concepts, root.weights));
    this.#finder = new Finder(parts, this.#words);
  }

  /**
   * @param {string} text
   * @param {Options} [options]
   * @returns {Promise<Answer>}
   */
  async query(text, options = {}) {
    const { exact = false, limit = 10, offset = 0 } = options;
    const typed = await this.#look(text, options);
    const correction = exact
      ? null
      : await this.#interpreter.correction(text, typed.query, typed.known.unmatched);
    const looked = correction ? await this.#look(correction.text, options) : typed;
    const { query, question, known, chosen, carriers, counted } = looked;
    const { matching, scores } = await this.#finder.matches(query, question, known);
    const best = ranked({ matching: passing(matching, chosen, carriers), scores });
    const shown = best.slice(offset, offset + limit);
    return {
      total: best.length,
      results: await Promise.all(
        shown.map((entry) => this.#result(entry, scores[entry] ?? 0, question)),
      ),
      facets: counted ? choices(this.#parts.root.facets, matching, chosen, carriers) : {},
      alsoSearched: question.alsoSearched,
      correction,
      unmatched: known.unmatched,
      nearest: matching.includes(1) || query.blank ? [] : await this.#nearest(query.free),
    };
  }

  /**
   * What a text asks for, and what the index says of it. The lists of facets come together with the words.
   * @param {string} text
   * @param {Options} options
   */
  async #look(text, { filters = {}, typing = false, count }) {
    const query = this.#interpreter.takeApart(text);
    const chosen = chosenOf(filters, query.filters);
    const counted = count ?? (chosen.size > 0 || this.#parts.facetsInside);
    const [carriers, asked] = await Promise.all([
      this.#carriers(({ key }) => counted || chosen.has(key)),
      this.#ask(query, typing),
    ]);
    return { query, chosen, counted, carriers, ...asked };
  }

  /**
   * @param {Query} query
   * @param {boolean} typing
   */
  async #ask(query, typing) {
    const question = await this.#interpreter.ask(query.free, typing);
    return { question, known: await this.#finder.look(query, question) };
  }

  /**
   * The terms of some facets.
   * @param {(facet: RootFacet) => unknown} wanted
   * @returns {Promise<Carriers>}
   */
  async #carriers(wanted) {
    const keys = this.#parts.root.facets.filter(wanted).map(({ key }) => key);
    const read = keys.map(async (key) => /** @type {const} */ ([key, await this.#parts.terms(key)]));
    return new Map(await Promise.all(read));
  }

  /** @param {string} free */
  async #nearest(free) {
    return nearest(free, this.#parts.root, await this.#carriers(({ pages }) => pages));
  }

  /**
   * @param {number} entry
   * @param {number} score
   * @param {Question} question
   * @returns {Promise<Result>}
   */
  async #result(entry, score, question) {
    const { sentences, ...record } = await this.#parts.record(entry);
    return {
      ...record,
      details: record.details.map(([label, value]) => ({ label, value })),
      score,
      ...excerpt(sentences, question, this.#concepts, this.#words),
    };
  }
}

/**
 * Opens the index in the folder `base`, such as "https://example.org/site/search/".
 * Rejects, as queries do, with a SearchError that says what a reader can do.
 * @param {string | URL} base
 * @param {{ fetch?: Fetch }} [options]
 * @returns {Promise<Search>}
 */
export async function open(base, { fetch = globalThis.fetch } = {}) {
  const parts = await openParts(String(base), fetch);
  const engine = new Engine(parts);
  return {
    facets: parts.root.facets.map(({ key, label }) => ({ key, label })),
    query: (text, options) => engine.query(text, options),
  };
}
