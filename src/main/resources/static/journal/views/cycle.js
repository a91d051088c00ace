/* The cycle as a ring with the person's own words, and where it was broken. Words stand in the middle, one place at a time, so that
   nothing collides however long they are; the list below says all of it at once. */
import { el, fill, one, svg } from "/journal/dom.js";
import { membersOf } from "/journal/forms.js";
import { t, tOr } from "/journal/texts.js";
import { sayMoment } from "/journal/time.js";
import { summaryOf } from "/journal/views/episode.js";
import { minutesOf, samplesOf } from "/journal/views/wave.js";
import { sayMinutes } from "/journal/time.js";

const PLACES = ["cue", "expectation", "thought", "emotion", "craving", "action"];

/** What the person said of each place; empty where nothing is known. */
export const wordsOf = (page, episode) => {
  const of = (list, say) => membersOf(episode, list).map(say).filter((text) => text);
  const strategyName = (use) => page.get(use.strategy)?.label;
  const levels = samplesOf(episode).map((s) => s.level);
  const length = minutesOf(episode);
  const craving = [
    ...(levels.length > 0 ? [t(levels.length > 1 ? "cycle.levels" : "episode.level", levels[0], Math.max(...levels))] : []),
    ...(length !== undefined ? [t("episode.lasted", sayMinutes(length))] : []),
  ];
  return {
    cue: of("cue", (m) => m.label ?? tOr(`cue.${m.kind}`, "")),
    expectation: of("expectation", (m) => m.text && t("quote", m.text) + (m.cameTrue ? ` ${t(`true.${m.cameTrue}`)}` : "")),
    thought: of("thought", (m) => m.text && t("quote", m.text) + (m.answer ? ` ${t("cycle.answer", m.answer)}` : "")),
    emotion: of("emotion", (m) => m.name ?? tOr(`feeling.${m.feeling}`, "")),
    craving,
    action: [...of("strategy", strategyName), ...(episode.did ?? []).map((did) => t(`did.${did}`))],
  };
};

/** Where it was broken: what the person says, and every place that the record itself shows. */
export const brokenAt = (episode) => {
  const broken = new Set(episode.broken ?? []);
  if (episode.outcome === "lapse") return broken;
  if (membersOf(episode, "thought").some((m) => m.answer && m.before !== undefined && m.after < m.before)) broken.add("thought");
  if (membersOf(episode, "expectation").some((m) => m.cameTrue === "no")) broken.add("expectation");
  if (episode.outcome === "resolved" && membersOf(episode, "strategy").some((m) => m.strategy)) broken.add("action");
  return broken;
};

const CENTRE = 170;
const RADIUS = 128;
const angleOf = (at) => (at / PLACES.length) * 2 * Math.PI - Math.PI / 2;
const pointAt = (angle, radius = RADIUS) => [CENTRE + radius * Math.cos(angle), CENTRE + radius * Math.sin(angle)].map((n) => n.toFixed(1));

const ring = (words, broken, choose) => {
  const stops = PLACES.map((place, at) => {
    const [cx, cy] = pointAt(angleOf(at));
    const known = words[place].length > 0;
    const stop = svg("g", { class: `stop${known ? " known" : ""}`, "data-at": at },
      svg("circle", { cx, cy, r: 21 }),
      svg("text", { x: cx, y: Number(cy) + 6, "text-anchor": "middle", text: at + 1 }));
    stop.addEventListener("click", () => choose(at));
    return stop;
  });
  const leaving = PLACES.flatMap((place, at) => {
    if (!broken.has(place)) return [];
    const angle = angleOf(at);
    const [x1, y1] = pointAt(angle, RADIUS + 20);
    const [x2, y2] = pointAt(angle + 0.16, RADIUS + 40);
    return [svg("path", { d: `M${x1},${y1} L${x2},${y2}`, class: "leaving" })];
  });
  const names = PLACES.map((place, at) => t("cycle.place", at + 1, t(`place.${place}`), broken.has(place) ? t("cycle.broken") : ""));
  return svg("svg", { viewBox: "-12 -12 364 364", class: "ring", role: "img", "aria-label": `${t("cycle.ring")} ${names.join(" ")}` },
    svg("circle", { cx: CENTRE, cy: CENTRE, r: RADIUS, class: "ring-line" }), ...leaving, ...stops);
};

export const cycle = (page) => {
  const id = page.parameters[0];
  const episode = page.get(id);
  if (!episode || !episode.when) {
    page.go("record");
    return;
  }
  const main = page.view("cycle");
  const words = wordsOf(page, episode);
  const broken = brokenAt(episode);
  fill(main, { title: t("cycle.title", sayMoment(episode.when)), summary: summaryOf(episode) });
  let at = 0;
  const choose = (next) => {
    at = (next + PLACES.length) % PLACES.length;
    const place = PLACES[at];
    for (const stop of main.querySelectorAll(".stop")) stop.classList.toggle("chosen", Number(stop.dataset.at) === at);
    fill(main, {
      place: `${at + 1}. ${t(`place.${place}`)}`,
      words: (words[place].join(". ") || t("cycle.unknown")) + (broken.has(place) ? ` ${t("cycle.brokenHere")}` : ""),
    });
  };
  one(main, "[data-ring]").replaceChildren(ring(words, broken, choose));
  one(main, "[data-back]").addEventListener("click", () => choose(at - 1));
  one(main, "[data-on]").addEventListener("click", () => choose(at + 1));
  choose(0);
  one(main, "[data-places]").replaceChildren(...PLACES.map((place) => el("li", { class: broken.has(place) ? "now" : null },
    el("p", { class: "stop-name", text: t(`place.${place}`) }),
    el("p", { text: words[place].join(". ") || t("cycle.unknown") }),
    ...(broken.has(place) ? [el("p", {}, el("span", { class: "tag", text: t("cycle.brokenHere") }))] : []))));
  one(main, "[data-edit]").href = `#/episode/${id}`;
};
