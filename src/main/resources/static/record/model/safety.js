/* Which clinical sentences fit: decided here, from what the record says, and told to nobody. */
import { queryAll, templateOf } from "/record/dom.js";
import { dayNumber, today } from "/record/model/time.js";

/** @typedef {import("/record/model/types.js").RecordReader} RecordReader */

const all = () => queryAll(templateOf("safety").content, "[data-card]");

/**
 * The groups of what the person counts, and what else the record says that a sentence may depend on.
 * @param {RecordReader} record
 */
const about = (record) => {
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

/** A list that a card carries as one text. @param {string} [words] */
const listed = (words = "") => words.split(" ");

/** @param {HTMLElement} card @param {Set<string>} groups */
const fits = (card, groups) => listed(card.dataset.groups).some((group) => groups.has(group));

/** @param {HTMLElement} card */
const danger = (card) => Number(card.classList.contains("danger"));

/**
 * Sentences for situations, as copies to show; those of danger first. With no substance named, all groups count.
 * @param {RecordReader} record @param {string[]} situations
 */
export const cardsFor = (record, situations) => {
  const { groups } = about(record);
  const named = groups.size > 1;
  return all()
    .filter((card) => listed(card.dataset.situations).some((situation) => situations.includes(situation)))
    .filter((card) => !named || fits(card, groups))
    .sort((a, b) => danger(b) - danger(a))
    .map((card) => card.cloneNode(true));
};

/**
 * The cards of these names that fit what the person counts.
 * @param {RecordReader} record @param {string[]} names
 */
export const cardsNamed = (record, names) => {
  const { groups } = about(record);
  return names
    .flatMap((name) => all().find((card) => card.dataset.card === name) ?? [])
    .filter((card) => groups.size === 1 || fits(card, groups))
    .map((card) => card.cloneNode(true));
};

/**
 * Every situation that the record as it stands is in.
 * @param {RecordReader} record @param {string} [day] the day on which that is asked
 * @returns {string[]}
 */
export const situationsOf = (record, day = today()) => {
  const { prescribed, pregnant, minor, substances } = about(record);
  const since = substances.flatMap((substance) => (substance.since ? dayNumber(day) - dayNumber(substance.since) : []));
  return [
    ...(substances.length > 0 ? ["set"] : []),
    ...(since.some((days) => days >= 0 && days <= 1) ? ["stoppedToday"] : []),
    ...(since.some((days) => days > 1) ? ["afterDaysOff"] : []),
    ...(prescribed ? ["medication"] : []),
    ...(pregnant ? ["pregnant"] : []),
    ...(minor ? ["minor"] : []),
  ];
};
