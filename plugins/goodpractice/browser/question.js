// Understands a query: its operators, the tokens to look up, the concepts named, the words that stand alone.

import { words } from "./words.js";

/** @import { Concepts } from "./concepts.js" */
/** @import { Mention, Query, Question, Weights } from "./shapes.js" */
/** @import { Words } from "./words.js" */
// Not \s, which no two languages mean alike.
const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const BLANK = new RegExp(`^[${SPACE}]*$`);
const OPERATORS = [
  "(-?)[\"“”]([^\"“”]*)[\"“”]", // a phrase
  `-([\\p{L}\\p{N}][^${SPACE}]*)`, // an exclusion
  `([^${SPACE}:]+):([^${SPACE}]+)`, // a filter
];
// The space before is caught, as looking behind is newer than some browsers in use.
const OPERATOR = new RegExp(`(^|[${SPACE}])(?:${OPERATORS.join("|")})`, "gu");
const MOST_WORDS = 12; // a longer text is plain English: its quotation marks quote, and its hyphens are dashes

/**
 * A query taken apart.
 * @param {string} text
 * @param {ReadonlySet<string>} facets The keys of what can be filtered by.
 * @returns {Query}
 */
export function takeApart(text, facets) {
  /** @type {Omit<Query, "free" | "blank">} */
  const found = { phrases: [], excludedPhrases: [], excludedWords: [], filters: [] };
  /** @param {(string | undefined)[]} match */
  const take = (...[all = "", before = "", no, phrase, word, facet = "", term = ""]) => {
    if (phrase !== undefined) {
      (no ? found.excludedPhrases : found.phrases).push(phrase);
      return before + (no ? " " : ` ${phrase} `);
    }
    if (word !== undefined) found.excludedWords.push(word);
    else if (facets.has(facet)) found.filters.push([facet, [term]]);
    else return all;
    return `${before} `;
  };
  const free = words(text).length > MOST_WORDS ? text : text.replace(OPERATOR, take);
  return { ...found, free, blank: BLANK.test(free) };
}

/** What understands free text: what an index knows of words and names. */
export class Asker {
  #words;
  #concepts;
  #weights;

  /**
   * @param {Words} words
   * @param {Concepts} concepts
   * @param {Weights} weights
   */
  constructor(words, concepts, weights) {
    this.#words = words;
    this.#concepts = concepts;
    this.#weights = weights;
  }

  /**
   * @param {string} text
   * @returns {Question}
   */
  ask(text) {
    const stems = this.#words.stems(text);
    const mentions = this.#concepts.mentions(stems);
    const covered = new Set(mentions.flatMap(places));
    const named = stemsIn(mentions.filter(({ same, length }) => same || length > 1), stems);
    const same = stemsIn(mentions.filter((mention) => mention.same), stems);
    const terms = this.#words.terms(text);
    const typed = words(text).flat();
    const alone = typed.filter((word, place) => !covered.has(place) && this.#words.tells(word));
    return {
      clauses: this.#clauses(terms, named, mentions),
      concepts: new Set(mentions.map(({ concept }) => concept)),
      marked: new Set(terms.filter((term) => !same.has(term))),
      alsoSearched: this.#otherNames(stems, mentions),
      alone: [...new Set(alone)],
    };
  }

  /**
   * Each token asked for and its weight: a concept counts more than the words of its name.
   * @param {readonly string[]} terms
   * @param {ReadonlySet<string>} named The terms that are part of a concept's name.
   * @param {readonly Mention[]} mentions
   */
  #clauses(terms, named, mentions) {
    const { word, namedWord, concept, broaderConcept } = this.#weights;
    /** @type {Map<string, number>} */
    const clauses = new Map();
    for (const term of terms) {
      clauses.set(term, (clauses.get(term) ?? 0) + (named.has(term) ? namedWord : word));
    }
    for (const mention of mentions) {
      const weight = mention.same ? concept : broaderConcept;
      raise(clauses, this.#concepts.tokenOf(mention.concept), weight);
    }
    return clauses;
  }

  /**
   * The names of the concepts mentioned that were not typed themselves.
   * @param {readonly string[]} stems
   * @param {readonly Mention[]} mentions
   */
  #otherNames(stems, mentions) {
    const typed = new Set(mentions.map((each) => places(each).map((at) => stems[at]).join(" ")));
    const names = mentions.flatMap(({ concept }) => this.#concepts.namesOf(concept));
    return [...new Set(names)].filter((name) => !typed.has(this.#words.stems(name).join(" ")));
  }
}

/**
 * The question that asks for what any of some asks for; its words and other names are those of the first.
 * @param {Question} first
 * @param {readonly Question[]} others
 * @returns {Question}
 */
export function together(first, others) {
  const clauses = new Map(first.clauses);
  for (const other of others) {
    for (const [token, weight] of other.clauses) raise(clauses, token, weight);
  }
  const all = [first, ...others];
  return {
    ...first,
    clauses,
    concepts: new Set(all.flatMap(({ concepts }) => [...concepts])),
    marked: new Set(all.flatMap(({ marked }) => [...marked])),
  };
}

/**
 * @param {Map<string, number>} clauses
 * @param {string} token
 * @param {number} weight
 */
function raise(clauses, token, weight) {
  clauses.set(token, Math.max(weight, clauses.get(token) ?? 0));
}

/**
 * @param {readonly Mention[]} mentions
 * @param {readonly string[]} stems
 */
function stemsIn(mentions, stems) {
  return new Set(mentions.flatMap(places).map((place) => stems[place] ?? ""));
}

/** @param {Mention} mention */
function places({ start, length }) {
  return Array.from({ length }, (_, place) => start + place);
}
