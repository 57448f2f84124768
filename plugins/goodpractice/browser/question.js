// Understands a query: the tokens to look up, the concepts named, and the words that stand alone.

import { stems, terms, words } from "./words.js";

/** @import { Concepts } from "./concepts.js" */
/** @import { Mention, Question, Weights } from "./shapes.js" */

/**
 * A query as search understands it.
 * @param {string} text
 * @param {Concepts} concepts
 * @param {ReadonlySet<string>} stopWords
 * @param {Weights} weights
 * @returns {Question}
 */
export function ask(text, concepts, stopWords, weights) {
  const typed = words(text).flat();
  const mentions = concepts.mentions(stems(text));
  const asked = [...new Set(mentions.map(({ concept }) => concept))];
  const named = new Set(
    mentions.map((mention) =>
      places(mention)
        .map((at) => typed[at])
        .join(" "),
    ),
  );
  const others = asked
    .flatMap((number) => concepts.namesOf(number))
    .filter((name) => !named.has(words(name).flat().join(" ")));
  const covered = new Set(mentions.flatMap(places));
  const alone = typed.filter((word, place) => !covered.has(place) && !stopWords.has(word));
  return {
    clauses: clausesOf(text, mentions, concepts, stopWords, weights),
    concepts: asked,
    alsoSearched: [...new Set(others)],
    plainWords: [...new Set(alone)],
  };
}

/**
 * Each token asked for and its weight: a concept counts more than the words of its name.
 * @param {string} text
 * @param {readonly Mention[]} mentions
 * @param {Concepts} concepts
 * @param {ReadonlySet<string>} stopWords
 * @param {Weights} weights
 */
function clausesOf(text, mentions, concepts, stopWords, weights) {
  const typed = stems(text);
  const clauses = new Map(terms(text, stopWords).map((term) => [term, weights.word]));
  for (const mention of mentions) {
    const named = mention.same ? places(mention).map((place) => typed[place] ?? "") : [];
    for (const word of named) if (clauses.has(word)) clauses.set(word, weights.namedWord);
    const weight = mention.same ? weights.concept : weights.broaderConcept;
    const token = concepts.tokenOf(mention.concept);
    clauses.set(token, Math.max(weight, clauses.get(token) ?? 0));
  }
  return clauses;
}

/** @param {Mention} mention */
function places({ start, length }) {
  return Array.from({ length }, (_, place) => start + place);
}
