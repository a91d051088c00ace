/* A chosen page for one other person: what goes in, for how long, the link; and the links that are open. */
import { element, fill, on, query, valueIn } from "/record/dom.js";
import { COLUMNS, isTable } from "/record/model/inventory.js";
import { membersOf } from "/record/model/members.js";
import { t, tn, tOr } from "/record/texts.js";
import { here } from "/record/model/time.js";
import { sayDay, sayMoment } from "/record/time-words.js";
import { working } from "/record/views/sign-in.js";
import { titleOf } from "/record/views/steps.js";

/** @typedef {import("/record/page.js").Page} Page */
/** @typedef {import("/record/model/types.js").SharedBlock} SharedBlock */
/**
 * @typedef {object} Source of a page to share
 * @property {string} title
 * @property {string} back where it comes from
 * @property {string[]} labels what can be chosen, in words
 * @property {(chosen: number[]) => SharedBlock[]} blocksOf what is shared when these of them are chosen
 */

/** @param {import("/record/model/types.js").StepNote} note @returns {SharedBlock[]} */
const noteBlocks = ({ day, kind, text }) => {
  const heading = [day ? sayDay(day) : "", tOr(`note.${kind}`, "")].filter(Boolean).join(", ");
  return [{ heading: heading || t("share.note") }, { text }];
};

/** @param {import("/record/model/types.js").EntryOf<"step">} entry @param {string} back @returns {Source} */
const stepSource = (entry, back) => {
  const notes = membersOf(entry, "note").filter(({ text }) => text);
  return {
    title: titleOf(entry),
    back,
    labels: notes.map(({ text = "" }) => text),
    blocksOf: (chosen) => chosen.flatMap((at) => noteBlocks(notes[at])),
  };
};

/** @param {Page} page @param {import("/record/model/types.js").InventoryTable} table @returns {Source} */
const inventorySource = (page, table) => {
  const names = COLUMNS[table];
  const lines = page.entries("inventory").filter((line) => line.table === table);
  const columns = names.map((name) => t(`column.${name}`));
  const rows = lines.map((line) => names.map((name) => line[name] ?? ""));
  return {
    title: t(`inventory.${table}`),
    back: `inventory/${table}`,
    labels: rows.map((row) => row.filter(Boolean).join(" · ")),
    blocksOf: (chosen) => [{ table: { columns, rows: chosen.map((at) => rows[at]) } }],
  };
};

/** @param {Page} page @returns {Source | undefined} what the address names, if it is there */
const sourceOf = (page) => {
  const [kind, ...rest] = page.parameters;
  const name = rest.join("/");
  if (kind === "inventory" && isTable(name)) return inventorySource(page, name);
  if (kind !== "step" && kind !== "part") return undefined;
  const entry = page.get("step", kind === "step" ? `step/${name}` : name);
  return entry && stepSource(entry, `${kind}/${name}`);
};

const DAY_MS = 86_400_000;
const MOST_DAYS = 30;

/**
 * The server counts days of UTC, today as one of them: one more, so that nobody gets less than they chose.
 * @param {number} days
 */
const daysToAsk = (days) => Math.min(MOST_DAYS, days + 1);

/** @param {number} asked days of UTC, today as one of them */
const lastDayOf = (asked) => new Date(Date.now() + (asked - 1) * DAY_MS).toISOString().slice(0, 10);

/** When a link ends whose last day (UTC) is this, as clocks here show it. @param {string} lastDay */
const sayUntil = (lastDay) => {
  const at = new Date(Date.parse(`${lastDay}T00:00:00Z`) + DAY_MS).toISOString();
  return t("share.until", sayMoment({ at, zone: here(), precision: "exact" }));
};

/** @param {Page} page */
export const share = (page) => {
  const source = sourceOf(page);
  if (!source) {
    page.go("steps");
    return;
  }
  const main = page.view("share");
  const form = query(main, "form", HTMLFormElement);
  fill(main, { title: t("share.title", source.title) });
  query(main, "[data-back]", HTMLAnchorElement).href = `#/${source.back}`;
  query(main, "[data-nothing]").hidden = source.labels.length > 0;
  form.hidden = source.labels.length === 0;
  const boxes = source.labels.map((label, at) => {
    const box = element("input", { type: "checkbox", value: at });
    query(form, "[data-parts]").append(element("label", { class: "check" }, box, element("span", { text: label })));
    return box;
  });
  query(form, "[data-all]").addEventListener("click", () => boxes.forEach((box) => { box.checked = true; }));
  on(form, "submit", async (event) => {
    event.preventDefault();
    const chosen = boxes.flatMap((box, at) => (box.checked ? at : []));
    if (chosen.length === 0) {
      query(form, "[data-trouble]").textContent = t("share.choose");
      boxes[0].focus();
      return;
    }
    const asked = daysToAsk(Number(valueIn(form, "days")));
    const until = sayUntil(lastDayOf(asked));
    const blocks = [...source.blocksOf(chosen), { text: until, soft: true }];
    const link = await working(page, form, () => page.vault.share(source.title, blocks, asked));
    if (!link) return;
    form.reset();
    showLink(main, link, until);
    await showShares(page, main);
  });
  void showShares(page, main); // says itself what fails
};

/** @param {HTMLElement} main @param {string} link @param {string} until */
const showLink = (main, link, until) => {
  const box = query(main, "[data-link]");
  const field = query(box, "input", HTMLInputElement);
  box.hidden = false;
  field.value = link;
  fill(box, { link, until, done: "" });
  query(box, "[data-copy]").onclick = () => copyLink(box, link, field);
  const give = query(box, "[data-give]");
  give.hidden = !navigator.share;
  give.onclick = () => navigator.share({ url: link }).catch(() => {}); // closing the list of apps is no failure
  query(box, "[data-print]").onclick = () => print();
  query(box, "h2").focus();
};

/** @param {HTMLElement} box @param {string} link @param {HTMLInputElement} [field] that shows it, to copy it by hand */
const copyLink = async (box, link, field) => {
  try {
    await navigator.clipboard.writeText(link);
    fill(box, { done: t("share.copied") });
  } catch {
    field?.select();
    fill(box, { done: t("share.copyYourself") });
  }
};

/** @param {Page} page @param {HTMLElement} main */
const showShares = async (page, main) => {
  const list = query(main, "[data-shares]");
  const trouble = query(main, "[data-list-trouble]");
  /** @type {OpenShare[]} */
  let open;
  try {
    open = await page.vault.shares();
    trouble.textContent = "";
  } catch (error) {
    trouble.textContent = page.errorText(error);
    return;
  }
  query(main, "[data-none]").hidden = open.length > 0;
  list.replaceChildren(...open.map((given) => shareLine(page, given, () => showShares(page, main))));
};

/** @typedef {Awaited<ReturnType<Page["vault"]["shares"]>>[number]} OpenShare */

/** @param {Page} page @param {OpenShare} share @param {() => Promise<void>} showAgain */
const shareLine = (page, { id, title, link, expires, opened }, showAgain) => {
  const name = title ?? t("share.untitled");
  const uses = opened === 0 ? t("share.unopened") : tn("share.opened", opened);
  const done = element("p", { class: "soft", role: "status", "data-fill": "done" });
  const line = element("li", { class: "card" },
    element("p", { class: "stop-name", text: name }),
    element("p", { class: "soft", text: `${sayUntil(expires)} ${uses}` }),
    done);
  const revoke = async () => {
    try {
      await page.vault.revokeShare(id);
      await showAgain();
    } catch (error) {
      done.textContent = page.errorText(error);
    }
  };
  const button = { class: "button quiet", type: "button" };
  line.append(element("p", { class: "actions" },
    link ? element("button", { ...button, text: t("share.copy"), onclick: () => copyLink(line, link) }) : "",
    element("button", {
      ...button, text: t("share.revoke"), "aria-label": `${t("share.revoke")}: ${name}`, onclick: revoke,
    })));
  return line;
};

/** @param {Page} page */
export const shares = (page) => {
  const main = page.view("shares");
  return showShares(page, main);
};
