import { loadJava } from "/browser/java.js";

const NOTHING = new Uint8Array(0);

/**
 * What a key costs, and what it depends on besides passphrase and salt.
 * @typedef {{memoryKiB: number, passes: number, lanes: number, length?: number, secret?: Uint8Array,
 *   additional?: Uint8Array}} Argon2Cost
 *
 * @typedef {(passphrase: Uint8Array, salt: Uint8Array, asked: Argon2Cost) => Uint8Array<ArrayBuffer>} Argon2
 */

/**
 * Loads Argon2id, version 1.3 (RFC 9106). The function works on the thread that calls it and has no floor: `argon2.js`
 * has one.
 * @param {"wasm" | "js"} [kind] which build; else the faster one that this browser has
 * @returns {Promise<Argon2>}
 */
export async function loadArgon2(kind) {
  const { derive } = await loadJava("argon2", kind);
  return (passphrase, salt, asked) => {
    const { memoryKiB, passes, lanes, length = 32, secret = NOTHING, additional = NOTHING } = asked;
    const key = derive(passphrase, salt, secret, additional, [memoryKiB, passes, lanes, length]);
    const bytes = Uint8Array.from(key, (byte) => byte & 255);
    key.fill(0);
    return bytes;
  };
}
