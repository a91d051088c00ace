/* One urge as a wave: what was felt, when. The picture has one message; the same stands below as words and as a table. */
import { el, svg } from "/journal/dom.js";
import { membersOf } from "/journal/forms.js";
import { t, tn } from "/journal/texts.js";
import { sayClock, sayMinutes } from "/journal/time.js";

/** The samples of an episode in order of time: `[{minute, level, at}]`, minutes from its start. */
export const samplesOf = (episode) => {
  const start = Date.parse(episode.when.at);
  const samples = membersOf(episode, "wave").filter((sample) => sample.at && sample.level !== undefined);
  if (episode.level !== undefined) samples.unshift({ at: episode.when.at, level: episode.level });
  return samples
    .map(({ at, level }) => ({ at, level, minute: Math.max(0, (Date.parse(at) - start) / 60_000) }))
    .sort((a, b) => a.minute - b.minute);
};

/** How long an urge lasted, in minutes; undefined when it is still open or nobody knows. */
export const minutesOf = (episode) => {
  const passed = episode.passed;
  if (typeof passed !== "object" || passed === null || passed.precision === "day" || episode.when.precision === "day") return undefined;
  const minutes = (Date.parse(passed.at) - Date.parse(episode.when.at)) / 60_000;
  return minutes >= 0 ? minutes : undefined;
};

const line = (samples, x, y, attributes) =>
  svg("polyline", { points: samples.map((s) => `${x(s.minute).toFixed(1)},${y(s.level).toFixed(1)}`).join(" "), fill: "none", ...attributes });

/**
 * Draws this wave, and behind it some earlier ones of the same person.
 * @param {Element} place
 * @param {object} episode
 * @param {object[]} earlier
 */
export const drawWave = (place, episode, earlier = []) => {
  const samples = samplesOf(episode);
  const length = minutesOf(episode);
  if (samples.length === 0) {
    place.replaceChildren();
    return;
  }
  const others = earlier.map(samplesOf).filter((other) => other.length > 1);
  const most = Math.max(30, length ?? 0, ...[samples, ...others].map((s) => s.at(-1).minute));
  const x = (minute) => 34 + (minute / most) * 296;
  const y = (level) => 128 - level * 11;
  const words = [
    tn("wave.count", samples.length),
    t("wave.levels", samples[0].level, Math.max(...samples.map((s) => s.level)), samples.at(-1).level),
    length !== undefined ? t("wave.lasted", sayMinutes(length)) : t(episode.passed === "unknown" ? "wave.unknown" : "wave.open"),
  ].join(" ");
  const picture = svg("svg", { viewBox: "0 0 340 150", class: "wave", role: "img", "aria-label": words },
    ...[0, 5, 10].map((level) => svg("g", {},
      svg("line", { x1: 34, x2: 330, y1: y(level), y2: y(level), class: "grid" }),
      svg("text", { x: 26, y: y(level) + 4, class: "axis", "text-anchor": "end", text: level }))),
    svg("text", { x: 34, y: 146, class: "axis", text: sayClock({ ...episode.when, at: samples[0].at }) }),
    svg("text", { x: 330, y: 146, class: "axis", "text-anchor": "end", text: sayMinutes(most) }),
    ...others.map((other) => line(other, x, y, { class: "wave-other" })),
    line(samples, x, y, { class: "wave-line" }),
    ...samples.map((s) => svg("circle", { cx: x(s.minute).toFixed(1), cy: y(s.level), r: 5, class: "wave-dot" })));
  const table = el("details", {}, el("summary", { text: t("table") }),
    el("table", {},
      el("thead", {}, el("tr", {}, el("th", { scope: "col", text: t("wave.time") }), el("th", { scope: "col", text: t("wave.level") }))),
      el("tbody", {}, ...samples.map((s) => el("tr", {}, el("td", { text: sayClock({ ...episode.when, at: s.at }) }), el("td", { text: s.level }))))));
  place.replaceChildren(picture, el("p", { text: words }), table);
};
