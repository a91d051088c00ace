/*
 * One urge as a wave: what was felt, when. The picture has one message; the same stands below as words and as a
 * table.
 */
import { element, svg } from "/record/dom.js";
import { minutesOf, samplesOf } from "/record/model/wave.js";
import { t, tn } from "/record/texts.js";
import { sayClock, sayMinutes } from "/record/time-words.js";

/** @typedef {import("/record/model/types.js").DatedEpisode} DatedEpisode */
/** @typedef {import("/record/model/wave.js").Sample} Sample */

/**
 * @param {Sample[]} samples
 * @param {(minute: number) => number} x @param {(level: number) => number} y
 * @param {Record<string, string>} attributes
 */
const line = (samples, x, y, attributes) =>
  svg("polyline", {
    points: samples.map((s) => `${x(s.minute).toFixed(1)},${y(s.level).toFixed(1)}`).join(" "),
    fill: "none",
    ...attributes,
  });

/** @param {Sample[]} samples @param {DatedEpisode} episode @returns {string} what the picture says */
const saidBy = (samples, episode) => {
  const levels = samples.map(({ level }) => level);
  const length = minutesOf(episode);
  const open = t(episode.passed === "unknown" ? "wave.unknown" : "wave.open");
  return [
    tn("wave.count", samples.length),
    t("wave.levels", levels[0], Math.max(...levels), levels[levels.length - 1]),
    length !== undefined ? t("wave.lasted", sayMinutes(length)) : open,
  ].join(" ");
};

/**
 * Draws this wave, and behind it some earlier ones of the same person.
 * @param {Element} place
 * @param {DatedEpisode} episode
 * @param {DatedEpisode[]} [earlier]
 */
export const drawWave = (place, episode, earlier = []) => {
  const samples = samplesOf(episode);
  if (samples.length === 0) {
    place.replaceChildren();
    return;
  }
  const others = earlier.map(samplesOf).filter((other) => other.length > 1);
  const most = Math.max(30, minutesOf(episode) ?? 0, ...[samples, ...others].flat().map(({ minute }) => minute));
  const x = (/** @type {number} */ minute) => 34 + (minute / most) * 296;
  const y = (/** @type {number} */ level) => 128 - level * 11;
  const words = saidBy(samples, episode);
  const picture = svg("svg", { viewBox: "0 0 340 150", class: "wave", role: "img", "aria-label": words },
    ...[0, 5, 10].map((level) => svg("g", {},
      svg("line", { x1: 34, x2: 330, y1: y(level), y2: y(level), class: "grid" }),
      svg("text", { x: 26, y: y(level) + 4, class: "axis", "text-anchor": "end", text: level }))),
    svg("text", { x: 34, y: 146, class: "axis", text: sayClock({ ...episode.when, at: samples[0].at }) }),
    svg("text", { x: 330, y: 146, class: "axis", "text-anchor": "end", text: sayMinutes(most) }),
    ...others.map((other) => line(other, x, y, { class: "wave-other" })),
    line(samples, x, y, { class: "wave-line" }),
    ...samples.map((s) => svg("circle", { cx: x(s.minute).toFixed(1), cy: y(s.level), r: 5, class: "wave-dot" })));
  place.replaceChildren(picture, element("p", { text: words }), tableOf(samples, episode));
};

/** @param {Sample[]} samples @param {DatedEpisode} episode */
const tableOf = (samples, { when }) => {
  const rows = samples.map(({ at, level }) =>
    element("tr", {}, element("td", { text: sayClock({ ...when, at }) }), element("td", { text: level })));
  const head = element("tr", {},
    element("th", { scope: "col", text: t("wave.time") }), element("th", { scope: "col", text: t("wave.level") }));
  return element("details", {}, element("summary", { text: t("table") }),
    element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows)));
};
