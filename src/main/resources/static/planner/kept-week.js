/*
 * The week that somebody keeps on this device: what makes it, not what it looks like.
 */
import { forget, keep, recall } from "/site/device-store.js";

/** @import {Fields} from "/planner/tab-memory.js" */

const NAME = "week";
/** The same as it was when the device last got it answered: what it can show without a connection. */
const ANSWERED = "week-answered";

/** @returns {Promise<Fields | undefined>} also where the browser keeps nothing */
export const recallWeek = () =>
  recall(NAME).then(
    (kept) => kept?.fields,
    () => undefined,
  );

/** @returns {Promise<{fields: Fields, day: string} | undefined>} with the day on which it was answered */
export const recallAnswered = () => recall(ANSWERED).catch(() => undefined);

/** Where somebody sets out from, and what they have to do, when and where; not which week it is, nor what was wished and chosen for it. */
const WHOSE = /^(?:near|lat|lon|commitments|hours.*|stated-\d+-(?!assumed).*)$/;

/** What was said is numbered, and a single date goes when it is over: neither makes another week. */
const STATED = /^(stated-\d+)-(.*)$/;

/** @param {Fields} fields */
const whose = (fields) => {
  /** @type {Map<string, string[][]>} */
  const stated = new Map();
  /** @type {string[][]} */
  const others = [];
  for (const [name, value] of fields.filter(([name, value]) => value && WHOSE.test(name)).sort()) {
    const [, number, part] = STATED.exec(name) ?? [];
    if (number && part) {
      stated.set(number, [...(stated.get(number) ?? []), [part, value]]);
    } else {
      others.push([name, value]);
    }
  }
  const weekly = [...stated.values()].filter((parts) => parts.every(([part]) => part !== "date"));
  return JSON.stringify([others, weekly.map((parts) => JSON.stringify(parts)).sort()]);
};

/** Whether two weeks have the same hours and places: the next one like this, or one with another meeting. @param {Fields} one @param {Fields} other */
export const isSameWeek = (one, other) => whose(one) === whose(other);

/** @param {Fields} fields */
export const keepWeek = (fields) => keep(NAME, { fields });

/** @param {Fields} fields @param {string} day as YYYY-MM-DD */
export const keepAnswered = (fields, day) => keep(ANSWERED, { fields, day });

export const forgetWeek = async () => {
  await forget(NAME);
  await forget(ANSWERED);
};
