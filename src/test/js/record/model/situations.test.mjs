import assert from "node:assert/strict";
import { test } from "node:test";
import { isRedFlag, situationsOf } from "/record/model/situations.js";
import { recordOf } from "../records.mjs";

const TODAY = "2026-11-25";
const since = (/** @type {string} */ day) => ({ id: "s1", kind: "substance", since: day });

for (const { name, entries, situations } of [
  { name: "an empty record", entries: [], situations: [] },
  { name: "a substance", entries: [{ id: "s1", kind: "substance" }], situations: ["set"] },
  { name: "one that stops tomorrow", entries: [since("2026-11-26")], situations: ["set"] },
  { name: "one stopped today", entries: [since("2026-11-25")], situations: ["set", "stoppedToday"] },
  { name: "one stopped yesterday", entries: [since("2026-11-24")], situations: ["set", "stoppedToday"] },
  { name: "two days off", entries: [since("2026-11-23")], situations: ["set", "afterDaysOff"] },
  { name: "a prescribed one", entries: [{ id: "s1", kind: "substance", goal: "as-prescribed" }],
    situations: ["set", "medication"] },
  { name: "a pregnant minor", entries: [{ id: "profile", kind: "profile", pregnant: true, minor: true }],
    situations: ["pregnant", "minor"] },
]) {
  test(`${name} is in: ${situations.join(", ") || "none"}`, () =>
    assert.deepEqual(situationsOf(recordOf(...entries), TODAY), situations));
}

test("a sign of danger among others is one", () => {
  assert.equal(isRedFlag([]), false);
  assert.equal(isRedFlag(["sweating", "aches"]), false);
  assert.equal(isRedFlag(["sweating", "seizure"]), true);
});
