/* Bytes, and the few ways in which they are written. */
import { VaultError } from "/vault/account/vault-error.js";

/** Bytes of their own, as the platform's cryptography takes them. @typedef {Uint8Array<ArrayBuffer>} Bytes */

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });
/** Arguments that a call takes at once, in every browser. */
const AT_ONCE = 8192;

/** @param {string} text @returns {Bytes} */
export const utf8 = (text) => encoder.encode(text);

/** @param {Bytes} bytes @returns {string} throws a TypeError when they are no UTF-8 */
export const textOf = (bytes) => decoder.decode(bytes);

/** @param {...Bytes} parts @returns {Bytes} */
export const concat = (...parts) => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** @param {number} length @returns {Bytes} */
export const random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** @param {Bytes} one @param {Bytes} other */
export const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

/** base64url without padding. @param {Bytes} bytes @returns {string} */
export const b64 = (bytes) => {
  let text = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
};

/**
 * Reads base64url; takes exactly what {@link b64} writes.
 * @param {unknown} text @param {number} [length] in bytes, when it is fixed
 * @returns {Bytes} throws bad-answer
 */
export const unb64 = (text, length) => {
  if (typeof text !== "string" || !/^[A-Za-z0-9_-]*$/.test(text)) throw new VaultError("bad-answer");
  let raw;
  try {
    raw = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    throw new VaultError("bad-answer");
  }
  const bytes = Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
  if ((length !== undefined && bytes.length !== length) || b64(bytes) !== text) {
    throw new VaultError("bad-answer");
  }
  return bytes;
};

/** @param {number} value @param {number} length in bytes @returns {Bytes} big-endian */
export const number = (value, length) => {
  const bytes = new Uint8Array(length);
  let rest = value;
  for (let at = length - 1; at >= 0; at--) {
    bytes[at] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return bytes;
};

/** @param {Bytes} bytes big-endian, below 2⁵³ @returns {number} */
export const numberOf = (bytes) => {
  const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  if (!Number.isSafeInteger(value)) throw new VaultError("bad-answer");
  return value;
};
