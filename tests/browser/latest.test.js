// Checks that only the answer to what was asked last is shown.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Latest } from "../../plugins/goodpractice/browser/latest.js";

/** Something that asks, and all that it showed. */
function asking() {
  /** @type {unknown[]} */
  const shown = [];
  const latest = new Latest({
    onSlow: () => shown.push("slow"),
    onBusy: (busy) => shown.push(busy ? "busy" : "idle"),
  });
  /** @param {Promise<string>} answer */
  const ask = (answer) =>
    latest.run(
      () => answer,
      (found) => shown.push(found),
      (error) => shown.push(error),
    );
  return { ask, shown };
}

test("an answer is shown, and the page is busy until then", async () => {
  const { ask, shown } = asking();
  await ask(Promise.resolve("bus"));
  assert.deepEqual(shown, ["busy", "bus", "idle"]);
});

test("a late answer to an old question is dropped, and so is its error", async () => {
  for (const late of [Promise.resolve("bu"), Promise.reject(new Error("offline"))]) {
    const { ask, shown } = asking();
    const old = ask(late.finally(() => undefined));
    await ask(Promise.resolve("bus"));
    await old;
    assert.deepEqual(shown, ["busy", "busy", "bus", "idle"]);
  }
});

test("an error is told", async () => {
  const { ask, shown } = asking();
  const error = new Error("offline");
  await ask(Promise.reject(error));
  assert.deepEqual(shown, ["busy", error, "idle"]);
});

test("somebody who waits long is told so, once", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { ask, shown } = asking();
  /** @type {(answer: string) => void} */
  let give = () => {};
  const asked = ask(new Promise((resolve) => (give = resolve)));
  context.mock.timers.tick(399);
  assert.deepEqual(shown, ["busy"]);
  context.mock.timers.tick(1000);
  give("bus");
  await asked;
  assert.deepEqual(shown, ["busy", "slow", "bus", "idle"]);
});
