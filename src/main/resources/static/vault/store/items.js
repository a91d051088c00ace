/*
 * Items of the list (docs/vault-format.md, section 5): sealed revisions, and what arrived while the vault was locked.
 */
import { b64, concat, number, numberOf, random, textOf, utf8 } from "/vault/crypto/bytes.js";
import * as hpke from "/vault/crypto/hpke.js";
import { gcm } from "/vault/crypto/keys.js";
import { VaultError } from "/vault/account/vault-error.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */
/** @import {Revision} from "/vault/store/entries.js" */
/** @import {OpenedKeyring} from "/vault/crypto/keyring.js" */

/** The sizes that a blob can have; nothing else can be told from its length. */
export const SIZES = Object.freeze([256, 1024, 4096, 16_384, 65_536]);
const REVISION = 1;
const ARRIVED = 2;
const TAG = 16;
const LENGTH = 4;
const NONCE = 12;
const BEFORE_REVISION = 3 + NONCE;
const BEFORE_ARRIVED = 3 + hpke.ENC_LENGTH;

/**
 * A revision with what its device vouches for, unchecked.
 * @typedef {Revision & {seen?: unknown, after?: unknown}} Vouching
 */

/**
 * @param {Bytes} text @param {number} around bytes of the blob that are not padded text
 * @returns {Bytes} throws too-large
 */
export const pad = (text, around) => {
  const size = SIZES.find((bytes) => bytes >= around + LENGTH + text.length);
  if (!size) throw new VaultError("too-large");
  return concat(number(text.length, LENGTH), text, new Uint8Array(size - around - LENGTH - text.length));
};

/** @param {Bytes} padded @returns {Bytes} throws item-forged */
export const unpad = (padded) => {
  const end = LENGTH + numberOf(padded.subarray(0, LENGTH));
  if (end > padded.length || padded.subarray(end).some((byte) => byte !== 0)) throw new VaultError("item-forged");
  return padded.slice(LENGTH, end);
};

/** @param {string} account @param {Bytes} id @param {number} epoch */
const aadOf = (account, id, epoch) => utf8(`handrail/1 item ${account} ${b64(id)} ${epoch}`);

/** @param {string} account @param {number} epoch */
const infoOf = (account, epoch) => utf8(`handrail/1 arrived ${account} ${epoch}`);

/**
 * @param {{account: string, epoch: number, key: CryptoKey}} by @param {Bytes} id @param {Bytes} text
 * @param {Bytes} [nonce]
 */
export const sealRevision = async ({ account, epoch, key }, id, text, nonce = random(NONCE)) => {
  const padded = pad(text, BEFORE_REVISION + TAG);
  const sealed = await crypto.subtle.encrypt(gcm(nonce, aadOf(account, id, epoch)), key, padded);
  return concat(number(REVISION, 1), number(epoch, 2), nonce, new Uint8Array(sealed));
};

/**
 * Seals to the vault's public key: needs nothing that is locked.
 * @param {{account: string, epoch: number, receiver: Bytes}} to @param {Bytes} id @param {Bytes} text
 * @param {CryptoKeyPair} [pair] the ephemeral pair, where it must be a known one (vectors)
 */
export const sealArrival = async ({ account, epoch, receiver }, id, text, pair) => {
  const padded = pad(text, BEFORE_ARRIVED + TAG);
  const to = { receiver, info: infoOf(account, epoch), aad: aadOf(account, id, epoch) };
  const { enc, ct } = await hpke.seal(to, padded, { pair });
  return concat(number(ARRIVED, 1), number(epoch, 2), enc, ct);
};

/**
 * @param {{account: string, keyring: OpenedKeyring}} by @param {Bytes} id @param {Bytes} blob
 * @returns {Promise<{arrived: boolean, text: Bytes}>} throws item-forged, newer-version, old-keyring
 */
export const openItem = async ({ account, keyring }, id, blob) => {
  if (!SIZES.includes(blob.length)) throw new VaultError("item-forged");
  if (blob[0] !== REVISION && blob[0] !== ARRIVED)
    throw new VaultError(blob[0] > ARRIVED ? "newer-version" : "item-forged");
  const epoch = numberOf(blob.subarray(1, 3));
  if (epoch > keyring.epoch) throw new VaultError("old-keyring");
  const keys = keyring.epochs.get(epoch);
  if (!keys) throw new VaultError("item-forged");
  try {
    const arrived = blob[0] === ARRIVED;
    const padded = arrived ? openArrival(account, keys, id, blob) : openRevision(account, keys, id, blob);
    return { arrived, text: unpad(await padded) };
  } catch {
    throw new VaultError("item-forged");
  }
};

/** @param {string} account @param {import("/vault/crypto/keyring.js").Epoch} keys @param {Bytes} id @param {Bytes} blob */
const openRevision = async (account, { epoch, items }, id, blob) => {
  const how = gcm(blob.subarray(3, BEFORE_REVISION), aadOf(account, id, epoch));
  return new Uint8Array(await crypto.subtle.decrypt(how, items, blob.subarray(BEFORE_REVISION)));
};

/** @param {string} account @param {import("/vault/crypto/keyring.js").Epoch} keys @param {Bytes} id @param {Bytes} blob */
const openArrival = (account, { epoch, privateKey, receiver }, id, blob) => {
  const by = { key: privateKey, receiver, info: infoOf(account, epoch), aad: aadOf(account, id, epoch) };
  return hpke.open(by, { enc: blob.slice(3, BEFORE_ARRIVED), ct: blob.slice(BEFORE_ARRIVED) });
};

/** What a text of an item says. @param {Bytes} text @returns {Vouching} throws item-forged */
export const revisionOf = (text) => {
  try {
    const read = JSON.parse(textOf(text));
    const { kind, entry, clock, device, at, set } = read;
    const texts = [kind, entry, device, at].every((value) => typeof value === "string" && value !== "");
    if (texts && Number.isSafeInteger(clock) && clock >= 0 && set && typeof set === "object" && !Array.isArray(set))
      return read;
  } catch {
    // falls through: what is no JSON is no revision either
  }
  throw new VaultError("item-forged");
};
