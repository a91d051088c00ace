/*
 * Opens what a link leads to. The key stands behind the # of the address, which no server sees; what is sealed comes
 * by the part before it. What somebody wrote is shown as text, whatever it looks like.
 */
import { Api } from "/vault/sync/api.js";
import { openShare } from "/vault/sync/share.js";
import { VaultError } from "/vault/account/vault-error.js";
import { element, findOne, on, query, queryAll } from "/record/dom.js";

const STATES = new Map([
  ["not-found", "gone"], ["item-forged", "wrong-key"], ["newer-version", "newer"], ["offline", "offline"],
]);

/** What is shown instead when something can't be. @param {unknown} error */
const stateOf = (error) => (error instanceof VaultError && STATES.get(error.code)) || "busy";

/** @param {string} state */
const show = (state) => {
  for (const section of queryAll(document, "[data-state]")) section.hidden = section.dataset.state !== state;
  const heading = findOne(document, `[data-state="${state}"] h1`);
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
  document.documentElement.dataset.shown = state;
};

/** @param {{columns?: string[], rows?: string[][]}} table */
const tableOf = ({ columns = [], rows = [] }) =>
  element("div", { class: "table-box" }, element("table", { "data-table": true },
    element("thead", {}, element("tr", {}, ...columns.map((column) => element("th", { scope: "col", text: column })))),
    element("tbody", {}, ...rows.map((row) =>
      element("tr", {}, ...row.map((cell, at) => element("td", { "data-label": columns[at], text: cell })))))));

/**
 * One part of a page (docs/vault-format.md, section 8).
 * @param {import("/record/model/types.js").SharedBlock | null} block
 */
const blockOf = (block) => {
  if (block?.table) return tableOf(block.table);
  if (block?.heading !== undefined) return element("h2", { text: block.heading });
  return element("p", { class: block?.soft ? "soft" : "own-words", text: block?.text ?? JSON.stringify(block) });
};

const open = async () => {
  if (!globalThis.isSecureContext || !crypto.subtle) return show("insecure");
  if (location.hash.length < 2) return show("no-key");
  show("opening");
  try {
    const { pathname } = location;
    const sealed = await new Api().openShare(decodeURIComponent(pathname.slice(pathname.lastIndexOf("/") + 1)));
    const { title, blocks } = await openShare(location.hash, sealed);
    query(document, "[data-title]").textContent = title;
    query(document, "[data-blocks]").replaceChildren(
      ...blocks.map((block) => blockOf(/** @type {import("/record/model/types.js").SharedBlock | null} */ (block))),
    );
    return show("open");
  } catch (error) {
    return show(stateOf(error));
  }
};

for (const button of queryAll(document, "[data-again]")) on(button, "click", open);
query(document, "[data-print]").addEventListener("click", () => print());
for (const link of queryAll(document, "[data-language]", HTMLAnchorElement)) {
  link.addEventListener("click", () => { link.hash = location.hash; }); // the key goes along, as before behind the #
}
on(window, "hashchange", open);
await open();
