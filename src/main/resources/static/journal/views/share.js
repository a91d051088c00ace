/* A chosen page for one other person: what goes in, for how long, the link; and the links that are open. */
import { el, fill, one } from "/journal/dom.js";
import { membersOf } from "/journal/forms.js";
import { t, tn, tOr } from "/journal/texts.js";
import { here, sayDay, sayMoment } from "/journal/time.js";
import { working } from "/journal/views/access.js";
import { COLUMNS, titleOf } from "/journal/views/steps.js";

/** @typedef {{label: string, blocks: object[]}} Part what can be chosen */
/** @typedef {{title: string, parts: Part[], join: (chosen: Part[]) => object[], back: string}} Source */

/** @param {Record<string, any>} entry of kind step @returns {Source} */
const stepSource = (entry, back) => ({
  title: titleOf(entry),
  back,
  parts: membersOf(entry, "note").filter(({ text }) => text).map((note) => ({
    label: note.text,
    blocks: [
      { heading: [note.day ? sayDay(note.day) : "", tOr(`note.${note.kind}`, "")].filter(Boolean).join(", ") || t("share.note") },
      { text: note.text },
    ],
  })),
  join: (chosen) => chosen.flatMap(({ blocks }) => blocks),
});

/** @returns {Source} */
const inventorySource = (page, table) => {
  const columns = COLUMNS[table];
  const lines = page.entries("inventory").filter((line) => line.table === table);
  return {
    title: t(`inventory.${table}`),
    back: `inventory/${table}`,
    parts: lines.map((line) => ({ label: columns.map((column) => line[column]).filter(Boolean).join(" · "), row: columns.map((column) => line[column] ?? "") })),
    join: (chosen) => [{ table: { columns: columns.map((column) => t(`column.${column}`)), rows: chosen.map(({ row }) => row) } }],
  };
};

/** @returns {Source | undefined} */
const sourceOf = (page) => {
  const [kind, ...rest] = page.parameters;
  const name = rest.join("/");
  if (kind === "inventory" && COLUMNS[name]) return inventorySource(page, name);
  const entry = kind === "step" ? page.get(`step/${name}`) : kind === "part" ? page.get(name) : undefined;
  return entry?.kind === "step" ? stepSource(entry, `${kind}/${name}`) : undefined;
};

const DAY_MS = 86_400_000;
const MOST_DAYS = 30;

/** The server counts days of UTC, today as one of them: one more, so that nobody gets less than they chose. */
const daysToAsk = (days) => Math.min(MOST_DAYS, days + 1);

const lastDayOf = (asked) => new Date(Date.now() + (asked - 1) * DAY_MS).toISOString().slice(0, 10);

/** When a link ends whose last day (UTC) is this, as clocks here show it. */
const sayUntil = (lastDay) => {
  const at = new Date(Date.parse(`${lastDay}T00:00:00Z`) + DAY_MS).toISOString();
  return t("share.until", sayMoment({ at, zone: here(), precision: "exact" }));
};

export const share = (page) => {
  const source = sourceOf(page);
  if (!source) {
    page.go("steps");
    return;
  }
  const main = page.view("share");
  const form = one(main, "form");
  fill(main, { title: t("share.title", source.title) });
  one(main, "[data-back]").href = `#/${source.back}`;
  one(main, "[data-nothing]").hidden = source.parts.length > 0;
  form.hidden = source.parts.length === 0;
  const boxes = source.parts.map(({ label }, at) => {
    const box = el("input", { type: "checkbox", value: at });
    one(form, "[data-parts]").append(el("label", { class: "check" }, box, el("span", { text: label })));
    return box;
  });
  one(form, "[data-all]").addEventListener("click", () => boxes.forEach((box) => { box.checked = true; }));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const chosen = source.parts.filter((_, at) => boxes[at].checked);
    if (chosen.length === 0) {
      one(form, "[data-trouble]").textContent = t("share.choose");
      boxes[0].focus();
      return;
    }
    const days = Number(form.elements.days.value);
    const asked = daysToAsk(days);
    const until = sayUntil(lastDayOf(asked));
    const blocks = [...source.join(chosen), { text: until, soft: true }];
    const link = await working(page, form, () => page.vault.share(source.title, blocks, asked));
    if (!link) return;
    form.reset();
    showLink(main, link, until);
    await showShares(page, main);
  });
  showShares(page, main);
};

const showLink = (main, link, until) => {
  const box = one(main, "[data-link]");
  const field = one(box, "input");
  box.hidden = false;
  field.value = link;
  fill(box, { link, until, done: "" });
  one(box, "[data-copy]").onclick = () => copyLink(box, link, field);
  const give = one(box, "[data-give]");
  give.hidden = !navigator.share;
  give.onclick = () => navigator.share({ url: link }).catch(() => {}); // closing the list of apps is no failure
  one(box, "[data-print]").onclick = () => print();
  one(box, "h2").focus();
};

const copyLink = async (box, link, field) => {
  try {
    await navigator.clipboard.writeText(link);
    fill(box, { done: t("share.copied") });
  } catch {
    field?.select();
    fill(box, { done: t("share.copyYourself") });
  }
};

const showShares = async (page, main) => {
  const list = one(main, "[data-shares]");
  const trouble = one(main, "[data-list-trouble]");
  let open;
  try {
    open = await page.vault.shares();
    trouble.textContent = "";
  } catch (error) {
    trouble.textContent = page.sayTrouble(error);
    return;
  }
  one(main, "[data-none]").hidden = open.length > 0;
  list.replaceChildren(...open.map(({ id, title, link, expires, opened }) => {
    const done = el("p", { class: "soft", role: "status", "data-fill": "done" });
    const line = el("li", { class: "card" },
      el("p", { class: "stop-name", text: title ?? t("share.untitled") }),
      el("p", { class: "soft", text: `${sayUntil(expires)} ${opened === 0 ? t("share.unopened") : tn("share.opened", opened)}` }),
      done);
    line.append(el("p", { class: "actions" },
      link ? el("button", { class: "button quiet", type: "button", text: t("share.copy"), onclick: () => copyLink(line, link) }) : "",
      el("button", { class: "button quiet", type: "button", text: t("share.revoke"), "aria-label": `${t("share.revoke")}: ${title ?? t("share.untitled")}`, onclick: async () => {
        try {
          await page.vault.revokeShare(id);
          await showShares(page, main);
        } catch (error) {
          done.textContent = page.sayTrouble(error);
        }
      } })));
    return line;
  }));
};

export const shares = (page) => {
  const main = page.view("shares");
  return showShares(page, main);
};
