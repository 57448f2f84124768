// Filters a list on its page: the address says by what, the search index answers, the list as it came stays at hand.

import { withChoice, withoutFilters } from "./address.js";
import { Announcer } from "./announcer.js";
import { element, find } from "./element.js";
import { FacetPanel } from "./facet-panel.js";
import { Latest } from "./latest.js";
import { chosenIn, fixedOf, openFacets, sentence, wishedFor } from "./list-filters.js";
import { currentSchool, isByLikeness, withOrder } from "./own-school.js";
import { ResultList } from "./result-list.js";
import { SearchHistory } from "./search-history.js";
import { failure } from "./search-report.js";
import { open } from "./search.js";

/** @import { Chosen } from "./list-filters.js" */
/** @import { ResultOrder } from "./result-order.js" */
/** @import { Answer, Search } from "./shapes.js" */

/**
 * An answer and what it answers.
 * @typedef {{ facets: Search["facets"], chosen: Chosen[], whole: Answer, answer: Answer, order: ResultOrder | undefined }} Reply
 */

const WIDE = "(min-width: 60em)"; // where the filters stand beside the list

const place = find(document, ".gp-browse[data-main]", HTMLElement);
const box = find(place, ".gp-facets__box", HTMLDetailsElement);
const wait = find(box, ".gp-facets__wait", HTMLElement);
const see = find(box, ".gp-browse__see", HTMLElement); // on a phone, where the list stands below the filters
const list = find(place, ".gp-browse__list", HTMLElement);
const notes = find(list, ".gp-browse__notes", HTMLElement);
const whole = find(list, ".gp-browse__whole", HTMLElement);
const found = find(list, ".gp-browse__found", HTMLElement);
const chips = find(found, ".gp-chosen", HTMLElement);
const control = orderControl();
const more = find(found, ".gp-browse__more", HTMLButtonElement);
const { root = "", index = "", fixed: carried = "{}", size, one = "", many = "" } = place.dataset;

const atOnce = Number(size);
const fixed = fixedOf(carried);
const results = new ResultList(find(found, ".gp-results", HTMLOListElement), more, root);
const announcer = new Announcer(find(place, "[role=status]", HTMLElement));
const entries = new SearchHistory(history, location);
const panel = new FacetPanel(find(place, ".gp-browse__filters", HTMLElement), {
  onOpen: () => {}, // every answer is counted
  onChoice: (facet, term, isChosen) => go(withChoice(entries.address, facet, term, isChosen)),
});
const latest = new Latest({
  onSlow: () => {},
  onBusy: (busy) => {
    results.busy = busy;
  },
});

/** @type {Promise<Search> | undefined} */
let opened;
/** @type {Promise<Answer> | undefined} The whole list, counted. */
let counted;
/** @type {Promise<ResultOrder | undefined> | undefined} */
let ordering;
let wasFiltered = false;
let shownAddress = "";

more.addEventListener("click", showMore);
addEventListener("popstate", () => {
  if (entries.address !== shownAddress) show();
});
show();

/** @param {string} address */
function go(address) {
  entries.go(address, false);
  show();
}

/**
 * Takes filters back whose button will be gone.
 * @param {string} address
 */
function remove(address) {
  list.focus();
  go(address);
}

/** Shows what the address asks for. */
function show(limit = atOnce) {
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
    () => ask(atOnce, results.length),
    ({ answer, order }) => {
      const first = results.append(answer);
      order?.show(found, answer);
      first?.querySelector("a")?.focus();
    },
    (error) => fail(error, showMore),
  );
}

/**
 * Asks the index what the address asks for. What could not be fetched is tried again.
 * @param {number} limit
 * @param {number} offset
 * @returns {Promise<Reply>}
 */
async function ask(limit, offset) {
  const { address } = entries;
  opened ??= open(index);
  counted ??= opened.then((search) => search.query("", { filters: fixed, count: true, limit: 0 }));
  try {
    const [search, all] = await Promise.all([opened, counted]);
    const wish = wishedFor(address, search.facets, fixed);
    const facets = openFacets(search.facets, fixed, all.facets);
    const chosen = chosenIn(wish, search.facets, all.facets);
    if (chosen.length === 0) return { facets, chosen, whole: all, answer: all, order: undefined };
    const order = await orderFor(address);
    const options = { filters: { ...wish, ...fixed }, count: true, offset };
    const answer = await search.query("", { ...options, limit: order?.limit(address, limit) ?? limit });
    return { facets, chosen, whole: all, answer: (await order?.arrange(address, answer)) ?? answer, order };
  } catch (error) {
    opened = counted = undefined;
    throw error;
  }
}

/** The control of the order of what is found, which has none until now; nothing where there is nothing to compare. */
function orderControl() {
  const template = found.querySelector("template");
  template?.replaceWith(template.content);
  return found.querySelector(".gp-order");
}

/**
 * The order of likeness to the reader's school; fetched only once they have said what it is like.
 * @param {string} address
 */
function orderFor(address) {
  if (!(control instanceof HTMLElement) || currentSchool(address).school.size === 0) return undefined;
  ordering ??= import("./result-order.js").then(
    ({ ResultOrder }) => new ResultOrder(control, root, (isWanted) => go(withOrder(entries.address, isWanted))),
    () => undefined,
  );
  return ordering;
}

/** @param {Reply} reply */
function showAnswer({ facets, chosen, whole: all, answer, order }) {
  const isFiltered = chosen.length > 0;
  const told = sentence(answer.total, all.total, chosen.length, { one, many });
  notes.replaceChildren(...(isFiltered ? [element("p", { class: "gp-total" }, told)] : []));
  if (isFiltered && !wasFiltered && matchMedia(WIDE).matches) box.open = true;
  panel.show(facets, answer.facets, chosen.length);
  see.hidden = false;
  see.textContent = `See ${answer.total.toLocaleString("en-GB")} ${answer.total === 1 ? one : many}`;
  showChips(chosen);
  results.replace(isFiltered ? answer : { results: [], total: 0 });
  order?.show(found, answer);
  if (control instanceof HTMLElement) control.hidden = answer.total < 2;
  found.hidden = !isFiltered;
  whole.hidden = isFiltered;
  hideCounts(facets.map(({ key }) => key));
  if (wasFiltered && !isFiltered) putInOrder();
  if (isFiltered || wasFiltered) announcer.say(told, 0);
  wasFiltered = isFiltered;
}

/** @param {readonly Chosen[]} chosen */
function showChips(chosen) {
  const buttons = chosen.map(({ facet, term, label }) => {
    const cross = element("span", { class: "gp-chosen__cross", "aria-hidden": "true" }, "×");
    const remover = element("button", { type: "button", class: "gp-chosen__one" }, hidden("Remove the filter "), label, " ", cross);
    remover.addEventListener("click", () => remove(withChoice(entries.address, facet, term, false)));
    return remover;
  });
  if (chosen.length > 1) {
    const all = element("button", { type: "button", class: "gp-chosen__all" }, "Remove all", hidden(" filters"));
    const facets = chosen.map(({ facet }) => facet);
    all.addEventListener("click", () => remove(withoutFilters(entries.address, facets)));
    buttons.push(all);
  }
  chips.replaceChildren(...buttons.map((each) => element("li", {}, each)));
}

/** @param {string} text */
function hidden(text) {
  return element("span", { class: "gp-hidden" }, text);
}

/**
 * Hides the counts of the page where the filters say the same.
 * @param {readonly string[]} keys
 */
function hideCounts(keys) {
  const counts = place.querySelector(".gp-browse__counts");
  if (!(counts instanceof HTMLElement)) return;
  const sections = [...counts.querySelectorAll("[data-facet]")];
  for (const section of sections) section.toggleAttribute("hidden", keys.includes(section.getAttribute("data-facet") ?? ""));
  counts.hidden = sections.every((section) => section.hasAttribute("hidden"));
}

/** Puts the whole list in the order that was chosen while it was filtered. */
function putInOrder() {
  const wanted = isByLikeness(entries.address) ? "likeness" : "";
  for (const input of whole.querySelectorAll("input")) {
    if (input.name === "order" && input.value === wanted && !input.checked) input.click();
  }
}

/**
 * @param {unknown} error
 * @param {() => void} again
 */
function fail(error, again) {
  wait.textContent = "There are no counts.";
  notes.replaceChildren(
    failure(error, () => {
      list.focus();
      again();
    }),
  );
  announcer.say(notes.innerText, 0);
}
