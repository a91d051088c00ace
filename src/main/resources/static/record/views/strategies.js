/* What the person tries against an urge, in how many urges, and how long those lasted: counts and dots, no ranking. */
import { controlOf, copy, element, fill, on, query, queryAll, svg, templateOf, valueIn } from "/record/dom.js";
import { membersOf } from "/record/model/members.js";
import { minutesOf } from "/record/model/wave.js";
import { t, tn } from "/record/texts.js";
import { sayMinutes } from "/record/time-words.js";

/** @typedef {import("/record/page.js").Page} Page */
/** @typedef {import("/record/model/types.js").EntryOf<"strategy">} StrategyEntry */

/**
 * The urges in which a strategy was used: how many, and how many minutes each lasted where that is known.
 * @param {import("/record/model/types.js").RecordReader} record @param {StrategyEntry} strategy
 */
const usesOf = (record, strategy) => {
  const used = record.entries("episode")
    .filter((episode) => membersOf(episode, "strategy").some((use) => use.strategy === strategy.id));
  const lengths = used.map(minutesOf).filter((length) => length !== undefined).sort((a, b) => a - b);
  return { count: used.length, lengths };
};

const MOST_MINUTES = 120;

/** @param {number} minutes of a mark of the axis */
const anchorAt = (minutes) => (minutes === 0 ? "start" : minutes === MOST_MINUTES ? "end" : "middle");

/** @param {number[]} lengths in minutes */
const dots = (lengths) => {
  const x = (/** @type {number} */ minutes) => 12 + (Math.min(minutes, MOST_MINUTES) / MOST_MINUTES) * 316;
  /** @type {Map<number, number>} */
  const stacked = new Map();
  const marks = lengths.map((length) => {
    const column = Math.round(x(length) / 12);
    const height = stacked.get(column) ?? 0;
    stacked.set(column, height + 1);
    return svg("circle", { cx: column * 12, cy: 62 - height * 12, r: 5, class: "dot" });
  });
  const words = t("dots.name", lengths.map(sayMinutes).join(", "));
  const top = Math.min(0, 62 - Math.max(...stacked.values()) * 12);
  return svg("svg", { viewBox: `0 ${top} 340 ${92 - top}`, class: "dots", role: "img", "aria-label": words },
    svg("line", { x1: 12, x2: 328, y1: 70, y2: 70, class: "grid" }),
    ...[0, 30, 60, 90, MOST_MINUTES].map((minutes) => svg("text", {
      x: x(minutes), y: 88, class: "axis", "text-anchor": anchorAt(minutes),
      text: minutes === MOST_MINUTES ? t("dots.more", sayMinutes(minutes)) : sayMinutes(minutes),
    })),
    ...marks);
};

/** @param {Page} page */
export const strategies = (page) => {
  const main = page.view("strategies");
  const place = query(main, "[data-strategies]");
  const show = () => {
    const own = page.entries("strategy").filter((strategy) => strategy.label && !strategy.hidden);
    query(main, "[data-none]").hidden = own.length > 0;
    place.replaceChildren(...own.map((strategy) => card(page, strategy, show)));
    showSuggested(page, main, show);
  };
  show();
  const form = query(main, "[data-new]", HTMLFormElement);
  on(form, "submit", async (event) => {
    event.preventDefault();
    const label = controlOf(form, "label").value.trim();
    if (label === "") return;
    await page.write("strategy", null, { label, way: valueIn(form, "way") });
    form.reset();
    show();
  });
};

/**
 * Suggested ones that are not on the list yet; taking one keeps its name, so that words mended later are mended
 * everywhere.
 * @param {Page} page @param {HTMLElement} main @param {() => void} show
 */
const showSuggested = (page, main, show) => {
  const taken = new Set(page.entries("strategy").filter(({ hidden }) => !hidden).map(({ id }) => id));
  const suggested = queryAll(templateOf("suggested").content, "[data-strategy]")
    .filter(({ dataset }) => !taken.has(`suggested/${dataset.strategy}`));
  query(main, "[data-suggested]").replaceChildren(...suggested.map((template) => {
    const box = /** @type {HTMLElement} */ (template.cloneNode(true));
    box.className = "card strategy";
    const { strategy: name, way } = template.dataset;
    box.append(element("p", { class: "row-end" }, element("span", { class: "tag", text: t(`way.${way}`) }),
      element("button", { class: "button quiet", type: "button", text: t("strategies.take"), onclick: async () => {
        const label = query(template, "p").textContent;
        await page.write("strategy", `suggested/${name}`, { label, way, hidden: null });
        show();
      } })));
    return box;
  }));
};

/** @param {Page} page @param {StrategyEntry} strategy @param {() => void} show */
const card = (page, strategy, show) => {
  const made = copy("strategy");
  const { count, lengths } = usesOf(page, strategy);
  fill(made, {
    label: strategy.label,
    way: t(`way.${strategy.way}`),
    counts: count === 0
      ? t("strategies.unused")
      : [tn("strategies.used", count), tn("strategies.known", lengths.length)].join(" "),
  });
  if (lengths.length > 0) query(made, "[data-dots]").append(dots(lengths), table(lengths));
  on(query(made, "[data-hide]"), "click", async () => {
    await page.write("strategy", strategy.id, { hidden: true });
    show();
  });
  return made;
};

/** @param {number[]} lengths in minutes */
const table = (lengths) => {
  const items = lengths.map((length) => element("li", { text: sayMinutes(length) }));
  return element("details", {}, element("summary", { text: t("table") }), element("ol", {}, ...items));
};
