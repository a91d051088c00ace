/* The pages' own lists of what can be chosen, and the server's, are those of the schema. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { CHAPTERS } from "/record/model/chapters.js";
import { COLUMNS, TABLES } from "/record/model/inventory.js";
import { SCHEMA } from "/record/model/schema.js";
import { RED_FLAGS, SITUATIONS } from "/record/model/situations.js";
import { PRECISIONS } from "/record/model/time.js";
import { OF_THE_SEALING } from "/vault/store/sealing-kinds.js";

const MAIN = new URL("../../../../main/", import.meta.url);
const TEMPLATES = new URL("resources/templates/record/", MAIN);

/** @typedef {import("/record/model/schema.js").FieldType} FieldType */
/** @typedef {import("/record/model/schema.js").KindSchema} KindSchema */

/** @type {{[kind: string]: KindSchema}} */
const KINDS = SCHEMA;

/** What the templates write into, by their id. @type {{[template: string]: string}} */
const KIND_OF = {
  "view-episode": "episode", "view-lapse": "episode", "view-objective": "objective", "view-step": "step",
  "view-steps": "profile", substance: "substance",
};

/** Fields of a page that are no field of an entry: its script says what they write. */
const OWN_OF_PAGES = ["view-substances about"];

const PARTS = new RegExp(
  [
    /<template id="(?<template>[^"]*)"/, /<div data-list="(?<list>[^"]*)"/, /(?<end><\/template>)/,
    /@template\.record\.(?<part>choice|scale|balance|text)\((?<given>.*)\)\n/,
    /data-field="(?<field>[^"$]*)" data-type="(?<type>\w+)"/,
  ].map(({ source }) => source).join("|"),
  "g",
);

/** @param {string} text @returns {string[]} the texts of a Java list */
const textsIn = (text) => [...text.matchAll(/"([^"]*)"/g)].map(([, value]) => value);

/** @param {string} given @returns {{type: string, values?: string[]}} what a choice writes */
const choiceOf = (given) => ({
  type: /several = true/.test(given) ? "list" : /number = true/.test(given) ? "number" : "text",
  values: textsIn(/values = (?:java\.util\.)?List\.of\((.*?)\)/.exec(given)?.[1] ?? ""),
});

/**
 * @typedef {{file: string, template: string, list?: string, field: string, type: string, values?: string[]}} Control
 */

/** @param {string} file @returns {Control[]} every field that a file of templates writes */
const controlsIn = (file) => {
  const found = [];
  let template = "";
  /** @type {string | undefined} */
  let list;
  for (const { groups = {} } of readFileSync(new URL(file, TEMPLATES), "utf8").matchAll(PARTS)) {
    if (groups.template) [template, list] = [groups.template, undefined];
    else if (groups.list) ({ list } = groups);
    else if (groups.end) list = undefined;
    else {
      const field = groups.field ?? /field = "([^"]*)"/.exec(groups.given)?.[1] ?? "";
      const written = groups.part === "choice" ? choiceOf(groups.given) : { type: groups.type ?? groups.part };
      found.push({ file, template, list, field, ...written });
    }
  }
  return found;
};

const CONTROLS = readdirSync(TEMPLATES)
  .filter((file) => !["choice.jte", "scale.jte", "balance.jte", "text.jte"].includes(file))
  .flatMap(controlsIn)
  .filter(({ template, field }) => !OWN_OF_PAGES.includes(`${template} ${field}`));

/** @param {Control} control @returns {FieldType | undefined} */
const inSchema = ({ template, list, field }) => {
  const kind = KINDS[KIND_OF[template]];
  return list === undefined ? kind?.fields[field] : kind?.lists?.[list]?.[field];
};

/** @param {readonly [number, number]} range @returns {string[]} */
const numbersIn = ([least, most]) => Array.from({ length: most - least + 1 }, (_, at) => String(least + at));

/**
 * @param {FieldType | undefined} type
 * @returns {{types: string[], values?: readonly string[]}} the controls that can write it
 */
const controlsFor = (type) => {
  if (type === "text" || type === "day") return { types: ["text"] };
  if (type === "level") return { types: ["scale"] };
  if (type === "texts") return { types: ["list"] };
  if (typeof type !== "object") return { types: [] };
  if ("someOf" in type) return { types: ["list"], values: type.someOf };
  if ("oneOf" in type) return { types: ["text"], values: type.oneOf.map(String) };
  return "number" in type ? { types: ["number", "balance"], values: numbersIn(type.number) } : { types: [] };
};

/** @param {readonly string[]} some */
const sorted = (some) => [...some].sort();

describe("a field of a page writes what the schema has", () => {
  test("and there are many", () => assert.ok(CONTROLS.length > 35, `${CONTROLS.length}`));
  for (const control of CONTROLS) {
    const { file, template, list, field, type, values } = control;
    test(`${file} ${template} ${list ? `${list}.` : ""}${field}`, () => {
      const wanted = controlsFor(inSchema(control));
      assert.ok(wanted.types.includes(type), `written as ${type}, wanted ${wanted.types.join(" or ") || "nothing"}`);
      if (values !== undefined) assert.deepEqual(sorted(values), sorted(wanted.values ?? []));
    });
  }
});

/** @param {string} file of the templates @param {RegExp} before the list */
const listIn = (file, before) => {
  const text = readFileSync(new URL(file, TEMPLATES), "utf8");
  return textsIn(new RegExp(`${before.source} List\\.of\\((.*?)\\)`).exec(text)?.[1] ?? "");
};

/** @param {string} name of a constant of the help module, wherever it stands @param {string} one of its texts */
const javaSet = (name, one) => {
  const help = new URL("java/org/handrail/help/", MAIN);
  const declared = new RegExp(`Set<String> ${name} =\\s*Set\\.of\\(([^;]*)\\);`);
  const found = readdirSync(help)
    .filter((file) => file.endsWith(".java"))
    .map((file) => textsIn(declared.exec(readFileSync(new URL(file, help), "utf8"))?.[1] ?? ""))
    .filter((texts) => texts.includes(one));
  assert.equal(found.length, 1, `sets ${name} with ${one} in ${help.pathname}`);
  return found[0];
};

describe("a list that stands elsewhere is the schema's", () => {
  const { substance, strategy, inventory, profile } = SCHEMA;
  for (const { name, found, wanted } of [
    { name: "ways, on their page", found: listIn("strategies.jte", /String way :/), wanted: strategy.fields.way.oneOf },
    { name: "tables, on their page", found: listIn("steps.jte", /String table :/),
      wanted: inventory.fields.table.oneOf },
    { name: "precisions", found: listIn("episode.jte", /String precision :/), wanted: PRECISIONS },
    { name: "tables of columns", found: TABLES, wanted: inventory.fields.table.oneOf },
    { name: "columns", found: [...new Set(Object.values(COLUMNS).flat())],
      wanted: Object.keys(inventory.fields).filter((field) => field !== "table") },
    { name: "chapters of the book", found: CHAPTERS,
      wanted: Object.keys(SCHEMA).filter((kind) => !OF_THE_SEALING.has(kind)) },
    { name: "kinds of the sealing", found: [...OF_THE_SEALING],
      wanted: Object.keys(SCHEMA).filter((kind) => OF_THE_SEALING.has(kind)) },
    { name: "kinds of suggested strategies", found: javaSet("KINDS", "avoid"), wanted: strategy.fields.way.oneOf },
    { name: "situations of clinical sentences", found: javaSet("SITUATIONS", "set"), wanted: SITUATIONS },
  ]) {
    test(name, () => assert.deepEqual(sorted(found), sorted(wanted)));
  }

  test("groups of clinical sentences", () => {
    const groups = javaSet("GROUPS", "any").filter((group) => group !== "any");
    assert.deepEqual(groups.filter((group) => !substance.fields.group.oneOf.some((known) => known === group)), []);
  });

  test("signs of danger", () => {
    const { someOf } = SCHEMA.episode.fields.signs;
    assert.deepEqual([...RED_FLAGS].filter((sign) => !someOf.some((known) => known === sign)), []);
  });

  test("pathways", () => {
    const text = readFileSync(new URL("resources/org/handrail/help/pathways.txt", MAIN), "utf8");
    const blocks = text.split(/\n\s*\n/).filter((block) => /^kind: pathway$/m.test(block));
    const ids = blocks.map((block) => /^id: (\S+)$/m.exec(block)?.[1] ?? "");
    assert.deepEqual(sorted(["twelve-step", ...ids, "other"]), sorted(profile.fields.pathways.someOf));
  });

  test("what an end may be instead of a moment", () => {
    const text = readFileSync(new URL("episode.jte", TEMPLATES), "utf8");
    const radios = text.matchAll(/<label class="chip"><input type="radio" value="(\w+)">/g);
    const values = [...radios].map(([, value]) => value);
    assert.deepEqual(sorted(values), sorted(["at", ...SCHEMA.episode.fields.passed.momentOr]));
  });
});
