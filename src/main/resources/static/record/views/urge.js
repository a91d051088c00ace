/* The two taps, and what helps right after them. Works while the record is locked. */
import { element, fill, on, query, queryAll, say } from "/record/dom.js";
import { isDated, newestFirst } from "/record/model/episodes.js";
import { memberId } from "/record/model/members.js";
import { newSample } from "/record/model/wave.js";
import { t } from "/record/texts.js";
import { now } from "/record/model/time.js";
import { sayClock } from "/record/time-words.js";
import { drawWave } from "/record/views/wave.js";

/** @typedef {import("/record/page.js").Page} Page */
/** @typedef {import("/record/model/types.js").DatedEpisode} DatedEpisode */

/** @param {Page} page */
export const urge = (page) => {
  const main = page.view("urge");
  for (const button of queryAll(main, "[data-level]")) {
    const { level } = button.dataset;
    on(button, "click", () => keep(page, main, level ? Number(level) : undefined));
  }
};

/**
 * What was written while locked, until this page is left: it can't be read back from there.
 * @type {DatedEpisode | undefined}
 */
let lastArrived;

/** @param {Page} page @param {HTMLElement} main @param {number | undefined} level nothing where they would not say */
const keep = async (page, main, level) => {
  /** @type {DatedEpisode} */
  const fields = { when: now(), passed: "open", ...(level !== undefined && { level }) };
  try {
    if (page.vault.state().locked) {
      await page.vault.arrive("episode", fields);
      lastArrived = fields;
      page.go("after");
    } else {
      page.go(`after/${await page.vault.put("episode", null, fields)}`);
    }
  } catch (error) {
    query(main, "[data-trouble]").textContent = page.errorText(error);
  }
};

/** @param {DatedEpisode} episode */
const saved = ({ when, level }) =>
  level === undefined ? t("after.saved", sayClock(when)) : t("after.savedLevel", sayClock(when), level);

/** @param {Page} page */
export const after = (page) => {
  const id = page.parameters[0];
  const { locked } = page.vault.state();
  const episode = locked ? lastArrived : datedIn(page, id);
  if (!episode) {
    page.go("urge");
    return;
  }
  const main = page.view("after");
  fill(main, { what: saved(episode) });
  query(main, "[data-locked]").hidden = !locked;
  query(main, "[data-more]").hidden = locked;
  const steps = query(main, "[data-open]");
  if (locked) {
    for (const step of [...steps.children].slice(1)) step.remove();
    return;
  }
  query(main, "[data-more]", HTMLAnchorElement).href = `#/episode/${id}`;
  rideOut(page, main, id);
  offerStrategies(page, main, id);
};

/** @param {Page} page @param {string} id @returns {DatedEpisode | undefined} */
const datedIn = (page, id) => {
  const episode = page.get("episode", id);
  return episode && isDated(episode) ? episode : undefined;
};

/** @param {Page} page @param {HTMLElement} main @param {string} id */
const rideOut = (page, main, id) => {
  const place = query(main, "[data-wave]");
  const earlier = newestFirst(page).filter((other) => other.id !== id).slice(0, 10);
  const draw = () => {
    const episode = datedIn(page, id);
    if (episode) drawWave(place, episode, earlier); // else it was erased meanwhile, in another window
  };
  draw();
  for (const button of queryAll(main, "[data-sample]")) {
    on(button, "click", async () => {
      const level = Number(button.dataset.sample);
      await page.write("episode", id, { [`wave.${memberId()}`]: newSample(level) });
      draw();
      say(t("after.sampled", level));
    });
  }
  on(query(main, "[data-passed]"), "click", async () => {
    await page.write("episode", id, { passed: now(), outcome: "resolved" });
    draw();
    say(t("after.passed"));
    page.go(`episode/${id}`);
  });
};

/** @param {Page} page @param {HTMLElement} main @param {string} id */
const offerStrategies = (page, main, id) => {
  const list = query(main, "[data-strategies]");
  const strategies = page.entries("strategy")
    .flatMap(({ id: strategy, label, hidden }) => (label && !hidden ? { strategy, label } : []));
  if (strategies.length === 0) {
    list.replaceChildren(element("li", {}, element("a", { href: "#/strategies", text: t("after.noStrategies") })));
    return;
  }
  list.replaceChildren(...strategies.map(({ strategy, label }) => {
    const button = element("button", { class: "chip", type: "button", "aria-pressed": "false", text: label });
    on(button, "click", async () => {
      button.setAttribute("aria-pressed", "true");
      button.disabled = true;
      await page.write("episode", id, { [`strategy.${memberId()}`]: { strategy, at: now().at } });
      say(t("after.tried", label));
    });
    return element("li", {}, button);
  }));
};
