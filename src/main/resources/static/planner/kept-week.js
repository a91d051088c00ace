/*
 * The week that somebody keeps on this device: what makes it, not what it looks like.
 */
import { forget, keep, recall } from "/site/device-store.js";

/** @import {Fields} from "/planner/tab-memory.js" */

const NAME = "week";
/** The same as it was when the device last got it answered: what it can show without a connection. */
const ANSWERED = "week-answered";

/** @param {string} name @returns {Promise<Fields | undefined>} also where the browser keeps nothing */
const fieldsOf = (name) =>
  recall(name).then(
    (kept) => kept?.fields,
    () => undefined,
  );

export const recallWeek = () => fieldsOf(NAME);

export const recallAnswered = () => fieldsOf(ANSWERED);

/** @param {Fields} fields */
export const keepWeek = (fields) => keep(NAME, { fields });

/** @param {Fields} fields */
export const keepAnswered = (fields) => keep(ANSWERED, { fields });

export const forgetWeek = async () => {
  await forget(NAME);
  await forget(ANSWERED);
};
