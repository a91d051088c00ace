import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { routeOf, viewOf } from "/record/route.js";

describe("what an address names", () => {
  for (const { hash, name, parameters = [] } of [
    { hash: "", name: "" },
    { hash: "#", name: "" },
    { hash: "#/today", name: "today" },
    { hash: "#/step/4", name: "step", parameters: ["4"] },
    { hash: "#/part/a%2Fb", name: "part", parameters: ["a/b"] },
    { hash: "#/episode/%", name: "", parameters: [] },
    { hash: "#/%E0%A4%A", name: "", parameters: [] },
  ]) {
    test(`“${hash}”`, () => assert.deepEqual(routeOf(hash), { name, parameters }));
  }
});

describe("the view to show", () => {
  const views = {
    start: { open: true }, unlock: { open: true }, urge: { open: true }, help: { open: true }, today: {}, record: {},
  };
  const open = { has: true, locked: false };
  const locked = { has: true, locked: true };
  const none = { has: false, locked: true };
  for (const { hash, state, name } of [
    { hash: "#/record", state: open, name: "record" },
    { hash: "", state: open, name: "today" },
    { hash: "#/nothing", state: open, name: "today" },
    { hash: "#/constructor", state: open, name: "today" },
    { hash: "#/__proto__", state: open, name: "today" },
    { hash: "#/%", state: open, name: "today" },
    { hash: "#/record", state: locked, name: "unlock" },
    { hash: "#/toString", state: locked, name: "unlock" },
    { hash: "#/urge", state: locked, name: "urge" },
    { hash: "#/urge", state: none, name: "start" },
    { hash: "#/unlock", state: none, name: "start" },
    { hash: "#/help", state: none, name: "help" },
    { hash: "#/record", state: none, name: "start" },
  ]) {
    test(`“${hash}” with ${JSON.stringify(state)}: ${name}`, () =>
      assert.equal(viewOf(routeOf(hash), views, state).name, name));
  }
});
