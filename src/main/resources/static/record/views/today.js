/* The home page: the next thing, three clocks, the four objectives with what the record holds of this week. */
import { copy, element, fill, on, query, valueIn } from "/record/dom.js";
import { newestFirst } from "/record/model/episodes.js";
import { countedSubstances, lapseDays } from "/record/model/lapse.js";
import { evidenceOf, inWeekOf } from "/record/model/evidence.js";
import { nextOf, OBJECTIVES } from "/record/model/objectives.js";
import { chosenIn, joinFields, joinList } from "/record/forms.js";
import { clocks } from "/record/model/insight.js";
import { situationsOf } from "/record/model/situations.js";
import { cardsFor } from "/record/safety-cards.js";
import { t, tn } from "/record/texts.js";
import { today as todaysDay } from "/record/model/time.js";
import { sayDay, sayMoment } from "/record/time-words.js";

/** @typedef {import("/record/page.js").Page} Page */
/** @typedef {import("/record/model/evidence.js").Count} Count */
/** @typedef {import("/record/model/types.js").ObjectiveNumber} ObjectiveNumber */

/** @param {Page} page */
export const today = (page) => {
  const main = page.view("today");
  fill(main, { day: new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "long" }).format(new Date()) });
  showClocks(page, main);
  showObjectives(page, main);
  showLast(page, main);
  page.onLeave(page.vault.on("change", () => {
    showClocks(page, main);
    showObjectives(page, main);
    showLast(page, main);
  }));
};

/** @param {Page} page @param {HTMLElement} main */
const showClocks = (page, main) => {
  const substances = countedSubstances(page);
  const place = query(main, "[data-clocks]");
  if (substances.length === 0) {
    place.replaceChildren(element("p", { text: t("clocks.none") }));
    return;
  }
  place.replaceChildren(...substances.map(({ id, label, since }) => {
    const card = copy("clock");
    const lapses = lapseDays(page, id, substances.length === 1);
    fill(card, { label, ...clocks(since, todaysDay(), lapses) });
    return card;
  }));
};

/** @param {Count[]} counts */
const sayEvidence = (counts) =>
  counts.length > 0 ? counts.map(({ key, count }) => tn(`evidence.${key}`, count)).join(" ") : t("evidence.none");

/** @param {ReturnType<typeof nextOf>} next @param {ObjectiveNumber} objective */
const sayNext = (next, objective) =>
  "own" in next ? t("next.own", next.own) : t(next.open ? `next.${objective}.open` : `next.${objective}`);

/** @param {Page} page @param {HTMLElement} main */
const showObjectives = (page, main) => {
  query(main, "[data-objectives]").replaceChildren(...OBJECTIVES.map((number) => {
    const card = copy("objective");
    query(card, "[data-link]", HTMLAnchorElement).href = `#/objective/${number}`;
    fill(card, {
      title: t(`objective.${number}`),
      evidence: sayEvidence(evidenceOf(page, number, todaysDay())),
      next: sayNext(nextOf(page, number), number),
    });
    return card;
  }));
};

/** @param {Page} page @param {HTMLElement} main */
const showLast = (page, main) => {
  const last = newestFirst(page)[0];
  const card = query(main, "[data-last]");
  card.hidden = !last;
  if (!last) return;
  fill(card, { last: sayMoment(last.when) });
  query(card, "[data-last-link]", HTMLAnchorElement).href = `#/cycle/${last.id}`;
};

/** @param {Page} page */
export const objective = (page) => {
  const number = OBJECTIVES.find((known) => known === Number(page.parameters[0]));
  if (number === undefined) {
    page.go("today");
    return;
  }
  const id = `objective/${number}`;
  const main = page.view("objective");
  const entry = page.get("objective", id);
  const write = (/** @type {string} */ name, /** @type {unknown} */ value) =>
    page.write("objective", id, { [name]: value ?? null });
  fill(main, { title: t(`objective.${number}`), about: t(`objective.${number}.about`) });
  joinFields(main, entry ?? {}, write);
  joinList(query(main, "[data-list]"), entry, write, { dress: dressPractice });
  showEvidence(page, main, number);
  const form = query(main, "[data-evidence-form]", HTMLFormElement);
  on(form, "submit", async (event) => {
    event.preventDefault();
    const text = valueIn(form, "text").trim();
    if (text === "") return;
    await page.write("evidence", null, { objective: number, text, day: todaysDay() });
    form.reset();
    showEvidence(page, main, number);
  });
};

/**
 * @param {HTMLElement} row
 * @param {import("/record/model/types.js").Practice} member
 * @param {(more: import("/record/model/types.js").Practice) => void} change
 */
const dressPractice = (row, member, change) => {
  const say = () => {
    const days = member.done ?? [];
    const last = days.at(-1);
    fill(row, { days: last ? tn("practice.days", days.length, sayDay(last)) : "" });
  };
  say();
  query(row, "[data-did]").addEventListener("click", () => {
    change({ done: [...new Set([...(member.done ?? []), todaysDay()])].sort() });
    say();
  });
};

/** @param {Page} page @param {HTMLElement} main @param {ObjectiveNumber} number */
const showEvidence = (page, main, number) => {
  const today = todaysDay();
  const week = page.entries("evidence")
    .flatMap(({ objective: of, day, text }) => (of === number && day && inWeekOf(day, today) ? { day, text } : []));
  const lines = week.map(({ day, text }) => element("li", { text: `${sayDay(day)}: ${text}` }));
  query(main, "[data-evidence]").replaceChildren(...lines);
};

/** @param {Page} page */
export const substances = (page) => {
  const main = page.view("substances");
  const place = query(main, "[data-substances]");
  /** @param {import("/record/model/types.js").EntryOf<"substance">} [entry] nothing for a new one */
  const add = (entry) => {
    const card = query(copy("substance"), "section");
    let id = entry?.id ?? null;
    /** @type {Promise<void>} */
    let waiting = Promise.resolve();
    joinFields(card, entry ?? {}, (name, value) => {
      // One after the other: the first write of a new one makes its id.
      waiting = waiting
        .then(async () => { id = await page.write("substance", id, { [name]: value ?? null }); })
        .catch(() => {}); // page.write has told it
    });
    place.append(card);
    return card;
  };
  for (const entry of page.entries("substance")) add(entry);
  const profile = page.get("profile", "profile");
  /** @type {("pregnant" | "minor")[]} */
  const about = ["pregnant", "minor"];
  const field = query(main, '[data-field="about"]');
  joinFields(main, { about: about.filter((name) => profile?.[name]) }, () => {
    const chosen = chosenIn(field);
    const fields = Object.fromEntries(about.map((name) => [name, chosen.includes(name) || null]));
    return page.write("profile", "profile", fields);
  });
  const showSafety = () => query(main, "[data-safety]").replaceChildren(...cardsFor(page, situationsOf(page)));
  showSafety();
  page.onLeave(page.vault.on("change", showSafety));
  query(main, "[data-add-substance]").addEventListener("click", () => query(add(), "input").focus());
};
