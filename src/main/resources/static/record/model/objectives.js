/* The four objectives, and the one small next thing for each. */
import { membersOf } from "/record/model/members.js";
import { SCHEMA } from "/record/model/schema.js";

/** @typedef {import("/record/model/types.js").ObjectiveNumber} ObjectiveNumber */
/** @typedef {import("/record/model/types.js").RecordReader} RecordReader */

/** @type {readonly ObjectiveNumber[]} */
export const OBJECTIVES = SCHEMA.evidence.fields.objective.oneOf;

/**
 * One small next thing: the person's own, else one that follows from what is open in the record.
 * @param {RecordReader} record @param {ObjectiveNumber} objective
 * @returns {{own: string} | {open: boolean}} `open` when something written waits for its other half
 */
export const nextOf = (record, objective) => {
  const own = record.get("objective", `objective/${objective}`)?.next;
  if (own) return { own };
  const episodes = record.entries("episode");
  const untested = () =>
    episodes.some((e) => membersOf(e, "expectation").some(({ text, cameTrue }) => text && !cameTrue));
  const unanswered = () => episodes.some((e) => membersOf(e, "thought").some(({ text, answer }) => text && !answer));
  return { open: (objective === 1 && untested()) || (objective === 3 && unanswered()) };
};
