/*
 * Lets the browser keep what opens without a connection, and says on a page that comes from there when it was made. Where the browser
 * has no workers, or a page may not have one, all that misses is this.
 */
import { ownScript } from "/site/own-scripts.js";

/** @param {ServiceWorker} worker @param {string} question @returns {Promise<any>} */
export const askWorker = (worker, question) =>
  new Promise((answer) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = (event) => answer(event.data);
    worker.postMessage(question, [channel.port2]);
  });

/** One worker for the whole site. @returns {Promise<ServiceWorkerRegistration>} */
export const registerWorker = () =>
  navigator.serviceWorker.register(ownScript("/site/worker.js"), { scope: "/", updateViaCache: "none" });

/** @param {{made: string, other: boolean} | null} kept what is shown, if it comes from this device */
const tell = (kept) => {
  const notice = document.getElementById("unconnected");
  if (!notice || kept === null) return;
  const { made, other } = kept;
  const when = made && new Date(made).toLocaleString(document.body.dataset.habit, { dateStyle: "full", timeStyle: "short" });
  notice.textContent = ((other ? notice.dataset.other : notice.dataset.then) ?? "").replace("{0}", () => when).replace(/\.\.$/, ".");
  notice.hidden = false;
};

if ("serviceWorker" in navigator) {
  const { controller } = navigator.serviceWorker;
  if (controller) void askWorker(controller, "shown").then(tell);
  // After the page, so that it is there first.
  addEventListener("load", () => void registerWorker().catch(() => undefined));
}
