// Checks how the search page keeps words and filters in its address.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  wishOf,
  withChoice,
  withText,
  withoutFilters,
} from "../../plugins/goodpractice/browser/address.js";

const facets = ["phases", "kind"];

test("an address says the words and the chosen terms of each facet", () => {
  assert.deepEqual(wishOf("?q=bus+pass&phases=primary&phases=secondary", facets), {
    text: "bus pass",
    filters: { phases: ["primary", "secondary"] },
  });
});

test("an empty address asks for nothing", () => {
  assert.deepEqual(wishOf("", facets), { text: "", filters: {} });
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

test("a choice is made once and taken back", () => {
  assert.equal(withChoice("?q=bus", "kind", "hub", true), "?q=bus&kind=hub");
  assert.equal(withChoice("?kind=hub", "kind", "hub", true), "?kind=hub");
  assert.equal(
    withChoice("?q=bus&kind=hub&kind=webinar", "kind", "hub", false),
    "?q=bus&kind=webinar",
  );
});

test("filters are removed together, and the words stay", () => {
  assert.equal(withoutFilters("?q=bus&kind=hub&phases=primary", facets), "?q=bus");
});
