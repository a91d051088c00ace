/* The numbers that are always on the page: the person's country first, the others behind one press. Asks nobody. */
import { copy, findOne, query, queryAll } from "/record/dom.js";

const countryOfDevice = () => {
  for (const language of navigator.languages ?? []) {
    const region = language.split("-").find((part) => /^[A-Z]{2}$/.test(part));
    if (region) return region;
  }
  return "";
};

/** Orders a card in place. @param {Element} card @param {string} [chosen] the country that the person named, if any */
export const orderHelp = (card, chosen) => {
  const countries = queryAll(card, "[data-country]");
  const wanted = chosen || countryOfDevice();
  const first = countries.find((country) => country.dataset.country === wanted);
  if (!first) return;
  card.prepend(first);
  first.querySelector(".country")?.classList.add("sr");
  const others = countries.filter((country) => country !== first);
  for (const other of others) other.hidden = true;
  const more = findOne(card, "[data-other-countries]");
  if (!more) return;
  more.hidden = false;
  more.addEventListener("click", () => {
    for (const other of others) other.hidden = false;
    more.hidden = true;
    if (others[0]) findOne(others[0], "a")?.focus();
  });
};

/** Puts the card wherever a view wants it. @param {ParentNode} root @param {string} [chosen] */
export const placeHelp = (root, chosen) => {
  for (const place of root.querySelectorAll("[data-helpcard]")) {
    place.replaceChildren(copy("helpcard"));
    orderHelp(query(place, ".help-card"), chosen);
  }
};
