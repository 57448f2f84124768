// Chooses the sentence of an entry that says most about a query, and says what in it matched.

import { stem, words } from "./words.js";

/** @import { Concepts } from "./concepts.js" */
/** @import { ExcerptPart } from "./shapes.js" */

/**
 * @typedef {{ start: number, end: number, stem: string }} Piece A word as it stands in a sentence.
 * @typedef {{ tokens: ReadonlySet<string>, concepts: ReadonlySet<number> }} Wanted What was asked.
 */

const PIECE = /[\p{L}\p{N}][\p{L}\p{N}'’ʼ`\u0300-\u036f]*/gu;
const BETWEEN_NEIGHBOURS = /^[ -]*$/;

/**
 * The best sentence in parts, or nothing where no sentence matches.
 * The best is the one with the most different words and concepts of the query; of equals, the first.
 * @param {readonly string[]} sentences
 * @param {Wanted} wanted
 * @param {Concepts} concepts
 * @returns {ExcerptPart[]}
 */
export function excerpt(sentences, wanted, concepts) {
  /** @type {ExcerptPart[]} */
  let best = [];
  let most = 0;
  for (const sentence of sentences) {
    const pieces = piecesOf(sentence);
    const { matched, different } = matches(pieces, wanted, concepts);
    if (different > most) {
      most = different;
      best = parts(sentence, pieces, matched);
    }
  }
  return best;
}

/**
 * @param {string} sentence
 * @returns {Piece[]}
 */
function piecesOf(sentence) {
  return [...sentence.matchAll(PIECE)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    stem: stemOf(text),
  }));
}

/** @type {Map<string, string>} Texts repeat their words, and stemming is most of the work. */
const known = new Map();

/** @param {string} text A word as it is written. */
function stemOf(text) {
  const found = known.get(text) ?? stem(words(text).flat().join(""));
  known.set(text, found);
  return found;
}

/**
 * Which pieces matched, and how many different words and concepts did.
 * @param {readonly Piece[]} pieces
 * @param {Wanted} wanted
 * @param {Concepts} concepts
 * @returns {{ matched: Set<number>, different: number }}
 */
function matches(pieces, wanted, concepts) {
  const stems = pieces.map((piece) => piece.stem);
  const matched = new Set(
    [...stems.keys()].filter((place) => wanted.tokens.has(stems[place] ?? "")),
  );
  /** @type {Set<string | number>} */
  const different = new Set([...wanted.tokens].filter((token) => stems.includes(token)));
  for (const mention of wanted.concepts.size > 0 ? concepts.mentions(stems) : []) {
    if (!mention.same || !wanted.concepts.has(mention.concept)) continue;
    for (let place = 0; place < mention.length; place++) matched.add(mention.start + place);
    different.add(mention.concept);
  }
  return { matched, different: different.size };
}

/**
 * The sentence in parts; matches that stand side by side are one part.
 * @param {string} sentence
 * @param {readonly Piece[]} pieces
 * @param {ReadonlySet<number>} matched
 * @returns {ExcerptPart[]}
 */
function parts(sentence, pieces, matched) {
  /** @type {ExcerptPart[]} */
  const found = [];
  let position = 0;
  pieces.forEach(({ start, end }, place) => {
    if (!matched.has(place)) return;
    const between = sentence.slice(position, start);
    const last = found.at(-1);
    if (last && matched.has(place - 1) && BETWEEN_NEIGHBOURS.test(between)) {
      last.text += between + sentence.slice(start, end);
    } else {
      if (between) found.push({ text: between, match: false });
      found.push({ text: sentence.slice(start, end), match: true });
    }
    position = end;
  });
  if (position < sentence.length) found.push({ text: sentence.slice(position), match: false });
  return found;
}
