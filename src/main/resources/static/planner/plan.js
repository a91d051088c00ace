/*
 * What the plan can do better with a script: search near the person, drop a file, fill in the week's hours, show a new
 * week without leaving the page. Everything works without.
 */

/** About 100 m: near enough to measure ways, too coarse to say whose house this is. */
const DECIMALS = 3;
const LARGEST_BYTES = 4 * 1024 * 1024 - 64 * 1024;

/** As in plan.css: there every day is open. */
const ROOM = matchMedia("(min-width: 960px)");

/** @param {string} id @returns {HTMLInputElement | null} */
const input = (id) => {
  const found = document.getElementById(id);
  return found instanceof HTMLInputElement ? found : null;
};

/** @param {string} id @param {string} value */
const fill = (id, value) => {
  const field = input(id);
  if (field) field.value = value;
};

/** @param {string} id @param {string} text */
const say = (id, text) => {
  const place = document.getElementById(id);
  if (place) place.textContent = text;
};

/* What a script makes possible becomes visible. */
const dress = () => {
  fill("browser_zone", Intl.DateTimeFormat().resolvedOptions().timeZone ?? "");
  for (const id of ["near-me", "like-monday", "print"]) {
    const button = document.getElementById(id);
    if (button) button.hidden = id === "near-me" && !("geolocation" in navigator);
  }
  const from = input("from");
  if (from && !from.value) from.value = tomorrow();
  if (ROOM.matches) openDays();
};

/** @param {string} id */
const openDetails = (id) => {
  const details = document.getElementById(id);
  if (details instanceof HTMLDetailsElement) details.open = true;
};

const openDays = () => {
  for (const day of document.querySelectorAll("details.day")) openDetails(day.id);
};

/** Tomorrow by the clock of the device: late in the evening the server may already live in another day. */
const tomorrow = () => {
  const day = new Date();
  day.setDate(day.getDate() + 1);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

/** @param {HTMLElement} button */
const useMyPlace = (button) => {
  say("near-hint", button.dataset.waiting ?? "");
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      fill("lat", coords.latitude.toFixed(DECIMALS));
      fill("lon", coords.longitude.toFixed(DECIMALS));
      const near = input("near");
      if (near) {
        near.value = "";
        near.placeholder = near.dataset.here ?? "";
      }
      say("near-hint", button.dataset.done ?? "");
    },
    () => say("near-hint", button.dataset.denied ?? ""),
    { maximumAge: 300000, timeout: 15000 },
  );
};

/** @param {number} day @param {number} stretch @param {string} end */
const hour = (day, stretch, end) => input(`hours-${day}-${stretch}-${end}`);

/** @param {number} day */
const likeMonday = (day) => {
  for (const stretch of [1, 2]) {
    for (const end of ["from", "until", "name", "place"]) {
      const monday = hour(1, stretch, end);
      const other = hour(day, stretch, end);
      if (monday && other) other.value = monday.value;
    }
  }
};

const tellFile = () => {
  const field = input("calendar");
  const hint = document.getElementById("calendar-hint");
  const files = [...(field?.files ?? [])];
  if (!field || !hint || files.length === 0) return;
  const large = files.reduce((bytes, file) => bytes + file.size, 0) > LARGEST_BYTES;
  if (large) field.value = "";
  const names = files.map((file) => file.name).join(", ");
  hint.textContent = large ? (hint.dataset.large ?? "") : (hint.dataset.chosen ?? "").replace("{0}", () => names);
};

/** @param {DragEvent} event @param {boolean} dropped */
const onDrag = (event, dropped) => {
  const zone = document.getElementById("drop");
  if (!zone || !(event.target instanceof Node)) return;
  const inside = zone.contains(event.target);
  zone.classList.toggle("over", inside && !dropped);
  if (!inside) return;
  event.preventDefault();
  const field = input("calendar");
  if (dropped && field && event.dataTransfer && event.dataTransfer.files.length > 0) {
    field.files = event.dataTransfer.files;
    tellFile();
  }
};

/** What has the focus, so that the new page can give it to the same thing. */
const focusMark = () => {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement)) return { id: "", label: "" };
  return { id: active.id, label: active.getAttribute("aria-label") ?? "" };
};

/** @param {{id: string, label: string}} mark */
const giveFocus = (mark) => {
  const same = mark.id ? document.getElementById(mark.id) : null;
  const labelled = mark.label
    ? [...document.querySelectorAll("button")].find((button) => button.getAttribute("aria-label") === mark.label)
    : null;
  const target = same ?? labelled ?? document.getElementById("title");
  if (target instanceof HTMLElement) target.focus({ preventScroll: same !== null || Boolean(labelled) });
};

/** @param {Document} answer */
const show = (answer) => {
  const now = document.getElementById("plan-page");
  const next = answer.getElementById("plan-page");
  if (!now || !next) return false;
  const mark = focusMark();
  const open = [...document.querySelectorAll("details[open][id]")].map((details) => details.id);
  const kindChanges = Boolean(now.querySelector("#plan")) !== Boolean(next.querySelector("#plan"));
  if (kindChanges) return false;
  document.title = answer.title;
  now.replaceWith(document.adoptNode(next));
  for (const id of open) openDetails(id);
  dress();
  giveFocus(mark);
  const told = ["title", "changed"].map((id) => document.getElementById(id)?.textContent ?? "");
  say("said", told.join(" ").replace(/\s+/g, " "));
  return true;
};

/**
 * Shows the week that a pressed button asks for in place. When the server answers otherwise, as a page of its own; when
 * it cannot be reached, the week that is there stays.
 * @param {HTMLFormElement} form @param {HTMLButtonElement} button
 */
const replan = (form, button) => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) fields.append(name, String(value));
  const request = new XMLHttpRequest();
  const page = document.getElementById("plan-page");
  const anew = () => {
    form.dataset.plain = "yes";
    form.requestSubmit(button);
  };
  const unreached = () => {
    page?.removeAttribute("aria-busy");
    page?.classList.remove("plan-busy");
    const notice = document.getElementById("unreached");
    if (!notice || !page) return;
    notice.textContent = page.dataset.unreached ?? "";
    notice.hidden = false;
    notice.scrollIntoView({ block: "nearest" });
  };
  request.open("POST", form.action);
  request.responseType = "document";
  request.timeout = 30000;
  page?.setAttribute("aria-busy", "true");
  page?.classList.add("plan-busy");
  request.onload = () => {
    const answer = request.response;
    if (request.status !== 200 || !(answer instanceof Document) || !show(answer)) anew();
  };
  request.onerror = unreached;
  request.ontimeout = unreached;
  request.send(fields);
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!(form instanceof HTMLFormElement) || form.id !== "plan" || form.dataset.plain) return;
  if (!(button instanceof HTMLButtonElement) || button.hasAttribute("formaction") || button.value === "edit") return;
  event.preventDefault();
  replan(form, button);
});

document.addEventListener("click", (event) => {
  const column = event.target instanceof Element ? event.target.closest("a.column") : null;
  if (column instanceof HTMLAnchorElement) openDetails(`day-${column.dataset.day}`);
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  if (!button) return;
  if (button.id === "near-me") useMyPlace(button);
  if (button.id === "print") print();
  if (button.id === "like-monday") [2, 3, 4, 5].forEach(likeMonday);
});

document.addEventListener("change", (event) => {
  if (event.target instanceof HTMLInputElement && event.target.id === "calendar") tellFile();
});
ROOM.addEventListener("change", () => ROOM.matches && openDays());
document.addEventListener("dragover", (event) => onDrag(event, false));
document.addEventListener("dragleave", () => document.getElementById("drop")?.classList.toggle("over", false));
document.addEventListener("drop", (event) => onDrag(event, true));

dress();
