/*
 * Runs before the page is painted: where the tab remembers a week, or a form that was begun, that comes back in a moment, and the empty form
 * is not shown first. plan.js takes the curtain away; should it not come, time does.
 */
(() => {
  "use strict";
  const LONGEST_MS = 2000;
  try {
    if (!/"(?:week|form)":\[/.test(sessionStorage.getItem("plan") ?? "")) return;
  } catch {
    return; // storage is off: nothing comes back
  }
  const { classList } = document.documentElement;
  classList.add("returning");
  setTimeout(() => classList.remove("returning"), LONGEST_MS);
})();
