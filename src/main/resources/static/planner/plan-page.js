/*
 * Shows what the server answers to a form in the place of the page that sent it, so that the page has an address to come back to and
 * what was opened, chosen and focused stays so.
 */

/** @typedef {"ask" | "week"} Kind the form, or a week */

/** @param {ParentNode} [page] @returns {Kind} */
export const kindOf = (page = document) => (page.querySelector("#plan") ? "week" : "ask");

/**
 * @param {string} address @param {FormData | URLSearchParams} body
 * @param {string} [keptAs] the name under which the device is to keep the answer, to give it again without a connection
 * @returns {Promise<Document | null>} null when it answered with no page of ours; refused when it could not be reached
 */
export const ask = (address, body, keptAs = "") =>
  new Promise((fulfil, reject) => {
    // Not fetch(): only this reads an answer as a document where a page may not make one from text.
    const request = new XMLHttpRequest();
    request.open("POST", address);
    if (keptAs) request.setRequestHeader("Handrail-Keep", keptAs);
    request.responseType = "document";
    request.timeout = 30000;
    request.onload = () => {
      const answer = request.response;
      const usable = [200, 422].includes(request.status) && answer instanceof Document;
      fulfil(usable && answer.getElementById("plan-page") ? answer : null);
    };
    request.onerror = () => reject(new Error("unreached"));
    request.ontimeout = request.onerror;
    request.send(body);
  });

/** @param {string} id */
export const openDetails = (id) => {
  const details = document.getElementById(id);
  if (details instanceof HTMLDetailsElement) details.open = true;
};

const NOTHING = { id: "", label: "", day: "", top: 0 };

/** What has the focus, so that the new page can give it to the same thing, and which day is looked at. */
const focusMark = () => {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement)) return NOTHING;
  const day = active.closest("details.day");
  const top = day?.getBoundingClientRect().top ?? 0;
  return { id: active.id, label: active.getAttribute("aria-label") ?? "", day: day?.id ?? "", top };
};

/** What was pressed may be gone: then to what is said of it, at its day. @param {{id: string, label: string, day: string, top: number}} mark */
const giveFocus = (mark) => {
  const named = mark.id ? document.getElementById(mark.id) : null;
  const same = named?.checkVisibility() ? named : null;
  const labelled = mark.label
    ? [...document.querySelectorAll("button")].find((button) => button.getAttribute("aria-label") === mark.label)
    : null;
  const changed = document.querySelector(".day .changed");
  const day = mark.day ? document.getElementById(mark.day) : null;
  if (day) scrollBy({ top: day.getBoundingClientRect().top - mark.top, behavior: "instant" });
  const target = same ?? labelled ?? changed ?? document.getElementById("title");
  if (target instanceof HTMLElement) target.focus({ preventScroll: target !== document.getElementById("title") });
  if (target === changed) changed?.scrollIntoView({ block: "nearest" });
};

/** A chosen file stays chosen, and a refused one refused: a page can't be sent with it. @param {Element} next */
const carryFile = (next) => {
  const chosen = document.getElementById("calendar");
  const empty = next.querySelector("#calendar");
  if (!(chosen instanceof HTMLInputElement) || !empty) return;
  if (chosen.hasAttribute("data-refused")) next.querySelector("#drop")?.replaceWith(/** @type {Element} */ (document.getElementById("drop")));
  else if (chosen.files?.length) empty.replaceWith(chosen);
};

/** A page that Back finds again needs no new tab for where its links lead. @param {Element} next */
const stayInTab = (next) => {
  for (const link of next.querySelectorAll("a[target=_blank]")) {
    link.removeAttribute("target");
    link.querySelector(".sr")?.remove();
  }
};

/** @param {Document} answer @returns {Kind} of the page that is now shown */
export const show = (answer) => {
  const now = /** @type {HTMLElement} */ (document.getElementById("plan-page"));
  const next = document.adoptNode(/** @type {HTMLElement} */ (answer.getElementById("plan-page")));
  const sameKind = kindOf(now) === kindOf(next);
  const mark = sameKind ? focusMark() : NOTHING;
  const open = [...now.querySelectorAll("details[open][id]")].map((details) => details.id);
  carryFile(next);
  stayInTab(next);
  document.title = answer.title;
  now.replaceWith(next);
  const main = document.getElementById("main");
  if (main) main.className = answer.getElementById("main")?.className ?? "";
  if (sameKind) open.forEach(openDetails);
  else scrollTo(0, 0);
  giveFocus(mark);
  const told = ["title", "changed"].map((id) => document.getElementById(id)?.textContent ?? "");
  const said = document.getElementById("said");
  if (said) said.textContent = told.join(" ").replace(/\s+/g, " ");
  return kindOf();
};

/** A page that the device kept may be of another day: then "tomorrow" is a lie. Says the day itself instead, and nothing of what is over. */
export const tellNextByTheDevice = () => {
  const card = document.querySelector(".next");
  const time = card?.querySelector("time");
  if (!(card instanceof HTMLElement) || !time) return;
  const timeZone = card.dataset.zone;
  const moment = new Date(time.dateTime);
  card.hidden = moment.getTime() < Date.now();
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(Date.now()); // YYYY-MM-DD
  if (card.dataset.today === today) return;
  time.textContent = moment.toLocaleString(document.body.dataset.habit, {
    weekday: "long",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
  });
};
