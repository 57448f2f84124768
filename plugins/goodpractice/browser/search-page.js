// Drives the search page: the address says what is wanted, the index answers, the page shows it.

import { textOf, wishOf, withChoice, withText, withoutFilters } from "./address.js";
import { Announcer } from "./announcer.js";
import { INDEX, fetchEarly } from "./early-root.js";
import { find } from "./element.js";
import { FacetPanel } from "./facet-panel.js";
import { Latest } from "./latest.js";
import { currentSchool, withOrder } from "./own-school.js";
import { ResultList } from "./result-list.js";
import { watchBox } from "./search-box.js";
import { SearchHistory } from "./search-history.js";
import { failure, paragraph, prompt, report } from "./search-report.js";
import { chosen } from "./search-sentences.js";
import { open } from "./search.js";
import { watchSlash } from "./slash-key.js";

/** @import { Wish } from "./address.js" */
/** @import { ResultOrder } from "./result-order.js" */
/** @import { Answer, Search } from "./shapes.js" */

const AT_ONCE = 10;
const QUIET = 1200; // milliseconds without a change before what was found while typing is said aloud

const page = find(document, ".gp-search", HTMLElement);
const form = find(page, ".gp-search__form", HTMLFormElement);
const input = find(form, "input[type=search]", HTMLInputElement);
const found = find(page, ".gp-search__found", HTMLElement);
const notes = find(found, ".gp-search__notes", HTMLElement);
const more = find(found, ".gp-search__more", HTMLButtonElement);
const clear = find(found, ".gp-search__clear", HTMLButtonElement);

const root = page.dataset["root"] ?? "";
const siteTitle = document.title;
const results = new ResultList(find(found, ".gp-results", HTMLOListElement), more, root);
const announcer = new Announcer(find(page, "[role=status]", HTMLElement));
const entries = new SearchHistory(history, location);
const panel = new FacetPanel(find(page, ".gp-facets", HTMLElement), {
  onOpen: () => show(Math.max(AT_ONCE, results.length)),
  onChoice: (facet, term, isChosen) => choose(withChoice(wanted(), facet, term, isChosen)),
});

const control = page.querySelector(".gp-order");
/** @type {Promise<ResultOrder | undefined> | undefined} */
let ordering;

const latest = new Latest({
  onSlow: () => tell(paragraph("Searching…")),
  onBusy: (busy) => {
    results.busy = busy;
  },
});

/** @type {Promise<Search> | undefined} */
let opened;
let shownAddress = "";

watchBox(form, input, {
  onPause: typed,
  onEnter: () => go(wanted(), false),
  onLeave: () => entries.settle(),
});
find(page, ".gp-search__help", HTMLElement).hidden = false;
watchSlash(input, find(page, ".gp-search__slash", HTMLInputElement));
more.addEventListener("click", showMore);
clear.addEventListener("click", removeFilters);
notes.addEventListener("click", followLink);
addEventListener("popstate", () => {
  entries.forget();
  if (entries.address !== shownAddress) restore();
});
if (input.value.trim()) input.dispatchEvent(new Event("input")); // typed before this module had come
restore(input.value);

/**
 * Puts the words of the address into the box, and shows what it asks for.
 * @param {string} [typed] What stands in the box already.
 */
function restore(typed) {
  input.value = typed || textOf(entries.address);
  show();
}

/** The address with the words that stand in the box, which nobody may have searched for yet. */
function wanted() {
  const { address } = entries;
  return input.value.trim() === textOf(address) ? address : withText(address, input.value);
}

function typed() {
  const address = wanted();
  const typing = !/\s$/.test(input.value); // a word with a space behind it is whole
  if (address === entries.address && typing === entries.typing) return;
  entries.draft(address, typing);
  show();
}

/**
 * Goes where somebody means to go.
 * @param {string} address
 * @param {boolean} typing
 */
function go(address, typing) {
  entries.go(address, typing);
  show();
}

/**
 * Goes where filters are others; those that stood among the words leave them.
 * @param {string} address
 */
function choose(address) {
  if (textOf(address) !== input.value.trim()) input.value = textOf(address);
  go(address, entries.typing);
}

function removeFilters() {
  found.focus(); // the button will be gone
  choose(withoutFilters(wanted(), panel.keys));
}

/**
 * Follows a link to another address of this page without loading it anew.
 * @param {MouseEvent} event
 */
function followLink(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const address = link?.getAttribute("href") ?? "";
  if (!address.startsWith("?") || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  found.focus(); // the link will be gone
  go(address, false);
}

/** Shows what the address asks for. */
function show(limit = AT_ONCE) {
  shownAddress = entries.address;
  latest.run(
    () => ask(limit, 0),
    showAnswer,
    (error) => {
      results.replace({ results: [], total: 0 }); // they answered something else
      fail(error, () => show(limit));
    },
  );
}

function showMore() {
  latest.run(
    () => ask(AT_ONCE, results.length),
    (reply) => {
      showReport(reply);
      const first = results.append(reply.answer);
      reply.order?.show(found, reply.answer);
      first?.querySelector("a")?.focus();
    },
    (error) => fail(error, showMore),
  );
}

/**
 * The order of likeness to the reader's school; fetched only once they have said what it is like.
 * @param {string} address
 */
function orderFor(address) {
  if (!(control instanceof HTMLElement) || currentSchool(address).school.size === 0) return undefined;
  ordering ??= import("./result-order.js").then(
    ({ ResultOrder }) =>
      new ResultOrder(control, root, (isWanted) => go(withOrder(wanted(), isWanted), entries.typing)),
    () => undefined,
  );
  return ordering;
}

/**
 * An answer and what it answers.
 * @typedef {{ search: Search, wish: Wish, idle: boolean, answer: Answer, order: ResultOrder | undefined }} Reply
 */

/**
 * Asks the index what the address asks for. One that could not be opened is tried again.
 * @param {number} limit
 * @param {number} offset
 * @returns {Promise<Reply>}
 */
async function ask(limit, offset) {
  const { address, typing } = entries;
  opened ??= open(INDEX, { fetch: fetchEarly });
  const search = await opened.catch((error) => {
    opened = undefined;
    throw error;
  });
  const wish = wishOf(address, search.facets.map(({ key }) => key));
  const idle = !wish.text && Object.keys(wish.filters).length === 0;
  const { text, exact, filters } = wish;
  const options = { filters, exact, typing, count: panel.counting, offset };
  const order = await orderFor(address);
  const answer = await search.query(text, { ...options, limit: idle ? 0 : order?.limit(address, limit) ?? limit });
  return { search, wish, idle, answer: (await order?.arrange(address, answer)) ?? answer, order };
}

/** @param {Reply} reply */
function showAnswer(reply) {
  const { search, wish, answer } = reply;
  document.title = wish.text ? `${wish.text} – ${siteTitle}` : siteTitle;
  showReport(reply);
  results.replace(answer);
  reply.order?.show(found, answer);
  panel.show(search.facets, answer.facets, chosen(answer, wish));
}

/** @param {Reply} reply */
function showReport({ wish, idle, answer }) {
  tell(...(idle ? prompt() : report(answer, wish, entries.address, root)));
  clear.hidden = chosen(answer, wish) === 0;
  if (control instanceof HTMLElement) control.hidden = answer.total < 2;
}

/**
 * @param {unknown} error
 * @param {() => void} again
 */
function fail(error, again) {
  tell(
    failure(error, () => {
      input.focus();
      again();
    }),
  );
}

/** @param {HTMLElement[]} paragraphs */
function tell(...paragraphs) {
  notes.replaceChildren(...paragraphs);
  announcer.say(notes.innerText, entries.typing ? QUIET : 0);
}
