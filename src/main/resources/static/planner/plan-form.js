/*
 * What the plan's form can do better with a script: search near the person, drop a file, fill in the week's hours.
 */
import { recallFiles, rememberFiles } from "/planner/tab-memory.js";

/** About 100 m: near enough to measure ways, too coarse to say whose house this is. */
const DECIMALS = 3;
const LARGEST_BYTES = 4 * 1024 * 1024 - 64 * 1024;

/** @param {string} id @returns {HTMLInputElement | null} */
export const input = (id) => {
  const found = document.getElementById(id);
  return found instanceof HTMLInputElement ? found : null;
};

/** @param {string} id @param {string} value */
export const fill = (id, value) => {
  const field = input(id);
  if (field) field.value = value;
};

/**
 * Fills the form by itself, where the server cannot be reached that would do it. What it has no field for goes along unseen.
 * @param {[name: string, value: string][]} fields what the form, or a week, would send
 */
export const fillAll = (fields) => {
  const form = document.getElementById("ask");
  if (!(form instanceof HTMLFormElement)) return;
  const known = new Set();
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement)) continue;
    if (!field.name || field.type === "file") continue;
    known.add(field.name);
    const values = fields.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)) field.checked = values.includes(field.value);
    else if (values.length > 0) field.value = values[0];
  }
  for (const [name, value] of fields) {
    if (known.has(name) || name === "do") continue;
    const unseen = document.createElement("input");
    Object.assign(unseen, { type: "hidden", name, value });
    form.append(unseen);
  }
};

/** @param {string} id @param {string} text */
const say = (id, text) => {
  const place = document.getElementById(id);
  if (place) place.textContent = text;
};

/** @param {string} lat @param {string} lon */
export const fillHere = (lat, lon) => {
  fill("lat", lat);
  fill("lon", lon);
  const near = input("near");
  if (near) {
    near.value = "";
    near.placeholder = near.dataset.here ?? "";
  }
  say("near-hint", document.getElementById("near-me")?.dataset.done ?? "");
};

/** @param {HTMLElement} button */
export const useMyPlace = (button) => {
  say("near-hint", button.dataset.waiting ?? "");
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      fillHere(coords.latitude.toFixed(DECIMALS), coords.longitude.toFixed(DECIMALS));
    },
    () => say("near-hint", button.dataset.denied ?? ""),
    { maximumAge: 300000, timeout: 15000 },
  );
};

/** @param {number} day @param {number} stretch @param {string} end */
const hour = (day, stretch, end) => input(`hours-${day}-${stretch}-${end}`);

/** @param {number} day */
export const likeMonday = (day) => {
  for (const stretch of [1, 2]) {
    for (const end of ["from", "until", "name", "place"]) {
      const monday = hour(1, stretch, end);
      const other = hour(day, stretch, end);
      if (monday && other) other.value = monday.value;
    }
  }
};

/** Whether a file was chosen that can't be taken, until there is another or somebody goes without. @param {HTMLInputElement} field @param {boolean} refused */
const setRefused = (field, refused) => {
  field.toggleAttribute("data-refused", refused);
  if (refused) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  const without = document.getElementById("without-calendar");
  if (without) without.hidden = !refused;
};

/** A week without the calendar that was chosen looks as if everything fitted. @returns {boolean} whether to stop at the field */
export const stopsAtFile = () => {
  const field = input("calendar");
  const hint = document.getElementById("calendar-hint");
  if (!field?.hasAttribute("data-refused")) return false;
  if (hint) hint.textContent = hint.dataset.missing ?? "";
  field.focus();
  field.scrollIntoView({ block: "center" });
  return true;
};

export const goWithoutFile = () => {
  const field = input("calendar");
  if (!field) return;
  setRefused(field, false);
  field.form?.requestSubmit();
};

export const tellFile = () => {
  const field = input("calendar");
  const hint = document.getElementById("calendar-hint");
  const files = [...(field?.files ?? [])];
  if (!field || !hint || files.length === 0) return;
  const large = files.reduce((bytes, file) => bytes + file.size, 0) > LARGEST_BYTES;
  if (large) field.value = "";
  setRefused(field, large);
  const names = files.map((file) => file.name).join(", ");
  hint.textContent = large ? (hint.dataset.large ?? "") : (hint.dataset.chosen ?? "").replace("{0}", () => names);
};

/** @param {DragEvent} event @param {boolean} dropped */
export const onDrag = (event, dropped) => {
  const zone = document.getElementById("drop");
  if (!zone || !(event.target instanceof Node)) return;
  const inside = zone.contains(event.target);
  zone.classList.toggle("over", inside && !dropped);
  if (!inside) return;
  event.preventDefault();
  const field = input("calendar");
  if (dropped && field && event.dataTransfer && event.dataTransfer.files.length > 0) {
    field.files = event.dataTransfer.files;
    void onChosen(field);
  }
};

/** What was chosen and not sent yet. */
export const putFiles = () => {
  const field = input("calendar");
  const files = recallFiles();
  if (!field || files.length === 0) return;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  field.files = transfer.files;
  tellFile();
};

/** @param {HTMLInputElement} field of files that were chosen just now */
export const onChosen = (field) => {
  tellFile();
  return rememberFiles([...(field.files ?? [])]);
};
