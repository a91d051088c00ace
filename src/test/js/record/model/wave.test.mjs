import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { minutesOf, samplesOf } from "/record/model/wave.js";
import { episodeAt, moment } from "../records.mjs";

const START = "2026-11-24T02:00:00Z";

describe("samples", () => {
  test("are none of an episode without levels", () => {
    assert.deepEqual(samplesOf(episodeAt(START)), []);
    assert.deepEqual(samplesOf(episodeAt(START, { "wave.a": { at: START }, "wave.b": { level: 3 } })), []);
  });

  test("begin with the first level and go by time, whatever the order of their ids", () => {
    const episode = episodeAt(START, {
      level: 7, "wave.a": { at: "2026-11-24T02:20:00Z", level: 0 }, "wave.b": { at: "2026-11-24T02:05:00Z", level: 10 },
    });
    assert.deepEqual(samplesOf(episode).map(({ minute, level }) => [minute, level]), [[0, 7], [5, 10], [20, 0]]);
  });

  test("never lie before the start", () => {
    const episode = episodeAt(START, { "wave.a": { at: "2026-11-24T01:00:00Z", level: 2 } });
    assert.deepEqual(samplesOf(episode).map(({ minute }) => minute), [0]);
  });
});

describe("how long it lasted", () => {
  for (const { name, when = moment(START), passed, minutes } of [
    { name: "a known end", passed: moment("2026-11-24T02:40:00Z"), minutes: 40 },
    { name: "at once", passed: moment(START), minutes: 0 },
    { name: "an end about then", passed: moment("2026-11-24T02:40:00Z", "UTC", "about"), minutes: 40 },
    { name: "over the night that has an hour twice", when: moment("2026-11-01T05:30:00Z"),
      passed: moment("2026-11-01T06:30:00Z"), minutes: 60 },
    { name: "an end before the start", passed: moment("2026-11-24T01:59:00Z"), minutes: undefined },
    { name: "an end on some day", passed: moment("2026-11-24T17:00:00Z", "UTC", "day"), minutes: undefined },
    { name: "a start on some day", when: moment("2026-11-23T17:00:00Z", "UTC", "day"),
      passed: moment(START), minutes: undefined },
    { name: "still open", passed: /** @type {const} */ ("open"), minutes: undefined },
    { name: "unknown", passed: /** @type {const} */ ("unknown"), minutes: undefined },
    { name: "nothing said", passed: undefined, minutes: undefined },
  ]) {
    test(`${name}: ${minutes ?? "not known"}`, () => assert.equal(minutesOf({ when, passed }), minutes));
  }

  test("is not known of an episode without its moment", () => {
    assert.equal(minutesOf({ passed: moment(START) }), undefined);
  });
});
