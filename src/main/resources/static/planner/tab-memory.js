/*
 * What the tab remembers of planning, so that Back, a reload or the other language loses nothing: gone when the tab is closed, with
 * "Leave" and with "Forget it". Where the browser lets pages keep nothing, nothing is remembered and everything else works.
 */

/** @typedef {[name: string, value: string][]} Fields what a form would send */
/** @typedef {{name: string, type: string, base64: string}} KeptFile */
/**
 * @typedef {{form?: Fields, files?: KeptFile[], week?: Fields, undo?: string}} Plan `form` is being filled in; `files` were chosen for it; `week` makes
 *   the week that was shown last; `undo` takes back what made it so
 */

const PLAN = "plan";
/** The tab's whole store holds some 5 million letters. */
const MOST_FILE_BYTES = 2_500_000;

/** @param {string} key @param {unknown} value */
const write = (key, value) => {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false; // no room, or storage is off
  }
};

/** @param {string} key @returns {any} */
const read = (key) => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
};

/** @returns {Plan} */
export const recallPlan = () => read(PLAN) ?? {};

/** @param {Plan} change */
export const rememberPlan = (change) => write(PLAN, { ...recallPlan(), ...change });

export const forgetPlan = () => {
  try {
    sessionStorage.removeItem(PLAN);
  } catch {
    // then nothing was remembered
  }
};

/** @param {string} name @param {string} value @returns {[name: string, value: string]} */
const pair = (name, value) => [name, value];

/** @param {HTMLFormElement} form @param {HTMLElement | null} [pressed] @returns {Fields} all but files */
export const fieldsOf = (form, pressed = null) =>
  [...new FormData(form, pressed)].flatMap(([name, value]) => (typeof value === "string" ? [pair(name, value)] : []));

/** @param {File} file @returns {Promise<KeptFile>} */
const keptFile = (file) =>
  new Promise((fulfil, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      fulfil({ name: file.name, type: file.type, base64: String(reader.result).replace(/^[^,]*,/, "") });
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/** @param {File[]} files too many are not remembered */
export const rememberFiles = async (files) => {
  const small = files.reduce((bytes, file) => bytes + file.size, 0) <= MOST_FILE_BYTES;
  rememberPlan({ files: small ? await Promise.all(files.map(keptFile)) : [] });
};

/** @returns {File[]} */
export const recallFiles = () =>
  (recallPlan().files ?? []).map(({ name, type, base64 }) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return new File([bytes], name, { type });
  });
