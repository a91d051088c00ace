/*
 * The week that somebody keeps on this device: what makes it, not what it looks like. Once its days are over, the same days of the
 * present week are asked for.
 */
import { forget, keep, recall } from "/site/device-store.js";

/** @import {Fields} from "/planner/tab-memory.js" */

const NAME = "week";
const DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** @param {string} date as YYYY-MM-DD @param {number} days @returns {string} */
export const addDays = (date, days) => new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * The first day of the week to show: of a week that is over, the one on the same weekday whose week is not.
 * @param {string} from the first day of the kept week, as YYYY-MM-DD @param {string} today @returns {string}
 */
export const presentWeek = (from, today) => {
  const past = Math.floor((Date.parse(today) - Date.parse(from)) / DAY_MS);
  return past < DAYS ? from : addDays(from, Math.floor(past / DAYS) * DAYS);
};

/** @param {Fields} fields @param {string} today @returns {Fields} */
export const inPresentWeek = (fields, today) =>
  fields.map(([name, value]) => (name === "from" && value ? [name, presentWeek(value, today)] : [name, value]));

/** @returns {Promise<Fields | undefined>} also where the browser keeps nothing */
export const recallWeek = () =>
  recall(NAME).then(
    (kept) => kept?.fields,
    () => undefined,
  );

/** @param {Fields} fields */
export const keepWeek = (fields) => keep(NAME, { fields });

export const forgetWeek = () => forget(NAME);
