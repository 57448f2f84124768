// Checks how like a school an entry is worked out to be, case by case, and that what is not stated counts neither way.

import assert from "node:assert/strict";
import { test } from "node:test";

import { byLikeness, likeness, reasons } from "../../plugins/goodpractice/browser/likeness.js";

/** @import { Field } from "../../plugins/goodpractice/browser/likeness.js" */

/** @type {Field} */
const phase = {
  key: "phases",
  label: "phase",
  weight: 5,
  banded: false,
  choices: [["primary", "Primary"], ["middle", "Middle"], ["secondary", "Secondary"]],
  wider: ["All phases"],
};
/** @type {Field} */
const size = {
  key: "context-pupils",
  label: "size",
  weight: 3,
  banded: true,
  choices: [["small", "Small"], ["medium", "Medium"], ["large", "Large"]],
  wider: [],
};
/** @type {Field} */
const region = {
  key: "region",
  label: "region",
  weight: 1,
  banded: false,
  choices: [["north", "North"], ["south", "South"]],
  wider: [],
};
const fields = [phase, size, region];
const school = new Map([["phases", "primary"], ["context-pupils", "small"], ["region", "north"]]);

/** @param {...(number[] | undefined)} stated */
const score = (...stated) => likeness(fields, school, stated).score;

/** @param {...(number[] | undefined)} stated */
const said = (...stated) => reasons(likeness(fields, school, stated).comparisons);

test("an entry that states nothing stands in the middle", () => {
  assert.equal(score([], [], []), 0.5);
  assert.equal(score(), 0.5);
});

test("what agrees adds its weight to both sides of a share that starts at four of eight", () => {
  assert.equal(score([1], [], []), (4 + 5) / (8 + 5));
  assert.equal(score([1], [1], [1]), (4 + 9) / (8 + 9));
});

test("what differs adds its weight to what is stated only", () => {
  assert.equal(score([3], [], []), 4 / (8 + 5));
  assert.equal(score([1], [3], [2]), (4 + 5) / (8 + 9));
});

test("a field that is not stated neither helps nor harms", () => {
  assert.equal(score([1], [], []), score([1], undefined, undefined));
  assert.ok(score([1], [1], []) > score([1], [], []));
  assert.ok(score([1], [3], []) < score([1], [], []));
});

test("one field that agrees does not beat several that do", () => {
  assert.ok(score([1], [1], [1]) > score([1], [], []));
  assert.ok(score([1], [1], [2]) > score([1], [], []));
});

test("the field that weighs most decides between two that agree in one each", () => {
  assert.ok(score([1], [], [2]) > score([3], [], [1]));
});

test("the next band counts half, and one further on not at all", () => {
  assert.equal(score([], [2], []), (4 + 1.5) / (8 + 3));
  assert.equal(score([], [3], []), 4 / (8 + 3));
});

test("terms that stand side by side are no neighbours", () => {
  assert.equal(score([2], [], []), score([3], [], []));
});

test("a term too wide for one school counts half, unless the entry also has the school's own", () => {
  assert.equal(score([-1], [], []), (4 + 2.5) / (8 + 5));
  assert.equal(score([-1, 1], [], []), score([1], [], []));
});

test("one of several terms is enough to agree", () => {
  assert.equal(score([1, 3], [], []), score([1], [], []));
});

test("only what the reader has said is compared", () => {
  const { comparisons, score: middle } = likeness(fields, new Map(), [[1], [1], [1]]);
  assert.deepEqual(comparisons, []);
  assert.equal(middle, 0.5);
  assert.equal(reasons(comparisons), "");
});

test("a choice that the site no longer has is not compared", () => {
  assert.deepEqual(likeness([phase], new Map([["phases", "gone"]]), [[1]]).comparisons, []);
});

test("the reasons say what is the same, partly so, different and not stated", () => {
  assert.equal(said([1], [1], [1]), "Same phase, similar size, same region");
  assert.equal(said([1], [2], []), "Same phase; size one band away; region not stated");
  assert.equal(said([-1], [3], [2]), "Phase “All phases”; different size and region");
  assert.equal(said([], [], []), "Phase, size and region not stated");
});

test("what entries of a type never state is not said to be missing", () => {
  assert.equal(said([1], undefined, undefined), "Same phase");
});

test("the most like come first, and equals keep their order", () => {
  const things = [
    { name: "a", score: 0.5 },
    { name: "b", score: 0.9 },
    { name: "c", score: 0.5 },
    { name: "d", score: 0.2 },
    { name: "e", score: 0.9 },
  ];
  const order = byLikeness(things, (each) => each.score).map(({ name }) => name);
  assert.deepEqual(order, ["b", "e", "a", "c", "d"]);
});
