/* The keys that open a record: a passphrase, passkeys, new words, and the sheet. Every change wants a key that is there already. */
import { copy, el, fill, one } from "/journal/dom.js";
import { strengthOf } from "/journal/strength.js";
import { t, tn } from "/journal/texts.js";
import { inFours, showWords, twoPlaces, typedRight, wordsOf, working } from "/journal/views/access.js";

/** What the person gave to show that it is they. @returns {import("/accounts/unlocks.js").Given} */
const proofOf = (form) => {
  const { words, proof } = form.elements;
  return proof.value !== "" ? { passphrase: proof.value } : { words: wordsOf(words.value) };
};

/** They would not have the new words after all. */
const keptOld = () => Object.assign(new Error("the old words stay"), { code: "kept-old" });

/**
 * Shows new words and fulfils once two of them were typed from the sheet; until then the old ones are what opens.
 * @param {{onLeave: (action: () => void) => void}} page @param {Element} main @param {string[]} words
 */
const shown = (page, main, words) =>
  new Promise((done, stop) => {
    const box = one(main, "[data-fresh]");
    const form = one(box, "[data-check]");
    const [first, second] = twoPlaces();
    const asked = one(main, '[data-do="renew"]');
    asked.hidden = true;
    showSheet(main, words, t("keys.fresh"));
    fill(box, { ask1: t("create.word", first + 1), ask2: t("create.word", second + 1) });
    form.hidden = false;
    form.reset();
    one(form, "[data-trouble]").textContent = "";
    const end = () => {
      asked.hidden = false;
      form.hidden = true;
      form.onsubmit = null;
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      if (!typedRight(form, [words[first], words[second]])) {
        one(form, "[data-trouble]").textContent = t("create.wrong");
        return;
      }
      end();
      done();
    };
    const keep = () => {
      end();
      box.hidden = true;
      one(main, "[data-words]").replaceChildren();
      stop(keptOld());
    };
    one(form, "[data-stop]").onclick = keep;
    page.onLeave(() => stop(keptOld()));
  });

const showSheet = (main, words, say) => {
  const box = one(main, "[data-fresh]");
  box.hidden = false;
  one(box, "[data-check]").hidden = true;
  fill(box, { fresh: say });
  showWords(one(box, "[data-words]"), words);
  one(box, "h2").focus();
};

const ACTS = {
  passphrase: ({ page, proof, form, progress }) => page.vault.addPassphrase(proof, form.elements.passphrase.value, progress),
  passkey: ({ page, proof }) => page.vault.addPasskey(proof),
  remove: ({ page, proof, form }) => page.vault.removeUnlock(proof, form.dataset.unlock),
  renew: async ({ page, main, proof, form, progress }) => {
    const keep = "passphrase" in proof ? proof.passphrase : form.elements.keep.value;
    const how = { show: (words) => shown(page, main, words), onProgress: progress, ...(keep !== "" && { passphrase: keep }) };
    try {
      await page.vault.renewWords(proof, how);
      fill(main, { fresh: t("keys.done.renew") });
    } catch (error) {
      if (error.code === "maybe-renewed") showSheet(main, error.words, t("trouble.maybe-renewed"));
      throw error;
    }
  },
};

const showUnlocks = (page, main) => {
  const { unlocks } = page.vault.state();
  const has = (kind) => unlocks.some((unlock) => unlock.kind === kind);
  for (const place of main.querySelectorAll("[data-has-passphrase]")) place.hidden = !has("passphrase");
  one(main, "[data-unlocks]").replaceChildren(...unlocks.map(({ id, kind }) => {
    const line = el("li", { class: "card row-end" }, el("span", { class: "stop-name", text: t(`unlock.${kind}`) }));
    if (kind !== "recovery") {
      line.append(el("button", { class: "button quiet", type: "button", text: t("unlock.remove"), "aria-label": `${t("unlock.remove")}: ${t(`unlock.${kind}`)}`, onclick: () => {
        const form = one(main, '[data-do="remove"]');
        form.hidden = false;
        form.dataset.unlock = id;
        fill(form, { removal: `${t("unlock.remove")}: ${t(`unlock.${kind}`)}`, "removal-what": t(`unlock.remove.${kind}`) });
        one(form, "h2").focus();
      } }));
    }
    return line;
  }));
};

const joinPassphrase = (page, form) => {
  const field = form.elements.passphrase;
  const say = () => {
    const strength = strengthOf(field.value, page.vault.state().number);
    one(form, "[data-strength]").textContent = strength ? t(`strength.${strength}`) : "";
  };
  field.addEventListener("input", say);
  form.addEventListener("reset", () => setTimeout(say));
  one(form, "[data-show]").addEventListener("change", (event) => { field.type = event.target.checked ? "text" : "password"; });
};

export const keys = (page) => {
  const main = page.view("keys");
  showUnlocks(page, main);
  fill(main, { number: inFours(page.vault.state().number), origin: `${location.origin}/record` });
  for (const button of main.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());
  joinPassphrase(page, one(main, '[data-do="passphrase"]'));
  one(main, '[data-do="remove"] [data-stop]').addEventListener("click", () => { one(main, '[data-do="remove"]').hidden = true; });
  for (const form of main.querySelectorAll("form[data-do]")) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const act = form.dataset.do;
      const done = one(main, "[data-done]");
      done.textContent = "";
      const proof = proofOf(form);
      const result = await working(page, form, async (progress) => {
        await ACTS[act]({ page, main, proof, form, progress });
        return true;
      });
      if (!result || !form.isConnected) return;
      form.reset();
      if (act === "remove") form.hidden = true;
      if (form.closest("details")) form.closest("details").open = false;
      showUnlocks(page, main);
      done.textContent = t(`keys.done.${act}`);
    });
  }
};

/** A press that first says what it does, and does it at the second. */
const sure = (button, consequence, act) => button.addEventListener("click", () => {
  if (button.dataset.sure === "yes") return act();
  button.dataset.sure = "yes";
  button.textContent = consequence;
  return undefined;
});

const deviceLine = (page, device, remove) => {
  const line = copy("device").firstElementChild;
  const label = one(line, "[data-label]");
  label.value = device.label ?? "";
  label.placeholder = t("device.unnamed");
  fill(line, { which: t(device.this ? "device.nameThis" : "device.name"), days: t("device.days", device.added, device.seen) });
  label.addEventListener("change", async () => {
    await page.vault.nameDevice(label.value.trim() || null, device.id);
    fill(line, { saved: t("device.named") });
  });
  const button = one(line, "[data-remove-device]");
  button.hidden = device.this;
  button.setAttribute("aria-label", `${button.textContent}: ${device.label ?? t("device.unnamed")}`);
  sure(button, t("device.remove.sure"), () => {
    button.removeAttribute("aria-label");
    return remove(device.id);
  });
  return line;
};

export const devices = async (page) => {
  const main = page.view("devices");
  const { sayDay } = await import("/journal/time.js");
  const guarded = (work) => working(page, main, async () => {
    await work();
    return true;
  });
  const show = async () => {
    const all = await page.vault.devices();
    one(main, "[data-devices]").replaceChildren(...all.map((device) =>
      deviceLine(page, { ...device, added: sayDay(device.added), seen: sayDay(device.seen) }, (id) => guarded(async () => {
        await page.vault.removeDevice(id);
        await show();
      }))));
  };
  joinSigningOut(page, main);
  const { items, head } = page.vault.listState();
  fill(main, { head: tn("device.head", items, head) });
  await guarded(show);
};

/** Signing out asks first when something would be lost by it. */
const joinSigningOut = (page, main) => {
  const box = one(main, "[data-unsent]");
  const out = async (how, given) => {
    box.hidden = true;
    let unsent = 0;
    const done = await working(page, main, async () => {
      await page.vault[how](given).catch((error) => {
        if (error.code === "unsent") unsent = error.items;
        throw error;
      });
      return true;
    });
    if (done) page.go("start");
    if (unsent === 0) return;
    box.hidden = false;
    fill(box, { unsent: tn("device.unsent", unsent) });
    one(main, "[data-trouble]").textContent = ""; // the box says it, and what can be done
    one(box, "[data-retry]").onclick = () => out(how);
    one(box, "[data-anyway]").onclick = () => out(how, { anyway: true });
    one(box, "button").focus();
  };
  one(main, "[data-out]").addEventListener("click", () => out("signOut"));
  one(main, "[data-everywhere]").addEventListener("click", () => out("signOutEverywhere"));
};
