import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { evidenceOf, inWeekOf } from "/record/model/evidence.js";
import { episodeAt, moment, recordOf } from "../records.mjs";

const WEDNESDAY = "2026-11-25";

describe("the week of a day", () => {
  for (const { day, of = WEDNESDAY, within } of [
    { day: "2026-11-22", within: false },
    { day: "2026-11-23", within: true },
    { day: "2026-11-29", within: true },
    { day: "2026-11-30", within: false },
    { day: "2026-11-23", of: "2026-11-23", within: true },
    { day: "2026-11-29", of: "2026-11-29", within: true },
    { day: "2026-12-31", of: "2027-01-01", within: true },
    { day: "1969-12-28", of: "1969-12-29", within: false },
  ]) {
    test(`${within ? "holds" : "does not hold"} ${day} for ${of}`, () => assert.equal(inWeekOf(day, of), within));
  }
});

describe("evidence", () => {
  test("is nothing in an empty record", () => {
    assert.deepEqual(evidenceOf(recordOf(), 1, WEDNESDAY), []);
    assert.deepEqual(evidenceOf(recordOf(), 4, WEDNESDAY), []);
  });

  test("counts an episode by the day of its own zone", () => {
    const lateOnSunday = "2026-11-30T04:59:59Z";
    const record = recordOf(episodeAt(lateOnSunday), episodeAt("2026-11-30T05:00:00Z"));
    assert.deepEqual(evidenceOf(record, 1, WEDNESDAY), [{ key: "written", count: 1 }]);
  });

  test("leaves out what is not known to be of the week", () => {
    const record = recordOf({ id: "e", kind: "episode", level: 4 }, { id: "v", kind: "evidence", objective: 1 });
    assert.deepEqual(evidenceOf(record, 1, WEDNESDAY), []);
  });

  test("names what was done for each objective", () => {
    const record = recordOf(
      episodeAt("2026-11-24T02:00:00Z", {
        outcome: "resolved",
        "expectation.a": { text: "better", cameTrue: "no" }, "expectation.b": { text: "sleep" },
        "emotion.a": { feeling: "sad" }, "emotion.b": { name: "hollow" }, "emotion.c": { valence: 1 },
        "reach.a": { who: "Ana" },
        "thought.a": { answer: "it passes", before: 8, after: 3 }, "thought.b": { before: 3, after: 3 },
        "strategy.a": { strategy: "s1" }, "strategy.b": { order: 2 },
      }),
      { id: "a1", kind: "attendance", when: moment("2026-11-24T02:00:00Z"), state: "went" },
      { id: "a2", kind: "attendance", when: moment("2026-11-24T02:00:00Z"), state: "left-early" },
      { id: "a3", kind: "attendance", when: moment("2026-11-24T02:00:00Z"), state: "planned" },
      { id: "v1", kind: "evidence", objective: 2, day: WEDNESDAY, text: "x" },
      { id: "v2", kind: "evidence", objective: 2, day: "2026-11-16", text: "x" },
      { id: "objective/3", kind: "objective", "practice.a": { done: ["2026-11-22", "2026-11-23", "2026-11-24"] } },
    );
    const all = (/** @type {1 | 2 | 3 | 4} */ objective) =>
      Object.fromEntries(evidenceOf(record, objective, WEDNESDAY).map(({ key, count }) => [key, count]));
    assert.deepEqual(all(1), { written: 1, expectations: 1 });
    assert.deepEqual(all(2), { feelings: 2, reached: 1, own: 1 });
    assert.deepEqual(all(3), { answered: 1, believedLess: 1, practised: 2 });
    assert.deepEqual(all(4), { strategies: 1, passed: 1, meetings: 2 });
  });
});
