/*
 * How a record reads in words: what a field is called and what its values mean, taken from the pages' own templates,
 * so that the book says what the pages say. What no template knows is shown under its own name: nothing is left out.
 */
import { findOne, queryAll } from "/record/dom.js";
import { t, tOr, regionLocale } from "/record/texts.js";
import { clockOf, dayOf, here, isDay, isInstant, isMoment } from "/record/model/time.js";
import { sayClock } from "/record/time-words.js";

/** @typedef {import("/record/model/time.js").Moment} Moment */
/** @typedef {{key: string, label: string, values: Map<string, string>, scale: boolean, part?: string}} Field */

/** @param {Node | null | undefined} node */
const wordOf = (node) => node?.textContent?.trim() ?? "";

/** @param {Element} place @returns {string | undefined} the heading of the part of a page in which it stands */
const partOf = (place) => {
  const details = place.closest("details");
  return (details && wordOf(findOne(details, "h2"))) || undefined;
};

/** @param {Element} field */
const valuesOf = (field) => {
  const chosen = queryAll(field, "input", HTMLInputElement)
    .map((input) => ({ input, word: wordOf(input.closest("label")) }));
  const options = queryAll(field, "option", HTMLOptionElement).map((input) => ({ input, word: wordOf(input) }));
  return new Map(
    [...chosen, ...options].filter(({ input }) => input.value !== "").map(({ input, word }) => [input.value, word]),
  );
};

/** @param {HTMLElement} field @param {string} name @param {string} [list] @returns {Field} */
const fieldOf = (field, name, list) => ({
  key: list ? `${list}.${name}` : name,
  label: wordOf(findOne(field.closest("label, fieldset") ?? field, ".legend")),
  values: valuesOf(field),
  scale: field.classList.contains("scale"),
  part: partOf(field),
});

/**
 * Every field of a template in its order; a list of it by its name, its fields as `list.field`.
 * @param {ParentNode} root @param {string} [list] @param {string} [part] @returns {Field[]}
 */
const fieldsIn = (root, list, part) =>
  queryAll(root, "[data-field], [data-list], template").flatMap((place) => {
    if (place instanceof HTMLTemplateElement) {
      const box = place.closest("[data-list]");
      const name = box instanceof HTMLElement ? box.dataset.list : undefined;
      return fieldsIn(place.content, name ?? list, partOf(place) ?? part);
    }
    if (place.dataset.field === undefined) return [];
    const field = fieldOf(place, place.dataset.field, list);
    return [{ ...field, part: field.part ?? part }];
  });

/** What the pages know of the fields of a kind of entry, and of all fields. */
export class Labels {
  constructor() {
    const templates = queryAll(document, "body > template", HTMLTemplateElement);
    /** @type {Map<string, Field[]>} */
    this.views = new Map(templates.map((template) => [template.id, fieldsIn(template.content)]));
    this.all = new Map([...this.views.values()].flat().reverse().map((field) => [field.key, field]));
  }

  /** @param {string} kind @returns {Field[]} in the order of the page on which it is written */
  fieldsOf(kind) {
    return this.views.get(`view-${kind}`) ?? this.views.get(kind) ?? [];
  }

  /** @param {string} kind @param {string} key @returns {Field} */
  field(kind, key) {
    const own = this.fieldsOf(kind).find((field) => field.key === key);
    const known = own ?? (key.includes(".") ? this.all.get(key) : undefined);
    if (known) return known;
    const name = key.slice(key.lastIndexOf(".") + 1);
    const other = this.all.get(name);
    const label = tOr(`book.field.${name}`, other?.label || name);
    return { key, label, values: other?.values ?? new Map(), scale: other?.scale ?? false };
  }
}

/** A day with its year: a book is read much later. @param {string} day */
export const wholeDay = (day) =>
  new Intl.DateTimeFormat(regionLocale, { dateStyle: "full", timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));

/** A moment as exactly as it is known; names the zone where it is not this device's. @param {Moment} moment */
export const wholeMoment = (moment) => {
  const day = wholeDay(dayOf(moment));
  const elsewhere = moment.zone === here() ? "" : ` (${moment.zone.replaceAll("_", " ")})`;
  if (moment.precision === "day") return day + elsewhere;
  return t(moment.precision === "about" ? "moment.about" : "moment", day, sayClock(moment)) + elsewhere;
};

/** @param {unknown} value @returns {value is object} */
const isObject = (value) => typeof value === "object" && value !== null;

/**
 * Words for a value that is no list of named things.
 * @param {unknown} value @param {Field} field
 * @param {{zone?: string, names?: Map<string, string>}} [known] the zone of the entry, for bare instants; what entries
 *   are called, by their ids
 * @returns {string}
 */
export const wordsFor = (value, field, { zone, names = new Map() } = {}) => {
  if (Array.isArray(value)) return value.map((part) => wordsFor(part, field, { zone, names })).join(", ");
  if (isMoment(value)) return wholeMoment(value);
  if (typeof value === "boolean") return t(value ? "book.yes" : "book.no");
  if (field.scale && typeof value === "number" && field.values.has("10")) return t("episode.level", value);
  const text = String(value);
  if (field.key === "passed") return tOr(`wave.${text}`, text);
  const named = names.get(text) ?? field.values.get(text);
  if (named !== undefined) return named;
  if (isDay(text)) return wholeDay(text);
  if (isInstant(text)) return zone ? clockOf({ at: text, zone }) : text;
  return text;
};

/**
 * Whether a value is an object that is told part by part.
 * @param {unknown} value @returns {value is Record<string, unknown>}
 */
export const hasParts = (value) => isObject(value) && !Array.isArray(value) && !isMoment(value);
