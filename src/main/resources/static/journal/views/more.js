/* Keys, devices, taking everything along, and the end of it all. */
import { el, fill, one } from "/journal/dom.js";
import { t, tn } from "/journal/texts.js";
import { sayDay, today } from "/journal/time.js";
import { inFours, showWords, wordsOf, working } from "/journal/views/access.js";

export const more = (page) => {
  const main = page.view("more");
  const select = one(main, "[data-country]");
  for (const country of document.getElementById("helpcard").content.querySelectorAll("[data-country]")) {
    select.append(el("option", { value: country.dataset.country, text: one(country, ".country").textContent }));
  }
  select.value = page.get("profile")?.country ?? "";
  select.addEventListener("change", () => page.write("profile", "profile", { country: select.value || null }));
  one(main, "[data-sync]").addEventListener("click", async () => {
    fill(main, { state: t("sync.working") });
    try {
      const { sent, received } = await page.vault.sync();
      fill(main, { state: t("sync.done", sent, received) });
    } catch (error) {
      fill(main, { state: page.sayTrouble(error) });
    }
  });
};

export const keys = async (page) => {
  const main = page.view("keys");
  const showUnlocks = () => {
    const { unlocks } = page.vault.state();
    one(main, "[data-unlocks]").replaceChildren(...unlocks.map(({ kind }) => el("li", { text: t(`unlock.${kind}`) })));
  };
  showUnlocks();
  const form = one(main, "[data-secret]");
  one(main, "[data-print]").addEventListener("click", () => print());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const secret = { words: wordsOf(form.elements.words.value) };
    const passphrase = form.elements.passphrase.value;
    const done = one(main, "[data-done]");
    done.textContent = "";
    const act = event.submitter?.value;
    const result = await working(page, main, async (progress) => {
      if (act === "passkey") await page.vault.addPasskey(secret);
      else if (act === "renew") return page.vault.renewWords(secret, { onProgress: progress, ...(passphrase !== "" && { passphrase }) });
      else if (passphrase === "") throw Object.assign(new Error("no passphrase"), { code: "passphrase-length" });
      else await page.vault.addPassphrase(secret, passphrase, progress);
      return {};
    });
    if (!result) return;
    form.reset();
    showUnlocks();
    done.textContent = t(`keys.done.${act}`);
    if (result.words) {
      one(main, "[data-sheet]").hidden = false;
      showWords(one(main, "[data-words]"), result.words);
      fill(main, { number: inFours(page.vault.state().number) });
    }
  });
};

export const devices = async (page) => {
  const main = page.view("devices");
  const list = one(main, "[data-devices]");
  const guarded = (work) => working(page, main, async () => {
    await work();
    return true;
  });
  const show = async () => {
    const all = await page.vault.devices();
    list.replaceChildren(...all.map((device) => {
      const line = el("li", { class: "card" },
        el("p", { class: "stop-name", text: device.label ?? t("device.unnamed") }),
        el("p", { class: "soft", text: [device.this ? t("device.this") : "", t("device.days", sayDay(device.added), sayDay(device.seen))].filter(Boolean).join(" ") }));
      if (!device.this) {
        line.append(el("button", { class: "button quiet", type: "button", text: t("device.remove"), onclick: () => guarded(async () => {
          await page.vault.removeDevice(device.id);
          await show();
        }) }));
      }
      return line;
    }));
  };
  one(main, "[data-out]").addEventListener("click", () => guarded(async () => {
    await page.vault.signOut();
    page.go("start");
  }));
  one(main, "[data-everywhere]").addEventListener("click", () => guarded(async () => {
    await page.vault.signOutEverywhere();
    page.go("start");
  }));
  const { items, head } = page.vault.listState();
  fill(main, { head: t("device.head", items, head) });
  await guarded(show);
};

const save = (name, type, text) => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = el("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

export const exporting = async (page) => {
  const main = page.view("export");
  const done = one(main, "[data-done]");
  for (const button of main.querySelectorAll("[data-format]")) {
    button.addEventListener("click", () => working(page, main, async () => {
      const name = `notes-${today()}`;
      if (button.dataset.format === "lines") save(`${name}.jsonl`, "application/jsonl", await page.vault.exportLines());
      else if (button.dataset.format === "csv") save(`${name}.csv`, "text/csv", await page.vault.exportCsv());
      else save(`${name}.html`, "text/html", (await import("/journal/book.js")).book(page));
      done.textContent = t("export.done");
    }));
  }
  one(main, "[data-import]").addEventListener("change", (event) => working(page, main, async (progress) => {
    const file = event.target.files[0];
    if (!file) return;
    const written = await page.vault.importLines(await file.text(), progress);
    done.textContent = tn("import.done", written);
  }));
};

export const erase = (page) => {
  const main = page.view("erase");
  const form = one(main, "form");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const done = await working(page, main, async () => {
      await page.vault.eraseAccount({ words: wordsOf(form.elements.words.value) });
      return true;
    });
    if (done) page.go("start");
  });
};
