/* How days, moments and lengths are told, in the language of the page and the reader's habit. */
import { dayNumber, dayOf, here, today } from "/record/model/time.js";
import { regionLocale, t } from "/record/texts.js";

/** @typedef {import("/record/model/time.js").Moment} Moment */

/** A day in words, with today and yesterday by name. @param {string} day */
export const sayDay = (day) => {
  const ago = dayNumber(today()) - dayNumber(day);
  if (ago === 0) return t("today");
  if (ago === 1) return t("yesterday");
  /** @type {Intl.DateTimeFormatOptions} */
  const options = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" };
  if (Math.abs(ago) > 300) options.year = "numeric";
  return new Intl.DateTimeFormat(regionLocale, options).format(new Date(`${day}T12:00:00Z`));
};

/** The time of day of a moment in the reader's habit. @param {{at: string, zone: string}} moment */
export const sayClock = (moment) =>
  new Intl.DateTimeFormat(regionLocale, { timeStyle: "short", timeZone: moment.zone }).format(new Date(moment.at));

/**
 * A moment in words, no more exactly than it is known; names the zone where it is not the device's.
 * @param {Moment} moment
 */
export const sayMoment = (moment) => {
  const day = sayDay(dayOf(moment));
  const place = moment.zone.slice(moment.zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  const elsewhere = moment.zone !== here() ? ` (${place})` : "";
  if (moment.precision === "day") return day + elsewhere;
  return t(moment.precision === "about" ? "moment.about" : "moment", day, sayClock(moment)) + elsewhere;
};

/** A length in words. @param {number} minutes */
export const sayMinutes = (minutes) => {
  const whole = Math.round(minutes);
  if (whole < 60) return t("minutes", whole);
  return whole % 60 === 0 ? t("hours", whole / 60) : t("hoursMinutes", Math.floor(whole / 60), whole % 60);
};
