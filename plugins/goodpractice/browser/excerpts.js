// Chooses the sentence of an entry that says most about a query, and says what in it matched.

import { PIECE } from "./words.js";

/** @import { Concepts } from "./concepts.js" */
/** @import { ExcerptPart, Question, Sentence } from "./shapes.js" */
/** @import { Words } from "./words.js" */

/**
 * @typedef {{ start: number, end: number, stem: string }} Piece A word as it stands in a sentence.
 * @typedef {Pick<Question, "marked" | "concepts">} Wanted What was asked.
 */

const BETWEEN_NEIGHBOURS = /^[ -]*$/;

/**
 * The best sentence in parts, nothing where no sentence matches; and when it was spoken.
 * The best is the one with the most different words and concepts of the query; of equals, the first.
 * @param {readonly Sentence[]} sentences
 * @param {Wanted} wanted
 * @param {Concepts} concepts
 * @param {Words} words
 * @returns {{ excerpt: ExcerptPart[], at?: number }}
 */
export function excerpt(sentences, wanted, concepts, words) {
  /** @type {{ excerpt: ExcerptPart[], at?: number }} */
  let best = { excerpt: [] };
  let most = 0;
  for (const sentence of sentences) {
    const [text, at] = typeof sentence === "string" ? [sentence] : sentence;
    const pieces = piecesOf(text, words);
    const { matched, different } = matches(pieces, wanted, concepts);
    if (different <= most) continue;
    most = different;
    best = { excerpt: parts(text, pieces, matched), ...(at === undefined ? {} : { at }) };
  }
  return best;
}

/**
 * @param {string} sentence
 * @param {Words} words
 * @returns {Piece[]}
 */
function piecesOf(sentence, words) {
  return [...sentence.matchAll(PIECE)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    stem: words.stemOfPiece(text),
  }));
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
    [...stems.keys()].filter((place) => wanted.marked.has(stems[place] ?? "")),
  );
  /** @type {Set<string | number>} */
  const different = new Set([...wanted.marked].filter((term) => stems.includes(term)));
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
