/* Which situations a record is in, as far as clinical sentences depend on them. */
import { dayNumber, today } from "/record/model/time.js";

/** @typedef {import("/record/model/types.js").RecordReader} RecordReader */

/** In which a clinical sentence may be shown; `redFlag` and `lapse` are those of the page that is open. */
export const SITUATIONS = /** @type {const} */ ([
  "set", "stoppedToday", "redFlag", "lapse", "afterDaysOff", "pregnant", "minor", "medication",
]);
/** @typedef {typeof SITUATIONS[number]} Situation */

/** Signs of the body that may be the beginning of something dangerous. */
export const RED_FLAGS = new Set(["shaking", "fever", "confused", "seeing-things", "seizure", "chest-pain"]);

/** Whether signs that were ticked need help at once. @param {string[]} signs */
export const isRedFlag = (signs) => signs.some((sign) => RED_FLAGS.has(sign));

/**
 * The groups of what the person counts, and what else the record says that a sentence may depend on.
 * @param {RecordReader} record
 */
export const safetyFacts = (record) => {
  const substances = record.entries("substance");
  const profile = record.get("profile", "profile");
  return {
    groups: new Set(["any", ...substances.flatMap(({ group }) => group || [])]),
    prescribed: substances.some((substance) => substance.goal === "as-prescribed"),
    pregnant: profile?.pregnant === true,
    minor: profile?.minor === true,
    substances,
  };
};

/**
 * Every situation that the record as it stands is in.
 * @param {RecordReader} record @param {string} [day] the day on which that is asked
 * @returns {Situation[]}
 */
export const situationsOf = (record, day = today()) => {
  const { prescribed, pregnant, minor, substances } = safetyFacts(record);
  const since = substances.flatMap((substance) => (substance.since ? dayNumber(day) - dayNumber(substance.since) : []));
  /** @type {[Situation, boolean][]} */
  const all = [
    ["set", substances.length > 0],
    ["stoppedToday", since.some((days) => days >= 0 && days <= 1)],
    ["afterDaysOff", since.some((days) => days > 1)],
    ["medication", prescribed],
    ["pregnant", pregnant],
    ["minor", minor],
  ];
  return all.flatMap(([situation, is]) => (is ? situation : []));
};
