/* A page shared with somebody (docs/vault-format.md, section 8): sealed under a key that stands only in the link. */
import { b64, concat, number, random, textOf, unb64, utf8 } from "/vault/crypto/bytes.js";
import { openWith, sealWith } from "/vault/crypto/keys.js";
import { pad, unpad } from "/vault/store/items.js";
import { VaultError } from "/vault/account/vault-error.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */

const ID = 16;
const KEY = 32;
const AROUND = 1 + 12 + 16;

/** @typedef {{title: string, blocks: unknown[]}} SharedPage what is shown: as text, never as markup */

/** @param {Bytes} secret @param {Bytes} id */
const shareKey = async (secret, id) => {
  const from = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: utf8("handrail/1 share"), info: utf8(b64(id)) };
  return crypto.subtle.deriveKey(how, from, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
};

/** @param {Bytes} id */
const aadOf = (id) => utf8(`handrail/1 share ${b64(id)}`);

/**
 * @param {SharedPage} page
 * @param {{id: Bytes, secret: Bytes, nonce?: Bytes}} [given] where they must be known ones (vectors)
 * @returns {Promise<{id: string, blob: Bytes, fragment: string}>} throws too-large
 */
export const sealShare = async (page, { id, secret, nonce } = { id: random(ID), secret: random(KEY) }) => {
  const padded = pad(utf8(JSON.stringify(page)), AROUND);
  const sealed = await sealWith(await shareKey(secret, id), aadOf(id), padded, nonce);
  return { id: b64(id), blob: concat(number(3, 1), sealed), fragment: b64(concat(id, secret)) };
};

/**
 * @param {string} fragment of the link, without # @param {Bytes} blob
 * @returns {Promise<SharedPage>} throws item-forged, newer-version
 */
export const openShare = async (fragment, blob) => {
  if (blob[0] !== 3) throw new VaultError(blob[0] > 3 ? "newer-version" : "item-forged");
  try {
    const both = unb64(fragment.replace(/^#/, ""), ID + KEY);
    const id = both.slice(0, ID);
    const padded = await openWith(await shareKey(both.slice(ID), id), aadOf(id), blob.subarray(1));
    const { title, blocks } = JSON.parse(textOf(unpad(padded)));
    return { title: String(title), blocks: Array.isArray(blocks) ? blocks : [] };
  } catch {
    throw new VaultError("item-forged");
  }
};
