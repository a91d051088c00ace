/*
 * What the pages ask of the episodes of a record: when they were, and what an answer to a thought did. No page, no
 * language.
 */
import { dayNumber, dayOf } from "/record/model/time.js";

/** @typedef {import("/record/model/time.js").Moment} Moment */
/** @typedef {import("/record/model/types.js").DatedEpisode} DatedEpisode */

/**
 * Whether it is known when an episode was; without that there is no place for it in time.
 * @template {import("/record/model/types.js").EntryOf<"episode">} E
 * @param {E} episode @returns {episode is E & DatedEpisode}
 */
export const isDated = (episode) => episode.when !== undefined;

/** All of them, the newest first. @param {import("/record/model/types.js").RecordReader} record */
export const newestFirst = (record) =>
  record.entries("episode").filter(isDated).sort((a, b) => b.when.at.localeCompare(a.when.at));

/** Believed less after it was answered than before. @param {import("/record/model/types.js").Thought} thought */
export const believedLess = ({ before, after }) => before !== undefined && after !== undefined && after < before;

/** Whether it is written down more than a day after it happened. @param {Moment} when @param {string} today */
const isLate = (when, today) => dayNumber(today) - dayNumber(dayOf(when)) > 1;

/**
 * The fields of an episode that is put to another time.
 * @param {Moment} when @param {string} today @returns {{when: Moment, late: true | null}}
 */
export const correctedTo = (when, today) => ({ when, late: isLate(when, today) || null });
