import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { faultIn } from "/record/model/check.js";
import { moment } from "../records.mjs";

const WHEN = moment("2026-11-24T02:00:00Z");

describe("what a page writes", () => {
  for (const { name, kind = "episode", set, begun = false, fault } of [
    { name: "the two taps", begun: true, set: { when: WHEN, passed: "open", level: 7 } },
    { name: "the least level", set: { level: 0 } },
    { name: "the greatest level", set: { level: 10 } },
    { name: "a level below", set: { level: -1 }, fault: "episode.level" },
    { name: "a level above", set: { level: 11 }, fault: "episode.level" },
    { name: "half a level", set: { level: 1.5 }, fault: "episode.level" },
    { name: "a level as a text", set: { level: "7" }, fault: "episode.level" },
    { name: "a field that is taken away", set: { level: null } },
    { name: "a field that is not known", set: { levle: 7 }, fault: "episode.levle" },
    { name: "a field that every object has", set: { constructor: "x" }, fault: "episode.constructor" },
    { name: "an empty text", set: { learned: "" }, fault: "episode.learned" },
    { name: "an outcome", set: { outcome: "lapse" } },
    { name: "an outcome that there is not", set: { outcome: "won" }, fault: "episode.outcome" },
    { name: "signs", set: { signs: ["fever", "sick"] } },
    { name: "no sign", set: { signs: [] }, fault: "episode.signs" },
    { name: "a sign that there is not", set: { signs: ["fever", "luck"] }, fault: "episode.signs" },
    { name: "an end", set: { passed: WHEN } },
    { name: "an end that nobody knows", set: { passed: "unknown" } },
    { name: "an end in other words", set: { passed: "soon" }, fault: "episode.passed" },
    { name: "a sample", set: { "wave.abcd0123": { at: "2026-11-24T02:00:00Z", level: 3, access: 3, order: 1 } } },
    { name: "a sample as earlier releases wrote it",
      set: { "wave.a": { at: "2026-11-24T02:00:00.123Z", level: 3, access: "2" } } },
    { name: "a sample with a part from tomorrow", set: { "wave.a": { level: 3, mood: "blue" } } },
    { name: "access beyond its range", set: { "wave.a": { access: 4 } }, fault: "episode.wave.access" },
    { name: "access as another text", set: { "wave.a": { access: "much" } }, fault: "episode.wave.access" },
    { name: "how it helped, least", set: { "strategy.a": { helped: -2 } } },
    { name: "how it helped, below", set: { "strategy.a": { helped: -3 } }, fault: "episode.strategy.helped" },
    { name: "a member that is a text", set: { "cue.a": "the bar" }, fault: "episode.cue" },
    { name: "a member of no list", set: { "luck.a": {} }, fault: "episode.luck.a" },
    { name: "an episode without its moment", begun: true, set: { level: 7 }, fault: "episode.when" },
    { name: "late", set: { late: true } },
    { name: "nobody's kind", kind: "fate", set: { a: 1 }, fault: "fate" },
    { name: "a kind that every object has", kind: "toString", set: {}, fault: "toString" },
    { name: "a substance's group before its name", kind: "substance", begun: true, set: { group: "alcohol" } },
    { name: "a day", kind: "substance", set: { since: "2024-02-29" } },
    { name: "a day that there is not", kind: "substance", set: { since: "2026-02-29" }, fault: "substance.since" },
    { name: "evidence", kind: "evidence", begun: true, set: { objective: 4, day: "2026-11-23", text: "x" } },
    { name: "evidence for no objective", kind: "evidence", set: { objective: 5 }, fault: "evidence.objective" },
    { name: "evidence without its day", kind: "evidence", begun: true, set: { objective: 1 }, fault: "evidence.day" },
    { name: "a field with a dot", kind: "profile", set: { "checkin.morning": { on: true, hour: 23 } } },
    { name: "an hour too late", kind: "profile", set: { "checkin.morning": { hour: 24 } },
      fault: "profile.checkin.morning.hour" },
    { name: "practised days", kind: "objective", set: { "practice.a": { text: "walk", done: ["2026-11-23"] } } },
    { name: "settings named elsewhere", kind: "wishes", set: { meetings: 5, near: [1, 2] } },
    { name: "a setting of any kind", kind: "setting", begun: true, set: { value: { a: [1] } } },
  ]) {
    test(`${name}: ${fault ? `not ${fault}` : "right"}`, () =>
      assert.equal(faultIn(kind, set, begun ? "begun" : "changed"), fault));
  }
});

describe("what a copy brings in", () => {
  for (const { name, kind = "episode", set, fault } of [
    { name: "a kind of tomorrow", kind: "fate", set: { any: 1 } },
    { name: "a field of tomorrow", set: { weather: { rain: true } } },
    { name: "a list of tomorrow", set: { "sound.a": 5 } },
    { name: "a value of tomorrow", set: { outcome: "won", signs: ["luck"], passed: "soon" } },
    { name: "what is not whole", set: { level: 3 } },
    { name: "an empty text of yesterday", set: { learned: "" } },
    { name: "a level above", set: { level: 11 }, fault: "episode.level" },
    { name: "an outcome that is a number", set: { outcome: 1 }, fault: "episode.outcome" },
    { name: "a text instead of signs", set: { signs: "fever" }, fault: "episode.signs" },
    { name: "a moment without a zone", set: { when: { at: WHEN.at, precision: "exact" } }, fault: "episode.when" },
    { name: "a moment in no zone", set: { when: { ...WHEN, zone: "Atlantis/Sea" } }, fault: "episode.when" },
    { name: "a moment that there is not", set: { when: { ...WHEN,
      at: "2026-02-30T02:00:00Z" } }, fault: "episode.when" },
    { name: "a moment known in another way", set: { when: { ...WHEN, precision: "week" } }, fault: "episode.when" },
    { name: "an end that is a number", set: { passed: 40 }, fault: "episode.passed" },
    { name: "a sample at no instant", set: { "wave.a": { at: "nine" } }, fault: "episode.wave.at" },
  ]) {
    test(`${name}: ${fault ? `not ${fault}` : "taken"}`, () => assert.equal(faultIn(kind, set, "imported"), fault));
  }
});
