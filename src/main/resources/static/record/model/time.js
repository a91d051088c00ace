/*
 * Moments of the record: an instant, the zone in which it happened, and how exactly it is known. The zone of the
 * event decides its day, for good, wherever it is read later. No page, no language.
 */
import { isoSecond } from "/record/model/instant.js";

/** @typedef {{at: string, zone: string, precision: "exact"|"about"|"day"}} Moment */

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
 * The instant at which clocks of a zone show a day and time: a time that does not exist (the hour that spring takes) is
 * the later one, one that comes twice the earlier, as everywhere in this program.
 * @param {string} day @param {string} clock as 21:05 @param {string} zone
 */
export const instantOf = (day, clock, zone) => {
  const wanted = Date.parse(`${day}T${clock}:00Z`);
  const offsetAt = (/** @type {number} */ instant) => {
    const p = partsIn(new Date(instant), zone);
    return Date.parse(`${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}Z`) - instant;
  };
  const before = offsetAt(wanted - DAY_MS);
  const after = offsetAt(wanted + DAY_MS);
  const fits = [before, after].map((offset) => wanted - offset)
    .filter((instant) => offsetAt(instant) === wanted - instant);
  return isoSecond(fits.length > 0 ? Math.min(...fits) : wanted - before);
};

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
