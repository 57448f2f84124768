// Works out which entries of a directory are those of a place that somebody types.

/**
 * A place people may type, whether or not an entry names it.
 * @typedef {object} Place
 * @property {string} id
 * @property {string} label
 * @property {string} group The group it lies in; empty where that is not known.
 * @property {boolean} whole Whether it is that group itself.
 * @property {readonly string[]} names What else it is called.
 * @property {readonly string[]} looser Narrower words, which count only where nothing else is meant.
 */

/**
 * An entry of the directory.
 * @typedef {object} Row
 * @property {string} group
 * @property {readonly string[]} places The ids of the places it names.
 * @property {string} words What it says of itself.
 */

/**
 * @typedef {object} Found
 * @property {readonly Place[]} places The places that are meant.
 * @property {readonly boolean[]} rows For each row, whether it is one of them.
 * @property {boolean} nearby Whether no row names the place, and these are of its group.
 */

/**
 * @param {string} typed
 * @param {readonly Place[]} places
 * @param {readonly Row[]} rows
 * @returns {Found}
 */
export function locate(typed, places, rows) {
  const wanted = plain(typed);
  if (!wanted) return { places: [], rows: rows.map(() => true), nearby: false };
  const meant = meanings(wanted, places);
  const ids = new Set(meant.filter((place) => !place.whole).map((place) => place.id));
  const groups = new Set(meant.filter((place) => place.whole).map((place) => place.group));
  const named = rows.map(
    (row) =>
      row.places.some((id) => ids.has(id)) ||
      groups.has(row.group) ||
      begins(wanted, plain(row.words)),
  );
  if (named.includes(true)) return { places: meant, rows: named, nearby: false };
  const around = new Set(meant.map((place) => place.group).filter(Boolean));
  return { places: meant, rows: rows.map((row) => around.has(row.group)), nearby: meant.length > 0 };
}

/**
 * @param {string} wanted
 * @param {readonly Place[]} places
 * @returns {readonly Place[]} The places of exactly that name, else those whose names start so, else looser ones.
 */
function meanings(wanted, places) {
  const names = (/** @type {Place} */ { label, names }) => [label, ...names].map(plain);
  const exact = places.filter((place) => names(place).includes(wanted));
  if (exact.length > 0) return exact;
  const started = places.filter((place) => names(place).some((name) => begins(wanted, name)));
  if (started.length > 0) return started;
  return places.filter(({ looser }) => looser.some((word) => begins(wanted, plain(word))));
}

/**
 * @param {string} wanted
 * @param {string} text
 * @returns {boolean} Whether some word of the text, and what follows it, starts so.
 */
function begins(wanted, text) {
  return ` ${text}`.includes(` ${wanted}`);
}

/**
 * @param {string} text
 * @returns {string} The text in small letters, without accents and marks.
 */
function plain(text) {
  const letters = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’]/g, "").toLowerCase();
  return letters.replace(/&/g, " and ").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
