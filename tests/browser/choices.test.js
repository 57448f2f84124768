// Checks how the entries that somebody chose to compare are kept: in addresses and in what a tab remembers.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  addressOf,
  nameAt,
  namesIn,
  readChoices,
  sentence,
  toggled,
} from "../../plugins/goodpractice/browser/choices.js";

const one = { id: "one", title: "One" };
const two = { id: "two", title: "Two" };
const three = { id: "three", title: "Three" };
const four = { id: "four", title: "Four" };

test("an address names entries, each once and no more than can be compared", () => {
  assert.deepEqual(namesIn("?with=one,two", 3), ["one", "two"]);
  assert.deepEqual(namesIn("?with=one,one,two", 3), ["one", "two"]);
  assert.deepEqual(namesIn("?with=a,b,c,d", 3), ["a", "b", "c"]);
  assert.deepEqual(namesIn("?q=bus", 3), []);
  assert.deepEqual(namesIn("", 3), []);
});

test("what cannot be the name of an entry is no part of a path", () => {
  const hostile = ["../../evil", "https://example.org", "//example.org", "a/b", "A", "", "a--b", "a?b"];
  hostile.push("javascript:alert(1)", "%2e%2e", "a#b", "__proto__", "a.html");
  for (const name of hostile) {
    assert.deepEqual(namesIn(`?with=${encodeURIComponent(name)},one`, 3), ["one"], name);
  }
});

test("an address gives back the names it was made of", () => {
  assert.equal(addressOf(["one", "two"]), "?with=one,two");
  assert.deepEqual(namesIn(addressOf(["one", "far-door"]), 3), ["one", "far-door"]);
});

test("a link leads to an entry only where its page is in the folder of such pages", () => {
  const pages = "https://www.example.org/kb/case-studies/";
  assert.equal(nameAt(`${pages}far-door/`, pages, "/"), "far-door");
  assert.equal(nameAt(`${pages}far-door/#page-sources`, pages, "/"), "far-door");
  assert.equal(nameAt(`${pages}far-door.html`, pages, ".html"), "far-door");
  assert.equal(nameAt(pages, pages, "/"), undefined);
  assert.equal(nameAt(`${pages}far/door/`, pages, "/"), undefined);
  assert.equal(nameAt("https://www.example.org/kb/hubs/far-door/", pages, "/"), undefined);
  assert.equal(nameAt("https://www.example.com/kb/case-studies/far-door/", pages, "/"), undefined);
});

test("a choice is added, taken back, and refused where there are enough", () => {
  assert.deepEqual(toggled([], one, 3), [one]);
  assert.deepEqual(toggled([one, two], one, 3), [two]);
  const full = [one, two, three];
  assert.equal(toggled(full, four, 3), full);
  assert.deepEqual(toggled(full, two, 3), [one, three]);
});

test("of what a tab remembers only choices are read", () => {
  assert.deepEqual(readChoices(JSON.stringify([one, two]), 3), [one, two]);
  assert.deepEqual(readChoices(JSON.stringify([one, two, three, four]), 3), [one, two, three]);
  for (const stored of [null, "", "{", "7", "null", '{"id":"one"}', '[null,7,"one",{"id":"one"}]']) {
    assert.deepEqual(readChoices(stored, 3), [], String(stored));
  }
  assert.deepEqual(readChoices('[{"id":"../one","title":"One"}]', 3), []);
});

test("how many are chosen is said, and what is missing", () => {
  assert.equal(sentence([], 3), "None chosen.");
  assert.equal(sentence([one], 3), "1 chosen: One. Choose one or two more to compare.");
  assert.equal(sentence([one, two], 3), "2 chosen: One; Two.");
});
