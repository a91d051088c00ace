import assert from "node:assert/strict";
import { test } from "node:test";
import { nextOf, OBJECTIVES } from "/record/model/objectives.js";
import { episodeAt, recordOf } from "../records.mjs";

const AT = "2026-11-24T02:00:00Z";

for (const { name, entry, open } of [
  { name: "an expectation that nobody tested", entry: { "expectation.a": { text: "sleep" } }, open: [1] },
  { name: "an expectation without words", entry: { "expectation.a": { strength: 3 } }, open: [] },
  { name: "a tested expectation", entry: { "expectation.a": { text: "sleep", cameTrue: "partly" } }, open: [] },
  { name: "a thought without an answer", entry: { "thought.a": { text: "one won't hurt" } }, open: [3] },
  { name: "an answered thought", entry: { "thought.a": { text: "one won't hurt", answer: "it did" } }, open: [] },
  { name: "nothing", entry: {}, open: [] },
]) {
  test(`${name} leaves open ${open.join() || "nothing"}`, () => {
    const record = recordOf(episodeAt(AT, entry));
    const waiting = OBJECTIVES.filter((objective) => {
      const next = nextOf(record, objective);
      return "open" in next && next.open;
    });
    assert.deepEqual(waiting, open);
  });
}

test("the person's own next thing comes first", () => {
  const own = { id: "objective/1", kind: "objective", next: "Ring Ana" };
  const record = recordOf(own, episodeAt(AT, { "expectation.a": { text: "sleep" } }));
  assert.deepEqual(nextOf(record, 1), { own: "Ring Ana" });
  assert.deepEqual(nextOf(record, 2), { open: false });
});
