/* The kinds of entries in the order in which the whole record is told. */

/** @type {readonly import("/record/model/types.js").Kind[]} what is of no kind named here comes last */
export const CHAPTERS = [
  "substance", "episode", "checkin", "strategy", "objective", "evidence", "step", "inventory", "attendance", "hours",
  "wishes", "plan", "profile", "setting",
];
