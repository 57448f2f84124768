// Puts a list in the order of likeness to the reader's school: the whole list, whichever of its pages an entry stands on.

import { element, find } from "./element.js";
import { byLikeness, reasons } from "./likeness.js";
import { ListPages, cardsIn } from "./list-pages.js";
import { currentSchool, isByLikeness, knownOf, withOrder, wordsOf } from "./own-school.js";
import { ProfileFiles } from "./profiles.js";

/** @import { Field, School } from "./likeness.js" */
/** @import { Place } from "./list-pages.js" */

/** @typedef {Place & { score: number, why: string }} Compared An entry of the list, where its card is, and how like. */

const control = find(document, ".gp-order", HTMLElement);
const offer = find(control, ".gp-order__offer", HTMLElement);
const choice = find(control, ".gp-order__choice", HTMLElement);
const words = find(control, ".gp-order__words", HTMLElement);
const note = find(control, ".gp-order__note", HTMLElement);
const inputs = [...choice.querySelectorAll("input")];
const { root = "", kind = "", further = "", count, each } = control.dataset;
const atOnce = Number(each);
const files = new ProfileFiles(root);

const list = find(control.parentElement ?? document, ".gp-cards", HTMLElement);
const total = control.previousElementSibling; // says how many there are, and in which order
const paging = document.querySelector(".gp-paging");
const original = cardsIn(list);
const pages = new ListPages(original, { further, count: Number(count), each: atOnce });
const more = element("button", { type: "button", class: "gp-button gp-order__more" }, "Show more");

/** @type {readonly Field[]} */
let fields = [];
/** @type {School} */
let school = new Map();
/** @type {Compared[]} */
let ordered = [];
let shown = 0;
let turn = 0; // a later choice makes an earlier one's answer void

more.hidden = true;
list.after(more);
more.addEventListener("click", showMore);
for (const input of inputs) input.addEventListener("change", () => choose(input.value === "likeness"));
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) start(); // the school may be another since
});
start();

async function start() {
  const { school: current } = currentSchool(location.search);
  try {
    fields = current.size > 0 ? await files.fields() : [];
  } catch {
    fields = []; // the link still leads to where a school is said
  }
  school = knownOf(fields, current);
  choice.hidden = school.size === 0;
  offer.hidden = school.size > 0;
  words.textContent = `My school: ${wordsOf(fields, school)}`;
  await show(school.size > 0 && isByLikeness(location.search));
}

/** @param {boolean} isWanted Whether what is most like the school is to come first. */
async function choose(isWanted) {
  history.replaceState(history.state, "", `${location.pathname}${withOrder(location.search, isWanted)}`);
  await show(isWanted);
}

/** @param {boolean} isWanted */
async function show(isWanted) {
  for (const input of inputs) input.checked = (input.value === "likeness") === isWanted;
  const own = ++turn;
  if (!isWanted) return restore();
  list.setAttribute("aria-busy", "true");
  try {
    const compared = await compare();
    const first = await cardsOf(compared.slice(0, atOnce));
    if (own !== turn) return;
    ordered = compared;
    list.replaceChildren(...first);
    settle(first.length);
    tell(sentence(compared.length));
  } catch {
    if (own !== turn) return;
    restore();
    for (const input of inputs) input.checked = input.value === "";
    tell("The list could not be put in order. Check your connection and try again.");
  } finally {
    if (own === turn) list.removeAttribute("aria-busy");
  }
}

/** @returns {Promise<Compared[]>} The entries of the list, those most like the school first. */
async function compare() {
  const profiles = await files.profiles();
  const places = await pages.places(kind ? profiles.of(kind) : undefined);
  const compared = places.map((place) => {
    const { score, comparisons } = profiles.likeness(fields, school, place.ref);
    return { ...place, score, why: reasons(comparisons) };
  });
  return byLikeness(compared, ({ score }) => score);
}

async function showMore() {
  const own = turn;
  try {
    const cards = await cardsOf(ordered.slice(shown, shown + atOnce));
    if (own !== turn) return;
    list.append(...cards);
    settle(shown + cards.length);
    cards[0]?.querySelector("a")?.focus();
  } catch {
    tell("More could not be fetched. Check your connection and try again.");
  }
}

/** @param {readonly Compared[]} wanted */
async function cardsOf(wanted) {
  const found = await Promise.all(wanted.map(({ ref, page }) => pages.card(ref, page)));
  return found.flatMap((card, place) => (card ? [withReason(card, wanted[place]?.why ?? "")] : []));
}

/** @param {number} length How many entries are shown. */
function settle(length) {
  shown = length;
  more.hidden = shown >= ordered.length;
  hide(true);
}

/** Shows the list as it came. */
function restore() {
  list.replaceChildren(...original.map((card) => withReason(card, "")));
  list.removeAttribute("aria-busy");
  more.hidden = true;
  hide(false);
  tell("");
}

/** @param {boolean} isHidden Whether what is true of the list as it came is hidden. */
function hide(isHidden) {
  for (const each of [total, paging]) {
    if (each instanceof HTMLElement && each.matches(".gp-total, .gp-paging")) each.hidden = isHidden;
  }
}

/** @param {string} text */
function tell(text) {
  note.textContent = text;
}

/** @param {number} length */
function sentence(length) {
  const which = pages.isCut && !kind ? "The newest" : "All";
  return `${which} ${length.toLocaleString("en-GB")} in this list, those most like my school first. What an entry does not state counts neither way.`;
}

/**
 * @param {HTMLElement} card
 * @param {string} why
 */
function withReason(card, why) {
  card.querySelector(".gp-card__like")?.remove();
  if (why) card.querySelector(".gp-card__summary")?.after(element("p", { class: "gp-card__like" }, why));
  return card;
}
