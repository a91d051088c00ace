/*
 * The keys that open a record: a passphrase, passkeys, new words, and the sheet. Every change wants a key that is
 * there already.
 */
import { confirmPress } from "/record/confirm.js";
import { copy, element, fill, on, query, queryAll, valueIn } from "/record/dom.js";
import { codeOf } from "/record/page.js";
import { strengthOf } from "/record/model/strength.js";
import { t, tn } from "/record/texts.js";
import { inFours, showWords, twoPlaces, typedRight, wordsOf, working } from "/record/views/sign-in.js";

/** @typedef {import("/record/page.js").Page} Page */
/** @typedef {{words: string[]} | {passphrase: string}} Proof that it is they */
/**
 * @typedef {{page: Page, main: HTMLElement, form: HTMLFormElement, proof: Proof, progress: (part: number) => void}} Act
 *   what a form that changes the keys was sent with
 */

/** What the person gave to show that it is they. @param {HTMLFormElement} form @returns {Proof} */
const proofOf = (form) => {
  const passphrase = valueIn(form, "proof");
  return passphrase !== "" ? { passphrase } : { words: wordsOf(valueIn(form, "words")) };
};

/** They would not have the new words after all. */
const keptOld = () => Object.assign(new Error("the old words stay"), { code: "kept-old" });

/**
 * Shows new words and fulfils once two of them were typed from the sheet; until then the old ones are what opens.
 * @param {Page} page @param {HTMLElement} main @param {string[]} words @returns {Promise<void>} throws kept-old
 */
const shown = (page, main, words) =>
  new Promise((done, stop) => {
    const box = query(main, "[data-fresh]");
    const form = query(box, "[data-check]", HTMLFormElement);
    const [first, second] = twoPlaces();
    const asked = query(main, '[data-do="renew"]');
    asked.hidden = true;
    showSheet(main, words, t("keys.fresh"));
    fill(box, { ask1: t("create.word", first + 1), ask2: t("create.word", second + 1) });
    form.hidden = false;
    form.reset();
    query(form, "[data-trouble]").textContent = "";
    const end = () => {
      asked.hidden = false;
      form.hidden = true;
      form.onsubmit = null;
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      if (!typedRight(form, [words[first], words[second]])) {
        query(form, "[data-trouble]").textContent = t("create.wrong");
        return;
      }
      end();
      done();
    };
    const keep = () => {
      end();
      box.hidden = true;
      query(main, "[data-words]").replaceChildren();
      stop(keptOld());
    };
    query(form, "[data-stop]").onclick = keep;
    page.onLeave(() => stop(keptOld()));
  });

/** @param {HTMLElement} main @param {string[]} words @param {string} say */
const showSheet = (main, words, say) => {
  const box = query(main, "[data-fresh]");
  box.hidden = false;
  query(box, "[data-check]").hidden = true;
  fill(box, { fresh: say });
  showWords(query(box, "[data-words]"), words);
  query(box, "h2").focus();
};

/**
 * The words that a trouble maybe-renewed carries: they may be the ones that open from now on.
 * @param {unknown} error
 */
const maybeWords = (error) =>
  codeOf(error) === "maybe-renewed" ? /** @type {{words: string[]}} */ (error).words : undefined;

/** @param {Act} act */
const renew = async ({ page, main, proof, form, progress }) => {
  const keep = "passphrase" in proof ? proof.passphrase : valueIn(form, "keep");
  const show = (/** @type {string[]} */ words) => shown(page, main, words);
  try {
    await page.vault.renewWords(proof, { show, onProgress: progress, ...(keep !== "" && { passphrase: keep }) });
    fill(main, { fresh: t("keys.done.renew") });
  } catch (error) {
    const words = maybeWords(error);
    if (words) showSheet(main, words, t("trouble.maybe-renewed"));
    throw error;
  }
};

/** What the forms do, by their data-do. @type {Record<string, (act: Act) => Promise<void>>} */
const ACTS = {
  passphrase: ({ page, proof, form, progress }) =>
    page.vault.addPassphrase(proof, valueIn(form, "passphrase"), progress),
  passkey: ({ page, proof }) => page.vault.addPasskey(proof),
  remove: ({ page, proof, form }) => page.vault.removeUnlock(proof, form.dataset.unlock ?? ""),
  renew,
};

/** Begins to take an unlock away. @param {HTMLElement} main @param {{id: string, kind: string}} unlock */
const askRemoval = (main, { id, kind }) => {
  const form = query(main, '[data-do="remove"]');
  form.hidden = false;
  form.dataset.unlock = id;
  fill(form, { removal: `${t("unlock.remove")}: ${t(`unlock.${kind}`)}`, "removal-what": t(`unlock.remove.${kind}`) });
  query(form, "h2").focus();
};

/** @param {Page} page @param {HTMLElement} main */
const showUnlocks = (page, main) => {
  const { unlocks } = page.vault.state();
  const hasPassphrase = unlocks.some(({ kind }) => kind === "passphrase");
  for (const place of queryAll(main, "[data-has-passphrase]")) place.hidden = !hasPassphrase;
  query(main, "[data-unlocks]").replaceChildren(...unlocks.map(({ id, kind }) => {
    const line = element("li", { class: "card row-end" }, element("span", { class: "stop-name", text: t(`unlock.${kind}`) }));
    if (kind !== "recovery") {
      line.append(element("button", {
        class: "button quiet", type: "button", text: t("unlock.remove"),
        "aria-label": `${t("unlock.remove")}: ${t(`unlock.${kind}`)}`, onclick: () => askRemoval(main, { id, kind }),
      }));
    }
    return line;
  }));
};

/** @param {Page} page @param {HTMLFormElement} form */
const joinPassphrase = (page, form) => {
  const field = query(form, '[name="passphrase"]', HTMLInputElement);
  const show = query(form, "[data-show]", HTMLInputElement);
  const say = () => {
    const strength = strengthOf(field.value, page.vault.state().number);
    query(form, "[data-strength]").textContent = strength ? t(`strength.${strength}`) : "";
  };
  field.addEventListener("input", say);
  form.addEventListener("reset", () => setTimeout(say));
  show.addEventListener("change", () => { field.type = show.checked ? "text" : "password"; });
};

/** @param {Page} page */
export const keys = (page) => {
  const main = page.view("keys");
  showUnlocks(page, main);
  fill(main, { number: inFours(page.vault.state().number ?? ""), origin: `${location.origin}/record` });
  for (const button of queryAll(main, "[data-print]")) button.addEventListener("click", () => print());
  joinPassphrase(page, query(main, '[data-do="passphrase"]', HTMLFormElement));
  query(main, '[data-do="remove"] [data-stop]').addEventListener("click", () => {
    query(main, '[data-do="remove"]').hidden = true;
  });
  for (const form of queryAll(main, "form[data-do]", HTMLFormElement)) {
    on(form, "submit", async (event) => {
      event.preventDefault();
      const act = form.dataset.do ?? "";
      const done = query(main, "[data-done]");
      done.textContent = "";
      const proof = proofOf(form);
      const result = await working(page, form, async (progress) => {
        await ACTS[act]({ page, main, proof, form, progress });
        return true;
      });
      if (!result || !form.isConnected) return;
      form.reset();
      if (act === "remove") form.hidden = true;
      const details = form.closest("details");
      if (details) details.open = false;
      showUnlocks(page, main);
      done.textContent = t(`keys.done.${act}`);
    });
  }
};

/** @typedef {Awaited<ReturnType<Page["vault"]["devices"]>>[number]} Device its days in words */

/** @param {Page} page @param {Device} device @param {(id: string) => unknown} remove */
const deviceLine = (page, device, remove) => {
  const line = query(copy("device"), "li");
  const label = query(line, "[data-label]", HTMLInputElement);
  label.value = device.label ?? "";
  label.placeholder = t("device.unnamed");
  const which = t(device.this ? "device.nameThis" : "device.name");
  fill(line, { which, days: t("device.days", device.added, device.seen) });
  on(label, "change", async () => {
    await page.vault.nameDevice(label.value.trim() || null, device.id);
    fill(line, { saved: t("device.named") });
  });
  const button = query(line, "[data-remove-device]", HTMLButtonElement);
  button.hidden = device.this;
  button.setAttribute("aria-label", `${button.textContent}: ${device.label ?? t("device.unnamed")}`);
  confirmPress(button, t("device.remove.sure"), () => {
    button.removeAttribute("aria-label");
    return remove(device.id);
  });
  return line;
};

/** @param {Page} page */
export const devices = async (page) => {
  const main = page.view("devices");
  const { sayDay } = await import("/record/time-words.js");
  const guarded = (/** @type {() => Promise<void>} */ work) => working(page, main, async () => {
    await work();
    return true;
  });
  const show = async () => {
    const all = await page.vault.devices();
    const inWords = all.map((device) => ({ ...device, added: sayDay(device.added), seen: sayDay(device.seen) }));
    query(main, "[data-devices]").replaceChildren(...inWords.map((device) => deviceLine(page, device, remove)));
  };
  const remove = (/** @type {string} */ id) => guarded(async () => {
    await page.vault.removeDevice(id);
    await show();
  });
  joinSigningOut(page, main);
  const { items, head } = page.vault.listState();
  fill(main, { head: tn("device.head", items, head) });
  await guarded(show);
};

/** Signing out asks first when something would be lost by it. @param {Page} page @param {HTMLElement} main */
const joinSigningOut = (page, main) => {
  const box = query(main, "[data-unsent]");
  /** @param {"signOut" | "signOutEverywhere"} how @param {{anyway?: boolean}} [given] */
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
    query(main, "[data-trouble]").textContent = ""; // the box says it, and what can be done
    query(box, "[data-retry]").onclick = () => out(how);
    query(box, "[data-anyway]").onclick = () => out(how, { anyway: true });
    query(box, "button").focus();
  };
  on(query(main, "[data-out]"), "click", () => out("signOut"));
  on(query(main, "[data-everywhere]"), "click", () => out("signOutEverywhere"));
};
