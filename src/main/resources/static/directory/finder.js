/*
 * What the finder and a meeting's page can do better with a script: search near the person, know their zone, say times in it.
 * Everything else works without.
 */

/** About 100 m: near enough to find a door, too coarse to say whose house this is. */
const DECIMALS = 3;

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** @param {string} id @returns {HTMLInputElement | null} */
const input = (id) => {
  const found = document.getElementById(id);
  return found instanceof HTMLInputElement ? found : null;
};

/** @param {string} id @param {string} value */
const fill = (id, value) => {
  const field = input(id);
  if (field) {
    field.disabled = false;
    field.value = value;
  }
};

const tellZone = () => {
  if (zone()) fill("zone", zone());
};

/** @param {HTMLButtonElement} button */
const offerNearMe = (button) => {
  const hint = document.getElementById("near-hint");
  const form = button.form;
  if (!form || !("geolocation" in navigator)) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    if (hint) hint.textContent = button.dataset.waiting ?? "";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        fill("lat", coords.latitude.toFixed(DECIMALS));
        fill("lon", coords.longitude.toFixed(DECIMALS));
        fill("near", "");
        const lang = form.elements.namedItem("lang");
        if (lang instanceof HTMLInputElement) form.action = `/?lang=${lang.value}`; // the address names the language
        form.method = "post"; // in the body, so that it is in no address, no history and no log
        form.requestSubmit();
      },
      () => {
        button.disabled = false;
        if (hint) hint.textContent = button.dataset.denied ?? "";
      },
      { maximumAge: 300000, timeout: 15000 },
    );
  });
};

/** The page's language, with the region that the reader's browser gives it. */
const habit = () => {
  const { lang } = document.documentElement;
  return navigator.languages.find((wanted) => wanted.startsWith(lang)) ?? lang;
};

/** @param {number} at @param {string} of @param {Intl.DateTimeFormatOptions} options */
const spoken = (at, of, options) =>
  new Intl.DateTimeFormat(habit(), { ...options, timeZone: of }).format(at);

/** Says a start in the reader's zone where its clock differs from the meeting's. @param {HTMLElement} line */
const sayInReadersZone = (line) => {
  const { start, zone: there, text } = line.dataset;
  const here = zone();
  if (!start || !there || !text || !here) return;
  const at = Number(start);
  const full = { dateStyle: "short", timeStyle: "short" };
  if (spoken(at, there, full) === spoken(at, here, full)) return;
  const day = { weekday: "short" };
  const time = spoken(at, here, { timeStyle: "short" });
  const sameDay = spoken(at, there, day) === spoken(at, here, day);
  line.textContent = text.replace("%", sameDay ? time : `${spoken(at, here, day)} ${time}`);
  line.hidden = false;
};

tellZone();
const nearMe = document.getElementById("near-me");
if (nearMe instanceof HTMLButtonElement) offerNearMe(nearMe);
for (const line of document.querySelectorAll("[data-start]")) {
  if (line instanceof HTMLElement) sayInReadersZone(line);
}
