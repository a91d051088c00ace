/*
 * What can go wrong with a sealed record, as one of the codes of error-codes.js. A message never carries
 * anything that somebody wrote or typed.
 */

/** @import {ErrorCode} from "/vault/account/error-codes.js" */

/**
 * What some codes carry: `items` of unsent is how many, of item-lost and arrived-unknown which.
 * @typedef {{at?: number, afterS?: number, field?: string, words?: string[], items?: number | string[]}} Details
 */

/** An error whose `code` says what happened. */
export class VaultError extends Error {
  /** @param {ErrorCode} code @param {Details} [details] */
  constructor(code, details = {}) {
    super(code);
    this.name = "VaultError";
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
 * @param {Promise<T>} work @param {ErrorCode} code @returns {Promise<T>}
 */
export const rethrowAs = (work, code) =>
  work.catch((cause) => {
    throw cause instanceof VaultError ? cause : new VaultError(code);
  });
