/*
 * Keys (docs/vault-format.md, sections 2 to 4). All of them are CryptoKeys that no script can read. The vault key
 * itself is raw only between rawVaultKey or newVaultKey and the moment when the caller has written over it.
 */
import { isWithin, LEAST, MOST, SALT_BYTES } from "/vault/crypto/kdf-cost.js";
import { b64, concat, number as bytesOf, random, utf8 } from "/vault/crypto/bytes.js";
import { rethrowAs, VaultError } from "/vault/account/vault-error.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */

const NONCE = 12;
const WRAP = 61;
const AES = Object.freeze({ name: "AES-GCM", length: 256 });

/** @typedef {{salt: Bytes, memoryKiB: number, passes: number, lanes: number}} Kdf */
/** @typedef {{id: Bytes, kind: "recovery" | "passphrase" | "passkey", kdf?: Kdf}} UnlockName */
/** @typedef {{epoch: number, items: CryptoKey, keyring: CryptoKey, local: CryptoKey}} EpochKeys */

/** @param {string} account @param {string} info */
const hkdf = (account, info) => ({
  name: "HKDF",
  hash: "SHA-256",
  salt: utf8(`handrail/1 ${account}`),
  info: utf8(info),
});

/** @param {Bytes} secret */
const source = (secret) => crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey", "deriveBits"]);

/**
 * What a secret gives: `auth` for the server, and the wrap key, which stays.
 * @param {Bytes} secret @param {string} account @param {string} kind
 */
export const secretKeys = async (secret, account, kind) => {
  const from = await source(secret);
  const [auth, wrapKey] = await Promise.all([
    crypto.subtle.deriveBits(hkdf(account, `auth ${kind}`), from, 256),
    crypto.subtle.deriveKey(hkdf(account, `wrap ${kind}`), from, AES, false, ["encrypt", "decrypt", "unwrapKey"]),
  ]);
  return { auth: new Uint8Array(auth), wrapKey };
};

/** @param {string} account @param {UnlockName} unlock @param {number} epoch */
const wrapAad = (account, { id, kind, kdf }, epoch) =>
  utf8(
    `handrail/1 wrap ${account} ${kind} ${b64(id)} ${epoch}` +
      (kdf ? ` ${b64(kdf.salt)} ${kdf.memoryKiB} ${kdf.passes} ${kdf.lanes}` : ""),
  );

/** @param {Bytes} iv @param {Bytes} additionalData */
export const gcm = (iv, additionalData) => ({ name: "AES-GCM", iv, additionalData, tagLength: 128 });

/**
 * nonce | ciphertext and tag.
 * @param {CryptoKey} key @param {Bytes} aad @param {Bytes} text @param {Bytes} [nonce]
 */
export const sealWith = async (key, aad, text, nonce = random(NONCE)) =>
  concat(nonce, new Uint8Array(await crypto.subtle.encrypt(gcm(nonce, aad), key, text)));

/** @param {CryptoKey} key @param {Bytes} aad @param {Bytes} sealed nonce | ciphertext and tag */
export const openWith = async (key, aad, sealed) =>
  new Uint8Array(await crypto.subtle.decrypt(gcm(sealed.slice(0, NONCE), aad), key, sealed.slice(NONCE)));

/**
 * @param {{wrapKey: CryptoKey, account: string, unlock: UnlockName, epoch: number}} at
 * @param {Bytes} vaultKey 32 bytes @param {Bytes} [nonce]
 */
export const sealWrap = async ({ wrapKey, account, unlock, epoch }, vaultKey, nonce) =>
  concat(bytesOf(1, 1), await sealWith(wrapKey, wrapAad(account, unlock, epoch), vaultKey, nonce));

/** @param {Bytes} wrap */
const bodyOf = (wrap) => {
  if (wrap.length !== WRAP) throw new VaultError("keyring-forged");
  if (wrap[0] !== 1) throw new VaultError("newer-version");
  return wrap.subarray(1);
};

/**
 * The vault key as a key from which others are derived. Throws wrong-secret.
 * @param {{wrapKey: CryptoKey, account: string, unlock: UnlockName, epoch: number}} at @param {Bytes} wrap
 */
export const openWrap = ({ wrapKey, account, unlock, epoch }, wrap) => {
  const body = bodyOf(wrap);
  const how = gcm(body.slice(0, NONCE), wrapAad(account, unlock, epoch));
  return rethrowAs(
    crypto.subtle.unwrapKey("raw", body.slice(NONCE), wrapKey, how, "HKDF", false, ["deriveKey"]),
    "wrong-secret",
  );
};

/**
 * The vault key's bytes, to make another wrap. The caller writes over them. Throws wrong-secret.
 * @param {{wrapKey: CryptoKey, account: string, unlock: UnlockName, epoch: number}} at @param {Bytes} wrap
 */
export const rawVaultKey = ({ wrapKey, account, unlock, epoch }, wrap) =>
  rethrowAs(openWith(wrapKey, wrapAad(account, unlock, epoch), bodyOf(wrap)), "wrong-secret");

/** @param {Bytes} vaultKey */
export const vaultKeyFrom = (vaultKey) => crypto.subtle.importKey("raw", vaultKey, "HKDF", false, ["deriveKey"]);

/**
 * @param {CryptoKey} vaultKey @param {string} account @param {number} epoch
 * @returns {Promise<EpochKeys>}
 */
export const epochKeys = async (vaultKey, account, epoch) => {
  /** @param {string} info @param {KeyUsage[]} also */
  const derive = (info, ...also) =>
    crypto.subtle.deriveKey(hkdf(account, info), vaultKey, AES, false, ["encrypt", "decrypt", ...also]);
  const [items, keyring, local] = await Promise.all([derive("items"), derive("keyring", "unwrapKey"), derive("local")]);
  return { epoch, items, keyring, local };
};

/** The floors and ceilings of Argon2id, whatever a server says. @param {Kdf} kdf throws weak-kdf */
export const checkKdf = ({ salt, memoryKiB, passes, lanes }) => {
  if (salt.length !== SALT_BYTES || !isWithin({ memoryKiB, passes, lanes }, LEAST, MOST)) {
    throw new VaultError("weak-kdf");
  }
};
