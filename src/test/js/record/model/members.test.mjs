import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { describe, test } from "node:test";
import { memberId, membersOf, nextOrder } from "/record/model/members.js";

test("members are those of the list, by time, then by order, then by id", () => {
  const entry = {
    "cue.d": { order: 2 }, "cue.c": { order: 1 }, "cue.b": {}, "cue.a": { at: "2026-11-24T02:00:00Z" },
    "cues.x": {}, cue: "no list", label: "x",
  };
  assert.deepEqual(membersOf(entry, "cue").map(({ id }) => id), ["b", "c", "d", "a"]);
  assert.deepEqual(membersOf(undefined, "cue"), []);
});

describe("the order of a new member", () => {
  for (const { name, members, order } of [
    { name: "the first", members: [], order: 1 },
    { name: "after two", members: [{ order: 1 }, { order: 2 }], order: 3 },
    { name: "after two of which one was removed", members: [{ order: 2 }], order: 3 },
    { name: "after some without one", members: [{}, {}], order: 1 },
  ]) {
    test(name, () => assert.equal(nextOrder(members), order));
  }
});

test("an id of a member is eight characters", () => {
  globalThis.crypto ??= webcrypto; // Node 18 has it in a module only
  assert.match(memberId(), /^[a-z0-5]{8}$/);
});
