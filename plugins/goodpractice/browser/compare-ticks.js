// Puts a box “Compare” on each card of a list and each result of a search, and keeps what is ticked.

import { addressOf, nameAt, readChoices, sentence, toggled } from "./choices.js";
import { element, find } from "./element.js";

/** @import { Choice } from "./choices.js" */

/**
 * What we put on a card.
 * @typedef {object} Tick
 * @property {HTMLElement} place
 * @property {HTMLInputElement} box
 * @property {HTMLAnchorElement} go
 * @property {Choice} choice
 */

const CARDS = ".gp-card, .gp-result";

const bar = find(document, ".gp-compare-bar", HTMLElement);
const told = find(bar, ".gp-compare-bar__told", HTMLElement);
const link = find(bar, "a", HTMLAnchorElement);
const clear = find(bar, ".gp-compare-bar__clear", HTMLButtonElement);
const status = find(document, ".gp-compare-status", HTMLElement);

const pages = new URL(bar.dataset["pages"] ?? "", document.baseURI).href;
const compare = new URL(bar.dataset["compare"] ?? "", document.baseURI).href;
const ending = bar.dataset["ending"] ?? "/";
const most = Number(bar.dataset["most"]);
const stored = `goodpractice-compare ${pages}`;

/** @type {readonly Choice[]} */
let choices = recall();
/** @type {Map<Element, Tick>} */
const ticks = new Map();

clear.addEventListener("click", () => {
  choose([]);
  status.textContent = "None chosen.";
  [...ticks.values()][0]?.box.focus(); // the button is gone
});
addEventListener("pageshow", () => {
  choices = recall();
  show();
});
new MutationObserver(watch).observe(document.body, { childList: true, subtree: true });
watch();
show();

/** Puts boxes on cards that have come, and forgets those that have gone. */
function watch() {
  for (const card of ticks.keys()) if (!card.isConnected) ticks.delete(card);
  for (const card of document.querySelectorAll(CARDS)) if (!ticks.has(card)) add(card);
}

/** @param {Element} card */
function add(card) {
  const title = card.querySelector(":is(h2, h3, h4) a");
  if (!(title instanceof HTMLAnchorElement) || card.querySelector(".gp-tick")) return;
  const id = nameAt(title.href, pages, ending);
  if (id === undefined) return;
  const name = title.textContent?.trim() ?? id;
  const box = element("input", { type: "checkbox" });
  const label = element("label", {}, box, " Compare", element("span", { class: "gp-hidden" }, ` ${name}`));
  const go = element("a", { class: "gp-tick__go", href: compare, hidden: true }, "");
  const place = element("p", { class: "gp-tick" }, label, " ", go);
  const tick = { place, box, go, choice: { id, title: name } };
  box.addEventListener("change", () => changed(tick));
  ticks.set(card, tick);
  card.append(place);
  showTick(tick);
}

/** @param {Tick} tick */
function changed({ box, choice }) {
  const next = toggled(choices, choice, most);
  if (next === choices) {
    box.checked = false;
    const full = `${most} is the most that can be compared. Remove one first.`;
    told.textContent = full;
    status.textContent = full;
    return;
  }
  choose(next);
  const way = next.length > 1 ? " The link to compare them follows." : "";
  status.textContent = `${sentence(next, most)}${way}`;
}

/** @param {readonly Choice[]} next */
function choose(next) {
  choices = next;
  try {
    sessionStorage.setItem(stored, JSON.stringify(choices));
  } catch {
    // then they last as long as the page
  }
  show();
}

function recall() {
  try {
    return readChoices(sessionStorage.getItem(stored), most);
  } catch {
    return []; // some browsers keep nothing for a site
  }
}

function show() {
  bar.hidden = choices.length === 0;
  told.textContent = sentence(choices, most);
  link.hidden = choices.length < 2;
  link.href = address();
  for (const tick of ticks.values()) showTick(tick);
}

/** @param {Tick} tick */
function showTick({ box, go, choice }) {
  box.checked = choices.some(({ id }) => id === choice.id);
  go.hidden = !box.checked || choices.length < 2;
  go.href = address();
  go.textContent = `Compare the ${choices.length} chosen`;
}

function address() {
  return `${compare}${addressOf(choices.map(({ id }) => id))}`;
}
