import assert from "node:assert/strict";
import { test } from "node:test";
import { countedSubstances, lapseDays } from "/record/model/lapse.js";
import { episodeAt, moment, recordOf } from "../records.mjs";

test("an empty record has nothing to count and no lapse", () => {
  assert.deepEqual(countedSubstances(recordOf()), []);
  assert.deepEqual(lapseDays(recordOf(), "s1", true), []);
});

test("counts what has a name and a first day", () => {
  const record = recordOf(
    { id: "s1", kind: "substance", label: "Beer", since: "2026-11-01" },
    { id: "s2", kind: "substance", label: "Smoke" },
    { id: "s3", kind: "substance", since: "2026-11-01" },
  );
  assert.deepEqual(countedSubstances(record), [{ id: "s1", label: "Beer", since: "2026-11-01" }]);
});

const lapses = recordOf(
  episodeAt("2026-11-24T04:59:00Z", { outcome: "lapse", substance: "s1" }), // 23:59 of the 23rd
  episodeAt("2026-11-24T05:00:00Z", { outcome: "lapse", substance: "s2" }),
  episodeAt("2026-11-25T02:00:00Z", { outcome: "lapse" }),
  episodeAt("2026-11-26T02:00:00Z", { outcome: "resolved", substance: "s1" }),
  { id: "x", kind: "episode", outcome: "lapse", substance: "s1" }, // when is not known
  { id: "y", kind: "episode", outcome: "lapse", substance: "s1",
    when: moment("2026-11-20T11:00:00Z", "Pacific/Auckland", "day") },
);

for (const { substance, only, days } of [
  { substance: "s1", only: false, days: ["2026-11-23", "2026-11-21"] },
  { substance: "s1", only: true, days: ["2026-11-23", "2026-11-24", "2026-11-21"] },
  { substance: "s2", only: false, days: ["2026-11-24"] },
  { substance: "s3", only: false, days: [] },
]) {
  test(`lapses of ${substance}${only ? ", the only one" : ""}: ${days.join(", ") || "none"}`, () =>
    assert.deepEqual(lapseDays(lapses, substance, only), days));
}
