// Checks that the history has one entry for each search that was meant, and none for the letters on the way to it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { SearchHistory } from "../../plugins/goodpractice/browser/search-history.js";

/** A browser's history of one tab, with the page at `/search/`. */
function tab(first = "") {
  const entries = [{ address: first, state: /** @type {unknown} */ (null) }];
  /** @param {string | URL | null | undefined} url */
  const addressOf = (url) => (url === "/search/" ? "" : String(url));
  const history = {
    get state() {
      return entries.at(-1)?.state;
    },
    /** @type {History["pushState"]} */
    pushState: (state, _, url) => void entries.push({ address: addressOf(url), state }),
    /** @type {History["replaceState"]} */
    replaceState: (state, _, url) =>
      void entries.splice(-1, 1, { address: addressOf(url), state }),
  };
  const location = {
    pathname: "/search/",
    get search() {
      return entries.at(-1)?.address ?? "";
    },
  };
  const searches = new SearchHistory(history, location);
  return { searches, entries, addresses: () => entries.map(({ address }) => address) };
}

test("a search that is meant becomes an entry", () => {
  const { searches, addresses } = tab();
  searches.go("?q=bus", false);
  assert.deepEqual(addresses(), ["", "?q=bus"]);
});

test("the same search again is the same entry", () => {
  const { searches, addresses } = tab("?q=bus");
  searches.go("?q=bus", false);
  assert.deepEqual(addresses(), ["?q=bus"]);
});

test("letters on the way change the address and add no entry", () => {
  const { searches, addresses } = tab();
  searches.draft("?q=bu", true);
  searches.draft("?q=bus", true);
  assert.deepEqual(addresses(), ["?q=bus"]);
  assert.equal(searches.typing, true);
});

test("Enter makes one entry of what was typed, after the search there was before", () => {
  const { searches, addresses } = tab("?q=ferry");
  searches.draft("?q=bu", true);
  searches.draft("?q=bus", true);
  searches.go("?q=bus", false);
  assert.deepEqual(addresses(), ["?q=ferry", "?q=bus"]);
  assert.equal(searches.typing, false);
});

test("leaving the box makes an entry of what was typed, still taken as unfinished", () => {
  const { searches, addresses } = tab("?q=ferry");
  searches.draft("?q=bus", true);
  searches.settle();
  searches.settle();
  assert.deepEqual(addresses(), ["?q=ferry", "?q=bus"]);
  assert.equal(searches.typing, true);
});

test("a filter chosen while typing is an entry after the words", () => {
  const { searches, addresses } = tab();
  searches.draft("?q=bus", true);
  searches.go("?q=bus&kind=hub", true);
  assert.deepEqual(addresses(), ["", "?q=bus", "?q=bus&kind=hub"]);
});

test("words that were typed and taken back leave no entry", () => {
  const { searches, addresses } = tab("?q=ferry");
  searches.draft("?q=ferr", true);
  searches.draft("?q=ferry", true);
  searches.settle();
  assert.deepEqual(addresses(), ["?q=ferry"]);
});

test("somebody who has gone back takes no draft with them", () => {
  const { searches, entries, addresses } = tab("?q=ferry");
  searches.go("?q=bus", false);
  searches.draft("?q=busy", true);
  entries.pop(); // the browser goes back
  searches.forget();
  searches.settle();
  assert.deepEqual(addresses(), ["?q=ferry"]);
});

test("an address without anything is that of the page", () => {
  const { searches, addresses } = tab("?q=bus");
  searches.go("", false);
  assert.deepEqual(addresses(), ["?q=bus", ""]);
});
