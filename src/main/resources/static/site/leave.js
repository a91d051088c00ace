/*
 * "Leave": one press, or Shift three times within a second and a half, replaces this page by a neutral one outside.
 * After that, Back in the same tab does not show a page of ours: it leads on to the neutral page. Without this script
 * Leave is a plain link.
 */
(() => {
  "use strict";
  const KEY = "left-for";
  const PRESSES_WITHIN_MS = 1500;

  const left = () => {
    try {
      return sessionStorage.getItem(KEY);
    } catch {
      return null; // storage is off: then Back works as everywhere
    }
  };
  /** @param {string | null} url */
  const remember = (url) => {
    try {
      if (url === null) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, url);
    } catch {
      // as above
    }
  };

  /** What pages remember for the length of the tab, and what was last looked for. */
  const forgetTab = () => {
    navigator.serviceWorker?.controller?.postMessage("leave");
    void globalThis.caches?.delete("seen"); // also where this page has no worker
    try {
      sessionStorage.clear();
    } catch {
      // then nothing was remembered
    }
  };

  const cameBack = () => {
    const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
    return navigation?.type === "back_forward";
  };
  /** @param {string} url */
  const hideAndGo = (url) => {
    document.documentElement.hidden = true;
    location.replace(url);
  };

  const target = left();
  if (target !== null && cameBack()) {
    hideAndGo(target);
  } else {
    remember(null);
  }
  addEventListener("pageshow", (event) => {
    const url = left();
    if (event.persisted && url !== null) hideAndGo(url);
  });

  const leave = () => {
    const link = document.getElementById("leave");
    if (!(link instanceof HTMLAnchorElement)) return;
    forgetTab();
    remember(link.href);
    hideAndGo(link.href);
  };

  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("#leave")) {
      event.preventDefault();
      leave();
    }
  });

  /** @type {number[]} when Shift was pressed, in milliseconds */
  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") {
      presses = []; // a capital letter is no wish to leave
      return;
    }
    if (event.repeat) return;
    presses = [...presses.filter((at) => event.timeStamp - at < PRESSES_WITHIN_MS), event.timeStamp];
    if (presses.length === 3) leave();
  });
})();
