/* docs/record.md names what the schema has, and nothing else. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { OF_ANY_MEMBER, SCHEMA } from "/record/model/schema.js";

/** @typedef {import("/record/model/schema.js").FieldType} FieldType */
/** @typedef {import("/record/model/schema.js").Fields} Fields */
/** @typedef {import("/record/model/schema.js").KindSchema} KindSchema */
/** @typedef {{kind: string, needs: string, fields: string}} Row */

const TEXT = readFileSync(new URL("../../../../docs/record.md", import.meta.url), "utf8");

/** @param {string} text @returns {string[]} what stands in it between backticks */
const quoted = (text) => [...text.matchAll(/`([^`]*)`/g)].map(([, inner]) => inner);

/** @type {Row[]} */
const ROWS = TEXT.split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, kind, , needs, ...fields]) => ({ kind: quoted(kind)[0], needs, fields: fields.join("|") }));

/** Names and values begin with a small letter; of a range, the two numbers with – or … between them. */
const WORD = /[a-z][A-Za-z.-]*|[−\d]+[–…][−\d]+/gu;

/** @param {Row} row @returns {Set<string>} */
const namedIn = ({ fields }) => new Set(quoted(fields).flatMap((text) => text.match(WORD) ?? []));

/** @param {readonly [number, number]} range @returns {string} as the page writes it */
const range = ([least, most]) => (least < 0 ? `−${-least}…${most}` : `${least}–${most}`);

/** @param {FieldType} type @returns {string[]} what is named of a field beside its name */
const valuesOf = (type) => {
  if (typeof type === "string") return [];
  if ("oneOf" in type) return type.oneOf.filter((value) => typeof value === "string");
  if ("someOf" in type) return [...type.someOf];
  if ("momentOr" in type) return [...type.momentOr];
  if ("parts" in type) return Object.keys(type.parts);
  return type.orText || type.number[0] < 0 ? [range(type.number)] : [];
};

/** @param {Fields} fields */
const wordsOf = (fields) => Object.entries(fields).flatMap(([name, type]) => [name, ...valuesOf(type)]);

/** @param {KindSchema} kind @returns {Set<string>} */
const wanted = ({ fields, lists = {} }) =>
  new Set([
    ...wordsOf(fields),
    ...Object.entries(lists).flatMap(([list, members]) => [`${list}.id`, ...wordsOf(members)]),
  ]);

/** @param {Set<string>} all @param {Set<string>} but */
const without = (all, but) => [...all].filter((word) => !but.has(word)).sort();

test("docs/record.md has a row for each kind", () =>
  assert.deepEqual(ROWS.map(({ kind }) => kind).sort(), Object.keys(SCHEMA).sort()));

describe("docs/record.md names the fields and values", () => {
  for (const [kind, schema] of Object.entries(/** @type {{[kind: string]: KindSchema}} */ (SCHEMA))) {
    test(`of ${kind}`, () => {
      const row = ROWS.find((one) => one.kind === kind) ?? { kind, needs: "", fields: "" };
      const [named, has] = [namedIn(row), wanted(schema)];
      assert.deepEqual(
        { needs: quoted(row.needs).sort(), onlyInDocs: without(named, has), onlyInSchema: without(has, named) },
        { needs: [...schema.needs].sort(), onlyInDocs: [], onlyInSchema: [] },
      );
    });
  }

  test("that every member may have", () => {
    const sentence = TEXT.split("\n").find((line) => line.startsWith("Every member may have")) ?? "";
    assert.deepEqual(quoted(sentence), Object.keys(OF_ANY_MEMBER));
  });
});
