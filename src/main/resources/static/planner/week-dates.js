/*
 * Days of a kept week: once they are over, the same days of the present week are asked for.
 */
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

/** @param {string} name @param {string} value @returns {[name: string, value: string]} */
const pair = (name, value) => [name, value];

/** @typedef {[name: string, value: string][]} Fields what a form would send */

/** @param {Fields} fields @param {(from: string) => string} change of its first day @returns {Fields} */
const withFirstDay = (fields, change) =>
  fields.map(([name, value]) => pair(name, name === "from" && value ? change(value) : value));

/** @param {Fields} fields @param {string} today */
export const inPresentWeek = (fields, today) => withFirstDay(fields, (from) => presentWeek(from, today));

/** @param {Fields} fields @param {number} weeks */
export const weeksLater = (fields, weeks) => withFirstDay(fields, (from) => addDays(from, weeks * DAYS));
