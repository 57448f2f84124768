// Turns text into the units of search: plain words, their stems, and the terms that say something.

import { stem as englishStem } from "./stemmer.js";

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
const STEMMED = /^[a-z0-9]+$/;

/**
 * Text in small letters without accents and apostrophes, every hyphen the common one.
 * @param {string} text
 * @returns {string}
 */
export function plain(text) {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "");
  return bare
    .toLowerCase()
    .replace(/['’ʼ`]/g, "")
    .replace(/[‐‑]/g, "-");
}

/**
 * Each word of a text as its parts: "pre-school" has two, other words have one.
 * @param {string} text
 * @returns {string[][]}
 */
export function words(text) {
  return (plain(text).match(WORD) ?? []).map((word) => word.split("-"));
}

/**
 * The stem of a plain word; a word with other letters than a to z is its own stem.
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  return STEMMED.test(word) ? englishStem(word) : word;
}

/**
 * The stems of all parts of all words in order, stop words among them: what phrases are found in.
 * @param {string} text
 * @returns {string[]}
 */
export function stems(text) {
  return words(text).flat().map(stem);
}

/**
 * What search counts: the stem of each part that says something, and of a hyphened word as one.
 * @param {string} text
 * @param {ReadonlySet<string>} stopWords
 * @returns {string[]}
 */
export function terms(text, stopWords) {
  return words(text).flatMap((parts) => {
    const telling = parts.filter((part) => !stopWords.has(part));
    return [...telling, ...(parts.length > 1 ? [parts.join("")] : [])].map(stem);
  });
}
