/*
 * The record's pages: one document, one view at a time, chosen by the address's fragment (which no server sees).
 * Nothing of a person's stands in the document before the vault is open, and nothing after it is locked.
 */
import { openVault } from "/vault/account/vault.js";
import { copy, el, findOne, on, one, queryAll, say } from "/record/dom.js";
import { orderHelp, placeHelp } from "/record/help.js";
import { faultIn } from "/record/model/check.js";
import { codeOf, hideTrouble, Page, showTrouble } from "/record/page.js";
import { watchRelease } from "/record/release.js";
import { isOpenView, routeOf, viewOf } from "/record/route.js";
import { missing, sayMissing } from "/record/support.js";
import { t } from "/record/texts.js";
import * as access from "/record/views/sign-in.js";
import * as urge from "/record/views/urge.js";

/**
 * Views by the first part of the fragment. `open` ones show while the vault is locked; what the first screens need is
 * loaded with the page, everything else when it is asked for.
 * @type {Record<string, {open?: boolean, load: () => Promise<(page: Page) => unknown>}>}
 */
const VIEWS = {
  start: { open: true, load: async () => access.start },
  create: { open: true, load: async () => access.create },
  signin: { open: true, load: async () => access.signIn },
  unlock: { open: true, load: async () => access.unlock },
  urge: { open: true, load: async () => urge.urge },
  after: { open: true, load: async () => urge.after },
  help: { open: true, load: async () => (page) => page.view("help") },
  today: { load: async () => (await import("/record/views/today.js")).today },
  objective: { load: async () => (await import("/record/views/today.js")).objective },
  substances: { load: async () => (await import("/record/views/today.js")).substances },
  record: { load: async () => (await import("/record/views/episode.js")).record },
  episode: { load: async () => (await import("/record/views/episode.js")).episode },
  cycle: { load: async () => (await import("/record/views/cycle.js")).cycle },
  lapse: { load: async () => (await import("/record/views/lapse.js")).lapse },
  steps: { load: async () => (await import("/record/views/steps.js")).steps },
  step: { load: async () => (await import("/record/views/steps.js")).step },
  inventory: { load: async () => (await import("/record/views/steps.js")).inventory },
  part: { load: async () => (await import("/record/views/steps.js")).part },
  share: { load: async () => (await import("/record/views/share.js")).share },
  shares: { load: async () => (await import("/record/views/share.js")).shares },
  strategies: { load: async () => (await import("/record/views/strategies.js")).strategies },
  more: { load: async () => (await import("/record/views/more.js")).more },
  keys: { load: async () => (await import("/record/views/keys.js")).keys },
  devices: { load: async () => (await import("/record/views/keys.js")).devices },
  export: { load: async () => (await import("/record/views/more.js")).exporting },
  erase: { load: async () => (await import("/record/views/more.js")).erase },
};

const main = one(document, "#main");
const lock = one(document, "#lock");
const unmade = one(document, "#unmade");

/**
 * The place of the bar under which a view lies; one that is not named here is a place itself.
 * @type {Record<string, string>}
 */
const PLACES = {
  episode: "record", cycle: "record", strategies: "record", lapse: "record",
  step: "steps", part: "steps", inventory: "steps", share: "steps",
  objective: "today", substances: "today",
  shares: "more", keys: "more", devices: "more", export: "more", erase: "more",
};

/** @param {string} name of a view */
const showPlace = (name) => {
  for (const link of queryAll(document, "[data-place]")) {
    if (link.dataset.place === (PLACES[name] ?? name)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
};

/** @param {Page} page @param {boolean} [focus] not for the first view: there the browser decides */
const show = async (page, focus = true) => {
  const turn = ++page.turn;
  const { name, parameters } = viewOf(routeOf(location.hash), VIEWS, page.vault.state());
  hideTrouble();
  page.leave();
  page.parameters = parameters;
  lock.hidden = !page.vault.state().has || page.vault.state().locked;
  unmade.hidden = !page.vault.state().unmade;
  showPlace(name);
  try {
    const render = await VIEWS[name].load();
    if (turn !== page.turn) return; // another view was asked for meanwhile
    await render(page);
  } catch (error) {
    showTrouble(error);
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
  const view = el("div", { class: "view" });
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
  vault.on("trouble", showTrouble);
  vault.on("sync", () => { unmade.hidden = !vault.state().unmade; });
  for (const link of queryAll(document, "[data-language]", HTMLAnchorElement)) {
    link.addEventListener("click", () => { link.href = `/record/${link.dataset.language}${location.hash}`; });
  }
  await show(page, false);
  document.documentElement.dataset.ready = "yes";
};

start().catch(showTrouble);
