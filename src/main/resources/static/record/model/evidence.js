/* What a record holds of a week for each of the four objectives: counted and named, nothing is scored. */
import { believedLess, isDated } from "/record/model/episodes.js";
import { membersOf } from "/record/model/members.js";
import { dayNumber, dayOf, mondayOf } from "/record/model/time.js";

/** @typedef {import("/record/model/types.js").DatedEpisode} DatedEpisode */
/** @typedef {import("/record/model/types.js").ObjectiveNumber} ObjectiveNumber */
/** @typedef {import("/record/model/types.js").RecordReader} RecordReader */

const WEEK = 7;

/** Whether a day lies in the week of another one. @param {string} day @param {string} today */
export const inWeekOf = (day, today) => {
  const monday = dayNumber(mondayOf(today));
  return dayNumber(day) >= monday && dayNumber(day) < monday + WEEK;
};

/** @typedef {{key: string, count: number}} Count of something that a record holds; its text is `evidence.KEY` */

/**
 * What the episodes of a week say for an objective.
 * @param {DatedEpisode[]} episodes @param {ObjectiveNumber} objective @returns {Count[]}
 */
const countsIn = (episodes, objective) => {
  /** @template {keyof import("/record/model/types.js").Members} L @param {L} list */
  const all = (list) => episodes.flatMap((episode) => membersOf(episode, list));
  switch (objective) {
    case 1: return [
      { key: "written", count: episodes.length },
      { key: "expectations", count: all("expectation").filter(({ cameTrue }) => cameTrue).length },
    ];
    case 2: return [
      { key: "feelings", count: all("emotion").filter(({ feeling, name }) => feeling || name).length },
      { key: "reached", count: all("reach").length },
    ];
    case 3: return [
      { key: "answered", count: all("thought").filter(({ answer }) => answer).length },
      { key: "believedLess", count: all("thought").filter(believedLess).length },
    ];
    case 4: return [
      { key: "strategies", count: all("strategy").filter(({ strategy }) => strategy).length },
      { key: "passed", count: episodes.filter(({ outcome }) => outcome === "resolved").length },
    ];
  }
};

/**
 * What the record of the week of a day says for an objective; what is counted is named, nothing is scored.
 * @param {RecordReader} record @param {ObjectiveNumber} objective @param {string} day
 * @returns {Count[]} those above zero, in the order in which they are told
 */
export const evidenceOf = (record, objective, day) => {
  const thisWeek = (/** @type {string} */ other) => inWeekOf(other, day);
  const episodes = record.entries("episode").filter(isDated).filter(({ when }) => thisWeek(dayOf(when)));
  const meetings = record.entries("attendance")
    .filter(({ state, when }) => (state === "went" || state === "left-early") && when && thisWeek(dayOf(when)));
  const own = record.entries("evidence").filter((e) => e.objective === objective && e.day && thisWeek(e.day));
  const practices = membersOf(record.get("objective", `objective/${objective}`), "practice");
  return [
    ...countsIn(episodes, objective),
    ...(objective === 4 ? [{ key: "meetings", count: meetings.length }] : []),
    { key: "own", count: own.length },
    { key: "practised", count: practices.flatMap(({ done }) => done ?? []).filter(thisWeek).length },
  ].filter(({ count }) => count > 0);
};
