/* What can't be undone takes two presses: the first one says the consequence, the second one does it. */
import { on } from "/record/dom.js";

/**
 * @param {HTMLButtonElement} button @param {string} consequence what the button says between the two
 * @param {() => unknown} act done at the second press, and at each one after it
 */
export const confirmPress = (button, consequence, act) =>
  on(button, "click", () => {
    if (button.dataset.sure === "yes") return act();
    button.dataset.sure = "yes";
    button.textContent = consequence;
    return undefined;
  });
