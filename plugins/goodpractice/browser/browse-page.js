// Fetches the filters of a list once they are wanted: when somebody opens them, or where the address names some.

import { element, find } from "./element.js";

const place = find(document, ".gp-browse[data-main]", HTMLElement);
const box = find(place, ".gp-facets__box", HTMLDetailsElement);
const wait = find(place, ".gp-facets__wait", HTMLElement);
const counting = wait.textContent;
const { main = "", needed = "", facets = "" } = place.dataset;
const keys = facets.split(" ");
let isFetched = false;

box.addEventListener("toggle", () => box.open && fetchFilters());
addEventListener("popstate", fetchIfNamed);
fetchIfNamed();

function fetchIfNamed() {
  const named = new URLSearchParams(location.search);
  if (keys.some((key) => named.has(key))) fetchFilters();
}

function fetchFilters() {
  if (isFetched) return;
  isFetched = true;
  wait.textContent = counting;
  // All that the module imports at once, and not one after another.
  for (const href of needed.split(" ")) document.head.append(element("link", { rel: "modulepreload", href }));
  import(new URL(main, document.baseURI).href).catch(() => {
    isFetched = false;
    box.open = false; // opened again, it tries again
    wait.textContent = counting;
    find(place, ".gp-browse__notes", HTMLElement).replaceChildren(
      element("p", { class: "gp-note", role: "alert" }, "The filters could not be fetched. Check your connection and try again."),
    );
  });
}
