/*
 * The place that somebody looked for, or where their device said they are, from one page to the other for the length of the tab: never
 * in an address that they did not make themselves.
 */
const PLACE = "place";
const HERE = "here";

/** @typedef {{lat: string, lon: string}} Here in degrees, to about 100 m */

/** @param {string} name @returns {string} */
const recall = (name) => {
  try {
    return sessionStorage.getItem(name) ?? "";
  } catch {
    return ""; // storage is off
  }
};

/** @param {string} name @param {string} value */
const remember = (name, value) => {
  try {
    if (value) sessionStorage.setItem(name, value);
    else sessionStorage.removeItem(name);
  } catch {
    // then it does not go along
  }
};

/** @returns {string} */
export const recallPlace = () => recall(PLACE);

/** @returns {Here | undefined} */
export const recallHere = () => {
  const [lat, lon] = recall(HERE).split(" ");
  return lat && lon ? { lat, lon } : undefined;
};

/** One takes the place of the other. @param {string} place as it was typed @param {Here} [here] counts where nothing was typed */
export const rememberPlace = (place, here) => {
  remember(PLACE, place);
  remember(HERE, here && !place ? `${here.lat} ${here.lon}` : "");
};
