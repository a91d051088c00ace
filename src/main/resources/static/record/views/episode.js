/* The list of what was written, and one turn of the cycle with everything that can be added to it. */
import { confirmPress } from "/record/confirm.js";
import { element, fill, query, queryAll } from "/record/dom.js";
import { correctedTo, isDated, newestFirst } from "/record/model/episodes.js";
import { chosenIn, joinFields, joinList } from "/record/forms.js";
import { minutesOf } from "/record/model/wave.js";
import { isRedFlag } from "/record/model/situations.js";
import { cardsFor } from "/record/safety-cards.js";
import { t } from "/record/texts.js";
import { clockOf, dayOf, here, instantAfter, momentOf, now, PRECISIONS, today } from "/record/model/time.js";
import { sayMinutes, sayMoment } from "/record/time-words.js";
import { drawWave } from "/record/views/wave.js";

/** @typedef {import("/record/page.js").Page} Page */
/** @typedef {import("/record/model/types.js").DatedEpisode} DatedEpisode */
/** @typedef {import("/record/model/types.js").Moment} Moment */
/** @typedef {import("/record/model/types.js").WaveSample} WaveSample */
/** @typedef {{id: string, label: string}} Choice of a select, by an entry's id */

const PAGE = 30;

/** One line about an episode: what is known of it, and nothing else. @param {Partial<DatedEpisode>} episode */
export const summaryOf = (episode) => {
  const said = [];
  if (episode.level !== undefined) said.push(t("episode.level", episode.level));
  const length = minutesOf(episode);
  if (length !== undefined) said.push(t("episode.lasted", sayMinutes(length)));
  if (episode.outcome) said.push(t(`outcome.${episode.outcome}`));
  return said.join(" · ");
};

/** @param {Page} page */
export const record = (page) => {
  const main = page.view("record");
  const episodes = newestFirst(page);
  const list = query(main, "[data-episodes]");
  const older = query(main, "[data-older]");
  query(main, "[data-none]").hidden = episodes.length > 0;
  let shown = 0;
  const more = () => {
    for (const episode of episodes.slice(shown, shown + PAGE)) {
      list.append(element("li", {},
        element("p", { class: "stop-name" }, element("a", { href: `#/episode/${episode.id}`, text: sayMoment(episode.when) })),
        element("p", { class: "soft", text: summaryOf(episode) || t("episode.bare") })));
    }
    shown = Math.min(episodes.length, shown + PAGE);
    older.hidden = shown >= episodes.length;
  };
  more();
  older.addEventListener("click", more);
};

/**
 * The entries that a select offers: those that have a name.
 * @param {{id: string, label?: string}[]} entries @returns {Choice[]}
 */
const named = (entries) => entries.flatMap(({ id, label }) => (label ? { id, label } : []));

/** @param {HTMLElement} select @param {Choice[]} choices */
const offer = (select, choices) => {
  for (const { id, label } of choices) select.append(element("option", { value: id, text: label }));
};

/** @param {Page} page */
export const episode = (page) => {
  const id = page.parameters[0];
  const entry = page.get("episode", id);
  if (!entry || !isDated(entry)) {
    page.go("record");
    return;
  }
  const main = page.view("episode");
  fill(main, { title: sayMoment(entry.when), what: summaryOf(entry) });
  query(main, "[data-cycle-link]", HTMLAnchorElement).href = `#/cycle/${id}`;
  offer(query(main, "select[data-substances]"), named(page.entries("substance")));
  const strategies = named(page.entries("strategy"));
  /** As it stands in the record now; nothing of it when it was erased meanwhile. */
  const current = () => page.get("episode", id);
  const dated = () => {
    const latest = current();
    return latest && isDated(latest) ? latest : undefined;
  };
  /** Its beginning as it is corrected now: clock times are reckoned from there. */
  const start = () => dated()?.when ?? entry.when;
  const wave = () => {
    const latest = dated();
    if (latest) drawWave(query(main, "details [data-wave]"), latest);
  };
  const write = async (/** @type {string} */ name, /** @type {unknown} */ value) => {
    await page.write("episode", id, { [name]: value ?? null });
    fill(main, { what: summaryOf(current() ?? {}) });
    if (name === "signs") showRedFlag(page, main);
    if (name === "outcome" && value === "lapse") page.go(`lapse/${id}`);
  };
  joinFields(main, entry, write);
  for (const box of queryAll(main, "[data-list]")) {
    joinList(box, entry, write, dressing(box.dataset.list, { start, strategies, redraw: wave }));
  }
  joinWhen(query(main, '[data-when="when"]'), entry, async (when) => {
    await page.write("episode", id, correctedTo(when, today()));
    fill(main, { title: sayMoment(when) });
  });
  joinPassed(query(main, "[data-passed]"), entry.passed, start, (passed) => write("passed", passed));
  wave();
  page.onLeave(page.vault.on("change", wave));
  showRedFlag(page, main);
  confirmPress(query(main, "[data-erase]", HTMLButtonElement), t("erase.sure"), async () => {
    await page.vault.erase(id);
    page.go("record");
  });
};

/**
 * What is added to the rows of a list.
 * @param {string | undefined} list
 * @param {{start: () => Moment, strategies: Choice[], redraw: () => void}} of
 * @returns {import("/record/forms.js").ListOptions<WaveSample>}
 */
const dressing = (list, { start, strategies, redraw }) => {
  const fresh = () => ({ at: now().at });
  if (list === "strategy") return { dress: (row) => offer(query(row, "select"), strategies), fresh };
  if (list !== "wave") return {};
  return {
    dress: (row, sample, change) => dressSample(row, sample, start, (at) => {
      change({ at });
      redraw();
    }),
    fresh,
  };
};

/**
 * @param {HTMLElement} row @param {WaveSample} sample @param {() => Moment} start of its episode
 * @param {(at: string) => void} change
 */
const dressSample = (row, sample, start, change) => {
  const time = query(row, "[data-sample-time]", HTMLInputElement);
  time.value = sample.at ? clockOf({ at: sample.at, zone: start().zone }) : "";
  time.addEventListener("change", () => {
    if (time.value) change(instantAfter(start(), time.value));
  });
};

/** @param {string | undefined} value @returns {value is Moment["precision"]} */
const isPrecision = (value) => PRECISIONS.some((precision) => precision === value);

/** @param {HTMLElement} box @param {DatedEpisode} entry @param {(when: Moment) => unknown} write */
const joinWhen = (box, entry, write) => {
  const day = query(box, "[data-day]", HTMLInputElement);
  const time = query(box, "[data-time]", HTMLInputElement);
  const precisions = queryAll(box, "[data-precision]", HTMLInputElement);
  const { when } = entry;
  day.value = dayOf(when);
  day.max = today();
  time.value = when.precision === "day" ? "" : clockOf(when);
  for (const input of precisions) {
    input.name = "precision";
    input.checked = input.value === when.precision;
  }
  const chosen = () => precisions.find((input) => input.checked)?.value;
  const showTime = () => { query(box, "[data-time-field]").hidden = chosen() === "day"; };
  showTime();
  fill(box, { zone: when.zone === here() ? "" : t("when.zone", when.zone) });
  box.addEventListener("change", () => {
    showTime();
    if (!day.value || day.value > today()) return;
    const precision = chosen();
    write(momentOf(day.value, time.value, when.zone, isPrecision(precision) ? precision : "about"));
  });
};

/**
 * @param {HTMLElement} box @param {DatedEpisode["passed"]} passed @param {() => Moment} start of its episode
 * @param {(passed: Moment | string | undefined) => unknown} write
 */
const joinPassed = (box, passed, start, write) => {
  const radios = queryAll(box, 'input[type="radio"]', HTMLInputElement);
  const field = query(box, "[data-passed-time]");
  const time = query(field, "input", HTMLInputElement);
  const shown = typeof passed === "object" ? "at" : passed;
  for (const radio of radios) {
    radio.name = "passed";
    radio.checked = radio.value === shown;
  }
  field.hidden = shown !== "at";
  if (typeof passed === "object") time.value = clockOf(passed);
  box.addEventListener("change", () => {
    const chosen = radios.find((radio) => radio.checked)?.value;
    field.hidden = chosen !== "at";
    if (chosen !== "at") write(chosen);
    else if (time.value) write({ at: instantAfter(start(), time.value), zone: start().zone, precision: "about" });
  });
};

/** @param {Page} page @param {HTMLElement} main */
const showRedFlag = (page, main) => {
  const danger = isRedFlag(chosenIn(query(main, '[data-field="signs"]')));
  query(main, "[data-redflag]").replaceChildren(...(danger ? cardsFor(page, ["redFlag"]) : []));
};
