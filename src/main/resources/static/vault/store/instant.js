/* An instant as the record writes it: ISO 8601 in UTC, to the whole second. No page, no language. */

/** @param {number | Date} instant milliseconds since 1970, or a date @returns {string} such as 2026-11-23T21:05:00Z */
export const isoSecond = (instant) => new Date(instant).toISOString().replace(/\.\d+Z$/, "Z");
