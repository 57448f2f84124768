// Checks how a school is kept on the device and in an address, and that what cannot be one is let go.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  KeptSchool,
  currentSchool,
  isByLikeness,
  knownOf,
  schoolIn,
  withOrder,
  withSchool,
  wordsOf,
} from "../../plugins/goodpractice/browser/own-school.js";

const fields = [
  { key: "phases", label: "phase", weight: 5, banded: false, choices: [["primary", "Primary"], ["secondary", "Secondary"]], wider: [] },
  { key: "context-pupils", label: "size", weight: 3, banded: true, choices: [["up-to-150", "Up to 150"], ["over-150", "Over 150"]], wider: [] },
].map((each) => ({ ...each, choices: each.choices.map(([id = "", label = ""]) => /** @type {const} */ ([id, label])) }));
const school = new Map([["phases", "primary"], ["context-pupils", "up-to-150"]]);

/** @param {string | null} stored */
function store(stored = null) {
  return {
    stored,
    getItem() {
      return this.stored;
    },
    /** @param {string} _ @param {string} value */
    setItem(_, value) {
      this.stored = value;
    },
    removeItem() {
      this.stored = null;
    },
  };
}

const nothing = new KeptSchool(() => {
  throw new Error("This browser keeps nothing.");
});

test("an address speaks of a school, and of other things that stay as they are", () => {
  const address = withSchool("?q=bus&phases=secondary", school);
  assert.equal(address, "?q=bus&phases=secondary&my-phases=primary&my-context-pupils=up-to-150");
  assert.deepEqual(schoolIn(address), school);
  assert.equal(withSchool(address, new Map()), "?q=bus&phases=secondary");
  assert.equal(withSchool("?my-phases=primary", new Map()), "");
});

test("what cannot be a field or a choice is let go", () => {
  assert.deepEqual(schoolIn("?my-=x&my-phases=&my-__proto__=x&my-phases=<b>&phases=primary"), new Map());
  assert.equal(schoolIn("").size, 0);
});

test("fields named like parts of every object are fields like others", () => {
  assert.equal(schoolIn("?my-constructor=primary").get("constructor"), "primary");
  assert.equal(knownOf(fields, schoolIn("?my-constructor=primary")).size, 0);
});

test("a school is kept, read again and forgotten", () => {
  const kept = new KeptSchool(() => place);
  const place = store();
  assert.equal(kept.keep(school), true);
  assert.deepEqual(kept.read(), school);
  kept.forget();
  assert.equal(place.stored, null);
  assert.equal(kept.read().size, 0);
});

test("what was stored by something else is no school", () => {
  for (const stored of ["{", "7", '{"phases":"primary"}', '["phases"]', '[["phases"]]', "[[1,2]]", "null"]) {
    assert.equal(new KeptSchool(() => store(stored)).read().size, 0, stored);
  }
});

test("a browser that keeps nothing is no obstacle", () => {
  assert.equal(nothing.read().size, 0);
  assert.equal(nothing.keep(school), false);
  nothing.forget();
});

test("a school in the address goes before the one that is kept, and does not replace it", () => {
  const kept = new KeptSchool(() => place);
  const place = store('[["phases","secondary"]]');
  assert.deepEqual(currentSchool("?my-phases=primary", kept), { school: new Map([["phases", "primary"]]), isShared: true });
  assert.deepEqual(currentSchool("?q=bus", kept), { school: new Map([["phases", "secondary"]]), isShared: false });
  assert.equal(place.stored, '[["phases","secondary"]]');
});

test("only what the site still asks is known, in its order", () => {
  const old = new Map([["context-pupils", "over-150"], ["phases", "gone"], ["weather", "wet"]]);
  assert.deepEqual(knownOf(fields, old), new Map([["context-pupils", "over-150"]]));
  assert.deepEqual([...knownOf(fields, new Map([...school].reverse())).keys()], ["phases", "context-pupils"]);
});

test("a school is said in a few words", () => {
  assert.equal(wordsOf(fields, school), "Primary, Up to 150");
  assert.equal(wordsOf(fields, new Map()), "");
});

test("an order stands in the address until it is taken back", () => {
  assert.equal(isByLikeness("?q=bus"), false);
  assert.equal(withOrder("?q=bus", true), "?q=bus&order=likeness");
  assert.equal(isByLikeness("?q=bus&order=likeness"), true);
  assert.equal(withOrder("?order=likeness&q=bus", false), "?q=bus");
  assert.equal(withOrder("?order=likeness", false), "");
});
