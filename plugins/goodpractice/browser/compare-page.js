// Puts entries side by side: the address names them, and what is said comes from their own pages.

import { addressOf, namesIn } from "./choices.js";
import { element, find } from "./element.js";
import { take } from "./page-parts.js";

/**
 * An entry that is compared.
 * @typedef {object} Column
 * @property {string} name
 * @property {string} address
 * @property {string} title
 * @property {Document} page
 */

const place = find(document, ".gp-compare", HTMLElement);
const told = find(place, ".gp-compare__told", HTMLElement);
const how = find(place, ".gp-compare__how", HTMLElement);
const table = find(place, ".gp-compare__table", HTMLElement);
const names = find(table, ".gp-compare__names", HTMLUListElement);

const { pages = "", ending = "/", one = "", many = "" } = place.dataset;
const asked = namesIn(location.search, Number(place.dataset["most"]));
const folder = new URL(pages, document.baseURI).href;

if (asked.length > 1) start();
else if (asked.length === 1) told.textContent = `One ${one} is named in the address; two are needed.`;

async function start() {
  told.textContent = `Fetching ${asked.length} ${many}…`;
  const found = await Promise.allSettled(asked.map(fetchColumn));
  const columns = found.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const missing = asked.filter((_, at) => found[at]?.status === "rejected");
  const lost = missing.length > 0 ? `Could not be fetched: ${missing.join(", ")}.` : "";
  if (columns.length > 1) show(columns);
  told.textContent = [columns.length > 1 ? `${columns.length} ${many} side by side.` : "", lost]
    .filter(Boolean)
    .join(" ");
}

/**
 * @param {string} name
 * @returns {Promise<Column>}
 */
async function fetchColumn(name) {
  const address = `${folder}${name}${ending}`;
  const response = await fetch(address, { mode: "same-origin", credentials: "same-origin" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return { name, address, title: page.querySelector("h1")?.textContent?.trim() ?? name, page };
}

/** @param {readonly Column[]} columns */
function show(columns) {
  names.replaceChildren(...columns.map((column) => nameElement(column, columns)));
  for (const row of table.querySelectorAll(".gp-compare__row")) {
    if (row instanceof HTMLElement) row.hidden = !fill(row, columns);
  }
  place.classList.add(`gp-compare--${columns.length}`);
  how.hidden = true;
  table.hidden = false;
}

/**
 * @param {Column} column
 * @param {readonly Column[]} columns
 */
function nameElement(column, columns) {
  const others = columns.filter((each) => each !== column).map((each) => each.name);
  const left = element("a", { class: "gp-compare__leave", href: addressOf(others) }, "Remove");
  left.append(element("span", { class: "gp-hidden" }, ` ${column.title}`));
  const link = element("a", { href: column.address }, column.title);
  return element("li", {}, link, ...(others.length > 1 ? [" ", left] : []));
}

/**
 * @param {HTMLElement} row
 * @param {readonly Column[]} columns
 * @returns {boolean} Whether any of them says something of it.
 */
function fill(row, columns) {
  const { part = "", section, labelled } = row.dataset;
  const wanted = { part, isSection: section !== undefined, labelled: labelled !== undefined };
  const said = columns.map(({ page, address, name }) => take(page, address, wanted, `${name}--`));
  const cells = columns.map(({ title }, at) =>
    element("div", {}, element("dt", {}, title), element("dd", {}, ...orMissing(said[at] ?? []))),
  );
  find(row, "dl", HTMLDListElement).replaceChildren(...cells);
  return said.some((each) => each.length > 0);
}

/** @param {HTMLElement[]} said */
function orMissing(said) {
  return said.length > 0 ? said : [element("p", { class: "gp-missing" }, "Not given")];
}
