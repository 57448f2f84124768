// What a list can be filtered by, and how it says what is left.

import assert from "node:assert/strict";
import { test } from "node:test";

import { chosenIn, fixedOf, openFacets, sentence, wishedFor } from "../../plugins/goodpractice/browser/list-filters.js";

const FACETS = [
  { key: "kind", label: "Type" },
  { key: "barriers", label: "Barrier" },
  { key: "phases", label: "Phase" },
];
const choice = (term, label, count) => ({ term, label, count, selected: false });
const COUNTED = {
  kind: [choice("case-study", "Case study", 2), choice("hub", "Hub", 0)],
  barriers: [choice("worry", "Worry", 2), choice("travel", "Travel", 1)],
  phases: [choice("primary", "Primary", 0), choice("secondary", "Secondary", 0)],
};
const FIXED = fixedOf('{"barriers": ["worry"]}');

test("what all entries of the list carry is no filter, nor is a facet that none of them carries", () => {
  assert.deepEqual(openFacets(FACETS, FIXED, COUNTED), [FACETS[0]]);
  assert.deepEqual(openFacets(FACETS, {}, COUNTED), [FACETS[0], FACETS[1]]);
});

test("a facet that is not counted is no filter", () => {
  assert.deepEqual(openFacets(FACETS, FIXED, {}), []);
});

test("the address chooses among what is open, and cannot undo what is fixed", () => {
  const wish = wishedFor("?barriers=travel&phases=primary&phases=secondary&utm=1&q=bus", FACETS, FIXED);
  assert.deepEqual(wish, { phases: ["primary", "secondary"] });
});

test("words that every object has choose nothing", () => {
  assert.deepEqual(wishedFor("?__proto__=a&constructor=b&toString=c", FACETS, FIXED), {});
  assert.deepEqual(openFacets([{ key: "constructor", label: "Odd" }], FIXED, COUNTED), []);
  assert.deepEqual(chosenIn({}, [{ key: "constructor", label: "Odd" }], COUNTED), []);
});

test("what is chosen comes in the order of the facets, each with its label", () => {
  const wish = { phases: ["secondary"], kind: ["hub", "case-study"] };
  assert.deepEqual(chosenIn(wish, FACETS, COUNTED), [
    { facet: "kind", term: "hub", label: "Hub" },
    { facet: "kind", term: "case-study", label: "Case study" },
    { facet: "phases", term: "secondary", label: "Secondary" },
  ]);
});

test("a filter that the site no longer has goes by its id, so that it can be removed", () => {
  const chosen = chosenIn({ phases: ["nursery"] }, FACETS, COUNTED);
  assert.deepEqual(chosen, [{ facet: "phases", term: "nursery", label: "nursery" }]);
});

test("how many are shown is said with how many there are", () => {
  const noun = { one: "case study", many: "case studies" };
  assert.equal(sentence(3, 51, 2, noun), "3 of 51 case studies, with 2 filters.");
  assert.equal(sentence(1, 51, 1, noun), "1 of 51 case studies, with 1 filter.");
  assert.equal(sentence(1200, 24000, 1, noun), "1,200 of 24,000 case studies, with 1 filter.");
  assert.equal(sentence(51, 51, 0, noun), "All 51 case studies.");
});

test("where nothing is left, the way back is said", () => {
  const noun = { one: "entry", many: "entries" };
  assert.equal(sentence(0, 9, 1, noun), "None of 9 entries, with 1 filter. Remove it to see more.");
  assert.equal(sentence(0, 9, 3, noun), "None of 9 entries, with 3 filters. Remove one to see more.");
});
