/* What follows from a record by counting: Java of ours, compiled for the browser (record.insight). */
import { loadJava } from "/browser/java.js";
import { dayNumber } from "/record/model/time.js";

const java = await loadJava("insight");

/**
 * The days of a recovery on three clocks.
 * @param {string} since its first day
 * @param {string} today
 * @param {string[]} lapses days, in any order
 * @returns {{run: number, total: number, longest: number}}
 */
export const clocks = (since, today, lapses) => {
  const [run, total, longest] = java.clocks(dayNumber(since), dayNumber(today), lapses.map(dayNumber));
  return { run, total, longest };
};
