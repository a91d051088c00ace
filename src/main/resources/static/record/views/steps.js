/* Step work: the twelve steps, the parts of other pathways on equal terms, and inventories as tables. */
import { confirmPress } from "/record/confirm.js";
import { controlOf, copy, element, fill, on, query, queryAll, templateOf, valueIn } from "/record/dom.js";
import { joinFields, joinList } from "/record/forms.js";
import { COLUMNS, isTable } from "/record/model/inventory.js";
import { membersOf } from "/record/model/members.js";
import { t, tn, tOr } from "/record/texts.js";
import { today } from "/record/model/time.js";
import { sayDay } from "/record/time-words.js";

/** @typedef {import("/record/page.js").Page} Page */
/** @typedef {import("/record/model/types.js").EntryOf<"step">} StepEntry */

const STEPS = Array.from({ length: 12 }, (_, at) => at + 1);

/**
 * What a page of step work is called: its own title, or the number and theme of one of the twelve.
 * @param {StepEntry} entry
 */
export const titleOf = ({ id, title }) => {
  const number = Number(id.match(/^step\/(\d+)$/)?.[1]);
  if (STEPS.includes(number)) return `${t("step.title", number)}: ${t(`step.${number}`)}`;
  return title ?? t("workbook.untitled");
};

/** @param {StepEntry | undefined} entry */
const saidOf = (entry) => {
  const notes = membersOf(entry, "note").length;
  return [tOr(`step.state.${entry?.state}`, ""), notes > 0 ? tn("step.notes", notes) : ""].filter(Boolean).join(", ");
};

/**
 * Links to the own texts of what the person chose; nothing is fetched before they are pressed.
 * @param {string[]} ids of pathways
 */
const ownTexts = (ids) =>
  queryAll(templateOf("view-steps").content, "[data-pathway]")
    .filter((place) => ids.includes(place.dataset.pathway ?? ""))
    .flatMap((place) => queryAll(place, "a"))
    .map((link) => link.cloneNode(true));

/** @param {HTMLElement} place @param {string[]} ids */
const showOwnTexts = (place, ids) => {
  const links = ownTexts(ids).flatMap((link, at) => (at > 0 ? [", ", link] : [link]));
  place.hidden = links.length === 0;
  place.replaceChildren(...(links.length > 0 ? [t("steps.ownText"), " "] : []), ...links);
};

/** @param {string} pathway */
const nameOf = (pathway) => ownTexts([pathway])[0]?.firstChild?.textContent ?? t("workbook.other");

/**
 * How many parts a pathway names of its own; the others have those that the person gives them.
 * @type {Record<string, number>}
 */
const PARTS = { smart: 4, "recovery-dharma": 8, "celebrate-recovery": 8 };

/** @param {Page} page @param {string} pathway */
const workbookOf = (page, pathway) => {
  const box = copy("workbook");
  fill(box, { name: nameOf(pathway) });
  showOwnTexts(query(box, "[data-own-text]"), [pathway]);
  const written = page.entries("step").filter((entry) => entry.pathway === pathway);
  /** @param {string} title @param {{part?: number}} [more] */
  const begin = async (title, more = {}) => {
    const id = await page.write("step", null, { pathway, title, ...more });
    page.go(`part/${id}`);
  };
  const names = Array.from({ length: PARTS[pathway] ?? 0 }, (_, at) => t(`workbook.${pathway}.${at + 1}`));
  const waiting = names.filter((name, at) => !written.some((entry) => entry.part === at + 1));
  const place = (/** @type {StepEntry} */ entry) => entry.part ?? names.length + 1;
  query(box, "[data-parts]").append(
    ...written.sort((a, b) => place(a) - place(b)).map((entry) =>
      element("li", { class: entry.state === "done" ? "now" : null },
        element("p", { class: "stop-name" }, element("a", { href: `#/part/${entry.id}`, text: titleOf(entry) })),
        element("p", { class: "soft", text: saidOf(entry) }))),
    ...waiting.map((name) => element("li", {},
      element("button", {
        class: "text-button", type: "button", text: name, onclick: () => begin(name, { part: names.indexOf(name) + 1 }),
      }))));
  const form = query(box, "form", HTMLFormElement);
  on(form, "submit", (event) => {
    event.preventDefault();
    const title = valueIn(form, "title").trim();
    return title === "" ? undefined : begin(title);
  });
  return box;
};

/** @param {Page} page */
export const steps = (page) => {
  const main = page.view("steps");
  query(main, "[data-steps]").replaceChildren(...STEPS.map((number) => {
    const entry = page.get("step", `step/${number}`);
    return element("li", { class: entry?.state === "done" ? "now" : null },
      element("p", { class: "stop-name" }, element("a", { href: `#/step/${number}`, text: t(`step.${number}`) })),
      element("p", { class: "soft", text: saidOf(entry) }));
  }));
  const show = () => {
    const chosen = page.get("profile", "profile")?.pathways ?? [];
    const others = chosen.filter((pathway) => pathway !== "twelve-step");
    const twelve = others.length === 0 || chosen.includes("twelve-step");
    query(main, "[data-twelve]").hidden = !twelve;
    query(main, "[data-twelve-heading]").hidden = others.length === 0;
    fill(main, { title: others.length === 0 ? t("steps.title") : t("steps.work") });
    query(main, "[data-workbooks]").replaceChildren(...others.map((pathway) => workbookOf(page, pathway)));
  };
  show();
  joinFields(query(main, "[data-choice]"), page.get("profile", "profile") ?? {}, async (name, value) => {
    await page.write("profile", "profile", { [name]: value ?? null });
    show();
  });
};

/**
 * The page of one of the twelve, or of a part of another pathway.
 * @param {Page} page @param {string} id
 * @param {{title: string, theme: string, texts: string[], share: string, isPart?: boolean}} what `texts` of which
 *   pathways or fellowships the own texts are named; `share` what is shared from here
 */
const work = (page, id, { title, theme, texts, share, isPart = false }) => {
  const main = page.view("step");
  const entry = page.get("step", id);
  const write = (/** @type {string} */ name, /** @type {unknown} */ value) =>
    page.write("step", id, { [name]: value ?? null });
  fill(main, { title, theme });
  for (const place of queryAll(main, "[data-part-only]")) place.hidden = !isPart;
  query(main, "[data-share-link]", HTMLAnchorElement).href = `#/share/${share}`;
  showOwnTexts(query(main, "[data-own-text]"), texts);
  joinFields(main, entry ?? {}, async (name, value) => {
    await write(name, value);
    const written = page.get("step", id);
    if (name === "title" && written) fill(main, { title: titleOf(written) });
  });
  /** @type {import("/record/forms.js").ListOptions<import("/record/model/types.js").StepNote>} */
  const notes = {
    fresh: () => ({ day: today() }),
    dress: (row, note) => fill(row, { day: note.day ? sayDay(note.day) : "" }),
  };
  joinList(query(main, "[data-list]"), entry, write, notes);
  confirmPress(query(main, "[data-erase]", HTMLButtonElement), t("erase.sure"), async () => {
    await page.vault.erase(id);
    page.go("steps");
  });
};

/** @param {Page} page */
export const step = (page) => {
  const number = Number(page.parameters[0]);
  if (!STEPS.includes(number)) {
    page.go("steps");
    return;
  }
  const texts = page.get("profile", "profile")?.fellowships ?? [];
  const id = `step/${number}`;
  work(page, id, { title: t("step.title", number), theme: t(`step.${number}`), texts, share: id });
};

/** @param {Page} page */
export const part = (page) => {
  const id = page.parameters.join("/");
  const entry = page.get("step", id);
  if (!entry?.pathway) {
    page.go("steps");
    return;
  }
  const { pathway } = entry;
  const share = `part/${id}`;
  work(page, id, { title: titleOf(entry), theme: nameOf(pathway), texts: [pathway], share, isPart: true });
};

/** @param {Page} page */
export const inventory = (page) => {
  const table = page.parameters[0];
  if (!isTable(table)) {
    page.go("steps");
    return;
  }
  const columns = COLUMNS[table];
  const main = page.view("inventory");
  const form = query(main, "[data-line]", HTMLFormElement);
  fill(main, { title: t(`inventory.${table}`), what: t(`inventory.${table}.what`) });
  query(main, "[data-head]").append(
    ...columns.map((column) => element("th", { scope: "col", text: t(`column.${column}`) })),
    element("th", { class: "no-print" }, element("span", { class: "sr", text: t("inventory.remove") })),
  );
  const remove = async (/** @type {string} */ id) => {
    await page.vault.erase(id);
    show();
  };
  const show = () => {
    const lines = page.entries("inventory").filter((line) => line.table === table);
    query(main, "[data-none]").hidden = lines.length > 0;
    query(main, "[data-table]").hidden = lines.length === 0;
    query(main, "[data-lines]").replaceChildren(...lines.map((line) => element("tr", {},
      ...columns.map((column) => element("td", { "data-label": t(`column.${column}`), text: line[column] ?? "" })),
      element("td", { class: "no-print" }, element("button", {
        class: "text-button", type: "button", text: t("inventory.remove"), onclick: () => remove(line.id),
      })))));
  };
  form.append(...columns.map((column) => element("label", { class: "field" },
    element("span", { class: "legend", text: t(`column.${column}`) }),
    element("textarea", { name: column, rows: 2, maxlength: 4000 }))),
  element("p", { class: "actions" }, element("button", { class: "button main", text: t("inventory.add") })));
  on(form, "submit", async (event) => {
    event.preventDefault();
    const typed = columns.map((column) => [column, valueIn(form, column).trim()]);
    const line = Object.fromEntries(typed.filter(([, text]) => text !== ""));
    if (Object.keys(line).length === 0) return;
    await page.write("inventory", null, { table, ...line });
    form.reset();
    show();
    controlOf(form, columns[0]).focus();
  });
  query(main, "[data-print]").addEventListener("click", () => print());
  query(main, "[data-share-link]", HTMLAnchorElement).href = `#/share/inventory/${table}`;
  show();
};
