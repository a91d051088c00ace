/*
 * What the plan can do better with a script: show a new week without leaving the page, come back to it, keep it on this device.
 * Everything else works without.
 */
import { forgetAnswers, keepAnswersSoon } from "/planner/kept-answers.js";
import { forgetWeek, isSameWeek, keepWeek, recallAnswered, recallWeek } from "/planner/kept-week.js";
import {
  fill,
  fillAll,
  fillHere,
  goWithoutFile,
  input,
  likeMonday,
  onChosen,
  onDrag,
  putFiles,
  stopsAtFile,
  useMyPlace,
} from "/planner/plan-form.js";
import { ask, kindOf, openDetails, show, tellNextByTheDevice } from "/planner/plan-page.js";
import {
  fieldsOf,
  forgetPlan,
  recallPlan,
  rememberPlan,
} from "/planner/tab-memory.js";
import { addDays, inPresentWeek } from "/planner/week-dates.js";
import { recallHere, recallPlace, rememberPlace } from "/site/tab-place.js";

/** @import {Fields} from "/planner/tab-memory.js" */
/** @import {Kind} from "/planner/plan-page.js" */

/** As in plan.css: there every day is open. */
const ROOM = matchMedia("(min-width: 960px)");

/* What a script makes possible becomes visible. */
const dress = () => {
  fill("browser_zone", Intl.DateTimeFormat().resolvedOptions().timeZone ?? "");
  for (const id of ["near-me", "like-monday", "print", "keep-week", "anew"]) {
    const button = document.getElementById(id);
    if (button) button.hidden = id === "near-me" && !("geolocation" in navigator);
  }
  const from = input("from");
  if (from && kindOf() === "ask" && !from.value) from.value = addDays(today(), 1);
  if (ROOM.matches) openDays();
  tellNextByTheDevice();
};

const openDays = () => {
  for (const day of document.querySelectorAll("details.day")) openDetails(day.id);
};

/** By the clock of the device: late in the evening the server may already live in another day. */
const today = () => {
  const day = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

/** @param {boolean} isBusy */
const setBusy = (isBusy) => {
  const page = document.getElementById("plan-page");
  page?.toggleAttribute("aria-busy", isBusy);
  page?.classList.toggle("plan-busy", isBusy);
};

const tellUnreached = () => {
  const notice = document.getElementById("unreached");
  if (!notice) return;
  notice.hidden = false;
  notice.scrollIntoView({ block: "nearest" });
};

/** @returns {HTMLFormElement | null} */
const formShown = () => document.querySelector("form#plan, form#ask");

/** How often somebody had this page forget: what was asked before that is not remembered after it. */
let forgettings = 0;

/** @param {HTMLFormElement} form */
const rememberPlaceOf = (form) => {
  const [near, lat, lon] = ["near", "lat", "lon"].map((name) => String(new FormData(form).get(name) ?? ""));
  rememberPlace(near, lat && lon ? { lat, lon } : undefined);
};

/** A week that is shown comes back with Back, a reload and the other language, and stays kept if it is. */
const rememberShown = async () => {
  const form = formShown();
  if (!form) return;
  rememberPlaceOf(form);
  if (kindOf() !== "week") return;
  const undo = document.getElementById("undo");
  const undoing = undo instanceof HTMLButtonElement ? undo.value : undefined;
  rememberPlan({ week: fieldsOf(form), undo: undoing, form: undefined, files: [] });
  const before = forgettings;
  if ((await keptBeside(form)) === "this" && before === forgettings) await keepWith(form);
  await tellKept();
};

/**
 * Another week than the kept one, as the example or that of somebody else, does not take its place by itself.
 * @param {HTMLFormElement | null} form of what is shown @returns {Promise<"none" | "this" | "another">} what this device keeps
 */
const keptBeside = async (form) => {
  const kept = await recallWeek();
  if (!kept) return "none";
  return form?.id === "plan" && !isSameWeek(kept, fieldsOf(form)) ? "another" : "this";
};

/** Keeps a week, and in a moment what it needs to open without a connection. @param {HTMLFormElement} form */
const keepWith = async (form) => {
  await keepWeek(fieldsOf(form));
  keepAnswersSoon(form.action, fieldsOf(form), today());
};

/**
 * Asks the server, and shows its answer in place. When it answers otherwise, `otherwise`; when it cannot be reached, what is there
 * stays.
 * @param {FormData | URLSearchParams} body @param {"push" | "replace" | "none"} how it is entered into the history
 * @param {() => void} otherwise
 * @returns {Promise<boolean>} whether it could be reached
 */
const exchange = async (body, how, otherwise) => {
  const address = formShown()?.action ?? location.pathname;
  const [before, asked] = [kindOf(), forgettings];
  setBusy(true);
  try {
    const answer = await ask(address, body);
    if (!answer) {
      otherwise();
      return true;
    }
    const shown = show(answer);
    const state = { plan: shown };
    if (how === "push" && shown !== before) history.pushState(state, "");
    else if (how !== "none") history.replaceState(state, "");
    dress();
    if (asked === forgettings) await rememberShown();
    else await tellKept("forgotten");
    return true;
  } catch {
    tellUnreached();
    return false;
  } finally {
    setBusy(false);
  }
};

/**
 * Pressing again before there is an answer, as by a double tap, asks nothing.
 * @param {HTMLFormElement} form @param {HTMLButtonElement} button
 */
const send = async (form, button) => {
  if (form.dataset.sent) return;
  form.dataset.sent = "yes";
  const body =
    form.id === "ask" ? new FormData(form, button) : new URLSearchParams(fieldsOf(form, button));
  await exchange(body, "push", () => {
    form.dataset.plain = "yes";
    form.requestSubmit(button);
  });
  delete form.dataset.sent;
};

/* The browser may bring the page back as it was left, and no answer comes any more. */
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  setBusy(false);
  delete formShown()?.dataset.sent;
  delete formShown()?.dataset.plain;
});

/** What was pressed last can still be taken back. @param {Fields} week @returns {Fields} */
const withUndo = (week) => {
  const { undo } = recallPlan();
  return undo ? [...week, ["undo", undo]] : week;
};

/** Shows a week, or its form, as it was. @param {Fields} fields @param {Kind} kind @param {"replace" | "none"} how */
const resume = (fields, kind, how) =>
  exchange(new URLSearchParams(kind === "ask" ? [...fields, ["do", "edit"]] : fields), how, forgetPlan);

/** The kept week, or without a connection what the device had answered of it last. @param {Fields} kept */
const resumeKept = async (kept) => {
  if (await resume(inPresentWeek(kept, today()), "week", "replace")) return;
  const answered = await recallAnswered();
  if (!answered || !(await resume(inPresentWeek(answered.fields, today()), "week", "replace"))) fillAll(kept);
};

/** What was looked for on another page of the tab: a place, or near the person. */
const putPlace = () => {
  const near = input("near");
  const here = recallHere();
  if (!near || near.value || input("lat")?.value) return;
  if (here) fillHere(here.lat, here.lon);
  else near.value = recallPlace();
};

/** Where somebody comes back to, or first comes to. */
const begin = async () => {
  dress();
  const isFresh = document.getElementById("plan-page")?.dataset.fresh === "yes";
  /** @type {Kind | undefined} */
  const wanted = history.state?.plan;
  const { form, week } = recallPlan();
  const kept = isFresh && !form && !week && wanted !== "ask" ? await recallWeek() : undefined;
  if (isFresh && week && wanted !== "ask") {
    if (!(await resume(withUndo(week), "week", "replace"))) fillAll(week);
  } else if (isFresh && (form ?? week)) {
    if (!(await resume(form ?? week ?? [], "ask", "replace"))) fillAll(form ?? week ?? []);
    putFiles();
  } else if (kept) {
    await resumeKept(kept);
  } else {
    history.replaceState({ plan: kindOf() }, "");
    if (kindOf() === "ask") putPlace();
    await rememberShown();
  }
};

addEventListener("popstate", ({ state }) => {
  /** @type {Kind | undefined} */
  const wanted = state?.plan;
  const { form, week } = recallPlan();
  const fields = wanted === "week" ? week : (form ?? week);
  if (wanted && wanted !== kindOf() && fields) void resume(wanted === "week" ? withUndo(fields) : fields, wanted, "none").then(putFiles);
});

/** Whether this week is kept on the device, and what can be done about it. @param {string} [said] what was just done */
const tellKept = async (said) => {
  const kept = await keptBeside(formShown());
  const isKept = kept !== "none";
  if (!isKept && said !== "forgotten") await forgetAnswers(); // of a tab that was closed before it was told
  for (const [id, hidden] of Object.entries({ keep: isKept, forget: !isKept, "another-week": kept !== "another" })) {
    const button = document.getElementById(id);
    if (button) button.hidden = hidden;
  }
  const place = document.getElementById("keep-said");
  if (place) place.textContent = place.dataset[said ?? { none: "what", this: "kept", another: "another" }[kept]] ?? "";
};

const keepThisWeek = async () => {
  const form = formShown();
  if (!form) return;
  try {
    await keepWith(form);
    const stays = await navigator.storage?.persist?.().catch(() => false);
    await tellKept(stays === false ? "may" : "kept");
  } catch {
    await tellKept("refused");
  }
};

/** The question was at the top, and so is what came of it. */
const keepThisInstead = async () => {
  await keepThisWeek();
  const notice = document.getElementById("another-week");
  if (!notice) return;
  notice.textContent = document.getElementById("keep-said")?.textContent ?? "";
  notice.hidden = false;
  notice.focus();
};

const backToKept = async () => {
  const kept = await recallWeek();
  if (kept) await resumeKept(kept);
};

const forgetThisWeek = async () => {
  forgettings++;
  forgetPlan();
  rememberPlace("");
  await forgetWeek();
  await forgetAnswers();
  await forgetWeek(); // of a tab that was just keeping it
  await tellKept("forgotten");
  document.getElementById("keep")?.focus();
};

const beginAnew = () => {
  forgetPlan();
  history.replaceState({ plan: "ask" }, "");
  location.reload();
};

/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;
const rememberForm = () => {
  clearTimeout(soon);
  const form = formShown();
  if (form?.id !== "ask" || document.documentElement.hidden) return; // hidden by "Leave", which has the tab forget
  rememberPlan({ form: fieldsOf(form) });
  rememberPlaceOf(form);
};
document.addEventListener("input", (event) => {
  if (!(event.target instanceof Element) || !event.target.closest("#ask")) return;
  clearTimeout(soon);
  soon = setTimeout(rememberForm, 250);
});
addEventListener("pagehide", () => soon !== undefined && rememberForm());

document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter ?? formShown()?.querySelector("button");
  if (!(form instanceof HTMLFormElement) || form !== formShown() || form.dataset.plain) return;
  if (!(button instanceof HTMLButtonElement) || button.hasAttribute("data-file")) return;
  event.preventDefault();
  if (form.id === "ask" && !button.name && stopsAtFile()) return;
  clearTimeout(soon);
  void send(form, button);
});

document.addEventListener("click", (event) => {
  const column = event.target instanceof Element ? event.target.closest("a.column") : null;
  if (column instanceof HTMLAnchorElement) openDetails(`day-${column.dataset.day}`);
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  if (!button) return;
  if (button.id === "near-me") useMyPlace(button);
  if (button.id === "without-calendar") goWithoutFile();
  if (button.id === "print") print();
  if (button.id === "keep") void keepThisWeek().then(() => document.getElementById("forget")?.focus());
  if (button.id === "keep-instead") void keepThisInstead();
  if (button.id === "to-kept") void backToKept();
  if (button.id === "forget") void forgetThisWeek();
  if (button.id === "anew") beginAnew();
  if (button.id === "like-monday") [2, 3, 4, 5].forEach(likeMonday);
});

document.addEventListener("change", (event) => {
  if (!(event.target instanceof HTMLInputElement)) return;
  if (event.target.id === "calendar") {
    void onChosen(event.target);
  } else if (event.target.form?.id === "plan") {
    void rememberShown(); // how it goes into the calendar
  }
});
ROOM.addEventListener("change", () => ROOM.matches && openDays());
document.addEventListener("dragover", (event) => onDrag(event, false));
document.addEventListener("dragleave", () => document.getElementById("drop")?.classList.toggle("over", false));
document.addEventListener("drop", (event) => onDrag(event, true));

void begin().finally(() => document.documentElement.classList.remove("returning"));
