import assert from "node:assert/strict";
import { test } from "node:test";
import { brokenAt, CYCLE_PLACES } from "/record/model/cycle.js";

const answered = { text: "a", answer: "b", before: 5, after: 4 };

for (const { name, episode, broken } of [
  { name: "nothing known", episode: {}, broken: [] },
  { name: "what the person says", episode: { broken: ["cue", "emotion"] }, broken: ["cue", "emotion"] },
  { name: "an answer that was believed", episode: { "thought.a": answered }, broken: ["thought"] },
  { name: "one that changed nothing", episode: { "thought.a": { ...answered, after: 5 } }, broken: [] },
  { name: "believed less without an answer", episode: { "thought.a": { before: 5, after: 0 } }, broken: [] },
  { name: "one before and no after", episode: { "thought.a": { answer: "b", before: 5 } }, broken: [] },
  { name: "belief down to nothing", episode: { "thought.a": { answer: "b", before: 1, after: 0 } },
    broken: ["thought"] },
  { name: "what did not come true", episode: { "expectation.a": { cameTrue: "no" } }, broken: ["expectation"] },
  { name: "what partly did", episode: { "expectation.a": { cameTrue: "partly" } }, broken: [] },
  { name: "resolved by something tried", episode: { outcome: "resolved", "strategy.a": { strategy: "s" } },
    broken: ["action"] },
  { name: "resolved by itself", episode: { outcome: "resolved" }, broken: [] },
  { name: "tried, and it goes on", episode: { outcome: "continuing", "strategy.a": { strategy: "s" } }, broken: [] },
  { name: "a lapse", episode: { outcome: "lapse", "thought.a": answered, broken: ["action"] }, broken: ["action"] },
]) {
  test(`${name}: broken at ${broken.join(", ") || "no place"}`, () => {
    const found = brokenAt(/** @type {Partial<import("/record/model/types.js").Episode>} */ (episode));
    assert.deepEqual(CYCLE_PLACES.filter((place) => found.has(place)), broken);
  });
}
