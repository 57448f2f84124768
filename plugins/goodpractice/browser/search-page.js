// Drives the search page: the address says what is wanted, the index answers, the page shows it.

import { wishOf, withChoice, withText, withoutFilters } from "./address.js";
import { element, find } from "./element.js";
import { Facet } from "./facet.js";
import { resultElement } from "./search-result.js";
import { advice, count, notes } from "./search-sentences.js";
import { SearchError, open } from "./search.js";

/** @import { Answer, Search, Wish } from "./shapes.js" */

const AT_ONCE = 10;
const PROMPT = "Type a few words, as you would say them to a colleague, or choose filters.";
const PATIENCE = 400; // milliseconds before the page says that it is searching
const WIDE = "(min-width: 60em)"; // where the filters stand open beside the results

const page = find(document, ".gp-search", HTMLElement);
const form = find(page, ".gp-search__form", HTMLFormElement);
const input = find(form, "input[type=search]", HTMLInputElement);
const status = find(page, ".gp-search__status", HTMLElement);
const list = find(page, ".gp-results", HTMLOListElement);
const more = find(page, ".gp-search__more", HTMLButtonElement);
const clear = find(page, ".gp-search__clear", HTMLButtonElement);
const aside = find(page, ".gp-facets", HTMLElement);
const box = find(aside, ".gp-facets__box", HTMLDetailsElement);
const groups = find(aside, ".gp-facets__groups", HTMLElement);

const siteTitle = document.title;
const wide = matchMedia(WIDE);
/** @type {Map<string, Facet>} */
const facets = new Map();
/** @type {Promise<Search> | undefined} */
let opened;
let turn = 0; // counts what was asked for, so that a late answer to an old question is dropped
let shownAddress = "";

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go(withText(location.search, input.value));
});
more.addEventListener("click", showMore);
clear.addEventListener("click", removeFilters);
addEventListener("popstate", () => {
  if (location.search !== shownAddress) restore();
});
wide.addEventListener("change", fold);
fold();
restore();

function fold() {
  box.open = wide.matches;
}

/** Shows what the address asks for, its words among them. */
function restore() {
  input.value = wishOf(location.search, []).text;
  show();
}

/** @param {string} address */
function go(address) {
  if (address !== location.search) history.pushState(null, "", address || location.pathname);
  show();
}

function show() {
  shownAddress = location.search;
  attempt(async () => {
    const { search, wish } = await current();
    const idle = !wish.text && Object.keys(wish.filters).length === 0;
    const options = { filters: wish.filters, limit: idle ? 0 : AT_ONCE };
    const answer = await search.query(wish.text, options);
    return () => {
      tell(...(idle ? [PROMPT] : sentences(answer, wish)));
      document.title = wish.text ? `${wish.text} – ${siteTitle}` : siteTitle;
      replace(answer);
      showFacets(search, answer);
      clear.hidden = Object.keys(wish.filters).length === 0;
    };
  }, show);
}

function showMore() {
  attempt(async () => {
    const { search, wish } = await current();
    const options = { filters: wish.filters, limit: AT_ONCE, offset: list.children.length };
    const answer = await search.query(wish.text, options);
    return () => {
      tell(...sentences(answer, wish));
      append(answer)?.querySelector("a")?.focus();
    };
  }, showMore);
}

function removeFilters() {
  aside.focus();
  go(withoutFilters(location.search, [...facets.keys()]));
}

/**
 * The open index and what the address asks of it. An index that could not be opened is tried again.
 * @returns {Promise<{ search: Search, wish: Wish }>}
 */
async function current() {
  opened ??= open(page.dataset["index"] ?? "");
  const search = await opened.catch((error) => {
    opened = undefined;
    throw error;
  });
  const keys = search.facets.map(({ key }) => key);
  return { search, wish: wishOf(location.search, keys) };
}

/**
 * Does what takes time, then shows it, unless something else was asked for meanwhile.
 * @param {() => Promise<() => void>} work Gives what shows its result.
 * @param {() => void} again
 */
async function attempt(work, again) {
  const mine = ++turn;
  const waiting = setTimeout(() => mine === turn && tell("Searching…"), PATIENCE);
  list.setAttribute("aria-busy", "true");
  try {
    const finish = await work();
    if (mine === turn) finish();
  } catch (error) {
    if (mine !== turn) return;
    if (again === show) replace({ results: [], total: 0 }); // they answered something else
    fail(error, again);
  } finally {
    clearTimeout(waiting);
    if (mine === turn) list.removeAttribute("aria-busy");
  }
}

/**
 * @param {unknown} error
 * @param {() => void} again
 */
function fail(error, again) {
  const known = error instanceof SearchError;
  if (!known) reportError(error);
  const stale = known && error.code === "reload";
  const button = element("button", { type: "button" }, stale ? "Reload the page" : "Try again");
  button.addEventListener("click", () => {
    input.focus();
    if (stale) location.reload();
    else again();
  });
  tell(known ? error.message : "Something went wrong with this search.", button);
}

/** @param {(string | HTMLElement)[]} messages */
function tell(...messages) {
  status.replaceChildren(...messages.map((message) => element("p", { class: "gp-note" }, message)));
}

/**
 * @param {Answer} answer
 * @param {Wish} wish
 * @returns {string[]}
 */
function sentences(answer, wish) {
  return [count(answer.total, wish), ...(answer.total ? [] : [advice(wish)]), ...notes(answer)];
}

/** @param {Pick<Answer, "results" | "total">} answer */
function replace(answer) {
  list.replaceChildren();
  append(answer);
}

/**
 * @param {Pick<Answer, "results" | "total">} answer
 * @returns {HTMLElement | undefined} The first new result.
 */
function append({ results, total }) {
  const added = results.map((result) => resultElement(result, page.dataset["root"] ?? ""));
  list.append(...added);
  list.hidden = list.children.length === 0;
  more.hidden = list.hidden || list.children.length >= total;
  return added[0];
}

/**
 * @param {Search} search
 * @param {Answer} answer
 */
function showFacets(search, answer) {
  for (const { key, label } of search.facets) {
    const choices = answer.facets[key] ?? [];
    const known = facets.get(key);
    if (known) {
      known.update(choices);
      continue;
    }
    const facet = new Facet(label, choices, (term, chosen) => {
      go(withChoice(location.search, key, term, chosen));
    });
    facets.set(key, facet);
    groups.append(facet.element);
  }
  aside.hidden = facets.size === 0;
}
