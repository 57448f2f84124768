// Checks which recordings have a player, and that nothing else ever becomes the address of one.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { playerOf } from "../../plugins/goodpractice/browser/player.js";

const cases = JSON.parse(
  readFileSync(new URL("../contract/recordings.json", import.meta.url), "utf8"),
);

test("a recording has the player that the contract says, or none", () => {
  for (const { recording, player } of cases) {
    assert.equal(playerOf(recording)?.address(90) ?? null, player, recording);
  }
});

test("every player comes from where its messages go, and from nowhere else", () => {
  const found = cases.flatMap(({ recording }) => playerOf(recording) ?? []);
  assert.ok(found.length > 5);
  for (const player of found) {
    assert.equal(new URL(player.address(0)).origin, player.origin);
    assert.match(player.origin, /^https:\/\/(www\.youtube-nocookie\.com|player\.vimeo\.com)$/);
  }
});

test("a player is told to go to a moment in the words of its host", () => {
  const message = (/** @type {string} */ recording) =>
    JSON.parse(playerOf(recording)?.message(90) ?? "null");
  assert.deepEqual(message("https://youtu.be/invented_01"), {
    event: "command",
    func: "seekTo",
    args: [90, true],
  });
  assert.deepEqual(message("https://vimeo.com/123456789"), {
    method: "setCurrentTime",
    value: 90,
  });
});
