// Checks which pages of a long list are fetched so that it can be put in another order.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ListPages } from "../../plugins/goodpractice/browser/list-pages.js";

/** @param {string} ref @returns {HTMLElement} */
const card = (ref) => /** @type {any} */ ({ dataset: { ref } });

/**
 * A list of some pages, each of two cards, which remembers what was fetched.
 * @param {number} count
 * @param {(link: string) => HTMLElement[]} [cardsOf]
 */
function list(count, cardsOf = (link) => [card(`${link}a`), card(`${link}b`)]) {
  /** @type {string[]} */
  const fetched = [];
  const pages = new ListPages([card("first"), card("second")], { further: "page-{}/", count, each: 2 }, async (link) => {
    fetched.push(link);
    return cardsOf(link);
  });
  return { fetched, pages };
}

test("where the entries are known, no page is fetched to learn them", async () => {
  const { fetched, pages } = list(2);
  const refs = ["first", "second", "third"].map((ref) => ({ ref }));
  const places = await pages.places(refs);
  assert.deepEqual(places.map(({ page }) => page), [1, 1, 2]);
  assert.deepEqual(fetched, []);
});

test("where they are not, each page is fetched once", async () => {
  const { fetched, pages } = list(3);
  const places = await pages.places();
  assert.deepEqual(fetched, ["page-2/", "page-3/"]);
  assert.deepEqual(places.map(({ ref, page }) => `${ref} ${page}`), [
    "first 1", "second 1", "page-2/a 2", "page-2/b 2", "page-3/a 3", "page-3/b 3",
  ]);
  assert.equal((await pages.card("page-3/b", 3))?.dataset["ref"], "page-3/b");
  assert.equal(fetched.length, 2);
});

test("of a very long list that is not known, the first twenty pages are taken", async () => {
  const { fetched, pages } = list(21);
  assert.equal((await pages.places()).length, 40);
  assert.equal(fetched.length, 19);
  assert.equal(pages.isCut, true);
  assert.equal(list(20).pages.isCut, false);
});

test("an entry that has gone meanwhile has no card", async () => {
  assert.equal(await list(2).pages.card("gone", 2), undefined);
});

test("a page that could not be fetched is asked for again", async () => {
  let failing = true;
  const { fetched, pages } = list(2, (link) => {
    if (failing) throw new Error(link);
    return [card("third")];
  });
  await assert.rejects(pages.card("third", 2));
  failing = false;
  assert.equal((await pages.card("third", 2))?.dataset["ref"], "third");
  assert.equal(fetched.length, 2);
});
