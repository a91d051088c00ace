/* The cycle of an urge: its places, and where it was broken. */
import { believedLess } from "/record/model/episodes.js";
import { membersOf } from "/record/model/members.js";
import { SCHEMA } from "/record/model/schema.js";

/** @typedef {import("/record/model/types.js").CyclePlace} CyclePlace */
/** @typedef {import("/record/model/types.js").Episode} Episode */

/** In the order of the ring. @type {readonly CyclePlace[]} */
export const CYCLE_PLACES = SCHEMA.episode.fields.broken.someOf;

/**
 * Where it was broken: what the person says, and every place that the record itself shows.
 * @param {Partial<Episode>} episode @returns {Set<CyclePlace>}
 */
export const brokenAt = (episode) => {
  /** @type {Set<CyclePlace>} */
  const broken = new Set(episode.broken ?? []);
  if (episode.outcome === "lapse") return broken;
  if (membersOf(episode, "thought").some((m) => m.answer && believedLess(m))) broken.add("thought");
  if (membersOf(episode, "expectation").some((m) => m.cameTrue === "no")) broken.add("expectation");
  if (episode.outcome === "resolved" && membersOf(episode, "strategy").some((m) => m.strategy)) broken.add("action");
  return broken;
};
