// Decodes the parts of the index, and refuses what is something else: an error page is no index.

/** @import { FacetTerms, Lexicon, Places, Postings, StoredRecord } from "./shapes.js" */

/** Reads numbers one after another, the highest bit of each byte first. */
export class BitReader {
  #bytes;
  #at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
  }

  /** @returns {number} */
  bit() {
    const byte = this.#bytes[this.#at >> 3];
    if (byte === undefined) throw new RangeError("the stream is cut off"); // so that no loop is endless
    return (byte >> (7 - (this.#at++ & 7))) & 1;
  }

  /**
   * A number of so many digits.
   * @param {number} length
   */
  fixed(length) {
    let value = 0;
    while (length-- > 0) value = value * 2 + this.bit();
    return value;
  }

  /** A number from 0 of which small ones are the most frequent (Elias). */
  gamma() {
    let digits = 0;
    while (this.bit() === 0) digits++;
    return 2 ** digits + this.fixed(digits) - 1;
  }

  /**
   * A number from 0 that is about 2 to the power of `k` (Rice).
   * @param {number} k
   */
  rice(k) {
    let ones = 0;
    while (this.bit() === 1) ones++;
    return ones * 2 ** k + this.fixed(k);
  }

  /** Makes sure that all was read: what goes on is not what it was taken for. */
  end() {
    while (this.#at & 7) if (this.bit()) throw new RangeError("the last byte is not filled with zeros");
    if (this.#at >> 3 !== this.#bytes.length) throw new RangeError("the stream goes on");
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * What a word part holds, by token in the order of the part.
 * @param {Uint8Array} bytes
 * @param {number} total How many entries there are.
 * @returns {Map<string, Postings>}
 */
export function postingsIn(bytes, total) {
  const bits = new BitReader(bytes);
  /** @type {Map<string, Postings>} */
  const found = new Map();
  /** @type {number[]} */
  const token = [];
  for (let left = bits.gamma(); left > 0; left--) {
    token.length = within(bits.gamma(), token.length);
    for (let more = bits.gamma(); more > 0; more--) token.push(bits.fixed(8));
    found.set(decoder.decode(Uint8Array.from(token)), postings(bits, total));
  }
  bits.end();
  return found;
}

/**
 * @param {BitReader} bits
 * @param {number} total
 * @returns {Postings}
 */
function postings(bits, total) {
  const count = within(bits.gamma() + 1, total);
  const [kOfGaps, kOfImpacts, least] = [bits.fixed(5), bits.fixed(3), bits.gamma() + 1];
  const entries = new Uint32Array(count);
  const impacts = new Uint8Array(count);
  let entry = -1;
  for (let at = 0; at < count; at++) entries[at] = entry += bits.rice(kOfGaps) + 1;
  within(entry, total - 1);
  for (let at = 0; at < count; at++) impacts[at] = within(least + bits.rice(kOfImpacts), 255);
  return { entries, impacts };
}

/**
 * What a position part holds, by token.
 * @param {Uint8Array} bytes
 * @param {ReadonlyMap<string, Postings>} words What the word part of the same number holds.
 * @returns {Map<string, Places>}
 */
export function placesIn(bytes, words) {
  const bits = new BitReader(bytes);
  /** @type {Map<string, Places>} */
  const found = new Map();
  for (const [token, { entries }] of words) {
    if (!token.startsWith("=")) found.set(token, places(bits, entries));
  }
  bits.end();
  return found;
}

/**
 * @param {BitReader} bits
 * @param {Uint32Array} entries
 * @returns {Places}
 */
function places(bits, entries) {
  const k = bits.fixed(5);
  const ends = new Uint32Array(entries.length);
  /** @type {number[]} */
  const positions = [];
  for (let at = 0; at < ends.length; at++) {
    let position = -1;
    for (let left = bits.gamma(); left > 0; left--) {
      positions.push((position += bits.rice(k) + 1));
    }
    ends[at] = positions.length;
  }
  return { entries, ends, positions };
}

/**
 * The number itself, if it is not too great to be true.
 * @param {number} number
 * @param {number} most
 */
function within(number, most) {
  if (number > most) throw new RangeError(`${number} is more than ${most}`);
  return number;
}

/**
 * The words of a lexicon part in order, and how common each is.
 * @param {unknown} json
 * @returns {Lexicon}
 */
export function lexiconIn(json) {
  const { words, levels } = /** @type {{ words: string, levels: string }} */ (json);
  const list = words.split(" ");
  if (list.length !== levels.length) throw new TypeError("not as many levels as words");
  return new Map(list.map((word, place) => [word, parseInt(levels.charAt(place), 16)]));
}

/**
 * The terms of a facet in the order they are shown.
 * @param {unknown} json
 * @param {number} total How many entries there are.
 * @returns {FacetTerms}
 */
export function termsIn(json, total) {
  const terms = /** @type {[term: string, label: string, gaps: number[]][]} */ (json);
  return new Map(
    terms.map(([term, label, gaps]) => [term, { label, entries: fromGaps(gaps, total) }]),
  );
}

/**
 * The entries of a record part.
 * @param {unknown} json
 * @param {number} count How many these must be.
 * @returns {StoredRecord[]}
 */
export function recordsIn(json, count) {
  const records = /** @type {StoredRecord[]} */ (json);
  const whole = records.every(({ details, sentences }) => [details, sentences].every(Array.isArray));
  if (!whole || records.length !== count) throw new TypeError(`not a list of ${count} records`);
  return records;
}

/**
 * Numbers from the first and the differences that follow.
 * @param {readonly number[]} gaps
 * @param {number} total
 */
function fromGaps(gaps, total) {
  let number = 0;
  const numbers = gaps.map((gap) => (number += gap));
  const known = numbers.every((each) => Number.isInteger(each) && each >= 0 && each < total);
  if (!known) throw new RangeError("not the number of an entry");
  return numbers;
}
