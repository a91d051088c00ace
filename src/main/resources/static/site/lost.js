/* Takes the program that the server gives out now, once somebody wants that, and goes where they wanted to go. */
import { askWorker, registerWorker } from "/site/offline.js";

const button = /** @type {HTMLButtonElement} */ (document.getElementById("take"));
const failed = /** @type {HTMLElement} */ (document.getElementById("failed"));

const wanted = new URL(new URLSearchParams(location.search).get("for") ?? "/", location.origin);

const take = async () => {
  await registerWorker();
  const { active } = await navigator.serviceWorker.ready;
  if (!active || !(await askWorker(active, "take"))) throw new Error("the release could not be fetched whole");
};

button.hidden = false;
button.addEventListener("click", () => {
  button.disabled = true;
  take().then(
    () => location.replace(wanted.origin === location.origin ? wanted.pathname : "/"),
    () => {
      button.disabled = false;
      failed.textContent = button.dataset.failed ?? "";
      failed.hidden = false;
    },
  );
});
