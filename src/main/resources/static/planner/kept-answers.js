/*
 * What a kept week needs to open without a connection: the very pages that the server answers, this week's and those that come after, with
 * their calendar files. The site's worker keeps them on the device, each under the form that asks for it; "Forget it" takes them away.
 */
import { ask } from "/planner/plan-page.js";
import { fieldsOf } from "/planner/tab-memory.js";
import { addDays, inPresentWeek } from "/planner/week-dates.js";

/** @import {Fields} from "/planner/tab-memory.js" */

const WEEKS = 3;
const SOON_MS = 1500;
const NAME = "week-";

/** What was kept before, or all of it. @param {string} [but] a name that stays */
const forgetAllBut = async (but) => {
  for (const store of (await globalThis.caches?.keys()) ?? []) {
    if (store.startsWith(`kept-${NAME}`) && store !== `kept-${but}`) await caches.delete(store);
  }
};

/** Has one week kept, with its file. @param {string} address @param {Fields} fields @param {string} name @returns {Promise<HTMLFormElement>} */
const keepPage = async (address, fields, name) => {
  const answer = await ask(address, new URLSearchParams(fields), name);
  const form = answer?.querySelector("form#plan");
  if (!(form instanceof HTMLFormElement)) throw new Error("no week");
  const file = answer?.querySelector("button[data-file]");
  if (file instanceof HTMLButtonElement) {
    const body = new URLSearchParams(fieldsOf(form, file));
    const headers = { "Handrail-Keep": name };
    const calendar = await fetch(file.getAttribute("formaction") ?? "", { method: "POST", headers, body });
    await calendar.arrayBuffer();
  }
  return form;
};

/** @param {string} address @param {Fields} fields of the kept week @param {string} today */
const keepAnswers = async (address, fields, today) => {
  const name = NAME + Date.now();
  const present = await keepPage(address, inPresentWeek(fields, today), name);
  await keepPage(address, fieldsOf(present), name); // as a reload asks for it
  const button = present.ownerDocument.getElementById("next-week");
  const next = await keepPage(address, fieldsOf(present, button), name);
  await keepPage(address, fieldsOf(next), name);
  for (let week = 1; week < WEEKS; week++) {
    await keepPage(address, inPresentWeek(fields, addDays(today, 7 * week)), name);
  }
  await forgetAllBut(name);
};

/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;

/**
 * In a moment, so that somebody who changes this and that has the last of it kept. Without a connection what was kept stays.
 * @param {string} address @param {Fields} fields @param {string} today
 */
export const keepAnswersSoon = (address, fields, today) => {
  clearTimeout(soon);
  if (!navigator.serviceWorker?.controller || !navigator.onLine) return; // the next time that the page opens, then
  soon = setTimeout(() => void keepAnswers(address, fields, today).catch(() => undefined), SOON_MS);
};

export const forgetAnswers = () => {
  clearTimeout(soon);
  return forgetAllBut();
};
