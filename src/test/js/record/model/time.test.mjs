import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  clockOf, dayNumber, dayOf, dayOfNumber, instantAfter, instantOf, instantsOf, isDay, isInstant, mondayOf, momentOf,
} from "/record/model/time.js";
import { isoSecond } from "/vault/store/instant.js";
import { moment } from "../records.mjs";

const NEW_YORK = "America/New_York";

describe("the instant of a clock time", () => {
  for (const { name, day, clock, zone = NEW_YORK, at } of [
    { name: "on any night", day: "2026-11-24", clock: "21:05", at: ["2026-11-25T02:05:00Z"] },
    { name: "that comes twice", day: "2026-11-01", clock: "01:30",
      at: ["2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"] },
    { name: "just after both", day: "2026-11-01", clock: "02:00", at: ["2026-11-01T07:00:00Z"] },
    { name: "that spring takes: the later one", day: "2026-03-08", clock: "02:30", at: ["2026-03-08T07:30:00Z"] },
    { name: "at the first minute of a day", day: "2026-11-24", clock: "00:00", zone: "Asia/Kathmandu",
      at: ["2026-11-23T18:15:00Z"] },
  ]) {
    test(name, () => {
      assert.deepEqual(instantsOf(day, clock, zone), at);
      assert.equal(instantOf(day, clock, zone), at[0]);
    });
  }
});

describe("a clock time in the course of what began", () => {
  for (const { name, start, clock, at } of [
    { name: "later the same day", start: moment("2026-11-25T02:05:00Z"), clock: "21:30", at: "2026-11-25T02:30:00Z" },
    { name: "past midnight", start: moment("2026-11-25T02:05:00Z"), clock: "00:15", at: "2026-11-25T05:15:00Z" },
    { name: "past midnight into the longer day", start: moment("2026-11-01T03:30:00Z"), clock: "02:30",
      at: "2026-11-01T07:30:00Z" },
    { name: "past midnight into the shorter day", start: moment("2026-03-08T04:30:00Z"), clock: "03:30",
      at: "2026-03-08T07:30:00Z" },
    { name: "the second time of an hour that comes twice", start: moment("2026-11-01T05:45:00Z"), clock: "01:30",
      at: "2026-11-01T06:30:00Z" },
    { name: "the minute in which it began", start: moment("2026-11-25T02:05:40Z"), clock: "21:05",
      at: "2026-11-25T02:05:40Z" },
    { name: "a day on which nobody knows when", start: moment("2026-11-24T17:00:00Z", NEW_YORK, "day"), clock: "09:00",
      at: "2026-11-24T14:00:00Z" },
  ]) {
    test(name, () => assert.equal(instantAfter(start, clock), at));
  }
});

test("an instant is written to the whole second", () => {
  assert.equal(isoSecond(new Date("2026-11-23T21:05:00.999Z")), "2026-11-23T21:05:00Z");
  assert.equal(isoSecond(0), "1970-01-01T00:00:00Z");
});

test("a moment keeps the day of its zone", () => {
  const there = moment("2026-11-24T04:59:59Z");
  assert.equal(dayOf(there), "2026-11-23");
  assert.equal(clockOf(there), "23:59");
});

test("a moment without a time is noon of its day", () => {
  const day = { at: "2026-11-23T17:00:00Z", zone: NEW_YORK, precision: "day" };
  assert.deepEqual(momentOf("2026-11-23", "", NEW_YORK, "exact"), day);
  assert.deepEqual(momentOf("2026-11-23", "21:05", NEW_YORK, "day"), day);
});

for (const { day, number, monday } of [
  { day: "1970-01-01", number: 0, monday: "1969-12-29" },
  { day: "1969-12-28", number: -4, monday: "1969-12-22" },
  { day: "2024-02-29", number: 19_782, monday: "2024-02-26" },
  { day: "2026-11-23", number: 20_780, monday: "2026-11-23" },
  { day: "2026-11-29", number: 20_786, monday: "2026-11-23" },
]) {
  test(`${day} is number ${number}, of the week of ${monday}`, () => {
    assert.equal(dayNumber(day), number);
    assert.equal(dayOfNumber(number), day);
    assert.equal(mondayOf(day), monday);
  });
}

for (const { text, day = false, instant = false } of [
  { text: "2026-11-23", day: true },
  { text: "2024-02-29", day: true },
  { text: "2026-02-29" },
  { text: "2026-13-01" },
  { text: "26-11-23" },
  { text: "2026-11-23T21:05:00Z", instant: true },
  { text: "2026-11-23T21:05Z", instant: true },
  { text: "2026-11-23T21:05:00.123Z", instant: true },
  { text: "2026-11-23T25:05:00Z" },
  { text: "2026-11-23T21:05:00" },
  { text: "" },
]) {
  test(`“${text}” is ${day ? "a day" : instant ? "an instant" : "neither"}`, () => {
    assert.equal(isDay(text), day);
    assert.equal(isInstant(text), instant);
  });
}
