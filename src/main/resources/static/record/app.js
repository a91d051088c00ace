/*
 * The record's pages: one document, one view at a time, chosen by the address's fragment (which no server sees).
 * Nothing of a person's stands in the document before the vault is open, and nothing after it is locked.
 */
import { openVault } from "/vault/account/vault.js";
import { copy, element, findOne, on, query, queryAll, say } from "/record/dom.js";
import { orderHelp, placeHelp } from "/record/help.js";
import { faultIn } from "/record/model/check.js";
import { today } from "/record/model/time.js";
import { codeOf, hideError, Page, showError } from "/record/page.js";
import { watchRelease } from "/record/release.js";
import { isOpenView, routeOf, viewOf } from "/record/route.js";
import { markDueReviews } from "/record/safety-cards.js";
import { missing, sayMissing } from "/record/support.js";
import { t } from "/record/texts.js";

/**
 * A view as the modules of the server name it (org.handrail.record.RecordView).
 * @typedef {{name: string, script: string, function: string, place: string, open: boolean}} View
 */

/** Views by the first part of the fragment; `open` ones show while the vault is locked. @type {Record<string, View>} */
const VIEWS = Object.fromEntries(
  /** @type {View[]} */ (JSON.parse(query(document, "#views").textContent ?? "")).map((view) => [view.name, view]),
);

/**
 * What shows a view; its script is loaded when the view is asked for.
 * @param {View} view @returns {Promise<(page: Page) => unknown>}
 */
const load = async (view) =>
  view.script === "" ? (page) => page.view(view.name) : (await import(view.script))[view.function];

const main = query(document, "#main");
const lock = query(document, "#lock");
const unmade = query(document, "#unmade");

/** @param {string} name of a view */
const showPlace = (name) => {
  for (const link of queryAll(document, "[data-place]")) {
    if (link.dataset.place === VIEWS[name].place) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
};

/** @param {Page} page @param {boolean} [focus] not for the first view: there the browser decides */
const show = async (page, focus = true) => {
  const turn = ++page.turn;
  const { name, parameters } = viewOf(routeOf(location.hash), VIEWS, page.vault.state());
  hideError();
  page.leave();
  page.parameters = parameters;
  lock.hidden = !page.vault.state().has || page.vault.state().locked;
  unmade.hidden = !page.vault.state().unmade;
  showPlace(name);
  try {
    const render = await load(VIEWS[name]);
    if (turn !== page.turn) return; // another view was asked for meanwhile
    await render(page);
  } catch (error) {
    showError(error);
    const what = codeOf(error) ?? (error instanceof Error ? error.name : undefined);
    console.warn("a view failed", what); // never what it was about
  }
  if (turn === page.turn) document.documentElement.dataset.shown = [name, ...parameters].join("/");
  if (focus && turn === page.turn) {
    scrollTo(0, 0);
    const heading = findOne(main, "h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }
};

/**
 * What this browser or address cannot do, instead of a record that would fail half-way.
 * @param {NonNullable<ReturnType<typeof missing>>} what
 */
const showMissing = (what) => {
  const view = element("div", { class: "view" });
  view.append(copy("view-support"));
  placeHelp(view);
  sayMissing(view, what);
  main.replaceChildren(view);
  document.documentElement.dataset.shown = "support";
};

const start = async () => {
  const card = findOne(main, ".help-card");
  if (card) orderHelp(card);
  const lacking = missing();
  if (lacking) {
    showMissing(lacking);
    return;
  }
  markDueReviews(today());
  void watchRelease(); // it says itself what it finds
  const vault = await openVault({ check: faultIn }).catch((error) => {
    if (error.code !== "no-disk") throw error;
    showMissing("storage");
  });
  if (!vault) return;
  const page = new Page(vault);
  on(window, "hashchange", () => show(page));
  lock.addEventListener("click", () => vault.lock());
  vault.on("locked", () => {
    if (!isOpenView(routeOf(location.hash).name, VIEWS)) history.replaceState(null, "", "#/unlock");
    say(t("locked"));
    void show(page); // a view that fails is told by show itself
  });
  vault.on("trouble", showError);
  vault.on("sync", () => { unmade.hidden = !vault.state().unmade; });
  for (const link of queryAll(document, "[data-language]", HTMLAnchorElement)) {
    link.addEventListener("click", () => { link.href = `/record/${link.dataset.language}${location.hash}`; });
  }
  await show(page, false);
  document.documentElement.dataset.ready = "yes";
};

start().catch(showError);
