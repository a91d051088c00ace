/*
 * Every code that a failure of a sealed record can have. A page turns each into plain words, rec.js.trouble.*; the Java test
 * ErrorCodesTest holds both to this list, and the first half to what the server can answer.
 */

/** From the server, as HttpError and AccountError in Java have them. What is our fault there is told as "unavailable". */
export const SERVER_CODES = /** @type {const} */ ([
  "bad-request",
  "changed",
  "forbidden",
  "not-found",
  "not-offered",
  "not-possible",
  "not-recognised",
  "not-signed-in",
  "not-understood",
  "other-item",
  "removed",
  "slow-down", // with `afterS`
  "taken",
  "too-large",
  "too-many",
  "unavailable",
]);

/** From the person, with what they typed or want. */
const PERSON_CODES = /** @type {const} */ ([
  "entry-refused", // with `field`: a record can't hold that
  "has-account",
  "import-refused", // with `field` and `at`, the line
  "is-locked",
  "last-words", // the last recovery words stay
  "left-over", // of another account, see local-store.js
  "needs-passphrase",
  "no-account",
  "no-passkey",
  "not-an-export",
  "number-wrong",
  "passphrase-length",
  "unsent", // with `items`, how many
  "word-unknown", // with `at`
  "words-wrong",
  "wrong-secret",
]);

/** From the way there, and from this device's disk. */
const WAY_CODES = /** @type {const} */ ([
  "full-disk",
  "maybe-renewed", // with `words`
  "newer-version", // written by a program that is newer than this one
  "no-disk",
  "offline",
  "renewed",
]);

/** From a server, or a disk, that cannot be trusted. */
const FORGED_CODES = /** @type {const} */ ([
  "arrived-unknown", // with `items`, which
  "bad-answer",
  "copy-forged",
  "item-forged",
  "item-lost", // with `items`, which
  "keyring-forged",
  "list-differs",
  "list-shorter",
  "old-keyring",
  "weak-kdf",
]);

export const DEVICE_CODES = [...PERSON_CODES, ...WAY_CODES, ...FORGED_CODES];

/** @typedef {(typeof SERVER_CODES)[number] | (typeof DEVICE_CODES)[number]} ErrorCode */

/** Whether a server said something that we have words for. @param {unknown} code @returns {code is ErrorCode} */
export const isServerCode = (code) => SERVER_CODES.some((known) => known === code);
