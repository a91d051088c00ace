/*
 * Which program this device runs. The service worker keeps every file of one release and serves those only; a new
 * release waits until the person takes it. What a server that turned bad could still do is said on the privacy page.
 */
import { query } from "/record/dom.js";
import { t } from "/record/texts.js";
import { ownScript } from "/site/own-scripts.js";

const notice = query(document, "#release");
const state = query(document, "#foot-state");

/** @param {ServiceWorker} worker @param {boolean} known whether one is in use already */
const offer = (worker, known) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = t("release.take");
  button.addEventListener("click", () => worker.postMessage("take"));
  notice.replaceChildren(t(known ? "release.new" : "release.first"), " ", button);
  notice.hidden = false;
};

/** @param {ServiceWorker} worker @param {string} question @returns {Promise<string>} */
const ask = (worker, question) =>
  new Promise((answer) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = (event) => answer(event.data);
    worker.postMessage(question, [channel.port2]);
  });

/**
 * Registers the worker and says when another release is there. Without workers the pages work as long as the server
 * answers.
 */
export const watchRelease = async () => {
  if (!("serviceWorker" in navigator)) return;
  let taken = false;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (taken) location.reload();
    taken = true;
  });
  taken = navigator.serviceWorker.controller !== null;
  try {
    const registration = await navigator.serviceWorker.register(ownScript("/record/worker.js"), { scope: "/record/" });
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting, true);
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming?.addEventListener("statechange", () => {
        if (coming.state === "installed" && navigator.serviceWorker.controller) offer(coming, true);
      });
    });
    const ready = await navigator.serviceWorker.ready;
    if (!ready.active) return; // replaced while we waited: it says so itself
    const release = await ask(ready.active, "release");
    state.textContent = t("release.now", release);
    document.documentElement.dataset.offline = "ready";
  } catch {
    // private windows and old browsers: then there is no offline, and nothing else is lost
  }
};
