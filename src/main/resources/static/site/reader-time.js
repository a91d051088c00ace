/* Says starts in the reader's zone, where its clock differs from the meeting's. */

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The page's language with the reader's region, as the server uses them. */
const habit = () => document.body.dataset.habit ?? document.documentElement.lang;

/** @param {number} at @param {string} of @param {Intl.DateTimeFormatOptions} options */
const spoken = (at, of, options) =>
  new Intl.DateTimeFormat(habit(), { ...options, timeZone: of }).format(at);

/** @param {HTMLElement} line */
const sayInReadersZone = (line) => {
  const { start, zone: there, text } = line.dataset;
  const here = zone();
  if (!start || !there || !text || !here) return;
  const at = Number(start);
  /** @type {Intl.DateTimeFormatOptions} */
  const full = { dateStyle: "short", timeStyle: "short" };
  if (spoken(at, there, full) === spoken(at, here, full)) return;
  /** @type {Intl.DateTimeFormatOptions} */
  const day = { weekday: "short" };
  const time = spoken(at, here, { timeStyle: "short" });
  const sameDay = spoken(at, there, day) === spoken(at, here, day);
  line.textContent = text.replace("%", sameDay ? time : `${spoken(at, here, day)} ${time}`);
  line.hidden = false;
};

/** Every line with data-start (milliseconds), data-zone and data-text, in which % stands for the time. */
export const sayReadersTimes = () => {
  for (const line of document.querySelectorAll("[data-start]")) {
    if (line instanceof HTMLElement) sayInReadersZone(line);
  }
};
