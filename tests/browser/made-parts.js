// Writes word and position parts by the search format, so that tests can say in plain lists what an index holds.

/** @typedef {[entry: number, impact: number, positions?: number[]]} Held That an entry holds a token. */
/** @typedef {[token: string, held: Held[]]} Token Entries and positions go up. */

const K_OF_GAPS = 1;
const K_OF_IMPACTS = 4;

/** Writes numbers one after another, the highest bit of each byte first. */
export class BitWriter {
  #digits = "";

  /**
   * @param {number} value
   * @param {number} length
   */
  fixed(value, length) {
    if (length > 0) this.#digits += value.toString(2).padStart(length, "0");
    return this;
  }

  /** @param {number} value */
  gamma(value) {
    const { length } = (value + 1).toString(2);
    return this.fixed(0, length - 1).fixed(value + 1, length);
  }

  /**
   * @param {number} value
   * @param {number} k
   */
  rice(value, k) {
    this.#digits += `${"1".repeat(value >> k)}0`;
    return this.fixed(value % 2 ** k, k);
  }

  /** @returns {Uint8Array<ArrayBuffer>} What was written, the last byte filled with zeros. */
  bytes() {
    return Uint8Array.from(this.#digits.match(/.{1,8}/g) ?? [], (each) => parseInt(each.padEnd(8, "0"), 2));
  }
}

/**
 * @param {readonly Token[]} tokens In order.
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function wordPart(tokens) {
  const bits = new BitWriter().gamma(tokens.length);
  let before = Buffer.from("");
  for (const [token, held] of tokens) {
    const name = Buffer.from(token);
    const differs = name.findIndex((byte, at) => byte !== before[at]);
    const shared = differs < 0 ? name.length : differs;
    bits.gamma(shared).gamma(name.length - shared);
    for (const byte of name.subarray(shared)) bits.fixed(byte, 8);
    before = name;
    const least = Math.min(...held.map(([, impact]) => impact));
    bits.gamma(held.length - 1).fixed(K_OF_GAPS, 5).fixed(K_OF_IMPACTS, 3).gamma(least - 1);
    for (const gap of gaps(held.map(([entry]) => entry))) bits.rice(gap, K_OF_GAPS);
    for (const [, impact] of held) bits.rice(impact - least, K_OF_IMPACTS);
  }
  return bits.bytes();
}

/**
 * @param {readonly Token[]} tokens In order.
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function positionPart(tokens) {
  const bits = new BitWriter();
  for (const [, held] of tokens.filter(([token]) => !token.startsWith("="))) {
    bits.fixed(K_OF_GAPS, 5);
    for (const [, , positions = []] of held) {
      bits.gamma(positions.length);
      for (const gap of gaps(positions)) bits.rice(gap, K_OF_GAPS);
    }
  }
  return bits.bytes();
}

/** @param {readonly number[]} numbers */
function gaps(numbers) {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? -1) - 1);
}
