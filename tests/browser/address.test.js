// Checks how the search page keeps what is searched for in its address.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  textOf,
  wishOf,
  withChoice,
  withExact,
  withText,
  withoutFilters,
} from "../../plugins/goodpractice/browser/address.js";

const facets = ["phases", "kind"];

test("an address says the words and the chosen terms of each facet", () => {
  assert.deepEqual(wishOf("?q=bus+pass&phases=primary&phases=secondary", facets), {
    text: "bus pass",
    exact: false,
    filters: { phases: ["primary", "secondary"] },
  });
});

test("an empty address asks for nothing", () => {
  assert.deepEqual(wishOf("", facets), { text: "", exact: false, filters: {} });
});

test("the words are known before the facets are", () => {
  assert.equal(textOf("?q=+bus+pass+&kind=hub"), "bus pass");
  assert.equal(textOf(""), "");
});

test("parameters that are no facet are left out of the filters, and stay in the address", () => {
  assert.deepEqual(wishOf("?ref=mail&__proto__=x", facets).filters, {});
  assert.equal(withText("?ref=mail&q=bus", "ferry"), "?q=ferry&ref=mail");
});

test("a term that stands twice is chosen once", () => {
  assert.deepEqual(wishOf("?kind=hub&kind=hub", facets).filters, { kind: ["hub"] });
});

test("words are written without the spaces around them, and not at all where there are none", () => {
  assert.equal(withText("?kind=hub", "  bus & ferry "), "?q=bus+%26+ferry&kind=hub");
  assert.equal(withText("?q=bus", " "), "");
});

test("words can be taken as they are typed, and mended again", () => {
  assert.equal(wishOf("?q=busss&exact=1", facets).exact, true);
  assert.equal(withExact("?q=busss&kind=hub", true), "?q=busss&kind=hub&exact=1");
  assert.equal(withExact("?q=busss&exact=1", true), "?q=busss&exact=1");
  assert.equal(withExact("?q=busss&exact=1&kind=hub", false), "?q=busss&kind=hub");
});

test("new words may be mended again, and filters leave the old ones as they are typed", () => {
  assert.equal(withText("?q=busss&exact=1", "ferrry"), "?q=ferrry");
  assert.equal(withChoice("?q=busss&exact=1", "kind", "hub", true), "?q=busss&exact=1&kind=hub");
});

test("a choice is made once and taken back", () => {
  assert.equal(withChoice("?q=bus", "kind", "hub", true), "?q=bus&kind=hub");
  assert.equal(withChoice("?kind=hub", "kind", "hub", true), "?kind=hub");
  assert.equal(
    withChoice("?q=bus&kind=hub&kind=webinar", "kind", "hub", false),
    "?q=bus&kind=webinar",
  );
});

test("a choice that stands among the words is taken back there", () => {
  assert.equal(withChoice("?q=bus+kind:hub+pass", "kind", "hub", false), "?q=bus+pass");
  assert.equal(withChoice("?q=kind:hub&phases=primary", "kind", "hub", false), "?phases=primary");
  assert.equal(withChoice("?q=bus+kind:hubs", "kind", "hub", false), "?q=bus+kind%3Ahubs");
});

test("filters are removed together, those among the words too, and the words stay", () => {
  assert.equal(withoutFilters("?q=bus&kind=hub&phases=primary", facets), "?q=bus");
  assert.equal(withoutFilters("?q=phases:primary+bus+at+8:30&kind=hub", facets), "?q=bus+at+8%3A30");
});
