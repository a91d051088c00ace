/*
 * Moments of the record: an instant, the zone in which it happened, and how exactly it is known. The zone of the
 * event decides its day, for good, wherever it is read later. No page, no language.
 */
import { isoSecond } from "/vault/store/instant.js";

/** How exactly a moment is known. */
export const PRECISIONS = /** @type {const} */ (["exact", "about", "day"]);

/** @typedef {{at: string, zone: string, precision: typeof PRECISIONS[number]}} Moment */

const DAY_MS = 86_400_000;

/** The device's zone; UTC where it says none. */
export const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** The moment of now. @returns {Moment} */
export const now = () => ({ at: isoSecond(Date.now()), zone: here(), precision: "exact" });

/** @param {Date} instant @param {string} zone */
const partsIn = (instant, zone) => {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone, hourCycle: "h23",
    year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
  }).formatToParts(instant);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
};

/** The day of a moment in its own zone, as 2026-11-23. @param {{at: string, zone: string}} moment */
export const dayOf = (moment) => {
  const { year, month, day } = partsIn(new Date(moment.at), moment.zone);
  return `${year}-${month}-${day}`;
};

/** The time of day of a moment in its own zone, as 21:05. @param {{at: string, zone: string}} moment */
export const clockOf = (moment) => {
  const { hour, minute } = partsIn(new Date(moment.at), moment.zone);
  return `${hour}:${minute}`;
};

/** Today where the device is. */
export const today = () => dayOf(now());

/** A day as a whole number, one more each day (1970-01-01 is 0). @param {string} day */
export const dayNumber = (day) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** The day of such a number. @param {number} number */
export const dayOfNumber = (number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

/**
 * The instants at which clocks of a zone show a day and time: mostly one. A time that does not exist (the hour that
 * spring takes) is the later one; of one that comes twice, both, the earlier first.
 * @param {string} day @param {string} clock as 21:05 @param {string} zone
 */
export const instantsOf = (day, clock, zone) => {
  const wanted = Date.parse(`${day}T${clock}:00Z`);
  const offsetAt = (/** @type {number} */ instant) => {
    const p = partsIn(new Date(instant), zone);
    return Date.parse(`${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}Z`) - instant;
  };
  const offsets = [offsetAt(wanted - DAY_MS), offsetAt(wanted + DAY_MS)];
  const fits = offsets.map((offset) => wanted - offset).filter((instant) => offsetAt(instant) === wanted - instant);
  const instants = fits.length > 0 ? [...new Set(fits)].sort((a, b) => a - b) : [wanted - offsets[0]];
  return instants.map(isoSecond);
};

/**
 * The one instant that is meant by a day and time: of two the earlier, as everywhere in this program.
 * @param {string} day @param {string} clock as 21:05 @param {string} zone
 */
export const instantOf = (day, clock, zone) => instantsOf(day, clock, zone)[0];

/**
 * The instant at which clocks showed a time in the course of what began then: the first one that is not before it, so
 * that a time before the one of its start is of the next day. Where only the day of the start is known, a time of it.
 * @param {Moment} start @param {string} clock as 21:05
 */
export const instantAfter = (start, clock) => {
  const day = dayOf(start);
  const [first, ...others] = instantsOf(day, clock, start.zone);
  if (start.precision === "day") return first;
  const next = instantOf(dayOfNumber(dayNumber(day) + 1), clock, start.zone);
  const at = [first, ...others].find((instant) => minuteOf(instant) >= minuteOf(start.at)) ?? next;
  return at < start.at ? start.at : at; // in the minute of the start
};

/** An instant without its seconds: nobody types them. @param {string} instant */
const minuteOf = (instant) => instant.slice(0, "2026-11-23T21:05".length);

/**
 * A moment from what somebody typed.
 * @param {string} day @param {string} clock "" where the time is not known @param {string} zone
 * @param {Moment["precision"]} precision @returns {Moment}
 */
export const momentOf = (day, clock, zone, precision) =>
  precision === "day" || !clock
    ? { at: instantOf(day, "12:00", zone), zone, precision: "day" }
    : { at: instantOf(day, clock, zone), zone, precision };

/** The Monday of the week of a day. @param {string} day */
export const mondayOf = (day) => {
  const number = dayNumber(day);
  return dayOfNumber(number - ((number + 3) % 7 + 7) % 7);
};

/** Whether a text is a day that there is, such as 2026-11-23. @param {string} text */
export const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isThere(`${text}T00:00:00Z`, text);

/**
 * Whether a text is an instant. It is written to the whole second; what comes from elsewhere may say more, or less.
 * @param {string} text
 */
export const isInstant = (text) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/.test(text) && isThere(text, text.slice(0, 16));

/** Whether an instant is what its text begins with: 30 February is not. @param {string} text @param {string} begins */
const isThere = (text, begins) => {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(begins);
};

/** @type {Map<string, boolean>} */
const zones = new Map();

/** Whether this device knows a zone. @param {string} zone */
const isZone = (zone) => {
  if (!zones.has(zone)) zones.set(zone, canTellTimeIn(zone));
  return zones.get(zone) === true;
};

/** @param {string} zone */
const canTellTimeIn = (zone) => {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** Whether a value is a moment that can be told. @param {unknown} value @returns {value is Moment} */
export const isMoment = (value) => {
  if (typeof value !== "object" || value === null) return false;
  const { at, zone, precision } = /** @type {Record<string, unknown>} */ (value);
  return typeof at === "string" && isInstant(at) && typeof zone === "string" && isZone(zone) &&
    PRECISIONS.some((known) => known === precision);
};
