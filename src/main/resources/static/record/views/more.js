/* What is seldom needed: the country, taking everything along, and the end of it all. */
import { element, fill, on, query, queryAll, templateOf, valueIn } from "/record/dom.js";
import { t, tn } from "/record/texts.js";
import { today } from "/record/model/time.js";
import { wordsOf, working } from "/record/views/sign-in.js";

/** @typedef {import("/record/page.js").Page} Page */

/** @param {Page} page */
export const more = (page) => {
  const main = page.view("more");
  const select = query(main, "[data-country]", HTMLSelectElement);
  for (const country of queryAll(templateOf("helpcard").content, "[data-country]")) {
    select.append(element("option", { value: country.dataset.country, text: query(country, ".country").textContent }));
  }
  select.value = page.get("profile", "profile")?.country ?? "";
  on(select, "change", () => page.write("profile", "profile", { country: select.value || null }));
  on(query(main, "[data-sync]"), "click", async () => {
    fill(main, { state: t("sync.working") });
    try {
      const { sent, received } = await page.vault.sync();
      fill(main, { state: t("sync.done", sent, received) });
    } catch (error) {
      fill(main, { state: page.errorText(error) });
    }
  });
};

/** @param {string} name @param {string} type @param {string} text */
const save = (name, type, text) => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = element("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/** @param {Page} page */
export const exporting = (page) => {
  const main = page.view("export");
  const done = query(main, "[data-done]");
  for (const button of queryAll(main, "[data-format]")) {
    on(button, "click", () => working(page, main, async () => {
      const name = `notes-${today()}`;
      if (button.dataset.format === "lines") save(`${name}.jsonl`, "application/jsonl", await page.vault.exportLines());
      else if (button.dataset.format === "csv") save(`${name}.csv`, "text/csv", page.vault.exportCsv());
      else save(`${name}.html`, "text/html", (await import("/record/printable-export.js")).book(page));
      done.textContent = t("export.done");
    }));
  }
  const chosen = query(main, "[data-import]", HTMLInputElement);
  on(chosen, "change", () => working(page, main, async (progress) => {
    const file = chosen.files?.[0];
    if (!file) return;
    const written = await page.vault.importLines(await file.text(), progress);
    done.textContent = tn("import.done", written);
  }));
};

/** @param {Page} page */
export const erase = (page) => {
  const main = page.view("erase");
  const form = query(main, "form", HTMLFormElement);
  on(form, "submit", async (event) => {
    event.preventDefault();
    const done = await working(page, main, async () => {
      await page.vault.eraseAccount({ words: wordsOf(valueIn(form, "words")) });
      return true;
    });
    if (done) page.go("start");
  });
};
