/* Step work: the twelve steps, the parts of other pathways on equal terms, and inventories as tables. */
import { copy, el, fill, one } from "/journal/dom.js";
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

/** What a page of step work is called: its own title, or the number and theme of one of the twelve. */
export const titleOf = ({ id, title }) => {
  const number = Number(id.match(/^step\/(\d+)$/)?.[1]);
  return STEPS.includes(number) ? `${t("step.title", number)}: ${t(`step.${number}`)}` : title ?? t("workbook.untitled");
};

const saidOf = (entry) => {
  const notes = membersOf(entry, "note").length;
  return [tOr(`step.state.${entry?.state}`, ""), notes > 0 ? tn("step.notes", notes) : ""].filter(Boolean).join(", ");
};

/** Links to the own texts of what the person chose; nothing is fetched before they are pressed. */
const ownTexts = (ids) => {
  const links = document.getElementById("view-steps").content.querySelectorAll("[data-pathway] a");
  return [...links].filter((link) => ids.includes(link.parentElement.dataset.pathway)).map((link) => link.cloneNode(true));
};

const showOwnTexts = (place, ids) => {
  const links = ownTexts(ids);
  place.hidden = links.length === 0;
  place.replaceChildren(...(links.length > 0 ? [t("steps.ownText"), " "] : []), ...links.flatMap((link, at) => (at > 0 ? [", ", link] : [link])));
};

const nameOf = (pathway) => ownTexts([pathway])[0]?.firstChild.textContent ?? t("workbook.other");

/** How many parts a pathway names of its own; the others have those that the person gives them. */
const PARTS = { smart: 4, "recovery-dharma": 8, "celebrate-recovery": 8 };

const workbookOf = (page, pathway) => {
  const box = copy("workbook");
  fill(box, { name: nameOf(pathway) });
  showOwnTexts(one(box, "[data-own-text]"), [pathway]);
  const written = page.entries("step").filter((entry) => entry.pathway === pathway);
  const begin = (title, more = {}) => async (event) => {
    event.preventDefault();
    page.go(`part/${await page.write("step", null, { pathway, title, ...more })}`);
  };
  const names = Array.from({ length: PARTS[pathway] ?? 0 }, (_, at) => t(`workbook.${pathway}.${at + 1}`));
  const waiting = names.filter((name, at) => !written.some((entry) => entry.part === at + 1));
  const place = (entry) => entry.part ?? names.length + 1;
  one(box, "[data-parts]").append(
    ...written.sort((a, b) => place(a) - place(b)).map((entry) => el("li", { class: entry.state === "done" ? "now" : null },
      el("p", { class: "stop-name" }, el("a", { href: `#/part/${entry.id}`, text: titleOf(entry) })),
      el("p", { class: "soft", text: saidOf(entry) }))),
    ...waiting.map((name) => el("li", {},
      el("button", { class: "text-button", type: "button", text: name, onclick: begin(name, { part: names.indexOf(name) + 1 }) }))));
  const form = one(box, "form");
  form.addEventListener("submit", (event) => begin(form.elements.title.value.trim())(event));
  return box;
};

export const steps = (page) => {
  const main = page.view("steps");
  const profile = page.get("profile") ?? {};
  one(main, "[data-steps]").replaceChildren(...STEPS.map((number) => {
    const entry = page.get(`step/${number}`);
    return el("li", { class: entry?.state === "done" ? "now" : null },
      el("p", { class: "stop-name" }, el("a", { href: `#/step/${number}`, text: t(`step.${number}`) })),
      el("p", { class: "soft", text: saidOf(entry) }));
  }));
  const show = () => {
    const chosen = page.get("profile")?.pathways ?? [];
    const others = chosen.filter((pathway) => pathway !== "twelve-step");
    const twelve = others.length === 0 || chosen.includes("twelve-step");
    one(main, "[data-twelve]").hidden = !twelve;
    one(main, "[data-twelve-heading]").hidden = others.length === 0;
    fill(main, { title: others.length === 0 ? t("steps.title") : t("steps.work") });
    one(main, "[data-workbooks]").replaceChildren(...others.map((pathway) => workbookOf(page, pathway)));
  };
  show();
  joinFields(one(main, "[data-choice]"), profile, async (name, value) => {
    await page.write("profile", "profile", { [name]: value ?? null });
    show();
  });
};

/** The page of one of the twelve, or of a part of another pathway. */
const work = (page, id, { title, theme = "", texts, share, isPart = false }) => {
  const main = page.view("step");
  const entry = page.get(id);
  const write = (name, value) => page.write("step", id, { [name]: value ?? null });
  fill(main, { title, theme });
  for (const place of main.querySelectorAll("[data-part-only]")) place.hidden = !isPart;
  one(main, "[data-share-link]").href = `#/share/${share}`;
  showOwnTexts(one(main, "[data-own-text]"), texts);
  joinFields(main, entry ?? {}, async (name, value) => {
    await write(name, value);
    if (name === "title") fill(main, { title: titleOf(page.get(id)) });
  });
  joinList(one(main, "[data-list]"), entry, write, {
    fresh: () => ({ day: today() }),
    dress: (row, note) => fill(row, { day: note.day ? sayDay(note.day) : "" }),
  });
  one(main, "[data-erase]").addEventListener("click", async (event) => {
    const button = event.currentTarget;
    if (button.dataset.sure !== "yes") { // the consequence first, then the act
      button.dataset.sure = "yes";
      button.textContent = t("erase.sure");
      return;
    }
    await page.vault.erase(id);
    page.go("steps");
  });
};

export const step = (page) => {
  const number = Number(page.parameters[0]);
  if (!STEPS.includes(number)) {
    page.go("steps");
    return;
  }
  const texts = page.get("profile")?.fellowships ?? [];
  work(page, `step/${number}`, { title: t("step.title", number), theme: t(`step.${number}`), texts, share: `step/${number}` });
};

export const part = (page) => {
  const id = page.parameters.join("/");
  const entry = page.get(id);
  if (entry?.kind !== "step" || !entry.pathway) {
    page.go("steps");
    return;
  }
  work(page, id, { title: titleOf(entry), theme: nameOf(entry.pathway), texts: [entry.pathway], share: `part/${id}`, isPart: true });
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
  one(main, "[data-share-link]").href = `#/share/inventory/${table}`;
  show();
};
