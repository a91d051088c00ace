/* The clinical sentences of the page that fit what the record says: chosen here, and told to nobody. */
import { queryAll, templateOf } from "/record/dom.js";
import { safetyFacts } from "/record/model/situations.js";

/** @typedef {import("/record/model/types.js").RecordReader} RecordReader */

const all = () => queryAll(templateOf("safety").content, "[data-card]");

/** A list that a card carries as one text. @param {string} [words] */
const listed = (words = "") => words.split(" ");

/** @param {HTMLElement} card @param {Set<string>} groups */
const fits = (card, groups) => listed(card.dataset.groups).some((group) => groups.has(group));

/** @param {HTMLElement} card */
const danger = (card) => Number(card.classList.contains("danger"));

/**
 * Shows of each sentence whether its source was last looked up so long ago that whoever reads should know it.
 * @param {string} day today
 */
export const markDueReviews = (day) => {
  for (const id of ["safety", "suggested"]) {
    for (const note of queryAll(templateOf(id).content, "[data-due-after]")) note.hidden = day <= String(note.dataset.dueAfter);
  }
};

/**
 * Sentences for situations, as copies to show; those of danger first. With no substance named, all groups count.
 * @param {RecordReader} record @param {import("/record/model/situations.js").Situation[]} situations
 */
export const cardsFor = (record, situations) => {
  const { groups } = safetyFacts(record);
  const named = groups.size > 1;
  return all()
    .filter(({ dataset }) => situations.some((situation) => listed(dataset.situations).includes(situation)))
    .filter((card) => !named || fits(card, groups))
    .sort((a, b) => danger(b) - danger(a))
    .map((card) => card.cloneNode(true));
};

/**
 * The cards of these names that fit what the person counts.
 * @param {RecordReader} record @param {string[]} names
 */
export const cardsNamed = (record, names) => {
  const { groups } = safetyFacts(record);
  return names
    .flatMap((name) => all().find((card) => card.dataset.card === name) ?? [])
    .filter((card) => groups.size === 1 || fits(card, groups))
    .map((card) => card.cloneNode(true));
};
