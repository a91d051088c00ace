/* Coming in: making a record, opening it, coming back with the words. */
import { el, fill, one } from "/journal/dom.js";
import { t } from "/journal/texts.js";

/** Runs something that takes a while, with its progress and its trouble on the page; gives undefined when it failed. */
export const working = async (page, root, work) => {
  const progress = root.querySelector("[data-progress]");
  const trouble = one(root, "[data-trouble]");
  const buttons = [...root.querySelectorAll("button")];
  trouble.textContent = "";
  for (const button of buttons) button.disabled = true;
  if (progress) progress.hidden = false;
  try {
    return await work((share) => {
      const bar = progress?.querySelector("progress");
      if (bar) bar.value = share;
    });
  } catch (error) {
    trouble.textContent = page.sayTrouble(error);
    return undefined;
  } finally {
    for (const button of buttons) button.disabled = false;
    if (progress) progress.hidden = true;
  }
};

/** Writes words down as a numbered list. */
export const showWords = (list, words) => list.replaceChildren(...words.map((word) => el("li", { text: word })));

/** A number as it is written on a sheet. */
export const inFours = (number) => number.replace(/(\d{4})(?=\d)/g, "$1 ");

/** Words as somebody typed them. */
export const wordsOf = (text) => text.trim().split(/[\s,.;]+/).filter((word) => word !== "");

export const start = async (page) => {
  const main = page.view("start");
  const box = one(main, "[data-left]");
  box.hidden = (await page.vault.left()) === 0;
  one(box, "[data-throw-away]").addEventListener("click", async (event) => {
    const button = event.currentTarget;
    if (button.dataset.sure !== "yes") { // the consequence first, then the act
      button.dataset.sure = "yes";
      button.textContent = t("erase.sure");
      return;
    }
    await page.vault.throwAwayLeft();
    box.hidden = true;
  });
};

/** Two of the twelve words, by their places, to be typed again. */
export const twoPlaces = () => {
  const [first, second] = crypto.getRandomValues(new Uint8Array(2));
  const one = first % 12;
  return [one, (one + 1 + (second % 11)) % 12].sort((a, b) => a - b);
};

/** Whether the form's two fields hold these words. */
export const typedRight = (form, words) =>
  [form.elements.one.value, form.elements.two.value].every((word, at) => word.trim().toLowerCase().normalize("NFKD") === words[at].normalize("NFKD"));

export const create = async (page) => {
  const main = page.view("create");
  const made = await page.vault
    .createAccount({ language: document.documentElement.lang })
    .catch((error) => {
      one(main, "[data-failed]").textContent = page.sayTrouble(error);
      return undefined;
    });
  if (!made) return;
  one(main, "[data-waiting]").hidden = true;
  one(main, "[data-made]").hidden = false;
  showWords(one(main, "[data-words]"), made.words);
  const [first, second] = twoPlaces();
  fill(main, {
    title: t("create.title"),
    number: inFours(made.number),
    origin: `${location.origin}/record`,
    ask1: t("create.word", first + 1),
    ask2: t("create.word", second + 1),
  });
  one(main, "[data-print]").addEventListener("click", () => print());
  const form = one(main, "[data-check]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!typedRight(form, [made.words[first], made.words[second]])) {
      one(main, "[data-trouble]").textContent = t("create.wrong");
      return;
    }
    const done = await working(page, main, async () => {
      await page.vault.confirmCreated();
      return true;
    });
    if (done) page.go("today");
  });
};

const opened = async (page, root, secret) => {
  const done = await working(page, root, async (progress) => {
    await page.vault.unlock(secret, progress);
    return true;
  });
  if (done) page.go("today");
};

export const unlock = (page) => {
  const main = page.view("unlock");
  const unlocks = page.vault.state().unlocks.map(({ kind }) => kind);
  const passphrase = one(main, "form[data-passphrase]");
  passphrase.hidden = !unlocks.includes("passphrase");
  passphrase.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = passphrase.elements.passphrase.value;
    passphrase.reset();
    opened(page, main, { passphrase: typed });
  });
  const passkey = one(main, "[data-passkey]");
  passkey.hidden = !unlocks.includes("passkey");
  one(passkey, "button").addEventListener("click", () => opened(page, main, { passkey: true }));
  const words = one(main, "[data-words]");
  words.open = passphrase.hidden && passkey.hidden;
  one(words, "form").addEventListener("submit", (event) => {
    event.preventDefault();
    opened(page, main, { words: wordsOf(one(words, "textarea").value) });
  });
};

export const signIn = (page) => {
  const main = page.view("signin");
  const form = one(main, "form");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { number, words, passphrase } = form.elements;
    const secret = passphrase.value !== "" ? { passphrase: passphrase.value } : { words: wordsOf(words.value) };
    const done = await working(page, main, async (progress) => {
      await page.vault.signIn({ number: number.value.replace(/\D/g, ""), language: document.documentElement.lang, ...secret }, progress);
      return true;
    });
    if (done) page.go("today");
  });
};
