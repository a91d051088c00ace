/*
 * How a record reads in words: what a field is called and what its values mean, taken from the pages' own templates, so that the book
 * says what the pages say. What no template knows is shown under its own name: nothing is left out.
 */
import { t, tOr, habit } from "/journal/texts.js";
import { clockOf, dayOf, here } from "/journal/time.js";

/** @typedef {{key: string, label: string, values: Map<string, string>, scale: boolean, part?: string}} Field */

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/;

const wordOf = (node) => node?.textContent.trim() ?? "";

const valuesOf = (field) => {
  const chosen = [...field.querySelectorAll("input")].map((input) => [input.value, wordOf(input.closest("label"))]);
  const options = [...field.querySelectorAll("option")].map((option) => [option.value, wordOf(option)]);
  return new Map([...chosen, ...options].filter(([value]) => value !== ""));
};

const fieldOf = (field, list) => ({
  key: list ? `${list}.${field.dataset.field}` : field.dataset.field,
  label: wordOf((field.closest("label, fieldset") ?? field).querySelector(".legend")),
  values: valuesOf(field),
  scale: field.classList.contains("scale"),
  part: wordOf(field.closest("details")?.querySelector("h2")) || undefined,
});

/** Every field of a template in its order; a list of it by its name, its fields as `list.field`. @returns {Field[]} */
const fieldsIn = (root, list, part) =>
  [...root.querySelectorAll("[data-field], [data-list], template")].flatMap((place) => {
    if (place instanceof HTMLTemplateElement) {
      const box = place.closest("[data-list]");
      return fieldsIn(place.content, box?.dataset.list ?? list, wordOf(place.closest("details")?.querySelector("h2")) || part);
    }
    if (place.dataset.field === undefined) return [];
    const field = fieldOf(place, list);
    return [{ ...field, part: field.part ?? part }];
  });

/** What the pages know of the fields of a kind of entry, and of all fields. */
export class Labels {
  constructor() {
    /** @type {Map<string, Field[]>} */
    this.views = new Map([...document.querySelectorAll("body > template")].map((template) => [template.id, fieldsIn(template.content)]));
    this.all = new Map([...this.views.values()].flat().reverse().map((field) => [field.key, field]));
  }

  /** @param {string} kind @returns {Field[]} in the order of the page on which it is written */
  fieldsOf(kind) {
    return this.views.get(`view-${kind}`) ?? this.views.get(kind) ?? [];
  }

  /** @param {string} kind @param {string} key @returns {Field} */
  field(kind, key) {
    const known = this.fieldsOf(kind).find((field) => field.key === key) ?? (key.includes(".") ? this.all.get(key) : undefined);
    if (known) return known;
    const name = key.split(".").pop();
    const other = this.all.get(name);
    return { key, label: tOr(`book.field.${name}`, other?.label || name), values: other?.values ?? new Map(), scale: other?.scale ?? false };
  }
}

const inUtc = (day, options) => new Intl.DateTimeFormat(habit, { ...options, timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));

/** A day with its year: a book is read much later. */
export const wholeDay = (day) => inUtc(day, { dateStyle: "full" });

/** A moment as exactly as it is known; names the zone where it is not this device's. */
export const wholeMoment = (moment) => {
  const day = wholeDay(dayOf(moment));
  const elsewhere = moment.zone === here() ? "" : ` (${moment.zone.replaceAll("_", " ")})`;
  if (moment.precision === "day") return day + elsewhere;
  const time = new Intl.DateTimeFormat(habit, { timeStyle: "short", timeZone: moment.zone }).format(new Date(moment.at));
  return t(moment.precision === "about" ? "moment.about" : "moment", day, time) + elsewhere;
};

const isMoment = (value) => typeof value === "object" && value !== null && typeof value.at === "string" && typeof value.zone === "string";

/** Words for a value that is no list of named things. @param {Field} field @param {string} [zone] of the entry, for bare instants */
export const wordsFor = (value, field, { zone, names = new Map() } = {}) => {
  if (Array.isArray(value)) return value.map((one) => wordsFor(one, field, { zone, names })).join(", ");
  if (isMoment(value)) return wholeMoment(value);
  if (typeof value === "boolean") return t(value ? "book.yes" : "book.no");
  if (field.scale && typeof value === "number" && field.values.has("10")) return t("episode.level", value);
  const text = String(value);
  if (field.key === "passed") return tOr(`wave.${text}`, text);
  if (names.has(text)) return names.get(text);
  if (field.values.has(text)) return field.values.get(text);
  if (DAY.test(text)) return wholeDay(text);
  if (INSTANT.test(text)) return zone ? clockOf({ at: text, zone }) : text;
  return text;
};

/** Whether a value is an object that is told part by part. */
export const hasParts = (value) => typeof value === "object" && value !== null && !Array.isArray(value) && !isMoment(value);
