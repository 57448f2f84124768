// Checks which word of the lexicon is taken for a misspelt or an unfinished one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { completions, distance, mended } from "../../plugins/goodpractice/browser/interpreter.js";

/** @param {Record<string, number>} levels */
const lexicon = (levels) => new Map(Object.entries(levels));

test("putting in, leaving out, replacing and swapping neighbours each count one", () => {
  for (const typed of ["breakfasts", "beakfast", "breokfast", "braekfast"]) {
    assert.equal(distance(typed, "breakfast", 2), 1);
  }
  assert.equal(distance("breakfast", "breakfast", 2), 0);
});

test("no place is touched twice", () => {
  assert.equal(distance("ca", "abc", 3), 3);
});

test("what is too far apart is only known to be too far", () => {
  assert.equal(distance("bus", "breakfast", 2), 3);
  assert.equal(distance("abcdefgh", "hgfedcba", 2), 3);
  assert.equal(distance("walking", "talked", 1), 2);
});

test("a word may have one slip, a word of eight letters or more two", () => {
  assert.equal(mended("trvel", lexicon({ travel: 0 })), "travel");
  assert.equal(mended("traveel", lexicon({ travle: 0 })), undefined);
  assert.equal(mended("brekafstt", lexicon({ breakfast: 0 })), undefined);
  assert.equal(mended("brekfstt", lexicon({ breakfast: 0 })), undefined);
  assert.equal(mended("brekafst", lexicon({ breakfast: 0 })), "breakfast");
});

test("in a short word no letter is taken for another one", () => {
  assert.equal(mended("gave", lexicon({ gate: 9 })), undefined);
  assert.equal(mended("gates", lexicon({ games: 9 })), undefined);
  assert.equal(mended("fiens", lexicon({ fines: 0 })), "fines");
  assert.equal(mended("gats", lexicon({ gates: 0, gas: 1 })), "gas");
  assert.equal(mended("walked", lexicon({ talked: 0 })), "talked");
});

test("of two words the more common one is taken, unless it is much further away", () => {
  assert.equal(mended("tooast", lexicon({ coast: 1, toast: 2, toasts: 0 })), "toast");
  assert.equal(mended("brekfast", lexicon({ brekfast: 9, breakfast: 0, breakfasts: 3 })), "breakfast");
  assert.equal(mended("brekfast", lexicon({ breakfast: 0, breakfasts: 4 })), "breakfasts");
});

test("of equals the first is taken", () => {
  assert.equal(mended("basting", lexicon({ besting: 1, busting: 1 })), "besting");
});

test("a word is never mended to itself", () => {
  assert.equal(mended("besting", lexicon({ besting: 9, busting: 0 })), "busting");
});

test("an unfinished word goes on as the three most common longer words, of equals the first", () => {
  const words = lexicon({ bus: 9, buses: 1, busy: 2, bustle: 1, busker: 1, walk: 9 });
  assert.deepEqual(completions("bus", words), ["busy", "buses", "bustle"]);
  assert.deepEqual(completions("busy", words), []);
});
