// Reduces an English word to its stem, so that a search for one form of a word finds the others.

/*
 * The algorithm is Snowball English (Porter2), version 3.1. Words hold only a to z and 0 to 9, so
 * its rules about apostrophes are left out. "Y" marks a y that acts as a consonant; whatever is
 * not in "aeiouy" is a consonant. R1 is the part of the word after the first consonant that
 * follows a vowel; R2 is found in R1 in the same way. Most endings count only inside a region.
 */

/** @typedef {{ r1: number, r2: number }} Regions Where R1 and R2 start. */
/** @typedef {{ ending: string, replacement: string, region: keyof Regions }} Rule */

/** Words that are their own stem. */
const UNCHANGED = new Set(["andes", "atlas", "bias", "cosmos", "howe", "news", "sky"]);

/** Words whose stem follows no rule. */
const EXCEPTIONS = new Map([
  ["early", "earli"],
  ["gently", "gentl"],
  ["idly", "idl"],
  ["only", "onli"],
  ["singly", "singl"],
  ["skies", "sky"],
  ["skis", "ski"],
  ["ugly", "ugli"],
]);

/** Beginnings after which R1 starts, so that "general" and "generate" keep different stems. */
const LONG_BEGINNING = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/;

/** Words that step 1b leaves alone. */
const NOT_A_VERB_FORM = /^(?:(?:cann|earr|even|herr|inn|out)ing|(?:exc|proc|succ)eed(?:ly)?)$/;

/** What a word may end with for its last syllable to be short. */
const SHORT_SYLLABLE = /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|past$/;

/** Steps 2, 3 and 4, as replacement: endings. */
const SUFFIX_STEPS = [
  rules("r1", {
    able: "abli",
    al: "aliti alism alli",
    ance: "anci",
    ate: "ational ation ator",
    ble: "biliti bli",
    ence: "enci",
    ent: "entli",
    ful: "fulness fulli",
    ive: "iveness iviti",
    ize: "ization izer",
    less: "lessli",
    og: "ogist ogi",
    ous: "ousness ousli",
    tion: "tional",
    "": "li",
  }),
  [
    ...rules("r1", { al: "alize", ate: "ational", ic: "icate iciti ical", tion: "tional" }),
    ...rules("r1", { "": "ful ness" }),
    ...rules("r2", { "": "ative" }),
  ],
  rules("r2", {
    "": "ement ment ent ant ance ence able ible ate ive ize iti ism ous ion al er ic",
  }),
];

/** Endings of those steps that count only after one of these letters. */
const LETTERS_BEFORE = new Map(Object.entries({ ion: "st", li: "cdeghkmnrt", ogi: "l" }));

/**
 * The rules of a table, longest ending first: a word is held to the longest ending it has.
 * @param {keyof Regions} region
 * @param {Readonly<Record<string, string>>} table
 * @returns {Rule[]}
 */
function rules(region, table) {
  return Object.entries(table)
    .flatMap(([replacement, list]) =>
      list.split(" ").map((ending) => ({ ending, replacement, region })),
    )
    .sort((a, b) => b.ending.length - a.ending.length);
}

/**
 * The place after the first vowel with a consonant behind it, looking onwards from `start`.
 * @param {string} word
 * @param {number} start
 * @returns {number}
 */
function findRegion(word, start) {
  const pair = word.slice(start).search(/[aeiouy][^aeiouy]/);
  return pair < 0 ? word.length : start + pair + 2;
}

/**
 * Step 1a: plurals, and -ied.
 * @param {string} word
 * @returns {string}
 */
function cutPlural(word) {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[aeiouy].*[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * Step 1b: -eed, -ed and -ing, each with or without -ly.
 * @param {string} word
 * @param {Regions} regions
 * @returns {string}
 */
function cutVerbEnding(word, { r1 }) {
  const ending = /(?:eed|ed|ing)(?:ly)?$/.exec(word);
  if (!ending || NOT_A_VERB_FORM.test(word)) return word;
  if (/^[^aeiouy]ying$/.test(word)) return `${word.charAt(0)}ie`; // "dying" is a form of "die"
  const rest = word.slice(0, ending.index);
  if (ending[0].startsWith("ee")) return rest.length < r1 ? word : `${rest}ee`;
  if (!/[aeiouy]/.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([bdfgmnprt])\1$/.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
  return rest.length === r1 && SHORT_SYLLABLE.test(rest) ? `${rest}e` : rest;
}

/**
 * Steps 2, 3 and 4: applies one table.
 * @param {string} word
 * @param {readonly Rule[]} table
 * @param {Regions} regions
 * @returns {string}
 */
function replaceEnding(word, table, regions) {
  const rule = table.find(({ ending }) => word.endsWith(ending));
  if (!rule) return word;
  const rest = word.slice(0, -rule.ending.length);
  const letters = LETTERS_BEFORE.get(rule.ending);
  const inRegion = rest.length >= regions[rule.region];
  const fits = inRegion && (!letters || letters.includes(rest.slice(-1)));
  return fits ? rest + rule.replacement : word;
}

/**
 * Step 5: a last e, or the second of two l.
 * @param {string} word
 * @param {Regions} regions
 * @returns {string}
 */
function cutLastLetter(word, { r1, r2 }) {
  const rest = word.slice(0, -1);
  const inR2 = rest.length >= r2;
  if (word.endsWith("ll")) return inR2 ? rest : word;
  const silent = inR2 || (rest.length >= r1 && !SHORT_SYLLABLE.test(rest));
  return word.endsWith("e") && silent ? rest : word;
}

/**
 * The stem of a word of lower-case letters and digits.
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  if (word.length < 3 || UNCHANGED.has(word)) return word;
  const exception = EXCEPTIONS.get(word);
  if (exception) return exception;
  const marked = word.replace(/(^|[aeiouy])y/g, "$1Y");
  const r1 = LONG_BEGINNING.exec(marked)?.[0].length ?? findRegion(marked, 0);
  const regions = { r1, r2: findRegion(marked, r1) };
  const base = cutVerbEnding(cutPlural(marked), regions).replace(/(.[^aeiouy])y$/, "$1i"); // 1c
  const bare = SUFFIX_STEPS.reduce((text, table) => replaceEnding(text, table, regions), base);
  return cutLastLetter(bare, regions).replaceAll("Y", "y");
}
