/*
 * What a kept week needs to open without a connection: the very pages that the server answers, this week's and those that come after, with
 * their calendar files. The site's worker keeps them on the device, each under the form that asks for it; "Forget it" takes them away.
 */
import { keepAnswered } from "/planner/kept-week.js";
import { ask } from "/planner/plan-page.js";
import { fieldsOf } from "/planner/tab-memory.js";
import { inPresentWeek, weeksLater } from "/planner/week-dates.js";

/** @import {Fields} from "/planner/tab-memory.js" */

/** So many weeks after the present one. */
const WEEKS = 3;
const SOON_MS = 1500;
const NAME = "week-";

/** @param {string} [but] a name that stays */
const forgetAllBut = async (but) => {
  for (const store of (await globalThis.caches?.keys()) ?? []) {
    if (store.startsWith(`kept-${NAME}`) && store !== `kept-${but}`) await caches.delete(store);
  }
};

/** How often it was begun or ended: what was begun before goes no further. */
let turns = 0;
/** @type {Promise<unknown>} of what was begun last */
let running = Promise.resolve();

class Keeping {
  /** @param {string} address of the form */
  constructor(address) {
    this.address = address;
    this.name = NAME + Date.now();
    this.turn = turns;
    /** Forms that were answered. @type {Set<string>} */
    this.asked = new Set();
  }

  /** @returns {void} refuses to go on when something else was begun, or all is to be forgotten */
  goOn() {
    if (this.turn !== turns) throw new Error("not wanted any more");
  }

  /** Has one week kept, with its file. @param {Fields} fields @returns {Promise<HTMLFormElement>} of the week */
  async page(fields) {
    this.goOn();
    const body = new URLSearchParams(fields);
    this.asked.add(body.toString());
    const answer = await ask(this.address, body, this.name);
    const form = answer?.querySelector("form#plan");
    const file = answer?.querySelector("button[data-file]");
    if (!(form instanceof HTMLFormElement)) throw new Error("no week");
    if (file instanceof HTMLButtonElement) await this.file(form, file);
    return form;
  }

  /** @param {HTMLFormElement} form @param {HTMLButtonElement} button */
  async file(form, button) {
    this.goOn();
    const body = new URLSearchParams(fieldsOf(form, button));
    const headers = { "Handrail-Keep": this.name };
    const calendar = await fetch(button.getAttribute("formaction") ?? "", { method: "POST", headers, body });
    await calendar.arrayBuffer();
  }

  /** A week, and the same as a reload asks for it. @param {Fields} fields */
  async week(fields) {
    const form = await this.page(fields);
    const again = fieldsOf(form);
    if (!this.asked.has(new URLSearchParams(again).toString())) await this.page(again);
    return form;
  }

  /** @param {Fields} present the fields of the present week */
  async all(present) {
    let form = await this.week(present);
    await keepAnswered(present);
    for (let week = 0; week < WEEKS; week++) {
      form = await this.week(fieldsOf(form, form.ownerDocument.getElementById("next-week")));
    }
    for (let week = 1; week <= WEEKS; week++) await this.week(weeksLater(present, week));
    await forgetAllBut(this.name);
  }
}

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
  soon = setTimeout(() => {
    running = new Keeping(address).all(inPresentWeek(fields, today)).catch(() => undefined);
  }, SOON_MS);
};

/** Also what is on its way. */
export const forgetAnswers = async () => {
  clearTimeout(soon);
  turns++;
  await running;
  await forgetAllBut();
};
