// Keeps which entries somebody chose to put side by side: in an address as `?with=one,two`, and for a tab's lifetime.

/** @typedef {{ id: string, title: string }} Choice */

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const WITH = "with";

/**
 * @param {string} address The part of an address from its question mark.
 * @param {number} most
 * @returns {string[]} The entries it names, each once; what cannot be the name of one is left out.
 */
export function namesIn(address, most) {
  const named = (new URLSearchParams(address).get(WITH) ?? "").split(",");
  return [...new Set(named.filter((name) => NAME.test(name)))].slice(0, most);
}

/**
 * @param {readonly string[]} names
 * @returns {string} The part of an address that names some entries.
 */
export function addressOf(names) {
  return `?${WITH}=${names.join(",")}`;
}

/**
 * @param {string} link
 * @param {string} pages The address of the folder in which their pages stand.
 * @param {string} ending What follows a name in the address of a page.
 * @returns {string | undefined} The entry whose page a link leads to.
 */
export function nameAt(link, pages, ending) {
  const path = link.replace(/[?#].*$/s, "");
  if (!path.startsWith(pages) || !path.endsWith(ending)) return undefined;
  const name = path.slice(pages.length, path.length - ending.length);
  return NAME.test(name) ? name : undefined;
}

/**
 * @param {readonly Choice[]} choices
 * @param {Choice} choice
 * @param {number} most
 * @returns {readonly Choice[]} The choices with one more, or without it where it was one; as they are where they are full.
 */
export function toggled(choices, choice, most) {
  const others = choices.filter(({ id }) => id !== choice.id);
  if (others.length < choices.length) return others;
  return choices.length < most ? [...choices, choice] : choices;
}

/**
 * @param {string | null} stored
 * @param {number} most
 * @returns {readonly Choice[]} The choices that were stored; none where something else was.
 */
export function readChoices(stored, most) {
  /** @type {unknown} */
  let found;
  try {
    found = JSON.parse(stored ?? "[]");
  } catch {
    return [];
  }
  const list = Array.isArray(found) ? found : [];
  return list.filter(isChoice).map(({ id, title }) => ({ id, title })).slice(0, most);
}

/**
 * @param {readonly Choice[]} choices
 * @param {number} most
 * @returns {string} How many are chosen and what to do next.
 */
export function sentence(choices, most) {
  const titles = choices.map(({ title }) => title).join("; ");
  const next = choices.length === 1 ? ` Choose ${most === 2 ? "one" : "one or two"} more to compare.` : "";
  return choices.length === 0 ? "None chosen." : `${choices.length} chosen: ${titles}.${next}`;
}

/**
 * @param {any} value
 * @returns {value is Choice}
 */
function isChoice(value) {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof value.title === "string" &&
    typeof value.id === "string" &&
    NAME.test(value.id)
  );
}
