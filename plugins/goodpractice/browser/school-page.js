// Drives the page “My school”: what is chosen is kept when somebody says so, forgotten when they say so, and can be shared.

import { find } from "./element.js";
import { KeptSchool, currentSchool, knownOf, withOrder, withSchool, wordsOf } from "./own-school.js";

/** @import { Field, School } from "./likeness.js" */

const page = find(document, ".gp-school", HTMLElement);
const form = find(page, ".gp-school__form", HTMLFormElement);
const forget = find(page, ".gp-school__forget", HTMLButtonElement);
const status = find(page, ".gp-school__status", HTMLElement);
const next = find(page, ".gp-school__next", HTMLElement);
const shared = find(page, ".gp-school__shared", HTMLElement);
const share = find(page, ".gp-school__share", HTMLAnchorElement);
const lists = [...page.querySelectorAll("a[data-list]")].map((link) => ({ link, href: link.getAttribute("href") ?? "" }));
const sharedList = share.getAttribute("href") ?? "";
const kept = new KeptSchool();
const fields = fieldsOf(form);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  keep();
});
form.addEventListener("change", () => {
  status.textContent = "";
});
forget.addEventListener("click", () => {
  kept.forget();
  leaveAddress();
  fill(new Map());
  show(false);
  status.textContent = "Forgotten. Nothing about your school is kept on this device.";
  find(form, "input", HTMLInputElement).focus(); // the button has gone
});
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) start(new Map()); // it may have been kept otherwise since
});
start(chosen());

/** @param {School} early What somebody chose before this module had come. */
function start(early) {
  const { school, isShared } = currentSchool(location.search, kept);
  fill(knownOf(fields, new Map([...school, ...early])));
  show(isShared);
}

function keep() {
  const school = chosen();
  if (school.size === 0) {
    kept.forget();
    leaveAddress();
    show(false);
    status.textContent = "Nothing is chosen, so nothing is kept.";
    return;
  }
  const isKept = kept.keep(school);
  if (isKept) leaveAddress();
  show(!isKept);
  status.textContent = isKept
    ? `Kept on this device: ${wordsOf(fields, school)}.`
    : "This browser keeps nothing for this site. The link under “Share it” works all the same.";
}

/** @param {boolean} isShared Whether what is chosen came from the address. */
function show(isShared) {
  const school = chosen();
  shared.hidden = !isShared;
  forget.hidden = kept.read().size === 0;
  next.hidden = school.size === 0;
  const kind = withOrder(isShared ? withSchool("", school) : "", true);
  for (const { link, href } of lists) link.setAttribute("href", `${href}${kind}`);
  share.setAttribute("href", `${sharedList}${withOrder(withSchool("", school), true)}`);
}

/** Takes a school that somebody shared out of the address, as another is meant now. */
function leaveAddress() {
  history.replaceState(history.state, "", `${location.pathname}${withSchool(location.search, new Map())}`);
}

/** @returns {School} */
function chosen() {
  const values = [...new FormData(form)].map(([key, value]) => /** @type {const} */ ([key, String(value)]));
  return knownOf(fields, new Map(values));
}

/** @param {School} school */
function fill(school) {
  for (const input of form.querySelectorAll("input")) input.checked = input.value === (school.get(input.name) ?? "");
}

/**
 * @param {HTMLFormElement} form
 * @returns {Field[]} The fields, as the form shows them.
 */
function fieldsOf(form) {
  const inputs = [...form.querySelectorAll("input")];
  const keys = [...new Set(inputs.map(({ name }) => name))];
  return keys.map((key) => {
    const choices = inputs
      .filter(({ name, value }) => name === key && value)
      .map((input) => /** @type {const} */ ([input.value, input.labels?.[0]?.textContent?.trim() ?? ""]));
    return { key, label: "", weight: 1, banded: false, choices, wider: [] };
  });
}
