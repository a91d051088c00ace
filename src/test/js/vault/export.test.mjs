import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { faultIn } from "/record/model/check.js";
import { importLines, readLines } from "/vault/store/export.js";

const STAMP = { clock: 1, device: "d", at: "2026-11-24T02:00:00Z" };

/** @param {{id: string, kind: string, set: object}[]} entries */
const copyOf = (entries) =>
  [
    JSON.stringify({ format: "handrail-record", version: 1, entries: entries.length }),
    ...entries.map(({ id, kind, set }) => JSON.stringify({ id, kind, revisions: [{ ...STAMP, set }] })),
  ].join("\n");

const GOOD = { id: "e1", kind: "episode", set: { level: 10, tomorrow: "kept" } };
const BAD = { id: "e2", kind: "episode", set: { level: 11 } };

/** @param {() => unknown} work @returns {unknown} */
const refusal = (work) => {
  try {
    work();
    return "none";
  } catch (error) {
    const { code, field, at } = /** @type {Record<string, unknown>} */ (error);
    return { code, field, at };
  }
};

test("a copy is read as it was written, also what is not known here", () => {
  const [change] = readLines(copyOf([GOOD]), faultIn);
  assert.deepEqual(change, { kind: "episode", entry: "e1", ...STAMP, set: GOOD.set });
});

test("what a record cannot hold is refused by its line and field", () => {
  const wanted = { code: "import-refused", field: "episode.level", at: 3 };
  assert.deepEqual(refusal(() => readLines(copyOf([GOOD, BAD]), faultIn)), wanted);
  const spaced = copyOf([GOOD, BAD]).replaceAll("\n", "\r\n\r\n");
  assert.deepEqual(refusal(() => readLines(spaced, faultIn)), { ...wanted, at: 5 });
});

test("nothing of a refused copy is written", async () => {
  let written = 0;
  const record = { write: async () => { written++; } };
  const many = Array.from({ length: 600 }, (_, at) => ({ ...GOOD, id: `e${at}` }));
  await assert.rejects(importLines(record, copyOf([...many, BAD]), { check: faultIn }), { code: "import-refused" });
  assert.equal(written, 0);
  assert.equal(await importLines(record, copyOf(many), { check: faultIn }), 0);
  assert.equal(written, 3);
});

describe("what is no copy", () => {
  for (const { name, text, code } of [
    { name: "nothing", text: "", code: "not-an-export" },
    { name: "something else", text: "{}", code: "not-an-export" },
    { name: "a newer one", text: copyOf([]).replace("1", "2"), code: "newer-version" },
    { name: "one cut short", text: copyOf([GOOD, GOOD]).split("\n").slice(0, 2).join("\n"), code: "not-an-export" },
    { name: "a line that is no entry", text: copyOf([GOOD]).replace('"kind":"episode"', '"kind":5'),
      code: "not-an-export" },
  ]) {
    test(name, () => assert.throws(() => readLines(text, faultIn), { code }));
  }
});
