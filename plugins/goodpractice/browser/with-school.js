// Fetches what compares entries with the reader's school, only where they have said what it is like.

import { currentSchool } from "./own-school.js";

addEventListener("pageshow", ({ persisted }) => {
  if (persisted) fetchModules(); // it may have been said since
});
fetchModules();

/** Each place on the page that can compare names its module. */
function fetchModules() {
  if (currentSchool(location.search).school.size === 0) return;
  for (const place of document.querySelectorAll("[data-with-school]")) {
    const link = place.getAttribute("data-with-school") ?? "";
    import(new URL(link, document.baseURI).href).catch(() => {}); // without it the link on the page still leads on
  }
}
