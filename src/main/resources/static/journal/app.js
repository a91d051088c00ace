/*
 * The record's pages: one document, one view at a time, chosen by the address's fragment (which no server sees). Nothing of a
 * person's stands in the document before the vault is open, and nothing after it is locked.
 */
import { openVault } from "/accounts/vault.js";
import { copy, el, one, say } from "/journal/dom.js";
import { orderHelp, placeHelp } from "/journal/help.js";
import { watchRelease } from "/journal/release.js";
import { t, tOr } from "/journal/texts.js";
import * as access from "/journal/views/access.js";
import * as urge from "/journal/views/urge.js";

/*
 * Views by the first part of the fragment. `open` ones show while the vault is locked; what the first screens need is loaded with
 * the page, everything else when it is asked for.
 */
const VIEWS = {
  start: { open: true, load: async () => access.start },
  create: { open: true, load: async () => access.create },
  signin: { open: true, load: async () => access.signIn },
  unlock: { open: true, load: async () => access.unlock },
  urge: { open: true, load: async () => urge.urge },
  after: { open: true, load: async () => urge.after },
  help: { open: true, load: async () => (page) => page.view("help") },
  today: { load: async () => (await import("/journal/views/today.js")).today },
  objective: { load: async () => (await import("/journal/views/today.js")).objective },
  substances: { load: async () => (await import("/journal/views/today.js")).substances },
  record: { load: async () => (await import("/journal/views/episode.js")).record },
  episode: { load: async () => (await import("/journal/views/episode.js")).episode },
  cycle: { load: async () => (await import("/journal/views/cycle.js")).cycle },
  lapse: { load: async () => (await import("/journal/views/lapse.js")).lapse },
  steps: { load: async () => (await import("/journal/views/steps.js")).steps },
  step: { load: async () => (await import("/journal/views/steps.js")).step },
  inventory: { load: async () => (await import("/journal/views/steps.js")).inventory },
  strategies: { load: async () => (await import("/journal/views/strategies.js")).strategies },
  more: { load: async () => (await import("/journal/views/more.js")).more },
  keys: { load: async () => (await import("/journal/views/more.js")).keys },
  devices: { load: async () => (await import("/journal/views/more.js")).devices },
  export: { load: async () => (await import("/journal/views/more.js")).exporting },
  erase: { load: async () => (await import("/journal/views/more.js")).erase },
};

const main = document.getElementById("main");
const lock = document.getElementById("lock");
const trouble = document.getElementById("trouble");
const unmade = document.getElementById("unmade");

/** What a failure means for the person, and what to do. */
const sayTrouble = (error) => tOr(`trouble.${error?.code}`, t("trouble.other"));

const showTrouble = (error) => {
  trouble.textContent = sayTrouble(error);
  trouble.hidden = false;
};

const flat = ({ id, kind, fields }) => ({ ...fields, id, kind });

/** What every view gets. */
class Page {
  /** @param {import("/accounts/vault.js").Vault} vault */
  constructor(vault) {
    this.vault = vault;
    this.parameters = [];
    this.leaving = [];
    this.turn = 0;
  }

  /** Shows the template `view-NAME` and gives its element; what comes late for a view that was left lands nowhere. */
  view(name) {
    const view = el("div", { class: "view" });
    view.append(copy(`view-${name}`));
    placeHelp(view, this.country());
    main.replaceChildren(view);
    return view;
  }

  /** The country whose numbers come first, when the person named one and the record is open. */
  country() {
    return this.vault.state().locked ? undefined : this.get("profile")?.country;
  }

  /** The entries of a kind, their fields beside `id` and `kind` (no field has such a name). */
  entries(kind) {
    return this.vault.entries(kind).map(flat);
  }

  /** One entry in that form, or undefined. */
  get(id) {
    const entry = this.vault.get(id);
    return entry && flat(entry);
  }

  go(path) {
    location.hash = `#/${path}`;
  }

  /** Called when the view is left. */
  onLeave(action) {
    this.leaving.push(action);
  }

  /** Writes fields of an entry; a failure is told at the top of the page. */
  async write(kind, id, fields) {
    try {
      return await this.vault.put(kind, id, fields);
    } catch (error) {
      showTrouble(error);
      throw error;
    }
  }

  sayTrouble(error) {
    return sayTrouble(error);
  }

  leave() {
    for (const action of this.leaving.splice(0)) action();
  }
}

const wanted = (vault) => {
  const [name, ...parameters] = location.hash.replace(/^#\//, "").split("/").map(decodeURIComponent);
  const { has, locked } = vault.state();
  if (VIEWS[name]?.open && (has || !["urge", "after", "unlock"].includes(name))) return { name, parameters };
  if (!has) return { name: "start", parameters: [] };
  if (locked) return { name: "unlock", parameters: [] };
  return VIEWS[name] ? { name, parameters } : { name: "today", parameters: [] };
};

const showPlace = (name) => {
  const places = { episode: "record", cycle: "record", strategies: "record", lapse: "record", step: "steps", inventory: "steps", objective: "today", substances: "today", keys: "more", devices: "more", export: "more", erase: "more" };
  for (const link of document.querySelectorAll("[data-place]")) {
    if (link.dataset.place === (places[name] ?? name)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
};

const show = async (page, focus = true) => {
  const turn = ++page.turn;
  const { name, parameters } = wanted(page.vault);
  trouble.hidden = true;
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
    console.warn("a view failed", error?.code ?? error?.name); // never what it was about
  }
  if (turn === page.turn) document.documentElement.dataset.shown = [name, ...parameters].join("/");
  if (focus && turn === page.turn) {
    scrollTo(0, 0);
    const heading = main.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }
};

const start = async () => {
  const card = main.querySelector(".help-card");
  if (card) orderHelp(card);
  watchRelease();
  const vault = await openVault();
  const page = new Page(vault);
  addEventListener("hashchange", () => show(page));
  lock.addEventListener("click", () => vault.lock());
  vault.on("locked", () => {
    if (!VIEWS[location.hash.replace(/^#\//, "").split("/")[0]]?.open) history.replaceState(null, "", "#/unlock");
    say(t("locked"));
    show(page);
  });
  vault.on("trouble", showTrouble);
  vault.on("sync", () => { unmade.hidden = !vault.state().unmade; });
  for (const link of document.querySelectorAll("[data-language]")) {
    link.addEventListener("click", () => { link.href = `/record/${link.dataset.language}${location.hash}`; });
  }
  await show(page, false);
  document.documentElement.dataset.ready = "yes";
};

one(document, "#main");
start().catch(showTrouble);
