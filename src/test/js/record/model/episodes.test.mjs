import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { correctedTo, newestFirst } from "/record/model/episodes.js";
import { newSample } from "/record/model/wave.js";
import { episodeAt, moment, recordOf } from "../records.mjs";

describe("an episode that is put to another time", () => {
  for (const { name, at, late } of [
    { name: "the day before yesterday", at: "2026-11-22T17:00:00Z", late: true },
    { name: "yesterday", at: "2026-11-23T17:00:00Z", late: null },
    { name: "today", at: "2026-11-24T17:00:00Z", late: null },
  ]) {
    test(`${name} is ${late ? "late" : "no longer late"}`, () => {
      const when = moment(at);
      assert.deepEqual(correctedTo(when, "2026-11-24"), { when, late });
    });
  }
});

test("a sample is written to the whole second, as every moment", () => {
  assert.deepEqual(newSample(4, Date.parse("2026-11-24T02:00:00.123Z")), { at: "2026-11-24T02:00:00Z", level: 4 });
});

test("the newest comes first, what has no moment not at all", () => {
  const [old, recent] = [episodeAt("2026-11-01T05:30:00Z"), episodeAt("2026-11-24T02:00:00Z")];
  assert.deepEqual(newestFirst(recordOf(old, { id: "x", kind: "episode" }, recent)), [recent, old]);
  assert.deepEqual(newestFirst(recordOf()), []);
});
