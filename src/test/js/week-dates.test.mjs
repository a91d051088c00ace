import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, inPresentWeek, presentWeek } from "/planner/week-dates.js";

test("a week that is not over is shown as it is", () => {
  assert.equal(presentWeek("2026-11-30", "2026-11-30"), "2026-11-30");
  assert.equal(presentWeek("2026-11-30", "2026-12-06"), "2026-11-30");
  assert.equal(presentWeek("2026-11-30", "2026-11-01"), "2026-11-30");
});

test("of a week that is over, the same weekdays of the present one are shown", () => {
  assert.equal(presentWeek("2026-11-30", "2026-12-07"), "2026-12-07");
  assert.equal(presentWeek("2026-11-30", "2026-12-13"), "2026-12-07");
  assert.equal(presentWeek("2026-10-24", "2027-01-01"), "2026-12-26");
  assert.equal(presentWeek("2026-03-02", "2026-03-30"), "2026-03-30"); // across a change of clocks
});

test("nothing but the first day changes", () => {
  /** @type {[name: string, value: string][]} */
  const fields = [
    ["near", "19107"],
    ["from", "2026-11-30"],
    ["kept_from", "2026-11-30"],
    ["format", ""],
  ];
  assert.deepEqual(inPresentWeek(fields, "2026-12-08"), [
    ["near", "19107"],
    ["from", "2026-12-07"],
    ["kept_from", "2026-11-30"],
    ["format", ""],
  ]);
});

test("days are added by the calendar", () => {
  assert.equal(addDays("2026-12-31", 1), "2027-01-01");
  assert.equal(addDays("2024-02-28", 1), "2024-02-29");
});
