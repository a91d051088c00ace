/*
 * Which program this device runs. The service worker keeps every file of one release and serves those only; a new
 * release waits until the person takes it. What a server that turned bad could still do is said on the privacy page.
 */
import { query } from "/record/dom.js";
import { t } from "/record/texts.js";
import { askWorker, registerWorker } from "/site/offline.js";

const notice = query(document, "#release");
const state = query(document, "#foot-state");

/** Has the release of a worker fetched and used from the next load on. @param {ServiceWorker} worker @returns {Promise<string>} */
const take = async (worker) => {
  const release = await askWorker(worker, "take");
  if (!release) throw new Error("the release could not be fetched whole");
  return release;
};

/** @param {ServiceWorker} worker */
const offer = (worker) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = t("release.take");
  button.addEventListener("click", () => {
    button.disabled = true;
    take(worker).then(
      () => location.reload(),
      () => {
        button.disabled = false;
        notice.append(" ", t("release.failed"));
      },
    );
  });
  notice.replaceChildren(t("release.new"), " ", button);
  notice.hidden = false;
};

/** Says which release is used, takes the first one that there is, and offers another. */
const look = async () => {
  const { active } = await navigator.serviceWorker.ready;
  if (!active) return; // replaced while we waited: the next one says so itself
  const { offered, taken } = await askWorker(active, "release");
  state.textContent = t("release.now", taken ?? (await take(active)));
  document.documentElement.dataset.offline = "ready";
  if (taken && taken !== offered) offer(active);
};

/**
 * Has the worker keep the release, and says when another one is there. Without workers the pages work as long as the server
 * answers.
 */
export const watchRelease = async () => {
  if (!("serviceWorker" in navigator)) return;
  /** @type {Promise<void> | undefined} one at a time: the first one may be fetching */
  let looking;
  /* Private windows and old browsers: then there is no offline, and nothing else is lost. */
  const lookIfPossible = () => {
    looking ??= look()
      .catch(() => undefined)
      .finally(() => (looking = undefined));
  };
  navigator.serviceWorker.addEventListener("controllerchange", lookIfPossible);
  await registerWorker().then(lookIfPossible, () => undefined);
};
