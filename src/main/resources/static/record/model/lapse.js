/* What the clocks of a recovery are reckoned from: substances with a first day, and the days of lapses. */
import { isDated } from "/record/model/episodes.js";
import { dayOf } from "/record/model/time.js";

/** @typedef {import("/record/model/types.js").RecordReader} RecordReader */

/**
 * The substances and behaviours whose days are counted: those with a name and a first day.
 * @param {RecordReader} record
 */
export const countedSubstances = (record) =>
  record.entries("substance").flatMap(({ id, label, since }) => (since && label ? { id, label, since } : []));

/**
 * The days of lapses of a substance; one that names no substance counts for the only one there is.
 * @param {RecordReader} record @param {string} substance its id @param {boolean} only whether no other one is counted
 * @returns {string[]} days, in any order
 */
export const lapseDays = (record, substance, only) =>
  record.entries("episode")
    .filter(isDated)
    .filter((episode) => episode.outcome === "lapse")
    .filter((episode) => episode.substance === substance || (!episode.substance && only))
    .map((episode) => dayOf(episode.when));
