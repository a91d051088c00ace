/*
 * The keyring (docs/vault-format.md, section 4): the vault's key pairs, the keys of earlier epochs, and the seal over
 * all unlocks.
 */
import { b64, random, same, unb64, utf8 } from "/vault/crypto/bytes.js";
import { epochKeys, gcm, openWith, sealWith, vaultKeyFrom } from "/vault/crypto/keys.js";
import { VaultError } from "/vault/account/vault-error.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */

const CURVE = Object.freeze({ name: "ECDH", namedCurve: "P-256" });
const NONE = new Uint8Array(0);
const NONCE = 12;

/** @typedef {import("/vault/crypto/keys.js").EpochKeys} EpochKeys */
/** @typedef {{id: string, kind: string, wrap: string}} SealedUnlock as on the wire */
/** @typedef {{epoch: number, items: CryptoKey, privateKey: CryptoKey, receiver: Bytes}} Epoch */
/**
 * @typedef {{account: string, epoch: number, rev: number, current: EpochKeys, receiver: Bytes, epochs: Map<number,
 *   Epoch>}} OpenedKeyring
 */
/** @typedef {{epoch: number, public: string, private: string}} SealedPair */
/**
 * @typedef {SealedPair & {rev: number, previous: (SealedPair & {key: string})[], seal: string}} Keyring as on the wire
 */

/** @param {string} account @param {SealedPair} pair */
const privateAad = (account, pair) => utf8(`handrail/1 private ${account} ${pair.epoch} ${pair.public}`);

/** @param {string} account @param {number} epoch */
const keyAad = (account, epoch) => utf8(`handrail/1 vault key ${account} ${epoch}`);

/** @param {string} account @param {Keyring} keyring @param {SealedUnlock[]} unlocks */
const sealAad = async (account, keyring, unlocks) => {
  const ordered = [...unlocks].sort((one, other) => (one.id < other.id ? -1 : 1));
  const named = await Promise.all(
    ordered.map(async ({ id, kind, wrap }) => {
      const hash = await crypto.subtle.digest("SHA-256", unb64(wrap));
      return ` ${id} ${kind} ${b64(new Uint8Array(hash))}`;
    }),
  );
  return utf8(`handrail/1 keyring ${account} ${keyring.epoch} ${keyring.rev}${named.join("")}`);
};

/** @param {CryptoKey} key @param {Bytes} aad @param {Bytes} text */
const sealed = async (key, aad, text) => b64(await sealWith(key, aad, text));

/** A key pair for a new epoch. @param {string} account @param {EpochKeys} keys @returns {Promise<SealedPair>} */
const newPair = async (account, keys) => {
  const pair = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
  const [point, pkcs8] = await Promise.all([
    crypto.subtle.exportKey("raw", pair.publicKey),
    crypto.subtle.exportKey("pkcs8", pair.privateKey),
  ]);
  const made = { epoch: keys.epoch, public: b64(new Uint8Array(point)), private: "" };
  const raw = new Uint8Array(pkcs8);
  made.private = await sealed(keys.keyring, privateAad(account, made), raw);
  raw.fill(0);
  return made;
};

/**
 * The keyring of a new account.
 * @param {string} account @param {EpochKeys} keys of epoch 1 @param {SealedUnlock[]} unlocks
 * @returns {Promise<Keyring>}
 */
export const newKeyring = async (account, keys, unlocks) => {
  const keyring = { ...(await newPair(account, keys)), rev: 1, previous: [], seal: "" };
  return resealed(account, keys, keyring, unlocks);
};

/** @param {string} account @param {EpochKeys} keys @param {Keyring} keyring @param {SealedUnlock[]} unlocks */
const resealed = async (account, keys, keyring, unlocks) => ({
  ...keyring,
  seal: await sealed(keys.keyring, await sealAad(account, keyring, unlocks), NONE),
});

/**
 * The same keys with another list of unlocks.
 * @param {OpenedKeyring} opened @param {Keyring} keyring @param {SealedUnlock[]} unlocks
 */
export const nextKeyring = ({ account, current }, keyring, unlocks) =>
  resealed(account, current, { ...keyring, rev: keyring.rev + 1 }, unlocks);

/**
 * A new epoch: everything older moves under the new keyring key.
 * @param {{opened: OpenedKeyring, keyring: Keyring, oldKey: Bytes}} from `oldKey` is the vault key until now
 * @param {EpochKeys} keys of the new epoch @param {SealedUnlock[]} unlocks
 */
export const renewedKeyring = async ({ opened, keyring, oldKey }, keys, unlocks) => {
  const { account, current } = opened;
  /** @param {SealedPair & {key?: string}} pair @param {Bytes | null} key */
  const moved = async (pair, key) => {
    const aad = keyAad(account, pair.epoch);
    const raw = key ?? (await openWith(current.keyring, aad, unb64(pair.key)));
    const pkcs8 = await openWith(current.keyring, privateAad(account, pair), unb64(pair.private));
    const kept = {
      epoch: pair.epoch,
      public: pair.public,
      private: await sealed(keys.keyring, privateAad(account, pair), pkcs8),
      key: await sealed(keys.keyring, aad, raw),
    };
    pkcs8.fill(0);
    if (!key) raw.fill(0);
    return kept;
  };
  const previous = await Promise.all([moved(keyring, oldKey), ...keyring.previous.map((pair) => moved(pair, null))]);
  const renewed = { ...(await newPair(account, keys)), rev: keyring.rev + 1, previous, seal: "" };
  return resealed(account, keys, renewed, unlocks);
};

/** @param {string} account @param {CryptoKey} keyringKey @param {SealedPair} pair */
const privateKeyOf = (account, keyringKey, pair) => {
  const body = unb64(pair.private);
  const how = gcm(body.slice(0, NONCE), privateAad(account, pair));
  return crypto.subtle.unwrapKey("pkcs8", body.slice(NONCE), keyringKey, how, CURVE, false, ["deriveBits"]);
};

/**
 * @param {string} account @param {EpochKeys} current @param {Keyring["previous"][number]} pair
 * @returns {Promise<Epoch>}
 */
const earlier = async (account, current, pair) => {
  const body = unb64(pair.key);
  const how = gcm(body.slice(0, NONCE), keyAad(account, pair.epoch));
  const key = await crypto.subtle.unwrapKey("raw", body.slice(NONCE), current.keyring, how, "HKDF", false, [
    "deriveKey",
  ]);
  const { items } = await epochKeys(key, account, pair.epoch);
  return {
    epoch: pair.epoch,
    items,
    privateKey: await privateKeyOf(account, current.keyring, pair),
    receiver: unb64(pair.public, 65),
  };
};

/** @param {Keyring} keyring */
const checkShape = ({ epoch, rev, previous }) => {
  const counted = Number.isInteger(epoch) && epoch >= 1 && Number.isInteger(rev) && rev >= 1;
  const all =
    Array.isArray(previous) &&
    previous.length === epoch - 1 &&
    previous.every((pair, at) => pair.epoch === epoch - 1 - at);
  if (!counted || !all) throw new VaultError("keyring-forged");
};

/**
 * Opens a keyring with the vault key and holds its seal against the unlocks that came with it.
 * @param {{account: string, keyring: Keyring, unlocks: SealedUnlock[]}} held @param {CryptoKey} vaultKey
 * @returns {Promise<OpenedKeyring>} throws keyring-forged
 */
export const openKeyring = async ({ account, keyring, unlocks }, vaultKey) => {
  checkShape(keyring);
  return openWithKeys({ account, keyring, unlocks }, await epochKeys(vaultKey, account, keyring.epoch));
};

/**
 * The same with the keys of its epoch at hand.
 * @param {{account: string, keyring: Keyring, unlocks: SealedUnlock[]}} held @param {EpochKeys} current
 * @returns {Promise<OpenedKeyring>} throws keyring-forged
 */
export const openWithKeys = async ({ account, keyring, unlocks }, current) => {
  checkShape(keyring);
  const { epoch, rev } = keyring;
  const work = async () => {
    const empty = await openWith(current.keyring, await sealAad(account, keyring, unlocks), unb64(keyring.seal));
    if (!same(empty, NONE)) throw new VaultError("keyring-forged");
    const privateKey = await privateKeyOf(account, current.keyring, keyring);
    const receiver = unb64(keyring.public, 65);
    const before = await Promise.all(keyring.previous.map((pair) => earlier(account, current, pair)));
    const now = { epoch, items: current.items, privateKey, receiver };
    return { account, epoch, rev, current, receiver, epochs: new Map([now, ...before].map((one) => [one.epoch, one])) };
  };
  return work().catch(() => {
    throw new VaultError("keyring-forged");
  });
};

/** A new vault key: raw for the wraps, and as a key. @returns {Promise<{raw: Bytes, key: CryptoKey}>} */
export const newVaultKey = async () => {
  const raw = random(32);
  return { raw, key: await vaultKeyFrom(raw) };
};
