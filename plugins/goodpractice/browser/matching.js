// Works out which entries match a query and how well, and how many each choice of a facet would leave.

/** @import { Carriers, Choice, Chosen, Filters, Places, Postings, Query } from "./shapes.js" */
/** @import { RootFacet } from "./shapes.js" */

/** @typedef {{ place: number, found: readonly Places[] }} PhraseWord A word of a phrase, and where entries hold it. */
/** @typedef {{ matching: Uint8Array, scores: Uint32Array }} Matches 1 for each entry that matches; its score. */

/**
 * A token asked for: the entries that hold it, its weight, and whether to hold it is to match.
 * @typedef {{ found: readonly Postings[], weight: number, telling: boolean }} Clause
 */

/**
 * What matches some clauses.
 * @param {number} total
 * @param {boolean} all Whether everything does, whatever it holds.
 * @param {readonly Clause[]} clauses
 * @returns {Matches}
 */
export function matches(total, all, clauses) {
  const matching = new Uint8Array(total).fill(all ? 1 : 0);
  const scores = new Uint32Array(total);
  for (const { found, weight, telling } of clauses) {
    for (const { entries, impacts } of found) {
      entries.forEach((entry, at) => {
        scores[entry] = (scores[entry] ?? 0) + (impacts[at] ?? 0) * weight;
        if (telling) matching[entry] = 1;
      });
    }
  }
  return { matching, scores };
}

/**
 * Takes out the entries that lack what is required, and those that hold what is excluded.
 * @param {Uint8Array} matching
 * @param {readonly ReadonlySet<number>[]} required
 * @param {readonly Iterable<number>[]} excluded
 */
export function narrow(matching, required, excluded) {
  matching.forEach((_, entry) => {
    if (!required.every((found) => found.has(entry))) matching[entry] = 0;
  });
  for (const found of excluded) {
    for (const entry of found) matching[entry] = 0;
  }
}

/**
 * The entries in which some words stand as far from one another as in a phrase.
 * @param {readonly PhraseWord[]} phrase
 * @param {number} total
 * @returns {ReadonlySet<number>}
 */
export function holding(phrase, total) {
  const [rarest = [], ...others] = phrase
    .map((word) => beginnings(word, total))
    .sort((a, b) => a.length - b.length);
  const left = others.reduce((kept, more) => {
    const known = new Set(kept);
    return more.filter((each) => known.has(each));
  }, rarest);
  return new Set(left.map((each) => ((each % total) + total) % total));
}

/**
 * Where phrases would have to begin for the word to be in its place, and in which entry, each pair as one number.
 * @param {PhraseWord} word
 * @param {number} total
 * @returns {number[]}
 */
function beginnings({ place, found }, total) {
  return found.flatMap(({ entries, ends, positions }) => {
    let at = 0;
    return positions.map((position, number) => {
      while (number >= (ends[at] ?? Infinity)) at++;
      return (position - place) * total + (entries[at] ?? 0);
    });
  });
}

/**
 * The numbers of the entries that match, the best first; of equals, in their order.
 * @param {Matches} matches
 * @returns {number[]}
 */
export function ranked({ matching, scores }) {
  const total = matching.length;
  // Score and number as one number: numbers are sorted fast, pairs of them are not.
  const keys = new Float64Array(matching.reduce((count, each) => count + each, 0));
  let count = 0;
  matching.forEach((matched, entry) => {
    if (matched) keys[count++] = entry - (scores[entry] ?? 0) * total;
  });
  return Array.from(keys.sort(), (key) => ((key % total) + total) % total);
}

/**
 * The chosen terms of each facet: those of the options and those typed.
 * @param {Filters} filters
 * @param {Query["filters"]} typed
 * @returns {Chosen}
 */
export function chosenOf(filters, typed) {
  /** @type {Map<string, Set<string>>} */
  const chosen = new Map();
  for (const [key, terms] of [...Object.entries(filters), ...typed]) {
    if (terms.length > 0) chosen.set(key, new Set([...(chosen.get(key) ?? []), ...terms]));
  }
  return chosen;
}

/**
 * Which of some entries carry one of the chosen terms of every facet, but for one facet.
 * @param {Uint8Array} entries 1 for each entry that is one of them.
 * @param {Chosen} chosen
 * @param {Carriers} carriers
 * @param {string} [except]
 * @returns {Uint8Array}
 */
export function passing(entries, chosen, carriers, except) {
  let left = entries;
  for (const [key, terms] of chosen) {
    if (key === except) continue;
    const kept = new Uint8Array(left.length);
    for (const term of terms) {
      for (const entry of carriers.get(key)?.get(term)?.entries ?? []) kept[entry] = left[entry] ?? 0;
    }
    left = kept;
  }
  return left;
}

/**
 * The choices of each facet, with how many results each would leave if its facet's own choices were set aside.
 * @param {readonly RootFacet[]} facets
 * @param {Uint8Array} matching
 * @param {Chosen} chosen
 * @param {Carriers} carriers
 * @returns {Record<string, Choice[]>}
 */
export function choices(facets, matching, chosen, carriers) {
  const all = facets.map(({ key }) => {
    const among = passing(matching, chosen, carriers, key);
    const counted = Array.from(carriers.get(key) ?? [], ([term, { label, entries }]) => ({
      term,
      label,
      count: entries.reduce((sum, entry) => sum + (among[entry] ?? 0), 0),
      selected: chosen.get(key)?.has(term) ?? false,
    }));
    return /** @type {const} */ ([key, counted]);
  });
  return Object.fromEntries(all);
}
