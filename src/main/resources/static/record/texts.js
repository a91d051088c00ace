/* The texts that scripts put together, in the language of the page. They come with the page as data (rec.js.*). */
import { query } from "/record/dom.js";

/** @type {Record<string, string>} */
const texts = JSON.parse(query(document, "#texts").textContent ?? "");
const language = document.documentElement.lang;
const plural = new Intl.PluralRules(language);

/**
 * The text of a key with {0}, {1} … filled in.
 * @param {string} key
 * @param {...(string|number)} values
 */
export const t = (key, ...values) => {
  const text = texts[key];
  if (text === undefined) throw new Error(`no text: ${key}`);
  return text.replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)]));
};

/**
 * The text of `key.one` or `key.other`, as the count wants it; the count is {0}.
 * @param {string} key @param {number} count @param {...(string|number)} values
 */
export const tn = (key, count, ...values) => {
  const form = plural.select(count) === "one" ? "one" : "other";
  return t(`${key}.${form}`, count, ...values);
};

/**
 * The text of a key, or what stands instead where there is none, such as somebody's own word.
 * @param {string} key @param {string} instead
 */
export const tOr = (key, instead) => texts[key] ?? instead;

/** The reader's locale for times and numbers: their own region, whatever the page speaks. */
export const regionLocale = (() => {
  const own = navigator.languages?.find((l) => l.split("-")[0] === language) ?? navigator.language ?? language;
  return own.split("-")[0] === language ? own : language;
})();
