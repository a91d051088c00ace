/*
 * What can go wrong with a sealed record, as a code that a page turns into plain words. A message never carries
 * anything that somebody wrote or typed.
 *
 * From the person: word-unknown (with `at`), words-wrong, number-wrong, wrong-secret, passphrase-length,
 * needs-passphrase, no-passkey, last-words (the last recovery words stay), too-large, not-an-export, has-account,
 * no-account, is-locked, unsent, left-over (of another account, see disk.js), import-refused
 * (with `field` and `at`, the line). From the program itself: entry-refused (with `field`), for what its own record does not hold.
 * From the way: offline, unavailable, slow-down (with `afterS`), not-recognised, not-signed-in,
 * removed, renewed, maybe-renewed (with `words`), taken, changed, full-disk, no-disk, not-found, not-offered, too-many.
 * From a server (or a disk) that cannot be trusted: weak-kdf, old-keyring, keyring-forged, list-shorter, list-differs,
 * item-forged, item-lost, arrived-unknown, copy-forged; bad-answer. newer-version: written by a program that is newer
 * than this one.
 */

/**
 * What some codes carry: `items` of unsent is how many, of item-lost and arrived-unknown which.
 * @typedef {{at?: number, afterS?: number, field?: string, words?: string[], items?: number | string[]}} Details
 */

/** An error whose `code` says what happened. */
export class Trouble extends Error {
  /** @param {string} code @param {Details} [details] */
  constructor(code, details = {}) {
    super(code);
    this.name = "Trouble";
    this.code = code;
    this.at = details.at;
    this.afterS = details.afterS;
    this.field = details.field;
    this.words = details.words;
    this.items = details.items;
  }
}

/**
 * Gives a failure of the platform its code: what fails in opening, or in storing.
 * @template T
 * @param {Promise<T>} work @param {string} code @returns {Promise<T>}
 */
export const orTrouble = (work, code) =>
  work.catch((cause) => {
    throw cause instanceof Trouble ? cause : new Trouble(code);
  });
