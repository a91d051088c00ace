/* Takes the program of the record that the server gives out now, once somebody wants that. */
import { askWorker, registerWorker } from "/site/offline.js";

const button = /** @type {HTMLButtonElement} */ (document.getElementById("take"));
const failed = /** @type {HTMLElement} */ (document.getElementById("failed"));

const take = async () => {
  await registerWorker();
  const { active } = await navigator.serviceWorker.ready;
  if (!active || !(await askWorker(active, "take"))) throw new Error("the release could not be fetched whole");
};

button.hidden = false;
button.addEventListener("click", () => {
  button.disabled = true;
  take().then(
    () => location.replace("/record"),
    () => {
      button.disabled = false;
      failed.textContent = button.dataset.failed ?? "";
      failed.hidden = false;
    },
  );
});
