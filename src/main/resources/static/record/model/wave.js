/* One urge as a wave: what was felt, when, and how long it lasted. */
import { isoSecond } from "/vault/store/instant.js";
import { membersOf } from "/record/model/members.js";

/** @typedef {import("/record/model/types.js").DatedEpisode} DatedEpisode */
/** @typedef {{minute: number, level: number, at: string}} Sample minutes from the start of its episode */

/** The samples of an episode in order of time. @param {DatedEpisode} episode @returns {Sample[]} */
export const samplesOf = (episode) => {
  const start = Date.parse(episode.when.at);
  const first = episode.level === undefined ? [] : [{ at: episode.when.at, level: episode.level }];
  const later = membersOf(episode, "wave")
    .flatMap(({ at, level }) => (at && level !== undefined ? [{ at, level }] : []));
  return [...first, ...later]
    .map(({ at, level }) => ({ at, level, minute: Math.max(0, (Date.parse(at) - start) / 60_000) }))
    .sort((a, b) => a.minute - b.minute);
};

/**
 * How long an urge lasted, in minutes; undefined when it is still open or nobody knows.
 * @param {Partial<DatedEpisode>} episode
 */
export const minutesOf = ({ when, passed }) => {
  if (typeof passed !== "object" || !when || passed.precision === "day" || when.precision === "day") return undefined;
  const minutes = (Date.parse(passed.at) - Date.parse(when.at)) / 60_000;
  return minutes >= 0 ? minutes : undefined;
};

/** What is felt now, to be written. @param {number} level @param {number} [instant] milliseconds since 1970 */
export const newSample = (level, instant = Date.now()) => ({ at: isoSecond(instant), level });
