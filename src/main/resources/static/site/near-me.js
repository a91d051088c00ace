/*
 * "Near me": asks the device where it is and sends the form that the button belongs to with it. The form has the fields
 * lat and lon; its field near, if it has one, is emptied. Without a script, or without a place, the button stays
 * hidden.
 */

/** About 100 m: near enough to find a door, too coarse to say whose house this is. */
const DECIMALS = 3;

/** @param {HTMLFormElement} form @param {string} name @param {string} value */
const fill = (form, name, value) => {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) {
    field.disabled = false;
    field.value = value;
  }
};

/** @param {HTMLButtonElement} button @param {() => void} before what the form needs before it is sent */
export const offerNearMe = (button, before = () => {}) => {
  const hint = document.getElementById("near-hint");
  const { form } = button;
  if (!form || !("geolocation" in navigator)) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    if (hint) hint.textContent = button.dataset.waiting ?? "";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        fill(form, "lat", coords.latitude.toFixed(DECIMALS));
        fill(form, "lon", coords.longitude.toFixed(DECIMALS));
        fill(form, "near", "");
        before();
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
