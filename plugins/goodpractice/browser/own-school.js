// Keeps what a reader's school is like: on the device, and in an address that is shared, as `?my-phases=primary`.

/** @import { Field, School } from "./likeness.js" */

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Store */

const STORED = "goodpractice-my-school";
const PREFIX = "my-";
const KEY = /^[a-z]+(?:[_-][a-z]+)*$/;
const CHOICE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ORDER = "order";
const LIKENESS = "likeness";

/**
 * @param {string} address The part of an address from its question mark.
 * @returns {School} The school that it speaks of; empty where it speaks of none.
 */
export function schoolIn(address) {
  const named = [...new URLSearchParams(address)].filter(([name]) => name.startsWith(PREFIX));
  return schoolOf(named.map(([name, choice]) => [name.slice(PREFIX.length), choice]));
}

/**
 * @param {string} address
 * @param {School} school
 * @returns {string} The address with another school in it, or with none.
 */
export function withSchool(address, school) {
  const others = [...new URLSearchParams(address)].filter(([name]) => !name.startsWith(PREFIX));
  return written([...others, ...[...school].map(([key, choice]) => [`${PREFIX}${key}`, choice])]);
}

/**
 * @param {string} address
 * @returns {boolean} Whether what is most like the school is to come first.
 */
export function isByLikeness(address) {
  return new URLSearchParams(address).get(ORDER) === LIKENESS;
}

/**
 * @param {string} address
 * @param {boolean} byLikeness
 * @returns {string} The address with one order or the other.
 */
export function withOrder(address, byLikeness) {
  const others = [...new URLSearchParams(address)].filter(([name]) => name !== ORDER);
  return written(byLikeness ? [...others, [ORDER, LIKENESS]] : others);
}

/**
 * @param {readonly Field[]} fields
 * @param {School} school
 * @returns {School} What of a school the fields know, in their order; a site can change its choices.
 */
export function knownOf(fields, school) {
  const known = fields.flatMap(({ key, choices }) => {
    const choice = school.get(key);
    return choices.some(([id]) => id === choice) ? [[key, choice]] : [];
  });
  return schoolOf(known);
}

/**
 * @param {readonly Field[]} fields
 * @param {School} school
 * @returns {string} The school in a few words.
 */
export function wordsOf(fields, school) {
  const labels = fields.flatMap(({ key, choices }) =>
    choices.filter(([id]) => id === school.get(key)).map(([, label]) => label),
  );
  return labels.join(", ");
}

/** The school that is kept on the device. */
export class KeptSchool {
  #open;

  /** @param {() => Store} open Gives the store; some browsers keep nothing for a site, and throw. */
  constructor(open = () => localStorage) {
    this.#open = open;
  }

  /** @returns {School} */
  read() {
    try {
      /** @type {unknown} */
      const found = JSON.parse(this.#open().getItem(STORED) ?? "[]");
      return schoolOf(Array.isArray(found) ? found : []);
    } catch {
      return schoolOf([]);
    }
  }

  /**
   * @param {School} school
   * @returns {boolean} Whether it is kept.
   */
  keep(school) {
    try {
      this.#open().setItem(STORED, JSON.stringify([...school]));
      return true;
    } catch {
      return false;
    }
  }

  forget() {
    try {
      this.#open().removeItem(STORED);
    } catch {
      // then there is nothing to forget
    }
  }
}

/**
 * @param {string} address
 * @param {KeptSchool} [kept]
 * @returns {{ school: School, isShared: boolean }} The school to compare with: that in the address, else the one kept.
 */
export function currentSchool(address, kept = new KeptSchool()) {
  const shared = schoolIn(address);
  return shared.size > 0 ? { school: shared, isShared: true } : { school: kept.read(), isShared: false };
}

/**
 * @param {readonly unknown[]} pairs
 * @returns {School}
 */
function schoolOf(pairs) {
  /** @type {Map<string, string>} */
  const school = new Map();
  for (const pair of pairs) {
    const [key, choice] = Array.isArray(pair) ? pair : [];
    if (typeof key !== "string" || typeof choice !== "string") continue;
    if (KEY.test(key) && CHOICE.test(choice)) school.set(key, choice);
  }
  return school;
}

/** @param {string[][]} parameters */
function written(parameters) {
  return parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : "";
}
