/* The twelve steps with the person's own work, and inventories as tables. */
import { el, fill, one } from "/journal/dom.js";
import { joinFields, joinList, membersOf } from "/journal/forms.js";
import { t, tn, tOr } from "/journal/texts.js";
import { sayDay, today } from "/journal/time.js";

const STEPS = Array.from({ length: 12 }, (_, at) => at + 1);

/** Which columns a table of an inventory has; each is a field of an entry of kind `inventory`. */
export const COLUMNS = {
  resentments: ["who", "what", "affects", "part"],
  fears: ["what", "why", "affects", "part"],
  harms: ["who", "what", "part"],
  amends: ["who", "how", "when", "made"],
};

export const steps = (page) => {
  const main = page.view("steps");
  one(main, "[data-steps]").replaceChildren(...STEPS.map((number) => {
    const entry = page.get(`step/${number}`);
    const notes = membersOf(entry, "note").length;
    const said = [tOr(`step.state.${entry?.state}`, ""), notes > 0 ? tn("step.notes", notes) : ""].filter(Boolean).join(", ");
    return el("li", { class: entry?.state === "done" ? "now" : null },
      el("p", { class: "stop-name" }, el("a", { href: `#/step/${number}`, text: t(`step.${number}`) })),
      el("p", { class: "soft", text: said }));
  }));
};

export const step = (page) => {
  const number = Number(page.parameters[0]);
  if (!STEPS.includes(number)) {
    page.go("steps");
    return;
  }
  const id = `step/${number}`;
  const main = page.view("step");
  const entry = page.get(id);
  const write = (name, value) => page.write("step", id, { [name]: value ?? null });
  fill(main, { title: t("step.title", number), theme: t(`step.${number}`) });
  joinFields(main, entry ?? {}, write);
  joinList(one(main, "[data-list]"), entry, write, {
    fresh: () => ({ day: today() }),
    dress: (row, note) => fill(row, { day: note.day ? sayDay(note.day) : "" }),
  });
};

export const inventory = (page) => {
  const table = page.parameters[0];
  const columns = COLUMNS[table];
  if (!columns) {
    page.go("steps");
    return;
  }
  const main = page.view("inventory");
  const form = one(main, "[data-line]");
  fill(main, { title: t(`inventory.${table}`), what: t(`inventory.${table}.what`) });
  one(main, "[data-head]").append(...columns.map((column) => el("th", { scope: "col", text: t(`column.${column}`) })), el("th", { class: "no-print" }, el("span", { class: "sr", text: t("inventory.remove") })));
  const show = () => {
    const lines = page.entries("inventory").filter((line) => line.table === table);
    one(main, "[data-none]").hidden = lines.length > 0;
    one(main, "[data-table]").hidden = lines.length === 0;
    one(main, "[data-lines]").replaceChildren(...lines.map((line) => el("tr", {},
      ...columns.map((column) => el("td", { "data-label": t(`column.${column}`), text: line[column] ?? "" })),
      el("td", { class: "no-print" }, el("button", { class: "text-button", type: "button", text: t("inventory.remove"), onclick: async () => {
        await page.vault.erase(line.id);
        show();
      } })))));
  };
  form.append(...columns.map((column) => el("label", { class: "field" },
    el("span", { class: "legend", text: t(`column.${column}`) }),
    el("textarea", { name: column, rows: 2, maxlength: 4000 }))),
  el("p", { class: "actions" }, el("button", { class: "button main", text: t("inventory.add") })));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const line = Object.fromEntries(columns.map((column) => [column, form.elements[column].value.trim()]).filter(([, text]) => text !== ""));
    if (Object.keys(line).length === 0) return;
    await page.write("inventory", null, { table, ...line });
    form.reset();
    show();
    form.elements[columns[0]].focus();
  });
  one(main, "[data-print]").addEventListener("click", () => print());
  show();
};
