/*
 * What is written while the vault is locked: sealed to its public key, with a code of this device, and taken in at the
 * next opening.
 */
import { b64, random, same, unb64, utf8 } from "/vault/crypto/bytes.js";
import { sealArrival } from "/vault/store/items.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */
/** @import {Revision} from "/vault/store/entries.js" */

const HMAC = Object.freeze({ name: "HMAC", hash: "SHA-256" });
/** How the text of an arrival ends: its code is over the text without this. */
const ENDS = /,"mac":"([A-Za-z0-9_-]{43})"\}$/;

/**
 * The key with which a device marks what it writes while locked: for the disk as one that nobody can read, for the
 * record as text.
 * @returns {Promise<{key: CryptoKey, written: string}>}
 */
export const newArrivalKey = async () => {
  const raw = random(32);
  const key = await crypto.subtle.importKey("raw", raw, HMAC, false, ["sign"]);
  const written = b64(raw);
  raw.fill(0);
  return { key, written };
};

/**
 * @param {{account: string, epoch: number, receiver: Bytes, device: string, key: CryptoKey}} by
 * @param {{kind: string, set: Record<string, unknown>, at: string}} what
 * @returns {Promise<{id: string, blob: Bytes}>} the entry will have the item's id
 */
export const arrivalOf = async ({ account, epoch, receiver, device, key }, { kind, set, at }) => {
  const id = random(16);
  const bare = JSON.stringify({ kind, entry: b64(id), clock: 0, device, at, set });
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, utf8(bare)));
  const text = `${bare.slice(0, -1)},"mac":"${b64(mac)}"}`;
  return { id: b64(id), blob: await sealArrival({ account, epoch, receiver }, id, utf8(text)) };
};

/** @param {string} text @param {unknown} written the device's key, as the record has it @returns {Promise<boolean>} */
const isFrom = async (text, written) => {
  const found = ENDS.exec(text);
  if (!found || typeof written !== "string") return false;
  const key = await crypto.subtle.importKey("raw", unb64(written), HMAC, false, ["sign"]);
  const bare = `${text.slice(0, found.index)}}`;
  return same(new Uint8Array(await crypto.subtle.sign("HMAC", key, utf8(bare))), unb64(found[1]));
};

/**
 * Joins to the record what its own devices wrote while locked.
 * @param {import("/vault/store/record.js").SealedRecord} record
 * @returns {Promise<string[]>} items that no device of ours vouches for: they stay outside
 */
export const takeIn = async (record) => {
  const strangers = [];
  /** @type {{id: string, revision: Revision}[]} */
  const own = [];
  for (const [id, { text, revision }] of record.arrived) {
    const device = record.entries.get(`device/${revision.device}`);
    const fits = revision.entry === id && revision.clock === 0;
    if (fits && (await isFrom(text, device?.fields.arrivalKey))) own.push({ id, revision });
    else strangers.push(id);
  }
  if (own.length > 0) {
    const ids = own.map(({ id }) => id);
    await record.write((entries) => {
      const fresh = own.filter(({ id, revision }) => record.arrived.has(id) && !entries.hasRevision(id, revision));
      const joined = fresh.map(({ revision: { kind, entry, clock, device, at, set } }) => ({
        kind,
        entry,
        clock,
        device,
        at,
        set,
      }));
      return [...joined, { kind: "erase", entry: b64(random(16)), set: { items: ids } }];
    }, ids);
  }
  return strangers;
};
