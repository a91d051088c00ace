/*
 * The week that somebody keeps on this device: what makes it, not what it looks like.
 */
import { forget, keep, recall } from "/site/device-store.js";

/** @import {Fields} from "/planner/tab-memory.js" */

const NAME = "week";

/** @returns {Promise<Fields | undefined>} also where the browser keeps nothing */
export const recallWeek = () =>
  recall(NAME).then(
    (kept) => kept?.fields,
    () => undefined,
  );

/** @param {Fields} fields */
export const keepWeek = (fields) => keep(NAME, { fields });

export const forgetWeek = () => forget(NAME);
