/*
 * The cycle as a ring with the person's own words, and where it was broken. Words stand in the middle, one place at a
 * time, so that nothing collides however long they are; the list below says all of it at once.
 */
import { element, fill, query, queryAll, svg } from "/record/dom.js";
import { brokenAt, CYCLE_PLACES } from "/record/model/cycle.js";
import { isDated } from "/record/model/episodes.js";
import { membersOf } from "/record/model/members.js";
import { minutesOf, samplesOf } from "/record/model/wave.js";
import { t, tOr } from "/record/texts.js";
import { sayMinutes, sayMoment } from "/record/time-words.js";
import { summaryOf } from "/record/views/episode.js";

/** @typedef {import("/record/model/types.js").CyclePlace} CyclePlace */

/** What there is of them. @param {(string | undefined)[]} texts @returns {string[]} */
const known = (texts) => texts.flatMap((text) => text || []);

/**
 * What the person said of each place; empty where nothing is known.
 * @param {import("/record/model/types.js").RecordReader} record @param {import("/record/model/types.js").DatedEpisode} episode
 * @returns {Record<CyclePlace, string[]>}
 */
export const wordsOf = (record, episode) => {
  const strategies = membersOf(episode, "strategy")
    .map(({ strategy }) => (strategy === undefined ? undefined : record.get("strategy", strategy)?.label));
  const levels = samplesOf(episode).map((s) => s.level);
  const length = minutesOf(episode);
  const said = levels.length > 1 ? "cycle.levels" : "episode.level";
  const craving = [
    ...(levels.length > 0 ? [t(said, levels[0], Math.max(...levels))] : []),
    ...(length !== undefined ? [t("episode.lasted", sayMinutes(length))] : []),
  ];
  return {
    cue: known(membersOf(episode, "cue").map((m) => m.label ?? tOr(`cue.${m.kind}`, ""))),
    expectation: known(membersOf(episode, "expectation").map((m) =>
      m.text && t("quote", m.text) + (m.cameTrue ? ` ${t(`true.${m.cameTrue}`)}` : ""))),
    thought: known(membersOf(episode, "thought").map((m) =>
      m.text && t("quote", m.text) + (m.answer ? ` ${t("cycle.answer", m.answer)}` : ""))),
    emotion: known(membersOf(episode, "emotion").map((m) => m.name ?? tOr(`feeling.${m.feeling}`, ""))),
    craving,
    action: [...known(strategies), ...(episode.did ?? []).map((did) => t(`did.${did}`))],
  };
};

const CENTRE = 170;
const RADIUS = 128;

/** @param {number} at of a place in the ring @returns {number} in radians, the first one on top */
const angleOf = (at) => (at / CYCLE_PLACES.length) * 2 * Math.PI - Math.PI / 2;

/** @param {number} angle @param {number} [radius] */
const pointAt = (angle, radius = RADIUS) =>
  [CENTRE + radius * Math.cos(angle), CENTRE + radius * Math.sin(angle)].map((n) => n.toFixed(1));

/** @param {Record<CyclePlace, string[]>} words @param {Set<CyclePlace>} broken @param {(at: number) => void} choose */
const ring = (words, broken, choose) => {
  const stops = CYCLE_PLACES.map((place, at) => {
    const [cx, cy] = pointAt(angleOf(at));
    const stop = svg("g", { class: `stop${words[place].length > 0 ? " known" : ""}`, "data-at": at },
      svg("circle", { cx, cy, r: 21 }),
      svg("text", { x: cx, y: Number(cy) + 6, "text-anchor": "middle", text: at + 1 }));
    stop.addEventListener("click", () => choose(at));
    return stop;
  });
  const leaving = CYCLE_PLACES.flatMap((place, at) => {
    if (!broken.has(place)) return [];
    const angle = angleOf(at);
    const [x1, y1] = pointAt(angle, RADIUS + 20);
    const [x2, y2] = pointAt(angle + 0.16, RADIUS + 40);
    return [svg("path", { d: `M${x1},${y1} L${x2},${y2}`, class: "leaving" })];
  });
  const names = CYCLE_PLACES.map((place, at) =>
    t("cycle.place", at + 1, t(`place.${place}`), broken.has(place) ? t("cycle.broken") : ""));
  const label = `${t("cycle.ring")} ${names.join(" ")}`;
  return svg("svg", { viewBox: "-12 -12 364 364", class: "ring", role: "img", "aria-label": label },
    svg("circle", { cx: CENTRE, cy: CENTRE, r: RADIUS, class: "ring-line" }), ...leaving, ...stops);
};

/** @param {import("/record/page.js").Page} page */
export const cycle = (page) => {
  const id = page.parameters[0];
  const episode = page.get("episode", id);
  if (!episode || !isDated(episode)) {
    page.go("record");
    return;
  }
  const main = page.view("cycle");
  const words = wordsOf(page, episode);
  const broken = brokenAt(episode);
  fill(main, { title: t("cycle.title", sayMoment(episode.when)), summary: summaryOf(episode) });
  let at = 0;
  const choose = (/** @type {number} */ next) => {
    at = (next + CYCLE_PLACES.length) % CYCLE_PLACES.length;
    const place = CYCLE_PLACES[at];
    for (const stop of queryAll(main, ".stop", SVGElement)) {
      stop.classList.toggle("chosen", Number(stop.dataset.at) === at);
    }
    fill(main, {
      place: `${at + 1}. ${t(`place.${place}`)}`,
      words: (words[place].join(". ") || t("cycle.unknown")) + (broken.has(place) ? ` ${t("cycle.brokenHere")}` : ""),
    });
  };
  query(main, "[data-ring]").replaceChildren(ring(words, broken, choose));
  query(main, "[data-back]").addEventListener("click", () => choose(at - 1));
  query(main, "[data-on]").addEventListener("click", () => choose(at + 1));
  choose(0);
  query(main, "[data-places]").replaceChildren(...CYCLE_PLACES.map((place) =>
    element("li", { class: broken.has(place) ? "now" : null },
      element("p", { class: "stop-name", text: t(`place.${place}`) }),
      element("p", { text: words[place].join(". ") || t("cycle.unknown") }),
      ...(broken.has(place) ? [element("p", {}, element("span", { class: "tag", text: t("cycle.brokenHere") }))] : []))));
  query(main, "[data-edit]", HTMLAnchorElement).href = `#/episode/${id}`;
};
