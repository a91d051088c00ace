/* Coming in: making a record, opening it, coming back with the words. */
import { confirmPress } from "/record/confirm.js";
import { element, fill, findOne, on, query, queryAll, valueIn } from "/record/dom.js";
import { t } from "/record/texts.js";

/** @typedef {import("/record/page.js").Page} Page */
/** @typedef {(part: number) => void} Progress from 0 to 1 */

/**
 * Runs something that takes a while, with its progress and its trouble on the page; gives undefined when it failed.
 * @template T
 * @param {Page} page @param {HTMLElement} root @param {(onProgress: Progress) => Promise<T>} work
 * @returns {Promise<T | undefined>}
 */
export const working = async (page, root, work) => {
  const progress = findOne(root, "[data-progress]");
  const trouble = query(root, "[data-trouble]");
  const buttons = queryAll(root, "button", HTMLButtonElement);
  trouble.textContent = "";
  for (const button of buttons) button.disabled = true;
  if (progress) progress.hidden = false;
  try {
    return await work((share) => {
      if (progress) query(progress, "progress", HTMLProgressElement).value = share;
    });
  } catch (error) {
    trouble.textContent = page.errorText(error);
    return undefined;
  } finally {
    for (const button of buttons) button.disabled = false;
    if (progress) progress.hidden = true;
  }
};

/** Writes words down as a numbered list. @param {Element} list @param {string[]} words */
export const showWords = (list, words) => list.replaceChildren(...words.map((word) => element("li", { text: word })));

/** A number as it is written on a sheet. @param {string} number */
export const inFours = (number) => number.replace(/(\d{4})(?=\d)/g, "$1 ");

/** Words as somebody typed them. @param {string} text */
export const wordsOf = (text) => text.trim().split(/[\s,.;]+/).filter((word) => word !== "");

/** @param {Page} page */
export const start = async (page) => {
  const main = page.view("start");
  const box = query(main, "[data-left]");
  box.hidden = (await page.vault.left()) === 0;
  confirmPress(query(box, "[data-throw-away]", HTMLButtonElement), t("erase.sure"), async () => {
    await page.vault.throwAwayLeft();
    box.hidden = true;
  });
};

/** Two of the twelve words, by their places, to be typed again. */
export const twoPlaces = () => {
  const [first, second] = crypto.getRandomValues(new Uint8Array(2));
  const place = first % 12;
  return [place, (place + 1 + (second % 11)) % 12].sort((a, b) => a - b);
};

/** Whether the form's two fields hold these words. @param {HTMLFormElement} form @param {string[]} words two */
export const typedRight = (form, words) =>
  [valueIn(form, "one"), valueIn(form, "two")]
    .every((word, at) => word.trim().toLowerCase().normalize("NFKD") === words[at].normalize("NFKD"));

/** @param {Page} page */
export const create = async (page) => {
  const main = page.view("create");
  const made = await page.vault
    .createAccount({ language: document.documentElement.lang })
    .catch((error) => {
      query(main, "[data-failed]").textContent = page.errorText(error);
      return undefined;
    });
  if (!made) return;
  query(main, "[data-waiting]").hidden = true;
  query(main, "[data-made]").hidden = false;
  showWords(query(main, "[data-words]"), made.words);
  const [first, second] = twoPlaces();
  fill(main, {
    title: t("create.title"),
    number: inFours(made.number),
    origin: `${location.origin}/record`,
    ask1: t("create.word", first + 1),
    ask2: t("create.word", second + 1),
  });
  query(main, "[data-print]").addEventListener("click", () => print());
  const form = query(main, "[data-check]", HTMLFormElement);
  on(form, "submit", async (event) => {
    event.preventDefault();
    if (!typedRight(form, [made.words[first], made.words[second]])) {
      query(main, "[data-trouble]").textContent = t("create.wrong");
      return;
    }
    const done = await working(page, main, async () => {
      await page.vault.confirmCreated();
      return true;
    });
    if (done) page.go("today");
  });
};

/** @param {Page} page @param {HTMLElement} root @param {import("/vault/account/unlocks.js").Given} secret */
const opened = async (page, root, secret) => {
  const done = await working(page, root, async (progress) => {
    await page.vault.unlock(secret, progress);
    return true;
  });
  if (done) page.go("today");
};

/** @param {Page} page */
export const unlock = (page) => {
  const main = page.view("unlock");
  const unlocks = page.vault.state().unlocks.map(({ kind }) => kind);
  const passphrase = query(main, "form[data-passphrase]", HTMLFormElement);
  passphrase.hidden = !unlocks.includes("passphrase");
  passphrase.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = valueIn(passphrase, "passphrase");
    passphrase.reset();
    void opened(page, main, { passphrase: typed });
  });
  const passkey = query(main, "[data-passkey]");
  passkey.hidden = !unlocks.includes("passkey");
  on(query(passkey, "button"), "click", () => opened(page, main, { passkey: true }));
  const words = query(main, "[data-words]", HTMLDetailsElement);
  words.open = passphrase.hidden && passkey.hidden;
  query(words, "form").addEventListener("submit", (event) => {
    event.preventDefault();
    void opened(page, main, { words: wordsOf(query(words, "textarea", HTMLTextAreaElement).value) });
  });
};

/** @param {Page} page */
export const signIn = (page) => {
  const main = page.view("signin");
  const form = query(main, "form", HTMLFormElement);
  on(form, "submit", async (event) => {
    event.preventDefault();
    const passphrase = valueIn(form, "passphrase");
    const secret = passphrase !== "" ? { passphrase } : { words: wordsOf(valueIn(form, "words")) };
    const number = valueIn(form, "number").replace(/\D/g, "");
    const done = await working(page, main, async (progress) => {
      await page.vault.signIn({ number, language: document.documentElement.lang, ...secret }, progress);
      return true;
    });
    if (done) page.go("today");
  });
};
