/*
 * The place that somebody looked for, from one page to the other for the length of the tab: never in an address that they did not
 * make themselves.
 */
const PLACE = "place";

/** @returns {string} */
export const recallPlace = () => {
  try {
    return sessionStorage.getItem(PLACE) ?? "";
  } catch {
    return ""; // storage is off
  }
};

/** @param {string} place */
export const rememberPlace = (place) => {
  try {
    if (place) sessionStorage.setItem(PLACE, place);
    else sessionStorage.removeItem(PLACE);
  } catch {
    // then it does not go along
  }
};
