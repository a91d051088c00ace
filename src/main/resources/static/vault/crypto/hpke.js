/* HPKE (RFC 9180), base mode, single shot: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
import { concat, number, utf8 } from "/vault/crypto/bytes.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */

const CURVE = Object.freeze({ name: "ECDH", namedCurve: "P-256" });
const KEM = 0x0010;
const KDF = 0x0001;
const NONE = new Uint8Array(0);
/** The length of an encapsulated key. */
export const ENC_LENGTH = 65;

/**
 * Lengths of keys by the number of the AEAD; 2 is ours, 1 stands here for the RFC's own examples.
 * @type {Record<number, number>}
 */
const KEY_BYTES = { 1: 16, 2: 32 };

/** @param {Bytes} key @param {Bytes} text */
const hmac = async (key, text) => {
  // WebCrypto takes no empty key; HMAC pads keys with zeros, so that one zero is the same.
  const raw = key.length === 0 ? new Uint8Array(1) : key;
  const imported = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, text));
};

/** HKDF in its two steps with the labels of RFC 9180. @param {Bytes} suite */
const labelled = (suite) => {
  const version = concat(utf8("HPKE-v1"), suite);
  return {
    /** @param {Bytes} salt @param {string} label @param {Bytes} ikm */
    extract: (salt, label, ikm) => hmac(salt, concat(version.slice(0, 7), suite, utf8(label), ikm)),
    /** @param {Bytes} prk @param {string} label @param {Bytes} info @param {number} length at most 32 */
    expand: async (prk, label, info, length) => {
      const text = concat(number(length, 2), version.slice(0, 7), suite, utf8(label), info, number(1, 1));
      return (await hmac(prk, text)).slice(0, length);
    },
  };
};

/** @param {CryptoKey} own @param {Bytes} other a point @param {Bytes} enc @param {Bytes} receiver */
const sharedSecret = async (own, other, enc, receiver) => {
  const point = await crypto.subtle.importKey("raw", other, CURVE, false, []);
  const dh = new Uint8Array(await crypto.subtle.deriveBits({ name: "ECDH", public: point }, own, 256));
  const kem = labelled(concat(utf8("KEM"), number(KEM, 2)));
  const prk = await kem.extract(NONE, "eae_prk", dh);
  return kem.expand(prk, "shared_secret", concat(enc, receiver), 32);
};

/** @param {Bytes} secret @param {Bytes} info @param {number} aead */
const schedule = async (secret, info, aead) => {
  const suite = labelled(concat(utf8("HPKE"), number(KEM, 2), number(KDF, 2), number(aead, 2)));
  const [pskId, infoHash] = await Promise.all([
    suite.extract(NONE, "psk_id_hash", NONE),
    suite.extract(NONE, "info_hash", info),
  ]);
  const context = concat(number(0, 1), pskId, infoHash);
  const prk = await suite.extract(secret, "secret", NONE);
  const [key, iv] = await Promise.all([
    suite.expand(prk, "key", context, KEY_BYTES[aead]),
    suite.expand(prk, "base_nonce", context, 12),
  ]);
  const usable = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
  return { key: usable, iv };
};

/**
 * Seals a text to a public key.
 * @param {{receiver: Bytes, info: Bytes, aad: Bytes}} to `receiver` is an uncompressed point
 * @param {Bytes} text
 * @param {{pair?: CryptoKeyPair, aead?: number}} [given] the ephemeral pair, where it must be a known one (vectors)
 * @returns {Promise<{enc: Bytes, ct: Bytes}>}
 */
export const seal = async ({ receiver, info, aad }, text, { pair, aead = 2 } = {}) => {
  const ephemeral = pair ?? (await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]));
  const enc = new Uint8Array(await crypto.subtle.exportKey("raw", ephemeral.publicKey));
  const { key, iv } = await schedule(await sharedSecret(ephemeral.privateKey, receiver, enc, receiver), info, aead);
  const ct = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: aad }, key, text);
  return { enc, ct: new Uint8Array(ct) };
};

/**
 * @param {{key: CryptoKey, receiver: Bytes, info: Bytes, aad: Bytes}} by the private key and its public half
 * @param {{enc: Bytes, ct: Bytes}} sealed @param {number} [aead]
 * @returns {Promise<Bytes>} throws when it does not open
 */
export const open = async ({ key: own, receiver, info, aad }, { enc, ct }, aead = 2) => {
  const { key, iv } = await schedule(await sharedSecret(own, enc, enc, receiver), info, aead);
  return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: aad }, key, ct));
};
