// Narrows a directory to the place that somebody types; without it the page shows every place.

import { Announcer } from "./announcer.js";
import { find } from "./element.js";
import { locate } from "./places.js";

/** @import { Found, Place, Row } from "./places.js" */

const QUIET = 700; // milliseconds without a letter before what was found is said aloud

const page = find(document, ".gp-directory", HTMLElement);
const ask = find(page, ".gp-directory__ask", HTMLElement);
const input = find(ask, "input", HTMLInputElement);
const told = find(ask, ".gp-directory__found", HTMLElement);
const announcer = new Announcer(find(ask, "[role=status]", HTMLElement));

const groups = all(".gp-directory__group");
const rowElements = all(".gp-directory__row");
const indexes = all(".gp-directory__index");
const terms = all("[data-place]");
const others = all(".gp-directory__others");
const places = [...ask.querySelectorAll("option")].map(placeOf);
const rows = rowElements.map(rowOf);

ask.hidden = false;
input.addEventListener("input", narrow);
narrow();

function narrow() {
  const found = locate(input.value, places, rows);
  const isAll = input.value.trim() === "";
  rowElements.forEach((row, at) => {
    row.hidden = !found.rows[at];
  });
  for (const group of groups) {
    group.hidden = !group.querySelector(".gp-directory__row:not([hidden])");
  }
  const whole = new Set(found.places.filter((place) => place.whole).map((place) => place.group));
  const meant = places.filter((place) => found.places.includes(place) || whole.has(place.group));
  const ids = new Set(meant.map((place) => place.id));
  for (const term of terms) term.hidden = !isAll && !ids.has(term.dataset["place"] ?? "");
  for (const index of indexes) index.hidden = !index.querySelector("[data-place]:not([hidden])");
  for (const other of others) other.hidden = !isAll;
  told.textContent = isAll ? "" : sentence(found);
  announcer.say(told.textContent, QUIET);
}

/**
 * @param {Found} found
 * @returns {string} What was found, in words.
 */
function sentence({ places: meant, rows: shown, nearby }) {
  const { one = "", many = "" } = page.dataset;
  const count = shown.filter(Boolean).length;
  const names = meant.length > 3 ? "these places" : meant.map((place) => place.label).join(" or ");
  if (meant.length === 0 && count === 0) {
    return `Nothing here is called “${input.value.trim()}”. Take a shorter name, or clear the box to see them all.`;
  }
  if (nearby) {
    const around = new Set(meant.map((place) => groupLabel(place.group)).filter(Boolean));
    const where = around.size > 0 ? ` Those in ${[...around].join(" and ")} are below.` : "";
    return `No ${one} here names ${names}.${count > 0 ? where : ` None is known nearby either.`}`;
  }
  return `${count} ${count === 1 ? one : many}${meant.length > 0 ? ` for ${names}` : ""}`;
}

/** @param {string} id */
function groupLabel(id) {
  return places.find((place) => place.whole && place.group === id)?.label ?? "";
}

/** @param {string} selector */
function all(selector) {
  return [...page.querySelectorAll(selector)].filter((each) => each instanceof HTMLElement);
}

/**
 * @param {HTMLOptionElement} option
 * @returns {Place}
 */
function placeOf(option) {
  const { id = "", group = "", names = "", looser = "", whole } = option.dataset;
  return {
    id,
    group,
    whole: whole !== undefined,
    label: option.value,
    names: names.split("|").filter(Boolean),
    looser: looser.split("|").filter(Boolean),
  };
}

/**
 * @param {HTMLElement} row
 * @returns {Row}
 */
function rowOf(row) {
  const group = row.closest("[data-group]");
  return {
    group: (group instanceof HTMLElement && group.dataset["group"]) || "",
    places: (row.dataset["places"] ?? "").split(" ").filter(Boolean),
    words: row.querySelector("h4")?.textContent ?? "",
  };
}
