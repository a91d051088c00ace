/*
 * Opens what a link leads to. The key stands behind the # of the address, which no server sees; what is sealed comes by the part before it.
 * What somebody wrote is shown as text, whatever it looks like.
 */
import { Api } from "/accounts/api.js";
import { openShare } from "/accounts/share.js";
import { el, one } from "/journal/dom.js";

const STATES = {
  "not-found": "gone", "item-forged": "wrong-key", "newer-version": "newer", offline: "offline",
};

/** What is shown instead when something can't be. */
const stateOf = (error) => STATES[error?.code] ?? "busy";

const show = (state) => {
  for (const section of document.querySelectorAll("[data-state]")) section.hidden = section.dataset.state !== state;
  const heading = document.querySelector(`[data-state="${state}"] h1`);
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
  document.documentElement.dataset.shown = state;
};

const tableOf = ({ columns = [], rows = [] }) =>
  el("div", { class: "table-box" }, el("table", { "data-table": true },
    el("thead", {}, el("tr", {}, ...columns.map((column) => el("th", { scope: "col", text: column })))),
    el("tbody", {}, ...rows.map((row) => el("tr", {}, ...row.map((cell, at) => el("td", { "data-label": columns[at], text: cell })))))));

/** One part of a page (docs/vault-format.md, section 8). */
const blockOf = (block) => {
  if (block?.table) return tableOf(block.table);
  if (block?.heading !== undefined) return el("h2", { text: block.heading });
  return el("p", { class: block?.soft ? "soft" : "own-words", text: block?.text ?? JSON.stringify(block) });
};

const open = async () => {
  if (!globalThis.isSecureContext || !crypto.subtle) return show("insecure");
  if (location.hash.length < 2) return show("no-key");
  show("opening");
  try {
    const sealed = await new Api().openShare(decodeURIComponent(location.pathname.split("/").pop()));
    const { title, blocks } = await openShare(location.hash, sealed);
    one(document, "[data-title]").textContent = title;
    one(document, "[data-blocks]").replaceChildren(...blocks.map(blockOf));
    return show("open");
  } catch (error) {
    return show(stateOf(error));
  }
};

for (const button of document.querySelectorAll("[data-again]")) button.addEventListener("click", open);
one(document, "[data-print]").addEventListener("click", () => print());
for (const link of document.querySelectorAll("[data-language]")) {
  link.addEventListener("click", () => { link.hash = location.hash; }); // the key goes along, as before behind the #
}
addEventListener("hashchange", open);
open();
