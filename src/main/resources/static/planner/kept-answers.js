/*
 * What a kept week needs to open without a connection: the very pages that the server answers, this week's and those that come after, with
 * their calendar files, and the pages of their meetings. The site's worker keeps them on the device, each under the form that asks for it; "Forget it" takes them away.
 */
import { keepAnswered, recallAnswered, recallWeek } from "/planner/kept-week.js";
import { ask } from "/planner/plan-page.js";
import { fieldsOf } from "/planner/tab-memory.js";
import { inPresentWeek, weeksLater } from "/planner/week-dates.js";

/** @import {Fields} from "/planner/tab-memory.js" */

/** So many weeks after the present one. */
const WEEKS = 3;
/** So many meetings have their pages kept. */
const MOST_MEETINGS = 40;
const SOON_MS = 1500;
const NAME = "week-";

/** One at a time of all tabs. @param {() => Promise<unknown>} work @returns {Promise<unknown>} */
const alone = (work) => (navigator.locks ? navigator.locks.request("kept-week", work) : work());

/** @param {string} [but] a name that stays */
const forgetAllBut = async (but) => {
  for (const store of (await globalThis.caches?.keys()) ?? []) {
    if (store.startsWith(`kept-${NAME}`) && store !== `kept-${but}`) await caches.delete(store);
  }
};

/** How often this tab began to fetch, or forgot: what was begun before goes no further. */
let turns = 0;

class KeptWeekFetch {
  /** @param {string} address of the form */
  constructor(address) {
    this.address = address;
    this.name = NAME + Date.now();
    this.turn = turns;
    /** Forms that were answered. @type {Set<string>} */
    this.asked = new Set();
    /** Pages of what was picked. @type {Set<string>} */
    this.meetings = new Set();
  }

  /** Refused when something else was begun, or the week was forgotten, here or in another tab. */
  async assertWanted() {
    if (this.turn !== turns || !(await recallWeek())) throw new Error("not wanted any more");
  }

  /** Has one week kept, with its file. @param {Fields} fields @returns {Promise<HTMLFormElement>} of the week */
  async fetchPage(fields) {
    await this.assertWanted();
    const body = new URLSearchParams(fields);
    this.asked.add(body.toString());
    const answer = await ask(this.address, body, this.name);
    const form = answer?.querySelector("form#plan");
    const file = answer?.querySelector("button[data-file]");
    if (!(form instanceof HTMLFormElement)) throw new Error("no week");
    for (const link of answer?.querySelectorAll(".pick .stop-name a") ?? []) this.meetings.add(link.getAttribute("href") ?? "");
    if (file instanceof HTMLButtonElement) await this.fetchFile(form, file);
    return form;
  }

  /** @param {HTMLFormElement} form @param {HTMLButtonElement} button */
  async fetchFile(form, button) {
    await this.assertWanted();
    const body = new URLSearchParams(fieldsOf(form, button));
    const headers = { "Handrail-Keep": this.name };
    const calendar = await fetch(button.getAttribute("formaction") ?? "", { method: "POST", headers, body });
    await calendar.arrayBuffer();
  }

  /** A week, and the same as a reload asks for it. @param {Fields} fields */
  async fetchWeek(fields) {
    const form = await this.fetchPage(fields);
    const again = fieldsOf(form);
    if (!this.asked.has(new URLSearchParams(again).toString())) await this.fetchPage(again);
    return form;
  }

  /** A meeting that is gone has none. */
  async fetchMeetings() {
    for (const page of [...this.meetings].slice(0, MOST_MEETINGS)) {
      await this.assertWanted();
      const answer = await fetch(page, { headers: { "Handrail-Keep": this.name } });
      await answer.arrayBuffer();
    }
  }

  /** @param {Fields} present the fields of the present week @param {string} today */
  async fetchAll(present, today) {
    let form = await this.fetchWeek(present);
    for (let week = 0; week < WEEKS; week++) {
      form = await this.fetchWeek(fieldsOf(form, form.ownerDocument.getElementById("next-week")));
    }
    for (let week = 1; week <= WEEKS; week++) await this.fetchWeek(weeksLater(present, week));
    await this.fetchMeetings();
    await this.assertWanted();
    await keepAnswered(present, today);
    await forgetAllBut(this.name);
  }
}

/** @param {Fields} fields @param {string} today @returns {Promise<boolean>} whether the device has all of it, of today */
const isAnswered = async (fields, today) => {
  const last = await recallAnswered();
  return last?.day === today && JSON.stringify(last.fields) === JSON.stringify(fields);
};

/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;

/**
 * In a moment, so that somebody who changes this and that has the last of it kept. Without a connection what was kept stays.
 * @param {string} address @param {Fields} fields @param {string} today
 */
export const keepAnswersSoon = (address, fields, today) => {
  clearTimeout(soon);
  turns++;
  if (!navigator.serviceWorker?.controller || !navigator.onLine) return; // the next time that the page opens, then
  const present = inPresentWeek(fields, today);
  soon = setTimeout(() => {
    const work = async () => (await isAnswered(present, today)) || new KeptWeekFetch(address).fetchAll(present, today);
    void alone(() => work().catch(forgetNothing)).catch(forgetNothing);
  }, SOON_MS);
};

/** What could not be fetched: the next time, then. */
const forgetNothing = () => undefined;

/** At once, and again what was on its way, here or in another tab. */
export const forgetAnswers = async () => {
  clearTimeout(soon);
  turns++;
  await forgetAllBut();
  await alone(() => forgetAllBut());
};
