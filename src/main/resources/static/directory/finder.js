/*
 * What the finder and a meeting's page can do better with a script: search near the person, know their zone, say times
 * in it. Everything else works without.
 */
import { offerNearMe } from "/site/near-me.js";
import { recallPlace, rememberPlace } from "/site/tab-place.js";
import { sayReadersTimes } from "/site/reader-time.js";

const tellZone = () => {
  const field = document.getElementById("zone");
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (field instanceof HTMLInputElement && timeZone) {
    field.disabled = false;
    field.value = timeZone;
  }
};

/** @param {HTMLFormElement} form */
const nameLanguageInAddress = (form) => {
  const lang = form.elements.namedItem("lang");
  if (lang instanceof HTMLInputElement) form.action = `/?lang=${lang.value}`;
};

/** The place goes along to the plan and back. */
const carryPlace = () => {
  const near = document.getElementById("near");
  if (!(near instanceof HTMLInputElement)) return;
  if (near.value) rememberPlace(near.value);
  else near.value = recallPlace();
};

tellZone();
carryPlace();
const nearMe = document.getElementById("near-me");
if (nearMe instanceof HTMLButtonElement) {
  offerNearMe(nearMe, () => {
    if (!nearMe.form) return;
    nameLanguageInAddress(nearMe.form);
    const [lat, lon] = ["lat", "lon"].map((name) => String(new FormData(/** @type {HTMLFormElement} */ (nearMe.form)).get(name) ?? ""));
    rememberPlace("", { lat, lon });
  });
}
sayReadersTimes();
