/*
 * Whether what is about to be written or brought in is what the schema has. What only a newer program may mean is
 * foreign: it is kept where it is brought in, and never begun here.
 */
import { OF_ANY_MEMBER, SCHEMA } from "/record/model/schema.js";
import { isDay, isInstant, isMoment } from "/record/model/time.js";

/** @typedef {import("/record/model/schema.js").FieldType} FieldType */
/** @typedef {import("/record/model/schema.js").Fields} Fields */
/** @typedef {import("/record/model/schema.js").KindSchema} KindSchema */
/** @typedef {"ours" | "foreign" | "wrong"} Verdict */
/** @typedef {{path: string, verdict: Verdict}} Finding */

/** @type {{readonly [kind: string]: KindSchema}} */
const KINDS = SCHEMA;

/** @param {boolean} fits @param {boolean} [mayStand] whether it may come from a newer program @returns {Verdict} */
const verdict = (fits, mayStand = false) => (fits ? "ours" : mayStand ? "foreign" : "wrong");

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === "string";

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} value @param {readonly [number, number]} range */
const isWhole = (value, [least, most]) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

/** @param {unknown} value @param {(one: string) => boolean} fits @returns {Verdict} of a list of texts */
const ofTexts = (value, fits) =>
  Array.isArray(value) && value.every(isText) ? verdict(value.length > 0 && value.every(fits), true) : "wrong";

/** @param {unknown} value @returns {Verdict} */
const ofDays = (value) => (Array.isArray(value) && value.every((day) => isText(day) && isDay(day)) ? "ours" : "wrong");

/** @param {Extract<FieldType, string>} type @param {unknown} value @returns {Verdict} */
const plain = (type, value) => {
  switch (type) {
    case "text": return verdict(isText(value) && value !== "", isText(value));
    case "texts": return ofTexts(value, (text) => text !== "");
    case "day": return verdict(isText(value) && isDay(value));
    case "days": return ofDays(value);
    case "moment": return verdict(isMoment(value));
    case "instant": return verdict(isText(value) && isInstant(value));
    case "level": return verdict(isWhole(value, [0, 10]));
    case "boolean": return verdict(typeof value === "boolean");
    case "true": return verdict(value === true, value === false);
    case "anything": return "ours";
  }
};

/** @typedef {Exclude<FieldType, string | import("/record/model/schema.js").Parts>} TypeOfValues */

/** @param {TypeOfValues} type @param {unknown} value @returns {Verdict} */
const ofValues = (type, value) => {
  if ("oneOf" in type) return verdict(type.oneOf.some((one) => one === value), typeof value === typeof type.oneOf[0]);
  if ("someOf" in type) return ofTexts(value, (text) => type.someOf.includes(text));
  if ("momentOr" in type) return verdict(isMoment(value) || type.momentOr.some((one) => one === value), isText(value));
  const asText = type.orText && isText(value) && /^-?\d+$/.test(value);
  return verdict(isWhole(asText ? Number(value) : value, type.number));
};

/**
 * @param {FieldType | undefined} type @param {unknown} value @param {string} path
 * @returns {Finding[]} what is not ours
 */
const findings = (type, value, path) => {
  if (value === null || value === undefined) return []; // takes the field away
  if (type === undefined) return [{ path, verdict: "foreign" }];
  if (typeof type === "object" && "parts" in type) {
    if (!isObject(value)) return [{ path, verdict: "wrong" }];
    return Object.entries(value).flatMap(([name, part]) => findings(own(type.parts, name), part, `${path}.${name}`));
  }
  const found = typeof type === "string" ? plain(type, value) : ofValues(type, value);
  return found === "ours" ? [] : [{ path, verdict: found }];
};

/**
 * @template T
 * @param {{readonly [name: string]: T}} all @param {string} name @returns {T | undefined}
 */
const own = (all, name) => (Object.hasOwn(all, name) ? all[name] : undefined);

/**
 * @param {KindSchema} kind @param {string} name @param {unknown} value @param {string} path of the kind
 * @returns {Finding[]}
 */
const findingsOf = ({ fields, lists = {}, others }, name, value, path) => {
  const type = own(fields, name);
  const list = name.includes(".") ? name.slice(0, name.indexOf(".")) : "";
  const members = own(lists, list);
  if (type === undefined && members) {
    // A member is written whole, with what a newer program put there.
    return findings({ parts: { ...members, ...OF_ANY_MEMBER } }, value, `${path}.${list}`)
      .filter(({ verdict: found }) => found === "wrong");
  }
  return type === undefined && others ? [] : findings(type, value, `${path}.${name}`);
};

/**
 * The first field that must not be written or brought in, such as episode.wave.level; undefined where all is right.
 * @param {string} kind @param {Record<string, unknown>} set @param {"begun" | "changed" | "imported"} how
 * @returns {string | undefined}
 */
export const faultIn = (kind, set, how) => {
  const schema = own(KINDS, kind);
  if (!schema) return how === "imported" ? undefined : kind;
  const missing = how === "begun" ? schema.needs.filter((name) => (set[name] ?? null) === null) : [];
  const found = Object.entries(set)
    .flatMap(([name, value]) => findingsOf(schema, name, value, kind))
    .filter(({ verdict: is }) => is === "wrong" || how !== "imported");
  return [...missing.map((name) => `${kind}.${name}`), ...found.map(({ path }) => path)][0];
};
